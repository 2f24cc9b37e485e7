import type { Loose } from '../tree.ts'
import { string } from './coerce.ts'
import { compile, type Run } from './compile.ts'
import { closure } from './functions.ts'
import { forbidden } from './members.ts'
import { abort, dict, isThing, spend, type Val } from './values.ts'

/** An object literal. Getters, setters and prototypes are not run. */
export function dictOf(node: Loose): Run {
  const parts = (node.properties as Loose[]).map(property => {
    if (property.type === 'SpreadElement') return { spread: compile(property.argument) }
    if (property.type === 'ObjectMethod' && (property.kind !== 'method' || property.async || property.generator)) return abort()
    const { key, computed } = property
    const name: Run = computed ? compile(key) : () => String(key.name ?? key.value)
    const value: Run = property.type === 'ObjectMethod' ? frame => closure(property, frame) : compile(property.value)
    return { name, value }
  })
  return frame => {
    const props = new Map<string, Val>()
    for (const part of parts) {
      spend(frame.meter, 1)
      if (part.spread) {
        const from = part.spread(frame)
        if (from === undefined || from === null) continue
        if (!isThing(from) || from.t !== 'dict' || from.proto) return abort()
        for (const [key, v] of from.props) props.set(key, v)
        continue
      }
      const key = string(frame.meter, part.name!(frame))
      if (forbidden.has(key)) return abort()
      props.set(key, part.value!(frame))
    }
    return dict(props)
  }
}
