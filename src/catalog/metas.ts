// Written by `npm run generate` from rules/. Do not edit.
import type { CatalogEntry } from '../model/index.ts'

/** Every rule and check as data, sorted by id; loads neither engine nor rule. */
export const metas: readonly CatalogEntry[] = []

export const metasById: ReadonlyMap<string, CatalogEntry> = new Map(metas.map((entry) => [entry.id, entry]))
