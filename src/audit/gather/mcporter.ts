import { lstatSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Snapshot } from '../../model/index.ts'
import { isObject, readBounded } from './read.ts'

const mostBytes = 16 * 1024 * 1024

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

const problemOf = (path: string): string => {
  const found = statSync(path, { throwIfNoEntry: false })
  if (found !== undefined && !found.isFile()) return 'is no regular file'
  return found !== undefined && found.size > mostBytes ? 'is larger than 16 MiB' : 'cannot be read'
}

/** MCP servers that the global registry of mcporter switches on, or why a registry that is there cannot be looked at. */
export const gatherMcporter = (stateDir: string): Pick<Snapshot, 'mcporterServers' | 'mcporterProblem'> => {
  const path = join(stateDir, 'skills', 'config', 'mcporter.json')
  const text = readBounded(path, mostBytes)
  if (text === undefined) return lstatSync(path, { throwIfNoEntry: false }) === undefined ? { mcporterServers: [] } : { mcporterServers: [], mcporterProblem: problemOf(path) }
  const value = parse(text)
  if (value === undefined) return { mcporterServers: [], mcporterProblem: 'is no JSON' }
  const servers = isObject(value) && isObject(value['mcpServers']) ? value['mcpServers'] : {}
  return { mcporterServers: Object.entries(servers).filter(([, server]) => !isObject(server) || server['enabled'] !== false).map(([name]) => name) }
}
