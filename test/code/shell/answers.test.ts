import { describe, expect, test } from 'vitest'
import { analyseShell } from '../../../src/code/shell/index.ts'
import type { ShellView } from '../../../src/kit/index.ts'
import type { Hit } from '../../../src/model/index.ts'
import { rules } from '../../../src/catalog/rules.ts'

const nothingElse = { has: () => false, read: () => undefined }
const sample = rules.find(rule => rule.kind === 'shell')!

/** A rule that tells how often it was asked. */
function counting(answer: (script: ShellView) => Hit | undefined) {
  let times = 0
  const rule = { ...sample, shell: (script: ShellView) => { times += 1; return answer(script) } }
  return { rules: [rule], times: () => times }
}

const hitsIn = async (asked: readonly typeof sample[], path: string, text = 'npm test') => (await analyseShell({ path, language: 'shell', text }, asked, nothingElse)).hits

const here = (script: ShellView): Hit => {
  const at = script.at(script.commands[0]!)
  return { at, message: 'x', trace: [{ role: 'sink', at, note: 'here' }] }
}

describe('the same text in several files', () => {
  test('is judged once, and found in each', async () => {
    const { rules: asked, times } = counting(here)
    const found = [await hitsIn(asked, 'a.sh'), await hitsIn(asked, 'b.sh')]
    expect(times()).toBe(1)
    expect(found.flat().flatMap(([, hit]) => [hit.at.file, hit.trace![0]!.at.file])).toEqual(['a.sh', 'a.sh', 'b.sh', 'b.sh'])
    expect(found[1]).toEqual(await hitsIn(counting(here).rules, 'b.sh'))
  })

  test('is judged in each where a rule asks for its place', async () => {
    const { rules: asked, times } = counting(script => ({ at: { file: script.path }, message: script.path }))
    const found = [await hitsIn(asked, 'a.sh'), await hitsIn(asked, 'b.sh')]
    expect(times()).toBe(2)
    expect(found.flat().map(([, hit]) => hit.message)).toEqual(['a.sh', 'b.sh'])
  })

  test('is judged in each where a rule fails', async () => {
    const { rules: asked, times } = counting(() => { throw new Error('no') })
    await hitsIn(asked, 'a.sh')
    await hitsIn(asked, 'b.sh')
    expect(times()).toBe(2)
  })

  test('is judged in each where it is long', async () => {
    const { rules: asked, times } = counting(here)
    const long = 'npm test\n'.repeat(100)
    await hitsIn(asked, 'a.sh', long)
    await hitsIn(asked, 'b.sh', long)
    expect(times()).toBe(2)
  })
})
