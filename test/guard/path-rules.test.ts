import { chmodSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { checkedPaths, pathProblems } from '../../src/guard/path-rules.ts'
import { scratch } from '../support/plugvet.ts'

const uid = process.getuid?.() ?? 0
let folder: string
let file: string
beforeEach(() => {
  folder = join(scratch('paths'), 'guard')
  mkdirSync(folder, { mode: 0o700 })
  file = join(folder, 'program.mjs')
  writeFileSync(file, '', { mode: 0o600 })
})
const problems = (path = file, user = uid): readonly string[] => pathProblems(path, user).map(({ problem }) => problem)

test('a file of one\'s own in a folder of one\'s own is accepted, also below a folder with a sticky bit', () => {
  expect(problems()).toEqual([])
})

test('a file that others can change is not', () => {
  chmodSync(file, 0o620)
  expect(problems()).toEqual(['can be changed by group or others'])
})

test('a folder in which others can replace files is not, unless it is sticky', () => {
  chmodSync(folder, 0o777)
  expect(problems()).toEqual(['is a folder in which group or others can replace files'])
  chmodSync(folder, 0o1777)
  expect(problems()).toEqual([])
})

test('a link, a folder, nothing and a relative path are not', () => {
  symlinkSync(file, join(folder, 'link.mjs'))
  expect(problems(join(folder, 'link.mjs'))).toEqual(['is a symbolic link'])
  expect(problems(folder)).toEqual(['is no regular file'])
  expect(problems(join(folder, 'gone'))).toEqual(['does not exist'])
  expect(problems('program.mjs')).toEqual(['is not absolute'])
})

test('a link among the folders counts as the folder that it leads to', () => {
  symlinkSync(folder, `${folder}-link`)
  expect(problems(join(`${folder}-link`, 'program.mjs'))).toEqual([])
})

test('of the arguments, what looks like a script of an interpreter is checked', () => {
  expect(checkedPaths('/bin/node', ['--import=./hook.mjs', '--quiet', 'word', 'run.mjs', '/opt/p.mjs'])).toEqual(['/bin/node', './hook.mjs', 'run.mjs', '/opt/p.mjs'])
  expect(checkedPaths('/opt/policy', ['/not/a/script'])).toEqual(['/opt/policy'])
})

test.skipIf(uid === 0)('what belongs to another user is not', () => {
  expect(problems(file, uid + 1)).toContain('belongs to another user')
})

test('every problem says how to mend it', () => {
  chmodSync(file, 0o666)
  chmodSync(folder, 0o777)
  for (const { mend, path } of pathProblems(file, uid)) expect(mend).toContain(path)
})
