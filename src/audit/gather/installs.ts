import { join, resolve } from 'node:path'
import type { InstallRecord } from '../../model/index.ts'
import type { Locations } from './locations.ts'
import { expandTilde } from './locations.ts'
import { isObject, readJsonObject } from './read.ts'
import type { JsonObject } from './read.ts'
import { withoutCredentials } from './redact.ts'
import type { StateRecords } from './state-database.ts'

const unsafe = new Set(['__proto__', 'constructor', 'prototype'])
const textOf = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined)
const filled = (value: unknown): string | undefined => textOf(value)?.trim() || undefined

/** `@scope/name` or `name` of an npm spec. */
export const packageIn = (spec: string): string | undefined => /^(?:npm:)?((?:@[^/@\s]+\/)?[^/@\s:]+)(?:@.*)?$/.exec(spec.trim())?.[1]

type Source = readonly [origin: string, records: JsonObject]

const indexRecords = (stateDir: string): Source => {
  const path = join(stateDir, 'plugins', 'installs.json')
  const index = readJsonObject(path) ?? {}
  if (isObject(index['installRecords'])) return [path, index['installRecords']]
  const plugins = Array.isArray(index['plugins']) ? index['plugins'].filter(isObject) : []
  return [path, Object.fromEntries(plugins.filter((plugin) => typeof plugin['pluginId'] === 'string' && isObject(plugin['installRecord']))
    .map((plugin) => [plugin['pluginId'] as string, plugin['installRecord']]))]
}

const isPlugin = (manifest: JsonObject): boolean => {
  const entries = isObject(manifest['openclaw']) ? manifest['openclaw']['extensions'] : undefined
  return Array.isArray(entries) && entries.some((entry) => typeof entry === 'string')
}

/** Plugins that only the managed npm root knows of: no record was kept, but npm's own manifest names them. */
const recovered = (stateDir: string): Source => {
  const root = join(stateDir, 'npm')
  const path = join(root, 'package.json')
  const dependencies = readJsonObject(path)?.['dependencies']
  const found = isObject(dependencies) ? Object.entries(dependencies) : []
  return [path, Object.fromEntries(found.flatMap(([name, range]) => {
    const installPath = join(root, 'node_modules', name)
    const manifest = readJsonObject(join(installPath, 'package.json'))
    if (manifest === undefined || !isPlugin(manifest) || name.includes('..')) return []
    const id = filled(readJsonObject(join(installPath, 'openclaw.plugin.json'))?.['id']) ?? name
    return [[id, { source: 'npm', spec: `${name}@${String(range)}`, version: manifest['version'], resolvedVersion: manifest['version'], installPath }]]
  }))]
}

/** A kept record wins, unless it points at the same folder with another version: then its version is out of date. */
const joined = (kept: Source, found: Source): readonly (readonly [string, string, unknown])[] => {
  const rows = Object.entries(kept[1]).map(([id, record]) => {
    const fresh = found[1][id]
    if (!isObject(record) || !isObject(fresh) || record['installPath'] !== fresh['installPath']) return [kept[0], id, record] as const
    const version = record['resolvedVersion'] ?? record['version']
    if (version === fresh['version']) return [kept[0], id, record] as const
    const { integrity: _, ...rest } = record
    return [kept[0], id, { ...rest, version: fresh['version'], resolvedVersion: fresh['version'] }] as const
  })
  const missing = Object.entries(found[1]).filter(([id]) => !(id in kept[1])).map(([id, record]) => [found[0], id, record] as const)
  return [...rows, ...missing]
}

const section = (config: JsonObject, ...path: readonly string[]): JsonObject =>
  path.reduce<JsonObject>((value, name) => (isObject(value[name]) ? value[name] : {}), config)

/** Every install record of plugins and hooks: index file, managed npm root, state database and configuration. */
export const gatherInstalls = (config: JsonObject, locations: Locations, state: StateRecords | undefined): readonly InstallRecord[] => {
  const { stateDir, home } = locations
  const recordOf = (kind: InstallRecord['kind'], origin: string, id: string, raw: unknown): InstallRecord | undefined => {
    if (unsafe.has(id) || !isObject(raw) || typeof raw['source'] !== 'string') return undefined
    const folder = filled(raw['installPath'])
    const installPath = folder === undefined ? join(stateDir, kind === 'plugin' ? 'extensions' : 'hooks', id) : resolve(expandTilde(folder, home))
    const spec = textOf(raw['spec'])
    const version = filled(raw['resolvedVersion']) ?? filled(raw['version'])
    const packageName = filled(raw['resolvedName']) ?? (spec === undefined ? undefined : packageIn(spec))
    const integrity = filled(raw['integrity'])
    const installedVersion = filled(readJsonObject(join(installPath, 'package.json'))?.['version'])
    return {
      kind, id, source: raw['source'], installPath, origin, ...(spec === undefined ? {} : { spec: withoutCredentials(spec) }),
      ...(packageName === undefined ? {} : { packageName }),
      ...(version === undefined ? {} : { version }), ...(integrity === undefined ? {} : { integrity }),
      ...(installedVersion === undefined ? {} : { installedVersion }),
    }
  }
  const rows = [
    ...joined(indexRecords(stateDir), recovered(stateDir)),
    ...Object.entries(state?.records ?? {}).map(([id, record]) => [state?.path ?? '', id, record] as const),
    ...Object.entries(section(config, 'plugins', 'installs')).map(([id, record]) => ['plugins.installs', id, record] as const),
  ]
  const plugins = new Map<string, InstallRecord>()
  for (const [origin, id, raw] of rows) {
    const record = recordOf('plugin', origin, id, raw)
    if (record !== undefined && !plugins.has(id)) plugins.set(id, record)
  }
  const hooks = Object.entries(section(config, 'hooks', 'internal', 'installs')).map(([id, raw]) => recordOf('hook', 'hooks.internal.installs', id, raw))
  return [...plugins.values(), ...hooks.filter((record) => record !== undefined)]
}
