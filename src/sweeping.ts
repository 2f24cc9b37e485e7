import { existsSync, readFileSync } from 'node:fs'
import { availableParallelism, homedir, hostname } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { installedPackages } from './audit/index.ts'
import { launcher } from './own-files.ts'
import type { ScanReport, Severity } from './model/index.ts'
import {
  adopt, ask, dependentsOf, diffRuns, knownRun, openDatabase, openJobs, ownTool, prepare, rateStatus, readInventory, recordInventory, reportOfRun, retryRun, runCrew,
  runStatus, setRate, startAgain, startRun, summaryOfRun, work,
} from './sweep/index.ts'
import type { Adopted, Database, DiffPackage, Inventory, Jobs, RateStatus, RunStatus, RunSummary } from './sweep/index.ts'
import { UsageError } from './usage-error.ts'
import { version } from './version.ts'

export interface SweepOptions {
  /** `postgres://…` or a folder; unsaid: PLUGVET_SWEEP_DATABASE, then ~/.plugvet/sweep. */
  readonly database?: string | undefined
  readonly env?: Readonly<Record<string, string | undefined>> | undefined
  /** Ends what lasts: what is at hand is finished or given back. */
  readonly stop?: AbortSignal | undefined
  readonly onStatus?: ((status: RunStatus) => void) | undefined
  readonly onTrouble?: ((message: string) => void) | undefined
}

export interface SweepRequest {
  readonly specs: readonly string[]
  /** A file with one spec a line; `-` is standard input. */
  readonly from?: string | undefined
  /** Everything that was swept and depends on this package. */
  readonly dependents?: string | undefined
  /** The versions of an earlier run. */
  readonly rescan?: number | undefined
  readonly folder: string
  /** Worker processes here; 0 only queues. */
  readonly workers?: number | undefined
  /** Requests a second to each registry, by all workers together. */
  readonly rate?: number | undefined
}

export interface Swept { readonly run: number; readonly held: number; readonly adopted: Adopted; readonly status: RunStatus; readonly rates: readonly RateStatus[]; readonly summary: RunSummary }

const placeOf = ({ database, env = process.env }: SweepOptions): string => database ?? env['PLUGVET_SWEEP_DATABASE'] ?? join(homedir(), '.plugvet', 'sweep')

const never = new AbortController().signal

/** A database with its tables in place. */
const withDatabase = async <T>(options: SweepOptions, use: (database: Database) => Promise<T>): Promise<T> => {
  const database = await openDatabase(placeOf(options)).catch((error: unknown) => {
    if (error instanceof UsageError) throw error
    throw new UsageError(`the database cannot be opened: ${reasonOf(error)}`)
  })
  try {
    await prepare(database)
    return await use(database)
  } finally {
    await database.close()
  }
}

/** Never the address: it holds a password. */
const reasonOf = (error: unknown): string => {
  const { message = '', code } = (error ?? {}) as { readonly message?: string; readonly code?: string }
  return (message === '' ? code ?? String(error) : message).replace(/postgres(?:ql)?:\/\/\S+/gi, 'postgres://…')
}

const withJobs = async <T>(database: Database, use: (jobs: Jobs) => Promise<T>): Promise<T> => {
  const jobs = await openJobs(database, { isSupervisor: isSupervisor(database) })
  try {
    return await use(jobs)
  } finally {
    await jobs.stop()
  }
}

/** In a folder its owner looks after dead workers' jobs; on a server everybody does. */
const isSupervisor = (database: Database): boolean => database.kind === 'postgres' || database.isOwner

/** Queues a list and, unless there are to be no workers here, works until all of it is done. */
export const sweep = (request: SweepRequest, options: SweepOptions): Promise<Swept> => withDatabase(options, database => withJobs(database, async jobs => {
  const adopted = await adopt(database, ownTool(version))
  if (request.rate !== undefined) await setEveryRate(database, request.rate)
  const { run, held } = request.rescan === undefined
    ? await startRun(database, jobs, adopted.id, { folder: request.folder, ...await listOf(database, request) })
    : await startAgain(database, jobs, adopted.id, request.rescan)
  await workHere(database, run, request.workers ?? availableParallelism(), options)
  return { run, held, adopted, status: await runStatus(database, run), rates: await rateStatus(database), summary: await summaryOfRun(database, run) }
}))

const setEveryRate = async (database: Database, rate: number): Promise<void> => {
  for (const registry of ['*', ...(await rateStatus(database)).map(one => one.registry)]) await setRate(database, registry, rate)
}

const listOf = async (database: Database, { specs, from, dependents }: SweepRequest): Promise<{ readonly source: string; readonly specs: readonly string[] }> => {
  if (dependents !== undefined) {
    const names = await dependentsOf(database, dependents)
    if (names.length === 0) throw new UsageError(`nothing that was swept depends on ${dependents}`)
    return { source: `dependents of ${dependents}`, specs: names }
  }
  if (from === undefined) return { source: specs.length > 3 ? `${specs.slice(0, 3).join(' ')} …` : specs.join(' '), specs }
  if (from !== '-' && !existsSync(from)) throw new UsageError(`there is no ${from}`)
  const lines = readFileSync(from === '-' ? 0 : from, 'utf8').split('\n').map(line => line.trim())
  return { source: from === '-' ? 'standard input' : from, specs: [...specs, ...lines.filter(line => line !== '' && !line.startsWith('#'))] }
}

