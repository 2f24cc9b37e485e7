import { describe, expect, it } from 'vitest'
import { progressLine } from '../../src/report/index.ts'

describe('progress', () => {
  it.each([
    ['before the total is known', { filesDone: 3, bytesDone: 900, elapsedMs: 10 }, 'Scanning  3 files  900 B'],
    ['when only files are counted', { filesDone: 7, filesTotal: 14 }, 'Scanning  7/14 files  50 %'],
    ['on the way', { filesDone: 7, filesTotal: 14, bytesDone: 1_900_000, elapsedMs: 1000 }, 'Scanning  7/14 files  50 %  1.9 MB  1.9 MB/s'],
    ['with nothing to do', { filesDone: 0, filesTotal: 0, bytesDone: 0, elapsedMs: 900 }, 'Scanning  0/0 files  0 B  0.0 MB/s'],
  ])('%s', (_, progress, line) => {
    expect(progressLine(progress)).toBe(line)
  })

  it('never wraps', () => {
    expect(progressLine({ filesDone: 1e9, filesTotal: 1e9, bytesDone: 1e15, elapsedMs: 1e9 }, 20)).toHaveLength(20)
  })
})
