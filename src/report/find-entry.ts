import type { CatalogEntry } from '../model/index.ts'

/** The entry of an id as findings carry it: `channels.telegram.dm.open` is told by `channels.{channel}.dm.open`. */
export function findEntry(catalog: readonly CatalogEntry[], id: string): CatalogEntry | undefined {
  return catalog.find(entry => entry.id === id) ?? catalog.find(entry => fits(entry.id, id))
}

// A blank stands for one part between dots.
function fits(pattern: string, id: string): boolean {
  if (!pattern.includes('{')) return false
  const parts = pattern.split('.')
  const given = id.split('.')
  return parts.length === given.length && parts.every((part, index) => (/^\{\w+\}$/.test(part) ? given[index] !== '' : part === given[index]))
}
