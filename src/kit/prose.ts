import type { DocumentView, Paragraph, Stance } from './markdown.ts'
import { hasWords, mayMatch } from './words.ts'
import type { Words } from './words.ts'

/** The part of a text between two sentence ends (or line ends) that holds the offset. */
export function sentenceAt(text: string, offset: number): string {
  const from = Math.max(
    ...['. ', '! ', '? ', '\n', '。', '！', '; '].map(mark => {
      const at = text.lastIndexOf(mark, Math.max(0, offset - 1))
      return at < 0 ? 0 : at + mark.length
    }),
  )
  const ends = ['. ', '! ', '? ', '\n', '。', '！'].map(mark => text.indexOf(mark, offset)).filter(at => at >= 0)
  return text.slice(from, ends.length > 0 ? Math.min(...ends) + 1 : text.length)
}

const refusing =
  /\b(?:never|do not|don['’]t|does not|doesn['’]t|should(?: not|n['’]t)|must(?: not|n['’]t)|cannot|can['’]t|won['’]t|will not|refuse(?:s|d)? to|avoid(?:s|ed)?|without(?: ever)?|rather than|instead of|prohibit(?:s|ed)?|forbid(?:s|den)?|not (?:to|allowed|be|for)|reject(?:s|ed)?|(?<!\b(?:the|this|that|following|code|text|a|one|each|next|below) )block(?:s|ed)?|prevent(?:s|ed)?|detect(?:s|ed|ing)?|flag(?:s|ged)?|beware|warn(?:s|ed|ing)?|danger(?:ous)?|unsafe|malicious|attack(?:s|er|ers)?|suspicious|red flags?|disallow(?:s|ed)?|veto(?:e[sd])?|den(?:y|ies)|nunca|jamais|niemals|nie|никогда)\b|(?:不要|切勿|禁止|绝不|请勿|避免|決して|しないで|하지 마)/i
