import type { Node } from '../../kit/index.ts'
import type { Engine } from './engine.ts'
import { evaluate } from './evaluate.ts'
import { readApi } from './sources.ts'
import { childrenOf, isFunction, parentOf, type Loose } from './tree.ts'
import { join, unknown, type Env, type Value } from './value.ts'

const maxNodes = 2_000
const maxCauses = 8

/** What a catch clause may get: whatever its block throws, and the failures of what it waits for (`x!`). */
export function caughtValue(g: Engine, clause: Node, env: Env): Value {
  const stack: Node[] = [(parentOf(clause) as Loose).block]
  const found: Value[] = [unknown]
  for (let seen = 0; stack.length > 0 && seen < maxNodes && found.length <= maxCauses; seen++) {
    const node = stack.pop()!
    if (isFunction(node)) continue
    if (node.type === 'ThrowStatement') found.push(evaluate(g, node.argument, env))
    else if (node.type === 'AwaitExpression') found.push(failureOf(g, node, env))
    for (const child of childrenOf(node)) stack.push(child)
  }
  return join(found)
}

const failureOf = (g: Engine, node: Node & { type: 'AwaitExpression' }, env: Env): Value =>
  join(evaluate(g, node.argument, env).alts.map(alt => alt.t === 'api' ? readApi(g, `${alt.v}!`, node, env, alt.from) : unknown))
