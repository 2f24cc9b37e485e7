import { expect, test } from 'vitest'
import { hostsIn } from '../../src/sweep/hosts.ts'
import { readInventory } from '../../src/sweep/inventory.ts'
import { isPassing, patiently } from '../../src/sweep/patience.ts'
import { jsonFor } from '../../src/sweep/storable.ts'
import { changeBetween } from '../../src/sweep/index.ts'
import type { Tool } from '../../src/sweep/index.ts'
import type { ReachedHit } from '../../src/model/index.ts'

const hit = (ruleId: string, message: string, subject?: string): ReachedHit =>
  ({ ruleId, reach: 'entry', hit: { at: { file: 'a.js', span: { line: 3, column: 1, endLine: 3, endColumn: 9 } }, message, ...subject !== undefined && { subject } } })

test.each<[string, ReachedHit, readonly string[]]>([
  ['a request', hit('network-request', 'fetch talks to tea.example.invalid', 'tea.example.invalid'), ['tea.example.invalid']],
  ['a request whose address is not known', hit('network-request', 'fetch talks to an address known only at run time', 'an address'), []],
  ['theft', hit('credential-exfiltration', 'content of ~/.npmrc goes to tea.example.invalid; not worse, because'), ['tea.example.invalid']],
  ['a download', hit('shell-network', 'curl fetches https://tea.example.invalid:8443/brew.sh'), ['tea.example.invalid']],
  ['an address in numbers', hit('network-request', 'net.connect talks to 192.0.2.7', '192.0.2.7'), ['192.0.2.7']],
  ['a file name', hit('file-read', 'reads tea.json', 'tea.json'), []],
  ['a host with a hole', hit('network-request', 'fetch talks to https://{region}.example.invalid', '{region}.example.invalid'), []],
])('the hosts of %s', (_, one, hosts) => {
  expect(hostsIn([one]).map(({ host }) => host)).toEqual(hosts)
  expect(hostsIn([one, one]).length).toBe(hosts.length)
})

test('texts that PostgreSQL refuses are changed and nothing else is', () => {
  expect(JSON.parse(jsonFor({ 'a\0': ['b\0c', '\uD800', 1, null, true, 'tea \\u0000'] }))).toEqual({ 'a\u{FFFD}': ['b\u{FFFD}c', '\u{FFFD}', 1, null, true, 'tea \\u0000'] })
})

const tool = (engine: string, rules: Tool['rules']): Pick<Tool, 'engine' | 'rules'> => ({ engine, rules })
const python = { digest: 'p1', needs: { languages: ['python'] } } as const
const exec = { digest: 'e1', needs: { apis: ['child_process.exec'] } } as const
const text = { digest: 't1', needs: 'everything' } as const

test.each<[string, Pick<Tool, 'engine' | 'rules'>, ReturnType<typeof changeBetween>]>([
  ['nothing', tool('x', { python, exec }), { ids: [], needs: { languages: [], apis: [] } }],
  ['a rule that is other', tool('x', { python: { ...python, digest: 'p2' }, exec }), { ids: ['python'], needs: { languages: ['python'], apis: [] } }],
  ['a rule that is new', tool('x', { python, exec, more: { digest: 'm', needs: { apis: ['fs.watch'] } } }), { ids: ['more'], needs: { languages: [], apis: ['fs.watch'] } }],
  ['a rule that is gone', tool('x', { python }), { ids: ['exec'], needs: { languages: [], apis: [] } }],
  ['a rule that cannot say what it needs', tool('x', { python, exec, text }), { ids: ['text'], needs: 'everything' }],
  ['the engine', tool('y', { python, exec }), undefined],
])('%s changed', (_, now, change) => {
  expect(changeBetween(tool('x', { python, exec }), now)).toEqual(change)
})

test.each([
  [{ code: 'ECONNREFUSED' }, true], [{ code: '57P01' }, true], [{ code: '40001' }, true], [new Error('Connection terminated unexpectedly'), true],
  [{ code: '23505' }, false], [{ code: '28P01' }, false], [new Error('syntax error'), false],
])('%j passes by itself: %s', (error, passes) => {
  expect(isPassing(error)).toBe(passes)
})

test('waits for a database that comes back, and not for one that refuses', async () => {
  let tries = 0
  const flaky = async (): Promise<number> => { if ((tries += 1) < 3) throw Object.assign(new Error('gone'), { code: 'ECONNRESET' }); return tries }
  expect(await patiently(60_000, flaky)).toBe(3)
  await expect(patiently(60_000, async () => { throw Object.assign(new Error('no'), { code: '28P01' }) })).rejects.toThrow('no')
  await expect(patiently(0, async () => { throw Object.assign(new Error('away'), { code: 'ECONNREFUSED' }) })).rejects.toThrow('away')
})

test('an inventory says what is wrong with it', () => {
  const one = { name: 'tea', version: '1.0.0', path: '/tea' }
  expect(readInventory(JSON.stringify({ machine: 'kitchen', packages: [one] }), 'a.json')).toEqual({ machine: 'kitchen', packages: [one] })
  expect(() => readInventory('{', 'a.json')).toThrow('a.json holds no JSON')
  expect(() => readInventory('{"machine":"kitchen"}', 'a.json')).toThrow('it needs "machine" and "packages"')
  expect(() => readInventory(JSON.stringify({ machine: 'kitchen', packages: [one, { name: 'tea' }] }), 'a.json')).toThrow('package 2 needs')
})
