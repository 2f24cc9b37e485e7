import { describe, expect, test } from 'vitest'
import { bytesFitting, planMemory, threadsWithin } from '../../src/code/memory.ts'

describe('the division of memory', () => {
  test.each([
    [1, undefined, [1180]],
    [2, undefined, [744, 372]],
    [4, undefined, [394, 197, 197, 197]],
    [16, undefined, [394, 197, 197, 197]],
    [2, 900, [344, 172]],
    [3, 900, [344, 172]],
    [8, 512, [192]],
    [8, 1, [160]],
    [8, 4000, [718, 359, 359, 359, 359, 359, 359, 359]],
  ])('%d jobs within %s MiB', (jobs, max, heaps) => {
    expect(planMemory(jobs, max).heaps).toEqual(heaps)
    expect(threadsWithin(jobs, max)).toBe(heaps.length)
  })

  test('all limits together with what else is taken stay within the whole, and one alone has the same for any number of jobs', () => {
    for (const max of [512, 700, 1500, 3000, 20_000]) {
      for (const jobs of [1, 2, 3, 8, 64]) {
        const { heaps, alone } = planMemory(jobs, max)
        expect(heaps.reduce((sum, heap) => sum + heap + 64, 256)).toBeLessThanOrEqual(max)
        expect(alone).toBe(max - 320)
      }
    }
  })

  test('a limit for each thread needs no division, and without threads there is none', () => {
    expect(planMemory(2, undefined, 64)).toEqual({ heaps: [64, 64], alone: 64, remedy: '' })
    expect(threadsWithin(0)).toBe(0)
  })
})

test('files of 2 MiB fit into two shares of what is given by default, and those of 1 MiB into one', () => {
  const [roomy = 0, other = 0] = planMemory(4).heaps
  expect([bytesFitting(roomy) > 2.5 * 2 ** 20, bytesFitting(other) > 2 ** 20, bytesFitting(10)]).toEqual([true, true, 0])
})
