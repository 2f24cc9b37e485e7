import { existsSync, readdirSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { agentFolders } from '../agent-ids.ts'
import { at } from '../facts/tree.ts'
import type { ConfigObject } from '../facts/tree.ts'
import { loadConfig } from './config.ts'
import { withDotenv } from './dotenv.ts'
import { expandTilde, locate, read } from './locations.ts'
import type { Environment } from './locations.ts'

/** Where a home keeps what is looked at after an incident. The texts hold secrets: whoever asks has to take them out. */
export interface HomePlaces {
  readonly stateDir: string
  readonly configPath: string
  readonly configFiles: readonly { readonly path: string; readonly text: string }[]
  readonly workspaces: readonly string[]
  /** Newest first. */
  readonly logs: readonly string[]
  /** The environment as the gateway would have it. */
  readonly env: Environment
}

const logsIn = (folder: string): readonly string[] => {
  try {
    return readdirSync(folder).filter(name => /\.log$/.test(name)).map(name => join(folder, name))
  } catch {
    return []
  }
}

const newestFirst = (paths: readonly string[]): readonly string[] =>
  paths.filter(path => existsSync(path)).map(path => ({ path, time: statSync(path).mtimeMs })).sort((a, b) => b.time - a.time).map(({ path }) => path)

/** A configuration that cannot be used still leaves the usual places. */
export const homePlaces = (options: { readonly env?: Environment; readonly cwd?: string } = {}): HomePlaces => {
  const env = withDotenv(options.env ?? process.env, options.cwd ?? process.cwd())
  const locations = locate(env)
  const { stateDir, configPath, home } = locations
  const expand = (path: string): string => resolve(expandTilde(path, home))
  const loaded = (() => {
    try {
      return loadConfig(configPath, locations.includeRoots, env)
    } catch {
      return undefined
    }
  })()
  const config = loaded?.value ?? {}
  const written = at(config as ConfigObject, 'logging', 'file')
  const temporary = join(read(env, 'TMPDIR') ?? '/tmp', 'openclaw')
  const logs = [...typeof written === 'string' ? [expand(written)] : [temporary, '/tmp/openclaw'].flatMap(logsIn), ...logsIn(join(stateDir, 'logs'))]
  return {
    stateDir, configPath, configFiles: loaded?.files.map(({ path, text }) => ({ path, text })) ?? [],
    workspaces: [...new Set(agentFolders(config, locations, expand).map(({ workspace }) => workspace))],
    logs: newestFirst([...new Set(logs)]), env: loaded?.env ?? env,
  }
}
