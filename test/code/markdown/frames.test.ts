import { describe, expect, test } from 'vitest'
import { metasById } from '../../../src/catalog/metas.ts'
import { rules } from '../../../src/catalog/rules.ts'
import { reportOf } from '../../../src/findings/index.ts'
import type { Verdict } from '../../../src/model/index.ts'
import { attacks, guardWith, shunning, shunningBlocks, skillWith, telling, tellingBlocks, translated, urging, urgingBlocks } from '../../support/frames.ts'
import type { Attack, BlockFrame, Frame } from '../../support/frames.ts'
import { scanFiles } from '../../support/scan.ts'

async function verdictOn(text: string): Promise<Verdict> {
  const outcome = await scanFiles({ 'SKILL.md': text }, rules)
  return reportOf([{ target: { kind: 'directory' }, outcome }], metasById).verdict
}

const blank = { text: '…', steps: ['…'] }
const nameOf = (frame: string): string => frame.replace(/\s+/g, ' ').slice(0, 80)
const framed = (attack: Attack, frames: readonly Frame[], blocks: readonly BlockFrame[]): (readonly [name: string, part: string])[] =>
  [...frames.map(frame => [nameOf(frame(blank)), frame(attack)] as const), ...blocks.flatMap(frame => attack.block === undefined ? [] : [[nameOf(frame('…')), frame(attack.block)] as const])]

describe.each(Object.entries(attacks))('%s', (_, attack) => {
  test.each(framed(attack, [...urging, ...telling], [...urgingBlocks, ...tellingBlocks]))('is to be done: %s', async (_, part) => {
    expect(await verdictOn(skillWith(part))).not.toBe('allow')
  })

  test.each(framed(attack, urging, urgingBlocks))('is to be done, whatever the skill claims to be about: %s', async (_, part) => {
    expect(await verdictOn(guardWith(part))).not.toBe('allow')
  })

  test.each(framed(attack, shunning, shunningBlocks))('is to be left undone: %s', async (_, part) => {
    expect(await verdictOn(skillWith(part))).not.toBe('block')
    expect(await verdictOn(guardWith(part))).not.toBe('block')
  })
})

test.each(translated)('is to be done: %s', async (_, part) => {
  expect(await verdictOn(skillWith(part))).toBe('block')
})
