declare module 'worker-threads-pool' {
  import type { Worker, WorkerOptions } from 'node:worker_threads'

  /** Starts at most `max` threads; further requests wait until one ends. */
  export default class Pool {
    constructor(options: { max: number; maxWaiting?: number })
    readonly size: number
    acquire(file: string | URL, options: WorkerOptions, callback: (error: Error | null, worker: Worker) => void): void
    destroy(callback?: (error?: Error) => void): void
  }
}
