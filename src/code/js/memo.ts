import type { Node } from '../../kit/index.ts'
import { isSpent, type Engine } from './engine.ts'
import type { Marked } from './tree.ts'
import { isUnknown, unknown, type Value } from './value.ts'

/** What is known in one environment: a value, or the depth at which it is being worked out; undefined before. */
export interface Memo {
  get(node: Node): Value | number | undefined
  set(node: Node, known: Value | number | undefined): void
}

/** For inlined calls: few nodes, short-lived. */
export function mapMemo(): Memo {
  const known = new Map<Node, Value | number | undefined>()
  return { get: node => known.get(node), set: (node, v) => { known.set(node, v) } }
}

/** For the general environment, which meets most nodes of a file: kept on the nodes, where no table has to grow with them. */
export function nodeMemo(): Memo {
  const owner = {}
  return {
    get: node => (node as Marked).$env === owner ? (node as Marked).$value as Value | number | undefined : undefined,
    set: (node, v) => { (node as Marked).$env = owner; (node as Marked).$value = v },
  }
}

/** Nothing is known of it, or it is an answer of which the address was still being worked out: code that follows redirects asks itself. */
const isUnsettled = (v: Value): boolean => isUnknown(v) || v.taints.some(({ kind, detail }) => kind === 'response' && detail === '')

/**
 * The value of a node, worked out once. A cycle reads as unknown; what came out unknown only because it met an unfinished
 * value further up, or because the question was given up, is not kept: asked from elsewhere it may have an answer.
 */
export function remember(g: Engine, memo: Memo, node: Node, compute: () => Value): Value {
  const known = memo.get(node)
  if (typeof known === 'number') {
    g.lowest = Math.min(g.lowest, known)
    return unknown
  }
  if (known !== undefined) return known
  g.steps++
  if (isSpent(g)) return unknown
  const depth = g.depth
  const before = g.lowest
  g.lowest = Infinity
  memo.set(node, depth)
  g.depth++
  const result = compute()
  g.depth--
  const leans = g.lowest < depth
  memo.set(node, isUnsettled(result) && (leans || isSpent(g)) ? undefined : result)
  g.lowest = leans ? Math.min(before, g.lowest) : before
  return result
}
