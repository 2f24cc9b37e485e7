import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { families, loadRule, moduleNames, type RuleSource } from '../src/dev/sources.ts'
import type { Rule } from '../src/kit/index.ts'
import { exampleProblems } from './support/example.ts'
import { readExamples, type Example } from './support/page.ts'
import { readText, root } from './support/repository.ts'
import { scanFiles } from './support/scan.ts'

const named = families(root).flatMap(family => moduleNames(join(root, 'rules/code', family)).map(name => ({ family, name })))
// Settled one by one, so that a rule that does not load fails alone.
const loaded = await Promise.allSettled(named.map(({ family, name }) => loadRule(root, family, name)))
const rules: readonly Rule[] = loaded.flatMap(one => (one.status === 'fulfilled' ? [one.value.rule] : []))

const examplesOf = ({ page }: RuleSource): readonly Example[] => {
  if (!existsSync(join(root, page))) throw new Error(`${page} does not exist`)
  return readExamples(readText(page))
}

test('there are rules to test', () => {
  expect(rules.length).toBeGreaterThan(0)
})

loaded.forEach((one, index) => {
  const name = `${named[index]?.family}/${named[index]?.name}`
  if (one.status === 'rejected') {
    test(name, () => { throw one.reason })
    return
  }
  const source = one.value
  let examples: readonly Example[]
  try {
    examples = examplesOf(source)
  } catch (error) {
    test(name, () => { throw error })
    return
  }
  describe(name, () => {
    test.each(examples)('$verdict at line $line of its page', async example => {
      const outcome = await scanFiles(example.files, rules)
      expect(exampleProblems(example, source.rule.meta, outcome), JSON.stringify(example.files, undefined, 2)).toEqual([])
    })
  })
})
