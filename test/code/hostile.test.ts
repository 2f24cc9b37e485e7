import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test, vi } from 'vitest'
import { scanTree } from '../../src/code/index.ts'
import { memoryTree, openDirectory, openTarball } from '../../src/io/index.ts'
import type { ScanOutcome, SourceTree } from '../../src/model/index.ts'
import { packageOf } from '../io/archive.ts'
import { rules } from '../support/catalog.ts'

vi.setConfig({ testTimeout: 300_000 })

const catalog = new URL('../support/catalog.ts', import.meta.url).href
const folder = mkdtempSync(join(tmpdir(), 'hostile-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Scans in threads, as users do, and checks that the ledger adds up. */
const scan = async (tree: SourceTree): Promise<ScanOutcome> => {
  const outcome = await scanTree(tree, { rules, catalog, jobs: 2 })
  const { total, analysed, skipped } = outcome.coverage.files
  expect(Object.values(skipped).reduce((sum, count) => sum + count, analysed)).toBe(total)
  return outcome
}

const marked = ({ hits }: ScanOutcome): readonly (string | undefined)[] => hits.filter(({ ruleId }) => ruleId === 'misbehaving').map(({ hit }) => hit.at.file)
const unanalysed = ({ hits }: ScanOutcome): readonly (string | undefined)[] => hits.filter(({ ruleId }) => ruleId === 'unanalysed-file').map(({ hit }) => hit.at.file)
const gapsOf = ({ gaps }: ScanOutcome, path: string): readonly string[] => gaps.filter(({ subject }) => subject === path).map(({ reason }) => reason)

describe('a hostile file ends in a gap and a finding, and its neighbour is scanned', () => {
  test.each<[string, string | Uint8Array]>([
    ['200,000 nested brackets', '['.repeat(200_000) + ']'.repeat(200_000)],
    ['200,000 open brackets', '['.repeat(200_000)],
    ['100,000 nested calls', 'f('.repeat(100_000) + ')'.repeat(100_000)],
    ['100,000 nested functions', '()=>{'.repeat(100_000) + '}'.repeat(100_000)],
    ['a program that is none', 'this is not a program at all, is it?'],
    ['binary data', new Uint8Array(5000).map((_, index) => (index * 7919) % 256)],
  ])('%s', async (_name, content) => {
    const outcome = await scan(memoryTree({ 'evil.js': content, 'calm.js': '// MARK' }))
    expect(gapsOf(outcome, 'evil.js')).not.toEqual([])
    expect(unanalysed(outcome)).toEqual(['evil.js'])
    expect(marked(outcome)).toEqual(['calm.js'])
  })

  test('invalid UTF-8 is read as Node reads it, and said', async () => {
    const outcome = await scan(memoryTree({ 'latin.js': Buffer.from('var name = "caf\xe9" // MARK', 'latin1') }))
    expect(gapsOf(outcome, 'latin.js')).toEqual([expect.stringContaining('not valid UTF-8')])
    expect(marked(outcome)).toEqual(['latin.js'])
    expect(unanalysed(outcome)).toEqual([])
  })

  test.each([['UTF-16 LE', Buffer.from('\ufeffx // MARK', 'utf16le')], ['UTF-16 BE', Buffer.from('\ufeffx // MARK', 'utf16le').swap16()], ['UTF-8 with mark', '\ufeffx // MARK']])('%s is read', async (_name, bytes) => {
    const outcome = await scan(memoryTree({ 'a.js': bytes }))
    expect(marked(outcome)).toEqual(['a.js'])
    expect(outcome.gaps).toEqual([])
    expect(outcome.hits[0]!.hit.at).toMatchObject({ span: { line: 1, column: 6 } })
  })
})

test('a file of 60 MB is read to its end', async () => {
  const outcome = await scan(memoryTree({ 'big.js': `/*${'x'.repeat(60 * 2 ** 20)}*/ // MARK`, 'calm.js': '// MARK' }))
  expect(marked(outcome)).toEqual(['big.js', 'calm.js'])
})

test('a file of 60 MB that needs more memory than it may have', async () => {
  const tree = memoryTree({ 'big.js': 'var a = [1, 2, 3];\n'.repeat(3_300_000), 'calm.js': '// MARK' })
  const outcome = await scanTree(tree, { rules, catalog, jobs: 2, limits: { heapMiB: 256 } })
  expect(gapsOf(outcome, 'big.js')).toEqual(['needed more than 256 MiB of memory'])
  expect(unanalysed(outcome)).toEqual(['big.js'])
  expect(marked(outcome)).toEqual(['calm.js'])
})

test('a folder full of traps', async () => {
  const root = join(folder, 'traps')
  mkdirSync(join(root, 'lib'), { recursive: true })
  writeFileSync(join(root, 'lib/calm.js'), '// MARK')
  symlinkSync('..', join(root, 'lib/loop'))
  symlinkSync('/etc', join(root, 'out'))
  execFileSync('mkfifo', [join(root, 'pipe.js')])
  const outcome = await scan(openDirectory(root))
  expect(outcome.gaps.map(({ subject }) => subject)).toEqual(['lib/loop', 'out', 'pipe.js'])
  expect(marked(outcome)).toEqual(['lib/calm.js'])
  expect(outcome.coverage.files).toEqual({ total: 4, analysed: 1, skipped: { 'special-file': 1, symlink: 2 } })
})

test('files and folders that may not be read', async () => {
  const calm = memoryTree({ 'calm.js': '// MARK' })
  const tree: SourceTree = {
    ...calm,
    async *list() {
      yield* calm.list()
      yield { path: 'closed.js', kind: 'unreadable', size: 0, note: 'permission denied' }
      yield { path: 'closed', kind: 'unreadable', size: 0, note: 'the folder cannot be listed: permission denied' }
      yield { path: 'closed.png', kind: 'unreadable', size: 0, note: 'permission denied' }
      yield { path: 'gone.js', kind: 'file', size: 10 }
    },
  }
  const outcome = await scan(tree)
  expect(outcome.gaps.map(({ subject }) => subject)).toEqual(['closed', 'closed.js', 'closed.png', 'gone.js'])
  expect(unanalysed(outcome)).toEqual(['closed', 'closed.js', 'gone.js'])
  expect(outcome.coverage.files).toEqual({ total: 5, analysed: 1, skipped: { unreadable: 4 } })
})

test('an archive full of traps', async () => {
  const { tree, gaps } = await openTarball(packageOf([
    { path: 'package/../../evil.js', body: '// MARK' }, { path: '/abs.js', body: '// MARK' }, { path: 'package/link.js', type: 'SymbolicLink', linkpath: '/etc/passwd' },
    { path: 'package/calm.js', body: '// MARK' },
  ]))
  expect(gaps).toHaveLength(3)
  expect(marked(await scan(tree))).toEqual(['calm.js'])
})

describe('what is named is read as a program, whatever it is called', () => {
  const reached = async (files: Record<string, string>): Promise<readonly (string | undefined)[]> =>
    marked(await scan(memoryTree(Object.fromEntries(Object.entries(files).map(([path, text]) => [path, text])))))

  test.each<[string, Record<string, string>, string]>([
    ['required', { 'index.js': 'require("./data/x.dat")', 'data/x.dat': 'f() // MARK' }, 'data/x.dat'],
    ['imported without an extension', { 'index.mjs': 'import "./run"', 'run': 'f() // MARK' }, 'run'],
    ['required through a chain', { 'index.js': 'require("./a.dat")', 'a.dat': 'require("./b.dat")', 'b.dat': 'require("./c.txt")', 'c.txt': 'f() // MARK' }, 'c.txt'],
    ['required by a part of its name', { 'index.js': 'require("./plug/" + name)', 'plug/x.dat': 'f() // MARK' }, 'plug/x.dat'],
    ['an entry', { 'package.json': '{"name":"x","main":"main.bin"}', 'main.bin': 'f() // MARK' }, 'main.bin'],
    ['an install script', { 'package.json': '{"name":"x","scripts":{"postinstall":"node setup.dat"}}', 'setup.dat': 'f() // MARK' }, 'setup.dat'],
  ])('%s', async (_name, files, path) => {
    expect(await reached(files)).toEqual([path])
  })

  test('a style sheet that a bundler takes is no gap', async () => {
    const outcome = await scan(memoryTree({ 'index.js': 'import "./a.css"', 'a.css': '.a::before { content: "x" }' }))
    expect(outcome.gaps).toEqual([])
    expect(outcome.coverage.files).toEqual({ total: 2, analysed: 1, skipped: { style: 1 } })
  })

  test('a contract that is loaded by name is a gap and no accusation', async () => {
    const outcome = await scan(memoryTree({ 'index.js': 'require("./lamp.sol")', 'lamp.sol': 'contract Lamp {\n  function glow(bytes memory oil) internal view {}\n}\n' }))
    expect(gapsOf(outcome, 'lamp.sol')).toEqual([expect.stringContaining('cannot be parsed')])
    expect(unanalysed(outcome)).toEqual([])
  })
})
