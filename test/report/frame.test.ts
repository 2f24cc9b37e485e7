import { describe, expect, it } from 'vitest'
import { withSource } from '../../src/code/excerpts.ts'
import type { Place, Span } from '../../src/model/index.ts'
import { frame } from '../../src/report/frame.ts'
import type { Mark } from '../../src/report/frame.ts'

const plain = { width: 80, paint: (_: string, text: string): string => text }
const draw = (marks: readonly Mark[], width = 80): string[] => frame(marks, { ...plain, width })

/** The place of `needle` as a scan would hand it over. */
function placeOf(text: string, needle: string): Place {
  const start = text.indexOf(needle)
  const span: Span = position(text, start, start + needle.length)
  const [found] = withSource([['x', { at: { file: 'a.js', span }, message: '' }]], 'a.js', 'javascript', text)
  return found![1].at as Place
}

function position(text: string, start: number, end: number): Span {
  const of = (offset: number): [number, number] => [text.slice(0, offset).split('\n').length, offset - text.lastIndexOf('\n', offset - 1)]
  const [line, column] = of(start)
  const [endLine, endColumn] = of(end)
  return { line, column, endLine, endColumn }
}

/** The text above the carets. */
function pointedAt(lines: readonly string[]): string {
  const row = lines.findIndex(line => line.includes('^'))
  const carets = lines[row] ?? ''
  return (lines[row - 1] ?? '').slice(carets.indexOf('^'), carets.lastIndexOf('^') + 1)
}

describe('frame', () => {
  it('shows the line with its neighbours', () => {
    expect(draw([{ at: placeOf('one()\ntwo(x)\nthree()\nfour()', 'two(x)') }])).toEqual([
      '     --> a.js:2:1', '    1 | one()', '    2 | two(x)', '      | ^^^^^^', '    3 | three()',
    ])
  })

  it('shows the first lines of a longer span', () => {
    const shown = draw([{ at: placeOf('run(\n  1,\n  2,\n)\nnext()', 'run(\n  1,\n  2,\n)') }])
    expect(shown).toEqual(['     --> a.js:1:1', '    1 | run(', '      | ^^^^', '    2 |   1,', '    3 |   2,', '    4 | )'])
  })

  it.each([
    ['in the middle of a long line', `${'var a=1;'.repeat(500)}eval(x);${'var b=2;'.repeat(500)}`],
    ['at the start of a long line', `eval(x);${'var b=2;'.repeat(500)}`],
    ['at the end of a long line', `${'var a=1;'.repeat(500)}eval(x)`],
    ['behind a screen of spaces', `ok();${' '.repeat(3000)}eval(x)`],
    ['behind tabs', '\t\teval(x)'],
  ])('points at a span %s', (_, text) => {
    for (const width of [40, 80]) {
      const shown = draw([{ at: placeOf(text, 'eval(x)') }], width)
      expect(pointedAt(shown)).toBe('eval(x)')
      expect(Math.max(...shown.map(line => line.length))).toBeLessThanOrEqual(width)
    }
  })

  it('points behind the last character where something is missing', () => {
    const span: Span = { line: 1, column: 6, endLine: 1, endColumn: 6 }
    expect(draw([{ at: { file: 'a.js', span, lines: [{ line: 1, column: 1, text: 'run(x' }] } }])).toEqual([
      '     --> a.js:1:6', '    1 | run(x', '      |      ^',
    ])
  })

  it('counts wide characters as two columns', () => {
    expect(draw([{ at: placeOf(`'你好'; run()`, 'run()') }]).at(-1)).toBe('      |         ^^^^^')
  })

  it('names another file when the evidence goes there', () => {
    const span: Span = { line: 7, column: 3, endLine: 7, endColumn: 9 }
    const step: Mark = { at: { file: 'b.js', span, excerpt: 'secret' }, role: 'source', note: 'read here' }
    expect(draw([step, { at: placeOf('send(x)', 'send(x)'), role: 'sink', note: 'sent' }])).toEqual([
      '     --> b.js:7:3', '    7 | …secret', '      |  ^^^^^^ source: read here',
      '     --> a.js:1:1', '    1 | send(x)', '      | ^^^^^^^ sink: sent',
    ])
  })

  it('writes one line of source under several steps once', () => {
    const text = 'send(process.env)'
    const shown = draw([
      { at: placeOf(text, 'process.env'), role: 'source', note: 'all of it' }, { at: placeOf(text, 'send'), role: 'sink', note: 'sent' },
    ])
    expect(shown.filter(line => line.includes(text))).toHaveLength(1)
    expect(shown.filter(line => line.includes('^'))).toHaveLength(2)
  })

  it('does without source', () => {
    expect(draw([{ at: { file: 'addon.node' } }])).toEqual(['     --> addon.node'])
    expect(draw([{ at: { file: 'addon.node' }, note: 'native' }])).toEqual(['     --> addon.node', '      = native'])
  })
})
