/**
 * Letters of other scripts that most fonts draw like an ASCII letter. Source of the pairs: Unicode Technical Standard 39,
 * confusables, reduced to letters that may stand in a JavaScript identifier.
 */
const alike: Readonly<Record<string, string>> = {
  // Cyrillic
  а: 'a', ԁ: 'd', е: 'e', һ: 'h', і: 'i', ј: 'j', ӏ: 'l', о: 'o', р: 'p', ԛ: 'q', с: 'c', ѕ: 's', ԝ: 'w', х: 'x', у: 'y', ѵ: 'v', г: 'r',
  А: 'A', В: 'B', С: 'C', Е: 'E', Н: 'H', І: 'I', Ј: 'J', К: 'K', М: 'M', О: 'O', Р: 'P', Ѕ: 'S', Т: 'T', Х: 'X', У: 'Y',
  // Greek
  ο: 'o', Α: 'A', Β: 'B', Ε: 'E', Ζ: 'Z', Η: 'H', Ι: 'I', Κ: 'K', Μ: 'M', Ν: 'N', Ο: 'O', Ρ: 'P', Τ: 'T', Υ: 'Y', Χ: 'X',
  // Armenian, Latin letters from outside ASCII
  ո: 'n', ս: 'u', օ: 'o', հ: 'h', զ: 'q', ց: 'g', ı: 'i', ɑ: 'a', ɡ: 'g', ɩ: 'i', ʋ: 'v', ƽ: 's', ꞁ: 'l',
}

/** Lower-case Greek letters that resemble ASCII ones but are at home in formulas; they count only where an ASCII twin is near. */
const mathematical: Readonly<Record<string, string>> = { α: 'a', γ: 'y', ι: 'i', κ: 'k', ν: 'v', ρ: 'p', σ: 'o', υ: 'u', χ: 'x' }

/** What the letter imitates; undefined when it imitates nothing. `isCertain` is false for letters that formulas use in earnest. */
export const imitated = (letter: string): { readonly ascii: string; readonly isCertain: boolean } | undefined => {
  const plain = alike[letter] ?? stylised(letter)
  if (plain !== undefined) return { ascii: plain, isCertain: true }
  const formula = mathematical[letter]
  return formula === undefined ? undefined : { ascii: formula, isCertain: false }
}

// Full-width and mathematical alphabets: compatibility forms of ASCII, which JavaScript keeps apart from it.
const stylised = (letter: string): string | undefined => {
  const code = letter.codePointAt(0) ?? 0
  if (!(code >= 0xff10 && code <= 0xff5a) && !(code >= 0x1d400 && code <= 0x1d7ff)) return undefined
  const plain = letter.normalize('NFKC')
  return /^[A-Za-z0-9]$/.test(plain) ? plain : undefined
}
