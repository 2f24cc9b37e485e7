import { expect, test } from 'vitest'
import { readCases } from '../../bench/cases.ts'
import { filesOf } from '../../bench/mutants.ts'
import { scanTree } from '../../src/code/index.ts'
import { remembering } from '../../src/code/remember.ts'
import type { Memory } from '../../src/code/remember.ts'
import { memoryTree } from '../../src/io/index.ts'
import { defineRule, defineTextRule } from '../../src/kit/index.ts'
import type { FileResult, Meta, ScanOutcome, SourceTree, TreeEntry } from '../../src/model/index.ts'

const metaOf = (id: string): Meta => ({
  id, title: 'Rule of a test', severity: 'info', confidence: 'high', category: 'exec', why: 'For tests.', remedy: 'None needed.', since: '0.1.0', status: 'preview',
})

type Files = Readonly<Record<string, string>>

const inMap = (): Memory & { readonly kept: Map<string, unknown> } => {
  const kept = new Map<string, unknown>()
  return { kept, get: key => structuredClone(kept.get(key)), put: (key, value) => void kept.set(key, structuredClone(value)) }
}

/** Notes which files were really looked at. */
const watching = () => {
  const seen: string[] = []
  const rule = defineTextRule({ meta: metaOf('seen'), text: ({ path }) => { seen.push(path) } })
  const calls = defineRule({ meta: metaOf('called'), calls: { 'child_process.exec': ({ at }) => ({ at, message: 'exec' }) } })
  return { rules: [rule, calls], scanned: () => seen.splice(0).toSorted() }
}

const files: Files = {
  'package.json': '{"main":"index.js"}',
  'index.js': "require('./lib/tools').run('echo inert')",
  'lib/tools.js': "exports.run = line => require('./line')(line)",
  'lib/line.js': "module.exports = line => line",
  'other/alone.js': 'module.exports = 1',
}
const dangerous = "module.exports = require('child_process').exec"

const scan = (memory: Memory, tree: Files, rules: ReturnType<typeof watching>['rules']): Promise<ScanOutcome> =>
  scanTree(memoryTree({ ...tree }), { jobs: 0, rules, memory })

test('what has not changed is not looked at again and gives the same outcome', async () => {
  const memory = inMap()
  const { rules, scanned } = watching()
  const first = await scan(memory, files, rules)
  expect(scanned()).toEqual(Object.keys(files).toSorted())
  expect(await scan(memory, files, rules)).toEqual(first)
  expect(scanned()).toEqual([])
})

test.each<[string, Files, readonly string[]]>([
  ['a file that nobody asks about', { 'other/alone.js': 'module.exports = 2' }, ['other/alone.js']],
  ['a file that others were followed into', { 'lib/line.js': dangerous }, ['lib/line.js', 'lib/tools.js']],
  ['a file that was asked for and not there', { 'lib.js': dangerous, 'lib/tools.js': files['lib/tools.js']! }, ['index.js', 'lib.js', 'package.json']],
])('the folder of a changed file and of all that depends on it is looked at again: %s', async (_what, change, expected) => {
  const memory = inMap()
  const { rules, scanned } = watching()
  await scan(memory, files, rules)
  scanned()
  const changed = { ...files, ...change }
  const outcome = await scan(memory, changed, rules)
  expect(scanned()).toEqual(expect.arrayContaining([...expected]))
  expect(outcome).toEqual(await scan(inMap(), changed, rules))
})

test('a change far away changes what is found here', async () => {
  const memory = inMap()
  const { rules } = watching()
  expect((await scan(memory, files, rules)).hits).toEqual([])
  const { hits } = await scan(memory, { ...files, 'lib/line.js': dangerous }, rules)
  expect(hits.map(({ ruleId }) => ruleId)).toContain('called')
})

test('other rules have answers of their own', async () => {
  const memory = inMap()
  const { rules, scanned } = watching()
  await scan(memory, files, rules)
  scanned()
  await scan(memory, files, rules.slice(0, 1))
  expect(scanned()).toHaveLength(Object.keys(files).length)
})

