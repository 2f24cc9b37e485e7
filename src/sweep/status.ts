import type { Session } from './database.ts'

export interface RunStatus {
  readonly run: number
  readonly source: string
  /** ISO 8601. */
  readonly startedAt: string
  readonly total: number
  readonly done: number
  readonly failed: number
  readonly waiting: number
  /** Items that a worker has in hand. */
  readonly active: number
  /** Items whose bytes were scanned for them; the others had a result already or could not be had. */
  readonly scanned: number
  readonly unavailable: number
  readonly bytes: number
  /** Over the last minute, in items a second. */
  readonly perSecond: number
  readonly verdicts: Readonly<Record<'allow' | 'warn' | 'block', number>>
  /** Seconds that are left at this speed; absent when it stands. */
  readonly secondsLeft?: number
}

export interface RateStatus { readonly registry: string; readonly perSecond: number; readonly asked: number }

/** Where a run stands. */
export const runStatus = async (session: Session, run: number): Promise<RunStatus> => {
  const [row] = await session.query<Omit<RunStatus, 'verdicts' | 'secondsLeft' | 'run'> & { allow: number; warn: number; block: number }>(`
    SELECT r.source, to_char(r.created_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS "startedAt", count(i.id)::int AS total,
      count(*) FILTER (WHERE i.state = 'done')::int AS done, count(*) FILTER (WHERE i.state = 'failed')::int AS failed, count(*) FILTER (WHERE i.state = 'waiting')::int AS waiting,
      count(*) FILTER (WHERE i.is_fresh)::int AS scanned, count(*) FILTER (WHERE i.state = 'done' AND i.fault IS NOT NULL)::int AS unavailable,
      coalesce(sum(t.unpacked_size) FILTER (WHERE i.is_fresh), 0)::float8 AS bytes,
      (count(*) FILTER (WHERE i.finished_at > now() - interval '1 minute') / greatest(1, least(60, extract(epoch FROM now() - r.created_at))))::float8 AS "perSecond",
      count(*) FILTER (WHERE t.verdict = 'allow')::int AS allow, count(*) FILTER (WHERE t.verdict = 'warn')::int AS warn, count(*) FILTER (WHERE t.verdict = 'block')::int AS block,
      (SELECT count(*)::int FROM plugvet_jobs.job j WHERE j.name = 'sweep' AND j.state = 'active') AS active
    FROM plugvet.runs r LEFT JOIN plugvet.items i ON i.run_id = r.id LEFT JOIN plugvet.results t ON t.id = i.result_id
    WHERE r.id = $1 GROUP BY r.id`, [run])
  const { allow, warn, block, ...rest } = row!
  const left = rest.waiting > 0 && rest.perSecond > 0 ? { secondsLeft: Math.ceil(rest.waiting / rest.perSecond) } : {}
  return { run, ...rest, verdicts: { allow, warn, block }, ...left }
}

export const rateStatus = (session: Session): Promise<readonly RateStatus[]> =>
  session.query<RateStatus>(`SELECT registry, per_second AS "perSecond", asked::float8 AS asked FROM plugvet.rates WHERE registry <> '*' ORDER BY registry`)
