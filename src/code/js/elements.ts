import type { Engine } from './engine.ts'
import { evaluate } from './evaluate.ts'
import type { Binding, Loose } from './tree.ts'
import type { Env, Value } from './value.ts'

const buffers = /^(?:Buffer\.(?:alloc|allocUnsafe|from)|Uint8Array|Uint8ClampedArray)\(\)$/
export const isBuffer = ({ alts }: Value): boolean => alts.some(alt => alt.t === 'api' && buffers.test(alt.v))

/** `bytes[i] = key[i] ^ 7`: a buffer is as tainted as what is put into it, one by one. */
export function elementTaints(g: Engine, { writes }: Binding, env: Env): Value['taints'] {
  const put = writes.filter(({ keys, computed }) => keys.length === 1 && computed[0] && keys[0]!.type !== 'StringLiteral').slice(0, 4)
  return put.flatMap(({ value: written }) => taintsUnder(g, written as Loose, env))
}

/** Arithmetic on tainted bytes gives tainted bytes. */
function taintsUnder(g: Engine, node: Loose, env: Env): Value['taints'] {
  return node.type === 'BinaryExpression' && node.operator !== '+' ? [...taintsUnder(g, node.left, env), ...taintsUnder(g, node.right, env)] : evaluate(g, node, env).taints
}
