import { describe, expect, it } from 'vitest'
import { withSource } from '../../src/code/excerpts.ts'
import type { Hit, Language, Pointer, SourceLine, Span } from '../../src/model/index.ts'

const span = (line: number, column: number, endLine = line, endColumn = column + 1): Span => ({ line, column, endLine, endColumn })

function shown(text: string, at: Partial<Pointer>, language: Language = 'javascript'): Exclude<Pointer, { file?: undefined }> {
  const hit: Hit = { at: { file: 'a.js', ...at } as Pointer, message: '' }
  const [found] = withSource([['rule', hit]], 'a.js', language, text)
  return found![1].at as Exclude<Pointer, { file?: undefined }>
}

const texts = (lines: readonly SourceLine[] | undefined): readonly string[] | undefined => lines?.map(line => line.text)

describe('source of a hit', () => {
  it.each([
    ['line feeds', 'a\nb\nc\nd'],
    ['carriage returns', 'a\rb\rc\rd'],
    ['both', 'a\r\nb\r\nc\r\nd'],
  ])('finds lines between %s', (_, text) => {
    expect(shown(text, { span: span(2, 1) })).toMatchObject({
      excerpt: 'b', lines: [{ line: 1, text: 'a' }, { line: 2, text: 'b' }, { line: 3, text: 'c' }],
    })
  })

  it('counts lines as the parser of the language does', () => {
    expect(texts(shown('a\u2028b\nc', { span: span(2, 1) }).lines)).toEqual(['a', 'b', 'c'])
    expect(texts(shown('a\u2028b\nc', { span: span(2, 1) }, 'markdown').lines)).toEqual(['a\u2028b', 'c'])
  })

  it('leaves the excerpt of the rule alone', () => {
    expect(shown('a', { span: span(1, 1), excerpt: 'mine' }).excerpt).toBe('mine')
  })

  it('bounds what a big span brings along', () => {
    const { excerpt, lines } = shown(Array(500).fill('x'.repeat(900)).join('\n'), { span: span(2, 1, 400, 5) })
    expect(excerpt?.length).toBeLessThanOrEqual(301)
    expect(lines).toHaveLength(6)
    expect(Math.max(...lines!.map(line => line.text.length))).toBeLessThanOrEqual(240)
  })

  it('cuts a long line around the span and says from which column on', () => {
    const text = `${'f(1);'.repeat(1000)}evil();${'g(2);'.repeat(1000)}`
    const line = shown(text, { span: span(1, 5001, 1, 5007) }).lines![0]!
    expect(line.text.slice(5001 - line.column)).toMatch(/^evil\(\);/)
    expect(line.text.length).toBeLessThanOrEqual(240)
  })

  it('does not begin in the middle of a token', () => {
    const token = `ghp_${'a1B2'.repeat(9)}`
    const text = `${';'.repeat(500)}'${token}', evil()`
    const line = shown(text, { span: span(1, text.indexOf('evil') + 1) }).lines![0]!
    for (let cut = 0; cut < 60; cut += 1) {
      const moved = `${';'.repeat(500)}'${token}',${' '.repeat(cut)}evil()`
      const { text: part } = shown(moved, { span: span(1, moved.indexOf('evil') + 1) }).lines![0]!
      expect(part.includes(token) || !part.includes('a1B2')).toBe(true)
    }
    expect(line.text).toContain('evil()')
  })

  it('never halves a character', () => {
    const line = shown(`${'😀'.repeat(300)};x`, { span: span(1, 601) }).lines![0]!
    expect(line.text.isWellFormed()).toBe(true)
  })

  it.each([
    ['another file', { file: 'b.js', span: span(1, 1) }],
    ['no span', {}],
    ['a line that is not there', { span: span(9, 1) }],
    ['line nought', { span: span(0, 1) }],
  ])('has nothing for %s', (_, at) => {
    expect(shown('a', at)).toEqual({ file: 'a.js', ...at })
  })

  it('serves the steps of the trace too, each with its own line alone', () => {
    const hit: Hit = { at: { file: 'a.js' }, message: '', trace: [{ role: 'source', at: { file: 'a.js', span: span(2, 1) }, note: '' }] }
    const [found] = withSource([['rule', hit]], 'a.js', 'javascript', 'a\nb\nc')
    const at = found![1].trace![0]!.at as Exclude<Pointer, { file?: undefined }>
    expect(texts(at.lines)).toEqual(['b'])
  })
})
