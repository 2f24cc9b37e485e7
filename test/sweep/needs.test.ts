import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { rules } from '../../src/catalog/rules.ts'
import { needsOf, openScanner } from '../../src/code/index.ts'
import type { Needs, Scanner } from '../../src/code/index.ts'
import { headOf } from '../../src/code/seen.ts'
import { openDirectory } from '../../src/io/index.ts'
import type { ScanOutcome, Seen } from '../../src/model/index.ts'
import { root } from '../support/repository.ts'
import { scanFiles } from '../support/scan.ts'

const isMet = (needs: Needs, { languages, apis }: Seen): boolean => {
  if (needs === 'everything') return true
  return 'languages' in needs ? needs.languages.some(one => languages.includes(one)) : needs.apis.some(one => apis.includes(one))
}

/** Hits of rules that, by what was seen, could not have had any: each would be a package that is wrongly spared. */
const unforeseen = ({ hits, seen }: ScanOutcome): readonly string[] =>
  hits.filter(({ ruleId }) => { const rule = rules.find(({ meta }) => meta.id === ruleId); return rule && !isMet(needsOf(rule), seen!) }).map(({ ruleId, hit }) => `${ruleId} in ${hit.at.file}`)

const cases = ['benign', 'hostile'].flatMap(kind => readdirSync(join(root, 'corpus', kind)).map(name => `corpus/${kind}/${name}`)).filter(path => existsSync(join(root, path)))

let scanner: Scanner
beforeAll(async () => { scanner = await openScanner({ jobs: 2 }) })
afterAll(async () => { await scanner.close() })

test('no finding of the corpus comes from a rule that its package could have been spared of', { timeout: 600_000 }, async () => {
  const found: string[] = []
  let hits = 0
  for (const path of cases) {
    const outcome = await scanner.scan(openDirectory(join(root, path)))
    hits += outcome.hits.length
    found.push(...unforeseen(outcome).map(one => `${path}: ${one}`))
  }
  expect(hits).toBeGreaterThan(cases.length)
  expect(found).toEqual([])
})

test.each<[string, Readonly<Record<string, string>>, Partial<Seen>]>([
  ['plain names', { 'a.js': "require('fs').watch('.')" }, { languages: ['javascript'], apis: expect.arrayContaining(['fs', 'fs.watch']) as never }],
  ['names that are put together', { 'a.js': "const m = require('child_' + 'process'); m['ex' + 'ec']('tea')" }, { apis: expect.arrayContaining(['child_process.exec']) as never }],
  ['names that nobody asks for', { 'a.js': 'new SharedArrayBuffer(8); teapot.brew()' }, { apis: expect.arrayContaining(['SharedArrayBuffer', 'teapot.brew']) as never }],
  ['what is handed over', { 'a.js': "import { brew } from 'tea'; [1].forEach(brew)" }, { apis: expect.arrayContaining(['tea.brew']) as never }],
  ['what is only read', { 'a.js': 'export const x = process.report' }, { apis: expect.arrayContaining(['process.report']) as never }],
  ['code inside code', { 'SKILL.md': '# Tea\n\n```python\nimport os\n```\n' }, { languages: ['markdown', 'python'] }],
])('%s are seen', async (_, files, seen) => {
  expect((await scanFiles(files, rules)).seen).toMatchObject(seen)
})

test.each([['fs.watch', 'fs.watch'], ['child_process.*', 'child_process'], ['process.binding().spawn', 'process.binding'], ['fetch', 'fetch'], ['got()', 'got'], ['fs.promises.*', 'fs.promises']])('%s is told by %s', (pattern, head) => {
  expect(headOf(pattern)).toBe(head)
})

test.each<[string, Needs]>([
  ['process-spawn', { apis: expect.arrayContaining(['child_process.exec', 'cluster.fork']) as never }],
  ['python-program', { languages: ['python'] }],
  ['credential-exfiltration', { apis: expect.arrayContaining(['fetch', 'https.request']) as never }],
  ['network-hook', { languages: ['javascript', 'typescript'] }],
  ['unanalysed-file', 'everything'],
])('%s needs what it asks for', (id, needs) => {
  expect(needsOf(rules.find(({ meta }) => meta.id === id)!)).toEqual(needs)
})
