import type { Node } from '../../../kit/index.ts'
import { scopeAt } from '../declare.ts'
import { parentOf, type Loose, type Scope } from '../tree.ts'
import { array, constant, record, unknown, value, type Env, type Value } from '../value.ts'
import { compile } from './compile.ts'
import { closure } from './functions.ts'
import { globalOf } from './globals.ts'
import { isThing, Thrown, unknownThing, type Frame, type Val } from './values.ts'

/** Where closures and object literals of the evaluator live in the interpreter. */
export interface Ground { readonly env: Env; frameOf(scope: Scope): Frame }

const maxDepth = 6
const maxItems = 50_000

/** A value of the evaluator as one of the interpreter. What is open, tainted or several things at once is unknown. */
export function inward(v: Value, ground: Ground, depth = 0): Val {
  const alt = v.alts.length === 1 && !v.open && v.taints.length === 0 ? v.alts[0]! : undefined
  if (!alt || depth > maxDepth) return unknownThing
  switch (alt.t) {
    case 'const': return alt.v
    case 'array': return alt.open || alt.items.length > maxItems ? unknownThing : { t: 'list', items: alt.items.map(item => inward(item, ground, depth + 1)) }
    case 'record': return alt.rest ? unknownThing : { t: 'dict', props: new Map([...alt.props].map(([key, item]) => [key, inward(item, ground, depth + 1)])) }
    case 'regexp': return { t: 'pattern', source: alt.source, flags: alt.flags, lastIndex: 0 }
    case 'api': return known(alt.v)
    case 'function': return alt.env === ground.env && alt.writes.length === 0 ? closure(alt.node, ground.frameOf(scopeAt(parentOf(alt.node))!)) : unknownThing
    case 'object': return alt.env === ground.env && alt.writes.length === 0 && alt.node.type === 'ObjectExpression' ? literal(alt.node, ground) : unknownThing
    default: return unknownThing
  }
}

function known(name: string): Val {
  try { return globalOf(name) } catch { return unknownThing }
}

function literal(node: Node, ground: Ground): Val {
  try { return compile(node)(ground.frameOf(scopeAt(node)!)) } catch (error) {
    if (error instanceof Thrown) return unknownThing
    throw error
  }
}

/** What a run gave, for the evaluator; undefined when it is nothing that it could use. */
export function outward(v: Val, ground: Ground, depth = 0): Value | undefined {
  if (!isThing(v)) return constant(v)
  if (depth > maxDepth) return undefined
  const inner = (item: Val): Value => outward(item, ground, depth + 1) ?? unknown
  switch (v.t) {
    case 'list': return v.items.length > maxItems ? undefined : array(v.items.map(inner))
    case 'bytes': return v.form === 'Buffer' || v.form === 'Uint8Array' ? constant(Buffer.from(v.data).toString('utf8')) : array(Array.from(v.data, constant))
    case 'dict': return v.proto || v.maker || v.props.size > 2_000 ? undefined : record([...v.props].map(([key, item]) => [key, inner(item)] as const))
    case 'closure': return v.frame.world && v.frame === ground.frameOf(v.frame.scope) ? value({ t: 'function', node: v.node as Loose, env: ground.env, writes: [] }) : undefined
    case 'pattern': return value({ t: 'regexp', source: v.source, flags: v.flags })
    default: return undefined
  }
}
