import type { KeyPath } from '../../model/index.ts'

/** A string in a parsed manifest, with the way to it. */
export interface StringAt { readonly text: string; readonly keyPath: KeyPath }

const maxStrings = 200_000

export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null && !Array.isArray(value)

/** A scalar as text. An object may hold a `toString` that is no function, and then cannot be made a text at all. */
export const textOf = (value: unknown): string => typeof value === 'object' ? '' : String(value)

/** The value at a key path; undefined when the way there ends early. Own properties only. */
export const valueAt = (value: unknown, keyPath: KeyPath): unknown => {
  let current = value
  for (const key of keyPath) {
    if (typeof current !== 'object' || current === null || !Object.hasOwn(current, key)) return undefined
    current = (current as Record<string | number, unknown>)[key]
  }
  return current
}

/** Why not all of a manifest was looked at; undefined when it was. */
export const excessOf = (value: unknown): string | undefined =>
  stringsAt(value, []).length >= maxStrings ? `holds more than ${maxStrings} texts; the others were not looked at` : undefined

/** Every string below a key path, in order of the text. */
export const stringsAt = (value: unknown, keyPath: KeyPath): readonly StringAt[] => {
  const found: StringAt[] = []
  const open: (readonly [value: unknown, keyPath: KeyPath])[] = [[valueAt(value, keyPath), keyPath]]
  for (let next = open.pop(); next !== undefined && found.length < maxStrings; next = open.pop()) {
    const [current, path] = next
    if (typeof current === 'string') found.push({ text: current, keyPath: path })
    if (typeof current !== 'object' || current === null) continue
    const inside = Array.isArray(current) ? current.map((one, index) => [one, [...path, index]] as const)
      : Object.entries(current).map(([key, one]) => [one, [...path, key]] as const)
    open.push(...inside.reverse())
  }
  return found
}
