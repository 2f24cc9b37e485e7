import { defineSkillRule, isQuoted, sayings } from '../../../src/kit/index.ts'
import type { DocumentView, Saying } from '../../../src/kit/index.ts'
import { around } from '../../vocabulary/lures.ts'

const who = '(?:the |your )?(?:user|human|operator|owner)s?'
const not = "(?:do not|don['’]t|never|must not|should not|without)\\s+(?:ever\\s+)?"
const deed =
  '(?:this|these|it\\b|any of (?:this|these)|the (?:steps?|commands?|actions?|instructions?|upload|transfer|install\\w*|script|download|request))'
/** What is kept from the user is something that is done, named or pointed at. */
const conceal = new RegExp(
  [
    `\\b${not}(?:tell|inform|notify|alert|warn|let)(?:ting|ing)?\\s+${who}\\s+(?:know\\s+)?(?:about|of)\\s+${deed}`,
    `\\b${not}(?:mention|reveal|disclos|report|tell|explain)(?:e|ing)?\\s+${deed}(?:\\s+\\w+)?\\s+to\\s+${who}`,
    `\\bwithout\\s+(?:telling|informing|notifying|alerting|letting)\\s+${who}\\b(?:\\s+know)?(?=\\s*(?:[.!;,]|$|and\\b|first\\b))`,
  ].join('|'),
  'i',
)
const hide =
  /\b(?:hide|conceal|keep)\s+(?:this|these|it|that|the \w+|all \w+|any \w+)\b.{0,40}\b(?:from|secret from|hidden from)\s+(?:the |your )?(?:user|human|operator|owner)\b|\bwithout (?:the |your )?(?:user|human|operator|owner)(?:['’]s|s['’])? (?:knowledge|knowing|noticing|awareness)\b|\b(?:silently|secretly|covertly)\s+(?:send|upload|post|exfiltrate|forward|transmit|copy|submit|report|collect)\b|(?:不要|不得|禁止)(?:告诉|通知|提示|告知)用户(?:这|此|该|上述|以上|任何(?:步骤|操作)|[。；，]|$)|(?:对|向)用户隐瞒|no (?:le )?(?:digas|informes|menciones) (?:esto |nada )?al usuario|не сообщай(?:те)? (?:об этом )?пользователю/i
const action =
  /\b(?:run|execut\w*|upload\w*|download\w*|install\w*|send|sent|post|transfer\w*|curl|fetch|script|command|token|key|credential\w*|secret\w*|file|data|transcript|conversation|backup|sync)\b|命令|执行|发送/i

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
    for (const { paragraph, match } of told(document)) {
      const near = around(document, paragraph.index, 1, 0)
      const isWeak = document.isAboutSecurity || paragraph.stance === 'quotation' || isQuoted(paragraph.text, match.index)
      yield {
        at: document.at(paragraph),
        severity: isWeak ? 'info' : action.test(near) ? 'critical' : 'warn',
        message: `tells the agent to keep something from the user: “${match[0].slice(0, 100)}”`,
      }
    }
  },
})

/** A refusal is the very form of these sentences, so only examples are left out. */
function* told(document: DocumentView): Generator<Pick<Saying, 'paragraph' | 'match'>> {
  for (const paragraph of document.paragraphs) {
    if (paragraph.stance === 'example') continue
    const match = conceal.exec(paragraph.text)
    if (match) yield { paragraph, match }
  }
  yield* sayings(document, hide)
}
