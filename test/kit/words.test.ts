import { globSync, readFileSync } from 'node:fs'
import { parse } from '@babel/parser'
import { describe, expect, test } from 'vitest'
import { anyOf, mayMatch, words } from '../../src/kit/index.ts'
import { literalsOf } from '../../src/kit/literals.ts'

const said = (pattern: RegExp): string[] | undefined => literalsOf(pattern)?.map(({ text, isStart }) => `${isStart ? '^' : ''}${text}`)

test.each<[RegExp, string[] | undefined]>([
  [/\b(?:send|upload)\b/i, ['^SEND', '^UPLOAD']],
  [/tokens?/i, ['TOKENS', 'TOKEN']],
  [/don['’]t tell/i, ["DON'T TE", 'DON’T TE']],
  [/a.*(?:secret|password)/i, ['SECRET', 'PASSWORD']],
  [/foo(?=bar)baz/, ['FOOBAZ']],
  [/(?<!not )(?:seed|wallet)/, ['SEED', 'WALLET']],
  [/(?:curl|wget)+ -x/, ['CURL', 'WGET']],
  [/abc{2}d|xyz/, ['AB', 'XYZ']],
  [/\u5bc6\u7801|ключ/i, ['密码', 'КЛЮЧ']],
  [/straße/i, ['STRAßE']],
  [/(?:secret)?/, undefined],
  [/(?:secret)*|token/, undefined],
  [/(?:secret){0,3}/, undefined],
  [/secret|\w+/, undefined],
  [/[a-z]+/, undefined],
  [/e/, undefined],
  [/secret/u, undefined],
  [/(secret)\1/, undefined],
])('what %s needs', (pattern, expected) => {
  expect(said(pattern)).toEqual(expected)
})

test('answers as the pattern does', () => {
  const pattern = anyOf(/\bsend\b/, /отправ\w*/)
  expect(pattern.exec('first SEND it')?.index).toBe(6)
  expect(pattern.test('resend it all')).toBe(false)
  expect(pattern.test('СРАЗУ ОТПРАВЬ это')).toBe(true)
  expect(words(/ſend it now/i).test('ſend it now')).toBe(true)
  expect(mayMatch(/\bsend it\b/i, 'nothing of the kind')).toBe(false)
})

/** Every pattern that stands in the rules, so that none has to be named here. */
const patterns = globSync('rules/{code,vocabulary}/**/*.ts').toSorted().flatMap(path => {
  const found: RegExp[] = []
  const walk = (node: unknown): void => {
    if (node === null || typeof node !== 'object') return
    if ('type' in node && node.type === 'RegExpLiteral') {
      const { pattern, flags } = node as unknown as { pattern: string; flags: string }
      found.push(new RegExp(pattern, flags.replace(/[gy]/g, '')))
    }
    for (const value of Object.values(node)) if (Array.isArray(value)) value.forEach(walk); else walk(value)
  }
  walk(parse(readFileSync(path, 'utf8'), { sourceType: 'module', plugins: ['typescript'] }).program.body)
  return found
}).filter(pattern => literalsOf(pattern) !== undefined)

/** The examples of all rules, which is what their patterns are for, and the skills of the corpus. */
const texts = [...globSync('rules/code/**/*.md'), ...globSync('corpus/**/SKILL.md')].toSorted().flatMap(path => readFileSync(path, 'utf8').split(/\n\n+/))

describe('the words of a pattern stand in whatever it matches', () => {
  test('there is enough to try', () => {
    expect(patterns.length).toBeGreaterThan(300)
    expect(texts.length).toBeGreaterThan(3_000)
  })

  test.each([['as written', (text: string) => text], ['in capitals', (text: string) => text.toUpperCase()]])('%s', (_, change) => {
    const wrong = new Set<string>()
    for (const text of texts.map(change)) for (const pattern of patterns) if (!mayMatch(pattern, text) && pattern.test(text)) wrong.add(`${pattern} in ${text.slice(0, 80)}`)
    expect([...wrong]).toEqual([])
  }, 120_000)
})
