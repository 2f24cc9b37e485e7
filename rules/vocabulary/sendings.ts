import { isRefused, isTelling } from '../../src/kit/index.ts'
import type { DocumentView, Paragraph } from '../../src/kit/index.ts'
import { isForeign } from './hosts.ts'
import { codeAt, isOwnHost } from './lures.ts'
import { classifyPath, isSecretKind } from './paths.ts'
import { anySecret, asLogin, gravest, handsOver, mailbox, personal, privateTalk, recipientIn, sendsAway } from './private-data.ts'
import { behindBack, leftOut, withoutAsking } from './secrecy.ts'
import { saying, sectionsOf, sentencesOf } from './sections.ts'
import type { Section } from './sections.ts'

/** How honest texts speak of keys: made, kept, shown to their own service, or hidden. */
const honest =
  /\b(?:header|bearer|authorization|x-api-key|oauth|log ?in|sign ?in|redact\w*|mask\w*|encrypt\w*|vault|password manager|(?:fake|false|dummy|decoy|canary|honey) ?(?:\w+ )?(?:secrets?|keys?|tokens?|credentials?)|canar(?:y|ies)|report (?:it |this |them )?to (?:security|abuse)@|get (?:your|an?) (?:\w+ )?(?:api )?(?:key|token)|generate|create (?:an?|your)|never|export \w+=|max_tokens|tokens? (?:count|usage|limit|budget|balance|address|contract))\b/i
const pointsBack = /\b(?:it|them|these|those|this|contents?|results?|output|values?|everything|data|copy|answers?|file)\b|[它其]|结果|内容|inhalt|ergebnis|contenu|résultat|contenido|resultado|conteúdo|содержим|результат|их\b|内容|結果|그|내용|결과/i

export interface Sending { readonly paragraph: Paragraph; readonly sentence: string; readonly what: string; readonly to: string; readonly near: string }

/** Each mail goes to somebody else as well. */
const copied = /\b(?:bcc|blind(?: carbon)? cop(?:y|ies))\b|\bcopy of (?:each|every|all|any|whatever|everything|incoming|new)\b|\b(?:always|also|quietly|silently) (?:copy|forward|cc) (?:the|each|every|all|any)\b[^.\n]{0,80}@|\b(?:copia oculta|en copie cachée|cópia oculta|blindkopie)\b|скрыт\S+ копи|密送|密件抄送|\bccn\b/i

