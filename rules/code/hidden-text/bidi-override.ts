import { defineTextRule } from '../../../src/kit/index.ts'

const rightward = '\u202B\u202E\u2067'
const opener = new RegExp(`[${rightward}]`, 'g')
const control = /[\u061C\u200B-\u200F\u2028-\u202E\u2066-\u2069\uFEFF]/g
const rightToLeft = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC]/
const quote = /['"`]/

const maxPerLine = 50
/** Tests of editors and linters have to hold what they look for; one that nothing loads deceives nobody. */
const inTests = /(^|\/)(__tests__|tests?|specs?|fixtures)\//

export default defineTextRule({
  meta: {
    id: 'bidi-override',
    title: 'Code shown in another order than it runs',
    severity: 'critical',
    confidence: 'medium',
    category: 'hidden-text',
    why: 'Direction controls make an editor show a line in another order than the computer reads it: a comment can be code, and code a comment.',
    remedy: 'Open the line in an editor that shows control characters, and do not install it unless the author can explain them.',
    since: '0.1.0',
    status: 'stable',
    cwe: [1007],
  },
  *text({ path, text, at }) {
    let lineEnd = -1
    let judged = 0
    for (const { index } of text.matchAll(opener)) {
      if (index > lineEnd) {
        const end = text.indexOf('\n', index)
        lineEnd = end < 0 ? text.length : end
        judged = 0
      }
      if (judged++ >= maxPerLine || isNamed(text, index)) continue
      const reordered = affected(text, index)
      // Right-to-left words belong in such a run; Latin code in it can only be there to be shown elsewhere.
      if (rightToLeft.test(reordered) || (reordered.match(/[!-~]/g)?.length ?? 0) < 3) continue
      judged = maxPerLine
      yield { at: at(index, index + 1 + reordered.length), ...inTests.test(path) ? { severity: 'warn' as const } : {}, message: `${name(text, index)} makes the text after it show in another order than it runs` }
    }
  },
})

// A table or character class that names the controls: one quoted alone, or several kinds of them close together.
const isNamed = (text: string, index: number): boolean => {
  const around = text.slice(Math.max(0, index - 6), index + 7).match(control) ?? []
  return new Set(around).size >= 4 || (quote.test(text[index - 1] ?? '') && quote.test(text[index + 1] ?? ''))
}

/** The text that the control at `index` reorders: up to its own end, at most to the end of the line. */
const affected = (text: string, index: number): string => {
  const end = text.slice(index + 1, index + 2000).search(text[index] === '\u2067' ? /[\u2069\r\n]/ : /[\u202C\r\n]/)
  return text.slice(index + 1, end < 0 ? index + 2000 : index + 1 + end)
}

const name = (text: string, index: number): string =>
  ({ '\u202B': 'A right-to-left embedding', '\u202E': 'A right-to-left override', '\u2067': 'A right-to-left isolate' })[text[index] ?? ''] ?? 'A control'
