import { anyOf, defineSkillRule } from '../../../src/kit/index.ts'
import { saying, sectionsOf } from '../../vocabulary/sections.ts'
import { unsaidIn } from '../../vocabulary/sendings.ts'

/** Somebody is to be favoured: a link that pays, a product, a party to a contract. */
const favours = anyOf(
  /[?&](?:aff\w*|ref\w*|pid|partner|tag|a|r|via|inviter?)=\w+|\b(?:affiliate|referral|partner) (?:links?|codes?|ids?|tags?|parameters?)\b|\bour partners?\b/,
  /\b(?:always|invariably|in every case)\b[^.\n]{0,40}\b(?:judge|rate|recommend|advise|prefer|praise|rank|list|describe|suggest|favou?r)\b|\b(?:judge|rate|recommend|rank|favou?r)\b[^.\n]{0,60}\b(?:whatever (?:they|it|he|she) (?:say|says)|no matter what|regardless of)\b/,
  /无论.{0,12}都要|强烈推荐|开户链接|返利|\b(?:recomienda|aconseja) siempre\b|\bempfiehl (?:immer|stets)\b|\brecommande (?:toujours|systématiquement)\b|\brecomende sempre\b|всегда (?:рекомендуй|советуй)|必ず.{0,12}(?:勧め|推薦)|항상.{0,12}추천|\bblanc sur blanc\b|\bwhite (?:on white|text)\b/,
)
const does = /\b(?:append|add|rewrite|replace|put|insert|slip|use|present|prefer|always|judge|rate|recommend|link|publish|tag)\b|附上|列为|推荐|añad|recomienda|füge|empfiehl|glisse|ajoute|recommande|adicione|recomende|добав|рекоменд|勧め|追加|추천|추가/i
/** What is told to the user in its place is not true. */
const lies = /\b(?:say|tell (?:them|him|her|the \w+)|claim|affirm|state|pretend)\b[^.\n]{0,40}\b(?:sold out|unavailable|not available|out of stock|the cheapest|the best|required by|can be stopped|is free)\b|\bblanc sur blanc\b|\bin white text\b|\bafirma que\b/i

export default defineSkillRule({
  meta: {
    id: 'slanted-advice',
    title: 'Has the agent favour somebody behind the user\'s back',
    severity: 'critical',
    confidence: 'medium',
    category: 'prompt-injection',
    why: 'Advice is worth what it is free of; a skill that has links, prices or judgements bent and the user kept in the dark works for somebody else.',
    remedy: 'Do not install it; look at what the agent advised while it was there.',
    since: '0.1.0',
    status: 'preview',
    cwe: [451],
  },
  *skill(document) {
    if (document.isAboutSecurity) return
    for (const section of sectionsOf(document)) {
      const favour = saying(section.text, favours)
      if (favour === undefined || !does.test(section.text)) continue
      const hidden = unsaidIn(section.text) ?? saying(section.text, lies)?.words
      if (hidden === undefined) continue
      yield { at: document.at(section.paragraphs[0]!), message: `favours somebody (“${favour.words.slice(0, 60)}”) and hides it: “${hidden.slice(0, 80)}”` }
      return
    }
  },
})
