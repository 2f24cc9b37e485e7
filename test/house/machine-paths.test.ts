import { expect, test } from 'vitest'
import { filesUnder, readText, root } from '../support/repository.ts'

// Put together, so that this file does not hold what it looks for. Homebrew has the same home on every Linux machine.
const machine = new RegExp(`(?:^|[^\\w.~-])/(?:${['work/', 'root/', 'home/(?!linuxbrew/)[a-z]', 'Users/[A-Za-z]'].join('|')})`)

// Text about other people's machines: examples, cases, and the words that rules look for.
const isData = (path: string): boolean => /^(corpus|test|rules)\//.test(path)
const isBinary = (text: string): boolean => text.includes('\0')

const machinePaths = (path: string, text: string): readonly string[] => {
  const own = root.replace(/\/$/, '')
  const isFound = (line: string): boolean => (own.split('/').length > 2 && line.includes(own)) || (!isData(path) && machine.test(line))
  return isBinary(text) ? [] : text.split('\n').flatMap((line, index) => (isFound(line) ? [`${path}:${index + 1}`] : []))
}

test('no line names a path of the machine it was written on', () => {
  expect(filesUnder('').flatMap(path => machinePaths(path, readText(path)))).toEqual([])
})

test.each([
  ['src/a.ts', '// see /' + 'work/main/x', true],
  ['docs/a.md', 'run /' + 'home/ada/bin/x', true],
  ['src/a.ts', 'const base = "/' + 'root/.ssh"', true],
  ['rules/code/exec/a.md', 'cat /' + 'root/.ssh/id_rsa', false],
  ['rules/code/exec/a.md', `cd ${root}`, true],
  ['src/a.ts', 'const brew = "/' + 'home/linuxbrew/.linuxbrew/bin"', false],
  ['src/a.ts', "import x from './work/root/home.ts'", false],
  ['src/a.ts', 'https://example.invalid/home/', false],
])('%s: %j', (path, line, isFound) => {
  expect(machinePaths(path, line).length > 0).toBe(isFound)
})
