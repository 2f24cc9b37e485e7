import type { Node } from '../../kit/index.ts'
import { isInLoop } from './appends.ts'
import { enclosingFunction, type Binding, type Definition } from './tree.ts'
import { join, type Value } from './value.ts'

export const maxDefinitions = 12
/** Names that are given a value more often are no longer looked at one by one. */
const maxLooked = 64

/**
 * `data = encode(data)`: where a new value is made of the old one, the name stands for what the definitions before gave; as
 * a cycle nothing would be known of it. Undefined for a reference that stands in no definition of its own name.
 */
export function before(reference: Node, binding: Binding, valueOf: (definition: Definition) => Value): Value | undefined {
  const { definitions } = binding
  if (definitions.length < 2 || definitions.length > maxLooked) return undefined
  const at = definitions.findIndex(one => one.kind === 'value' && one.node.start! <= reference.start! && reference.end! <= one.node.end!)
  if (at < 1) return undefined
  const { node } = definitions[at] as Definition & { kind: 'value' }
  if (node === reference || enclosingFunction(reference) !== enclosingFunction(node)) return undefined
  const known = join(definitions.slice(0, Math.min(at, maxDefinitions)).map(valueOf))
  return isInLoop(node, binding.scope.node) ? withoutTexts(known) : known
}

/** What a loop does to a text once says little of what comes out of it. */
const withoutTexts = (v: Value): Value => ({ ...v, alts: v.alts.filter(({ t }) => t !== 'const' && t !== 'text'), open: true })
