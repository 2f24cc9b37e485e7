import type { Session } from './database.ts'

export interface DiffFinding { readonly ruleId: string; readonly severity: string; readonly file: string; readonly line: number; readonly message: string }
export interface DiffPackage {
  readonly name: string
  readonly before?: string
  readonly now?: string
  readonly verdictBefore?: string
  readonly verdict?: string
  readonly added: readonly DiffFinding[]
  readonly removed: readonly DiffFinding[]
  /** Hosts that the code names now and did not before. */
  readonly hosts: readonly string[]
}

interface Row {
  readonly name: string; readonly before: string | null; readonly now: string | null; readonly verdictBefore: string | null; readonly verdict: string | null
  readonly added: readonly DiffFinding[]; readonly removed: readonly DiffFinding[]; readonly hosts: readonly string[]
}

/**
 * What changed from one run to the other, package by package: versions, verdicts, findings of severity warn and critical, hosts.
 * A package whose bytes are the same and whose findings are the same is not listed. Sorted by name.
 */
export const diffRuns = async (session: Session, before: number, now: number): Promise<readonly DiffPackage[]> => {
  const rows = await session.query<Row>(`
    WITH side AS (
      SELECT i.run_id, p.id AS package_id, p.name, v.version, v.content, i.id AS item_id, i.result_id, coalesce(r.verdict, 'unknown') AS verdict
      FROM plugvet.items i JOIN plugvet.versions v ON v.id = i.version_id JOIN plugvet.packages p ON p.id = v.package_id LEFT JOIN plugvet.results r ON r.id = i.result_id
      WHERE i.run_id IN ($1::int, $2::int)),
    older AS (SELECT DISTINCT ON (package_id) * FROM side WHERE run_id = $1::int ORDER BY package_id, item_id DESC),
    newer AS (SELECT DISTINCT ON (package_id) * FROM side WHERE run_id = $2::int ORDER BY package_id, item_id DESC),
    found AS (
      SELECT s.run_id, s.package_id, f.fingerprint, f.rule_id, f.severity, f.file, f.line, f.message FROM side s JOIN plugvet.findings f ON f.result_id = s.result_id OR f.item_id = s.item_id
      WHERE f.severity <> 'info'),
    change AS (
      SELECT a.run_id, a.package_id, jsonb_agg(jsonb_build_object('ruleId', a.rule_id, 'severity', a.severity, 'file', a.file, 'line', a.line, 'message', a.message) ORDER BY a.severity, a.file, a.line) AS list
      FROM (SELECT DISTINCT * FROM found) a
      WHERE NOT EXISTS (SELECT FROM found b WHERE b.run_id <> a.run_id AND b.package_id = a.package_id AND b.fingerprint = a.fingerprint AND b.severity = a.severity)
      GROUP BY a.run_id, a.package_id)
    SELECT coalesce(n.name, o.name) AS name, o.version AS before, n.version AS now, o.verdict AS "verdictBefore", n.verdict,
      coalesce(plus.list, '[]') AS added, coalesce(minus.list, '[]') AS removed,
      CASE WHEN o.package_id IS NULL THEN '[]'::jsonb ELSE coalesce((
        SELECT jsonb_agg(DISTINCT h.host) FROM plugvet.hosts h WHERE h.result_id = n.result_id AND h.host NOT IN (SELECT g.host FROM plugvet.hosts g WHERE g.result_id = o.result_id)), '[]') END AS hosts
    FROM older o FULL JOIN newer n ON n.package_id = o.package_id
      LEFT JOIN change plus ON plus.run_id = $2::int AND plus.package_id = coalesce(n.package_id, o.package_id)
      LEFT JOIN change minus ON minus.run_id = $1::int AND minus.package_id = coalesce(n.package_id, o.package_id)
    WHERE o.content IS DISTINCT FROM n.content OR o.verdict IS DISTINCT FROM n.verdict OR plus.list IS NOT NULL OR minus.list IS NOT NULL
    ORDER BY name`, [before, now])
  return rows.map(({ name, added, removed, hosts, ...sides }) =>
    ({ name, ...Object.fromEntries(Object.entries(sides).filter(([, value]) => value !== null)), added, removed, hosts }))
}
