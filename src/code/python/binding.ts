import { child, namedChildren } from '../grammar/index.ts'
import type { Syntax } from '../grammar/index.ts'
import { evaluate, sourceOf } from './reader.ts'
import type { Reading } from './reader.ts'
import { either, lookUp, mergeTaints, nothing } from './values.ts'
import type { Env, Value } from './values.ts'

export function bindLoop(reading: Reading, target: Syntax | undefined, over: Value, env: Env): void {
  const one: Value = over.items.length > 0 ? either(over.items.slice(0, 50)) : { ...nothing, taints: over.taints }
  bind(reading, target, { ...one, taints: mergeTaints([one, over]) }, env)
}

export function bind(reading: Reading, target: Syntax | undefined, value: Value, env: Env): void {
  if (target === undefined) return
  if (target.type === 'identifier') {
    env.names.set(sourceOf(reading, target), value)
    return
  }
  if (/^(?:pattern_list|tuple_pattern|list_pattern|tuple|list)$/.test(target.type)) {
    namedChildren(target).forEach((one, i) => bind(reading, one, value.items[i] ?? { ...nothing, taints: value.taints }, env))
    return
  }
  if (target.type === 'as_pattern_target' || target.type === 'parenthesized_expression') {
    bind(reading, namedChildren(target)[0], value, env)
    return
  }
  bindMember(reading, target, value, env)
}

/** `self.url = x`, `config['url'] = x`: the object is known under its own name with one more field. */
function bindMember(reading: Reading, target: Syntax, value: Value, env: Env): void {
  const object = child(target, 'object') ?? child(target, 'value')
  const key = child(target, 'attribute') ?? child(target, 'subscript')
  if (object?.type !== 'identifier' || key === undefined) return
  const name = sourceOf(reading, object)
  const before = lookUp(env, name) ?? nothing
  const label = target.type === 'attribute' ? sourceOf(reading, key) : evaluate(reading, key, env).text
  if (before.api !== undefined && !before.api.endsWith(')')) return
  // Methods of one class share what one of them keeps in `self`.
  if (name === 'self' && before.fields instanceof Map && label !== undefined && before.fields.size < 2000) {
    const kept = before.fields.get(label)
    before.fields.set(label, kept === undefined ? value : { ...value, taints: mergeTaints([kept, value]) })
    return
  }
  const fields = new Map(before.fields)
  if (label !== undefined && fields.size < 2000) fields.set(label, value)
  const holder = ownerOf(env, name)
  holder.names.set(name, { ...before, fields, taints: mergeTaints([before, value]) })
}

const ownerOf = (env: Env, name: string): Env => {
  for (let at: Env | undefined = env; at; at = at.parent) if (at.names.has(name)) return at
  return env
}