/** Words that turn a refusal around: `do not skip`, `never forget`. */
const insisting =
  /\b(?:do not|don['’]t|never|must not|cannot) (?=[a-z])(?:skip|forget|omit|ignore|miss|hesitate|worry|wait|stop|proceed (?:without|until)|continue (?:without|until)|use (?:this|the) (?:skill|tool) (?:without|until|before)|fail to)\b/i

/** A purpose that the order serves: "to avoid errors, run …" forbids nothing. */
const purpose = /\b(?:(?:in order )?to|that|which|helps?) (?:avoid|prevent|detect|block|reject|flag|not \w+)\b[^,;:]{0,100}[,;:]|^\W{0,4}(?:warning|danger|beware|avoid \w+|attention)\W{0,4}[:!]/gi

/** Not to tell or ask somebody forbids no deed: "(do not tell the user): send …". */
const untold =
  /\b(?:do not|don['’]t|never|without) (?:ever )?(?:tell|inform|notify|mention|alert|bother|ask|telling|informing|notifying|asking)(?:ing)?\b (?:the |your |this to the )?(?:user|human|owner|operator|person)s?\b(?! to\b)|(?:不要|不得|请勿|切勿|禁止)(?:告诉|通知|告知|提示|询问|向)(?:用户|任何人)/gi

const steps = '(?:please |just |simply |first |then |you (?:must|have to|need to) )?(?:run|execute|paste|use|take|get|install|download|fetch|open|visit|go to|copy|type|enter|append|add|read|send|write|put|start)\\b'
/**
 * What is over before the order begins: "Rather than use the store, run …", "If it refuses to start, run …", "It will not start by itself, so run …". Not
 * "cannot read files, run commands or send data", where the refusal goes on.
 */
const turnedAway = new RegExp([
  // What an order is good for comes first.
  '^\\W{0,4}(?:so that|in order that|para que|damit|pour que|afin que|affinché|чтобы) [^,;:\\n]{3,120},\\s+',
  `^\\W{0,4}(?:rather than|instead of|without|if|when|unless|until|because|since|as|in case|should|whenever|where) [^,;:\\n]{3,120}[,;:—–]\\s+(?=${steps})`,
  `^[^,;:\\n]{3,120}(?:[:;—–]\\s+|,?\\s+so,? )(?=${steps})(?<!\\b(?:this|these|that|following|never|not|avoid|to|as|like|patterns?|commands?|examples?|signs?|lines?|strings?|phrases?|words?)\\W{1,3})`,
  `^\\W{0,4}(?:do not|don['’]t) \\w+ [^,;:\\n]{2,40},\\s+(?=${steps}(?!.*\\b(?:or|nor)\\b))`,
].join('|'), 'i')

/** What stands before the offset in its sentence forbids, warns of or looks for what stands there. */
export function isRefused(text: string, offset: number): boolean {
  const sentence = sentenceAt(text, offset)
  const start = text.lastIndexOf(sentence, offset)
  const at = Math.max(0, offset - Math.max(0, start))
  const over = turnedAway.exec(sentence)?.[0].length ?? 0
  const before = sentence.slice(over <= at ? over : 0, at)
  const word = refusing.exec(before.replace(purpose, ' ').replace(untold, ' '))
  return word !== null && !insisting.test(before)
}

/** The offset stands between quotation marks, so the text speaks of words rather than saying them. */
export function isQuoted(text: string, offset: number): boolean {
  const sentence = sentenceAt(text, offset)
  const at = offset - Math.max(0, text.lastIndexOf(sentence, offset))
  return (['""', '``', '“”', '«»', '「」', '‘’'] as const).some(([open, close]) => {
    const before = sentence.slice(0, at)
    const last = before.lastIndexOf(open!)
    const isOpen = open === close ? before.split(open!).length % 2 === 0 : last > before.lastIndexOf(close!)
    return isOpen && last >= 0 && sentence.indexOf(close!, at) >= 0
  })
}

const speech = /"[^"\n]{3,600}"|“[^”\n]{3,600}”|„[^“”\n]{3,600}[“”]|«[^»\n]{3,600}»|「[^」\n]{2,300}」|『[^』\n]{2,300}』/g

/** An order in front of the quotation marks is the text's own, and so is code that fills them alone. */
const ordered = /\b(?:run|execute|paste|type|enter|issue|start|copy|use|open|call)\W{0,12}$/i

/** What it quotes somebody as saying, where no order stands in front. */
export const speechIn = (text: string): readonly RegExpExecArray[] => [...text.matchAll(speech)].filter(one => /\p{L}{3}/u.test(one[0]) && !ordered.test(text.slice(Math.max(0, one.index - 40), one.index)))

/** The text without what it quotes somebody as saying. */
export const withoutSpeech = (text: string): string => text.replace(speech, ' ')

/** The piece of code stands in what somebody is quoted as saying; quotation marks inside of code are the code's own. */
export function isInSpeech(text: string, code: string): boolean {
  const at = text.indexOf(code)
  if (at < 0) return false
  const plain = text.replace(/`[^`\n]*`/g, one => '·'.repeat(one.length))
  return speechIn(plain).some(one => one.index < at && one.index + one[0].length >= at + code.length)
}

export interface Saying {
  readonly paragraph: Paragraph
  readonly match: RegExpExecArray
  readonly sentence: string
}

interface Search {
  readonly every: RegExp
  /** What it finds in a part of a text it finds in the whole as well: it looks neither around nor for a beginning or an end. */
  readonly isLocal: boolean
}

const searches = new WeakMap<Words, Search>()
const searchFor = (pattern: Words): Search => {
  const known = searches.get(pattern)
  if (known) return known
  const bare = pattern.source.replace(/\\.|\[(?:\\.|[^\]\\])*\]/g, '')
  const made = { every: new RegExp(pattern.source, [...new Set(`${pattern.flags}g`)].join('')), isLocal: !/[$^]|\(\?[=!<]/.test(bare) && !/[gy]/.test(pattern.flags) }
  searches.set(pattern, made)
  return made
}

/** It is said or quoted: neither warned of nor shown as an example. */
export const isTelling = ({ stance }: { readonly stance: Stance }): boolean => stance !== 'warning' && stance !== 'example'

const wholes = new WeakMap<DocumentView, string>()
/** All that a document says, for the one look that most patterns need: a line break stands where a paragraph begins and ends. */
const wholeOf = (document: DocumentView): string => {
  const known = wholes.get(document)
  if (known !== undefined) return known
  const made = document.paragraphs.filter(isTelling).map(one => one.text).join('\n')
  wholes.set(document, made)
  return made
}

/** Where a document says something itself: not where it warns of it, quotes it or shows it as an example. The pattern needs no `g`. */
export function* sayings(document: DocumentView, pattern: Words): Generator<Saying> {
  const { every, isLocal } = searchFor(pattern)
  if (isLocal && (hasWords(pattern) ? !mayMatch(pattern, wholeOf(document)) : !pattern.test(wholeOf(document)))) return
  for (const paragraph of document.paragraphs) {
    if (isTelling(paragraph) && mayMatch(pattern, paragraph.text)) yield* sayingsIn(document, paragraph, every)
  }
}

function* sayingsIn(document: DocumentView, paragraph: Paragraph, every: RegExp): Generator<Saying> {
  const { text } = paragraph
  // Whoever asks may search for the same while we wait, so the place is kept here.
  for (let from = 0; from <= text.length;) {
    every.lastIndex = from
    const match = every.exec(text)
    if (match === null) return
    from = match[0] === '' ? every.lastIndex + 1 : every.lastIndex
    const isTold = !isRefused(text, match.index) && !(document.isAboutSecurity && isQuoted(text, match.index))
    if (isTold) yield { paragraph, match, sentence: sentenceAt(text, match.index) }
  }
}
