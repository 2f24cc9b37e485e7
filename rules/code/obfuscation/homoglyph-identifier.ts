import { defineTextRule } from '../../../src/kit/index.ts'
import type { Hit, TextView } from '../../../src/kit/index.ts'
import { imitated } from '../../vocabulary/confusables.ts'

// \uD835 begins every letter of the mathematical alphabets; without the u flag the first look is several times faster.
const letters = '\\u0131\\u01BD\\u0251\\u0261\\u0269\\u028B\\u0370-\\u03FF\\u0400-\\u052F\\u0531-\\u058F\\uA781\\uFF10-\\uFF5A\\uD835'
const foreign = new RegExp(`[${letters}]`)
const mixed = new RegExp(`[\\w$][${letters}]|[${letters}\\uDC00-\\uDFFF][\\w$]`)
const whole = new RegExp(`[${letters}]+`, 'g')
const wellKnown = new Set(['eval', 'exec', 'process', 'require', 'module', 'exports', 'Function', 'global', 'globalThis', 'fetch', 'Buffer', 'spawn', 'import', 'console'])
const maxHits = 20

export default defineTextRule({
  meta: {
    id: 'homoglyph-identifier',
    title: 'Name written with look-alike letters',
    severity: 'warn',
    confidence: 'medium',
    category: 'obfuscation',
    why: 'A name that mixes ASCII with letters of another script reads like one name and is another, so a review sees the wrong function.',
    remedy: 'Search for the name as it is spelled in the file and see what it really stands for.',
    since: '0.1.0',
    status: 'stable',
    cwe: [1007],
  },
  text(view) {
    if (foreign.test(view.text) && (mixed.test(view.text) || hasTwin(view.text))) return identifiers(view)
  },
})

const hasTwin = (text: string): boolean => Iterator.from(text.matchAll(whole)).some(([word]) => wellKnown.has(skeleton(word).text))

function* identifiers(view: TextView): Generator<Hit> {
  const ascii = new Set(wellKnown)
  const suspects = new Map<string, { start: number; end: number }>()
  for (const { kind, start, end } of view.tokens() ?? []) {
    if (kind !== 'word') continue
    const word = view.text.slice(start, end)
    if (!foreign.test(word)) ascii.add(word)
    else if (!suspects.has(word)) suspects.set(word, { start, end })
  }
  let hits = 0
  for (const [word, { start, end }] of suspects) {
    const { text, isCertain } = skeleton(word)
    if (!/^[#$\w]+$/.test(text)) continue
    const isTwin = ascii.has(text)
    if (!isTwin && !(isCertain && /[A-Za-z]/.test(word))) continue
    if (++hits > maxHits) return
    const message = `"${word}" imitates "${text}"${isTwin ? ', a name that stands for something else' : ''}: it mixes ASCII with letters of another script`
    yield { at: view.at(start, end), message, subject: word, confidence: isTwin ? 'high' : 'medium' }
  }
}

/** The word as it looks, in ASCII; `isCertain` is false when letters that formulas use were all that was foreign. */
const skeleton = (word: string): { text: string; isCertain: boolean } => {
  let isCertain = false
  const text = Array.from(word, letter => {
    const twin = imitated(letter)
    isCertain ||= twin?.isCertain === true
    return twin?.ascii ?? letter
  }).join('')
  return { text, isCertain }
}
