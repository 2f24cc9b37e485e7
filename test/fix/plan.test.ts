import { expect, it } from 'vitest'
import { planFixes } from '../../src/fix/index.ts'
import type { ConfigPlace, Edit, Fix } from '../../src/model/index.ts'

const set = (keyPath: readonly string[], value: unknown): Edit => ({ kind: 'set-config', keyPath, value })
const fix = (title: string, first: Edit, ...rest: Edit[]): Fix => ({ title, safety: 'safe', edits: [first, ...rest] })
const place: ConfigPlace = { file: '/c', digest: '', keyPath: ['a'], start: 1, valueStart: 2, valueEnd: 3, members: [] }
const places = { '["a"]': place, '["b"]': { ...place, keyPath: ['b'], start: 9 } }

const titles = (fixes: readonly Fix[]): readonly string[] => [...planFixes(fixes, places).changes.values()].flat().map(({ title }) => title)

it('keeps safe fixes alone', () => {
  expect(titles([{ ...fix('risky', set(['a'], 1)), safety: 'unsafe' }, fix('safe', set(['b'], 1))])).toEqual(['safe'])
})

it('refuses a second edit of one key, also of something inside it, and the whole fix with it', () => {
  const fixes = [fix('first', set(['a'], 1)), fix('second', set(['b'], 1), set(['a'], 2)), fix('inside', set(['a', 'x'], 3))]
  expect(titles(fixes)).toEqual(['first'])
  expect(planFixes(fixes, places).refusals).toEqual(['second: another fix changes the same key', 'inside: another fix changes the same key'])
})

it('does what two fixes agree on once', () => {
  const mode: Edit = { kind: 'chmod', path: '/x', mode: 0o600, of: 'file' }
  const plan = planFixes([fix('one', set(['a'], 1)), fix('two', set(['a'], 1)), fix('three', mode), fix('four', mode)], places)
  expect([...plan.changes.values()].flat().map(({ title }) => title)).toEqual(['one'])
  expect(plan.modes).toEqual([mode])
  expect(plan.refusals).toEqual([])
})

it('says which key has no place', () => {
  expect(planFixes([fix('lost', set(['x', 'y'], 1))], places).refusals).toEqual(['lost: the key is not written in any file'])
})
