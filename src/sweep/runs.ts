import { randomUUID } from 'node:crypto'
import { parseSpec } from '../io/index.ts'
import { UsageError } from '../usage-error.ts'
import type { Database, Session } from './database.ts'
import type { Jobs } from './jobs.ts'
import { jsonFor, textFor } from './storable.ts'

export interface RunRequest {
  /** What was asked for, in the user's words. */
  readonly source: string
  readonly specs: readonly string[]
  /** Where relative paths start. */
  readonly folder: string
}

export interface Started { readonly run: number; readonly items: number; /** Items whose result holds without another scan. */ readonly held: number }

const atOnce = 500

/** Makes a run and queues its items; a spec that is named twice is one item. */
export const startRun = async (database: Database, jobs: Jobs, toolId: number, { source, specs, folder }: RunRequest): Promise<Started> => {
  const full = [...new Set(specs.map(spec => absolute(spec, folder)))]
  if (full.length === 0) throw new UsageError('there is nothing to sweep: the list is empty')
  const run = await newRun(database, toolId, source)
  for (let at = 0; at < full.length; at += atOnce) {
    const chunk = full.slice(at, at + atOnce)
    await database.transaction(async session => {
      // Repeated after a lost connection, it finds its own items and queues none of them twice.
      const made = await session.query<{ id: number }>(`
        INSERT INTO plugvet.items (run_id, spec) SELECT $1, value FROM jsonb_array_elements_text($2::text::jsonb)
        ON CONFLICT DO NOTHING RETURNING id::float8 AS id`, [run, jsonFor(chunk)])
      await jobs.enqueue(session, made.map(({ id }) => id))
    })
  }
  return { run, items: full.length, held: 0 }
}

const newRun = async (session: Session, toolId: number, source: string): Promise<number> => {
  const token = randomUUID()
  const [run] = await session.query<{ id: number }>(
    'INSERT INTO plugvet.runs (token, tool_id, source) VALUES ($1, $2, $3) ON CONFLICT (token) DO UPDATE SET source = EXCLUDED.source RETURNING id', [token, toolId, textFor(source)])
  return run!.id
}

const absolute = (spec: string, folder: string): string => {
  try {
    const read = parseSpec(spec, folder)
    return read.kind === 'path' ? read.path : spec
  } catch {
    // The item will say why.
    return spec
  }
}

/** A run over the same versions as an earlier one: what the rules of this tool cannot change is taken over, the rest is queued. */
export const startAgain = async (database: Database, jobs: Jobs, toolId: number, before: number): Promise<Started> => {
  await knownRun(database, before)
  const run = await newRun(database, toolId, `again: run ${before}`)
  return database.transaction(async session => {
    await session.query(`
      INSERT INTO plugvet.items (run_id, spec, version_id)
      SELECT DISTINCT ON (coalesce(v.id, -i.id)) $1::int, CASE WHEN v.id IS NULL OR p.registry IN ('local', 'elsewhere') THEN i.spec ELSE p.name || '@' || v.version END, i.version_id
      FROM plugvet.items i LEFT JOIN plugvet.versions v ON v.id = i.version_id LEFT JOIN plugvet.packages p ON p.id = v.package_id
      WHERE i.run_id = $2::int ON CONFLICT DO NOTHING`, [run, before])
    // What lies in a folder may have changed since: only an archive of a registry is for certain what it was.
    const held = await session.query(`
      UPDATE plugvet.items i SET state = 'done', result_id = h.result_id, is_fresh = false, hits = old.hits, attempts = 0, took_ms = 0, finished_at = now()
      FROM plugvet.versions v JOIN plugvet.packages p ON p.id = v.package_id JOIN plugvet.holds h ON h.content = v.content AND h.tool_id = $2::int
        JOIN plugvet.items old ON old.version_id = v.id AND old.run_id = $3::int AND old.state = 'done'
      WHERE i.run_id = $1::int AND i.state = 'waiting' AND v.id = i.version_id AND p.registry NOT IN ('local', 'elsewhere') RETURNING i.id::float8 AS id`, [run, toolId, before])
    await session.query(`
      INSERT INTO plugvet.findings (item_id, rule_id, category, severity, confidence, reach, file, line, message, fingerprint)
      SELECT i.id, f.rule_id, f.category, f.severity, f.confidence, f.reach, f.file, f.line, f.message, f.fingerprint
      FROM plugvet.items i JOIN LATERAL (SELECT id FROM plugvet.items WHERE run_id = $2::int AND version_id = i.version_id AND state = 'done' LIMIT 1) old ON true
        JOIN plugvet.findings f ON f.item_id = old.id
      WHERE i.run_id = $1::int AND i.state = 'done'`, [run, before])
    const waiting = await session.query<{ id: number }>("SELECT id::float8 AS id FROM plugvet.items WHERE run_id = $1 AND state = 'waiting' ORDER BY id", [run])
    for (let at = 0; at < waiting.length; at += atOnce) await jobs.enqueue(session, waiting.slice(at, at + atOnce).map(({ id }) => id))
    return { run, items: held.length + waiting.length, held: held.length }
  })
}

/** Queues again what failed in a run. */
export const retryRun = async (database: Database, jobs: Jobs, run: number): Promise<number> => {
  await knownRun(database, run)
  return database.transaction(async session => {
    const failed = await session.query<{ id: number }>("UPDATE plugvet.items SET state = 'waiting', fault = NULL WHERE run_id = $1 AND state = 'failed' RETURNING id::float8 AS id", [run])
    await jobs.enqueue(session, failed.map(({ id }) => id))
    return failed.length
  })
}

/** The names of packages of registries that depend on this one, by what was swept so far. */
export const dependentsOf = async (session: Session, name: string): Promise<readonly string[]> => {
  const rows = await session.query<{ name: string }>(`
    SELECT DISTINCT n.name FROM plugvet.newest n JOIN plugvet.dependencies d ON d.version_id = n.version_id
    WHERE d.name = $1 AND n.registry NOT IN ('local', 'elsewhere') ORDER BY n.name`, [name])
  return rows.map(one => one.name)
}

/** The run of that number, or the newest. Throws a UsageError when there is none. */
export const knownRun = async (session: Session, run?: number): Promise<number> => {
  const [found] = await session.query<{ id: number }>('SELECT id FROM plugvet.runs WHERE $1::int IS NULL OR id = $1::int ORDER BY id DESC LIMIT 1', [run ?? null])
  if (found) return found.id
  throw new UsageError(run === undefined ? 'there has been no sweep in this database yet' : `there is no run ${run} in this database`)
}
