import type { Release } from '../../model/index.ts'
import { isObject } from './read.ts'
import type { JsonObject } from './read.ts'

const releases: readonly unknown[] = ['2026.5.22', '2026.7.1', 'current'] satisfies readonly Release[]

const isRelease = (value: unknown): value is Release => releases.includes(value)

/** The named release, or what the home shows: a state database or keys that only newer releases know. */
export const chooseRelease = (wanted: string | undefined, hasStateDatabase: boolean, config: JsonObject): Release => {
  const named = wanted?.trim()
  if (isRelease(named)) return named
  const agents = isObject(config['agents']) ? config['agents'] : {}
  const gateway = isObject(config['gateway']) ? config['gateway'] : {}
  const nodes = isObject(gateway['nodes']) ? gateway['nodes'] : {}
  return hasStateDatabase || 'entries' in agents || 'commands' in nodes ? 'current' : '2026.5.22'
}
