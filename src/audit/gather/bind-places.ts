import { realpathSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { bindSource, isAbsoluteSource } from '../bind-mounts.ts'
import { isObject } from './read.ts'
import type { JsonObject } from './read.ts'

/** The path with the links of its existing part resolved. */
const realPlace = (path: string): string => {
  for (let existing = resolve(path); ; existing = dirname(existing)) {
    try {
      return join(realpathSync(existing), relative(existing, resolve(path)))
    } catch {
      if (dirname(existing) === existing) return path
    }
  }
}

function* bindLists(value: unknown, depth: number): Generator<readonly unknown[]> {
  if (depth > 6 || (!isObject(value) && !Array.isArray(value))) return
  if (isObject(value) && Array.isArray(value['binds'])) yield value['binds']
  for (const item of Object.values(value)) yield* bindLists(item, depth + 1)
}

/** Real places of bind-mount sources of all agents, and of the homes, by the path as written. */
export const gatherRealPaths = (config: JsonObject, homes: readonly string[]): Readonly<Record<string, string>> => {
  const binds = [...bindLists(config['agents'], 0)].flat().filter((bind) => typeof bind === 'string')
  const sources = binds.map(bindSource).filter(isAbsoluteSource)
  return Object.fromEntries([...new Set([...sources, ...homes])].map((path) => [path, realPlace(path)]))
}
