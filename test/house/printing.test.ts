import { expect, test } from 'vitest'
import { modulesUnder, readText } from '../support/repository.ts'
import { printsIn } from '../support/syntax.ts'

const mayPrint = (path: string): boolean => path === 'src/cli.ts' || path === 'src/policy-main.ts' || path.startsWith('src/dev/')

test('nobody but the command line and the program of the guard prints or ends the process', () => {
  const silent = modulesUnder('src', 'rules').filter(path => !mayPrint(path))
  expect(silent.flatMap(path => printsIn(readText(path)).map(found => `${path}:${found}`))).toEqual([])
})

test.each([
  ['console.log("x")', ['1: console.log']],
  ['\nprocess.exit(1)', ['2: process.exit']],
  ['process.stdout.write("x"); process.exitCode = 1', ['1: process.stdout', '1: process.exitCode']],
  ['const text = "process.exit"; process.platform; other.console.log', []],
])('%j', (text, found) => {
  expect(printsIn(text)).toEqual(found)
})
