import type { Engine } from './engine.ts'
import { evaluate } from './evaluate.ts'
import type { Loose, MemberWrite } from './tree.ts'
import { join, value, type Value, type WriteSet } from './value.ts'

interface WriteIndex { readonly named: ReadonlyMap<string, readonly MemberWrite[]>; readonly computed: readonly MemberWrite[] }

const writeIndexes = new WeakMap<readonly MemberWrite[], WriteIndex[]>()

/** Writes by the name they go to; made once for each depth. */
export function writeIndex({ writes, depth }: WriteSet): WriteIndex {
  let byDepth = writeIndexes.get(writes)
  if (!byDepth) writeIndexes.set(writes, byDepth = [])
  const known = byDepth[depth]
  if (known) return known
  const named = new Map<string, MemberWrite[]>()
  const computed: MemberWrite[] = []
  for (const write of writes) {
    const key = write.keys[depth] as Loose
    if (!key) continue
    if (write.computed[depth]) { computed.push(write); continue }
    const name = String(key.name ?? key.value)
    const same = named.get(name)
    if (same) same.push(write)
    else named.set(name, [write])
  }
  return byDepth[depth] = { named, computed }
}

/** Later `name.key = value` writes; a write with an unknown key may be to any key. */
export function writtenMember(g: Engine, writes: readonly WriteSet[], name: string): Value | undefined {
  const found: Value[] = []
  const take = (set: WriteSet, write: MemberWrite): void => {
    if (write.keys.length === set.depth + 1) found.push(evaluate(g, write.value, set.env))
    else found.push(value({ t: 'object', node: write.keys[set.depth]!, env: set.env, writes: [{ writes: [write], env: set.env, depth: set.depth + 1 }] }))
  }
  for (const set of writes) {
    const index = writeIndex(set)
    for (const write of (index.named.get(name) ?? []).slice(0, 8)) take(set, write)
    for (const write of index.computed.slice(0, 8)) {
      const keys = evaluate(g, write.keys[set.depth]!, set.env).alts.flatMap(alt => alt.t === 'const' ? [String(alt.v)] : [])
      if (keys.length === 0 || keys.includes(name)) take(set, write)
    }
  }
  return found.length > 0 ? join(found) : undefined
}
