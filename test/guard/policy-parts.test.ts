import { describe, expect, it, onTestFinished, vi } from 'vitest'
import type { Scanner } from '../../src/code/index.ts'
import { memoryTree, packageParts } from '../../src/io/index.ts'
import type { Store } from '../../src/io/index.ts'
import type { CodeRule } from '../../src/kit/index.ts'
import type { Gap, Meta, ScanOutcome } from '../../src/model/index.ts'
import { byRisk, judgePart, judgeTree, progressIn } from '../../src/policy-parts.ts'

const store = (): Store & { readonly kept: Map<string, unknown> } => {
  const kept = new Map<string, unknown>()
  return { kept, get: key => structuredClone(kept.get(key)), put: (key, value) => void kept.set(key, structuredClone(value)) }
}

const outcome = (gaps: readonly Gap[]): ScanOutcome => ({ hits: [], gaps, packages: [], coverage: { files: { total: 1, analysed: 1, skipped: {} }, bytes: { total: 1, analysed: 1 } } })
const meta: Meta = { id: 'slow', title: 'Calls', severity: 'info', confidence: 'high', category: 'exec', why: 'Test.', remedy: 'Test.', since: '0.1.0', status: 'stable' }
const tookLong: Gap = { stage: 'scan', subject: 'big.js', reason: 'took longer than 5 s' }

describe('a package', () => {
  const asked = async (given: readonly ScanOutcome[]): Promise<{ readonly scans: number }> => {
    const tree = memoryTree({ 'package.json': '{}', 'big.js': 'f()' })
    const [part] = await packageParts(tree)
    const kept = store()
    const scan = vi.fn<Scanner['scan']>()
    for (const one of given) {
      scan.mockResolvedValueOnce(one)
      await judgePart(tree, part!, { entries: [], until: Infinity, scanner: { scan }, kept, progress: progressIn(store()) })
    }
    return { scans: scan.mock.calls.length }
  }

  it('is looked at once', async () => {
    expect(await asked([outcome([]), outcome([]), outcome([])])).toEqual({ scans: 1 })
  })

  it('that ran into a limit is looked at again, and believed when the same happens', async () => {
    expect(await asked([outcome([tookLong]), outcome([tookLong]), outcome([]), outcome([])])).toEqual({ scans: 2 })
    expect(await asked([outcome([tookLong]), outcome([]), outcome([])])).toEqual({ scans: 2 })
    expect(await asked([outcome([tookLong]), outcome([{ ...tookLong, subject: 'other.js' }]), outcome([]), outcome([])])).toEqual({ scans: 3 })
  })

  it('is not even read when OpenClaw is about to give up', async () => {
    const tree = { ...memoryTree({ 'package.json': '{}' }), read: (): never => { throw new Error('read') } }
    const [part] = await packageParts(tree)
    const scan = vi.fn<Scanner['scan']>()
    const judged = await judgePart(tree, part!, { entries: [], until: Date.now() - 10_000, scanner: { scan }, kept: store(), progress: progressIn(store()) })
    expect(judged).toEqual({ findings: [], capabilities: [], isCutShort: true })
    expect(scan).not.toHaveBeenCalled()
  })
})

it('what was done of a package before time ran out is not done again', async () => {
  vi.useFakeTimers({ toFake: ['Date'] })
  onTestFinished(() => void vi.useRealTimers())
  const tree = memoryTree({ 'package.json': '{}', 'a/one.js': 'a()', 'b/two.js': 'b()', 'c/three.js': 'c()' })
  const kept = { parts: store(), progress: store() }
  const seen: string[] = []
  const rule: CodeRule = { kind: 'code', meta, on: { CallExpression: (_, file) => { seen.push(file.path); vi.setSystemTime(Date.now() + 600) } } }
  const ask = () => judgeTree(tree, { entries: ['a/one.js', 'b/two.js', 'c/three.js'], until: Date.now() + 1000, fileMs: 60_000, kept, scanner: { rules: [rule] } })
  expect((await ask())[0]?.part.isCutShort).toBe(true)
  expect(seen).toEqual(['a/one.js', 'b/two.js'])
  expect((await ask())[0]?.part.isCutShort).toBe(false)
  expect(seen).toEqual(['a/one.js', 'b/two.js', 'c/three.js'])
  await ask()
  expect(seen).toHaveLength(3)
})

it('what is finished leaves nothing behind but the judgement', async () => {
  const kept = { parts: store(), progress: store() }
  await judgeTree(memoryTree({ 'package.json': '{}', 'one.js': 'a()' }), { entries: [], until: Infinity, fileMs: 60_000, kept })
  expect([kept.parts.kept.size, kept.progress.kept.size]).toEqual([1, 0])
})

it('looks first at what is installed, then at what npm would run, then at the small ones', async () => {
  const tree = memoryTree({
    'package.json': '{}', 'index.js': 'x'.repeat(9000), 'node_modules/large/index.js': 'x'.repeat(5000), 'node_modules/small/index.js': 'x',
    'node_modules/native/binding.gyp': '{}', 'node_modules/native/index.js': 'x'.repeat(7000),
    'node_modules/setup/package.json': '{"scripts":{"postinstall":"node index.js"}}', 'node_modules/setup/index.js': 'x'.repeat(6000),
    'node_modules/built/package.json': '{"scripts":{"prepare":"tsc"}}', 'node_modules/built/index.js': 'x'.repeat(3000),
  })
  const order = byRisk(tree, await packageParts(tree)).map(({ root }) => root.replace('node_modules/', ''))
  expect(order).toEqual(['', 'setup', 'native', 'small', 'built', 'large'])
})
