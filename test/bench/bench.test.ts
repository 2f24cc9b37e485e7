import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { measure } from '../../src/bench/measure.ts'
import { takeSample } from '../../src/bench/sample.ts'
import { benchTable } from '../../src/bench/table.ts'

const scratch = mkdtempSync(join(tmpdir(), 'plugvet-bench-test-'))
afterAll(() => rmSync(scratch, { recursive: true, force: true }))

const put = (path: string, text: string): void => {
  mkdirSync(join(scratch, path, '..'), { recursive: true })
  writeFileSync(join(scratch, path), text)
}

test('a sample is the same for the same tree, holds code alone and hides nothing from linters', () => {
  put('tree/node_modules/a/index.js', 'a')
  put('tree/node_modules/.b/x.mjs', 'b')
  put('tree/readme.md', 'c')
  put('tree/types.d.ts', 'd')
  put('tree/big.js', 'x'.repeat(2 ** 20 + 1))
  const first = takeSample(join(scratch, 'tree'), join(scratch, 'one'), 1)
  const second = takeSample(join(scratch, 'tree'), join(scratch, 'two'), 1)
  expect(first.files).toEqual(second.files)
  expect(first.files.toSorted()).toEqual(['modules/_b/x.mjs', 'modules/a/index.js'])
  expect(first.bytes).toBe(2)
  expect(readFileSync(join(first.root, 'modules/a/index.js'), 'utf8')).toBe('a')
})

test('a program that has not done its work is no measurement', async () => {
  const fails = { command: process.execPath, args: ['-e', 'process.exit(7)'], exitCodes: [0] }
  await expect(measure(fails)).rejects.toThrow('ended with 7')
  const { wallSeconds, cpuSeconds } = await measure({ ...fails, exitCodes: [7] })
  expect(wallSeconds).toBeGreaterThan(0)
  expect(cpuSeconds ?? 1).toBeGreaterThan(0)
})

test('the table sets everybody beside plugvet and says who was absent', () => {
  const cost = { wallSeconds: 2, cpuSeconds: 4, peakMiB: 100 }
  const lines = benchTable({
    files: 10, bytes: 4e6, rounds: 3,
    measured: [{ name: 'plugvet, cold, 2 jobs', role: 'plugvet', cost }, { name: 'other', role: 'peer', cost: { wallSeconds: 1, cpuSeconds: undefined, peakMiB: undefined } }],
    absent: [{ name: 'third', reason: 'it is not there' }],
  }).split('\n')
  expect(lines).toContain('| plugvet, cold, 2 jobs | 2.00 | 4.00 | 100 | 2.0 | 5 | 1.00 | 1.00 |')
  expect(lines).toContain('| other | 1.00 | – | – | 4.0 | 10 | 0.50 | – |')
  expect(lines.at(-1)).toBe('third: not measured, it is not there')
})
