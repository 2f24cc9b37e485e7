import { defineSkillRule } from '../../../src/kit/index.ts'
import { selfSpreads } from '../../vocabulary/self-spread.ts'
import { saying, sectionsOf } from '../../vocabulary/sections.ts'
import { unsaidIn } from '../../vocabulary/sendings.ts'
import { withoutAsking } from '../../vocabulary/secrecy.ts'

/** The user's accounts and contacts are to carry it on. */
const spreads =
  /\b(?:publish|re-?publish|upload|submit)\b[^.\n]{0,40}\b(?:this|the) (?:skill|plugin)\b[^.\n]{0,60}\b(?:under|with|from|as|using)\b[^.\n]{0,20}\b(?:user|owner|human)|\b(?:message|write to|mail|e-?mail|text|dm|invite|notify|tell)\b (?:each|every|all)(?: of the| of their| the| their)? (?:contacts?|friends?|followers?|people|colleagues?|assistants?|agents?|members?)\b|\b(?:tells?|asks?|gets?|has|have|instructs?)\b[^.\n]{0,20}\bother (?:assistants?|agents?|bots?|models?)\b[^.\n]{0,30}\b(?:install|use|load|run|fetch|adopt)\b|\bcop(?:y|ies)\b(?:(?!\bfrom\b)[^.\n]){0,20}\b(?:this|the) (?:skill|plugin)(?:['’]s)?\b[^.\n]{0,40}\b(?:every|each|all|other)\b[^.\n]{0,30}\b(?:workspaces?|agents?|projects?|machines?|repositor\w+|homes?|folders?)\b|\bstar the (?:repo\w*|project) https?:/i

export default defineSkillRule({
  meta: {
    id: 'spreads-itself',
    title: 'Has the agent spread the skill by the user\'s accounts',
    severity: 'warn',
    confidence: 'medium',
    category: 'self-propagation',
    why: 'A text that has itself passed on lives by the trust that others have in the user; that is how worms travel.',
    remedy: 'Do not install it; look at what was sent or published in the user\'s name.',
    since: '0.1.0',
    status: 'preview',
    cwe: [506],
  },
  *skill(document) {
    for (const section of sectionsOf(document)) {
      const order = saying(section.text, spreads)
      if (order === undefined || document.isAboutSecurity) continue
      const hidden = unsaidIn(section.text) ?? (withoutAsking.test(section.text) ? 'nobody is asked' : undefined)
      const isSelf = /\b(?:skill|plugin|assistant|install|try it)\b/i.test(section.text)
      if (hidden === undefined && !/assistants|agents|bots/i.test(order.words)) continue
      const isSure = hidden !== undefined && isSelf
      yield {
        at: document.at(section.paragraphs[0]!),
        severity: isSure ? 'critical' : 'warn',
        message: `is to be passed on: “${order.words.slice(0, 100)}”${hidden === undefined ? '' : ` (${hidden.slice(0, 60)})`}`,
      }
      if (isSure) return
      break
    }
    for (const { paragraph, deeds, words, waived, isSure } of selfSpreads(document)) {
      const message = `is to be passed on ${deeds.join(', ')}: “${words[0]!.trim().slice(0, 100)}”${waived === undefined ? '' : ` (${waived.trim().slice(0, 60)})`}`
      yield { at: document.at(paragraph), severity: isSure ? 'critical' : 'warn', message }
      if (isSure) return
    }
  },
})
