import type { Node } from '../../kit/index.ts'
import type { Engine } from './engine.ts'
import { evaluate } from './evaluate.ts'
import { concatenate, withDisguise, type Env, type Value } from './value.ts'
import { parentOf, type Binding, type Loose } from './tree.ts'

const loops = new Set(['ForStatement', 'ForInStatement', 'ForOfStatement', 'WhileStatement', 'DoWhileStatement'])

/**
 * `let s = 'ch'; s += 'ild'; s += '_process'`: a name put together by appending. Only straight-line code in one function,
 * because loops and branches would need to be run.
 */
export function foldAppends(g: Engine, binding: Binding, env: Env): Value | undefined {
  const { definitions } = binding
  const appends = definitions.filter(d => d.kind === 'append')
  if (appends.length === 0 || appends.length > 500) return undefined
  const first = definitions.find(d => d.kind === 'value')
  if (!first || first.kind !== 'value' || first.path.length > 0 || definitions.length !== appends.length + 1) return undefined
  if (appends.some(d => isInLoop((d as { node: Node }).node, binding.scope.node))) return undefined
  const parts = [evaluate(g, first.node, env), ...appends.map(d => evaluate(g, ((d as { node: Node }).node as Loose).right, env))]
  return withDisguise(concatenate(parts), 'joined')
}

/** Whether a node runs other than once and in its place: in a loop or a function inside the given scope. */
export function isInLoop(node: Node, until: Node): boolean {
  for (let at = parentOf(node); at && at !== until; at = parentOf(at)) if (loops.has(at.type) || /Function/.test(at.type)) return true
  return false
}
