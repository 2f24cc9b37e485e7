import type { KeyPath } from '../../model/index.ts'
import { emptyDocument } from './document.ts'
import type { Document } from './document.ts'

const maxDepth = 200
const blank = /(?:\s|#[^\n]*)*/y
const text = /[urbURB]{0,2}("""|'''|"|')/y
const number = /[+-]?(?:0[xX][\da-fA-F]+|\d+(?:\.\d+)?)/y
// Python has no lower-case ones, but files written by JSON tools do.
const word = /(?:True|False|None|true|false|null)\b/y
const join = /(and|or)\s*(?=[urbURB]{0,2}["'])/y
const constants: Readonly<Record<string, unknown>> = { True: true, False: false, None: null, true: true, false: false, null: null }

/** Where a value stands, and the values inside it by key. */
interface Place { start: number; end: number; readonly inside: Map<string | number, Place> }

class Unreadable extends Error {}

/**
 * The literal that a .gyp file is: dictionaries, lists, strings and numbers as in Python, with `#` comments and strings
 * side by side. node-gyp gives the text to Python's eval, so what is no literal runs; such values are listed as `computed`
 * and skipped. Source: node-gyp, gyp/pylib/gyp/input.py.
 */
export const readGyp = (source: string): Document => {
  const computed: KeyPath[] = []
  const root: Place = { start: 0, end: 0, inside: new Map() }
  let at = 0

  const take = (pattern: RegExp): RegExpExecArray | undefined => {
    pattern.lastIndex = at
    const match = pattern.exec(source) ?? undefined
    if (match) at += match[0].length
    return match
  }
  const skip = (): string => { take(blank); return source[at] ?? '' }

  const value = (path: KeyPath, place: Place): unknown => {
    skip()
    place.start = at
    let result = literal(path, place)
    // Joined literals are as plain as literals: `"OS != 'win'" and "OS != 'freebsd'"` is the second of them.
    for (let join = joined(); join; join = joined()) {
      const other = literal(path, place)
      if ((join === 'and') === Boolean(result)) result = other
    }
    place.end = at
    if (!isEnd(skip(), path)) {
      computed.push(path)
      skipExpression()
      place.end = at
    }
    return result
  }
  const joined = (): string | undefined => { skip(); return take(join)?.[1] }
  const isEnd = (next: string, path: KeyPath): boolean => next === '' ? path.length === 0 : ',]}:)'.includes(next)
  const literal = (path: KeyPath, place: Place): unknown => {
    if (path.length > maxDepth) throw new Unreadable('nested too deeply to be read')
    const next = source[at]
    if (next === '{') return dictionary(path, place)
    if (next === '[' || next === '(') return list(path, place, next === '[' ? ']' : ')')
    if (string.test(source.slice(at, at + 5))) return strings()
    const digits = take(number)
    if (digits) return Number(digits[0])
    const name = take(word)
    return name && Object.hasOwn(constants, name[0]) ? constants[name[0]] : undefined
  }
  const dictionary = (path: KeyPath, place: Place): unknown => {
    const result: Record<string, unknown> = Object.create(null)
    at++
    for (let index = 0; skip() !== '}'; index++) {
      const key = keyText(value([...path, `key ${index}`], { start: 0, end: 0, inside: new Map() }))
      if (source[at] !== ':') throw new Unreadable(`expected ":" at offset ${at}`)
      at++
      const inner: Place = { start: 0, end: 0, inside: new Map() }
      place.inside.set(key, inner)
      result[key] = value([...path, key], inner)
      next('}')
    }
    at++
    return result
  }
  const list = (path: KeyPath, place: Place, close: string): unknown => {
    const result: unknown[] = []
    at++
    while (skip() !== close) {
      const inner: Place = { start: 0, end: 0, inside: new Map() }
      place.inside.set(result.length, inner)
      result.push(value([...path, result.length], inner))
      next(close)
    }
    at++
    return result
  }
  const next = (close: string): void => {
    const found = skip()
    if (found === ',') at++
    else if (found !== close) throw new Unreadable(`expected "," or "${close}" at offset ${at}`)
  }
  const strings = (): string => {
    let whole = ''
    for (;;) {
      text.lastIndex = at
      const open = text.exec(source)
      if (!open) return whole
      at += open[0].length
      whole += body(open[1]!, /r/i.test(open[0]))
      skip()
    }
  }
  const body = (quote: string, isRaw: boolean): string => {
    let result = ''
    for (;;) {
      if (at >= source.length) throw new Unreadable('a string does not end')
      if (source.startsWith(quote, at)) { at += quote.length; return result }
      if (source[at] !== '\\') { result += source[at++]; continue }
      result += isRaw ? source.slice(at, at + 2) : escaped(source[at + 1] ?? '')
      at += 2
    }
  }
  /** To the end of an expression that is no literal: the next comma or closing bracket outside brackets and strings. */
  const skipExpression = (): void => {
    for (let depth = 0; at < source.length; at++) {
      const one = source[at]!
      if (string.test(source.slice(at, at + 5)) && '"\''.includes(one)) { strings(); at--; continue }
      if ('([{'.includes(one)) depth++
      else if (')]}'.includes(one) && depth-- === 0) return
      else if (depth === 0 && ',:'.includes(one)) return
    }
  }

  try {
    const whole = value([], root)
    if (skip() !== '') throw new Unreadable(`something follows the literal at offset ${at}`)
    return { value: whole, problem: undefined, duplicates: [], computed, locate: keyPath => locate(root, keyPath) }
  } catch (error) {
    if (error instanceof Unreadable || error instanceof RangeError) return emptyDocument(`is no gyp file: ${error.message}`)
    throw error
  }
}

/** Keys can be of any kind, as in `(1, {}): 0`; objects have no text of their own here. */
const keyText = (key: unknown): string => typeof key === 'object' ? JSON.stringify(key) : String(key)
const string = /^[urbURB]{0,2}["']/
const escaped = (letter: string): string => ({ n: '\n', t: '\t', r: '\r', '\n': '' })[letter] ?? letter

const locate = (root: Place, keyPath: KeyPath): readonly [number, number] => {
  let place = root
  for (const key of keyPath) place = place.inside.get(key) ?? place
  return [place.start, place.end]
}
