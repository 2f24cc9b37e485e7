import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { expect, test, vi } from 'vitest'
import { isCutShort, openScanner, scanTree } from '../../src/code/index.ts'
import { memoryTree } from '../../src/io/index.ts'
import type { ScanOutcome } from '../../src/model/index.ts'
import { rules } from '../support/catalog.ts'

vi.setConfig({ testTimeout: 120_000 })

const catalog = new URL('../support/catalog.ts', import.meta.url).href
const scan = (files: Record<string, string | Uint8Array>, options: Parameters<typeof scanTree>[1] = {}): Promise<ScanOutcome> =>
  scanTree(memoryTree(files), { rules, catalog, ...options })

const calm = Object.fromEntries(Array.from({ length: 40 }, (_, index) => [`lib/file-${index}.js`, `${'x;'.repeat(index * 50)} // MARK`]))

test('the outcome is the same bytes for any number of jobs', async () => {
  const files = { ...calm, 'package.json': '{"name":"tide","main":"lib/file-3.js"}', 'SKILL.txt': 'MARK', 'lib/broken.js': 'PLEASE-THROW MARK' }
  const [alone, ...others] = await Promise.all([0, 1, 2, 3].map(async jobs => JSON.stringify(await scan(files, { jobs }))))
  expect(alone).toContain('"path":"lib/file-7.js"'.replace('path', 'file'))
  for (const other of others) expect(other).toBe(alone)
})

test.each([
  ['hangs', 'PLEASE-HANG', /took longer than 5 s/, { fileMs: 5000 }],
  ['eats memory', 'PLEASE-HOARD', /needed more than 64 MiB of memory/, { heapMiB: 64 }],
  ['brings its process down for want of memory', 'PLEASE-GROW', /needed more than 128 MiB of memory$/, { heapMiB: 128 }],
  ['brings its process down', 'PLEASE-CRASH', /ended the process that looked at it \(SIGKILL\)/, {}],
  ['ends its thread', 'PLEASE-EXIT', /ended its thread \(code 7\)/, {}],
  ['throws', 'PLEASE-THROW', /rule misbehaving failed: on demand/, {}],
  ['recurses', 'PLEASE-RECURSE', /nested too deeply/, {}],
])('a file that %s is a gap and a finding, and the others are scanned', async (_name, word, reason, limits) => {
  const { hits, gaps, coverage } = await scan({ ...calm, 'lib/evil.js': `// ${word}` }, { jobs: 2, limits })
  expect(gaps).toEqual([{ stage: 'scan', subject: 'lib/evil.js', reason: expect.stringMatching(reason) }])
  expect(hits.filter(({ ruleId }) => ruleId === 'misbehaving')).toHaveLength(40)
  expect(hits.filter(({ ruleId }) => ruleId === 'unanalysed-file').map(({ hit }) => hit.at.file)).toEqual(['lib/evil.js'])
  expect(coverage.files.total).toBe(41)
})

test.each([1, 2])('what needs more memory than a thread has beside others gets all of it, alone and at the end; the gap is the same: %d jobs', async jobs => {
  const large = { 'lib/large.js': '// PLEASE-TAKE 420 MARK', 'lib/evil.js': '// PLEASE-TAKE 5000', 'lib/huge.js': `// MARK ${'x'.repeat(9 * 2 ** 20)}` }
  const scanner = await openScanner({ rules, catalog, jobs, limits: { maxMemory: 900 } })
  try {
    const { hits, gaps } = await scanner.scan(memoryTree({ ...calm, ...large }))
    expect(gaps).toEqual([{ stage: 'scan', subject: 'lib/evil.js', reason: 'needed more than 580 MiB of memory (--max-memory gives more)' }])
    expect(hits.filter(({ ruleId }) => ruleId === 'misbehaving')).toHaveLength(42)
    expect((await scanner.scan(memoryTree(calm))).hits).toHaveLength(40)
  } finally {
    await scanner.close()
  }
}, 300_000)

test('a tree with nothing but files that are too large for two threads is scanned by one', async () => {
  const { hits, gaps } = await scan({ 'huge.js': `// MARK ${'x'.repeat(9 * 2 ** 20)}` }, { jobs: 2, limits: { maxMemory: 900 } })
  expect([gaps, hits.length]).toEqual([[], 1])
})

test.each([['thread', 'PLEASE-EXIT', 1], ['process', 'PLEASE-CRASH', 2]])('one lost %s after another: each costs its own file only', async (_name, word, jobs) => {
  const evil = Object.fromEntries(Array.from({ length: 6 }, (_, index) => [`evil-${index}.js`, `// ${word}`]))
  const { hits, gaps, coverage } = await scan({ ...calm, ...evil }, { jobs })
  expect(gaps.map(gap => gap.subject)).toEqual(Object.keys(evil))
  expect(hits.filter(({ ruleId }) => ruleId === 'misbehaving')).toHaveLength(40)
  expect(coverage.files).toEqual({ total: 46, analysed: 40, skipped: { unfinished: 6 } })
})