test.each<[string, (body: string) => unknown]>([
  ['changed by hand', body => ({ body: body.replace('"hits":[', '"hits":[ '), sum: 'x' })],
  ['cut off', body => ({ body: body.slice(0, 20) })],
  ['of another shape', () => [1, 2]],
  ['nothing', () => null],
])('an answer that was %s is none', async (_how, spoil) => {
  const memory = inMap()
  const { rules, scanned } = watching()
  const first = await scan(memory, files, rules)
  scanned()
  for (const [key, value] of memory.kept) memory.kept.set(key, spoil((value as { body: string }).body))
  expect(await scan(memory, files, rules)).toEqual(first)
  expect(scanned()).toHaveLength(Object.keys(files).length)
})

test('what could not be looked at this time is looked at next time', async () => {
  const memory = inMap()
  let isBroken = true
  const rule = defineTextRule({ meta: metaOf('broken'), text: () => { if (isBroken) throw new Error('not today') } })
  expect((await scanTree(memoryTree({ 'a.js': '1' }), { jobs: 0, rules: [rule], memory })).gaps).toHaveLength(1)
  isBroken = false
  expect((await scanTree(memoryTree({ 'a.js': '1' }), { jobs: 0, rules: [rule], memory })).gaps).toEqual([])
})

test('a file that changed between two looks is not kept under what it was', async () => {
  const memory = inMap()
  const tree = memoryTree({ 'a.js': 'one' })
  const known = remembering(memory, tree, entriesOf({ 'a.js': 'stamp' }), 'rules')
  await known.run([{ path: 'a.js', language: 'javascript', size: 3 }], async () => [answer('a.js', 'of something else')], () => {})
  expect(memory.kept.size).toBe(0)
})

const answer = (path: string, digest: string): FileResult =>
  ({ path, hits: [], summary: { references: [] }, gaps: [], bytes: 3, basis: { digest, neighbours: [] } })

const entriesOf = (stamps: Files, changedAt = 0): ReadonlyMap<string, TreeEntry> =>
  new Map(Object.entries(stamps).map(([path, stamp]) => [path, { path, kind: 'file', size: 3, stamp, changedAt }]))

// SHA-256 of `one`.
const digestOfOne = '7692c3ad3540bb803c020b3aee66cd8887123234ea0c6e7143c0add73ff431ed'

/** A folder on disk that counts how often it is read. */
const counted = (contents: Files): { readonly tree: SourceTree; readonly reads: () => number } => {
  let reads = 0
  const inner = memoryTree({ ...contents })
  return { reads: () => reads, tree: { ...inner, handle: { kind: 'directory', root: '/somewhere' }, read: path => { reads += 1; return inner.read(path) } } }
}

test.each<[string, string, number, number]>([
  ['a file that looks as it did is not even read', 'same', 0, 0],
  ['a file that looks different is', 'other', 0, 1],
  ['a file that was young when it was kept is', 'same', Infinity, 1],
])('%s', async (_what, stamp, changedAt, expected) => {
  const memory = inMap()
  const look = async (own: string): Promise<number> => {
    const { tree, reads } = counted({ 'a.js': 'one' })
    const known = remembering(memory, tree, entriesOf({ 'a.js': own }, changedAt), 'rules')
    await known.run([{ path: 'a.js', language: 'javascript', size: 3 }], async () => [answer('a.js', digestOfOne)], () => {})
    known.close()
    return reads()
  }
  expect(await look('same')).toBe(1)
  expect(await look(stamp)).toBe(expected)
})

test.each(readCases().filter((_, index) => index % 4 === 0))('$id is found from memory as it is without', async example => {
  const memory = inMap()
  const tree = memoryTree(filesOf(example))
  const without = await scanTree(tree, { jobs: 0 })
  expect(await scanTree(tree, { jobs: 0, memory })).toEqual(without)
  expect(await scanTree(tree, { jobs: 0, memory })).toEqual(without)
})
