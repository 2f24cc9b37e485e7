import { objectAt, textsAt } from './tree.ts'
import type { ConfigObject } from './tree.ts'

/** One entry of a list of people, with the list's path below the account. */
export interface NamedEntry { readonly entry: string; readonly path: string }

export const entriesAt = (settings: ConfigObject, ...path: readonly string[]): readonly NamedEntry[] =>
  textsAt(settings, ...path).map((entry) => ({ entry, path: path.join('.') }))

/** The lists called `list` of every group under `groups`, and of every part of it under `parts`. */
export const groupEntries = (settings: ConfigObject, groups: string, parts: string | undefined, list: string): readonly NamedEntry[] =>
  Object.keys(objectAt(settings, groups)).flatMap((group) => {
    const own = entriesAt(settings, groups, group, list)
    if (parts === undefined) return own
    return [...own, ...Object.keys(objectAt(settings, groups, group, parts)).flatMap((part) => entriesAt(settings, groups, group, parts, part, list))]
  })
