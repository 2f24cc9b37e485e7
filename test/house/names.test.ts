import { expect, test } from 'vitest'
import { filesUnder } from '../support/repository.ts'

// A name that fits everything says nothing: find the subject.
const empty = /^(utils?|helpers?|commons?|misc|shared|lib|stuff)$/

const emptyNames = (paths: readonly string[]): readonly string[] =>
  paths.filter(path => path.split('/').some(part => empty.test(part.split('.')[0] ?? '')))

const oddCase = (paths: readonly string[]): readonly string[] =>
  paths.filter(path => path.endsWith('.ts') && !path.split('/').every(part => /^_?[a-z0-9]+([-.][a-z0-9]+)*$/.test(part)))

const ours = [...filesUnder('src'), ...filesUnder('rules'), ...filesUnder('test'), ...filesUnder('bench'), ...filesUnder('bin')]

test('no file or folder has a name that fits everything', () => {
  expect(emptyNames(ours)).toEqual([])
  expect(emptyNames(['src/utils/a.ts', 'src/code/helpers.ts', 'test/common/x.ts', 'src/misc.d.ts', 'src/code/utilities-of-tar.ts']))
    .toEqual(['src/utils/a.ts', 'src/code/helpers.ts', 'test/common/x.ts', 'src/misc.d.ts'])
})

test('modules are called in kebab-case', () => {
  expect(oddCase(ours)).toEqual([])
  expect(oddCase(['src/fileTree.ts', 'src/Code/a.ts', 'src/a_b.ts', 'src/worker-threads-pool.d.ts'])).toEqual(['src/fileTree.ts', 'src/Code/a.ts', 'src/a_b.ts'])
})
