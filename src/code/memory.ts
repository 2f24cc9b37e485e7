/** MiB that all of plugvet may take when nobody says otherwise. */
export const defaultMaxMemory = 1500

/** What the process itself takes, with the one that holds the threads: the rules, the list of files and what was found (see `bounds.ts`). */
const mainMiB = 256
/** What a thread takes outside of the heap that can be limited: young objects, stack, compiled code, the bytes of its file. */
const threadMiB = 64
/** With less heap than this no thread is worth its start: a bundle of 2 MB goes through. */
const leastHeapMiB = 160
/**
 * Measured on bundles of 1 to 5 MB: 40 MiB of heap for each MB. Three times as much is assumed, since code in knots takes more and a thread should
 * seldom run out: what it was busy with is done again from the start, alone.
 */
const heapPerMiB = 128
const startMiB = 64

export interface MemoryPlan {
  /** Heap limit of each thread, in MiB. The first one has two shares, for the largest files. */
  readonly heaps: readonly number[]
  /** Heap limit of a thread that is the only one, the same for any number of jobs. */
  readonly alone: number
  /** What to do about a file that does not fit in there either. */
  readonly remedy: string
}

/**
 * Divides the memory: `max` − 256 for the process − 64 for each thread is heap; the first thread has two shares of it, every other one. As
 * many threads as were asked for, as long as a share is no less than 160: with 1500 these are four with 394, 197, 197 and 197 MiB, or two with 744 and
 * 372. One alone has `max` − 256 − 64, 1180 of 1500, and never less than 160, however little was given. `heapMiB` sets the limit of each.
 */
export function planMemory(jobs: number, max: number = defaultMaxMemory, heapMiB?: number): MemoryPlan {
  if (heapMiB !== undefined) return { heaps: Array.from({ length: jobs }, () => heapMiB), alone: heapMiB, remedy: '' }
  const shareOf = (threads: number): number => Math.floor((max - mainMiB - threads * threadMiB) / (threads + 1))
  let threads = jobs
  while (threads > 1 && shareOf(threads) < leastHeapMiB) threads -= 1
  const alone = Math.max(leastHeapMiB, max - mainMiB - threadMiB)
  const share = shareOf(threads)
  const heaps = threads === 1 ? [alone] : [2 * share, ...Array.from({ length: threads - 1 }, () => share)]
  return { heaps, alone, remedy: ' (--max-memory gives more)' }
}

/** How many of the threads that were asked for there are. */
export const threadsWithin = (jobs: number, max?: number): number => jobs === 0 ? 0 : planMemory(jobs, max).heaps.length

/** The largest file, in bytes, that most likely fits into a heap. */
export const bytesFitting = (heapMiB: number): number => Math.max(0, heapMiB - startMiB) / heapPerMiB * 2 ** 20
