import { getCompileCacheDir } from 'node:module'
import { dirname } from 'node:path'
import type { Worker } from 'node:worker_threads'
import ThreadPool from 'worker-threads-pool'
import type { FileResult, FileTask, TreeHandle } from '../model/index.ts'
import { failed, outOfTime } from './scan-file.ts'
import type { Answer, Order, WorkerData } from './serve.ts'
import { stretchesOf, takeNext } from './stretches.ts'

export interface Limits {
  /** Wall clock for one file, and what each MiB of it adds. */
  readonly fileMs: number
  readonly msPerMiB: number
  /** Old-space heap of one thread. */
  readonly heapMiB: number
}

export const defaultLimits: Limits = { fileMs: 20_000, msPerMiB: 3_000, heapMiB: 1024 }

const startMs = 120_000
// How often a file gets more time because others kept the processor busy; a thread that waits for nothing ends then too.
const maxPatience = 12
// The longest that a timer can be set to.
const maxDelay = 2 ** 31 - 1
// Recursive descent over honest, deeply nested bundles needs more than the usual 4 MiB.
const stackMiB = 16
// Half of the usual: it is held by each thread, and syntax trees outlive it anyway.
const youngMiB = 24
// While plenty is left, one file waits in the thread so that the thread never waits for us; near the end it would wait in vain.
const plenty = 8

const ownScript = new URL(`./worker.${import.meta.url.endsWith('.ts') ? 'ts' : 'js'}`, import.meta.url)

export interface Pool {
  /**
   * Results in the order of the tasks, whoever did the work and however it ended. One tree at a time. `until` is in milliseconds
   * since the epoch: what is not done then is answered as {@link outOfTime}.
   */
  run(handle: TreeHandle, tasks: readonly FileTask[], onDone: () => void, until?: number): Promise<readonly FileResult[]>
  close(): Promise<void>
}

/** What is to be done in one call of `run`. */
interface Job {
  readonly handle: TreeHandle
  readonly tasks: readonly FileTask[]
  /** Indices still to hand out, in {@link stretchesOf} that are taken from the end. */
  readonly waiting: number[][]
  /** How many are still to hand out, those of begun stretches among them. */
  unasked: number
  readonly results: (FileResult | undefined)[]
  left: number
  settle(index: number, result: FileResult): void
  fail(error: Error): void
}

/** A thread of ours and the files it holds; the first of them is the one it works on. */
interface Seat {
  /** False once its thread was lost while nobody needed it. */
  isTaken: boolean
  worker: Worker | undefined
  /** The tree that the thread has open. */
  handle: TreeHandle | undefined
  isReady: boolean
  /** The neighbours of what it works on, to be taken from the end. */
  stretch: number[]
  readonly held: number[]
  timer: NodeJS.Timeout | undefined
  /** Why we ended the thread ourselves. */
  verdict: string | undefined
}

