import { availableParallelism } from 'node:os'
import type { FileResult, FileTask, SourceTree } from '../model/index.ts'
import type { Rule } from '../kit/index.ts'
import { defaultLimits } from './limits.ts'
import type { Limits } from './limits.ts'
import { scanFile } from './scan-file.ts'
import { openPool } from './pool.ts'
import { openSupervisedPool } from './supervisor.ts'
import { outOfTime } from './unfinished.ts'

export interface CrewOptions {
  /** Threads; 0 scans in this one, without limits of time and memory. Default: one for each processor that we may use. */
  readonly jobs?: number
  /** The module that threads start with, where everything lies in one file: it calls `serve`. */
  readonly thread?: URL
  readonly limits?: Partial<Limits>
  /** Told of processor time, in microseconds, that a process of ours used while it held the threads. */
  readonly onCpu?: (microseconds: number) => void
  /** Ends the threads and makes scans fail with the signal's reason. */
  readonly signal?: AbortSignal
}

/** Whoever scans: threads, or this one. */
export interface Crew {
  run(tree: SourceTree, tasks: readonly FileTask[], onDone: () => void, until?: number): Promise<readonly FileResult[]>
  close(): Promise<void>
}

/** Where Node's permission model forbids it, threads of this process are the wall that there can be. */
const mayStartProcesses = (): boolean => (process as { permission?: { has(scope: string): boolean } }).permission?.has('child') ?? true

export const openCrew = (rules: readonly Rule[], catalog: string, options: CrewOptions): Crew => {
  const jobs = options.jobs ?? availableParallelism()
  if (jobs > 0) {
    const { onCpu, thread } = options
    const workerData = { catalog, ruleIds: rules.map(rule => rule.meta.id) }
    const limits = { ...defaultLimits, ...options.limits }
    const pool = mayStartProcesses() ? openSupervisedPool({ jobs, workerData, limits, thread, onCpu }) : openPool(jobs, workerData, limits, thread)
    return { run: ({ handle }, tasks, onDone, until) => pool.run(handle, tasks, onDone, until), close: pool.close }
  }
  return {
    async run(tree, tasks, onDone, until = Infinity) {
      const results: FileResult[] = []
      for (const task of tasks) {
        options.signal?.throwIfAborted()
        results.push(Date.now() < until ? await scanFile(task, tree, rules) : outOfTime(task.path))
        onDone()
      }
      return results
    },
    close: async () => {},
  }
}
