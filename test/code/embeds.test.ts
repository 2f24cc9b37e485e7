import { expect, test } from 'vitest'
import type { Analysis, Embed } from '../../src/code/analyser.ts'
import { analyseDeep } from '../../src/code/embeds.ts'
import type { Span } from '../../src/model/index.ts'

const span = (line: number, column: number): Span => ({ line, column, endLine: line, endColumn: column + 3 })
const embed = (text: string, at: Span, verbatim: boolean, note: string): Embed => ({ language: 'javascript', text, span: at, verbatim, note })
const hit = (at: Span): Analysis['hits'] => [['r', { at: { file: 'a.html', span: at }, message: 'm', trace: [{ role: 'sink', at: { file: 'a.html', span: at }, note: 's' }] }]]

/** Analyses by table: what each text says. */
const deep = (texts: Readonly<Record<string, Analysis>>) =>
  analyseDeep({ path: 'a.html', language: 'html', text: 'outer' }, async unit => texts[unit.text] ?? { hits: [] })

test('positions inside verbatim code are those of the file, first line and later ones', async () => {
  const { hits } = await deep({
    outer: { hits: [], embeds: [embed('inner', span(10, 5), true, 'script element')] },
    inner: { hits: [...hit(span(1, 3)), ...hit(span(2, 3))] },
  })
  expect(hits.map(([, { at }]) => at.file !== undefined && [at.span?.line, at.span?.column])).toEqual([[10, 7], [11, 3]])
  expect(hits[0]![1].trace?.map(({ role, note }) => [role, note])).toEqual([['through', 'script element'], ['sink', 's']])
})

test('code out of decoded text points to where that text stands, through every layer', async () => {
  const { hits, references } = await deep({
    outer: { hits: [], embeds: [embed('inner', span(10, 5), true, 'script element')] },
    inner: { hits: [], embeds: [embed('core', span(2, 1), false, 'decoded from base64')] },
    core: { hits: hit(span(7, 7)), references: [{ specifier: './x', kind: 'import', span: span(7, 7) }] },
  })
  expect(hits[0]![1].at).toMatchObject({ file: 'a.html', span: { line: 11, column: 1 } })
  expect(hits[0]![1].trace?.map(({ note }) => note)).toEqual(['script element', 'decoded from base64', 's'])
  expect(references).toEqual([{ specifier: './x', kind: 'import', span: { line: 11, column: 1, endLine: 11, endColumn: 4 } }])
})

test('code that holds itself ends in a gap', async () => {
  const { hits, gaps } = await deep({ outer: { hits: hit(span(1, 1)), embeds: [embed('outer', span(1, 1), false, 'again'), embed('outer', span(1, 1), false, 'and again')] } })
  expect(gaps).toEqual([{ stage: 'scan', subject: 'a.html', reason: expect.stringContaining('4 levels deep') }])
  expect(hits).toHaveLength(2 ** 5 - 1)
})

test('any number of pieces ends in a gap', async () => {
  const { gaps } = await deep({ outer: { hits: [], embeds: Array.from({ length: 3000 }, () => embed('inner', span(1, 1), false, 'piece')) } })
  expect(gaps).toEqual([{ stage: 'scan', subject: 'a.html', reason: expect.stringContaining('more than 2000 pieces') }])
})
