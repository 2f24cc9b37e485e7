import { isTelling } from '../../src/kit/index.ts'
import type { DocumentView, Paragraph } from '../../src/kit/index.ts'
import { hostOf, isForeign } from './hosts.ts'

/** A place that a text names without making it a link, and how: as a bare name, in code, written apart, on a share or in a chat. */
export interface Place {
  readonly url: string
  readonly paragraph: Paragraph
  readonly how: 'bare' | 'broken' | 'share' | 'board' | 'invitation' | 'code'
}

const ends = 'com|net|org|io|co|dev|app|me|site|xyz|top|cc|ru|cn|link|click|pw|to|info|online|store|tech|run|live|host|website|space|pro|biz|fun|icu|club|agency|cloud|page|one|world|today|work|life|lol|ai|network|systems|tools|zone|download|software|shop|forum|chat|codes|support|help|lat|sbs|cfd|cyou|su|eu|de|fr|nl|invalid'
/** A name alone, without `https://` and without a path, where the words before it lead somewhere: a call of a method reads like a name too. */
const bare = new RegExp(`(?<=(?:\\b(?:from|at|visit|open|to|on|via|under|site|page|see|is|get|de|em|en|sur|von|auf|unter|da|su|bei|с|на|из|сайт[еа]?)|[:：：从到在为])\\s{0,2}["“«(*\`]{0,3})(?<![\\w/@.=-])(?:[a-z\\d-]{2,40}\\.){1,3}(?:${ends})(?![\\w/.(-]*[\\w(])`, 'g')
/** `hxxps://`, `[.]`, ` dot `: written so that no filter sees an address. */
const broken = /\bhxxps?:\/\/\S{4,200}|(?<![\w.])[a-z\d-]{2,40}(?:\s?[[({,]\s?(?:\.|dot)\s?[\])},]\s?[a-z\d-]{2,40}){1,4}(?:\/\S{0,100})?|\b[a-z\d-]{3,40}(?: dot | \. )(?:[a-z\d-]{2,40}(?: dot | \. )){0,2}(?:com|net|org|io|co|dev|app|site|xyz|pro|invalid)\b(?: slash [\w-]+){0,3}/gi
/** As those who warn of an address write it. */
const defanged = /hxxp|[[({](?:\.|dot)[\])}]/i
const everyDefanged = /\bhxxps?:\/\/|[\w-]\[\.\][\w-]/gi
/** Files and pages that anybody may put up under a well-known name. */
const shared = [
  'drive\\.google\\.com\\/(?:file|uc|open|drive)', 'docs\\.google\\.com\\/(?:uc|(?:document|presentation|spreadsheets|file)\\/d\\/)', 'drive\\.usercontent\\.google\\.com\\/', 'sites\\.google\\.com\\/view\\/',
  '(?:www|dl)\\.dropbox(?:usercontent)?\\.com\\/(?:s|scl|sh)\\/', '1drv\\.ms\\/', 'onedrive\\.live\\.com\\/', '[\\w-]+\\.sharepoint\\.com\\/', '(?:cdn|media)\\.discordapp\\.(?:com|net)\\/attachments\\/', '[\\w.-]*box\\.com\\/s\\/',
  'disk\\.yandex\\.\\w+\\/d\\/', 'storage\\.googleapis\\.com\\/', '[\\w.-]+\\.s3[\\w.-]*\\.amazonaws\\.com\\/', 'archive\\.org\\/download\\/', '(?:www\\.)?icloud\\.com\\/(?:iclouddrive|attachment)\\/',
].join('|')
/** Pages of anybody on sites that everybody knows: many an honest text has its reader look there. */
const boards = [
  'medium\\.com\\/@', 'archive\\.org\\/details\\/', '(?:www\\.|old\\.)?reddit\\.com\\/(?:r|u|user)\\/', '(?:x|twitter)\\.com\\/\\w+\\/status\\/', 'trello\\.com\\/[bc]\\/', 'airtable\\.com\\/(?:shr|app)', '(?:www\\.)?researchgate\\.net\\/(?:profile|publication)\\/', 'soundcloud\\.com\\/', '(?:player\\.)?vimeo\\.com\\/',
  '(?:www\\.)?youtube\\.com\\/watch', 'youtu\\.be\\/', '(?:www\\.)?thingiverse\\.com\\/thing', 'linktr\\.ee\\/', '(?:www\\.)?patreon\\.com\\/posts\\/', '(?:www\\.)?notion\\.so\\/', '(?:www\\.)?figma\\.com\\/(?:file|community)\\/', '(?:www\\.)?scribd\\.com\\/document\\/',
].join('|')
const share = new RegExp(`https?:\\/\\/(?:${shared})[^\\s)\\]"'\`>]{3,300}`, 'gi')
const board = new RegExp(`https?:\\/\\/(?:${boards})[^\\s)\\]"'\`>]{3,300}`, 'gi')
const isOnShare = new RegExp(`^https?:\\/\\/(?:${shared})`, 'i')
const isOnBoard = new RegExp(`^https?:\\/\\/(?:${boards})`, 'i')

