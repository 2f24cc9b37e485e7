import { integer, number, string, truthy } from './coerce.ts'
import { callValue } from './functions.ts'
import { eachOf } from './iterate.ts'
import { abort, isThing, list, maxText, methods, native, spend, text, type Bytes, type Meter, type Native, type NativeCall, type Numbers, type Val } from './values.ts'

export const forms: Readonly<Record<string, (from: number[]) => Numbers>> = {
  Buffer: from => Uint8Array.from(from), Uint8Array: from => Uint8Array.from(from), Int8Array: from => Int8Array.from(from), Uint8ClampedArray: from => Uint8ClampedArray.from(from),
  Uint16Array: from => Uint16Array.from(from), Int16Array: from => Int16Array.from(from), Uint32Array: from => Uint32Array.from(from), Int32Array: from => Int32Array.from(from),
  Float32Array: from => Float32Array.from(from), Float64Array: from => Float64Array.from(from),
}

export function bytes(meter: Meter, form: string, data: Numbers): Bytes {
  if (data.length > maxText) abort()
  spend(meter, data.length >> 5)
  return { t: 'bytes', form, data }
}

export const bytesOf = (v: Val): Bytes => isThing(v) && v.t === 'bytes' ? v : abort()

const encodings: ReadonlySet<string> = new Set(['utf8', 'utf-8', 'hex', 'base64', 'base64url', 'latin1', 'binary', 'ascii', 'utf16le', 'ucs2', 'utf-16le', 'ucs-2'])
export const encodingOf = (meter: Meter, v: Val): BufferEncoding => {
  const name = v === undefined ? 'utf8' : string(meter, v).toLowerCase()
  return encodings.has(name) ? name as BufferEncoding : abort()
}

/** Numbers of a list, or of as many zeros as it says. */
export function numbersOf(meter: Meter, v: Val): number[] {
  if (v === undefined) return []
  if (typeof v === 'number') {
    if (!(v >= 0 && v <= maxText)) abort()
    spend(meter, v >> 5)
    return new Array<number>(Math.trunc(v)).fill(0)
  }
  return Array.from(eachOf(meter, v), item => number(meter, item))
}

export const typedArray = (form: string): Native => native(form, (meter, _self, [first]) => bytes(meter, form, forms[form]!(numbersOf(meter, first))), {
  from: native(`${form}.from`, (meter, _self, [first, fn]) => {
    const numbers = typeof first === 'string' ? Array.from(first, Number) : isThing(first) && first.t === 'dict' ? numbersOf(meter, first.props.get('length')) : numbersOf(meter, first)
    return bytes(meter, form, forms[form]!(fn === undefined ? numbers : numbers.map((n, i) => number(meter, callValue(meter, fn, undefined, [n, i])))))
  }),
  of: native(`${form}.of`, (meter, _self, args) => bytes(meter, form, forms[form]!(args.map(arg => number(meter, arg))))),
})

const decode: NativeCall = (meter, self, [encoding, from, to]) => {
  const { form, data } = bytesOf(self)
  if (form !== 'Buffer') return text(meter, data.join(','))
  const part = Buffer.from(data.slice(integer(meter, from), to === undefined ? undefined : integer(meter, to)) as Uint8Array)
  return text(meter, part.toString(encodingOf(meter, encoding)))
}

const same = (self: Val, data: Numbers, meter: Meter): Val => bytes(meter, bytesOf(self).form, data)
const eachCall = (meter: Meter, self: Val, fn: Val): ((n: number, i: number) => Val) => (n, i) => { spend(meter, 1); return callValue(meter, fn, undefined, [n, i, self]) }

const shared: Readonly<Record<string, NativeCall>> = {
  slice: (meter, self, [from, to]) => same(self, bytesOf(self).data.slice(integer(meter, from), to === undefined ? undefined : integer(meter, to)), meter),
  subarray: (meter, self, [from, to]) => same(self, bytesOf(self).data.subarray(integer(meter, from), to === undefined ? undefined : integer(meter, to)), meter),
  map: (meter, self, [fn]) => same(self, forms[bytesOf(self).form]!(Array.from(bytesOf(self).data, (n, i) => number(meter, eachCall(meter, self, fn)(n, i)))), meter),
  filter: (meter, self, [fn]) => same(self, forms[bytesOf(self).form]!(Array.from(bytesOf(self).data).filter((n, i) => truthy(eachCall(meter, self, fn)(n, i)))), meter),
  forEach: (meter, self, [fn]) => { bytesOf(self).data.forEach(eachCall(meter, self, fn)); return undefined },
  reduce: (meter, self, [fn, first]) => {
    let sum = first
    for (const [i, n] of bytesOf(self).data.entries()) sum = callValue(meter, fn, undefined, [sum, n, i, self])
    return sum
  },
  reverse: (_meter, self) => { bytesOf(self).data.reverse(); return self },
  fill: (meter, self, [v]) => { bytesOf(self).data.fill(number(meter, v)); return self },
  join: (meter, self, [separator]) => text(meter, bytesOf(self).data.join(separator === undefined ? ',' : string(meter, separator))),
  set: (meter, self, [from, offset]) => {
    const [numbers, start, { data }] = [numbersOf(meter, from), integer(meter, offset), bytesOf(self)]
    if (start + numbers.length > data.length) abort()
    data.set(numbers, start)
    return undefined
  },
  indexOf: (meter, self, [v]) => bytesOf(self).data.indexOf(number(meter, v)),
  at: (meter, self, [i]) => bytesOf(self).data.at(integer(meter, i)),
  keys: (meter, self) => list(meter, Array.from(bytesOf(self).data, (_, i) => i)),
  values: (meter, self) => list(meter, [...bytesOf(self).data]),
  entries: (meter, self) => list(meter, Array.from(bytesOf(self).data, (n, i): Val => ({ t: 'list', items: [i, n] }))),
  toString: decode,
}

const plain = methods('TypedArray', shared)
const ofBuffer = methods('Buffer', {
  ...shared,
  readUInt8: (meter, self, [i]) => bytesOf(self).data[integer(meter, i)],
  writeUInt8: (meter, self, [v, i]) => { bytesOf(self).data[integer(meter, i)] = number(meter, v); return integer(meter, i) + 1 },
})

export const bytesMethods = (form: string): ReadonlyMap<string, Native> => form === 'Buffer' ? ofBuffer : plain

const concat: NativeCall = (meter, _self, [parts]) => bytes(meter, 'Buffer', Buffer.concat([...eachOf(meter, parts)].map(part => Buffer.from(bytesOf(part).data as Uint8Array))))

const bufferFrom: NativeCall = (meter, _self, [first, encoding]) => {
  if (typeof first === 'number') return abort()
  const data = typeof first === 'string' ? Buffer.from(first, encodingOf(meter, encoding)) : Uint8Array.from(numbersOf(meter, first))
  return bytes(meter, 'Buffer', Uint8Array.from(data))
}
const zeros: NativeCall = (meter, _self, [size]) => bytes(meter, 'Buffer', Uint8Array.from(numbersOf(meter, number(meter, size))))

export const bufferObject = native('Buffer', bufferFrom, {
  from: native('Buffer.from', bufferFrom), concat: native('Buffer.concat', concat), alloc: native('Buffer.alloc', zeros), allocUnsafe: native('Buffer.allocUnsafe', zeros),
  byteLength: native('Buffer.byteLength', (meter, _self, [v]) => Buffer.byteLength(string(meter, v))),
  isBuffer: native('Buffer.isBuffer', (_meter, _self, [v]) => isThing(v) && v.t === 'bytes' && v.form === 'Buffer'),
})
