import { integer, string } from './coerce.ts'
import { costOf } from './regexp.ts'
import { callValue } from './functions.ts'
import { abort, fail, isCallable, isThing, list, maxText, spend, text, methods, type Meter, type NativeCall, type Pattern, type Val } from './values.ts'

const isPattern = (v: Val): v is Pattern => isThing(v) && v.t === 'pattern'

/** A string method of the language on a text of ours, with plain arguments. */
const plain = (name: keyof string & string): NativeCall => (meter, self, args) => {
  const given = args.map(arg => typeof arg === 'number' || arg === undefined ? arg : string(meter, arg))
  const from = string(meter, self)
  spend(meter, from.length >> 6)
  const result = (String.prototype as unknown as Record<string, (...a: unknown[]) => Val>)[name]!.apply(from, given)
  return typeof result === 'string' ? text(meter, result) : result
}

const asText: NativeCall = (meter, self) => string(meter, self)
const padded = (name: 'padStart' | 'padEnd'): NativeCall => (meter, self, args) => integer(meter, args[0]) > maxText ? abort() : plain(name)(meter, self, args, false)

function split(meter: Meter, self: Val, [separator, limit]: readonly Val[]): Val {
  const from = string(meter, self)
  const by = separator === undefined ? undefined : isPattern(separator) ? ready(meter, separator, from) : string(meter, separator)
  const parts = by === undefined ? [from] : from.split(by as string, limit === undefined ? undefined : integer(meter, limit))
  return list(meter, parts)
}

/** The expression made ready for one run over a text, which is paid for by how long that may take. */
function ready(meter: Meter, pattern: Pattern, on: string): RegExp {
  const expression = meter.regexp(pattern)
  spend(meter, costOf(pattern, on.length))
  return expression
}

function replace(meter: Meter, self: Val, [what, by]: readonly Val[], all: boolean): Val {
  const from = string(meter, self)
  const put = (...match: unknown[]): string => {
    spend(meter, 4)
    return string(meter, callValue(meter, by, undefined, match.filter(part => typeof part !== 'object') as Val[]))
  }
  const words = isCallable(by) ? put : string(meter, by)
  const expression = isPattern(what) ? ready(meter, what, from) : string(meter, what)
  if (typeof words === 'string' && words.length > 1 && from.length * words.length > maxText * 4) abort()
  return text(meter, all ? from.replaceAll(expression, words as string) : from.replace(expression, words as string))
}

function match(meter: Meter, self: Val, [what]: readonly Val[]): Val {
  const from = string(meter, self)
  const found = isPattern(what) ? from.match(ready(meter, what, from)) : from.includes(string(meter, what)) ? abort() : null
  return found === null ? null : list(meter, [...found])
}

const matchAll = (meter: Meter, self: Val, [what]: readonly Val[]): Val => {
  const from = string(meter, self)
  return isPattern(what) && what.flags.includes('g') ? list(meter, [...from.matchAll(ready(meter, what, from))].map(one => list(meter, [...one]))) : abort()
}

export const textMethods = methods('String', {
  ...Object.fromEntries((['charAt', 'charCodeAt', 'codePointAt', 'slice', 'substring', 'substr', 'toLowerCase', 'toUpperCase', 'trim', 'trimStart', 'trimEnd', 'indexOf',
    'lastIndexOf', 'includes', 'startsWith', 'endsWith', 'at', 'concat', 'localeCompare'] as const).map(name => [name, plain(name)])),
  padStart: padded('padStart'),
  padEnd: padded('padEnd'),
  repeat: (meter, self, [times]) => {
    const [from, n] = [string(meter, self), integer(meter, times)]
    return n < 0 ? fail('RangeError', 'repeat') : from.length * n > maxText ? abort() : text(meter, from.repeat(n))
  },
  normalize: (meter, self) => text(meter, string(meter, self).normalize()),
  toString: asText,
  valueOf: asText,
  split,
  replace: (meter, self, args) => replace(meter, self, args, false),
  replaceAll: (meter, self, args) => replace(meter, self, args, true),
  match,
  matchAll,
  search: (meter, self, [what]) => { const from = string(meter, self); return isPattern(what) ? from.search(ready(meter, what, from)) : abort() },
})

function exec(meter: Meter, self: Val, [on]: readonly Val[]): Val {
  if (!isPattern(self)) return abort()
  const from = string(meter, on)
  const expression = ready(meter, self, from)
  expression.lastIndex = self.lastIndex
  const found = expression.exec(from)
  self.lastIndex = expression.lastIndex
  if (!found) return null
  const result = list(meter, [...found])
  if (isThing(result) && result.t === 'list') result.extra = new Map<string, Val>([['index', found.index], ['input', from]])
  return result
}

export const patternMethods = methods('RegExp', {
  exec,
  test: (meter, self, args) => exec(meter, self, args) !== null,
  toString: asText,
})
