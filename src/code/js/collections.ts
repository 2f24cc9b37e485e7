import type { Node } from '../../kit/index.ts'
import { arrayItems } from './call-shape.ts'
import type { Engine } from './engine.ts'
import { evaluate } from './evaluate.ts'
import { callFunction } from './returns.ts'
import { memberOf } from './members.ts'
import { parentOf, type Binding, type Loose } from './tree.ts'
import { array, constant, join, record, unknown, value, withTaints, type Alternative, type Env, type Value } from './value.ts'

type List = Alternative & { t: 'array' }

/** What `new Map(pairs)` or `new Set(list)` holds: a Map is a list of pairs that knows it is one. */
export function collected(name: string, first: Value | undefined): Value {
  const alt: List = { t: 'array', items: arrayItems(first ?? unknown) ?? [], open: true }
  const held = value(/Map$/.test(name) ? { ...alt, keyed: true } : alt)
  return first ? withTaints(held, first.taints) : held
}

const first = constant(0)
const second = constant(1)
const maxPairs = 64

const valuesOf = (g: Engine, alt: List, node: Node, env: Env): readonly Value[] => alt.items.slice(0, maxPairs).map(pair => memberOf(g, pair, second, node, env))

/** A method of a Map; undefined for what is none of its own. */
export function onMap(g: Engine, alt: List, name: string, args: readonly Value[], node: Node, env: Env): Value | undefined {
  switch (name) {
    case 'get': {
      const key = args[0]?.alts.find(one => one.t === 'const')
      const known = key && alt.items.filter(pair => memberOf(g, pair, first, node, env).alts.some(one => one.t === 'const' && one.v === (key as { v: unknown }).v))
      if (known && known.length > 0) return join(known.map(pair => memberOf(g, pair, second, node, env)))
      return join(valuesOf(g, alt, node, env))
    }
    case 'values': return array(valuesOf(g, alt, node, env), true)
    case 'keys': return array(alt.items.slice(0, maxPairs).map(pair => memberOf(g, pair, first, node, env)), true)
    case 'entries': case 'set': return value(alt)
    default: return undefined
  }
}

/** What the callback of `map.forEach` receives first: the value of a pair. */
export const mapValue = (g: Engine, alt: List, node: Node, env: Env): Value => join(valuesOf(g, alt, node, env))

/** The pair that `map.set(k, v)` puts in. */
export const pairOf = (g: Engine, call: Loose, env: Env): Value => array(call.arguments.slice(0, 2).map((argument: Node) => evaluate(g, argument, env)))

/** What a descriptor `{ value }` or `{ get() }` makes of a property. */
function described(g: Engine, descriptor: Value, node: Node, env: Env): Value {
  return join([memberOf(g, descriptor, constant('value'), node, env), resultOf(g, memberOf(g, descriptor, constant('get'), node, env), env)])
}

function resultOf(g: Engine, getter: Value, env: Env): Value {
  return join(getter.alts.map(alt => alt.t === 'function' ? callFunction(g, alt.node, alt.env, [], alt.self, env) : unknown))
}

/** The properties that a call defines on its first argument, with Object.defineProperty or a bundler's way of exporting. */
export function definedBy(g: Engine, call: Loose, env: Env): Value | undefined {
  const { callee, arguments: given } = call
  const name = callee?.property?.name ?? callee?.name
  const argument = (i: number): Value => evaluate(g, given[i], env)
  switch (name) {
    case 'defineProperty': {
      const key = argument(1).alts.find(alt => alt.t === 'const')
      return key?.t === 'const' ? record([[String(key.v), described(g, argument(2), call, env)]]) : undefined
    }
    // What is handed back is the caller's business; here it is what the first argument has gained.
    case 'assign': return callee.object?.name === 'Object' ? join(given.slice(1, 9).map((_: unknown, i: number) => argument(i + 1))) : undefined
    case 'defineProperties': return recordOf(g, given[1], env, one => described(g, one, call, env))
    case '__export': case '__exportAll': case 'd': return isGetters(given[1]) ? recordOf(g, given[1], env, one => resultOf(g, one, env)) : undefined
    default: return undefined
  }
}

const isGetters = (node: Loose | undefined): boolean => node?.type === 'ObjectExpression' && node.properties.length > 0
  && node.properties.every((one: Loose) => one.type === 'ObjectMethod' || /Function/.test(one.value?.type ?? ''))

function recordOf(g: Engine, node: Loose | undefined, env: Env, read: (one: Value) => Value): Value | undefined {
  if (node?.type !== 'ObjectExpression') return undefined
  const entries = (node.properties as Loose[]).slice(0, 200).flatMap((one): readonly (readonly [string, Value])[] => {
    const key = one.computed ? undefined : one.key?.name ?? one.key?.value
    return key === undefined ? [] : [[String(key), read(evaluate(g, one.type === 'ObjectMethod' ? one : one.value, env))]]
  })
  return record(entries)
}

/** What calls that are handed a variable define on it: `Object.defineProperty(o, 'x', …)`, `o.__defineGetter__('x', f)`. */
export function definitionsOn(g: Engine, binding: Binding, env: Env): readonly Value[] {
  const out: Value[] = []
  for (const parent of binding.definers ??= definersOf(binding)) {
    if (out.length >= 20) break
    const made = parent.type === 'CallExpression' ? definedBy(g, parent, env) : getterOn(g, parentOf(parent) as Loose, env)
    if (made) out.push(made)
  }
  return out
}

const definersOf = ({ references }: Binding): readonly Loose[] => references.flatMap(reference => {
  const parent = parentOf(reference) as Loose | undefined
  const isDefiner = parent?.type === 'CallExpression' ? parent.arguments[0] === reference && parent.arguments.length > 1 : parent?.type === 'MemberExpression' && parent.property.name === '__defineGetter__'
  return isDefiner ? [parent] : []
})

function getterOn(g: Engine, call: Loose, env: Env): Value | undefined {
  const key = call.type === 'CallExpression' ? evaluate(g, call.arguments[0], env).alts.find(alt => alt.t === 'const') : undefined
  return key?.t === 'const' ? record([[String(key.v), resultOf(g, evaluate(g, call.arguments[1], env), env)]]) : undefined
}

/** What the members of an enum of TypeScript stand for; one that is not given counts on from the last. */
export function enumValue(g: Engine, node: Loose, env: Env): Value {
  let next = 0
  return record(((node.body?.members ?? node.members ?? []) as Loose[]).slice(0, 500).map(member => {
    const given = member.initializer ? evaluate(g, member.initializer, env) : constant(next)
    const only = given.alts.length === 1 ? given.alts[0]! : undefined
    next = only?.t === 'const' && typeof only.v === 'number' ? only.v + 1 : next + 1
    return [String(member.id.name ?? member.id.value), given] as const
  }))
}