/** Whether it is a file or a page that anybody may put up under a well-known name. */
export const isShared = (url: string): boolean => isOnShare.test(url) || isOnBoard.test(url)
/** A group in which somebody hands things out. */
const invitation = /(?<![\w./-])(?:https?:\/\/)?(?:t\.me|telegram\.me|discord\.gg|discord\.com\/invite|chat\.whatsapp\.com|wa\.me)\/[\w+/-]{2,80}/gi

const fileLike = /\.(?:io|co|run|pro|me|to|one)$/i
const program = /^(?:socket|engine|node|next|vue|nuxt|deno|config|index|main|app|server|settings|package|tsconfig|asp|ml|vb|d3|three|p5)\./i

const whole = (url: string): string => url.replace(/^hxxp/i, 'http').replace(/\s?[[({,]\s?(?:\.|dot)\s?[\])},]\s?/gi, '.').replace(/ dot | \. /gi, '.').replace(/ slash /gi, '/').replace(/[.,;:)\]]{1,4}$/, '')
const withScheme = (url: string): string => (/^https?:/i.test(url) ? url : `https://${url}`)
const isStrange = (url: string): boolean => hostOf(url) !== undefined && isForeign(url)

const known = new WeakMap<DocumentView, readonly Place[]>()
/** Places beside the links of a document. */
export function hiddenPlaces(document: DocumentView): readonly Place[] {
  const places = known.get(document) ?? [...placesIn(document)]
  known.set(document, places)
  return places
}

function* placesIn(document: DocumentView): Generator<Place> {
  const coded = new Map<number, string[]>()
  // Who writes several addresses so warns of them, and means nobody to go there.
  const isWarning = document.isAboutSecurity || (document.text.match(everyDefanged) ?? []).length > 1
  for (const { text, paragraph } of document.inlineCode) if (/^https?:\/\/[\x21-\x7e]{4,300}$/.test(text) && !/[{<$]/.test(text)) coded.set(paragraph, [...(coded.get(paragraph) ?? []), text])
  const linked = new Map<number, string[]>()
  for (const { url, paragraph } of document.links) if (isShared(url)) linked.set(paragraph, [...(linked.get(paragraph) ?? []), url])
  for (const paragraph of document.paragraphs) {
    const { text } = paragraph
    if (!isTelling(paragraph) || !(linked.has(paragraph.index) || /[.\]})] ?[a-z]|dot/i.test(text))) continue
    if (text.includes('://')) for (const url of coded.get(paragraph.index) ?? []) if (isStrange(url)) yield { url, paragraph, how: 'code' }
    for (const [url] of matches(text, share)) yield { url, paragraph, how: 'share' }
    for (const url of linked.get(paragraph.index) ?? []) if (!text.includes(url)) yield { url, paragraph, how: isOnBoard.test(url) ? 'board' : 'share' }
    for (const [url] of matches(text, board)) yield { url, paragraph, how: 'board' }
    for (const [url] of matches(text, invitation)) yield { url: withScheme(url), paragraph, how: 'invitation' }
    for (const [url] of matches(text, broken)) if (!(isWarning && defanged.test(url)) && isStrange(withScheme(whole(url)))) yield { url: withScheme(whole(url)), paragraph, how: 'broken' }
    for (const [url] of matches(text, bare)) if (!program.test(url) && !(fileLike.test(url) && url.split('.').length < 2) && isStrange(withScheme(url))) yield { url: withScheme(url), paragraph, how: 'bare' }
  }
}

const matches = (text: string, pattern: RegExp): RegExpExecArray[] => [...text.matchAll(pattern)].slice(0, 20)
