import { isQuoted, isRefused, keepingAnswers } from '../../src/kit/index.ts'
import type { DocumentView, Family, Paragraph } from '../../src/kit/index.ts'
import { aboveAll, asOwner, asksUser, fetches, gives, hides, identityFiles, keyWords, moneyWords, obeys, opensUp, orderWords, phraseWords, privateWords, promotes, swaps, writes } from './deed-words.ts'
import { hiddenPlaces } from './hidden-leads.ts'
import { hostOf, isPlaceholderHost, isUserContent } from './hosts.ts'
import { isOwnHost } from './lures.ts'
import { asLogin, gravest } from './private-data.ts'
import { ownWords, sectionsOf, sentencesOf, unbroken } from './sections.ts'
import { isStranger, secretFileIn, strangerIn } from './sendings.ts'

/** What the agent is told to do against its user, and the words that say so. */
export interface Betrayal { readonly paragraph: Paragraph; readonly deed: string; readonly words: readonly string[]; readonly to: string | undefined; readonly isSure: boolean }

/** A few paragraphs that follow each other: an order, what it is about and that nobody is to know are seldom one sentence. */
interface Stretch { readonly paragraphs: readonly Paragraph[]; readonly sentences: readonly string[]; readonly code: string; readonly text: string }

const [maxLength, maxParagraphs] = [1_000, 6]

function stretchOf(document: DocumentView, paragraphs: readonly Paragraph[]): Stretch {
  const [first, last] = [paragraphs[0]!.index, paragraphs.at(-1)!.index]
  const isHere = (one: { readonly paragraph: number }): boolean => one.paragraph >= first && one.paragraph <= last
  const fences = document.fences.filter(one => isHere(one) && one.stance === 'instruction')
  const prose = fences.filter(({ language }) => /^(?:text|txt|md|markdown)?$/.test(language ?? '')).map(one => one.text)
  const text = [...paragraphs.filter(one => one.kind !== 'heading').map(one => unbroken(one.text)), ...prose].join('\n').slice(0, 4_000)
  const own = ownWords(document, text)
  return { paragraphs, text: own, sentences: sentencesOf(own), code: [...document.inlineCode.filter(isHere), ...fences].map(one => one.text).join('\n').slice(0, 6_000) }
}

function* stretches(document: DocumentView): Generator<Stretch> {
  for (const { paragraphs } of sectionsOf(document)) {
    const told = paragraphs.filter(one => !(document.isAboutSecurity && one.stance === 'quotation'))
    for (let from = 0, end = 0; from < told.length && end < told.length; from += 1) {
      end = from + 1
      for (let length = told[from]!.text.length; end < told.length && end - from < maxParagraphs && length + told[end]!.text.length <= maxLength; end += 1) length += told[end]!.text.length
      yield stretchOf(document, told.slice(from, end))
    }
  }
}

const bareIn = (document: DocumentView, { paragraphs }: Stretch): string | undefined =>
  hiddenPlaces(document).find(({ how, paragraph: { index } }) => (how === 'bare' || how === 'broken') && index >= paragraphs[0]!.index && index <= paragraphs.at(-1)!.index)?.url

