import { describe, expect, it } from 'vitest'
import { progressLine } from '../../src/report/index.ts'

describe('progress', () => {
  it.each([
    ['before the total is known', { filesDone: 3, elapsedMs: 10 }, 'Scanning  3 files'],
    ['at the start', { filesDone: 7, filesTotal: 14, elapsedMs: 900 }, 'Scanning  7/14 files  50 %'],
    ['when it lasts', { filesDone: 700, filesTotal: 1400, elapsedMs: 5000 }, 'Scanning  700/1400 files  50 %  140 files/s  5 s left'],
    ['when it lasts long', { filesDone: 10, filesTotal: 1000, elapsedMs: 4000 }, 'Scanning  10/1000 files  1 %  2.5 files/s  7 min left'],
    ['when it is done', { filesDone: 9, filesTotal: 9, elapsedMs: 3000 }, 'Scanning  9/9 files  100 %  3.0 files/s'],
    ['with nothing to do', { filesDone: 0, filesTotal: 0, elapsedMs: 9000 }, 'Scanning  0/0 files'],
  ])('%s', (_, progress, line) => {
    expect(progressLine(progress)).toBe(line)
  })

  it('never wraps', () => {
    expect(progressLine({ filesDone: 1e9, filesTotal: 2e9, elapsedMs: 1e9 }, 20)).toHaveLength(20)
  })
})
