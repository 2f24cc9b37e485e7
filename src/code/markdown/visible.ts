import { imitated } from '../../../rules/vocabulary/confusables.ts'

const invisible =
  /[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0\u{e0000}-\u{e0fff}\u{1d173}-\u{1d17a}]/gu

/** Letters that pass for ASCII ones in a word that has ASCII letters as well, and alphabets that are ASCII in another dress. */
const foreign = /[\u0370-\u052f\uff10-\uff5a]|[\u{1d400}-\u{1d7ff}]/u
const unmasked = (text: string): string =>
  foreign.test(text)
    ? text.replace(/[\p{L}\p{N}]{2,60}/gu, word => {
        if (!foreign.test(word)) return word
        const letters = [...word].map(letter => (/[a-z\d]/i.test(letter) ? letter : imitated(letter)?.ascii))
        const isMixed = /[a-z]/i.test(word) || !/[\u0370-\u052f]/.test(word)
        return isMixed && !letters.includes(undefined) ? letters.join('') : word
      })
    : text

/** The text as a model takes it: without invisible characters, blanks folded, disguised letters as what they pass for, look-alike punctuation kept. */
export const visible = (text: string): string =>
  unusual.test(text) ? narrow(unmasked(text.replace(invisible, '')).replace(/[^\S\n]+/g, ' ').trim()) : inBytes(text)

/** Other than letters of ASCII with single blanks between them: most texts have nothing that must be changed. */
const unusual = /[^\n -~]|  |^[ \n]|[ \n]$/

const wide = /[^\x00-\xff]/

/**
 * The same text, kept with one byte for each letter where that is enough. A part of a text that has a wide letter anywhere takes two, and
 * patterns with words of other alphabets, of which there are many, are slow on those: on the others the engine leaves the words out.
 */
export const narrow = (text: string): string => wide.test(text) ? text : inBytes(text)

const page = Buffer.allocUnsafe(1 << 14)
/** A copy; a mere part would also keep the whole document in memory as long as anybody remembers it. */
const inBytes = (text: string): string =>
  text.length > page.length ? Buffer.from(text, 'latin1').toString('latin1') : page.toString('latin1', 0, page.write(text, 'latin1'))

export interface HiddenText {
  readonly text: string
  readonly start: number
  readonly end: number
}

/** Runs of tag characters (U+E0020 to U+E007E), each of which mirrors a letter of ASCII. Flags of regions are runs of at most seven behind an emoji. */
export function hiddenTagText(source: string): HiddenText[] {
  if (!source.includes('\udb40')) return []
  return [...source.matchAll(/[\u{e0020}-\u{e007e}]{8,}/gu)]
    .slice(0, 200)
    .map(match => ({
      text: [...match[0]].map(letter => String.fromCharCode(letter.codePointAt(0)! - 0xe0000)).join(''),
      start: match.index,
      end: match.index + match[0].length,
    }))
}
