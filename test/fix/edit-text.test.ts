import fc from 'fast-check'
import JSON5 from 'json5'
import { describe, expect, it, test } from 'vitest'
import { readLayout } from '../../src/audit/gather/json5-points.ts'
import { applyEdits, insertMember, replaceValue } from '../../src/fix/edit-text.ts'
import type { ConfigPlace, KeyPath } from '../../src/model/index.ts'

const placeIn = (text: string, path: KeyPath): ConfigPlace => {
  const { points } = readLayout(text)
  const own = points.findLast((point) => JSON.stringify(point.path) === JSON.stringify(path))
  if (own === undefined) throw new Error(`${path.join('.')} is not written`)
  const members = points.filter((point) => point.path.length === path.length + 1 && point.start > own.valueStart && point.valueEnd < own.valueEnd)
  return { file: 'a', digest: '', keyPath: path, start: own.start, valueStart: own.valueStart, valueEnd: own.valueEnd, members }
}

const replaced = (text: string, path: KeyPath, value: unknown): string => applyEdits(text, [replaceValue(text, placeIn(text, path), value)])
const inserted = (text: string, path: KeyPath, name: string, value: unknown): string => applyEdits(text, insertMember(text, placeIn(text, path), name, value))

test.each<[string, KeyPath, unknown, string]>([
  ["{ a: 'off' } // end", ['a'], 'tools', "{ a: 'tools' } // end"],
  ['{"a":"off"}', ['a'], 'tools', '{"a":"tools"}'],
  ['{\n  // why\n  a: /* was on */ "off", // x\n  b: [1,],\n}\n', ['a'], 'tools', '{\n  // why\n  a: /* was on */ "tools", // x\n  b: [1,],\n}\n'],
  ["{ 'a': { \"b\": 'o\\\nff' } }", ['a', 'b'], 'x', "{ 'a': { \"b\": 'x' } }"],
  ["{ a: 'x' }", ['a'], "it's \"so\"", "{ a: 'it\\'s \"so\"' }"],
  ['{ a: [ ] }', ['a'], ['+1', '+2'], '{ a: ["+1", "+2"] }'],
  ['{ a: [1, { b: true }] }', ['a', 1, 'b'], false, '{ a: [1, { b: false }] }'],
  ['{ a: 1, a: "off" }', ['a'], 'tools', '{ a: 1, a: "tools" }'],
])('replaces in %j', (text, path, value, expected) => {
  expect(replaced(text, path, value)).toBe(expected)
})

test.each<[string, string]>([
  ['{ a: 1 }', '{ a: 1, k: ["v"] }'],
  ['{a:1}', '{a:1, k: ["v"]}'],
  ['{ a: 1, }', '{ a: 1, k: ["v"], }'],
  ['{ "a": 1 }', '{ "a": 1, "k": ["v"] }'],
  ["{ 'a': 'x' }", "{ 'a': 'x', 'k': ['v'] }"],
  ["{ a: 'x' }", "{ a: 'x', k: ['v'] }"],
  ['{}', '{ "k": ["v"] }'],
  ['{ /* none */ }', '{ "k": ["v"] /* none */ }'],
  ['{\n  a: 1\n}', '{\n  a: 1,\n  k: ["v"]\n}'],
  ['{\n  a: 1,\n}', '{\n  a: 1,\n  k: ["v"],\n}'],
  ['{\r\n\ta: 1\r\n}', '{\r\n\ta: 1,\r\n\tk: ["v"]\r\n}'],
  ['{\n  a: 1 // of a\n}', '{\n  a: 1, // of a\n  k: ["v"]\n}'],
  ['{\n  a: 1, /* of a */ // too\n  // last\n}', '{\n  a: 1, /* of a */ // too\n  k: ["v"],\n  // last\n}'],
  ['{\n  a: 1 // of a, with a comma\n  , // lonely\n}', '{\n  a: 1 // of a, with a comma\n  , // lonely\n  k: ["v"],\n}'],
  ['{\n  a: { b: 1 }\n}', '{\n  a: { b: 1 },\n  k: ["v"]\n}'],
  ['{\n  a: 1 }', '{\n  a: 1,\n  k: ["v"] }'],
])('inserts into %j', (text, expected) => {
  const result = inserted(text, [], 'k', ['v'])
  expect(result).toBe(expected)
  expect(JSON5.parse(result)).toEqual({ ...JSON5.parse<object>(text), k: ['v'] })
})

describe('whatever a text looks like', () => {
  const blank = fc.constantFrom('', ' ', '\n', '\r\n\t', ' // c, } "\n', ' /* { , */ ')
  const name = fc.constantFrom('a', '"b"', "'c'", 'd_1')
  const value = fc.constantFrom('1', '"x, y"', "'it\\'s'", 'true', '[1, 2,]', '{ in: "}" }', '{}', 'null', '.5')
  const member = fc.tuple(blank, name, blank, blank, value, blank).map(([a, key, b, c, item, d]) => `${a}${key}${b}:${c}${item}${d}`)
  const object = fc.tuple(fc.uniqueArray(member, { selector: (text) => /[abd]|'c'/.exec(text)?.[0] ?? text, maxLength: 3 }), fc.boolean(), blank)
    .map(([members, hasComma, end]) => `{${members.join(',')}${hasComma && members.length > 0 ? ',' : ''}${end}}`)

  it('an inserted key changes nothing else and keeps every comment', () => {
    fc.assert(fc.property(object, (text) => {
      const result = inserted(text, [], 'k', ['+1'])
      expect(JSON5.parse(result)).toEqual({ ...JSON5.parse<object>(text), k: ['+1'] })
      expect(readLayout(result).comments).toHaveLength(readLayout(text).comments.length)
    }))
  })
})