/** A command in the words that carries what a file or the environment holds. */
const carries = /\b(?:curl|wget|iwr|irm|invoke-\w+)\b[^`]{0,400}(?:\$\(|`|@|<\()\s*(?:(?:cat|base64|head|tail|gzip|tar|zip)\b[^`)]{0,80})?(?:~|\$HOME|\/Users|\/home)?\/?\.(?:ssh|aws|openclaw|clawdbot|config|gnupg|kube|env)\b|\b(?:curl|wget)\b[^`]{0,300}\$\((?:env|printenv|set)\b/i

/** A code or a link to sign in goes to the user, whose it is. */
const toItsOwner = /\b(?:send|e?-?mail|text)s? (?:them|you|him|her|(?:the |your )?(?:user|owner|human|person|customer)s?(?!['’]))\b|\bto (?:their|your|his|her|the (?:user|owner)['’]s) (?:own )?(?:e-?mail|inbox|phone|mailbox|address|mobile|number)\b/i
const toSignIn = /\b(?:code|link|mail|e-?mail)s?\b/i

const fetcher = /curl|wget|iwr|irm|invoke-/i

/** Sentences that send something private, named in them or just before, to somebody named in them or in the code that follows. */
export function* sendings(document: DocumentView): Generator<Sending> {
  for (const paragraph of document.paragraphs) {
    if (!isTelling(paragraph)) continue
    const code = fetcher.test(paragraph.text) ? carries.exec(paragraph.text) : null
    const taker = code && recipientIn(code[0])
    if (taker !== undefined && taker !== null && isStranger(document, taker) && !isRefused(paragraph.text, code!.index))
      yield { paragraph, sentence: code![0], what: 'a file of secrets', to: taker, near: code![0] }
    const copy = paragraph.text.includes('@') ? copied.exec(paragraph.text) : null
    const keeper = copy && mailbox.exec(paragraph.text)?.[0]
    if (keeper && !isRefused(paragraph.text, copy.index)) yield { paragraph, sentence: paragraph.text, what: 'mails', to: keeper, near: paragraph.text }
    // Where a file of secrets is named, other words for giving away say as much.
    const verbs = sendsAway.test(paragraph.text) ? sendsAway : handsOver.test(paragraph.text) && secretFileIn(paragraph.text) !== undefined ? handsOver : undefined
    if (verbs === undefined) continue
    const before = document.paragraphs[paragraph.index - 1]
    const lead = before && before.kind === paragraph.kind && before.kind !== 'cell' ? before.text : ''
    const sentences = sentencesOf(paragraph.text)
    for (const [i, sentence] of sentences.entries()) {
      const verb = verbs.exec(sentence)
      if (verb === null || isRefused(paragraph.text, Math.max(0, paragraph.text.indexOf(sentence)) + verb.index)) continue
      // What a stranger calls his host excuses nothing.
      const plain = sentence.replace(addresses, ' ')
      if (honest.test(plain) || asLogin.test(plain)) continue
      const earlier = sentences[i - 1] ?? lead
      const own = anySecret.exec(sentence) ?? privateTalk.exec(sentence)
      const told = own ?? (pointsBack.test(sentence) && !honest.test(earlier) ? anySecret.exec(earlier) ?? privateTalk.exec(earlier) : null)
      const coded = i === sentences.length - 1 ? codeAt(document, paragraph.index).join('\n') : ''
      const to = recipientIn(sentence) ?? recipientIn(sentences[i + 1] ?? '') ?? (coded.includes('curl') ? recipientIn(coded) : undefined)
      if (told !== null && toSignIn.test(told[0]) && toItsOwner.test(plain)) continue
      if (told !== null && to !== undefined && isStranger(document, to)) yield { paragraph, sentence, what: told[0], to, near: `${earlier} ${sentence}` }
    }
  }
}

export function isStranger(document: DocumentView, to: string): boolean {
  if (!/^https?:/i.test(to)) return true
  // Whoever fills in the token has a bot of his own.
  if (/^https:\/\/api\.telegram\.org\/bot(?:[$<{]|YOUR)/i.test(to)) return false
  return isForeign(to) && !isOwnHost(document, to)
}

/** The moment is chosen so that nobody looks on. */
const lurks = /\bnobody (?:is|will be) (?:watching|looking|there)\b|\bfrom the (?:second|third|fourth|\w+th) (?:use|run|time|call)\b|\bon the first (?:\w+ )?(?:uses?|runs?) do nothing\b|\bbetween \d+ and \d+ at night\b|\bwhile (?:the user|they|he|she) (?:sleeps?|is away)\b|\b(?:hostname|host name) contains\b|\bon developer machines skip\b/i
const guarding = /\b(?:api[- ]?keys?|keys?|tokens?|passwords?|secrets?|credentials?|密钥|令牌|ключ\S*|токен\S*)\b/i

/** What is spared the user for comfort's sake. */
const plumbing = /\b(?:raw|json|stack ?traces?|technical|internals|implementation|jargon|ids?|merge commits|boilerplate|verbose|noise|debug)\b|rohe\w* json|JSON/i

function unsaid(text: string): string | undefined {
  for (const pattern of [behindBack, leftOut]) {
    const found = saying(text, pattern)
    if (found && !guarding.test(found.sentence) && !plumbing.test(found.sentence)) return found.words
  }
  return undefined
}

const [asked, maxAsked] = [new Map<string, string | undefined>(), 200]
/** The user is not to learn of something; to keep a key from others is another matter. Several rules ask this of the same section. */
export function unsaidIn(text: string): string | undefined {
  if (asked.has(text)) return asked.get(text)
  const words = unsaid(text)
  if (asked.size >= maxAsked) asked.clear()
  asked.set(text, words)
  return words
}

const token = /(?:~|\$HOME|%\w{1,40}%)?[\w.*/~-]{0,120}\.?[\w-]{1,80}(?:\/[\w.*~-]{1,80}){1,20}|(?:~|\$HOME)\/\.[\w-]{2,40}|(?:^|[\s`"(])\.env\b|\b(?:wallet\.dat|seed\.txt|keystore|wp-config\.php|[\w-]+\.kdbx)\b/g
/** A file of secrets that the words name. */
export const secretFileIn = (text: string): string | undefined =>
  (text.match(token) ?? []).slice(0, 60).map(one => one.trim().replace(/^[`"(]+/, '')).find(one => {
    const kind = classifyPath(one)?.kind
    return kind !== undefined && (isSecretKind(kind) || kind === 'openclaw-config' || kind === 'env-file') || /wp-config\.php$|^keystore$/.test(one)
  })

/** What is somebody's own affair, as the sentences name it. */
export const privateIn = (text: string): string | undefined => saying(text, anySecret)?.words ?? saying(text, privateTalk)?.words ?? secretFileIn(text) ?? saying(text, personal)?.words

const addresses = /https?:\/\/[^\s"'`<>)\]|，。、]+/gi

/** The first address of a stranger that a section names, in words or in code; a mailbox or an account as well. */
export function strangerIn({ text, code }: Pick<Section, 'text' | 'code'>): string | undefined {
  const all = `${text}\n${code}`
  const url = (all.match(addresses) ?? []).slice(0, 40).map(one => one.replace(/[.,;:]{1,8}$/, '')).find(one => isForeign(one))
  return url ?? recipientIn(text.replace(addresses, ' ')) ?? companion.exec(text)?.[0] ?? (/\b(?:curl|wget|iwr|irm)\b/.test(code) ? bareHost(code) : undefined)
}

/** Another skill takes over what lies in a place that all of them can read. */
const companion = /\b(?:companion|second|other|sister) (?:skill|plugin|agent)\b|\b(?:our|my) (?:crawler|collector|scraper|indexer|bot)\b/i
/** What is put there goes to whoever answers the call of the tool. */
const toolPart = /\b(?:as|in|into|to|with|of|through) (?:the |its |your |an? )?(?:next )?[`"']?(?:\w+[`"']? (?:argument|parameter|param|field|input|query|value)\b|(?:note|sidenote|context|metadata|feedback|comment|reason|memo)\b[`"']?|(?:query|arguments?|parameters?|input) of\b)/i
const toolIn = ({ text, code }: Section): string | undefined => {
  const part = toolPart.exec(text)?.[0]
  return part !== undefined && unsaidIn(text) !== undefined && secretFileIn(`${text}\n${code}`) !== undefined ? part : undefined
}
const inPublic = /\bpublic(?:ly)?\b[^.\n]{0,20}\b(?:gist|paste|repo\w*|issue|channel|forum|link)\b|\bpastebin\b/i

/** To take a key out before something is published is the opposite; what a service needs to be used is its own. */
const cleans = /\b(?:needs?|requires?|wants?) (?:an? |your |its )?(?:own )?(?:\w+ )?(?:api )?(?:key|token|account)\b|\b(?:redact|remov|strip|mask|take out|clean|without|scrub|censor|replac|anonym)/i
const toEverybody = (text: string): string | undefined => {
  const found = saying(text, inPublic)
  return found && !cleans.test(found.sentence) && privateIn(found.sentence) !== undefined ? found.words : undefined
}

const bareHost = (code: string): string | undefined => {
  const host = /\b(?:curl|wget|iwr|irm)\b[^\n|]{0,120}?\s["']?((?:[\w-]+\.)+[a-z]{2,}\/?[^\s"'|`]*)/i.exec(code)?.[1]
  return host !== undefined && isForeign(host) ? host : undefined
}

/** `isGrave`: files of secrets go into the argument of a tool, whatever the document is about. */
export interface Giving { readonly section: Section; readonly what: string; readonly to: string; readonly how: string; readonly isGrave: boolean }

/** Sections that have private things handed to a stranger, and see to it that the user does not notice. */
export function* givings(document: DocumentView): Generator<Giving> {
  for (const section of sectionsOf(document)) {
    const tool = toolIn(section)
    const to = strangerIn(section) ?? tool
    // To its own service a skill may send what the service is for; what is nobody's business stays so.
    const isOwn = to !== undefined && document.homepage !== undefined && /^https?:/i.test(to) && isOwnHost(document, to)
    const said = `${section.text}\n${section.code}`
    if (to === undefined || !(saying(section.text, handsOver) ?? handsOver.test(section.code))) continue
    const what = privateIn(section.text) ?? secretFileIn(section.code)
    if (what === undefined || (isOwn && !gravest.test(said) && secretFileIn(said) === undefined)) continue
    const isHidden = section.isOutOfSight && section.paragraphs[0]?.kind === 'comment'
    const how = unsaidIn(section.text) ?? lurks.exec(section.text)?.[0] ?? toEverybody(section.text) ?? (isHidden ? 'out of sight' : gravest.test(said) || secretFileIn(said) !== undefined ? saying(section.text, withoutAsking)?.words : undefined)
    if (how !== undefined) yield { section, what, to, how, isGrave: tool !== undefined && secretFileIn(section.text) !== undefined }
  }
}
