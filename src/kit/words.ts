import { keepingLooks } from './asked-before.ts'
import { literalsOf } from './literals.ts'
import { findWords, plant } from './word-tree.ts'

/** A pattern that is looked for only where one of the words stands that each of its matches holds; a `RegExp` will do as well. */
export interface Words {
  readonly source: string
  readonly flags: string
  test(text: string): boolean
  exec(text: string): RegExpExecArray | null
}

/** For patterns of many words that are asked of every paragraph: most hold none of them. Gives the same answers; not for `g` or `y`. */
export const words = (pattern: RegExp): Words => {
  const made: Words = {
    source: pattern.source,
    flags: pattern.flags,
    test: text => mayMatch(made, text) && pattern.test(text),
    exec: text => mayMatch(made, text) ? pattern.exec(text) : null,
  }
  return made
}

/** What any of the patterns matches, whatever the case. */
export const anyOf = (...parts: readonly Pick<Words, 'source'>[]): Words => words(new RegExp(parts.map(part => part.source).join('|'), 'i'))

/** Patterns by number; -1 for those that no word tells anything about. */
const numbers = new WeakMap<Words, number>()
let count = 0
/** A bit for each pattern that may be in a text; holds until another pattern comes. */
const found = keepingLooks((text): Uint32Array => {
  const bits = new Uint32Array((count >> 5) + 1)
  findWords(text, bits)
  return bits
})
// Shorter ones are matched sooner than looked up.
const minText = 8

/** False only where the pattern has no match in the text. */
export function mayMatch(pattern: Words, text: string): boolean {
  if (text.length < minText) return true
  const number = numberOf(pattern)
  return number < 0 || (found.of(text)[number >> 5]! >> (number & 31) & 1) === 1
}

/** Whether the words of a pattern tell anything about where it may match. */
export const hasWords = (pattern: Words): boolean => numberOf(pattern) >= 0

const numberOf = (pattern: Words): number => numbers.get(pattern) ?? register(pattern)

function register(pattern: Words): number {
  const literals = literalsOf(pattern)
  const number = literals !== undefined && plant(literals, count) ? count++ : -1
  numbers.set(pattern, number)
  if (number < 0) return number
  found.forget()
  return number
}
