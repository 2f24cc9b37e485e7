import { expect, test } from 'vitest'
import type { CatalogEntry } from '../../src/model/index.ts'
import { listRules } from '../../src/report/rules.ts'

const base: CatalogEntry = {
  id: 'open-lantern', title: 'Opens a lantern', severity: 'warn', confidence: 'high', category: 'exec', why: 'It burns.', remedy: 'Close it.',
  since: '0.1.0', status: 'preview', lane: 'code', family: 'exec', page: 'rules/code/exec/open-lantern.md', capability: 'exec',
}
const catalog: readonly CatalogEntry[] = [
  { ...base, id: 'dim-beacon', title: 'Dims the beacon while ships are still on their way into the harbour', severity: 'critical', category: 'network', family: 'network' },
  base,
  { ...base, id: 'pier.very_long.name_of_a.check_that_fits.nowhere', title: 'No rail', severity: 'info', category: 'config', lane: 'config', family: 'pier', cwe: [1] },
]

test('people get rules and checks by family, in 80 columns', () => {
  expect(listRules(catalog, { format: 'text' })).toBe([
    'Rules that read code (2)', '',
    '  exec',
    '    warn      open-lantern  Opens a lantern', '',
    '  network',
    '    critical  dim-beacon  Dims the beacon while ships are still on their way',
    '                          into the harbour', '',
    'Checks of the configuration (1)', '',
    '  pier',
    '    info      pier.very_long.name_of_a.check_that_fits.nowhere',
    '              No rail', '',
    'plugvet explain <id> tells what a rule sees and what to do.',
    '1 critical, 1 warn, 1 info.', '',
  ].join('\n'))
})

test('programs get every fact but the code, sorted by id', () => {
  const { schemaVersion, rules } = JSON.parse(listRules(catalog, { format: 'json' })) as { schemaVersion: number; rules: Record<string, unknown>[] }
  expect(schemaVersion).toBe(1)
  expect(rules.map(({ id }) => id)).toEqual(catalog.map(({ id }) => id))
  expect(rules[1]).toEqual({ ...base, cwe: [] })
})

test.each([
  [{ severity: 'warn' }, ['open-lantern']],
  [{ category: 'network' }, ['dim-beacon']],
  [{ category: 'network', severity: 'info' }, []],
] as const)('%o leaves %j', (filter, ids) => {
  const { rules } = JSON.parse(listRules(catalog, { format: 'json', ...filter })) as { rules: { id: string }[] }
  expect(rules.map(({ id }) => id)).toEqual(ids)
})

test('an empty list says so', () => {
  expect(listRules(catalog, { format: 'text', category: 'secret' })).toBe('No rule or check is like that.\n')
})
