import type { FileTask } from '../model/index.ts'

/** Bytes from which on a file goes by itself: nothing would be as long under way at the end. */
const large = 256 * 1024
const stretchBytes = 512 * 1024
const stretchFiles = 64

/**
 * The order of work, as indices into the tasks: lists to be taken from the end, each of them from its end. Large files come first, the
 * largest before all. The rest comes in stretches of neighbours: files of one folder import each other, and whoever has just read one
 * has its syntax at hand for the next.
 */
export function stretchesOf(tasks: readonly FileTask[]): number[][] {
  const isLarge = (index: number): boolean => tasks[index]!.size >= large
  const indices = tasks.map((_, index) => index)
  const alone = indices.filter(isLarge).sort((a, b) => tasks[b]!.size - tasks[a]!.size)
  const stretches: number[][] = []
  let room = 0
  for (const index of indices) {
    if (isLarge(index)) continue
    const { size } = tasks[index]!
    const last = stretches.at(-1)
    if (last && last.length < stretchFiles && size <= room) last.push(index)
    else {
      stretches.push([index])
      room = stretchBytes
    }
    room -= size
  }
  return [...alone.map(index => [index]), ...stretches.map(stretch => stretch.reverse())].reverse()
}

interface Worker { stretch: number[] }

/** The next index for one of the workers: from its own stretch, a new one, or when there is none left what another has still before it. */
export function takeNext(worker: Worker, all: readonly Worker[], waiting: number[][]): number | undefined {
  if (worker.stretch.length === 0) worker.stretch = waiting.pop() ?? []
  if (worker.stretch.length > 0) return worker.stretch.pop()
  return all.toSorted((a, b) => b.stretch.length - a.stretch.length)[0]?.stretch.shift()
}
