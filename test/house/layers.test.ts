import { expect, test } from 'vitest'
import { readWalls, wallProblem, worldProblem } from '../support/layers.ts'
import { modulesUnder, readText } from '../support/repository.ts'
import { importsOf, type Import } from '../support/syntax.ts'

const document = readText('docs/architecture.md')
const walls = readWalls(document, 'Who may import whom')
const worlds = readWalls(document, 'Who touches the world')
const modules = modulesUnder('src', 'rules').map(path => ({ path, imports: importsOf(readText(path)) }))

const problemsOf = (find: (path: string, one: Import) => string | undefined): readonly string[] =>
  modules.flatMap(({ path, imports }) => imports.map(one => find(path, one)).filter(problem => problem !== undefined))

test('every import keeps to the walls of docs/architecture.md', () => {
  expect(problemsOf((path, one) => wallProblem(walls, path, one))).toEqual([])
})

test('the world is touched only where docs/architecture.md says', () => {
  expect(problemsOf((path, one) => worldProblem(worlds, path, one))).toEqual([])
})

const at = (text: string): Import => {
  const [one] = importsOf(text)
  if (!one) throw new Error('no import')
  return one
}

test.each([
  ['src/report/a.ts', "import { a } from '../io/index.ts'", 'imports io/index'],
  ['src/report/a.ts', "import { a } from '../catalog/rules.ts'", 'imports catalog/rules'],
  ['src/report/a.ts', "import { a } from '../model/finding.ts'", 'past its index.ts'],
  ['src/code/link.ts', "import { a } from '../io/index.ts'", 'imports io/index'],
  ['src/code/a.ts', "const a = await import('../audit/index.ts')", 'imports audit/index'],
  ['src/code/a.ts', "export * from '../findings/index.ts'", 'imports findings/index'],
  ['src/code/a.ts', "new Worker(new URL('../fix/worker.ts', import.meta.url))", 'imports fix/worker'],
  ['src/kit/a.ts', "import { a } from '../audit/facts/index.ts'", 'imports audit/facts/index'],
  ['src/model/a.ts', "type A = import('../kit/index.ts').Rule", 'imports kit/index'],
  ['rules/code/exec/a.ts', "import b from './b.ts'", 'imports rules/code/exec/b'],
  ['rules/code/exec/a.ts', "import b from '../../../src/code/index.ts'", 'imports code/index'],
  ['rules/code/exec/a.ts', "import b from '../../../src/kit/rule.ts'", 'past its index.ts'],
  ['rules/code/exec/a.ts', "import b from '../../../src/kit/collector.ts'", 'past its index.ts'],
])('%s: %s', (path, text, problem) => {
  expect(wallProblem(walls, path, at(text))).toContain(problem)
})

test.each([
  ['src/report/a.ts', "import { a } from '../catalog/metas.ts'"],
  ['src/report/a.ts', "import { a } from './b.ts'"],
  ['src/code/serve.ts', "import { a } from '../io/index.ts'"],
  ['src/kit/a.ts', "import type { A } from '../audit/facts/index.ts'"],
  ['src/audit/gather/a.ts', "import { a } from '../facts/b.ts'"],
  ['rules/code/exec/a.ts', "import { a } from '../../vocabulary/hosts.ts'"],
  ['rules/code/exec/a.ts', "import { a } from '../../../src/kit/index.ts'"],
  ['rules/config/a.ts', "import { a } from '../../src/kit/collector.ts'"],
])('%s may: %s', (path, text) => {
  expect(wallProblem(walls, path, at(text))).toBeUndefined()
})

test.each([
  ['src/report/a.ts', "import { readFileSync } from 'node:fs'", true],
  ['src/report/a.ts', "import { readFile } from 'node:fs/promises'", true],
  ['src/report/a.ts', "import { readFileSync } from 'fs'", true],
  ['src/code/a.ts', "import { Worker } from 'node:worker_threads'", true],
  ['src/code/a.ts', "import vm from 'node:vm'", true],
  ['src/code/a.ts', "import pacote from 'pacote'", true],
  ['rules/code/exec/a.ts', "import { join } from 'node:path'", true],
  ['src/kit/a.ts', "import { parse } from '@babel/parser'", true],
  ['src/io/a.ts', "import { readFileSync } from 'node:fs'", false],
  ['src/code/pool.ts', "import pool from 'worker-threads-pool'", false],
  ['src/code/a.ts', "import { posix } from 'node:path/posix'", false],
  ['src/code/a.ts', "import { parse } from '@babel/parser'", false],
  ['src/report/a.ts', "import type { Stats } from 'node:fs'", false],
])('%s loading %s is refused: %s', (path, text, isRefused) => {
  expect(worldProblem(worlds, path, at(text)) !== undefined).toBe(isRefused)
})

test('a table that cannot be read is no table', () => {
  expect(() => readWalls('\n## A\n\n```\ncli, run\n```\n', 'A')).toThrow('"cli, run" is not "from → to"')
  expect(() => readWalls('\n## A\n', 'B')).toThrow('no block under "B"')
})
