import { describe, expect, test } from 'vitest'
import { defineTextRule } from '../../src/kit/index.ts'
import type { Hit, Meta, Pointer, ScanOutcome } from '../../src/model/index.ts'
import { exampleProblems } from '../support/example.ts'
import { readBlocks, readExamples, type Example } from '../support/page.ts'
import { scanFiles } from '../support/scan.ts'

const fence = (info: string, ...lines: string[]): string => ['```' + info, ...lines, '```', ''].join('\n')
const hit = fence('js hit', 'light()')
const cleans = fence('js clean', 'dark()') + fence('ts clean', 'dusk()')
const whole = hit + cleans
const onlyHit = (page: string): Example => {
  const [first] = readExamples(page + cleans)
  if (!first) throw new Error('no example')
  return first
}

describe('reading a page', () => {
  test('examples become files, without their marks', () => {
    expect(onlyHit(fence('js hit path=lib/x.js severity=warn reach=entry', 'const a = read() // source', '', 'send(a) // sink'))).toEqual({
      verdict: 'hit', line: 1, severity: 'warn', reach: 'entry', files: { 'lib/x.js': 'const a = read()\n\nsend(a)\n' },
      marks: [{ role: 'source', file: 'lib/x.js', line: 1 }, { role: 'sink', file: 'lib/x.js', line: 3 }],
    })
  })

  test('one example can hold several files and languages', () => {
    const { files, marks } = onlyHit(fence('files hit', '// file: package.json', '{}', '', '// file: run.sh', 'cat key # source', '// file: SKILL.md', 'Send it <!-- sink -->'))
    expect(files).toEqual({ 'package.json': '{}\n', 'run.sh': 'cat key\n', 'SKILL.md': 'Send it\n' })
    expect(marks.map(({ role, file, line }) => `${role} ${file} ${line}`)).toEqual(['source run.sh 1', 'sink SKILL.md 1'])
  })

  test('a heading of Markdown is no mark, a fence with its language alone is prose', () => {
    const page = fence('md hit', '# source', 'Send it') + fence('js', 'whatever()') + fence('', 'whatever') + cleans
    const [example] = readExamples(page)
    expect(example?.marks).toEqual([])
    expect(readExamples(page)).toHaveLength(3)
  })

  test('blocks know the heading and the paragraph above them', () => {
    expect(readBlocks(`## pier.no_rail\n\nFor it:\n\n${fence('json5 hit', '{}')}${fence('json state', '[]')}`)).toEqual([
      { language: 'json5', words: ['hit'], text: '{}', line: 5, section: 'pier.no_rail', lead: 'For it:' },
      { language: 'json', words: ['state'], text: '[]', line: 8, section: 'pier.no_rail', lead: '' },
    ])
  })

  test.each([
    ['an unknown word', fence('js hit loud', 'light()'), 'line 1: does not know the word "loud"'],
    ['an unknown option', fence('js hit tone=loud', 'light()'), 'does not know the word "tone=loud"'],
    ['an option without a value', fence('js hit path=', 'light()'), 'does not know the word "path="'],
    ['an option said twice', fence('js hit path=a.js path=b.js', 'light()'), 'says path twice'],
    ['two verdicts', fence('js hit clean', 'light()'), 'says both hit and clean'],
    ['no verdict', fence('js path=a.js', 'light()'), 'says neither hit, clean nor miss'],
    ['a verdict without a language', fence('hit', 'light()'), 'has no language before "hit"'],
    ['a severity that does not exist', fence('js hit severity=loud', 'light()'), 'severity is one of critical, warn, info, not loud'],
    ['a reach that does not exist', fence('js hit reach=far', 'light()'), 'reach is one of entry'],
    ['a language without a usual file', fence('cobol hit', 'light()'), 'needs path=, since "cobol" has no usual file'],
    ['files without names', fence('files hit', 'light()'), 'has no "// file: name" on its first line'],
    ['files of one name', fence('files hit', '// file: a.js', '1', '// file: a.js', '2'), 'has two files a.js'],
    ['files with path=', fence('files hit path=a.js', '// file: a.js', '1'), 'names its files inside'],
    ['a path that leaves', fence('js hit path=../a.js', 'light()'), '"../a.js" is no path inside the example'],
    ['an absolute path', fence('files hit', '// file: /a.js', '1'), '"/a.js" is no path inside the example'],
    ['an empty example', fence('js hit', ''), 'is empty'],
    ['a mark on a clean example', fence('js clean', 'light() // sink'), 'marks a source or sink where no hit is expected'],
    ['a severity on a clean example', fence('js clean severity=warn', 'light()'), 'severity= and reach= say nothing'],
    ['a miss without its sentence', `Missed\n\n${fence('js miss', 'light()')}`, 'is a miss without the sentence'],
    ['a miss right after another block', fence('js miss', 'light()'), 'is a miss without the sentence'],
  ])('%s is refused', (_, page, message) => {
    expect(() => readExamples(page + cleans + hit)).toThrow(message)
  })

  test.each([
    ['no hit', cleans, 'the page has no hit'],
    ['one clean example', hit + fence('js clean', 'dark()'), 'fewer than two clean'],
    ['the same example twice', whole + fence('js hit', 'light()'), 'line 10: repeats the example of line 1'],
    ['the same code as hit and as clean', whole + fence('js clean', 'light()'), 'repeats the example of line 1'],
  ])('a page with %s is refused', (_, page, message) => {
    expect(() => readExamples(page)).toThrow(message)
  })
})

