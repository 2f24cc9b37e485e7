import { existsSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { generate, runGenerate, staleFiles, writeGenerated } from '../../src/dev/generate.ts'
import { collectorModule, readIn, ruleModule, temporaryProject } from '../support/temporary-project.ts'

const readme = 'Before.\n\n<!-- generated:rules -->\nold\n<!-- /generated:rules -->\n\nAfter.\n'
const lantern = {
  'rules/code/exec/open-lantern.ts': ruleModule('open-lantern', { cwe: [78], why: "It's a \"light\" with a \\ and | in it." }),
  'rules/code/exec/open-lantern.md': '# Written by hand\n\nProse of the lantern.\n',
}
const harbour = {
  ...lantern,
  'rules/code/network/dim-beacon.ts': ruleModule('dim-beacon', { category: 'network', severity: 'info' }),
  'README.md': readme,
}

test('the catalogue imports every rule, sorted by id', async () => {
  const made = await generate(temporaryProject(harbour))
  const rules = made.get('src/catalog/rules.ts') ?? ''
  expect(rules).toContain("import openLanternRule from '../../rules/code/exec/open-lantern.ts'")
  expect(rules.indexOf('  dimBeaconRule,')).toBeGreaterThan(0)
  expect(rules.indexOf('  dimBeaconRule,')).toBeLessThan(rules.indexOf('  openLanternRule,'))
})

test('the metadata stands alone and survives quoting', async () => {
  const root = temporaryProject(lantern)
  const text = (await generate(root)).get('src/catalog/metas.ts') ?? ''
  writeFileSync(join(root, 'metas.ts'), text.replace(/^import .*$/m, '').replaceAll(/: readonly CatalogEntry\[\]|: ReadonlyMap<string, CatalogEntry>/g, ''))
  const { metas } = await import(join(root, 'metas.ts')) as { metas: readonly Record<string, unknown>[] }
  expect(metas).toEqual([{
    id: 'open-lantern', title: 'Title of open-lantern', severity: 'warn', confidence: 'high', category: 'exec',
    why: "It's a \"light\" with a \\ and | in it.", remedy: 'Leave it alone.', since: '0.1.0', status: 'preview', cwe: [78],
    lane: 'code', family: 'exec', page: 'rules/code/exec/open-lantern.md',
  }])
  expect(text).not.toContain("from '../../rules")
})

test('a page gets its header in place of a heading written by hand, and keeps its prose', async () => {
  const page = (await generate(temporaryProject(lantern))).get('rules/code/exec/open-lantern.md') ?? ''
  expect(page).toBe([
    '<!-- generated:header -->', '# Title of open-lantern', '',
    '`open-lantern` · **warn** · confidence high · category exec · [CWE-78](https://cwe.mitre.org/data/definitions/78.html) · since 0.1.0 · preview',
    '<!-- /generated:header -->', '', 'Prose of the lantern.', '',
  ].join('\n'))
})

test('README keeps what stands around its tables', async () => {
  const text = (await generate(temporaryProject(harbour))).get('README.md') ?? ''
  expect(text).toMatch(/^Before\.\n\n<!-- generated:rules -->\n\| family /)
  expect(text).toContain('| [exec](rules/README.md#exec) | 1 | 0 | 1 | 0 |\n| [network](rules/README.md#network) | 1 | 0 | 0 | 1 |\n| all | 2 | 0 | 1 | 1 |')
  expect(text).toMatch(/<!-- \/generated:rules -->\n\nAfter\.\n$/)
})

test('collectors give their catalogue, their list and their pages', async () => {
  const made = await generate(temporaryProject({
    'rules/config/pier.ts': collectorModule('pier', ['pier.no_rail', 'pier.{plank}.loose']),
    'rules/config/pier.md': 'Prose of the pier.\n',
  }))
  expect(made.get('src/catalog/collectors.ts')).toContain("import pierCollector from '../../rules/config/pier.ts'")
  expect(made.get('src/catalog/metas.ts')).toContain("id: 'pier.{plank}.loose'")
  expect(made.get('rules/config/CHECKS.md')).toContain('| `pier.{plank}.loose` | critical | [pier](pier.md) |  | 0.1.0 |')
  expect(made.get('rules/config/pier.md')).toContain('| `pier.no_rail` | critical |')
})

test('written once, everything is fresh; a touched file is named alone', async () => {
  const root = temporaryProject(harbour)
  const made = await generate(root)
  expect(staleFiles(root, made)).toEqual([
    'README.md', 'docs/schema/plugvet.schema.json', 'rules/README.md', 'rules/code/exec/open-lantern.md', 'rules/config/CHECKS.md',
    'src/catalog/collectors.ts', 'src/catalog/metas.ts', 'src/catalog/registry.ts', 'src/catalog/rules.ts',
  ])
  writeGenerated(root, made)
  const again = await generate(root)
  expect([...again]).toEqual([...made])
  expect(staleFiles(root, again)).toEqual([])
  writeFileSync(join(root, 'rules/README.md'), `${readIn(root, 'rules/README.md')}more\n`)
  expect(staleFiles(root, again)).toEqual(['rules/README.md'])
  rmSync(join(root, 'src/catalog/rules.ts'))
  expect(staleFiles(root, again)).toEqual(['rules/README.md', 'src/catalog/rules.ts'])
  expect(writeGenerated(root, again)).toEqual(['rules/README.md', 'src/catalog/rules.ts'])
})

test('the command writes, and its check fails with the list of what is stale', async () => {
  const root = temporaryProject(lantern)
  const paths = ['docs/schema/plugvet.schema.json', 'rules/README.md', 'rules/code/exec/open-lantern.md', 'rules/config/CHECKS.md']
  const list = [...paths, 'src/catalog/collectors.ts', 'src/catalog/metas.ts', 'src/catalog/registry.ts', 'src/catalog/rules.ts'].map(path => `  ${path}\n`).join('')
  expect(await runGenerate(root, true)).toEqual({ code: 1, text: `stale, run \`npm run generate\`:\n${list}` })
  expect(existsSync(join(root, 'src'))).toBe(false)
  expect(await runGenerate(root, false)).toEqual({ code: 0, text: `written:\n${list}` })
  expect(await runGenerate(root, true)).toEqual({ code: 0, text: 'everything is fresh\n' })
})

test.each<[string, Record<string, string>, RegExp]>([
  ['a file that is no rule', { 'rules/code/exec/moor.ts': 'export default 7\n' }, /moor\.ts does not default-export a rule/],
  ['a file that does not load', { 'rules/code/exec/moor.ts': 'throw new Error("fog")\n' }, /moor\.ts cannot be loaded: fog/],
  ['a collector without checks', { 'rules/config/moor.ts': 'export default { id: "moor" }\n' }, /moor\.ts does not default-export a collector/],
  ['two rules of one id', { 'rules/code/exec/a.ts': ruleModule('twin'), 'rules/code/network/b.ts': ruleModule('twin') }, /called twin/],
  ['a region without an end', { ...lantern, 'README.md': '<!-- generated:rules -->\n' }, /rules is opened and never closed/],
])('generation refuses %s', async (_, files, message) => {
  await expect(generate(temporaryProject(files))).rejects.toThrow(message)
})
