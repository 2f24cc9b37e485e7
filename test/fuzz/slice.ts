import { Worker } from 'node:worker_threads'
import { limitMs } from './errand.ts'
import type { Errand, News } from './errand.ts'

/** What came of one errand. `input` is the one that brought the fault about. */
export interface Outcome { readonly runs: number; readonly branches: number; readonly inputs: number; readonly slowestMs: number; readonly faults: readonly Fault[] }
export interface Fault { readonly message: string; readonly input: Uint8Array }

// The walls of the threads that scan: see src/code/pool.ts.
const resourceLimits = { maxOldGenerationSizeMb: 1024, stackSizeMb: 16 }
const patienceMs = 4 * limitMs

/** Sends one thread on an errand, and ends it when an input takes too long. */
export function sendOut(errand: Omit<Errand, 'current'>): Promise<Outcome> {
  const current = new SharedArrayBuffer(4 + 2 ** 20)
  const input = (): Uint8Array => new Uint8Array(current, 4, Math.min(new Uint32Array(current, 0, 1)[0]!, 2 ** 20)).slice()
  return new Promise(resolve => {
    const faults: Fault[] = []
    let counts = { runs: 0, branches: 0, inputs: 0, slowestMs: 0 }
    const worker = new Worker(new URL('./loop.ts', import.meta.url), { workerData: { ...errand, current }, resourceLimits })
    let seen = process.cpuUsage()
    let isReady = false
    const watch = setInterval(() => {
      const { user, system } = process.cpuUsage(seen)
      if (!isReady || (user + system) / 1000 < patienceMs) return
      faults.push({ message: `hangs: no end after ${Math.round((user + system) / 1000)} ms of processor time`, input: input() })
      void worker.terminate()
    }, 500)
    worker.on('message', (news: News) => {
      seen = process.cpuUsage()
      if (news.kind === 'ready') isReady = true
      else if (news.kind === 'fault') faults.push({ message: news.message, input: Buffer.from(news.input) })
      else counts = { runs: news.runs, branches: news.branches, inputs: news.inputs, slowestMs: news.slowestMs }
    })
    worker.on('error', error => void faults.push({ message: `ended the thread: ${error.stack ?? error.message}`, input: input() }))
    worker.on('exit', () => {
      clearInterval(watch)
      resolve({ ...counts, faults })
    })
  })
}

/** Each slice is a process of its own: `node slice.ts`, with the errand as its only argument; the outcome goes to the parent. */
if (process.send) {
  const outcome = await sendOut(JSON.parse(process.argv[2] ?? '{}') as Omit<Errand, 'current'>)
  process.send({ ...outcome, faults: outcome.faults.map(({ message, input }) => ({ message, input: Buffer.from(input).toString('base64') })) }, () => process.exit())
}
