import { describe, expect, test } from 'vitest'
import { giveBack, takeNext, waitingOf } from '../../src/code/stretches.ts'
import type { FileTask } from '../../src/model/index.ts'

const task = (path: string, size: number): FileTask => ({ path, language: 'javascript', size })
const kib = 1024

/** Paths in the order in which one thread would take them, a list for each stretch. */
const taken = (tasks: readonly FileTask[]): string[][] =>
  waitingOf(tasks).waiting.stretches.toReversed().map(stretch => stretch.toReversed().map(index => tasks[index]!.path))

describe('the order of work', () => {
  test('large files come first and by themselves, the largest before all', () => {
    expect(taken([task('a.js', 300 * kib), task('b.js', kib), task('c.js', 900 * kib)])).toEqual([['c.js'], ['a.js'], ['b.js']])
  })

  test('neighbours stay together in their order, whatever their sizes', () => {
    expect(taken([task('a/1.js', kib), task('a/2.js', 90 * kib), task('a/3.js', 2 * kib)])).toEqual([['a/1.js', 'a/2.js', 'a/3.js']])
  })

  test('a stretch ends after 512 KiB and after 64 files', () => {
    expect(taken(['a', 'b', 'c'].map(path => task(path, 200 * kib)))).toEqual([['a', 'b'], ['c']])
    const many = Array.from({ length: 130 }, (_, i) => task(`${i}.js`, 10))
    expect(taken(many).map(stretch => stretch.length)).toEqual([64, 64, 2])
  })

  test('every file is in it once, huge ones apart, what is too large for a thread beside others aside', () => {
    const many = Array.from({ length: 500 }, (_, i) => task(`${i}.js`, (i * 7919) % (400 * kib) + (i % 50 === 7 ? i * 10 * kib : 0)))
    const { waiting, aside } = waitingOf(many, 4000 * kib)
    const sizes = waiting.huge.map(({ size }) => size)
    expect(sizes).toEqual(sizes.toSorted((a, b) => a - b))
    expect([sizes[0]! >= 2048 * kib, sizes.at(-1)! <= 4000 * kib, aside.every(index => many[index]!.size > 4000 * kib)]).toEqual([true, true, true])
    const all = [...waiting.huge.map(({ index }) => index), ...waiting.stretches.flat(), ...aside]
    expect(all.toSorted((a, b) => a - b)).toEqual(many.map((_, i) => i))
    expect(waitingOf([])).toEqual({ waiting: { huge: [], stretches: [] }, aside: [] })
  })
})

const worker = (isRoomy: boolean, most = 0) => ({ stretch: [] as number[], isRoomy, most })

test('who has nothing left takes a new stretch, then from the far end of what another still has', () => {
  const [one, other] = [worker(true), worker(false)]
  const waiting = { huge: [], stretches: [[9], [4, 3, 2, 1]] }
  const take = (who: typeof one): number | undefined => takeNext(who, [one, other], waiting)
  expect([take(one), take(other), take(other), take(one), take(other), take(one), take(one)]).toEqual([1, 9, 4, 2, 3, undefined, undefined])
})

test('huge files go to the roomy worker, the largest first; others take what fits when nothing else is left, or wait', () => {
  const waitingNow = () => ({ huge: [1, 2, 3, 4].map(index => ({ index, size: index * 2048 * kib })), stretches: [[7, 6]] })
  const run = (most: number, order: string): (number | undefined)[] => {
    const [roomy, other] = [worker(true, 9000 * kib), worker(false, most)]
    const waiting = waitingNow()
    return [...order].map(who => takeNext(who === 'r' ? roomy : other, [roomy, other], waiting))
  }
  expect(run(5000 * kib, 'ooororr')).toEqual([6, 7, 2, 4, 1, 3, undefined])
  expect(run(1000 * kib, 'roooor')).toEqual([4, 6, 7, undefined, undefined, 3])
})

test('what a lost worker held is handed out again: huge files by their size, the others to it first and in their order', () => {
  const tasks = [kib, 3000 * kib, 5000 * kib, 2 * kib].map((size, index) => task(`${index}.js`, size))
  const one = { ...worker(true), stretch: [9] }
  const waiting = { huge: [{ index: 2, size: 5000 * kib }], stretches: [] }
  giveBack(one, [0, 1, 3], tasks, waiting)
  expect(one.stretch).toEqual([9, 3, 0])
  expect(waiting.huge.map(({ index }) => index)).toEqual([1, 2])
})
