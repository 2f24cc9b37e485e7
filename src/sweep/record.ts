import { metasById } from '../catalog/metas.ts'
import { stamp } from '../findings/index.ts'
import type { Finding } from '../model/index.ts'
import type { Session } from './database.ts'
import type { Examined, Fresh } from './examine.ts'
import { hostsIn } from './hosts.ts'
import { jsonFor, textFor } from './storable.ts'

/** Where and when one item was looked at. */
export interface Occasion { readonly item: number; readonly toolId: number; readonly registry: string; readonly attempts: number; readonly tookMs: number }

/** Writes all that is known of one item. Part of the transaction that also settles its job; writing it twice changes nothing. */
export const record = async (session: Session, examined: Examined, occasion: Occasion): Promise<void> => {
  const { content, known, fresh, hits, fault } = examined
  const version = content === undefined ? undefined : await recordVersion(session, examined, content, occasion.registry)
  const result = known ?? (fresh && content !== undefined ? await recordResult(session, content, fresh, occasion) : undefined)
  await session.query(`
    UPDATE plugvet.items SET state = 'done', version_id = $2, result_id = $3, is_fresh = $4, hits = $5::text::jsonb, fault = $6, attempts = $7, took_ms = $8, finished_at = now()
    WHERE id = $1`,
  [occasion.item, version ?? null, result ?? null, fresh !== undefined, jsonFor(hits), textFor(fault), occasion.attempts, occasion.tookMs])
  await session.query('DELETE FROM plugvet.findings WHERE item_id = $1', [occasion.item])
  await recordFindings(session, 'item_id', occasion.item, stamp(hits, metasById))
}

const recordVersion = async (session: Session, { target, about }: Examined, content: string, registry: string): Promise<number> => {
  const name = target.name ?? about.name ?? target.path ?? target.spec ?? ''
  const [owner] = await session.query<{ id: number }>(`
    INSERT INTO plugvet.packages (registry, name) VALUES ($1, $2)
    ON CONFLICT (registry, name) DO UPDATE SET name = EXCLUDED.name RETURNING id::float8 AS id`, [registry, textFor(name)])
  const [{ id, isNew } = { id: 0, isNew: false }] = await session.query<{ id: number; isNew: boolean }>(`
    INSERT INTO plugvet.versions (package_id, version, content, published_at, publisher, repository, deprecated, signature, provenance, scripts)
    VALUES ($1, $2, $3, $4::text::timestamptz, $5, $6, $7, $8, $9, $10::text::jsonb)
    ON CONFLICT (package_id, version, content) DO UPDATE SET deprecated = EXCLUDED.deprecated, signature = EXCLUDED.signature, provenance = EXCLUDED.provenance
    RETURNING id::float8 AS id, xmax = 0 AS "isNew"`,
  [owner!.id, textFor(target.version ?? about.version ?? ''), content, about.publishedAt ?? null, textFor(about.publisher), textFor(about.repository),
    textFor(about.deprecated), about.signature?.state ?? null, about.provenance?.state ?? null, jsonFor(about.scripts)])
  if (isNew) {
    await session.query(`
      INSERT INTO plugvet.dependencies (version_id, name, wanted)
      SELECT $1, key, value FROM jsonb_each_text($2::text::jsonb) ON CONFLICT DO NOTHING`, [id, jsonFor(about.dependencies)])
  }
  return id
}

/** Somebody else may have been faster with the same bytes: then theirs counts. */
const recordResult = async (session: Session, content: string, { contents, report, isSteady, unpackedSize }: Fresh, { toolId, tookMs }: Occasion): Promise<number> => {
  const { files, bytes } = report.coverage
  const { languages = [], apis = [] } = contents.outcome.seen ?? {}
  const [made] = await session.query<{ id: number }>(`
    INSERT INTO plugvet.results (content, tool_id, verdict, files, files_analysed, bytes, bytes_analysed, unpacked_size, is_steady, languages, apis, contents, took_ms)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10::text::jsonb, $11::text::jsonb, $12::text::jsonb, $13)
    ON CONFLICT (content, tool_id) DO NOTHING RETURNING id::float8 AS id`,
  [content, toolId, report.verdict, files.total, files.analysed, bytes.total, bytes.analysed, unpackedSize, isSteady && contents.outcome.seen !== undefined,
    jsonFor(languages), jsonFor(apis), jsonFor(contents), tookMs])
  if (!made) {
    const [other] = await session.query<{ id: number }>('SELECT id::float8 AS id FROM plugvet.results WHERE content = $1 AND tool_id = $2', [content, toolId])
    return other!.id
  }
  await session.query('INSERT INTO plugvet.holds (content, tool_id, result_id) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING', [content, toolId, made.id])
  await recordFindings(session, 'result_id', made.id, report.findings)
  await rows(session, made.id, 'capabilities', 'capability text, file text, line int, detail text', Object.values(report.capabilities).flat())
  await rows(session, made.id, 'hosts', 'host text, file text, line int', hostsIn(contents.outcome.hits))
  await rows(session, made.id, 'gaps', 'stage text, subject text, reason text', report.gaps)
  return made.id
}

const recordFindings = async (session: Session, owner: 'result_id' | 'item_id', id: number, findings: readonly Finding[]): Promise<void> => {
  const plain = findings.map(({ ruleId, category, severity, confidence, reach, at, message, fingerprint }) =>
    ({ rule_id: ruleId, category, severity, confidence, reach, file: at.file, line: at.span?.line ?? 1, message, fingerprint }))
  await rows(session, id, 'findings', 'rule_id text, category text, severity text, confidence text, reach text, file text, line int, message text, fingerprint text', plain, owner)
}

/** One statement for all rows of a kind; `columns` are names and types of ours, never anything that was scanned. */
const rows = async (session: Session, id: number, table: string, columns: string, data: readonly object[], owner = 'result_id'): Promise<void> => {
  if (data.length === 0) return
  const names = columns.split(', ').map(column => column.split(' ')[0]).join(', ')
  await session.query(`INSERT INTO plugvet.${table} (${owner}, ${names}) SELECT $1, ${names} FROM jsonb_to_recordset($2::text::jsonb) AS r(${columns})`, [id, jsonFor(data)])
}
