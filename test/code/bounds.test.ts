import { expect, test } from 'vitest'
import { boundedHits } from '../../src/code/bounds.ts'
import type { Found } from '../../src/code/bounds.ts'
import { isSteady, scanTree } from '../../src/code/index.ts'
import { memoryTree } from '../../src/io/index.ts'
import { rules } from '../support/catalog.ts'

const hit = (id: string, severity?: 'critical' | 'info'): Found => [id, { at: { file: 'a' }, message: 'x', ...severity && { severity } }]
const many = (count: number, ...found: readonly Found[]): readonly Found[] => Array.from({ length: count }, () => found).flat()

test('a flood of one rule leaves room for the others, and one of small things for grave ones', () => {
  const room = boundedHits({ ofRule: 10, inAll: 15, always: 2, characters: 1e9 })
  const kept = room.kept([...many(100, hit('a', 'info')), ...many(100, hit('b')), hit('a', 'critical'), hit('c')])
  expect(Map.groupBy(kept, ([id, { severity }]) => `${id} ${severity}`).entries().map(([kind, all]) => [kind, all.length]).toArray())
    .toEqual([['a info', 10], ['b undefined', 5], ['a critical', 1], ['c undefined', 1]])
  expect(room.gaps()).toEqual([
    { stage: 'scan', subject: '.', reason: 'found so much that 90 findings of the rule a are left out' },
    { stage: 'scan', subject: '.', reason: 'found so much that 95 findings of the rule b are left out' },
  ])
})

test('long findings fill a report sooner', () => {
  const room = boundedHits({ ofRule: 1_000, inAll: 1_000, always: 2, characters: 500 })
  const [long, other] = [['a', { at: { file: 'a' }, message: 'x'.repeat(100) }], ['b', { at: { file: 'a' }, message: 'y' }]] as const satisfies readonly Found[]
  expect(room.kept([...many(100, long), other]).map(([id]) => id)).toEqual(['a', 'a', 'a', 'a', 'b'])
})

test('what is left out does not depend on who scans, and makes a scan incomplete', async () => {
  const files = Object.fromEntries(Array.from({ length: 60 }, (_, index) => [`${index}.js`, '// MARK']))
  const scan = (jobs: number) => scanTree(memoryTree(files), { rules, catalog: new URL('../support/catalog.ts', import.meta.url).href, jobs, room: { ofRule: 7, inAll: 1_000, always: 1, characters: 1e9 } })
  const [one, other] = [await scan(0), await scan(2)]
  expect(one.hits).toHaveLength(7)
  expect(one.gaps).toEqual([{ stage: 'scan', subject: '.', reason: 'found so much that 53 findings of the rule misbehaving are left out' }])
  expect([other.hits, other.gaps]).toEqual([one.hits, one.gaps])
  expect(isSteady(one)).toBe(false)
})
