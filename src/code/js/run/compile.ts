import type { Node } from '../../../kit/index.ts'
import { bigOf, parentOf, type Loose } from '../tree.ts'
import { binary, numeric, string, truthy, unary } from './coerce.ts'
import { callValue, compileArguments, compileFunction, newValue } from './functions.ts'
import { globalOf } from './globals.ts'
import { getMember, setMember } from './members.ts'
import { callOf, placeOf } from './names.ts'
import { assignTo, type Target } from './patterns.ts'
import { abort, list, spend, text, type Frame, type Val } from './values.ts'
import { eachOf } from './iterate.ts'
import { dictOf } from './objects.ts'

/** A piece of syntax made ready to run. */
export type Run = (frame: Frame) => Val

const compiled = new WeakMap<Node, Run>()

/** Expressions are prepared once and only when they are reached: most of a decoder's file never is. */
export const compile = (node: Node): Run => {
  let run = compiled.get(node)
  if (!run) compiled.set(node, run = expression(node as Loose))
  return run
}

/** Runs whose value never changes: obfuscators write each number as a sum of others, and inner loops would add it up every time. */
const fixed = new WeakMap<Run, Val>()

function always(v: Val): Run {
  const run: Run = () => v
  fixed.set(run, v)
  return run
}

const lazily = (node: Node): Run => {
  let run: Run | undefined
  return frame => (run ??= compile(node))(frame)
}

function expression(node: Loose): Run {
  switch (node.type) {
    case 'StringLiteral': case 'NumericLiteral': case 'BooleanLiteral': return always(node.value as Val)
    case 'NullLiteral': return () => null
    case 'BigIntLiteral': { const big = bigOf(node); return big === undefined ? abort : () => big }
    case 'RegExpLiteral': return () => ({ t: 'pattern', source: node.pattern, flags: node.flags, lastIndex: 0 })
    case 'TemplateLiteral': return template(node)
    case 'Identifier': return identifier(node)
    case 'ThisExpression': return frame => callOf(frame).self
    case 'ParenthesizedExpression': case 'TSAsExpression': case 'TSSatisfiesExpression': case 'TSNonNullExpression': case 'TSTypeAssertion':
      return compile(node.expression)
    case 'SequenceExpression': return sequence(node)
    case 'ConditionalExpression': {
      const [test, yes, no] = [compile(node.test), lazily(node.consequent), lazily(node.alternate)]
      return frame => truthy(test(frame)) ? yes(frame) : no(frame)
    }
    case 'LogicalExpression': return logical(node)
    case 'AssignmentExpression': return assignment(node)
    case 'UpdateExpression': return update(node)
    case 'BinaryExpression': return binaryRun(node)
    case 'UnaryExpression': return unaryRun(node)
    case 'ArrayExpression': return arrayRun(node)
    case 'ObjectExpression': return dictOf(node)
    case 'FunctionExpression': case 'ArrowFunctionExpression': return compileFunction(node)
    case 'MemberExpression': case 'OptionalMemberExpression': return member(node)
    case 'CallExpression': case 'OptionalCallExpression': return call(node)
    case 'NewExpression': {
      const [callee, args] = [compile(node.callee), compileArguments(node.arguments)]
      return frame => newValue(frame.meter, callee(frame), args(frame))
    }
    default: return abort
  }
}

function template(node: Loose): Run {
  const quasis = (node.quasis as Loose[]).map(quasi => (quasi.value.cooked ?? abort()) as string)
  const parts = (node.expressions as Node[]).map(compile)
  return frame => {
    let out = quasis[0]!
    for (let i = 0; i < parts.length; i++) out += string(frame.meter, parts[i]!(frame)) + quasis[i + 1]!
    return text(frame.meter, out)
  }
}

function identifier(node: Loose): Run {
  const place = placeOf(node)
  if (place) return place.get
  const name = node.name as string
  if (name === 'arguments') return frame => callOf(frame).args
  return () => globalOf(name)
}

function sequence(node: Loose): Run {
  const parts = (node.expressions as Node[]).map(compile)
  return frame => {
    let last: Val
    for (const part of parts) last = part(frame)
    return last
  }
}

function logical(node: Loose): Run {
  const [left, right] = [compile(node.left), lazily(node.right)]
  switch (node.operator) {
    case '&&': return frame => { const v = left(frame); return truthy(v) ? right(frame) : v }
    case '||': return frame => { const v = left(frame); return truthy(v) ? v : right(frame) }
    default: return frame => { const v = left(frame); return v === null || v === undefined ? right(frame) : v }
  }
}

