import { UsageError } from '../usage-error.ts'
import type { Database } from './database.ts'
import { jsonFor, textFor } from './storable.ts'

/** What one machine has installed, as `plugvet sweep inventory --json` tells it there and `--from` reads it here. */
export interface Inventory { readonly machine: string; readonly packages: readonly InventoryPackage[] }
export interface InventoryPackage { readonly name: string; readonly version: string; readonly path: string; readonly integrity?: string }

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value)
const isText = (value: unknown): value is string => typeof value === 'string' && value !== '' && value.length <= 4096

/** Reads such a file. Throws a UsageError that names what is wrong in it. */
export const readInventory = (text: string, file: string): Inventory => {
  const value = ((): unknown => {
    try {
      return JSON.parse(text)
    } catch {
      throw new UsageError(`${file} holds no JSON`)
    }
  })()
  if (!isObject(value) || !isText(value['machine']) || !Array.isArray(value['packages'])) throw new UsageError(`${file} is no inventory: it needs "machine" and "packages"`)
  const packages = value['packages'].map((one: unknown, index): InventoryPackage => {
    if (!isObject(one) || !isText(one['name']) || typeof one['version'] !== 'string' || !isText(one['path'])) throw new UsageError(`${file}: package ${index + 1} needs "name", "version" and "path"`)
    return { name: one['name'], version: one['version'], path: one['path'], ...isText(one['integrity']) && { integrity: one['integrity'] } }
  })
  return { machine: value['machine'], packages }
}

/** Puts what a machine has in the place of what it had. */
export const recordInventory = (database: Database, { machine, packages }: Inventory): Promise<void> => database.transaction(async session => {
  const [row] = await session.query<{ id: number }>(
    'INSERT INTO plugvet.machines (name) VALUES ($1) ON CONFLICT (name) DO UPDATE SET seen_at = now() RETURNING id', [textFor(machine)])
  await session.query('DELETE FROM plugvet.installed WHERE machine_id = $1', [row!.id])
  await session.query(`
    INSERT INTO plugvet.installed (machine_id, name, version, integrity, path)
    SELECT $1, name, version, integrity, path FROM jsonb_to_recordset($2::text::jsonb) AS r(name text, version text, integrity text, path text) ON CONFLICT DO NOTHING`,
  [row!.id, jsonFor(packages)])
})
