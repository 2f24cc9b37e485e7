import { abort, fail, isThing, spend, text, type Meter, type Thing, type Val } from './values.ts'

export const truthy = (v: Val): boolean => isThing(v) ? v.t === 'unknown' ? abort() : true : Boolean(v)

export function typeName(v: Val): string {
  if (!isThing(v)) return v === null ? 'object' : typeof v
  return v.t === 'unknown' ? abort() : v.t === 'closure' || v.t === 'native' ? 'function' : 'object'
}

export function primitive(meter: Meter, v: Val): Exclude<Val, Thing> {
  return isThing(v) ? thingText(meter, v) : v
}

export function number(meter: Meter, v: Val): number {
  const plain = primitive(meter, v)
  if (typeof plain === 'bigint') return fail('TypeError', 'Cannot mix BigInt')
  return Number(plain)
}

export function string(meter: Meter, v: Val): string {
  return isThing(v) ? thingText(meter, v) : String(v)
}

export const integer = (meter: Meter, v: Val, missing = 0): number => {
  if (v === undefined) return missing
  const n = Math.trunc(number(meter, v))
  return Number.isNaN(n) ? 0 : n
}

function thingText(meter: Meter, v: Thing): string {
  spend(meter, 1)
  switch (v.t) {
    case 'list': return joinItems(meter, v.items, ',')
    case 'bytes': return v.form === 'Buffer' ? text(meter, Buffer.from(v.data).toString('utf8')) : text(meter, v.data.join(','))
    case 'dict': {
      if (v.props.has('toString') || v.props.has('valueOf') || v.proto) return abort()
      return v.maker ? `${v.maker}: ${string(meter, v.props.get('message'))}` : '[object Object]'
    }
    case 'native': return `function ${v.name.slice(v.name.lastIndexOf('.') + 1)}() { [native code] }`
    case 'map': return '[object Map]'
    case 'set': return '[object Set]'
    case 'pattern': return `/${v.source}/${v.flags}`
    case 'closure': return text(meter, meter.source.slice(v.node.start!, v.node.end!))
    case 'unknown': return abort()
  }
}

export function joinItems(meter: Meter, items: readonly Val[], separator: string): string {
  const parts: string[] = []
  let length = 0
  enterJoin(meter)
  for (const item of items) {
    const part = item === undefined || item === null ? '' : string(meter, item)
    length += part.length + separator.length
    spend(meter, 1)
    if (length > 1 << 20) abort()
    parts.push(part)
  }
  meter.depth--
  return text(meter, parts.join(separator))
}

/** Lists can hold themselves. */
const enterJoin = (meter: Meter): void => { if (++meter.depth > 120) { meter.depth--; abort() } }

export function looseEquals(meter: Meter, a: Val, b: Val): boolean {
  if (isThing(a) && a.t === 'unknown' || isThing(b) && b.t === 'unknown') return abort()
  if (isThing(a) && isThing(b)) return a === b
  if (a === null || a === undefined) return b === null || b === undefined
  if (b === null || b === undefined) return false
  return primitive(meter, a) == primitive(meter, b)
}

export function strictEquals(a: Val, b: Val): boolean {
  if (isThing(a) && a.t === 'unknown' || isThing(b) && b.t === 'unknown') return abort()
  return a === b
}

/** The operators as they are on two numbers, whose result is a number. */
export const numeric: Readonly<Record<string, (a: number, b: number) => number>> = {
  '+': (a, b) => a + b, '-': (a, b) => a - b, '*': (a, b) => a * b, '/': (a, b) => a / b, '%': (a, b) => a % b,
  '^': (a, b) => a ^ b, '&': (a, b) => a & b, '|': (a, b) => a | b, '<<': (a, b) => a << b, '>>': (a, b) => a >> b, '>>>': (a, b) => a >>> b,
}

export function binary(meter: Meter, operator: string, left: Val, right: Val): Val {
  switch (operator) {
    case '===': return strictEquals(left, right)
    case '!==': return !strictEquals(left, right)
    case '==': return looseEquals(meter, left, right)
    case '!=': return !looseEquals(meter, left, right)
  }
  const a = primitive(meter, left)
  const b = primitive(meter, right)
  if (operator === '+') {
    if (typeof a === 'number' && typeof b === 'number') return a + b
    if (typeof a === 'string' || typeof b === 'string') return text(meter, String(a) + String(b))
  }
  if (typeof a === 'bigint' || typeof b === 'bigint') return bigBinary(operator, a, b)
  switch (operator) {
    case '+': return Number(a) + Number(b)
    case '-': return Number(a) - Number(b)
    case '*': return Number(a) * Number(b)
    case '/': return Number(a) / Number(b)
    case '%': return Number(a) % Number(b)
    case '**': return Number(a) ** Number(b)
    case '^': return Number(a) ^ Number(b)
    case '&': return Number(a) & Number(b)
    case '|': return Number(a) | Number(b)
    case '<<': return Number(a) << Number(b)
    case '>>': return Number(a) >> Number(b)
    case '>>>': return Number(a) >>> Number(b)
    case '<': return a! < b!
    case '>': return a! > b!
    case '<=': return a! <= b!
    case '>=': return a! >= b!
    default: return abort()
  }
}

/** Only what cannot grow without bound. */
function bigBinary(operator: string, a: unknown, b: unknown): Val {
  if (typeof a !== 'bigint' || typeof b !== 'bigint') return fail('TypeError', 'Cannot mix BigInt')
  if (BigInt.asIntN(256, a) !== a || BigInt.asIntN(256, b) !== b) return abort()
  switch (operator) {
    case '+': return a + b
    case '-': return a - b
    case '*': return a * b
    case '/': return b === 0n ? fail('RangeError') : a / b
    case '%': return b === 0n ? fail('RangeError') : a % b
    case '^': return a ^ b
    case '&': return a & b
    case '|': return a | b
    case '<<': return b < 0n || b > 256n ? abort() : a << b
    case '>>': return b < 0n || b > 256n ? abort() : a >> b
    case '<': return a < b
    case '>': return a > b
    case '<=': return a <= b
    case '>=': return a >= b
    default: return abort()
  }
}

export function unary(meter: Meter, operator: string, v: Val): Val {
  switch (operator) {
    case '!': return !truthy(v)
    case 'typeof': return typeName(v)
    case 'void': return undefined
    case '-': return typeof v === 'bigint' ? -v : -number(meter, v)
    case '+': return number(meter, v)
    case '~': return typeof v === 'bigint' ? ~v : ~number(meter, v)
    default: return abort()
  }
}
