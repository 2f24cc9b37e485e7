import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { memoryTree } from '../../src/io/index.ts'
import type { ScanOutcome } from '../../src/model/index.ts'
import { openTools } from '../../src/review/index.ts'
import { reviewArchive } from '../../src/review/review-package.ts'

let folder: string
beforeEach(() => { folder = mkdtempSync(join(tmpdir(), 'plugvet-kept-')) })
afterEach(() => { rmSync(folder, { recursive: true, force: true }) })

const outcome = (gaps: ScanOutcome['gaps']): ScanOutcome =>
  ({ hits: [], gaps, packages: [], coverage: { files: { total: 1, analysed: 1, skipped: {} }, bytes: { total: 1, analysed: 1 } } })
const announced = `sha512-${'A'.repeat(86)}==`
const encoded = new TextEncoder().encode('module.exports = 1\n')

test.each([
  ['nothing is missing', [], 1],
  ['a file is no program', [{ stage: 'parse', subject: 'index.js', reason: 'line 1: unexpected' }], 1],
  ['a file took too long that day', [{ stage: 'scan', subject: 'index.js', reason: 'took longer than 20 s' }], 2],
] as const)('of two looks at an archive in which %s, as many scan as have to', async (_, gaps, scans) => {
  let done = 0
  const scan = async (): Promise<ScanOutcome> => {
    done += 1
    return outcome(gaps)
  }
  const tools = await openTools({ scan, env: { HOME: folder }, cacheFolder: join(folder, 'cache'), folder })
  const open = async () => ({ tree: memoryTree({ 'index.js': encoded }), gaps: [], integrity: announced })
  for (const round of [1, 2]) {
    const { outcome: told } = await reviewArchive({ kind: 'npm', spec: 'lantern@1.0.0' }, { open, announced }, tools)
    expect(told.gaps, `look ${round}`).toEqual(gaps)
  }
  expect(done).toBe(scans)
})
