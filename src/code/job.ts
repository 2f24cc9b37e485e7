import type { FileResult, FileTask, TreeHandle } from '../model/index.ts'
import { waitingOf } from './stretches.ts'
import type { Waiting } from './stretches.ts'
import { outOfTime } from './unfinished.ts'

/** Told of every file that is done, by its place among the tasks. */
export type OnDone = (index: number, result: FileResult) => void

/** What threads are to do for one tree. */
export interface Job {
  readonly handle: TreeHandle
  readonly tasks: readonly FileTask[]
  waiting: Waiting
  /** How many are still to hand out, those of begun stretches among them. */
  unasked: number
  /** Indices of files for which a thread's memory is not enough. When all others are done each gets a new thread that is the only one. */
  readonly aside: number[]
  /** Whether it is their turn. */
  isLast: boolean
  left: number
  /** Keeps the result of one file; true says that it was the last. */
  settle(index: number, result: FileResult): boolean
  /** In the order of the tasks. What is missing was not reached. */
  results(): readonly FileResult[]
  /** Told of a file before a thread gets it. */
  readonly onAsked: ((index: number) => void) | undefined
  fail(error: Error): void
}

/** Files of more than `most` bytes stand aside from the beginning. */
export function jobOf(handle: TreeHandle, tasks: readonly FileTask[], most: number, { onDone, onAsked, fail }: Pick<Job, 'onAsked' | 'fail'> & { readonly onDone: OnDone }): Job {
  const results: (FileResult | undefined)[] = tasks.map(() => undefined)
  const { waiting, aside } = waitingOf(tasks, most)
  return {
    handle,
    tasks,
    waiting,
    unasked: tasks.length - aside.length,
    aside,
    isLast: false,
    left: tasks.length,
    settle(index, result) {
      results[index] = result
      this.left -= 1
      onDone(index, result)
      return this.left === 0
    },
    results: () => results.map((result, index) => result ?? outOfTime(tasks[index]!.path)),
    onAsked,
    fail,
  }
}
