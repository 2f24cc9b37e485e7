import { statSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { isObject } from './read.ts'
import type { JsonObject } from './read.ts'

export interface StateRecords { readonly path: string; readonly records: JsonObject }

const sizeOf = (path: string): number => statSync(path, { throwIfNoEntry: false })?.size ?? 0

const parse = (text: unknown): JsonObject => {
  if (typeof text !== 'string') return {}
  try {
    const value: unknown = JSON.parse(text)
    return isObject(value) ? value : {}
  } catch {
    return {}
  }
}

const recordsOf = (value: JsonObject): JsonObject => {
  const index = isObject(value['index']) ? value['index'] : value
  return isObject(index['installRecords']) ? index['installRecords'] : {}
}

/**
 * Install records out of the state database of releases from 2026.7 on. Opened for reading only. While a gateway writes, its
 * write-ahead log is read too; without one the database is opened as immutable, so that no side file appears.
 * Throws when there is a database that cannot be read.
 */
export const readStateRecords = async (stateDir: string): Promise<StateRecords | undefined> => {
  const path = join(stateDir, 'state', 'openclaw.sqlite')
  if (sizeOf(path) === 0) return undefined
  const { DatabaseSync } = await import('node:sqlite')
  const url = pathToFileURL(path)
  if (sizeOf(`${path}-wal`) === 0) url.searchParams.set('immutable', '1')
  const database = new DatabaseSync(url, { readOnly: true })
  try {
    const tables = new Set(database.prepare("select name from sqlite_master where type = 'table'").all().map(({ name }) => String(name)))
    const rows = (table: string, query: string): readonly Record<string, unknown>[] => (tables.has(table) ? database.prepare(query).all() : [])
    const current = rows('config_machine_state', "select * from config_machine_state where key = 'plugins.installedIndex'")
      .flatMap((row) => Object.entries(row).filter(([name]) => name !== 'key').map(([, value]) => recordsOf(parse(value))))
    const earlier = rows('installed_plugin_index', 'select install_records_json from installed_plugin_index').map((row) => {
      const value = parse(row['install_records_json'])
      return isObject(value['installRecords']) ? value['installRecords'] : value
    })
    return { path, records: Object.assign({}, ...earlier, ...current) as JsonObject }
  } finally {
    database.close()
  }
}