function binaryRun(node: Loose): Run {
  if (node.operator === 'in' || node.operator === 'instanceof' || node.operator === '|>' || node.left.type === 'PrivateName') return abort
  const operator = node.operator as string
  // Chains of thousands of `+` nest to the left: run in a loop, or they would exhaust the stack.
  const rights: Run[] = []
  let at = node
  while (at.type === 'BinaryExpression' && at.operator === operator && rights.length < 20_000) { rights.push(compile(at.right)); at = at.left }
  const first = compile(at)
  rights.reverse()
  const onNumbers = numeric[operator]
  if (onNumbers) {
    const numbers = [first, ...rights].map(run => fixed.get(run))
    if (numbers.every(n => typeof n === 'number')) return always((numbers as number[]).reduce((sum, n) => onNumbers(sum, n)))
    if (rights.length === 1) {
      const right = rights[0]!
      return frame => {
        const { meter } = frame
        const [a, b] = [first(frame), right(frame)]
        spend(meter, 1)
        return typeof a === 'number' && typeof b === 'number' ? onNumbers(a, b) : binary(meter, operator, a, b)
      }
    }
  }
  return frame => {
    let v = first(frame)
    for (const right of rights) {
      spend(frame.meter, 1)
      v = binary(frame.meter, operator, v, right(frame))
    }
    return v
  }
}

function unaryRun(node: Loose): Run {
  const { operator } = node
  if (operator === 'delete' || operator === 'throw') return abort
  const argument = compile(node.argument)
  const known = fixed.get(argument)
  if (typeof known === 'number' && operator === '-') return always(-known)
  return frame => unary(frame.meter, operator, argument(frame))
}

function assignment(node: Loose): Run {
  const operator = (node.operator as string).slice(0, -1)
  if (operator === '') {
    const [target, right] = [assignTo(node.left), compile(node.right)]
    return frame => { const v = right(frame); target(frame, v); return v }
  }
  const [target, right] = [targetOf(node.left), lazily(node.right)]
  if (operator === '&&' || operator === '||' || operator === '??') {
    return frame => {
      const { get, set } = target(frame)
      const v = get()
      const isKept = operator === '&&' ? !truthy(v) : operator === '||' ? truthy(v) : v !== null && v !== undefined
      return isKept ? v : set(right(frame))
    }
  }
  return frame => {
    spend(frame.meter, 1)
    const { get, set } = target(frame)
    return set(binary(frame.meter, operator, get(), right(frame)))
  }
}

function update(node: Loose): Run {
  const target = targetOf(node.argument)
  const step = node.operator === '++' ? 1 : -1
  return frame => {
    spend(frame.meter, 1)
    const { get, set } = target(frame)
    const old = unary(frame.meter, '+', get()) as number
    set(old + step)
    return node.prefix ? old + step : old
  }
}

function targetOf(node: Loose): Target {
  const at = node.type === 'ParenthesizedExpression' || node.type.startsWith('TS') ? node.expression : node
  if (at.type === 'Identifier') {
    const place = placeOf(at)
    if (!place) return abort
    return frame => ({ get: () => place.get(frame), set: v => { place.set(frame, v); return v } })
  }
  if (at.type !== 'MemberExpression') return abort
  const [object, key] = [compile(at.object), keyRun(at)]
  return frame => {
    const [o, k] = [object(frame), key(frame)]
    return { get: () => getMember(frame.meter, o, k), set: v => { setMember(frame.meter, o, k, v); return v } }
  }
}

export function keyRun(node: Loose): Run {
  if (node.property.type === 'PrivateName') return abort
  if (node.computed) return compile(node.property)
  return always(node.property.name as string)
}

function member(node: Loose): Run {
  if (node.object.type === 'Super') return abort
  const [object, key] = [compile(node.object), keyRun(node)]
  if (!isChained(node)) return frame => { spend(frame.meter, 1); return getMember(frame.meter, object(frame), key(frame)) }
  return frame => {
    const o = object(frame)
    return node.optional && (o === null || o === undefined) ? undefined : getMember(frame.meter, o, key(frame))
  }
}

/** `a?.b.c`: what follows an optional link is skipped with it; only chains that end at the link are run. */
const isChained = (node: Loose): boolean => node.type === 'OptionalMemberExpression' && (/^Optional/.test(parentOf(node)?.type ?? '') ? abort() : true)

function arrayRun(node: Loose): Run {
  const parts = (node.elements as (Loose | null)[]).map(element =>
    element === null ? undefined : element.type === 'SpreadElement' ? { spread: compile(element.argument) } : { one: compile(element) })
  return frame => {
    const items: Val[] = []
    for (const part of parts) {
      if (part?.spread) for (const item of eachOf(frame.meter, part.spread(frame))) items.push(item)
      else items.push(part?.one!(frame))
    }
    return list(frame.meter, items)
  }
}

function call(node: Loose): Run {
  const callee = node.callee.type === 'ParenthesizedExpression' ? node.callee.expression : node.callee
  if (callee.type === 'Super' || callee.type === 'Import') return abort
  const args = compileArguments(node.arguments)
  if (callee.type === 'MemberExpression' || callee.type === 'OptionalMemberExpression') {
    if (callee.object.type === 'Super') return abort
    const [object, key] = [compile(callee.object), keyRun(callee)]
    return frame => {
      const self = object(frame)
      if (callee.optional && (self === null || self === undefined)) return undefined
      return callValue(frame.meter, getMember(frame.meter, self, key(frame)), self, args(frame))
    }
  }
  const run = compile(callee)
  return frame => {
    const fn = run(frame)
    return node.optional && (fn === null || fn === undefined) ? undefined : callValue(frame.meter, fn, undefined, args(frame))
  }
}
