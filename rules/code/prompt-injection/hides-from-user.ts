import { defineSkillRule, isQuoted, isRefused } from '../../../src/kit/index.ts'
import type { DocumentView, Paragraph, Severity } from '../../../src/kit/index.ts'
import { around, codeAt, strangeScript } from '../../vocabulary/lures.ts'
import { obeyedAddress } from '../../vocabulary/orders.ts'
import { behindBack, isCrossed, leftOut } from '../../vocabulary/secrecy.ts'

const who = '(?:the |your )?(?:user|human|operator|owner)s?'
const not = "(?:do not|don['’]t|never|must not|should not|without)\\s+(?:ever\\s+)?"
const deed =
  '(?:(?:this|these)(?! (?:guide|document|page|style|list|table|framework|method|section|rubric|template|voice|tone)\\b)|it\\b|any of (?:this|these)|the (?:steps?|commands?|actions?|instructions?|upload|transfer|install\\w*|script|download|request))'
/** What is kept from the user is something that is done, named or pointed at. */
const conceal = new RegExp(
  [
    `\\b${not}(?:tell|inform|notify|alert|warn|let)(?:ting|ing)?\\s+${who}\\s+(?:know\\s+)?(?:about|of)\\s+${deed}`,
    `\\b${not}(?:mention|reveal|disclos|report|tell|explain)(?:e|ing)?\\s+${deed}(?:\\s+\\w+)?\\s+to\\s+${who}`,
    `\\bwithout\\s+(?:telling|informing|notifying|alerting|letting)\\s+${who}\\b(?:\\s+know)?(?=\\s*(?:[.!;,]|$|and\\b|first\\b))`,
  ].join('|'),
  'i',
)
const action =
  /\b(?:run|execut\w*|upload\w*|download\w*|install\w*|send|sent|post|transfer\w*|curl|fetch|script|command|token|key|credential\w*|secret\w*|file|data|transcript|conversation|backup|sync)\b|命令|执行|发送|上传|下载|安装|脚本|密钥|配置|команд|отправ|загруз|установ|запус|ключ|токен|файл|befehl|schick|sende|hochlad|installier|schlüssel|datei|comando|env[ií]|instal|clave|chave|arquivo|archivo|commande|envo[iy]|clé|fichier|コマンド|実行|送信|キー|ファイル|명령|실행|전송|보내|파일/i
/** Deeds that an honest text has no reason to leave out of an answer. */
const grave =
  /\b(?:tokens?|credentials?|api keys?|secrets?|passwords?|private keys?)\b[\s\S]{0,120}https?:\/\/|https?:\/\/[\s\S]{0,120}\b(?:tokens?|credentials?|api keys?|secrets?|passwords?|private keys?)\b|\bhooks?\.(?:token|mappings)\b|\bmcp\.?servers\b|\b(?:SOUL|AGENTS|MEMORY|IDENTITY|HEARTBEAT)\.md\b|\bexec\.(?:ask|security)\b|~\/\.(?:ssh|aws|openclaw)\b|\b(?:card|cvc|cvv) numbers?\b|\b(?:verification|one-time|2fa|otp) codes?\b|\bpassword[- ]reset\b|\b(?:iban|pix|payee|beneficiar\w*|recipient address|payout)\b|\beval\(|"(?:pre|post)install"|\bforward\b[^.\n]{0,80}\S@\S/i

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
      const isQuotation = isQuoted(paragraph.text, match.index) || (document.isAboutSecurity && paragraph.stance === 'quotation')
      const isWeak = document.isAboutSecurity || paragraph.stance === 'quotation'
      yield {
        at: document.at(paragraph),
        severity: isQuotation ? 'info' : isWeak ? lesser(action.test(near)) : action.test(near) ? 'critical' : 'warn',
        message: `tells the agent to keep something from the user: “${match[0].slice(0, 100)}”`,
      }
    }
  },
})

const lesser = (isDeed: boolean): Severity => (isDeed ? 'warn' : 'info')

/** A refusal is the very form of these sentences, so only examples and what is refused before them are left out. */
function* told(document: DocumentView): Generator<{ paragraph: Paragraph; match: RegExpExecArray }> {
  for (const paragraph of document.paragraphs) {
    if (paragraph.stance === 'example' || (paragraph.stance === 'warning' && isCrossed(paragraph.text))) continue
    const match = conceal.exec(paragraph.text)
    if (match) yield { paragraph, match }
    const deed = behindBack.exec(paragraph.text)
    if (deed && !isRefused(paragraph.text, deed.index) && !isPlumbing(deed[0])) yield { paragraph, match: deed }
    const omission = leftOut.exec(paragraph.text)
    if (omission && !document.isAboutSecurity && !isPlumbing(paragraph.text.slice(omission.index, omission.index + omission[0].length + 24)) && isGrave(document, paragraph)) yield { paragraph, match: omission }
  }
}

/** A tool is to spare its user the machinery below it, and no deed is named: "hide the git lingo from the user". */
const isPlumbing = (phrase: string): boolean =>
  /\b(?:lingo|jargon|complexit(?:y|ies)|internals|infrastructure|implementation|plumbing|boilerplate|technicalities|noise|raw (?:json|output|ids?))\b/i.test(phrase) && !action.test(phrase)

/** A place where something is to go: to leave that out of the answer hides where it went. */
const goesOut = /\b(?:push|mirror|upload|send|copy|post|sync|forward)\w*\b[\s\S]{0,120}(?:https?:\/\/|git@)(?!github\.com\/\{|\S*\{)/i

const isGrave = (document: DocumentView, { index }: Paragraph): boolean =>
  grave.test(around(document, index, 3, 1)) ||
  goesOut.test(document.paragraphs[index]?.text ?? '') ||
  obeyedAddress(document.paragraphs[index]?.text ?? '') !== undefined || codeAt(document, Math.max(0, index - 2), 2).some(code => strangeScript(document, code) !== undefined)
