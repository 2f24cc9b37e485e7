import type { Node } from '../../kit/index.ts'
import { isInLoop } from './appends.ts'
import { enclosingFunction, type Binding, type Definition } from './tree.ts'
import { join, type Value } from './value.ts'

export const maxDefinitions = 12
/** Names that are given a value more often are no longer looked at one by one. */
const maxLooked = 64

/**
 * `data = encode(data)`: where a new value is made of the old one, the name stands for what the definitions before gave; as
 * a cycle nothing would be known of it. Which definition a reference stands in; 0 for one that stands in none of its own name, or in the first.
 */
export function turnOf(reference: Node, { definitions }: Binding): number {
  if (definitions.length < 2 || definitions.length > maxLooked) return 0
  const at = definitions.findIndex(one => one.kind === 'value' && one.node.start! <= reference.start! && reference.end! <= one.node.end!)
  if (at < 1) return 0
  const { node } = definitions[at] as Definition & { kind: 'value' }
  return node === reference || enclosingFunction(reference) !== enclosingFunction(node) ? 0 : at
}

/** What a name stands for in its definition number `turn`. */
export function before(turn: number, { definitions, scope }: Binding, valueOf: (definition: Definition) => Value): Value {
  const known = join(definitions.slice(0, Math.min(turn, maxDefinitions)).map(valueOf))
  return isInLoop((definitions[turn] as Definition & { kind: 'value' }).node, scope.node) ? withoutTexts(known) : known
}

/** What a loop does to a text once says little of what comes out of it. */
const withoutTexts = (v: Value): Value => ({ ...v, alts: v.alts.filter(({ t }) => t !== 'const' && t !== 'text'), open: true })
