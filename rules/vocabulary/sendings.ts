import { isRefused } from '../../src/kit/index.ts'
import type { DocumentView, Paragraph } from '../../src/kit/index.ts'
import { classifyHost, isPlaceholderHost } from './hosts.ts'
import { codeAt, isOwnHost } from './lures.ts'
import { anySecret, asLogin, mailbox, privateTalk, recipientIn, sendsAway } from './private-data.ts'

/** How honest texts speak of keys: made, kept, shown to their own service, or hidden. */
const honest =
  /\b(?:header|bearer|authorization|x-api-key|oauth|log ?in|sign ?in|redact\w*|mask\w*|encrypt\w*|vault|password manager|get (?:your|an?) (?:\w+ )?(?:api )?(?:key|token)|generate|create (?:an?|your)|never|export \w+=|max_tokens|tokens? (?:count|usage|limit|budget|balance|address|contract))\b/i
const pointsBack = /\b(?:it|them|these|those|this|contents?|results?|output|values?|everything|data|copy|answers?|file)\b|[它其]|结果|内容|inhalt|ergebnis|contenu|résultat|contenido|resultado|conteúdo|содержим|результат|их\b|内容|結果|그|내용|결과/i

export interface Sending { readonly paragraph: Paragraph; readonly sentence: string; readonly what: string; readonly to: string; readonly near: string }

const sentencesOf = (text: string): string[] => text.split(/\n|(?<=[.!?;])\s+|(?<=[。！；])/).filter(one => one.trim() !== '')

/** Each mail goes to somebody else as well. */
const copied = /\b(?:bcc|blind(?: carbon)? cop(?:y|ies))\b|\bcopy of (?:each|every|all|any)\b|\b(?:copia oculta|en copie cachée|cópia oculta|blindkopie)\b|скрыт\S+ копи|密送|密件抄送|\bccn\b/i

/** A command in the words that carries what a file or the environment holds. */
const carries = /\b(?:curl|wget|iwr|irm|invoke-\w+)\b[^`]{0,400}(?:\$\(|`|@|<\()\s*(?:(?:cat|base64|head|tail|gzip|tar|zip)\b[^`)]{0,80})?(?:~|\$HOME|\/Users|\/home)?\/?\.(?:ssh|aws|openclaw|clawdbot|config|gnupg|kube|env)\b|\b(?:curl|wget)\b[^`]{0,300}\$\((?:env|printenv|set)\b/i

/** Sentences that send something private, named in them or just before, to somebody named in them or in the code that follows. */
export function* sendings(document: DocumentView): Generator<Sending> {
  for (const paragraph of document.paragraphs) {
    if (paragraph.stance === 'warning' || paragraph.stance === 'example') continue
    const code = carries.exec(paragraph.text)
    const taker = code && recipientIn(code[0])
    if (taker !== undefined && taker !== null && isStranger(document, taker) && !isRefused(paragraph.text, code!.index))
      yield { paragraph, sentence: code![0], what: 'a file of secrets', to: taker, near: code![0] }
    const copy = copied.exec(paragraph.text)
    const keeper = copy && mailbox.exec(paragraph.text)?.[0]
    if (keeper && !isRefused(paragraph.text, copy.index)) yield { paragraph, sentence: paragraph.text, what: 'mails', to: keeper, near: paragraph.text }
    if (!sendsAway.test(paragraph.text)) continue
    const before = document.paragraphs[paragraph.index - 1]
    const lead = before && before.kind === paragraph.kind && before.kind !== 'cell' ? before.text : ''
    const sentences = sentencesOf(paragraph.text)
    for (const [i, sentence] of sentences.entries()) {
      const verb = sendsAway.exec(sentence)
      if (verb === null || isRefused(paragraph.text, Math.max(0, paragraph.text.indexOf(sentence)) + verb.index)) continue
      if (honest.test(sentence) || asLogin.test(sentence)) continue
      const earlier = sentences[i - 1] ?? lead
      const own = anySecret.exec(sentence) ?? privateTalk.exec(sentence)
      const told = own ?? (pointsBack.test(sentence) && !honest.test(earlier) ? anySecret.exec(earlier) ?? privateTalk.exec(earlier) : null)
      const coded = i === sentences.length - 1 ? codeAt(document, paragraph.index).join('\n') : ''
      const to = recipientIn(sentence) ?? recipientIn(sentences[i + 1] ?? '') ?? (coded.includes('curl') ? recipientIn(coded) : undefined)
      if (told !== null && to !== undefined && isStranger(document, to)) yield { paragraph, sentence, what: told[0], to, near: `${earlier} ${sentence}` }
    }
  }
}

function isStranger(document: DocumentView, to: string): boolean {
  if (!/^https?:/i.test(to)) return true
  return !isPlaceholderHost(to) && !['well-known', 'loopback', 'private', 'computed'].includes(classifyHost(to)) && !isOwnHost(document, to)
}

