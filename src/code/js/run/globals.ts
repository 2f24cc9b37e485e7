import { bufferObject, bytes, bytesOf, forms, typedArray } from './bytes.ts'
import { integer, number, string, truthy } from './coerce.ts'
import { has } from './dicts.ts'
import { callValue } from './functions.ts'
import { eachOf, keysOf } from './iterate.ts'
import { fromJson, jsonText } from './json.ts'
import { getMember } from './members.ts'
import { abort, dict, fail, isThing, list, maxItems, native, spend, text, type Meter, type Native, type NativeCall, type Val } from './values.ts'

const group = (owner: string, table: Readonly<Record<string, NativeCall>>): Readonly<Record<string, Native>> =>
  Object.fromEntries(Object.entries(table).map(([name, call]) => [name, native(`${owner}.${name}`, call)]))

const arrayFrom: NativeCall = (meter, _self, [from, fn]) => {
  const items = isThing(from) && from.t === 'dict' ? holes(meter, number(meter, from.props.get('length'))).map((_, i) => getMember(meter, from, i)) : [...eachOf(meter, from)]
  return list(meter, fn === undefined ? items : items.map((item, i) => callValue(meter, fn, undefined, [item, i])))
}

function holes(meter: Meter, size: number): Val[] {
  if (!(size >= 0 && size <= maxItems)) abort()
  spend(meter, size >> 2)
  return new Array<Val>(Math.trunc(size)).fill(undefined)
}

const array = native('Array', (meter, _self, args) => list(meter, args.length === 1 && typeof args[0] === 'number' ? holes(meter, args[0]) : [...args]), group('Array', {
  from: arrayFrom,
  of: (meter, _self, args) => list(meter, [...args]),
  isArray: (_meter, _self, [v]) => isThing(v) && (v.t === 'unknown' ? abort() : v.t === 'list'),
}))

const codes = (make: (...codes: number[]) => string): NativeCall => (meter, _self, args) => {
  if (args.length > 100_000) abort()
  try { return text(meter, make(...args.map(arg => number(meter, arg)))) } catch (error) { if (error instanceof RangeError) return fail('RangeError', 'code point'); throw error }
}

const strings = native('String', (meter, _self, args) => args.length === 0 ? '' : string(meter, args[0]), group('String', {
  fromCharCode: codes(String.fromCharCode),
  fromCodePoint: codes(String.fromCodePoint),
  raw: abort,
}))

const numbers = native('Number', (meter, _self, args) => args.length === 0 ? 0 : typeof args[0] === 'bigint' ? Number(args[0]) : number(meter, args[0]), {
  ...group('Number', {
    parseInt: parseIntCall, parseFloat: (meter, _self, [v]) => Number.parseFloat(string(meter, v)),
    isInteger: (_meter, _self, [v]) => Number.isInteger(v), isNaN: (_meter, _self, [v]) => Number.isNaN(v),
  }),
  MAX_SAFE_INTEGER: Number.MAX_SAFE_INTEGER, MIN_SAFE_INTEGER: Number.MIN_SAFE_INTEGER,
})

function parseIntCall(meter: Meter, _self: Val, [v, radix]: readonly Val[]): Val {
  return Number.parseInt(string(meter, v), integer(meter, radix))
}

/** What random numbers give is not known, unless only its rounding matters to nobody. */
const math = dict([
  ...Object.entries(group('Math', Object.fromEntries((['floor', 'ceil', 'round', 'trunc', 'abs', 'min', 'max', 'pow', 'sqrt', 'sign', 'imul', 'log2', 'log', 'sin', 'cos'] as const)
    .map(name => [name, (meter: Meter, _self: Val, args: readonly Val[]) => (Math[name] as (...n: number[]) => number)(...args.map(arg => number(meter, arg)))])))),
  ['PI', Math.PI], ['E', Math.E],
])

const object = native('Object', (_meter, _self, [v]) => v === undefined || v === null ? dict() : v, group('Object', {
  keys: (meter, _self, [v]) => list(meter, [...keysOf(v)]),
  values: (meter, _self, [v]) => list(meter, keysOf(v).map(key => getMember(meter, v, key))),
  entries: (meter, _self, [v]) => list(meter, keysOf(v).map(key => list(meter, [key, getMember(meter, v, key)]))),
  fromEntries: (meter, _self, [v]) => dict([...eachOf(meter, v)].map((pair): [string, Val] => [string(meter, getMember(meter, pair, 0)), getMember(meter, pair, 1)])),
  assign: (_meter, _self, [target, ...from]) => {
    if (!isThing(target) || target.t !== 'dict') return abort()
    for (const one of from) if (isThing(one) && one.t === 'dict') for (const [key, v] of one.props) target.props.set(key, v)
    return target
  },
  freeze: (_meter, _self, [v]) => v,
  create: (_meter, _self, [proto]) => proto === null ? dict() : isThing(proto) && proto.t === 'dict' ? { ...dict(), proto } : abort(),
  hasOwn: (meter, _self, [v, key]) => has(v, string(meter, key)),
}))

