import type { ConstructorOptions, JobWithMetadata, PgBoss } from 'pg-boss'
import { loaded } from './database.ts'
import type { Database, Session } from './database.ts'

const queue = 'sweep'
const deadLetters = 'sweep-dead'
const schema = 'plugvet_jobs'

export interface QueueOptions {
  /** Looks after the jobs of workers that died. Any process may; one has to. */
  readonly isSupervisor: boolean
  /** Seconds without a sign of life after which a job is given to somebody else; at least 10. */
  readonly heartbeat?: number
  /** Seconds between two looks after such jobs. */
  readonly every?: number
}

/** One attempt at a job; another attempt at the same job cannot be settled by it. */
export interface Attempt { readonly id: string; readonly retryCount: number; readonly item: number; readonly isLast: boolean }

export interface Jobs {
  /** Within the session of the caller: jobs and items stand or fall together. */
  enqueue(session: Session, items: readonly number[]): Promise<void>
  fetch(): Promise<Attempt | undefined>
  /** Answers false when the attempt is not valid any more. */
  complete(session: Session, attempt: Attempt): Promise<boolean>
  /** Gives the job back: it comes again after a while, ever later, or becomes a dead letter. */
  fail(attempt: Attempt, reason: string): Promise<void>
  touch(attempts: readonly Attempt[]): Promise<void>
  /** Takes dead letters away and answers the items they were about, with what was said last. */
  bury(session: Session): Promise<readonly { readonly item: number; readonly reason: string }[]>
  stop(): Promise<void>
}

const patienceOf = ({ heartbeat = 30 }: QueueOptions) => ({
  retryLimit: 4, retryDelay: 2, retryBackoff: true, retryDelayMax: 300, heartbeatSeconds: heartbeat, expireInSeconds: 3600,
  // A long sweep must not lose what waits, nor keep what is done.
  retentionSeconds: 360 * 86_400, deleteAfterSeconds: 86_400,
})

/** pg-boss over a database of ours. */
export const openJobs = async (database: Database, options: QueueOptions): Promise<Jobs> => {
  const pgBoss = await loaded('pg-boss', () => import('pg-boss'))
  const { isSupervisor, every = 10 } = options
  const boss = new pgBoss.PgBoss({
    db: adapter(database), schema, backend: database.kind, supervise: isSupervisor, schedule: false, registerInstance: false, openTelemetry: { enabled: false },
    monitorIntervalSeconds: every, superviseIntervalSeconds: every,
  } satisfies ConstructorOptions)
  // What goes wrong in the background is tried again by itself.
  boss.on('error', () => {})
  await boss.start()
  await boss.createQueue(deadLetters, { retentionSeconds: 360 * 86_400 })
  await boss.createQueue(queue, { ...patienceOf(options), deadLetter: deadLetters })
  return jobsOf(boss)
}

interface Data { readonly item: number }

const jobsOf = (boss: PgBoss): Jobs => ({
  async enqueue(session, items) {
    if (items.length > 0) await boss.insert(queue, items.map(item => ({ data: { item } satisfies Data })), { db: adapter(session) })
  },
  async fetch() {
    const [job] = await boss.fetch<Data>(queue, { includeMetadata: true })
    return job && attemptOf(job)
  },
  async complete(session, attempt) {
    // Its types leave out what it answers: how many jobs it settled.
    const { affected } = await boss.complete(queue, attempt, null, { db: adapter(session) }) as { readonly affected?: number }
    return affected === 1
  },
  async fail(attempt, reason) {
    await boss.fail(queue, attempt, { reason: reason.slice(0, 500) })
  },
  async touch(attempts) {
    if (attempts.length > 0) await boss.touch(queue, [...attempts])
  },
  async bury(session) {
    const letters = await boss.fetch<Data>(deadLetters, { includeMetadata: true, batchSize: 100, db: adapter(session) })
    if (letters.length > 0) await boss.complete(deadLetters, letters, null, { db: adapter(session) })
    return letters.map(({ data, sourceOutput }) => ({ item: data.item, reason: reasonIn(sourceOutput) }))
  },
  stop: () => boss.stop({ graceful: false, close: false }),
})

const attemptOf = ({ id, retryCount, retryLimit, data }: JobWithMetadata<Data>): Attempt =>
  ({ id, retryCount, item: data.item, isLast: retryCount >= retryLimit })

const reasonIn = (output: unknown): string => {
  const { reason, value } = (output ?? {}) as { readonly reason?: unknown; readonly value?: { readonly message?: unknown } }
  if (typeof reason === 'string') return reason
  return typeof value?.message === 'string' ? value.message : 'every worker that took it died'
}

const adapter = (session: Session) => ({
  executeSql: async (text: string, values?: readonly unknown[]) => ({ rows: [...await session.query<any>(text, values)] }),
})
