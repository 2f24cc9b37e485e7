import { setTimeout as sleep } from 'node:timers/promises'
import { openScanner } from '../code/index.ts'
import type { Scanner } from '../code/index.ts'
import { openTools } from '../review/index.ts'
import type { ReviewTools } from '../review/index.ts'
import { UsageError } from '../usage-error.ts'
import type { Database } from './database.ts'
import { examine, NotNow } from './examine.ts'
import type { Examined } from './examine.ts'
import { openJobs } from './jobs.ts'
import type { Attempt, Jobs, QueueOptions } from './jobs.ts'
import { pause, takeTurn } from './rate.ts'
import { record } from './record.ts'

export interface WorkOptions extends QueueOptions {
  readonly toolId: number
  /** End when nothing waits any more; otherwise wait for more. */
  readonly isDraining: boolean
  /** Ends the work: jobs at hand are finished or, after `graceMs`, given back. */
  readonly stop: AbortSignal
  readonly graceMs?: number
  /** Jobs at hand at the same time: while one is scanned, others are fetched. */
  readonly lanes?: number
  readonly env?: Readonly<Record<string, string | undefined>> | undefined
}

/** Milliseconds between two looks for work when there was none. */
const idleMs = 500
const beatMs = 3000
const buryMs = 2000
const restSeconds = 30

/** Works on whatever waits, until it is told to stop or nothing is left. */
export const work = async (database: Database, options: WorkOptions): Promise<void> => {
  const { stop, isDraining, lanes = 3, graceMs = 30_000 } = options
  const jobs = await openJobs(database, options)
  const scanner = await openScanner({ jobs: 1 })
  const held = new Map<string, Attempt>()
  const beat = setInterval(() => void jobs.touch([...held.values()]).catch(() => {}), beatMs)
  const isOver = new AbortController()
  const give = (): void => { setTimeout(() => isOver.abort(new Error('the worker was stopped')), graceMs).unref() }
  stop.addEventListener('abort', give, { once: true })
  let buriedAt = 0
  const bury = async (): Promise<void> => {
    if (Date.now() - buriedAt < buryMs) return
    buriedAt = Date.now()
    await buryDead(database, jobs)
  }
  try {
    const tools = await toolsOf(database, scanner, options, isOver.signal)
    const lane = async (): Promise<void> => {
      while (!stop.aborted) {
        const attempt = await jobs.fetch()
        if (attempt) {
          held.set(attempt.id, attempt)
          await settle(database, jobs, attempt, tools, options).finally(() => held.delete(attempt.id))
        } else {
          await bury()
          if (isDraining && await isDone(database)) return
          await sleep(idleMs, undefined, { signal: stop }).catch(() => {})
        }
      }
    }
    await Promise.all(Array.from({ length: lanes }, lane))
  } finally {
    stop.removeEventListener('abort', give)
    clearInterval(beat)
    await scanner.close()
    await jobs.stop()
  }
}

const toolsOf = async (database: Database, scanner: Scanner, { env }: WorkOptions, signal: AbortSignal): Promise<ReviewTools> => {
  // A scanner has one tree at a time; what stands in line was fetched meanwhile.
  let line: Promise<unknown> = Promise.resolve()
  const tools = await openTools({
    env, noCache: true,
    scan: (tree, entries) => {
      const turn = line.then(() => { signal.throwIfAborted(); return scanner.scan(tree, { entries }) })
      line = turn.catch(() => {})
      return turn
    },
  })
  return { ...tools, settings: { ...tools.settings, turn: registry => takeTurn(database, registry, signal) } }
}

const settle = async (database: Database, jobs: Jobs, attempt: Attempt, review: ReviewTools, { toolId }: WorkOptions): Promise<void> => {
  const start = performance.now()
  const [item] = await database.query<{ spec: string }>("SELECT spec FROM plugvet.items WHERE id = $1 AND state = 'waiting'", [attempt.item])
  // Somebody else was done with it, or its run is gone.
  if (!item) return void await jobs.complete(database, attempt)
  try {
    const examined = await examine(item.spec, { review: { ...review, now: Date.now() }, session: database, toolId }).catch(faultOfSpec(item.spec))
    const occasion = { item: attempt.item, toolId, registry: registryOf(examined, review), attempts: attempt.retryCount + 1, tookMs: Math.round(performance.now() - start) }
    await database.transaction(async session => {
      if (await jobs.complete(session, attempt)) await record(session, examined, occasion)
    })
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    if (error instanceof NotNow && error.isOverloaded) await pause(database, String(review.settings.options['registry']), restSeconds)
    await jobs.fail(attempt, reason)
  }
}

/** A spec that is none will not become one. */
const faultOfSpec = (spec: string) => (error: unknown): Examined => {
  if (!(error instanceof UsageError)) throw error
  return {
    target: { kind: 'npm', spec }, hits: [], fault: error.message,
    about: { scripts: {}, dependencies: {}, bins: [], files: 0, unpackedSize: 0 },
  }
}

const registryOf = ({ target: { kind, name, spec = '' }, about }: Examined, { settings: { options } }: ReviewTools): string => {
  if (kind !== 'npm') return 'local'
  if (about.publishedAt === undefined) return /^git|^https?:/.exec(spec)?.[0] === undefined ? String(options['registry']) : 'elsewhere'
  const scope = /^(@[^/]+)\//.exec(name ?? '')?.[1]
  return String((scope === undefined ? undefined : options[`${scope}:registry`]) ?? options['registry'])
}

/** What no worker could do has failed, and says so. */
const buryDead = (database: Database, jobs: Jobs): Promise<void> => database.transaction(async session => {
  for (const { item, reason } of await jobs.bury(session)) {
    await session.query("UPDATE plugvet.items SET state = 'failed', fault = $2, finished_at = now() WHERE id = $1 AND state = 'waiting'", [item, reason])
  }
})

const isDone = async (database: Database): Promise<boolean> =>
  (await database.query("SELECT 1 FROM plugvet.items WHERE state = 'waiting' LIMIT 1")).length === 0