const coder = (name: string, run: (v: string) => string): Native => native(name, (meter, _self, [v]) => {
  const from = string(meter, v)
  spend(meter, from.length >> 4)
  try { return text(meter, run(from)) } catch (error) { if (error instanceof URIError || error instanceof DOMException) return fail(error.name, name); throw error }
})

const errors = ['Error', 'TypeError', 'RangeError', 'SyntaxError', 'URIError'].map((name): [string, Val] =>
  [name, native(name, (meter, _self, [message]) => ({ ...dict([['name', name], ['message', message === undefined ? '' : string(meter, message)]]), maker: name }))])

const decoder = (encoding: BufferEncoding): Val => dict([['decode', native('TextDecoder.decode', (meter, _self, [v]) => {
  if (v === undefined) return ''
  return text(meter, Buffer.from(bytesOf(v).data as Uint8Array).toString(encoding).replace(/^\uFEFF/, ''))
})]])

const textDecoder = native('TextDecoder', (meter, _self, [label]) => {
  const name = label === undefined ? 'utf-8' : string(meter, label).toLowerCase()
  return name === 'utf-8' || name === 'utf8' ? decoder('utf8') : name === 'utf-16le' ? decoder('utf16le') : abort()
})

const textEncoder = native('TextEncoder', () =>
  dict([['encode', native('TextEncoder.encode', (meter, _self, [v]) => bytes(meter, 'Uint8Array', Uint8Array.from(Buffer.from(string(meter, v)))))]]))

const regexp = native('RegExp', (meter, _self, [source, flags]) => {
  if (typeof source !== 'string') return abort()
  return { t: 'pattern', source, flags: flags === undefined ? '' : string(meter, flags), lastIndex: 0 }
})

const table = (t: 'map' | 'set'): Native => native(t === 'map' ? 'Map' : 'Set', (meter, _self, [from]) => {
  const items = from === undefined || from === null ? [] : [...eachOf(meter, from)]
  return { t, entries: new Map(items.map((item): [Val, Val] => t === 'set' ? [item, item] : [getMember(meter, item, 0), getMember(meter, item, 1)])) }
})

const known = new Map<string, Val>([
  ['undefined', undefined], ['NaN', Number.NaN], ['Infinity', Number.POSITIVE_INFINITY],
  ['Array', array], ['String', strings], ['Number', numbers], ['Math', math], ['Object', object], ['Buffer', bufferObject], ...errors,
  ['Boolean', native('Boolean', (_meter, _self, [v]) => truthy(v))],
  ['BigInt', native('BigInt', (meter, _self, [v]) => { try { return BigInt(string(meter, v)) } catch { return fail('SyntaxError', 'BigInt') } })],
  ['parseInt', native('parseInt', parseIntCall)], ['parseFloat', native('parseFloat', (meter, _self, [v]) => Number.parseFloat(string(meter, v)))],
  ['isNaN', native('isNaN', (meter, _self, [v]) => Number.isNaN(number(meter, v)))],
  ['decodeURIComponent', coder('decodeURIComponent', decodeURIComponent)], ['decodeURI', coder('decodeURI', decodeURI)], ['encodeURIComponent', coder('encodeURIComponent', encodeURIComponent)],
  ['unescape', coder('unescape', unescape)], ['escape', coder('escape', escape)], ['atob', coder('atob', atob)], ['btoa', coder('btoa', btoa)],
  ['JSON', dict([['parse', native('JSON.parse', (meter, _self, [v]) => fromJson(meter, string(meter, v)))], ['stringify', native('JSON.stringify', (meter, _self, [v]) => jsonText(meter, v))]])],
  ...Object.keys(forms).filter(form => form !== 'Buffer').map((form): [string, Val] => [form, typedArray(form)]),
  ['ArrayBuffer', native('ArrayBuffer', (meter, _self, [size]) => bytes(meter, 'Uint8Array', new Uint8Array(integer(meter, size) > 1 << 20 ? abort() : integer(meter, size))))],
  ['TextDecoder', textDecoder], ['TextEncoder', textEncoder], ['RegExp', regexp],
  ['Map', table('map')], ['Set', table('set')],
])

/** The object that holds the globals: found by the usual names, with what is listed here and nothing else. */
const holder: Native = { t: 'native', name: 'globalThis', call: abort, members: known }
for (const name of ['globalThis', 'global', 'window', 'self']) known.set(name, holder)

/** A global by its name in the language or, for what was imported, by its canonical name. */
export function globalOf(name: string): Val {
  const short = name.replace(/^(buffer|util)\./, '')
  return known.has(short) ? known.get(short) : abort()
}
