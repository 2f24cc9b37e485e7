import { describe, expect, test } from 'vitest'
import { stretchesOf, takeNext } from '../../src/code/stretches.ts'
import type { FileTask } from '../../src/model/index.ts'

const task = (path: string, size: number): FileTask => ({ path, language: 'javascript', size })
const kib = 1024

/** Paths in the order in which one thread would take them, a list for each stretch. */
const taken = (tasks: readonly FileTask[]): string[][] =>
  stretchesOf(tasks).toReversed().map(stretch => stretch.toReversed().map(index => tasks[index]!.path))

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

  test('every file is in it once', () => {
    const many = Array.from({ length: 500 }, (_, i) => task(`${i}.js`, (i * 7919) % (400 * kib)))
    expect(stretchesOf(many).flat().toSorted((a, b) => a - b)).toEqual(many.map((_, i) => i))
    expect(stretchesOf([])).toEqual([])
  })
})

test('who has nothing left takes a new stretch, then from the far end of what another still has', () => {
  const [one, other] = [{ stretch: [] as number[] }, { stretch: [] as number[] }]
  const waiting = [[9], [4, 3, 2, 1]]
  const take = (who: typeof one): number | undefined => takeNext(who, [one, other], waiting)
  expect([take(one), take(other), take(other), take(one), take(other), take(one), take(one)]).toEqual([1, 9, 4, 2, 3, undefined, undefined])
})
