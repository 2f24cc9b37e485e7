import { expect, test } from 'vitest'
import { newRule, refusal } from '../../src/dev/new-rule.ts'
import template from '../../rules/_template/code/danger-name.ts'
import { exampleProblems } from '../support/example.ts'
import { scanFiles } from '../support/scan.ts'
import { readText } from '../support/repository.ts'
import { readExamples } from '../support/page.ts'
import { readIn, ruleModule, temporaryProject } from '../support/temporary-project.ts'

const templates = {
  'package.json': '{ "version": "3.2.1" }',
  'rules/_template/code/danger-name.ts': readText('rules/_template/code/danger-name.ts'),
  'rules/_template/code/danger-name.md': readText('rules/_template/code/danger-name.md'),
}

test('a new rule is the template under its own name, family and version', async () => {
  const root = temporaryProject(templates)
  expect(await newRule(root, 'network', 'silent-beacon')).toEqual(['rules/code/network/silent-beacon.ts', 'rules/code/network/silent-beacon.md'])
  const rule = readIn(root, 'rules/code/network/silent-beacon.ts')
  expect(rule).toContain("id: 'silent-beacon'")
  expect(rule).toContain("category: 'network'")
  expect(rule).toContain("since: '3.2.1'")
  expect(rule).not.toContain('danger-name')
})

test('the page of the template keeps the law of pages', () => {
  expect(readExamples(templates['rules/_template/code/danger-name.md']).map(({ verdict }) => verdict)).toEqual(['hit', 'clean', 'clean', 'miss'])
})

test.each([
  ['harbour', 'silent-beacon', /"harbour" is no family/],
  ['exec', 'SilentBeacon', /not in kebab-case/],
  ['exec', 'silent--beacon', /not in kebab-case/],
  ['exec', '../beacon', /not in kebab-case/],
  ['exec', 'b'.repeat(49), /longer than 48/],
  ['exec', 'danger-name', /name of the template/],
  ['exec', 'taken', /"taken" exists already/],
])('%s %s is refused', (family, id, message) => {
  expect(refusal(family, id, ['taken'])).toMatch(message)
})

test('an id that another family has, and a page that lies there, are left alone', async () => {
  const root = temporaryProject({ ...templates, 'rules/code/exec/moor.ts': ruleModule('moor'), 'rules/code/network/dim.md': 'Mine.\n' })
  await expect(newRule(root, 'network', 'moor')).rejects.toThrow('"moor" exists already')
  await expect(newRule(root, 'network', 'dim')).rejects.toThrow('rules/code/network/dim.md exists already')
  expect(readIn(root, 'rules/code/network/dim.md')).toBe('Mine.\n')
})

test.each(readExamples(templates['rules/_template/code/danger-name.md']))('the template works: $verdict at line $line', async example => {
  expect(exampleProblems(example, template.meta, await scanFiles(example.files, [template]))).toEqual([])
})
