import { createHash } from 'node:crypto'
import { lstatSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { ConfigPlace, Fix, KeyPath, Repairs } from '../../model/index.ts'
import { agentStateFolders } from '../agent-ids.ts'
import { at } from '../facts/tree.ts'
import type { ConfigObject } from '../facts/tree.ts'
import { configRepairs, modeRepair } from '../repairs.ts'
import { InvalidConfig, loadConfig } from './config.ts'
import type { LoadedConfig } from './config.ts'
import type { ConfigFile } from './config-includes.ts'
import { keyOf } from './config-tree.ts'
import { withDotenv } from './dotenv.ts'
import { gatherExtensions } from './extensions.ts'
import { gatherInstalls } from './installs.ts'
import { forInstance, locate } from './locations.ts'
import type { Environment, Locations } from './locations.ts'
import { gatherPairing, storeKey } from './pairing.ts'
import { createMarker } from './redact.ts'
import { readStateRecords } from './state-database.ts'

/** Names in a folder; none behind a link, because what lies there may belong to somebody else. */
const namesIn = (folder: string, suffix: string): readonly string[] => {
  try {
    return lstatSync(folder).isDirectory() ? readdirSync(folder).filter((name) => name.endsWith(suffix)).sort() : []
  } catch {
    return []
  }
}

const isLink = (path: string): boolean => lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() === true

const file = (...parts: readonly string[]): Fix => modeRepair(join(...parts), 'file')
const folder = (...parts: readonly string[]): Fix => modeRepair(join(...parts), 'directory')

const agentRepairs = (agentDir: string): readonly Fix[] => {
  const [agent, sessions] = [join(agentDir, 'agent'), join(agentDir, 'sessions')]
  if (isLink(agentDir)) return [folder(agentDir)]
  return [
    folder(agentDir), folder(agent), ...(isLink(agent) ? [] : [file(agent, 'auth-profiles.json')]),
    folder(sessions), ...(isLink(sessions) ? [] : [file(sessions, 'sessions.json')]), ...namesIn(sessions, '.jsonl').map((name) => file(sessions, name)),
  ]
}

const modeRepairs = ({ stateDir, configPath, credentialsDir }: Locations, config: LoadedConfig | undefined): readonly Fix[] => [
  folder(stateDir), file(configPath), ...[...new Set(config?.files.slice(1).map(({ path }) => path))].map((path) => file(path)),
  folder(credentialsDir), ...namesIn(credentialsDir, '.json').map((name) => file(credentialsDir, name)),
  ...agentStateFolders(config?.value ?? {}, stateDir).flatMap(({ agentDir }) => agentRepairs(agentDir)),
]

/**
 * Senders whom the default WhatsApp account paired. The list belongs to the WhatsApp plugin, which no release judged here
 * brings along: where it is not installed, nobody is let in by what it left behind.
 */
const whatsappSenders = async (locations: Locations, config: LoadedConfig): Promise<readonly string[]> => {
  const { stateDir, extensionsDir, credentialsDir } = locations
  const records = await readStateRecords(stateDir).catch(() => undefined)
  const ids = [
    ...gatherExtensions(extensionsDir, createMarker()).flatMap(({ id, manifestId }) => [id, manifestId]),
    ...gatherInstalls(config.value, locations, records).filter(({ kind }) => kind === 'plugin').map(({ id }) => id),
  ]
  if (!ids.includes('whatsapp')) return []
  const stores = gatherPairing(credentialsDir)
  return [...new Set([storeKey('whatsapp'), storeKey('whatsapp', 'default')].flatMap((key) => stores[key.toLowerCase()] ?? []))]
}

const isChildOf = (path: KeyPath, parent: KeyPath): boolean =>
  path.length === parent.length + 1 && parent.every((part, index) => part === path[index])

const placeOf = ({ files, points }: LoadedConfig, keyPath: KeyPath): ConfigPlace | undefined => {
  const point = points[keyOf(keyPath)]
  const { path, text, starts, layout } = (point && files[point.file]) ?? {} as Partial<ConfigFile>
  if (point === undefined || path === undefined || text === undefined) return undefined
  const start = (starts?.[point.line - 1] ?? 0) + point.column - 1
  const own = layout?.points.findLast((candidate) => candidate.start === start)
  if (own === undefined) return undefined
  const inside = layout?.points.filter((other) => isChildOf(other.path, own.path) && other.start > own.valueStart && other.valueEnd < own.valueEnd) ?? []
  const members = inside.map(({ start: from, valueStart, valueEnd }) => ({ start: from, valueStart, valueEnd }))
  const digest = createHash('sha256').update(text).digest('hex')
  return { file: path, digest, keyPath: own.path, start, valueStart: own.valueStart, valueEnd: own.valueEnd, members }
}

const placesOf = (config: LoadedConfig, fixes: readonly Fix[]): Repairs['places'] => {
  const keys = fixes.flatMap(({ edits }) => edits).flatMap((edit) => (edit.kind === 'chmod' ? [] : [edit.keyPath, edit.keyPath.slice(0, -1)]))
  return Object.fromEntries(keys.flatMap((key) => {
    const place = placeOf(config, key)
    return place === undefined ? [] : [[keyOf(key), place] as const]
  }))
}

/** One key of a home's configuration: what it says, and where it is or would be written. */
export interface KeyHome {
  readonly configPath: string
  readonly stateDir: string
  /** False: there is no configuration file yet. */
  readonly exists: boolean
  readonly value: unknown
  /** Where the key is written. */
  readonly own?: ConfigPlace
  /** The innermost object on the way to the key that is written, and how many names of the key's path lead to it. */
  readonly holder?: { readonly place: ConfigPlace; readonly depth: number }
}

/** Where a key of the configuration is written, for whoever changes it. Throws {@link InvalidConfig}. */
export const gatherKey = (key: KeyPath, options: { readonly env?: Environment; readonly cwd?: string } = {}): KeyHome => {
  const env = withDotenv(options.env ?? process.env, options.cwd ?? process.cwd())
  const { configPath, stateDir, includeRoots } = locate(env)
  const config = loadConfig(configPath, includeRoots, env)
  const own = placeOf(config, key)
  const depth = key.map((_, index) => key.length - 1 - index).find((length) => placeOf(config, key.slice(0, length)) !== undefined)
  const place = depth === undefined ? undefined : placeOf(config, key.slice(0, depth))
  return {
    configPath, stateDir, exists: config.exists, value: at(config.value as ConfigObject, ...key),
    ...(own && { own }), ...(place !== undefined && depth !== undefined && { holder: { place, depth } }),
  }
}

/** Everything that `--fix` may do to a home. A configuration that cannot be used is left alone; the modes are not. */
export const gatherRepairs = async (options: { readonly env?: Environment; readonly cwd?: string; readonly instance?: string } = {}): Promise<Repairs> => {
  const env = withDotenv(forInstance(options.env ?? process.env, options.instance), options.cwd ?? process.cwd())
  const locations = locate(env)
  const common = { stateDir: locations.stateDir, configPath: locations.configPath, isWindows: process.platform === 'win32' }
  try {
    const config = loadConfig(locations.configPath, locations.includeRoots, env)
    const fixes = configRepairs(config.value, await whatsappSenders(locations, config))
    return { ...common, fixes: [...fixes, ...modeRepairs(locations, config)], places: placesOf(config, fixes), problems: [] }
  } catch (error) {
    if (!(error instanceof InvalidConfig)) throw error
    return { ...common, fixes: modeRepairs(locations, undefined), places: {}, problems: error.message.split('\n') }
  }
}
