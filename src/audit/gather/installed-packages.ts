import { existsSync } from 'node:fs'
import { InvalidConfig, loadConfig } from './config.ts'
import { withDotenv } from './dotenv.ts'
import { gatherInstalls, packageIn } from './installs.ts'
import { locate } from './locations.ts'
import type { Environment } from './locations.ts'
import { readJsonObject } from './read.ts'
import { readStateRecords } from './state-database.ts'

/** A package that an OpenClaw home holds. `spec` is what an update of it would ask the registry for. */
export interface InstalledPackage {
  readonly id: string
  readonly path: string
  readonly name?: string
  readonly spec?: string
  /** What its own package.json says. */
  readonly version?: string
  /** The hash of the archive, as the install record has it. */
  readonly integrity?: string
}

/** What the install records of a home name and is there, sorted by id. A configuration that cannot be used only costs the records in it. */
export const installedPackages = async (env: Environment): Promise<readonly InstalledPackage[]> => {
  const full = withDotenv(env, process.cwd())
  const locations = locate(full)
  const config = ((): Parameters<typeof gatherInstalls>[0] => {
    try {
      return loadConfig(locations.configPath, locations.includeRoots, full).value
    } catch (error) {
      if (error instanceof InvalidConfig) return {}
      throw error
    }
  })()
  const records = gatherInstalls(config, locations, await readStateRecords(locations.stateDir))
  const found = records.filter(({ installPath }) => existsSync(installPath)).map(({ id, installPath, source, spec = '', integrity }): InstalledPackage => {
    const manifest = readJsonObject(`${installPath}/package.json`)
    const name = typeof manifest?.['name'] === 'string' ? manifest['name'] : packageIn(spec)
    const version = manifest?.['version']
    const wanted = packageIn(spec) ?? name
    // A pinned version would be compared with itself; an update asks for what is newest.
    const range = /@(?:\^|~|>|<|\*|x|\d+(?:\.\d+)?$|[a-z])[^@/]*$/i.exec(spec.trim())?.[0] ?? ''
    const found = { ...typeof version === 'string' && { version }, ...integrity !== undefined && { integrity } }
    return { id, path: installPath, ...found, ...name !== undefined && { name }, ...source === 'npm' && wanted !== undefined && { spec: `${wanted}${range}` } }
  })
  return found.sort((a, b) => a.id < b.id ? -1 : a.id > b.id ? 1 : 0)
}
