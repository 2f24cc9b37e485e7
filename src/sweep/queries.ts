import { UsageError } from '../usage-error.ts'
import type { Session } from './database.ts'

export interface Query {
  readonly title: string
  /** What has to be given, `[NAME]` for what may be left out. */
  readonly parameter?: string
  /** Stands for a parameter that was left out. */
  readonly unsaid?: string
  readonly sql: string
}

const packages = 'plugvet.newest n LEFT JOIN plugvet.results r ON r.id = n.result_id'

/** Questions to ask of what was swept, in plain SQL; `$1` is the parameter. Each answers with the newest state of every package. */
export const queries: Readonly<Record<string, Query>> = {
  host: {
    title: 'Who talks to this host or to one below it', parameter: 'HOST',
    sql: `SELECT n.name, n.version, h.host, h.file, h.line, r.verdict FROM ${packages} JOIN plugvet.hosts h ON h.result_id = n.result_id
WHERE h.host = lower($1) OR right(h.host, length($1) + 1) = '.' || lower($1) ORDER BY n.name, h.file`,
  },
  changed: {
    title: 'What changed since then: packages with other bytes than before, and what that did to the verdict', parameter: '[SINCE]', unsaid: '1 day',
    sql: `SELECT n.name, before.version AS before, n.version AS now, before.verdict AS "verdict before", r.verdict
FROM ${packages} JOIN plugvet.versions v ON v.id = n.version_id LEFT JOIN LATERAL (
  SELECT older.version, t.verdict FROM plugvet.items i JOIN plugvet.versions older ON older.id = i.version_id LEFT JOIN plugvet.results t ON t.id = i.result_id
  WHERE older.package_id = n.package_id AND older.content <> n.content ORDER BY i.finished_at DESC LIMIT 1) before ON true
WHERE v.first_seen_at > now() - $1::interval ORDER BY n.name`,
  },
  installed: {
    title: 'Which of our machines have it installed', parameter: 'PACKAGE',
    sql: `SELECT m.name AS machine, d.name, d.version, d.path, r.verdict, to_char(m.seen_at, 'YYYY-MM-DD') AS seen
FROM plugvet.installed d JOIN plugvet.machines m ON m.id = d.machine_id
LEFT JOIN LATERAL (SELECT t.verdict FROM plugvet.packages p JOIN plugvet.versions v ON v.package_id = p.id JOIN plugvet.items i ON i.version_id = v.id JOIN plugvet.results t ON t.id = i.result_id
  WHERE p.name = d.name AND v.version = d.version ORDER BY i.finished_at DESC LIMIT 1) r ON true
WHERE d.name = $1 ORDER BY m.name, d.path`,
  },
  exposed: {
    title: 'Which machines have something installed that was judged worse than allow, in the version that they have',
    sql: `SELECT DISTINCT m.name AS machine, d.name, d.version, r.verdict, d.path
FROM plugvet.installed d JOIN plugvet.machines m ON m.id = d.machine_id JOIN plugvet.packages p ON p.name = d.name
JOIN plugvet.versions v ON v.package_id = p.id AND v.version = d.version JOIN plugvet.items i ON i.version_id = v.id JOIN plugvet.results r ON r.id = i.result_id
WHERE r.verdict <> 'allow' ORDER BY r.verdict, m.name, d.name`,
  },
  rule: {
    title: 'Which packages have a finding of this rule', parameter: 'RULE',
    sql: `SELECT n.name, n.version, f.severity, f.file, f.line, f.message FROM plugvet.newest n JOIN plugvet.findings f ON f.result_id = n.result_id OR f.item_id = n.item_id
WHERE f.rule_id = $1 ORDER BY f.severity, n.name, f.file, f.line`,
  },
  capability: {
    title: 'Which packages can do this: exec, network, fs-read, fs-write, env, dynamic-code, native', parameter: 'CAPABILITY',
    sql: `SELECT n.name, n.version, count(*)::int AS places, min(c.detail) AS "for instance" FROM plugvet.newest n JOIN plugvet.capabilities c ON c.result_id = n.result_id
WHERE c.capability = $1 GROUP BY n.name, n.version ORDER BY places DESC, n.name`,
  },
  dependents: {
    title: 'Which of the swept packages depend on this one', parameter: 'PACKAGE',
    sql: `SELECT n.name, n.version, d.wanted, r.verdict FROM ${packages} JOIN plugvet.dependencies d ON d.version_id = n.version_id WHERE d.name = $1 ORDER BY n.name`,
  },
  publisher: {
    title: 'What this account published', parameter: 'ACCOUNT',
    sql: `SELECT n.name, n.version, to_char(v.published_at, 'YYYY-MM-DD') AS published, r.verdict FROM ${packages} JOIN plugvet.versions v ON v.id = n.version_id WHERE v.publisher = $1 ORDER BY n.name`,
  },
  verdict: {
    title: 'Which packages were judged so: block, warn or allow', parameter: '[VERDICT]', unsaid: 'block',
    sql: `SELECT n.name, n.version, (SELECT string_agg(DISTINCT f.rule_id, ', ') FROM plugvet.findings f WHERE f.result_id = n.result_id AND f.severity <> 'info') AS rules
FROM ${packages} WHERE r.verdict = $1 ORDER BY n.name`,
  },
  gaps: {
    title: 'Where something could not be looked at',
    sql: `SELECT n.name, n.version, g.stage, g.subject, g.reason FROM plugvet.newest n JOIN plugvet.gaps g ON g.result_id = n.result_id ORDER BY n.name, g.subject`,
  },
  failed: {
    title: 'What could not be had, or what no worker could do', parameter: '[RUN]',
    sql: `SELECT i.run_id AS run, i.spec, i.state, i.fault FROM plugvet.items i WHERE i.fault IS NOT NULL AND ($1::text IS NULL OR i.run_id = $1::text::int) ORDER BY i.id`,
  },
}

/** Answers one of {@link queries}. Throws a UsageError for a name that is none, or a parameter that is missing or unfit. */
export const ask = async (session: Session, name: string, given?: string): Promise<readonly Record<string, unknown>[]> => {
  const query = Object.hasOwn(queries, name) ? queries[name] : undefined
  if (query === undefined) throw new UsageError(`sweep query does not know ${JSON.stringify(name)}: ${Object.keys(queries).join(', ')}`)
  const { parameter, unsaid, sql } = query
  if (parameter === undefined && given !== undefined) throw new UsageError(`sweep query ${name} takes nothing`)
  const value = given ?? unsaid
  if (parameter !== undefined && !parameter.startsWith('[') && value === undefined) throw new UsageError(`sweep query ${name} needs a ${parameter}`)
  try {
    return await session.query(sql, parameter === undefined ? [] : [value ?? null])
  } catch (error) {
    // Source: PostgreSQL error codes, class 22: the value does not fit.
    if (/^22/.test(String((error as { readonly code?: unknown }).code))) throw new UsageError(`sweep query ${name}: ${JSON.stringify(value)} is no ${parameter}`)
    throw error
  }
}
