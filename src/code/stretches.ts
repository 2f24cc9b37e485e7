import type { FileTask } from '../model/index.ts'

/** Bytes from which on a file goes by itself: nothing would be as long under way at the end. */
const large = 256 * 1024
/** Bytes from which on a file takes so much memory that no two threads shall be in one, as long as the others have something else to do. */
const huge = 2 * 2 ** 20
const stretchBytes = 512 * 1024
const stretchFiles = 64

/** What is still to hand out, as indices into the tasks; all lists are to be taken from the end. */
export interface Waiting {
  /** The largest file last. */
  readonly huge: { readonly index: number; readonly size: number }[]
  /** Lists that are to be taken from the end, too. */
  readonly stretches: number[][]
}

/**
 * The order of work. Huge files are for one thread, the largest first. For everybody else large files come first, the largest before all.
 * The rest comes in stretches of neighbours: files of one folder import each other, and whoever has just read one has its syntax at hand
 * for the next. What is huge and larger than `most` is not to be handed out: it stands aside.
 */
export function waitingOf(tasks: readonly FileTask[], most = Infinity): { readonly waiting: Waiting; readonly aside: number[] } {
  const sizeOf = (index: number): number => tasks[index]!.size
  const isLarge = (index: number): boolean => sizeOf(index) >= large
  const indices = tasks.map((_, index) => index)
  const alone = indices.filter(isLarge).sort((a, b) => sizeOf(a) - sizeOf(b) || b - a)
  const stretches: number[][] = []
  let room = 0
  for (const index of indices) {
    if (isLarge(index)) continue
    const size = sizeOf(index)
    const last = stretches.at(-1)
    if (last && last.length < stretchFiles && size <= room) last.push(index)
    else {
      stretches.push([index])
      room = stretchBytes
    }
    room -= size
  }
  const small = [...stretches.map(stretch => stretch.reverse()).reverse(), ...alone.filter(index => sizeOf(index) < huge).map(index => [index])]
  const hugeOnes = alone.filter(index => sizeOf(index) >= huge)
  return {
    waiting: { huge: hugeOnes.filter(index => sizeOf(index) <= most).map(index => ({ index, size: sizeOf(index) })), stretches: small },
    aside: hugeOnes.filter(index => sizeOf(index) > most),
  }
}

interface Worker {
  stretch: number[]
  /** Takes the huge files before anything else. */
  readonly isRoomy: boolean
  /** Bytes of the largest file that its memory most likely holds. */
  readonly most: number
}

/**
 * The next index for one of the workers: from its own stretch, a new one, or when there is none left what another has still before it. When
 * nothing but huge files is left, everybody takes what fits into the own memory, and has nothing to do otherwise.
 */
export function takeNext(worker: Worker, all: readonly Worker[], { huge: hugeOnes, stretches }: Waiting): number | undefined {
  if (worker.stretch.length > 0) return worker.stretch.pop()
  if (worker.isRoomy && hugeOnes.length > 0) return hugeOnes.pop()!.index
  worker.stretch = stretches.pop() ?? []
  if (worker.stretch.length > 0) return worker.stretch.pop()
  const stolen = all.toSorted((a, b) => b.stretch.length - a.stretch.length)[0]?.stretch.shift()
  if (stolen !== undefined) return stolen
  const fitting = hugeOnes.findLastIndex(({ size }) => size <= worker.most)
  return fitting < 0 ? undefined : hugeOnes.splice(fitting, 1)[0]!.index
}

/** Puts back what was handed to a worker that was lost before it came to it. */
export function giveBack(worker: Worker, indices: readonly number[], tasks: readonly FileTask[], waiting: Waiting): void {
  for (const index of indices.toReversed()) {
    const { size } = tasks[index]!
    if (size < huge) worker.stretch.push(index)
    else waiting.huge.splice(waiting.huge.findLastIndex(one => one.size <= size) + 1, 0, { index, size })
  }
}