/** Worker processes of our own until nothing waits any more, with the state of a run told every second. */
const workHere = async (database: Database, run: number, workers: number, options: SweepOptions): Promise<void> => {
  if (workers === 0) return
  const { stop = never, onStatus, onTrouble } = options
  const over = new AbortController()
  const watch = (async () => {
    while (!over.signal.aborted) {
      onStatus?.(await runStatus(database, run))
      await sleep(1000, undefined, { signal: over.signal }).catch(() => {})
    }
  })()
  try {
    await runCrew({ ...crewOf(options, true), size: workers, stop, onTrouble })
  } finally {
    over.abort()
    await watch
  }
}

/** Takes up what an earlier sweep left behind, and tells of the newest run meanwhile. */
export const sweepResume = (workers: number | undefined, options: SweepOptions): Promise<void> => withDatabase(options, database => withJobs(database, async () => {
  await adopt(database, ownTool(version))
  await workHere(database, await knownRun(database), workers ?? availableParallelism(), options)
}))

/** The address travels in the environment, where no other user reads it. */
const crewOf = (options: SweepOptions, isDraining: boolean) => ({
  command: [process.execPath, ...process.execArgv, launcher(), 'sweep', 'worker', '--workers', '1', '--quiet', ...isDraining ? ['--drain'] : []] as [string, ...string[]],
  env: { ...options.env ?? process.env, PLUGVET_SWEEP_DATABASE: placeOf(options) },
})

/** Works on whatever waits: in this process for one worker, in processes of their own for several. */
export const workOn = ({ workers = availableParallelism(), isDraining }: { readonly workers?: number | undefined; readonly isDraining: boolean }, options: SweepOptions): Promise<void> =>
  withDatabase(options, async database => {
    const { stop = never, onTrouble, env } = options
    if (workers > 1) return withJobs(database, () => runCrew({ ...crewOf(options, isDraining), size: workers, stop, onTrouble }))
    const { id } = await adopt(database, ownTool(version))
    await work(database, { toolId: id, isSupervisor: isSupervisor(database), isDraining, stop, env })
  })

export const sweepStatus = (run: number | undefined, options: SweepOptions): Promise<{ readonly status: RunStatus; readonly rates: readonly RateStatus[] }> =>
  withDatabase(options, database => withJobs(database, async () => ({ status: await runStatus(database, await knownRun(database, run)), rates: await rateStatus(database) })))

/** Tells the state of a run each second until it is done or stopped. */
export const watchSweep = (run: number | undefined, options: SweepOptions): Promise<{ readonly status: RunStatus; readonly rates: readonly RateStatus[] }> =>
  withDatabase(options, database => withJobs(database, async () => {
    const { stop = never, onStatus } = options
    for (const number = await knownRun(database, run); ;) {
      const status = await runStatus(database, number)
      onStatus?.(status)
      if (status.waiting === 0 || stop.aborted) return { status, rates: await rateStatus(database) }
      await sleep(1000, undefined, { signal: stop }).catch(() => {})
    }
  }))

export interface ReportOfSweep { readonly status: RunStatus; readonly summary: RunSummary; readonly report: ScanReport }

/** What a run found so far: in short, and as a report with the packages that have a finding of this severity or a higher one. */
export const sweepReport = (run: number | undefined, severity: Severity, options: SweepOptions): Promise<ReportOfSweep> =>
  withDatabase(options, database => withJobs(database, async () => {
    const number = await knownRun(database, run)
    return { status: await runStatus(database, number), summary: await summaryOfRun(database, number), report: await reportOfRun(database, number, severity) }
  }))

export const sweepDiff = (before: number, now: number, options: SweepOptions): Promise<readonly DiffPackage[]> => withDatabase(options, async database => {
  await knownRun(database, before)
  await knownRun(database, now)
  return diffRuns(database, before, now)
})

export const sweepQuery = (name: string, given: string | undefined, options: SweepOptions): Promise<readonly Record<string, unknown>[]> =>
  withDatabase(options, database => ask(database, name, given))

/** Queues again what failed; a worker has to take it. */
export const sweepRetry = (run: number | undefined, options: SweepOptions): Promise<{ readonly run: number; readonly queued: number }> =>
  withDatabase(options, database => withJobs(database, async jobs => {
    const number = await knownRun(database, run)
    return { run: number, queued: await retryRun(database, jobs, number) }
  }))

/** What the OpenClaw home of this machine has installed. */
export const ownInventory = async (machine: string | undefined, env: Readonly<Record<string, string | undefined>>): Promise<Inventory> => ({
  machine: machine ?? hostname(),
  packages: (await installedPackages(env)).flatMap(({ id, name = id, version: at = '', integrity, path }) => [{ name, version: at, path, ...integrity !== undefined && { integrity } }]),
})

export const sweepInventory = (inventories: readonly Inventory[], options: SweepOptions): Promise<void> => withDatabase(options, async database => {
  for (const inventory of inventories) await recordInventory(database, inventory)
})

export const inventoryIn = (file: string): Inventory => {
  if (!existsSync(file)) throw new UsageError(`there is no ${file}`)
  return readInventory(readFileSync(file, 'utf8'), file)
}
