import { describe, expect, test } from 'vitest'
import { readJavaScript, watchedCalls } from '../../support/javascript.ts'
import { defineRule } from '../../../src/kit/index.ts'

/** What `require(…)` is given, as far as it is told for certain. */
const required = async (code: string): Promise<readonly (string | undefined)[]> => {
  const names: (string | undefined)[] = []
  const meta = { id: 'probe', title: 'Probe', severity: 'info', confidence: 'high', category: 'exec', why: 'Asks.', remedy: 'None.', since: '0.1.0', status: 'stable' } as const
  await readJavaScript(code, [defineRule({ meta, calls: { require: call => { names.push(call.arg(0).text) } } })])
  return names
}

/** Names that only Babel tells: our own evaluator keeps every branch and reads a raw template as a cooked one. */
const told: readonly (readonly [what: string, code: string, name: string])[] = [
  ['a condition that is constant', `require(1 > 2 ? 'path' : 'child_process').exec('echo')`, 'child_process'],
  ['a condition through names', `const a = 3, b = 4; require(a * b === 12 ? 'child_process' : 'path').exec('echo')`, 'child_process'],
  ['a logical chain', `const off = ''; require(off || 'child_' + 'process').exec('echo')`, 'child_process'],
  ['a cut worked out with Math', `const at = Math.floor(1.7); require('xchild_process'.slice(at)).exec('echo')`, 'child_process'],
  ['a chain of conditions', `const n = 2; const name = n === 1 ? 'fs' : n === 2 ? 'child_process' : 'os'; require(name).exec('echo')`, 'child_process'],
]

describe('a second opinion', () => {
  test.each(told)('tells %s', async (_what, code, name) => {
    expect((await required(code)).at(-1)).toBe(name)
    expect(await watchedCalls(code)).toContain('child_process.exec')
  })

  test('tells a computed name on a known module', async () => {
    expect(await watchedCalls(`const c = require('child_process'); const k = 2; c[k > 1 ? 'exec' : 'fork']('echo')`)).toEqual(['child_process.exec'])
  })

  test.each([
    ['a parameter', `module.exports = name => require(name)`],
    ['what is written again', `let name = 'path'; if (Date.now() > 5) name = 'fs'; require(name ? name : 'os')`],
    ['the environment', `require(process.env.NAME ? 'child_process' : 'path')`],
  ])('leaves %s open', async (_what, code) => {
    expect((await required(code)).at(-1)).toBeUndefined()
  })

  test('is not asked about files that it cannot take', async () => {
    expect(await watchedCalls(`let a = 1; let a = 2; require(1 > 2 ? 'path' : 'child_process').exec('echo')`)).toContain('child_process.exec')
  })
})
