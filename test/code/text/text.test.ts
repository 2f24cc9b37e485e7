import { describe, expect, test } from 'vitest'
import { applyTextRules, linesOf } from '../../../src/code/text/index.ts'
import { defineTextRule } from '../../../src/kit/index.ts'
import type { TextView } from '../../../src/kit/index.ts'

const meta = { id: 'spy', title: 'Looks on', severity: 'info', confidence: 'high', category: 'coverage', why: 'It is a test.', remedy: 'Leave it be.', since: '0.0.0', status: 'preview' } as const

const viewOf = (path: string, language: TextView['language'], text: string): TextView => {
  let view: TextView | undefined
  applyTextRules({ path, language, text }, [defineTextRule({ meta, text(seen) { view = seen } })])
  return view!
}

describe('lines', () => {
  test.each<[string, number, number, readonly number[]]>([
    ['abc', 1, 2, [1, 2, 1, 3]],
    ['a\nb\r\nc\rd', 2, 3, [2, 1, 2, 2]],
    ['a\nb\r\nc\rd', 5, 6, [3, 1, 3, 2]],
    ['a\nb\r\nc\rd', 7, 8, [4, 1, 4, 2]],
    ['a\n', 0, 2, [1, 1, 2, 1]],
    ['', 0, 0, [1, 1, 1, 1]],
    ['😀x', 2, 3, [1, 3, 1, 4]],
  ])('%j %i to %i', (text, start, end, [line, column, endLine, endColumn]) => {
    expect(linesOf(text).span(start, end)).toEqual({ line, column, endLine, endColumn })
  })

  test('an excerpt is cut', () => {
    expect(linesOf('x'.repeat(500)).pointer('a', 0, 500)).toMatchObject({ excerpt: `${'x'.repeat(200)}…` })
  })
})

describe('tokens', () => {
  const kindsOf = (path: string, text: string): readonly string[] => [...viewOf(path, 'javascript', text).tokens()!].map(({ kind, start, end }) => `${kind}:${text.slice(start, end)}`)

  test.each<[string, string, readonly string[]]>([
    ['a.js', 'a = "b" // c', ['word:a', 'space: ', 'other:=', 'space: ', 'string:"b"', 'space: ', 'comment:// c']],
    ['a.js', '`a${b}c`', ['template:`a${', 'word:b', 'template:}c`']],
    ['a.js', 'x = /"/g', ['word:x', 'space: ', 'other:=', 'space: ', 'regexp:/"/g']],
    ['a.jsx', '<p>it"s</p>', ['other:<', 'word:p', 'other:>', 'string:it"s', 'other:<', 'other:/', 'word:p', 'other:>']],
    ['a.js', '"open\n/* open', ['string:"open', 'newline:\n', 'comment:/* open']],
  ])('%s: %s', (path, text, expected) => {
    expect(kindsOf(path, text)).toEqual(expected)
  })

  test('other languages have none', () => {
    expect(viewOf('a.py', 'python', 'a').tokens()).toBeUndefined()
  })
})

test('only text rules are asked, and a rule cannot flood the memory: what it finds beyond a bound is told', () => {
  const endless = defineTextRule({ meta, *text({ at }) { for (;;) yield { at: at(0, 1), message: 'again' } } })
  const { hits, gaps } = applyTextRules({ path: 'a.js', language: 'javascript', text: 'abc' }, [endless, { kind: 'engine', meta }])
  expect(hits).toHaveLength(2_000)
  expect(gaps).toEqual([{ stage: 'scan', subject: 'a.js', reason: 'rule spy found more than 2000 places; the others are left out' }])
  expect(hits[0]).toEqual(['spy', { at: { file: 'a.js', excerpt: 'a', span: { line: 1, column: 1, endLine: 1, endColumn: 2 } }, message: 'again' }])
})

test('a word that is too long for the lexer ends the tokens, not the scan', () => {
  const tokens = [...viewOf('a.js', 'javascript', `a ${'b'.repeat(12_000_000)} c`).tokens()!]
  expect(tokens.slice(0, 2)).toEqual([{ kind: 'word', start: 0, end: 1 }, { kind: 'space', start: 1, end: 2 }])
  expect(tokens.at(-1)!.end).toBe(12_000_004)
})
