import { existsSync, readdirSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import type { Rule } from '../../src/kit/index.ts'
import { exampleProblems } from '../support/example.ts'
import { readBlocks, readExamples } from '../support/page.ts'
import { readText, root } from '../support/repository.ts'
import { scanFiles } from '../support/scan.ts'
import { temporaryProject } from '../support/temporary-project.ts'

test('the rule of docs/rules.md keeps the promises of its page', async () => {
  const blocks = readBlocks(readText('docs/rules.md'))
  const code = blocks.find(({ language }) => language === 'ts')?.text ?? ''
  const page = blocks.find(({ language }) => language === 'md')?.text ?? ''
  const kit = pathToFileURL(join(root, 'src/kit/index.ts')).href
  const folder = temporaryProject({ 'rule.ts': code.replace('../../../src/kit/index.ts', kit) })
  const { default: rule } = await import(pathToFileURL(join(folder, 'rule.ts')).href) as { default: Rule }
  const problems = readExamples(page).map(async example => exampleProblems(example, rule.meta, await scanFiles(example.files, [rule])))
  expect((await Promise.all(problems)).flat()).toEqual([])
})

const pages = ['README.md', 'SECURITY.md', ...readdirSync(join(root, 'docs')).filter(name => name.endsWith('.md')).map(name => `docs/${name}`)]

test.each(pages)('%s points at nothing that is not there', path => {
  const targets = [...readText(path).matchAll(/\]\(([^)#\s]+)[^)]*\)/g)].map(([, target = '']) => target).filter(target => !/^\w+:/.test(target))
  expect(targets.filter(target => !existsSync(join(root, dirname(path), target)))).toEqual([])
})
