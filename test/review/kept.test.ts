import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { memoryTree } from '../../src/io/index.ts'
import type { ScanOutcome } from '../../src/model/index.ts'
import { openTools } from '../../src/review/index.ts'
import { reviewArchive, reviewPackage } from '../../src/review/review-package.ts'

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

test('of a folder or an archive on this disk nothing is scanned again until something in it is another', async () => {
  let done = 0
  const scan = async (): Promise<ScanOutcome> => {
    done += 1
    return outcome([])
  }
  const tools = await openTools({ scan, env: { HOME: folder }, cacheFolder: join(folder, 'cache'), folder })
  const plugin = join(folder, 'lantern')
  mkdirSync(plugin)
  writeFileSync(join(plugin, 'package.json'), '{"name":"lantern","version":"1.0.0"}')
  writeFileSync(join(plugin, 'index.js'), 'module.exports = 1\n')
  const look = async (path: string): Promise<number> => {
    const { about, target } = await reviewPackage(path, tools)
    expect([about.name, about.files, target.kind]).toEqual(['lantern', 2, path === plugin ? 'directory' : 'tarball'])
    return done
  }
  expect([await look(plugin), await look(plugin)]).toEqual([1, 1])
  writeFileSync(join(plugin, 'index.js'), 'module.exports = 2\n')
  expect([await look(plugin), await look(plugin)]).toEqual([2, 2])
  symlinkSync('index.js', join(plugin, 'link.js'))
  expect([await look(plugin), await look(plugin)]).toEqual([3, 3])
  const archive = join(folder, 'lantern-1.0.0.tgz')
  execFileSync('tar', ['-czf', archive, '-C', folder, '--exclude=link.js', 'lantern'])
  // Without the link it holds what the folder held before.
  expect(await look(archive)).toBe(3)
  writeFileSync(join(plugin, 'index.js'), 'module.exports = 3\n')
  execFileSync('tar', ['-czf', archive, '-C', folder, '--exclude=link.js', 'lantern'])
  expect([await look(archive), await look(archive)]).toEqual([4, 4])
})

test('an archive on this disk whose hash is known is not unpacked again, and says the same', async () => {
  const kept = new Map<string, unknown>()
  const asked: string[] = []
  const results = { get: (key: string) => { asked.push(key); return kept.get(key) }, put: (key: string, value: unknown) => void kept.set(key, value) }
  const tools = { ...await openTools({ scan: async () => outcome([]), env: { HOME: folder }, noCache: true, folder }), results }
  mkdirSync(join(folder, 'package'))
  writeFileSync(join(folder, 'package/package.json'), '{"name":"lantern","version":"1.0.0"}')
  const pack = (): void => void execFileSync('tar', ['-czf', 'lantern.tgz', 'package'], { cwd: folder })
  pack()
  const first = await reviewPackage('./lantern.tgz', tools)
  expect(first.about.integrity).toBe(`sha512-${createHash('sha512').update(readFileSync(join(folder, 'lantern.tgz'))).digest('base64')}`)
  asked.length = 0
  expect(await reviewPackage('./lantern.tgz', tools)).toEqual(first)
  expect(asked).toEqual([first.about.integrity])
  writeFileSync(join(folder, 'package/index.js'), 'module.exports = 1\n')
  pack()
  expect((await reviewPackage('./lantern.tgz', tools)).about.files).toBe(2)
  // What breaks off has no hash of its own under which it could be taken for the whole.
  writeFileSync(join(folder, 'lantern.tgz'), readFileSync(join(folder, 'lantern.tgz')).subarray(0, 100))
  const broken = await reviewPackage('./lantern.tgz', tools)
  expect(broken.gaps[0]).toMatchObject({ subject: '.', reason: expect.stringContaining('damaged') })
  expect(await reviewPackage('./lantern.tgz', tools)).toEqual(broken)
})