/** Long-lived threads around `scanFile`: a wall against hostile files first, a speed-up second. */
export const openPool = (jobs: number, workerData: WorkerData, limits: Limits = defaultLimits, script: URL = ownScript): Pool => {
  const threads = new ThreadPool({ max: jobs })
  const resourceLimits = { maxOldGenerationSizeMb: limits.heapMiB, maxYoungGenerationSizeMb: youngMiB, stackSizeMb: stackMiB }
  // Of our environment a thread learns only where compiled code is kept, which saves most of its start.
  const compiled = getCompileCacheDir()
  const env = compiled === undefined ? {} : { NODE_COMPILE_CACHE: dirname(compiled) }
  // Neither our flags and environment nor our output are a thread's business.
  const options = { workerData, resourceLimits, execArgv: [], env, stdout: true, stderr: true }
  const seats: Seat[] = []
  let job: Job | undefined
  let isClosed = false
  // Without threads that start there is no point in another attempt for the next tree.
  let failure: Error | undefined

  const sit = (seat: Seat): void => {
    seat.isTaken = true
    open(seat)
  }

  const open = (seat: Seat): void => threads.acquire(script, options, (error, worker) => {
    if (error) return void job?.fail(error)
    if (isClosed) return void worker.terminate()
    Object.assign(seat, { worker, handle: undefined, isReady: false, verdict: undefined })
    watch(seat, startMs, 'did not start')
    let crash: Error | undefined
    // A thread that was given up may still speak.
    const isOurs = (): boolean => seat.worker === worker
    worker.on('message', (answer: Answer) => isOurs() && (answer ? settled(seat, answer) : ready(seat)))
    worker.on('error', thrown => { crash = thrown })
    worker.on('exit', code => isOurs() && lost(seat, crash, code))
  })

  const ready = (seat: Seat): void => {
    seat.isReady = true
    clearTimeout(seat.timer)
    feed(seat)
  }

  const feed = (seat: Seat): void => {
    if (!job || !seat.isReady) return
    while (seat.held.length < (job.unasked > plenty * seats.length ? 2 : 1)) {
      const index = takeNext(seat, seats, job.waiting)
      if (index === undefined) return
      job.unasked -= 1
      seat.held.push(index)
      order(seat, job, index)
      if (seat.held.length === 1) watchFile(seat)
    }
  }

  const order = (seat: Seat, { handle, tasks }: Job, index: number): void => {
    if (seat.handle !== handle) seat.worker!.postMessage({ handle } satisfies Order)
    seat.handle = handle
    seat.worker!.postMessage({ index, task: tasks[index]! } satisfies Order)
  }

  const watchFile = (seat: Seat): void => {
    const task = job?.tasks[seat.held[0]!]
    if (!task) return
    const more = limits.msPerMiB > 0 ? ` (${limits.msPerMiB / 1000} s more for each MiB)` : ''
    const reason = `took longer than ${limits.fileMs / 1000} s${more}`
    watch(seat, limits.fileMs + limits.msPerMiB * task.size / 2 ** 20, reason)
  }

  /** The share of processor time that a thread at work had since then, in milliseconds: on a crowded machine far less than went by. */
  const shareSince = (start: NodeJS.CpuUsage): number => {
    const { user, system } = process.cpuUsage(start)
    return (user + system) / 1000 / Math.max(1, seats.filter(({ held }) => held.length > 0).length)
  }

  const watch = (seat: Seat, ms: number, reason: string, patience = maxPatience): void => {
    const worker = seat.worker
    const start = process.cpuUsage()
    clearTimeout(seat.timer)
    const timer = setTimeout(() => {
      // Answers that came while we were busy ourselves are read before anybody is blamed.
      setImmediate(() => {
        if (seat.timer !== timer || seat.worker !== worker) return
        const missing = ms - shareSince(start)
        if (patience > 0 && missing > ms / 4) return watch(seat, missing, reason, patience - 1)
        seat.verdict = reason
        void worker?.terminate()
      })
    }, ms)
    seat.timer = timer
  }

  const settled = (seat: Seat, { index, result }: NonNullable<Answer>): void => {
    clearTimeout(seat.timer)
    seat.timer = undefined
    seat.held.splice(seat.held.indexOf(index), 1)
    if (seat.held.length > 0) watchFile(seat)
    job?.settle(index, result)
    feed(seat)
  }

  const lost = (seat: Seat, crash: Error | undefined, code: number): void => {
    clearTimeout(seat.timer)
    const { verdict, isReady } = seat
    Object.assign(seat, { isTaken: false, worker: undefined, isReady: false, timer: undefined })
    if (isClosed || !job) return
    if (!isReady) return job.fail(crash ?? new Error(`a scanning thread ${verdict ?? `ended with code ${code} before it was ready`}`))
    const [guilty, ...innocent] = seat.held.splice(0)
    seat.stretch.push(...innocent.reverse())
    job.unasked += innocent.length
    sit(seat)
    if (guilty === undefined) return
    const path = job.tasks[guilty]!.path
    const isOutOfMemory = (crash as NodeJS.ErrnoException | undefined)?.code === 'ERR_WORKER_OUT_OF_MEMORY'
    const ending = isOutOfMemory
      ? `needed more than ${limits.heapMiB} MiB of memory`
      : `ended its thread (${crash?.message ?? `code ${code}`})`
    const reason = verdict ?? ending
    job.settle(guilty, failed(path, { stage: 'scan', subject: path, reason }))
  }

  const run: Pool['run'] = (handle, tasks, onDone, until = Infinity) => new Promise((resolve, reject) => {
    if (isClosed) return reject(new Error('the scan was ended'))
    if (failure) return reject(failure)
    if (tasks.length === 0) return resolve([])
    const results: (FileResult | undefined)[] = tasks.map(() => undefined)
    const end = (): void => {
      job = undefined
      for (const seat of seats) {
        clearTimeout(seat.timer)
        if (seat.held.splice(0).length === 0 && seat.isReady) continue
        void seat.worker?.terminate()
        Object.assign(seat, { isTaken: false, worker: undefined, isReady: false, timer: undefined })
      }
      resolve(results.map((result, index) => result ?? outOfTime(tasks[index]!.path)))
    }
    const left = until - Date.now()
    if (left <= 0) return resolve(tasks.map(({ path }) => outOfTime(path)))
    const deadline = left < Infinity ? setTimeout(end, Math.min(left, maxDelay)) : undefined
    job = {
      handle,
      tasks,
      waiting: stretchesOf(tasks),
      unasked: tasks.length,
      results,
      left: tasks.length,
      settle(index, result) {
        results[index] = result
        this.left -= 1
        onDone()
        if (this.left > 0) return
        job = undefined
        clearTimeout(deadline)
        resolve(results as FileResult[])
      },
      fail(error) {
        job = undefined
        clearTimeout(deadline)
        failure = error
        reject(error)
      },
    }
    while (seats.length < Math.min(jobs, tasks.length)) {
      seats.push({ isTaken: false, worker: undefined, handle: undefined, isReady: false, stretch: [], held: [], timer: undefined, verdict: undefined })
    }
    for (const seat of seats) seat.stretch = []
    for (const seat of seats) if (!seat.isTaken) sit(seat)
    for (const seat of seats) feed(seat)
  })

  const close = async (): Promise<void> => {
    isClosed = true
    job?.fail(new Error('the scan was ended'))
    for (const seat of seats) clearTimeout(seat.timer)
    await Promise.all(seats.map(seat => seat.worker?.terminate()))
  }

  return { run, close }
}
