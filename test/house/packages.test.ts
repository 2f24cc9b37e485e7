import { expect, test } from 'vitest'
import { modulesUnder, readText } from '../support/repository.ts'
import { loadedPackages, packageOf } from '../support/packages.ts'
import { importsOf, type Import } from '../support/syntax.ts'

interface Manifest { readonly scripts: Record<string, string>; readonly dependencies: Record<string, string>; readonly devDependencies: Record<string, string> }

const manifest = JSON.parse(readText('package.json')) as Manifest
const installed = manifest.dependencies
/** What only a sweep needs. */
const heavy = ['@electric-sql/pglite', 'pg', 'pg-boss']
const importsIn = (paths: readonly string[]): readonly Import[] => paths.flatMap(path => importsOf(readText(path)))
const shipped = loadedPackages(importsIn(modulesUnder('src', 'rules').filter(path => !path.startsWith('src/dev/'))))

/** Programs rather than libraries: where each is run, and the word that runs it. */
const programs: Readonly<Record<string, readonly [file: string, word: RegExp]>> = {
  '@typescript/native': ['src/dev/build.cjs', /'@typescript', 'native', 'bin', 'tsc'/],
  'typedoc-plugin-markdown': ['typedoc.json', /"plugin": \["typedoc-plugin-markdown"\]/],
  vitest: ['src/dev/set-up.cjs', /'vitest', 'vitest\.mjs'/],
  node: ['bin/launch.js', /'node_modules', 'node', 'bin'/],
}

test.each(['@babel/parser', '@babel/traverse', 'worker-threads-pool', 'tar', 'pacote', 'ssri'])('%s earns its place in the shipped code', name => {
  expect(Object.keys(manifest.dependencies)).toContain(name)
  expect([...shipped]).toContain(name)
})

test('every dependency is loaded by shipped code', () => {
  const types = new Set(importsIn(modulesUnder('src')).map(({ specifier }) => packageOf(specifier)))
  const idle = Object.keys(installed).filter(name => !shipped.has(name) && !types.has(name))
  expect(idle).toEqual([])
})

test('shipped code loads nothing but dependencies', () => {
  const missing = [...shipped].filter(name => !(name in installed) && name !== 'plugvet')
  expect(missing).toEqual([])
})

test('every package that is named anywhere is listed', () => {
  const listed = { ...installed, ...manifest.devDependencies }
  const named = importsIn(modulesUnder('src', 'rules', 'test', 'bench')).map(({ specifier }) => packageOf(specifier)).filter(name => name !== undefined)
  expect([...new Set(named)].filter(name => !(name in listed) && !(`@types/${name}` in listed) && name !== 'plugvet')).toEqual([])
})

test('what only a sweep needs is loaded by nothing else, with a word for whoever does not have it', () => {
  const loads = modulesUnder('src').flatMap(path => importsOf(readText(path)).filter(({ specifier, isType }) => !isType && heavy.includes(packageOf(specifier) ?? '')).map(({ line, specifier }) => ({ path, line, specifier })))
  expect(loads.length).toBeGreaterThanOrEqual(3)
  const bare = loads.filter(({ path, line, specifier }) => !readText(path).split('\n')[line - 1]!.includes(`loaded('${specifier}', () => import(`))
  expect(bare).toEqual([])
})

/** What another package wants beside itself, by who wants it. */
const wantedBeside: Readonly<Record<string, string>> = { 'ajv-formats-draft2019': '@cyclonedx/cyclonedx-library', typescript: 'typedoc' }

test.each(Object.entries(wantedBeside))('%s is wanted by %s', (name, wanting) => {
  expect(JSON.parse(readText(`node_modules/${wanting}/package.json`))).toHaveProperty(['peerDependencies', name])
})

test('every development package is named, run or a set of types', () => {
  const named = new Set(importsIn(modulesUnder('src', 'test', 'bench')).map(({ specifier }) => packageOf(specifier)))
  const idle = Object.keys(manifest.devDependencies).filter(name => !named.has(name) && !(name in programs) && !(name in wantedBeside) && !name.startsWith('@types/'))
  expect(idle).toEqual([])
})

test.each(Object.entries(programs))('%s is run somewhere', (name, [file, word]) => {
  expect(Object.keys(manifest.devDependencies)).toContain(name)
  expect(readText(file)).toMatch(word)
})

test.each<[string, readonly string[]]>([
  ["import { parse } from '@babel/parser/lib/x.js'; import tar from 'tar'", ['@babel/parser', 'tar']],
  ["import type { X } from 'pacote'; export type { Y } from 'ssri'", []],
  ["const x = await import('ssri'); require('pacote'); export { a } from 'tar'", ['ssri', 'pacote', 'tar']],
  ["import fs from 'node:fs'; import './x.ts'; // import 'pacote'\nconst text = \"import 'ssri'\"", []],
])('%j loads %j', (text, names) => {
  expect([...loadedPackages(importsOf(text))]).toEqual(names)
})
