import type { Random } from '../../bench/mutate/random.ts'

type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json }

const odd: readonly Json[] = [null, true, false, 0, -1, 1e308, '', ' ', '\u0000', '\u202e', 'x'.repeat(3_000), [], {}, [[]], '__proto__', 'constructor', 'toString', '1.0.0', '../../x', '1970-01-01', '9999-99-99', '*', '${X}', '{}', ['*'], '<script>', '\ud800', { constructor: 1 }, { length: -1 }]

/** Cannot be made a text. */
const untellable: readonly Json[] = [{ toString: 1, valueOf: 1 }, [{ toString: 1, valueOf: 1 }]]

/** A change to one place in the tree of a JSON text; undefined for what is none. */
export function mutatedJson(input: Uint8Array, random: Random): Uint8Array | undefined {
  let value: Json
  try {
    value = JSON.parse(Buffer.from(input).toString('utf8')) as Json
  } catch {
    return undefined
  }
  for (let left = 1 + random.below(4); left > 0; left -= 1) {
    const nodes: Json[] = []
    collect(value, nodes, 0)
    value = change(value, random, nodes, 0)
  }
  return Buffer.from(JSON.stringify(value))
}

function collect(value: Json, into: Json[], depth: number): void {
  if (into.length > 500 || depth > 30) return
  into.push(value)
  if (typeof value === 'object' && value !== null) for (const one of Object.values(value)) collect(one, into, depth + 1)
}

function change(value: Json, random: Random, nodes: readonly Json[], depth: number): Json {
  if (typeof value !== 'object' || value === null || depth > 30 || random.chance(0.15)) return fresh(value, random, nodes)
  const entries: [string, Json][] = Object.entries(value)
  if (entries.length === 0 || random.chance(0.1)) return fresh(value, random, nodes)
  const at = random.below(entries.length)
  const [name, inner] = entries[at]!
  if (Array.isArray(value)) {
    const list = [...value as readonly Json[]]
    const kind = random.below(4)
    if (kind === 0) list.splice(at, 1)
    else if (kind === 1) list.splice(at, 0, random.pick(nodes))
    else list[at] = change(inner, random, nodes, depth + 1)
    return list
  }
  const kind = random.below(6)
  if (kind === 0) entries.splice(at, 1)
  else if (kind === 1) entries.push([random.chance(0.3) ? String(random.pick(odd)).slice(0, 40) : `${name}${random.below(3)}`, inner])
  else if (kind === 2) entries[at] = [name, random.pick(nodes)]
  else entries[at] = [name, change(inner, random, nodes, depth + 1)]
  return Object.fromEntries(entries)
}

function fresh(value: Json, random: Random, nodes: readonly Json[]): Json {
  if (random.chance(0.3)) return random.pick(nodes)
  if (typeof value === 'string' && random.chance(0.5)) {
    const at = random.below(value.length + 1)
    return value.slice(0, at) + String(random.pick(odd)).slice(0, 50) + value.slice(at + random.below(3))
  }
  if (typeof value === 'number' && random.chance(0.5)) return random.pick([-value, value + 1, value * 1e9, value / 7])
  return random.pick(random.chance(0.2) ? untellable : odd)
}