/** Somebody has to fill in where it leads: `https://your-ship.host.net`, `https://$TOKEN@github.com/{owner}`. */
const isBlank = (to: string): boolean => /^https?:\/\/(?:[^/$<{]*[$<{]|(?:your|my|user|example|some)[-._]|[^/]+\/(?:\{|<|\$|your|user\/|owner\/|org\/))/i.test(to)
/** A mailbox, an account or a number; what is only called a channel or a companion may be the user's own. */
const isReceiver = (to: string): boolean => (/\S@\S/.test(to) && !isPlaceholderHost(to.slice(to.lastIndexOf('@') + 1))) || /^(?:@\w|\+\d)/.test(to)

/** Where frauds are reported. */
const desks = /^(?:report\w*|abuse|phish\w*|stop-?phish\w*|spam|scam\w*|fraud|spoof)@/i
/** What belongs to a certain somebody else. */
const elsewhere = /\b(?:gist|repo|repository|bucket|paste|channel|drive|space|account|inbox)s? (?:of|owned by|run by|belonging to) [`"']?@?[\w-]{3,40}\b/i
/** Nobody who steals calls his own place so. */
export const demonstrates = /(?:^|[/@.-])(?:evil|attackers?|malicious|hackers?|victims?|badguys?)(?:[@.-])/i
const socket = /\bwss?:\/\/[^\s"'`<>)\]]{4,300}/i

/** Most stretches name no place at all, and need no closer look for one. */
const someplace = /:\/\/|@\w|\+\d|\b(?:curl|wget|iwr|irm)\b/i

/** A place of somebody else that the stretch names. */
const strangerOf = (document: DocumentView, stretch: Stretch): string | undefined => {
  const isNamed = someplace.test(stretch.text) || someplace.test(stretch.code)
  const to = (isNamed ? strangerIn(stretch) : undefined) ?? socket.exec(stretch.code)?.[0].replace(/^ws/i, 'http') ?? bareIn(document, stretch)
  const account = to === undefined ? elsewhere.exec(stretch.text)?.[0] : undefined
  const chat = /--?(?:target|to|chat|chat[-_]id|channel[-_]id)[\s=]{1,3}["']?-100\d{7,12}|\bchat_id["']?\s?[:=]\s?["']?-?\d{8,14}/.exec(`${stretch.code}\n${stretch.text}`)?.[0]
  if (to === undefined && chat !== undefined) return chat
  if (account !== undefined && secretFileIn(stretch.text) !== undefined) return account
  if (to === undefined || isBlank(to) || (document.isAboutSecurity && demonstrates.test(to))) return undefined
  return (/^https?:/i.test(to) ? isStranger(document, to) || isOwnHost(document, to) : isReceiver(to) && !(document.isAboutSecurity && desks.test(to))) ? to : undefined
}

const hasFile = (code: string): boolean => /\b(?:curl|wget|iwr|irm)\b[^\n]{0,300}(?:\s-T\b|--upload-file|=@|\s@[\w.~$/-]|-InFile\b|--post-file)/i.test(code)
const sends = (code: string): boolean => /\b(?:curl|wget|iwr|irm)\b[^\n]{0,300}(?:\s-[dFT]\b|--data|--form|--upload|-X\s*(?:POST|PUT))|\bPOST\s+https?:|\.(?:post|put)\(|\bfetch\([^)]{0,200}POST/i.test(code)
/** To look for it and put it together. */
const gathers = /\b(?:search|scan|look (?:for|through)|find|collect|gather|copy|pack|zip|bundle|archive|back(?:ing)? ?up|harvest)\b|搜索|查找|收集|打包|压缩|复制|\b(?:busca|recopila|copia|empaqueta|procura|reúne|such|sammle|kopier|pack|cherche|rassemble|copie|cerca|raccogli)\w*|найди|собери|скопируй|упакуй|探し|集め|まとめ|찾아|모아|복사/i
const whereabouts = /\b(?:home|documents?|desktop|downloads?|folders?|director(?:y|ies)|notes|disks?|drives?|profiles?|everywhere|wallet\.dat|keystores?|carpetas?|documentos|pastas?|ordner|dossiers?|cartell[ae])\b|目录|文件夹|文档|桌面|フォルダ|書類|폴더|문서|папк|документ/i
/** It is to come back, and to outlive what brought it. */
const comesBack = /\b(?:put|add|write|insert)\b[^.\n]{0,30}\b(?:back|again)\b|\b(?:restore|re-?insert|re-?add|re-?apply|re-?create)\b[^.\n]{0,40}\b(?:if|when|whenever|lines?|them|it)\b|\b(?:even|also) (?:if|when|after)\b[^.\n]{0,40}\b(?:removed|uninstalled|deleted|disabled)\b|\b(?:outlives?|survives?)\b|卸载后|删除后(?:仍|也)|被删(?:除|掉)|重新(?:写入|添加|加入)|\b(?:vuelve a|volver a|novamente|de nuevo|wieder ein|remets|à nouveau|di nuovo)\b|верни (?:их|её|его)|снова (?:добав|впиш)|再(?:追加|記入|度書)|다시 (?:추가|적|써)/i
/** One command sends what such a file holds; a key in the header of a call is how one logs in. */
const carries = (code: string): boolean => code.replace(/\\\n/g, ' ').split('\n').map(line => line.replace(/\s(?:-H|--header)\s+(?:"[^"]*"|'[^']*')/g, ' ')).some(line => sends(line) && /@[-~\w./$]|\$\((?:cat|base64|tar|gzip)\b|\s-T\b/.test(line) && (identityFiles.test(line) || secretFileIn(line) !== undefined))
const dumps = /`(?:env|printenv)`|\boutput of `?(?:env|printenv|set)\b|\bprocess\.env\b(?!\.)/i
const memoryFiles = /\b(?:SOUL|USER|MEMORY|IDENTITY)\.md\b|\b(?:fichiers? de mémoire|archivos? de memoria|arquivos? de memória|memory files?|(?:échanges|conversations?|gespräche?|mensajes|mensagens|messages) (?:précédents?|anteriores|bisherig\w+|so far|history)|everything (?:the user|they) (?:has |have )?(?:wrote|written|said|typed))\b|(?:记忆|对话|会話|メモリ|기억|대화)(?:文件|内容|记录|履歴|ファイル|파일|내용)/i
const inAddress = /\b(?:url-?safe|base64(?:url)?|percent|url)?[- ]?encod\w*|\bbase64(?:url)?\b|[?&/]\w{0,20}=?<\w|[?&]\w+=\{|\{\w+\}|编码|エンコード|인코딩/i

/** What others did or do is told, as in the report of an incident. */
const narrated = /\b(?:attackers?|they|malware|victims?|stealers?|adversar\w+|threat actors?|campaigns?|samples?|intruders?|the (?:skill|script|package|payload|page|mail))\b[^.\n]{0,40}\b(?:had|has|was|were|ran|sent|sends|stole|steals|used|uses|would|can|could|may|tries|tried|told|tells|asks|asked)\b/i
type Pattern = Pick<Family, 'exec'>
const toldOf = (pattern: Pattern, isAboutSecurity: boolean) => keepingAnswers((sentence: string): boolean => {
  const match = pattern.exec(sentence)
  return match !== null && !(isAboutSecurity && narrated.test(sentence)) && !isRefused(sentence, match.index) && !(isAboutSecurity && isQuoted(sentence, match.index))
})
const told = new WeakMap<Pattern, readonly [plain: (sentence: string) => boolean, aboutSecurity: (sentence: string) => boolean]>()
const isTold = ({ isAboutSecurity }: DocumentView, sentence: string, pattern: Pattern): boolean => {
  const both = told.get(pattern) ?? [toldOf(pattern, false), toldOf(pattern, true)]
  told.set(pattern, both)
  return both[isAboutSecurity ? 1 : 0](sentence)
}

function* judge(document: DocumentView, stretch: Stretch): Generator<Omit<Betrayal, 'paragraph'>> {
  const { sentences, code, text } = stretch
  const to = strangerOf(document, stretch)
  // Without a receiver only what protects or makes the agent can be touched.
  if (to === undefined && !identityFiles.test(text) && !sentences.some(opensUp)) return
  const at = sentences.findIndex(one => hides(one) === 'hidden' && !(document.isAboutSecurity && narrated.test(one)))
  const hidden = sentences[at]
  const unasked = hidden ?? sentences.find(one => hides(one) === 'unasked')
  const isOwn = to !== undefined && /^https?:/i.test(to) && isOwnHost(document, to)
  const quote = (...said: (string | undefined)[]): string[] => [...new Set(said.filter(one => one !== undefined))].map(one => one.trim().slice(0, 120))

  const given = sentences.find((one, i) => {
    if (!isTold(document, one, gives) || (asLogin.test(one) && hidden === undefined)) return false
    const about = sentences.slice(Math.max(0, i - 1), i + 2).join(' ')
    return keyWords.test(one) || privateWords.test(one) || secretFileIn(about) !== undefined || identityFiles.test(about)
  })
  if (to !== undefined && given !== undefined) {
    const isGrave = gravest.test(text) || secretFileIn(`${text}\n${code}`) !== undefined || identityFiles.test(text)
    if (hidden !== undefined) yield { deed: 'give away what is the user’s', words: quote(given, hidden), to, isSure: isGrave || !isOwn }
    else if (unasked !== undefined && isGrave && !isOwn) yield { deed: 'give away what is the user’s without asking', words: quote(given, unasked), to, isSure: true }
  }
  // What the words leave out, the command beside them carries.
  const isCarried = carries(code)
  if (to !== undefined && given === undefined && hidden !== undefined && isCarried) yield { deed: 'give away what is the user’s', words: quote(hidden), to, isSure: !isOwn }
  const haul = sentences.find(one => phraseWords.test(one) && whereabouts.test(one) && isTold(document, one, gathers))
  if (to !== undefined && haul !== undefined && hasFile(code) && !isOwn) yield { deed: 'gather what opens wallets and send it away', words: quote(haul, hidden), to, isSure: !document.isAboutSecurity || hidden !== undefined }
  const packed = sentences.find(one => inAddress.test(one) && (memoryFiles.test(one) || dumps.test(one) || dumps.test(code)))
  if (to !== undefined && packed !== undefined && /^https?:/i.test(to)) yield { deed: 'put what is private into an address', words: quote(packed, hidden), to, isSure: true }
  const phrase = sentences.find(one => phraseWords.test(one) && isTold(document, one, asksUser))
  if (to !== undefined && phrase !== undefined && (sends(code) || sentences.some(one => isTold(document, one, gives))))
    yield { deed: 'ask for the words that open a wallet and pass them on', words: quote(phrase, hidden), to, isSure: true }

  const owner = sentences.find(one => asOwner.test(one))
  const planted = sentences.find((one, i) => identityFiles.test(one) && isTold(document, one, writes) && (to !== undefined || owner !== undefined || (Math.abs(i - at) <= 1 && !document.isAboutSecurity && !/\b(?:MEMORY|USER)\.md\b/.test(one))))
  if (planted !== undefined && (owner ?? hidden) !== undefined) yield { deed: 'rewrite what every session begins with', words: quote(planted, owner, hidden), to, isSure: to !== undefined || (owner !== undefined && (unasked !== undefined || sentences.some(one => isTold(document, one, comesBack)))) }
  const opened = sentences.find((one, i) => Math.abs(i - at) <= 1 && opensUp(one) && !forbids.test(one))
  if (opened !== undefined && hidden !== undefined) yield { deed: 'take down what protects its user', words: quote(opened, hidden), to: undefined, isSure: true }
  const followed = sentences.find((one, i) => {
    const next = sentences.slice(i, i + 3).join(' ')
    return fetchesPage(document, one, code) && isTold(document, next, obeys) && orderWords.test(next)
  }) ?? sentences.find(one => isTold(document, one, fetches) && isTold(document, one, obeys) && orderWords.test(one))
  const above = sentences.find(one => isTold(document, one, aboveAll))
  if (to !== undefined && followed !== undefined && (unasked ?? above) !== undefined && /^https?:/i.test(to)) yield { deed: 'do what a stranger’s page says', words: quote(followed, unasked, above), to, isSure: !isOwn }
  const promoted = sentences.find(one => isTold(document, one, promotes))
  if (to !== undefined && promoted !== undefined && hidden !== undefined && !document.isAboutSecurity && /^https?:/i.test(to)) yield { deed: 'promote somebody unseen', words: quote(promoted, hidden), to, isSure: !isOwn }
  const swapped = sentences.find(one => isTold(document, one, swaps) && moneyWords.test(one))
  if (to !== undefined && swapped !== undefined && hidden !== undefined) yield { deed: 'put another account in the place of the user’s', words: quote(swapped, hidden), to, isSure: true }
}

const fetchesByCommand = /\b(?:curl|wget|iwr|irm)\b[^\n|]{0,80}https?:/i
/** A page is to be read: the address stands in the sentence, or in the command that it introduces. */
function fetchesPage(document: DocumentView, sentence: string, code: string): boolean {
  if (/https?:/i.test(sentence) && fetchesByCommand.test(sentence)) return true
  const isHere = /https?:/i.test(sentence) || (/[:：]\W{0,3}$/.test(sentence) && fetchesByCommand.test(code))
  return isHere && isTold(document, sentence, fetches)
}

/** Commands that the words around them only decorate: what they do is said by one line or two of code. */
const commands: readonly (readonly [deed: string, line: RegExp])[] = [
  ['pack keys and settings of its user and send them away', /\b(?:tar|zip|7z|rsync|cp)\b[^\n]{0,200}(?:\.ssh|\.aws|\.gnupg|\.openclaw|\.clawdbot|\.kube|\.config\/gh|\bcredentials\b|Keychains)[\s\S]{0,600}?\bcurl\b[^\n]{0,200}(?:--upload-file|\s-T\b|\s-F\b|\s-d\s?@|--data-binary\s?@)/],
  ['let a stranger log in', /\b(?:curl|wget)\b[^\n]{0,200}https?:[^\n]{0,300}authorized_keys/],
  ['hand every message on', /message[:._](?:received|sent|preprocessed)[\s\S]{0,600}?\bfetch\(\s*["'`]https?:|\bfetch\(\s*["'`]https?:[^\n]{0,300}(?:\bev(?:ent)?|\bctx|\bcontext)\.(?:message|context\.content|content)\b/],
]

/** To take a protection down is often told with a "without" of its own. */
const forbids = /\b(?:never|do(?:es)? not|don['’]t|doesn['’]t|must not|should not|avoid|refuse)\b|不要|禁止/i

/** The whole environment is an argument of a program that is fetched for the purpose. */
const givesAll = /\b(?:npx|uvx|bunx|pipx|pnpx|dlx)\b[^\n]{0,200}\$\(\s*(?:env|printenv)\b[^\n]{0,60}/
/** A picture is fetched by showing it, and its address holds what is private. */
const pixel = /!\[[^\]\n]{0,80}\]\((https?:\/\/[^)\s]{4,200}[?&]\w{1,30}=[<{[$][^)\n]{0,200})\)/g
const privateSlot = /[<{[$][^>}\]]{0,60}\b(?:api[_ -]?keys?|secrets?|tokens?|passwords?|credentials?|conversation|memory|env)\b/i

function* judgeCode(document: DocumentView, { code, paragraphs }: Stretch): Generator<Omit<Betrayal, 'paragraph'>> {
  const all = document.isAboutSecurity ? undefined : givesAll.exec(code)?.[0]
  if (all !== undefined) yield { deed: 'give the whole environment to a fetched program', words: [all], to: undefined, isSure: true }
  const source = document.text.slice(paragraphs[0]!.start, Math.min(paragraphs.at(-1)!.end, paragraphs[0]!.start + 8_000))
  for (const [, url] of [...source.matchAll(pixel)].slice(0, 20)) if (privateSlot.test(url!) && isStranger(document, url!) && !document.isAboutSecurity) yield { deed: 'put what is private into an address', words: [url!.slice(0, 120)], to: url!, isSure: true }
  for (const [deed, line] of commands) {
    const found = line.exec(code)?.[0]
    const to = found === undefined ? undefined : strangerOf(document, { paragraphs, code: found.length < code.length ? code.slice(code.indexOf(found)) : code, text: '', sentences: [] })
    if (found !== undefined && to !== undefined && /^https?:/i.test(to) && !isUserContent(to)) yield { deed, words: [found.slice(0, 120).replaceAll('\n', ' ')], to, isSure: !document.isAboutSecurity }
  }
}

/** What a document has the agent do against its user: a deed, what it is done to, where it goes, and that the user is not to know. */
export function* betrayalsIn(document: DocumentView): Generator<Betrayal> {
  const seen = new Set<string>()
  for (const stretch of stretches(document)) {
    for (const found of [...judge(document, stretch), ...judgeCode(document, stretch)]) {
      const key = `${found.deed} ${found.to === undefined ? '' : hostOf(found.to) ?? found.to}`
      if (seen.has(key)) continue
      seen.add(key)
      const paragraph = stretch.paragraphs.find(one => one.text.includes(found.words[0] ?? '')) ?? stretch.paragraphs.find(one => one.kind !== 'heading') ?? stretch.paragraphs[0]!
      yield { ...found, paragraph }
    }
  }
}
