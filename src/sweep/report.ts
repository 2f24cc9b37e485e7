import { metasById } from '../catalog/metas.ts'
import { reportOf } from '../findings/index.ts'
import type { Scanned } from '../findings/index.ts'
import type { ReachedHit, ScanReport, Severity, Target } from '../model/index.ts'
import { severities } from '../model/index.ts'
import type { Session } from './database.ts'
import type { Contents } from './examine.ts'

/** A report is one document in memory. */
const mostPackages = 2000

interface Row { readonly spec: string; readonly registry: string | null; readonly name: string | null; readonly version: string | null; readonly contents: Contents | null; readonly hits: readonly ReachedHit[] | null; readonly fault: string | null }

/**
 * What one run found, as a report that every reporter draws: the packages with a finding of this severity or a higher one, and those
 * that could not be looked at. Packages that it has no room for are told as a gap.
 */
export const reportOfRun = async (session: Session, run: number, least: Severity): Promise<ScanReport> => {
  const bad = severities.slice(0, severities.indexOf(least) + 1)
  const found = await session.query<Row>(`
    SELECT i.spec, p.registry, p.name, v.version, r.contents, i.hits, i.fault
    FROM plugvet.items i LEFT JOIN plugvet.versions v ON v.id = i.version_id LEFT JOIN plugvet.packages p ON p.id = v.package_id LEFT JOIN plugvet.results r ON r.id = i.result_id
    WHERE i.run_id = $1 AND i.state <> 'waiting' AND (i.fault IS NOT NULL OR EXISTS (
      SELECT FROM plugvet.findings f WHERE f.severity IN (SELECT jsonb_array_elements_text($2::text::jsonb)) AND (f.result_id = i.result_id OR f.item_id = i.id)))
    ORDER BY coalesce(p.name, i.spec), i.id LIMIT $3`, [run, JSON.stringify(bad), mostPackages + 1])
  const shown = found.slice(0, mostPackages)
  const report = reportOf(shown.map(scannedOf), metasById, { now: new Date(), rulesRun: [...metasById.values()].filter(({ lane }) => lane !== 'config').map(({ id }) => id) })
  const waiting = await session.query<{ count: number }>("SELECT count(*)::int AS count FROM plugvet.items WHERE run_id = $1 AND state = 'waiting'", [run])
  const missing = [
    ...found.length > mostPackages ? [`a report holds ${mostPackages} packages and there are more: ask for a higher severity`] : [],
    ...waiting[0]!.count > 0 ? [`${waiting[0]!.count} packages have not been looked at yet`] : [],
  ]
  return { ...report, gaps: [...report.gaps, ...missing.map(reason => ({ stage: 'read' as const, subject: `run ${run}`, reason }))] }
}

const scannedOf = ({ spec, registry, name, version, contents, hits, fault }: Row): Scanned => {
  const isLocal = registry === 'local' || (registry === null && /^[./~]/.test(spec))
  const target: Target = {
    kind: isLocal ? 'directory' : 'npm', ...isLocal ? { path: spec } : { spec },
    ...name !== null && { name }, ...version !== null && version !== '' && { version },
  }
  const outcome = contents?.outcome ?? { hits: [], gaps: [], packages: [], coverage: { files: { total: 0, analysed: 0, skipped: {} }, bytes: { total: 0, analysed: 0 } } }
  const gaps = fault === null ? contents?.gaps ?? [] : [{ stage: 'read' as const, subject: 'package.json', reason: fault }]
  return { target, outcome: { ...outcome, hits: [...outcome.hits, ...hits ?? []] }, gaps }
}

export interface SummaryPackage { readonly name: string; readonly version: string; readonly verdict: string; readonly rules: string; readonly message: string }

export interface RunSummary {
  readonly critical: readonly SummaryPackage[]
  readonly rules: readonly { readonly ruleId: string; readonly severity: Severity; readonly packages: number }[]
  readonly hosts: readonly { readonly host: string; readonly packages: number }[]
  readonly capabilities: readonly { readonly capability: string; readonly packages: number }[]
  readonly faults: readonly { readonly spec: string; readonly fault: string }[]
}

/** What a person wants to know of a run first, each list short. */
export const summaryOfRun = async (session: Session, run: number, most = 20): Promise<RunSummary> => {
  const of = <Row>(text: string): Promise<readonly Row[]> => session.query<Row>(text, [run, most])
  return {
    critical: await of<SummaryPackage>(`
      SELECT p.name, v.version, coalesce(r.verdict, 'allow') AS verdict, string_agg(DISTINCT f.rule_id, ', ') AS rules, min(f.message) AS message
      FROM plugvet.items i JOIN plugvet.versions v ON v.id = i.version_id JOIN plugvet.packages p ON p.id = v.package_id LEFT JOIN plugvet.results r ON r.id = i.result_id
        JOIN plugvet.findings f ON (f.result_id = i.result_id OR f.item_id = i.id) AND f.severity = 'critical'
      WHERE i.run_id = $1 GROUP BY i.id, p.name, v.version, r.verdict ORDER BY p.name LIMIT $2`),
    rules: await of(`
      SELECT f.rule_id AS "ruleId", f.severity, count(DISTINCT i.id)::int AS packages FROM plugvet.items i JOIN plugvet.findings f ON f.result_id = i.result_id OR f.item_id = i.id
      WHERE i.run_id = $1 AND f.severity <> 'info' GROUP BY f.rule_id, f.severity ORDER BY f.severity, packages DESC, f.rule_id LIMIT $2`),
    hosts: await of(`
      SELECT h.host, count(DISTINCT i.id)::int AS packages FROM plugvet.items i JOIN plugvet.hosts h ON h.result_id = i.result_id
      WHERE i.run_id = $1 GROUP BY h.host ORDER BY packages DESC, h.host LIMIT $2`),
    capabilities: await of(`
      SELECT c.capability, count(DISTINCT i.id)::int AS packages FROM plugvet.items i JOIN plugvet.capabilities c ON c.result_id = i.result_id
      WHERE i.run_id = $1 GROUP BY c.capability ORDER BY packages DESC, c.capability LIMIT $2`),
    faults: await of('SELECT spec, fault FROM plugvet.items WHERE run_id = $1 AND fault IS NOT NULL ORDER BY id LIMIT $2'),
  }
}
