import type { Node } from '../../kit/index.ts'
import { collectCalls } from './dispatch.ts'
import { mapMemo } from './memo.ts'
import { isSpent, type Engine } from './engine.ts'
import type { Flow } from './flows.ts'
import type { Invocation } from './invoke.ts'
import type { RuleSet } from './rule-set.ts'
import { childrenOf, type Loose, type Marked } from './tree.ts'
import type { RawCall } from './view.ts'
import { isUnknown, skeletons, type Env, type Value } from './value.ts'
import { deepTaints } from './parts.ts'

const maxBody = 4_000
const encoded = /^[\w+/=-]{24,}$/

/**
 * Follows a call into a function of another file, when what it is given could matter there: a secret, server bytes or a
 * sink. Local functions need no such walk, unless another call made them: their parameters are the join of their call sites.
 */
export function enterForeign(g: Engine, one: Invocation, calls: RawCall[], flows: Flow[], set: RuleSet, depth: number): void {
  if (one.target.t !== 'function' || isSpent(g)) return
  const { node: fn, env: closure, self } = one.target
  const given = isMadeInside(closure) ? [...one.args, ...closure.args ?? []] : one.args
  if (!given.some(arg => !isUnknown(arg) && isInteresting(g, arg, closure))) return
  // The same function is often handed the same by many, as in what is generated from a schema: what it calls then is known.
  const facts = given.map(sketch).join('\n')
  const entered = g.entered.get(fn) ?? new Map<string, number>()
  g.entered.set(fn, entered)
  if ((entered.get(facts) ?? Infinity) <= depth) return
  entered.set(facts, depth)
  const env: Env = { module: closure.module, fn, args: one.args, ...(self ? { self } : {}), outer: closure, depth: depth + 1, memo: mapMemo() }
  for (const node of (fn as Marked).$calls ??= callsIn(fn)) collectCalls(g, node, env, calls, flows, set, depth + 1)
}

function callsIn(fn: Node): readonly Node[] {
  const out: Node[] = []
  const body = (fn as Loose).body as Node | undefined
  const stack: Node[] = body ? [body] : []
  let seen = 0
  while (stack.length > 0 && seen++ < maxBody) {
    const node = stack.pop()!
    if (node.type === 'CallExpression' || node.type === 'NewExpression' || node.type === 'OptionalCallExpression' || node.type === 'TaggedTemplateExpression') out.push(node)
    for (const child of childrenOf(node)) stack.push(child)
  }
  return out
}

/** What a rule could tell two values apart by. */
const sketch = ({ alts, taints, disguises }: Value): string => [
  ...alts.map(alt => alt.t === 'const' ? `${typeof alt.v} ${String(alt.v).slice(0, 200)}` : alt.t === 'text' || alt.t === 'api' ? `${alt.t} ${alt.v}` : 'node' in alt ? `${alt.t} ${alt.env.module.path} ${alt.node.start}` : alt.t),
  ...taints.map(({ kind, detail }) => `${kind} ${detail}`), ...disguises,
].join('\t')

/** A function that another one made for its caller: what it closes over is known only in that call. */
export const isMadeInside = (env: Env): boolean => env.fn !== undefined

function isInteresting(g: Engine, arg: Value, env: Env): boolean {
  // A path where secrets stand, and text that looks encoded, matter as well; ordinary constants are everywhere.
  return arg.alts.some(alt => alt.t === 'api' || alt.t === 'function' || alt.t === 'bound')
    || skeletons(arg).some(text => g.secretPath(text) !== undefined || encoded.test(text))
    || deepTaints(g, arg, env).length > 0
}
