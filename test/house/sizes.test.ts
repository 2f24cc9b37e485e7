import { expect, test } from 'vitest'
import { modulesUnder, readText } from '../support/repository.ts'
import { exceptions, sizeProblems } from '../support/sizes.ts'

const modules = modulesUnder('src', 'rules')

test('no file and no check is longer than its kind may be', () => {
  const checked = modules.filter(path => !(path in exceptions))
  expect(checked.flatMap(path => sizeProblems(path, readText(path)))).toEqual([])
})

test('an exception has a reason and is still needed', () => {
  const idle = Object.entries(exceptions).filter(([path, reason]) =>
    !modules.includes(path) || sizeProblems(path, readText(path)).length === 0 || !/^[A-Z].{20,}\.$/.test(reason))
  expect(idle).toEqual([])
})

const lines = (count: number): string => 'a()\n'.repeat(count)
const check = (count: number): string => `export default { checks: [{ run() {\n${lines(count - 2)}} }] }\n`

test.each<[string, string, readonly string[]]>([
  ['rules/code/exec/a.ts', lines(80), []],
  ['rules/code/exec/a.ts', lines(81), ['rules/code/exec/a.ts: 81 lines; the limit of a rule file is 80']],
  ['rules/config/a.ts', lines(200), []],
  ['rules/config/a.ts', lines(201), ['rules/config/a.ts: 201 lines; the limit of a collector file is 200']],
  ['rules/config/a.ts', check(20), []],
  ['rules/config/a.ts', check(21), ['rules/config/a.ts:1: a check of 21 lines; at most 20']],
  ['src/code/a.ts', lines(250), []],
  ['src/code/a.ts', lines(251), ['src/code/a.ts: 251 lines; the limit of a engine file is 250']],
  ['src/catalog/rules.ts', lines(999), []],
])('%s: %#', (path, text, problems) => {
  expect(sizeProblems(path, text)).toEqual(problems)
})