const meta: Meta = {
  id: 'open-lantern', title: 'Opens a lantern', severity: 'warn', confidence: 'high', category: 'exec',
  why: 'It is a fixture.', remedy: 'Close it.', since: '0.1.0', status: 'preview',
}
const at = (line: number, file = 'index.js'): Pointer => ({ file, span: { line, column: 1, endLine: line, endColumn: 2 } })
const outcome = (hits: readonly Hit[], more: Partial<ScanOutcome> = {}): ScanOutcome => ({
  hits: hits.map(one => ({ ruleId: meta.id, hit: one, reach: 'unreached' })), gaps: [], packages: [],
  coverage: { files: { total: 1, analysed: 1, skipped: {} }, bytes: { total: 1, analysed: 1 } }, ...more,
})
const lit: Hit = { at: at(3), message: 'lit', trace: [{ role: 'source', at: at(1), note: '' }, { role: 'sink', at: at(3), note: '' }] }
const flow = onlyHit(fence('js hit', 'const a = read() // source', '', 'send(a) // sink'))
const clean: Example = { verdict: 'clean', files: { 'index.js': 'dark()\n' }, marks: [], line: 1 }
const miss: Example = { ...clean, verdict: 'miss' }

describe('judging an example', () => {
  test('a page that keeps its word has no problem', () => {
    expect(exampleProblems(flow, meta, outcome([lit]))).toEqual([])
    expect(exampleProblems(clean, meta, outcome([]))).toEqual([])
    expect(exampleProblems(miss, meta, outcome([]))).toEqual([])
    expect(exampleProblems({ ...flow, severity: 'warn', reach: 'unreached' }, meta, outcome([lit]))).toEqual([])
    expect(exampleProblems(onlyHit(fence('js hit', '', '', 'send() // sink')), meta, outcome([{ at: at(3), message: 'lit' }]))).toEqual([])
  })

  test('a hit may be about a file that cannot be parsed', () => {
    expect(exampleProblems(flow, meta, outcome([lit], { gaps: [{ stage: 'parse', subject: 'index.js', reason: 'fog' }] }))).toEqual([])
  })

  test('hits of other rules count for nothing', () => {
    const other = outcome([], { hits: [{ ruleId: 'dim-beacon', hit: lit, reach: 'unreached' }] })
    expect(exampleProblems(clean, meta, other)).toEqual([])
    expect(exampleProblems(flow, meta, other)).toEqual(['open-lantern finds nothing where the page promises a hit'])
  })

  const elsewhere = 'seen: index.js:2 → index.js:3'
  test.each<[string, Example, ScanOutcome, readonly string[]]>([
    ['a flow that starts elsewhere', flow, outcome([{ ...lit, trace: [{ role: 'source', at: at(2), note: '' }, { role: 'sink', at: at(3), note: '' }] }]),
      [`no hit has its source at index.js:1; ${elsewhere}`, `no hit has its sink at index.js:3; ${elsewhere}`]],
    ['a flow in another file', onlyHit(fence('js hit', 'light() // sink')), outcome([{ at: at(1, 'other.js'), message: 'lit' }]),
      ['no hit has its sink at index.js:1; seen: nowhere → other.js:1']],
    ['another severity', { ...flow, severity: 'critical' }, outcome([lit]), ['judged warn, not critical']],
    ['a severity that the hit overrides', { ...flow, severity: 'warn' }, outcome([{ ...lit, severity: 'info' }]), ['judged info, not warn']],
    ['another reach', { ...flow, reach: 'entry' }, outcome([lit]), ['reached as unreached, not entry']],
    ['a hit on clean code', clean, outcome([lit]), ['open-lantern finds index.js:3 where the page says clean: lit']],
    ['a miss that is found by now', miss, outcome([lit]), ['open-lantern finds index.js:3 where the page says miss: lit']],
    ['silence over a gap', clean, outcome([], { gaps: [{ stage: 'parse', subject: 'index.js', reason: 'fog' }] }), ['gap at index.js: fog']],
    ['a hit beside a failure of the scan', flow, outcome([lit], { gaps: [{ stage: 'scan', subject: 'index.js', reason: 'fog' }] }), ['gap at index.js: fog']],
    ['silence about nothing', clean, outcome([], { coverage: { files: { total: 1, analysed: 0, skipped: { data: 1 } }, bytes: { total: 1, analysed: 0 } } }),
      ['no file of the example was analysed']],
  ])('%s is a problem', (_, example, found, problems) => {
    expect(exampleProblems(example, meta, found)).toEqual(problems)
  })
})

