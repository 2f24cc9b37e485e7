import { getCompileCacheDir } from 'node:module'
import { dirname } from 'node:path'
import type { Worker } from 'node:worker_threads'
import ThreadPool from 'worker-threads-pool'
import type { FileResult, FileTask, TreeHandle } from '../model/index.ts'
import { watch } from './clock.ts'
import { jobOf } from './job.ts'
import type { Job, OnDone } from './job.ts'
import { defaultLimits } from './limits.ts'
import type { Limits } from './limits.ts'
import { bytesFitting, planMemory } from './memory.ts'
import type { Answer, Order, WorkerData } from './serve.ts'
import { giveBack, takeNext } from './stretches.ts'
import { failed, outOfTime } from './unfinished.ts'

const startMs = 120_000
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
   * since the epoch: what is not done then is answered as {@link outOfTime}. `onAsked` is told before a thread gets a file.
   */
  run(handle: TreeHandle, tasks: readonly FileTask[], onDone: OnDone, until?: number, onAsked?: (index: number) => void): Promise<readonly FileResult[]>
  close(): Promise<void>
}

/** A thread of ours and the files it holds; the first of them is the one it works on. */
interface Seat {
  readonly heapMiB: number
  readonly isRoomy: boolean
  readonly most: number
  /** Its present or coming thread; undefined once that was lost while nobody needed it. */
  claim: object | undefined
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
  const { heaps, alone, remedy } = planMemory(jobs, limits.maxMemory, limits.heapMiB)
  // Where no thread has more when it is alone, none has to be.
  const mostBytes = heaps[0]! < alone ? bytesFitting(heaps[0]!) : Infinity
  const threads = new ThreadPool({ max: heaps.length })
  // Of our environment a thread learns only where compiled code is kept, which saves most of its start.
  const compiled = getCompileCacheDir()
  const env = compiled === undefined ? {} : { NODE_COMPILE_CACHE: dirname(compiled) }
  // Neither our flags and environment nor our output are a thread's business.
  const options = (heapMiB: number) => ({
    workerData, execArgv: [], env, stdout: true, stderr: true,
    resourceLimits: { maxOldGenerationSizeMb: heapMiB, maxYoungGenerationSizeMb: youngMiB, stackSizeMb: stackMiB },
  })
  const seats: Seat[] = []
  let job: Job | undefined
  let end = (_isLate: boolean): void => {}
  let isClosed = false
  // Without threads that start there is no point in another attempt for the next tree.
  let failure: Error | undefined

  const sit = (seat: Seat): void => {
    const claim = seat.claim = {}
    threads.acquire(script, options(job?.isLast ? alone : seat.heapMiB), (error, worker) => {
      if (error) return void job?.fail(error)
      if (isClosed || seat.claim !== claim) return void worker.terminate()
      start(seat, worker)
    })
  }

  const start = (seat: Seat, worker: Worker): void => {
    Object.assign(seat, { worker, handle: undefined, isReady: false, verdict: undefined })
    blame(seat, startMs, 'did not start')
    let crash: Error | undefined
    // A thread that was given up may still speak.
    const isOurs = (): boolean => seat.worker === worker
    worker.on('message', (answer: Answer) => isOurs() && (answer ? settled(seat, answer) : ready(seat)))
    worker.on('error', thrown => { crash = thrown })
    worker.on('exit', code => isOurs() && lost(seat, crash, code))
  }

  const ready = (seat: Seat): void => {
    seat.isReady = true
    clearTimeout(seat.timer)
    feed(seat)
  }

  const feed = (seat: Seat): void => {
    if (!job || !seat.isReady) return
    while (seat.held.length < (job.unasked > plenty * seats.length && !job.isLast ? 2 : 1)) {
      const index = takeNext(seat, seats, job.waiting)
      if (index === undefined) return
      job.unasked -= 1
      seat.held.push(index)
      order(seat, job, index)
      if (seat.held.length === 1) watchFile(seat)
    }
  }

  const order = (seat: Seat, { handle, tasks, onAsked }: Job, index: number): void => {
    onAsked?.(index)
    if (seat.handle !== handle) seat.worker!.postMessage({ handle } satisfies Order)
    seat.handle = handle
    seat.worker!.postMessage({ index, task: tasks[index]! } satisfies Order)
  }

