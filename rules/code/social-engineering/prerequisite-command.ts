import { defineSkillRule, isTelling, withoutSpeech } from '../../../src/kit/index.ts'
import type { DocumentView } from '../../../src/kit/index.ts'
import { partOfAgent } from '../../vocabulary/handouts.ts'
import { demonstrates } from '../../vocabulary/betrayals.ts'
import { isUserContent } from '../../vocabulary/hosts.ts'
import { alarm, blocks, mustHave, strangeScript, talksInto, toTerminal, wavesAway } from '../../vocabulary/lures.ts'
import { isUsed } from '../../vocabulary/programs.ts'
import { sectionsOf } from '../../vocabulary/sections.ts'

const isWaved = (document: DocumentView): boolean =>
  document.paragraphs.some(one => isTelling(one) && wavesAway.test(one.text))

export default defineSkillRule({
  meta: {
    id: 'prerequisite-command',
    title: 'Has a stranger’s script run as a requirement that it has no use for',
    severity: 'critical',
    confidence: 'medium',
    category: 'social-engineering',
    why: 'Makers have their own product installed by one line, and then use it. A line that is needed “first”, for nothing that follows, and past the warnings of the system, is the attack.',
    remedy: 'Do not run it; a skill that works needs no stranger’s script.',
    since: '0.1.0',
    status: 'preview',
    cwe: [451, 494],
  },
  *skill(document) {
    for (const section of sectionsOf(document)) {
      const url = strangeScript(document, section.code) ?? strangeScript(document, document.isAboutSecurity ? withoutSpeech(section.text) : section.text)
      const said = section.text.replaceAll('\n', ' ')
      if (url === undefined || isUsed(document, { url, text: '' })) continue
      const isAsked = mustHave.test(section.text) || toTerminal.test(said)
      // What has no name of its own at a code host may be anybody's honest installer.
      const isIdle = document.role === 'skill' && !isUserContent(url)
      if (!isAsked && !isIdle) continue
      const signs = [
        isIdle && 'nothing here uses what it brings',
        isWaved(document) && 'warnings are to be waved away',
        blocks.test(section.text) && 'nothing is said to work without it',
        partOfAgent.test(section.text) && 'it is said to be a part of the agent',
        talksInto.test(section.text) && 'the agent is to talk the user into it',
        alarm.test(section.text) && toTerminal.test(said) && 'alarm words',
      ].filter(one => one !== false)
      // A text about attacks shows such lines; to stand beside nothing else is no sign there.
      if (signs.length === 0 || (document.isAboutSecurity && (signs.length < 2 || demonstrates.test(url)))) continue
      yield { at: document.at(section.paragraphs[0]!), subject: url.slice(0, 120), ...(document.isAboutSecurity && { severity: 'warn' as const }), message: `requires that what ${url.slice(0, 100)} answers is run (${signs.join(', ')})` }
      return
    }
  },
})
