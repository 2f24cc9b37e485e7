import { concatenate, constant, unknown, withDisguise, tainted, mergeTaints, type Constant, type Value } from './value.ts'

const only = (v: Value): { readonly v: Constant } | undefined => {
  const alt = v.alts.length === 1 ? v.alts[0]! : undefined
  return alt?.t === 'const' ? alt : undefined
}

export function foldUnary(operator: string, argument: Value): Value {
  const known = only(argument)
  if (operator === 'void') return constant(undefined)
  if (operator === 'typeof') {
    if (known) return constant(known.v === null ? 'object' : typeof known.v)
    const t = argument.alts.length === 1 ? argument.alts[0]!.t : undefined
    return t === 'function' || t === 'class' ? constant('function') : t === 'text' ? constant('string') : unknown
  }
  if (!known || typeof known.v === 'bigint') {
    const alt = argument.alts.length === 1 ? argument.alts[0]! : undefined
    if (operator === '!' && alt && alt.t !== 'const' && alt.t !== 'text' && alt.t !== 'api') return constant(false)
    // JSFuck writes numbers as +[] and +!![].
    if (operator === '+' && alt?.t === 'array' && alt.items.length === 0 && !alt.open) return constant(0)
    return unknown
  }
  switch (operator) {
    case '!': return constant(!known.v)
    case '-': return constant(-Number(known.v))
    case '+': return constant(Number(known.v))
    case '~': return constant(~Number(known.v))
    default: return unknown
  }
}

export function foldBinary(operator: string, left: Value, right: Value): Value {
  const a = only(left)
  const b = only(right)
  if (operator === '+') {
    if (a && b) {
      if (typeof a.v === 'number' && typeof b.v === 'number') return constant(a.v + b.v)
      if (typeof a.v !== 'string' && typeof b.v !== 'string') return arithmetic('+', a.v, b.v)
    }
    const text = concatenate([left, right])
    return withDisguise(text, 'joined')
  }
  if (a && b) return arithmetic(operator, a.v, b.v)
  // XOR, shifts and masks keep the secret in the number; comparisons do not.
  if (/^(\^|&|\||<<|>>|>>>|-|\*|%|\/)$/.test(operator)) return tainted(mergeTaints(left.taints, right.taints))
  return unknown
}

function arithmetic(operator: string, a: Constant, b: Constant): Value {
  if (typeof a === 'bigint' || typeof b === 'bigint') return unknown
  const [x, y] = [Number(a), Number(b)]
  switch (operator) {
    case '+': return constant(x + y)
    case '-': return constant(x - y)
    case '*': return constant(x * y)
    case '/': return constant(x / y)
    case '%': return constant(x % y)
    case '**': return constant(x ** y)
    case '^': return constant(x ^ y)
    case '&': return constant(x & y)
    case '|': return constant(x | y)
    case '<<': return constant(x << y)
    case '>>': return constant(x >> y)
    case '>>>': return constant(x >>> y)
    case '===': return constant(a === b)
    case '!==': return constant(a !== b)
    case '==': return constant(typeof a === typeof b ? a === b : x === y)
    case '!=': return constant(typeof a === typeof b ? a !== b : x !== y)
    case '<': return constant(typeof a === 'string' && typeof b === 'string' ? a < b : x < y)
    case '>': return constant(typeof a === 'string' && typeof b === 'string' ? a > b : x > y)
    case '<=': return constant(x <= y)
    case '>=': return constant(x >= y)
    default: return unknown
  }
}
