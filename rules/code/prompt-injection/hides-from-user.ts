import { defineSkillRule, sayings } from '../../../src/kit/index.ts'
import type { DocumentView, Saying } from '../../../src/kit/index.ts'

const conceal = /\b(?:do not|don['’]t|never|must not|should not|without)\s+(?:ever\s+)?(?:tell(?:ing)?|inform(?:ing)?|notify(?:ing)?|alert(?:ing)?|mention(?:ing)?|reveal(?:ing)?|disclos(?:e|ing)|report(?:ing)?|show(?:ing)?|let(?:ting)?)\b(?:\s+(?:this|these|it|that|them|any of this|the (?:steps?|commands?|actions?|instructions?|upload|transfer|install\w*)))?(?:\s+(?:steps?|commands?|actions?|instructions?))?\s+(?:to\s+)?(?:the |your )?(?:user|human|operator|owner)s?\b(?:\s+(?:know\b.{0,20}|(?:about|of)\s+(?:this|these|it|the|any)\b.{0,60}|that\s+(?:this|you|we)\b.{0,60}))?/i
const hide = /\b(?:hide|conceal|keep)\b.{0,40}\b(?:from|secret from|hidden from)\s+(?:the |your )?(?:user|human|operator|owner)\b|\bwithout (?:the |your )?(?:user|human|operator|owner)(?:['’]s|s['’])? (?:knowledge|knowing|noticing|awareness)\b|\b(?:silently|secretly|covertly|quietly)\s+(?:send|upload|post|exfiltrate|forward|transmit|copy|submit|report|collect|install|download)\b|不要(?:告诉|通知|提示)用户|(?:对|向)用户隐瞒|no (?:le )?(?:digas|informes|menciones) al usuario|сообщай(?:те)? пользователю/i
const isAction = /\b(?:step|command|action|instruction|script|upload|download|install|send|sent|transfer|execut\w*|run|running|request|curl|key|token|file|data|backup|sync|setup|process|secret\w*|silently|knowledge)\b|命令|步骤|执行/i
const harmless = /\b(?:error|json|raw|internal|id|ids|uuid|jargon|tool names?|confidence|score|exist|prompt|markdown|format\w*|credentials?|api keys?|passwords?|spoil\w*|surprise)\b/i

function* told(document: DocumentView): Generator<Saying> {
  for (const paragraph of document.paragraphs) {
    if (paragraph.stance === 'example') continue
    for (const match of paragraph.text.matchAll(new RegExp(conceal.source, 'gi'))) yield { paragraph, match, sentence: paragraph.text.slice(Math.max(0, match.index - 120), match.index + match[0].length + 40) }
  }
  yield* sayings(document, hide)
}

export default defineSkillRule({
  meta: {
    id: 'hides-from-user',
    title: 'Tells the agent to hide what it does from the user',
    severity: 'critical',
    confidence: 'medium',
    category: 'prompt-injection',
    why: 'Whatever the user must not know about is nothing the user wants.',
    remedy: 'Do not install it.',
    since: '0.1.0',
    status: 'stable',
    cwe: [77],
  },
  *skill(document) {
    for (const { paragraph, match, sentence } of told(document)) {
      const isWhole = /^\s*(?:[.!;]|$)/.test(paragraph.text.slice(match.index + match[0].length))
      if (harmless.test(sentence) || (!isAction.test(sentence) && !isWhole)) continue
      const isWeak = document.isAboutSecurity || paragraph.stance === 'quotation'
      yield { at: document.at(paragraph), severity: isWeak ? 'info' : 'critical', message: `tells the agent to keep something from the user: “${match[0].slice(0, 100)}”` }
    }
  },
})