test('when time is up, what hangs and what waits is said not to have been reached, and accused of nothing', async () => {
  const scanner = await openScanner({ rules, catalog, jobs: 1 })
  try {
    const late = await scanner.scan(memoryTree({ 'lib/evil.js': '// PLEASE-HANG', ...calm }), { until: Date.now() + 3000 })
    expect(isCutShort(late)).toBe(true)
    expect(late.gaps.map(({ subject }) => subject)).toContain('lib/evil.js')
    expect(late.hits.map(({ ruleId }) => ruleId)).not.toContain('unanalysed-file')
    const next = await scanner.scan(memoryTree(calm), { until: Date.now() + 60_000 })
    expect(isCutShort(next)).toBe(false)
    expect(next.hits.filter(({ ruleId }) => ruleId === 'misbehaving')).toHaveLength(40)
  } finally {
    await scanner.close()
  }
})

test('progress counts every file once', async () => {
  const onProgress = vi.fn()
  await scan(calm, { jobs: 2, onProgress })
  expect(onProgress.mock.calls.map(([progress]) => progress)).toEqual(Array.from({ length: 40 }, (_, index) => ({ done: index + 1, total: 40 })))
})

test.each([0, 1, 2])('an abort ends the scan with its reason: %d jobs', async jobs => {
  const controller = new AbortController()
  const onProgress = (): void => controller.abort(new Error('interrupted'))
  await expect(scan(calm, { jobs, signal: controller.signal, onProgress })).rejects.toThrow('interrupted')
})

test('an abort ends a hanging thread at once', async () => {
  const controller = new AbortController()
  const onProgress = (): void => controller.abort(new Error('interrupted'))
  await expect(scan({ 'calm.js': '', 'evil.js': '// PLEASE-HANG' }, { jobs: 2, signal: controller.signal, onProgress })).rejects.toThrow('interrupted')
})

test('threads that cannot start are an error and no silence', async () => {
  await expect(scan(calm, { jobs: 2, catalog: 'file:///nowhere/rules.ts' })).rejects.toThrow('nowhere')
})

test('a tree without files needs no thread', async () => {
  expect(await scan({}, { jobs: 2 })).toEqual({
    hits: [], gaps: [], packages: [], seen: { languages: [], apis: [] }, coverage: { files: { total: 0, analysed: 0, skipped: {} }, bytes: { total: 0, analysed: 0 } },
  })
})

test.each([0, 2])('one scanner looks at one tree after the other, also after a thread was lost: %d jobs', async jobs => {
  const scanner = await openScanner({ rules, catalog, jobs })
  const trees = [calm, { 'evil.js': jobs === 0 ? '// PLEASE-THROW' : '// PLEASE-EXIT' }, { 'lib/other.js': '// MARK' }, {}, { 'hidden.bin': 'MARK' }]
  try {
    const outcomes: ScanOutcome[] = []
    for (const files of trees) outcomes.push(await scanner.scan(memoryTree(files), { entries: ['hidden.bin'] }))
    const marked = outcomes.map(({ hits }) => hits.filter(({ ruleId }) => ruleId === 'misbehaving').map(({ hit }) => hit.at.file))
    expect(marked.map(({ length }) => length)).toEqual([40, 0, 1, 0, 1])
    expect(outcomes[2]).toEqual(await scan(trees[2]!, { jobs }))
    expect(outcomes.map(({ gaps }) => gaps.length)).toEqual([0, 1, 0, 0, 0])
    expect(outcomes[4]?.coverage.files.analysed).toBe(1)
  } finally {
    await scanner.close()
  }
})

test('a process that is lost between two trees is replaced', async () => {
  const scanner = await openScanner({ rules, catalog, jobs: 1 })
  try {
    await scanner.scan(memoryTree({ 'evil.js': '// PLEASE-DIE-LATER' }))
    await setTimeout(1500)
    const { hits, gaps } = await scanner.scan(memoryTree(calm))
    expect([hits.length, gaps]).toEqual([40, []])
  } finally {
    await scanner.close()
  }
})

test('a process that cannot start is an error and no silence', async () => {
  const { execPath } = process
  process.execPath = join(import.meta.dirname, 'no-such-node')
  try {
    await expect(scan(calm, { jobs: 2 })).rejects.toThrow(/^the scanning process ended before it looked at anything \(spawn .*no-such-node ENOENT\)$/)
  } finally {
    process.execPath = execPath
  }
})

test('a closed scanner scans no more', async () => {
  const scanner = await openScanner({ rules, catalog, jobs: 1 })
  await scanner.close()
  await expect(scanner.scan(memoryTree(calm))).rejects.toThrow('the scan was ended')
})
