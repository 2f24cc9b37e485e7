import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { generate, staleFiles } from '../../src/dev/generate.ts'
import { loadSources } from '../../src/dev/sources.ts'
import type { Meta } from '../../src/model/index.ts'
import { metaProblems } from '../support/meta.ts'
import { filesUnder, root } from '../support/repository.ts'

const { rules, collectors: config, registry } = await loadSources(root)
const collectors = [...config, ...registry]
const checks = collectors.flatMap(({ collector }) => collector.checks)

test('no two rules or checks share an id', () => {
  const ids = [...rules.map(({ rule }) => rule.meta.id), ...checks.map(({ meta }) => meta.id)]
  expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([])
})

test('a rule is called like its file and stands in the folder of its category', () => {
  const named = rules.map(({ rule, file }) => [file, `rules/code/${rule.meta.category}/${rule.meta.id}.ts`])
  expect(named.filter(([file, expected]) => file !== expected)).toEqual([])
})

test('a collector is called like its file', () => {
  expect(collectors.filter(({ name, collector }) => name !== collector.id).map(({ file }) => file)).toEqual([])
})

test('every rule and check says all of itself', () => {
  const problems = [
    ...rules.flatMap(({ file, rule }) => metaProblems(rule.meta).map(problem => `${file}: ${problem}`)),
    ...collectors.flatMap(({ file, collector }) =>
      collector.checks.flatMap(({ meta }) => metaProblems(meta).map(problem => `${file}, ${meta.id}: ${problem}`))),
  ]
  expect(problems).toEqual([])
})

test('every rule and collector has a page and every page a rule or collector', () => {
  const pages = [...rules, ...collectors].map(({ page }) => page).sort()
  expect(pages.filter(page => !existsSync(join(root, page)))).toEqual([])
  const lying = filesUnder('rules').filter(path => path.endsWith('.md') && /^rules\/(code|config|registry)\//.test(path) && path !== 'rules/config/CHECKS.md')
  expect(lying.filter(page => !pages.includes(page))).toEqual([])
})

test('what is generated is fresh (npm run generate)', async () => {
  expect(staleFiles(root, await generate(root))).toEqual([])
})

const meta: Meta = {
  id: 'open-lantern', title: 'Opens a lantern', severity: 'warn', confidence: 'high', category: 'exec',
  why: 'It is a fixture.', remedy: 'Leave it alone.', since: '0.1.0', status: 'preview', cwe: [78],
}

test('complete metadata has no problem', () => {
  expect(metaProblems(meta)).toEqual([])
  expect(metaProblems({ ...meta, id: 'channels.{channel}.dm.allow_from', category: 'config' })).toEqual([])
})

test.each<[Partial<Record<keyof Meta, unknown>>, string]>([
  [{ id: 'OpenLantern' }, 'the id has other signs than lower case, digits, dashes and dots'],
  [{ title: 'Opens a lantern.' }, 'title is empty or ends with a full stop'],
  [{ title: '' }, 'title is empty or ends with a full stop'],
  [{ severity: 'loud' }, 'there is no severity loud'],
  [{ confidence: 'sure' }, 'there is no confidence sure'],
  [{ category: 'harbour' }, 'there is no category harbour'],
  [{ why: 'It is a fixture' }, 'why is no sentence with a full stop'],
  [{ remedy: undefined }, 'remedy is no sentence with a full stop'],
  [{ since: 'next' }, 'since is no version like 0.1.0'],
  [{ status: 'old' }, 'there is no status old'],
  [{ cwe: ['CWE-78'] }, 'cwe holds something else than numbers'],
])('%o is a problem', (change, problem) => {
  expect(metaProblems({ ...meta, ...change } as Meta)).toEqual([problem])
})
