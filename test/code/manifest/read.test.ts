import { describe, expect, test } from 'vitest'
import type { Document } from '../../../src/code/manifest/document.ts'
import { readGyp } from '../../../src/code/manifest/read-gyp.ts'
import { readJson } from '../../../src/code/manifest/read-json.ts'
import { readSettings } from '../../../src/code/manifest/read-settings.ts'
import type { KeyPath } from '../../../src/model/index.ts'

const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value))
const textAt = (text: string, document: Document, keyPath: KeyPath): string => text.slice(...document.locate(keyPath))

describe('JSON', () => {
  test.each<[string, boolean, unknown]>([
    ['{"a": [1, {"b": null}]}', false, { a: [1, { b: null }] }],
    ['\uFEFF{"a": 1}', false, { a: 1 }],
    ['{"a": 1, /* no */ "b": [2,], }', true, { a: 1, b: [2] }],
    ['{"__proto__": {"a": 1}}', false, JSON.parse('{"__proto__": {"a": 1}}')],
  ])('%s', (text, comments, value) => {
    const document = readJson(text, { comments })
    expect(document.problem).toBeUndefined()
    expect(plain(document.value)).toEqual(value)
  })

  test.each<[string, boolean]>([['{"a": 1,}', false], ['{// c\n}', false], ['{"a" 1}', true], ['', false], ['{"a": 1} x', false]])('%j is told as a problem', (text, comments) => {
    expect(readJson(text, { comments }).problem).toMatch(/^is no JSON/)
  })

  test('what is left of a broken file is still looked at', () => {
    expect(plain(readJson('{"scripts": {"postinstall": "x"},}', { comments: false }).value)).toEqual({ scripts: { postinstall: 'x' } })
  })

  test('an abyss of brackets is a problem, not a crash', () => {
    expect(readJson('['.repeat(200_000), { comments: false }).problem).toBe('nested too deeply to be read')
  })

  test.each<[KeyPath, string]>([
    [['a', 'b', 1], '"two"'],
    [['a', 'b', 9], '["one", "two"]'],
    [['a', 'missing'], '{ "b": ["one", "two"] }'],
    [['twice'], '2'],
  ])('%j stands at %s', (keyPath, expected) => {
    const text = '{ "twice": 1, "a": { "b": ["one", "two"] }, "twice": 2 }'
    expect(textAt(text, readJson(text, { comments: false }), keyPath)).toBe(expected)
  })

  test('equal keys are listed with their values, in order', () => {
    const { duplicates } = readJson('{"s": {"a": "1", "a": "2"}, "b": [{"c": 1, "c": 1}]}', { comments: false })
    expect(duplicates.map(({ keyPath, values }) => [keyPath.join('.'), plain(values)])).toEqual(expect.arrayContaining([['s.a', ['1', '2']], ['b.0.c', [1, 1]]]))
    expect(duplicates).toHaveLength(2)
  })
})

describe('gyp', () => {
  test.each<[string, unknown]>([
    ["{ 'a': 1, \"b\": [True, False, None,], }", { a: 1, b: [true, false, null] }],
    ["# first\n{ 'a': 'x' # y\n 'z', }", { a: 'xz' }],
    ["{'a': '''b\nc''', 'd': r'\\n', 'e': '\\n\\''}", { a: 'b\nc', d: '\\n', e: "\n'" }],
    ["{'conditions': [['OS==\"win\"', {'x': ['y']}]]}", { conditions: [['OS=="win"', { x: ['y'] }]] }],
    ["{'conditions': [[\"OS != 'win'\" and \"OS != 'mac'\", {}], ['a' or 'b', {}]]}", { conditions: [["OS != 'mac'", {}], ['a', {}]] }],
    ["{ (1, 'a'): 2, {'b': 3}: 4 }", { '[1,"a"]': 2, '{"b":3}': 4 }],
    ['{}', {}],
  ])('%s', (text, value) => {
    const document = readGyp(text)
    expect(plain(document.value)).toEqual(value)
    expect(document.computed).toEqual([])
  })

  test.each<[string, KeyPath]>([
    ["{'a': __import__('os').system('echo')}", ['a']],
    ["{'a': ['b', 'c' + 'd']}", ['a', 1]],
    ["{'a': [x for x in (1, 2)]}", ['a', 0]],
    ["{'a': 1 if True else 2, 'b': 3}", ['a']],
  ])('%s holds an expression', (text, keyPath) => {
    expect(readGyp(text).computed[0]).toEqual(keyPath)
  })

  test.each(["{'a': 'b", "{'a' 'b'}", '[1 2', '{[}', '['.repeat(500), ': :', '{,}'])('%j does not hang or throw', text => {
    const { problem, computed } = readGyp(text)
    expect(problem !== undefined || computed.length > 0).toBe(true)
  })

  test('a value is found by its key path', () => {
    const text = "{ 'targets': [{ 'sources': ['a.cc', '<!(echo b.cc)'] }] }"
    expect(textAt(text, readGyp(text), ['targets', 0, 'sources', 1])).toBe("'<!(echo b.cc)'")
  })
})

describe('settings', () => {
  test.each<['npm' | 'yarn' | 'git', string, unknown]>([
    ['npm', 'script-shell = "./a b"\n; no=1\n# no=2\nfund\nca[]=x\nca[]=y', { 'script-shell': './a b', fund: 'true', ca: 'y' }],
    ['npm', '//r.example.invalid/:_authToken=${T}\n@a:registry=https://x/?a=b', { '//r.example.invalid/:_authToken': '${T}', '@a:registry': 'https://x/?a=b' }],
    ['npm', 'a=1\r\n[section]\nb=2', { a: '1' }],
    ['yarn', 'yarnPath: .yarn/x.cjs\nplugins:\n  - path: y\n"npmRegistryServer": "https://x"', { yarnPath: '.yarn/x.cjs', npmRegistryServer: 'https://x' }],
    ['yarn', 'yarn-path "./bin/yarn.js"', { 'yarn-path': './bin/yarn.js' }],
    ['git', '[core]\n\tfsmonitor = ./x.sh\n[filter "lfs"]\n\tclean = git-lfs clean -- %f', { 'core.fsmonitor': './x.sh', 'filter.lfs.clean': 'git-lfs clean -- %f' }],
  ])('%s: %j', (form, text, value) => {
    expect(plain(readSettings(text, form).value)).toEqual(value)
  })

  test('a setting is found by its name', () => {
    const text = 'fund=false\n  script-shell = ./x  \n'
    expect(textAt(text, readSettings(text, 'npm'), ['script-shell'])).toBe('script-shell = ./x')
  })
})

// Each of these took minutes with a pattern or a list that grows with its own length.
test.each<[string, () => unknown]>([
  ['equal keys by the thousand', () => readJson(`{${'"a":1,'.repeat(200_000)}"a":2}`, { comments: false }).duplicates],
  ['equal settings by the thousand', () => readSettings('a=1\n'.repeat(200_000), 'npm').duplicates],
  ['a line of blanks', () => readSettings(`a${' '.repeat(1_000_000)}b`, 'npm').duplicates.concat({ keyPath: [], values: [] })],
  ['a section of blanks', () => readSettings(`[a${' '.repeat(1_000_000)}b]`, 'git').duplicates.concat({ keyPath: [], values: [] })],
])('%s come to an end', (_, read) => {
  expect(read()).toHaveLength(1)
})
