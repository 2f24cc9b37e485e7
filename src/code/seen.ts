import type { Seen } from '../model/index.ts'

const sorted = <T extends string>(names: Iterable<T>): readonly T[] => [...new Set(names)].sort()

/** All that several parts met. */
export const joinSeen = (parts: readonly (Seen | undefined)[]): Seen => {
  const known = parts.filter(part => part !== undefined)
  if (known.length === 1) return known[0]!
  return { languages: sorted(known.flatMap(({ languages }) => languages)), apis: sorted(known.flatMap(({ apis }) => apis)) }
}

const nameEnd = /[.(!]/

/**
 * What stands for an API name among what was seen: its first part and, where there is one, its first two (`process`, `process.env`).
 * A pattern that ends in `.*` is told by what stands before it.
 */
export const headsOf = (api: string): readonly string[] => {
  const first = partEnd(api, 0)
  const root = api.slice(0, first)
  if (api[first] !== '.') return [root]
  const second = partEnd(api, first + 1)
  return api.slice(first + 1, second) === '*' ? [root] : [root, api.slice(0, second)]
}

/** The heads of many names. */
export const headsOfAll = (apis: Iterable<string>): readonly string[] => sorted([...apis].flatMap(headsOf))

/** The narrowest of the heads: whatever matches the pattern has it too. */
export const headOf = (pattern: string): string => headsOf(pattern).at(-1)!

const partEnd = (api: string, from: number): number => {
  const at = api.slice(from).search(nameEnd)
  return at < 0 ? api.length : from + at
}
