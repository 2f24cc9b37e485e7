import { expect, test } from 'vitest'
import { scanTree } from '../../src/code/index.ts'
import { memoryTree } from '../../src/io/index.ts'
import { defineRule, defineTextRule } from '../../src/kit/index.ts'
import type { Meta, ScanOutcome } from '../../src/model/index.ts'

const metaOf = (id: string): Meta => ({
  id, title: 'Rule of a test', severity: 'info', confidence: 'high', category: 'exec', why: 'For tests.', remedy: 'None needed.', since: '0.1.0', status: 'preview',
})

type Files = Readonly<Record<string, string>>

async function scanned(files: Files): Promise<{ readonly outcome: ScanOutcome; readonly paths: readonly string[] }> {
  const paths: string[] = []
  const rules = [
    defineTextRule({ meta: metaOf('seen'), text: ({ path }) => { paths.push(path) } }),
    defineRule({ meta: metaOf('called'), calls: { 'child_process.exec': ({ at }) => ({ at, message: 'exec' }) } }),
  ]
  const outcome = await scanTree(memoryTree({ ...files }), { jobs: 0, rules })
  return { outcome, paths: paths.toSorted() }
}

const tool: Files = {
  'package.json': '{"name":"tool","version":"1.0.0","main":"index.js"}',
  'index.js': "require('./run')('echo inert')",
  'run.js': "module.exports = require('child_process').exec",
}
const at = (root: string, files: Files = tool): Files => Object.fromEntries(Object.entries(files).map(([path, text]) => [`${root}/${path}`, text]))
const placesIn = ({ hits }: ScanOutcome, root: string): unknown => JSON.parse(JSON.stringify(hits.filter(({ hit }) => hit.at.file?.startsWith(`${root}/`))).replaceAll(`${root}/`, ''))

const [first, second] = ['node_modules/a/node_modules/tool', 'node_modules/tool']

test('copies of one package are looked at once and all told of', async () => {
  const { outcome, paths } = await scanned({ ...at(first), ...at(second) })
  expect(paths).toEqual(Object.keys(tool).map(path => `${first}/${path}`).toSorted())
  expect(placesIn(outcome, first)).not.toEqual([])
  expect(placesIn(outcome, second)).toEqual(placesIn(outcome, first))
})

test.each<[string, Files, string]>([
  ['in a file that another one loads', { ...tool, 'run.js': "module.exports = require('os').cpus " }, 'index.js'],
  ['by a file that would be loaded in its place', { ...tool, run: "module.exports = require('os').cpus" }, 'index.js'],
  ['in its manifest', { ...tool, 'package.json': '{"name":"tool","version":"1.0.1","main":"index.js"}' }, 'package.json'],
])('a copy that differs %s is looked at by itself', async (_what, other, path) => {
  const { outcome, paths } = await scanned({ ...at(first), ...at(second, other) })
  expect(paths).toContain(`${second}/${path}`)
  const alone = await scanned(at(second, other))
  expect(placesIn(outcome, second)).toEqual(placesIn(alone.outcome, second))
})

test('a copy whose place may say something is looked at by itself', async () => {
  const place = 'test/node_modules/tool'
  expect((await scanned({ ...at(second), ...at(place) })).paths).toContain(`${place}/index.js`)
})

test('names of folders that have to be escaped are told as they are', async () => {
  const odd = 'node_modules/q"\\/node_modules/tool'
  const { outcome } = await scanned({ ...at(odd), ...at(second) })
  expect(placesIn(outcome, second)).not.toEqual([])
  expect(outcome.hits.filter(({ hit }) => hit.at.file?.startsWith(`${odd}/`))).toHaveLength(outcome.hits.filter(({ hit }) => hit.at.file?.startsWith(`${second}/`)).length)
})