  const watchFile = (seat: Seat): void => {
    const task = job?.tasks[seat.held[0]!]
    if (!task) return
    const more = limits.msPerMiB > 0 ? ` (${limits.msPerMiB / 1000} s more for each MiB)` : ''
    const reason = `took longer than ${limits.fileMs / 1000} s${more}`
    blame(seat, limits.fileMs + limits.msPerMiB * task.size / 2 ** 20, reason)
  }

  const blame = (seat: Seat, ms: number, reason: string): void => watch(seat, seats, ms, () => {
    seat.verdict = reason
    void seat.worker?.terminate()
  })

  /** Leaves a seat without thread and files. */
  const clear = (seat: Seat): Promise<unknown> | undefined => {
    clearTimeout(seat.timer)
    const { worker } = seat
    seat.held.length = 0
    Object.assign(seat, { claim: undefined, worker: undefined, isReady: false, timer: undefined })
    return worker?.terminate()
  }

  const goOn = (seat: Seat): void => {
    if (job && (job.isLast || job.left === job.aside.length)) void takeAside(job)
    else feed(seat)
  }

  const takeAside = async (current: Job): Promise<void> => {
    if (!current.isLast) {
      const huge = current.aside.map(index => ({ index, size: current.tasks[index]!.size })).reverse()
      Object.assign(current, { isLast: true, unasked: huge.length, waiting: { huge, stretches: [] } })
    }
    // What the others hold has to be free before, and what the file before left behind may not count against the next.
    await Promise.all(seats.map(clear))
    if (job === current) sit(seats[0]!)
  }

  const settled = (seat: Seat, { index, result }: NonNullable<Answer>): void => {
    clearTimeout(seat.timer)
    seat.timer = undefined
    seat.held.splice(seat.held.indexOf(index), 1)
    if (seat.held.length > 0) watchFile(seat)
    if (job?.settle(index, result)) end(false)
    goOn(seat)
  }

  const lost = (seat: Seat, crash: Error | undefined, code: number): void => {
    const { verdict, isReady } = seat
    const [guilty, ...innocent] = seat.held
    void clear(seat)
    if (isClosed || !job) return
    if (!isReady) return job.fail(crash ?? new Error(`a scanning thread ${verdict ?? `ended with code ${code} before it was ready`}`))
    giveBack(seat, innocent, job.tasks, job.waiting)
    job.unasked += innocent.length
    const isOutOfMemory = verdict === undefined && (crash as NodeJS.ErrnoException | undefined)?.code === 'ERR_WORKER_OUT_OF_MEMORY'
    if (guilty !== undefined && isOutOfMemory && !job.isLast) job.aside.push(guilty)
    else if (guilty !== undefined) {
      const path = job.tasks[guilty]!.path
      const ending = isOutOfMemory ? `needed more than ${alone} MiB of memory${remedy}` : `ended its thread (${crash?.message ?? `code ${code}`})`
      if (job.settle(guilty, failed(path, { stage: 'scan', subject: path, reason: verdict ?? ending }))) end(false)
    }
    if (job && !job.isLast && job.left > job.aside.length) sit(seat)
    else goOn(seat)
  }

  const run: Pool['run'] = (handle, tasks, onDone, until = Infinity, onAsked) => new Promise((resolve, reject) => {
    if (isClosed) return reject(new Error('the scan was ended'))
    if (failure) return reject(failure)
    if (tasks.length === 0) return resolve([])
    const left = until - Date.now()
    if (left <= 0) return resolve(tasks.map(({ path }) => outOfTime(path)))
    const current = jobOf(handle, tasks, mostBytes, {
      onDone,
      onAsked,
      fail(error) {
        job = undefined
        clearTimeout(deadline)
        failure = error
        reject(error)
      },
    })
    end = isLate => {
      // A thread that was the only one has more memory than it may have beside others.
      for (const seat of seats) if (current.isLast || isLate && (seat.held.length > 0 || !seat.isReady)) void clear(seat)
      job = undefined
      clearTimeout(deadline)
      resolve(current.results())
    }
    const deadline = left < Infinity ? setTimeout(() => end(true), Math.min(left, maxDelay)) : undefined
    job = current
    for (const heapMiB of heaps.slice(seats.length, tasks.length)) {
      const own = { heapMiB, isRoomy: seats.length === 0, most: bytesFitting(heapMiB) }
      seats.push({ ...own, claim: undefined, worker: undefined, handle: undefined, isReady: false, stretch: [], held: [], timer: undefined, verdict: undefined })
    }
    for (const seat of seats) seat.stretch = []
    if (job.left === job.aside.length) return void takeAside(job)
    for (const seat of seats) if (!seat.claim) sit(seat)
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