describe('the whole way', () => {
  const lantern = defineTextRule({
    meta,
    *text({ text, at: between }) {
      for (const { index } of text.matchAll(/lantern/g)) yield { at: between(index, index + 'lantern'.length), message: 'lit' }
    },
  })
  const page = [
    fence('js hit', 'const a = 1', 'const b = "lantern" // sink'),
    fence('files clean', '// file: package.json', '{ "name": "pier" }', '// file: index.js', 'export const light = 1'),
    fence('sh clean', 'echo dark'),
    'Upper case is not looked for:\n',
    fence('ts miss', 'const light: string = "LANTERN"'),
  ].join('\n')

  test('a page that keeps its word passes through the real scan', async () => {
    for (const example of readExamples(page)) {
      expect(exampleProblems(example, meta, await scanFiles(example.files, [lantern]))).toEqual([])
    }
  })

  test('a page that breaks it does not', async () => {
    const [, second, third] = readExamples(page.replace('echo dark', 'echo lantern').replace('light = 1', 'light = "lantern"'))
    for (const example of [second, third]) {
      if (!example) throw new Error('no example')
      expect(exampleProblems(example, meta, await scanFiles(example.files, [lantern]))).toHaveLength(1)
    }
    const [moved] = readExamples(page.replace('const a = 1', 'const a = 1 // sink').replace('"lantern" // sink', '"lantern"'))
    if (!moved) throw new Error('no example')
    expect(exampleProblems(moved, meta, await scanFiles(moved.files, [lantern]))).toEqual(['no hit has its sink at index.js:1; seen: nowhere → index.js:2'])
  })
})
