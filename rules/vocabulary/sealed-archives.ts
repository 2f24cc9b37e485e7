import { family } from '../../src/kit/index.ts'
import type { DocumentView, Paragraph } from '../../src/kit/index.ts'
import { hiddenPlaces } from './hidden-leads.ts'
import { isForeign } from './hosts.ts'
import { archiveWord, isOwnHost, strangeLeads } from './lures.ts'
import { sectionsOf } from './sections.ts'

// An archive that nobody can look into, and what opens it: told in ever new words, but always of the same parts.

/** It is shut. */
const shut = family(
  `protected sealed locked lock encrypted unlock* unzip* unpack* extract* decrypt* archive zip 7z rar bundle container package
  protett* estra* archivio cifrat* protég* chiffré* décompress* archive geschützt* verschlüsselt* entpack* archiv protegid* cifrad* descompr* archivo protegid* extra* arquivo
  защищ* зашифр* распак* архив* chronion* rozpak* archiwum`,
  '加密 解压 压缩包 保護 暗号化 解凍 展開 암호화 압축',
)
/** What opens it. */
const opener = `(?:pass(?:word|code|phrase|wd)?|pw|pwd|pin|codes?|keys?|combination|(?:secret |magic |opening |unlock |same )(?:word|phrase)|phrase|parola d['’]ordine|chiave|codice|mot de passe|mot secret|clé|contraseña|clave|senha|chave|passwort|kennwort|losung\\w*|schlüssel|hasło|парол\\p{L}{0,2}|ключ|код|口令|密码|暗号|合言葉|パスワード|비밀번호|암호)`
const marked = '(?:`[\\w!@#$%-]{2,24}`|\\*{1,2}[\\w!@#$%-]{2,24}\\*{1,2}|["“«„「][\\w!@#$%-]{2,24}["”»“」])'
const given = new RegExp([
  `(?<![\\p{L}\\d_-])${opener}(?!\\p{L})[^.\\n\`*"“«„「]{0,28}${marked}`,
  `(?<![\\p{L}\\d_-]|\\b(?:QR|bar|error|exit|source|country|zip|colou?r) )${opener}\\s?[:=：]\\s?(?!(?:extract|decode|open|unzip|see|use|enter|ask|check|scan|read|the|and|not)\\b)[\\w!@#$%-]{3,24}(?![\\w(/.])`,
  `(?<![\\p{L}\\d_-])(?:pin|code)\\s\\d{3,8}(?!\\d)`,
  `\\((?:[^()\\n]{0,20}\\b(?:protected|sealed|locked|encrypted|use|answer|opens with|geschützt|protégé|protetto|protegido)\\b[,:]?\\s)${marked}`,
  `\\b(?:its|the) (?:lock|seal) opens (?:with|to|on|at)\\b[^.\\n]{0,20}${marked}`,
  `\\bopens? (?:it|them|both)\\?[^\\n]{0,90}?${marked}`,
  `(?<![\\p{L}\\d_-])${opener} (?:is|are|=|→|stands|es|ist|est|è) [^.\\n\`]{0,12}\\b(?:what follows|the (?:word|name|first|last|part|number)|in the (?:file ?)?name|followed by|after the)\\b`,
  // The unpacker gets it on its line.
  '\\bunzip\\s(?:-\\w{1,6}\\s){0,3}-\\w{0,4}P\\s?[\\w!@#$%-]{3,24}\\s|\\b7za?\\s[ex]\\s[^\\n]{0,80}-p[\\w!@#$%-]{3,24}',
].join('|'), 'iu')
/** What is marked may be a name or a command as well. */
const noKey = /(?:[`"“«„「*:=]\s?)(?:[A-Z][A-Z\d]*_[A-Z\d_]+|--?\w+|open-?source|api|true|false|null|none|unzip|sudo|(?:read|write)-?only|\d{1,2})[`"”»“」*]{0,2}$/

/** By custom, samples of malware lie behind this one. */
const custom = /\b(?:infected|malware)\b/i

export interface Seal { readonly paragraph: Paragraph; readonly words: string; readonly url: string }

const isStrange = (document: DocumentView, url: string): boolean => isForeign(url) && !isOwnHost(document, url)

/** Archives of strangers in the document whose key stands there too. */
export function* sealsIn(document: DocumentView): Generator<Seal> {
  if (!document.text.includes('.')) return
  const hidden = hiddenPlaces(document)
  for (const { paragraphs } of sectionsOf(document)) {
    const [first, last] = [paragraphs[0]!, paragraphs.at(-1)!]
    const isHere = (index: number): boolean => index >= first.index && index <= last.index
    const end = Math.max(last.end, ...document.fences.filter(one => isHere(one.paragraph)).map(one => one.end))
    // What is only shown may stand between what is told.
    const isWhole = last.index - first.index + 1 === paragraphs.length
    const raw = !isWhole || document.isAboutSecurity ? paragraphs.map(one => one.text).join('\n').slice(0, 6_000) : document.text.slice(first.start, Math.min(end, first.start + 6_000))
    const match = given.exec(raw)
    if (match === null || noKey.test(match[0]) || (document.isAboutSecurity && custom.test(match[0]))) continue
    const near = raw.slice(Math.max(0, match.index - 200), match.index + match[0].length + 80)
    if (!shut.test(near) || !archiveWord.test(near)) continue
    const url = strangeLeads(document).find(one => isHere(one.paragraph))?.url ?? hidden.find(({ paragraph, url }) => isHere(paragraph.index) && isStrange(document, url))?.url
      ?? (raw.match(/https?:\/\/[^\s)"'`>\]]{6,200}/g) ?? []).slice(0, 20).find(one => isStrange(document, one))
      ?? strangeLeads(document).find(({ kind, text, url }) => kind !== 'page' || /release|download/i.test(`${text} ${url}`))?.url
    if (url !== undefined) yield { paragraph: paragraphs.find(one => one.end > first.start + match.index) ?? first, words: match[0], url }
  }
}
