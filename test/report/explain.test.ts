import { describe, expect, test } from 'vitest'
import type { CatalogEntry } from '../../src/model/index.ts'
import { explain, findEntry, unknownId } from '../../src/report/explain.ts'

const lantern: CatalogEntry = {
  id: 'open-lantern', title: 'Opens a lantern', severity: 'warn', confidence: 'high', category: 'exec', cwe: [78],
  why: 'A lantern that stands open in the wind sets the whole pier on fire, and the harbour after it, before anybody wakes.',
  remedy: 'Close it.', since: '0.1.0', status: 'preview', lane: 'code', family: 'exec', page: 'rules/code/exec/open-lantern.md',
}
const plank: CatalogEntry = {
  ...lantern, id: 'pier.{plank}.loose.nail', title: 'A loose plank', lane: 'config', family: 'pier', category: 'config', page: 'rules/config/pier.md', cwe: [],
}
const rail: CatalogEntry = { ...plank, id: 'pier.no_rail', title: 'No rail' }
const catalog = [lantern, plank, rail]

const page = [
  '<!-- generated:header -->', '# Opens a lantern', '', '`open-lantern` · **warn**', '<!-- /generated:header -->', '',
  'It sees *every* `light()` and', 'the [docs](https://example.invalid/).', '',
  '## What it reports', '', '- the first thing', '- the second thing, which is so long that it has to go on in the line below, at the depth of the first', '',
  '```js hit path=lib/x.js', 'light()', `const long = '${'x'.repeat(90)}'`, '```', '',
  '| flag | means |', '| --- | --- |', '| red | stop |', '',
].join('\n')

describe('explain', () => {
  test('tells metadata and page in 80 columns', () => {
    const text = explain(lantern, { page })
    expect(text).toBe([
      'Opens a lantern', '',
      'open-lantern',
      'warn · confidence high · category exec · CWE-78 · since 0.1.0 · preview', '',
      'Why:     A lantern that stands open in the wind sets the whole pier on fire, and',
      '         the harbour after it, before anybody wakes.', '',
      'Remedy:  Close it.', '',
      'It sees every `light()` and the docs.', '',
      'What it reports', '',
      '- the first thing',
      '- the second thing, which is so long that it has to go on in the line below, at',
      '  the depth of the first', '',
      '  Reported in lib/x.js:',
      '    light()',
      `    const long = '${'x'.repeat(62)}`,
      `    ${'x'.repeat(28)}'`, '',
      '- red: stop', '',
    ].join('\n'))
    expect(Math.max(...text.split('\n').map(line => line.length))).toBeLessThanOrEqual(80)
  })

  test('a fact is never broken in two', () => {
    expect(explain(lantern, { page: undefined, width: 60 })).toContain('CWE-78 ·\nsince 0.1.0 · preview\n')
  })

  test('a narrower terminal gets narrower lines', () => {
    expect(Math.max(...explain(lantern, { page, width: 50 }).split('\n').map(line => line.length))).toBeLessThanOrEqual(50)
  })

  test('a check is told by its own section of the page', () => {
    const pier = '# Pier\n\nAll of it.\n\n## `pier.no_rail`\n\nAbout the rail.\n\n### More\n\nStill the rail.\n\n## pier.{plank}.loose.nail\n\nAbout the plank.\n'
    const text = explain(rail, { page: pier })
    expect(text).toContain('About the rail.\n\nMore\n\nStill the rail.\n')
    expect(text).not.toMatch(/All of it|plank/)
    expect(explain(plank, { page: pier })).toContain('About the plank.')
  })

  test('without a page the metadata stands alone', () => {
    expect(explain(lantern, { page: undefined })).toMatch(/Remedy: {2}Close it\.\n$/)
  })

  test('what a page holds hidden is spelled out', () => {
    const text = explain(lantern, { page: 'Hidden \u202e here.\n\n```js hit\nconst a = "\u200b\u001b[31m"\n```\n' })
    expect(text).toContain('Hidden \\u{202e} here.')
    expect(text).toContain('const a = "\\u{200b}\\u{1b}[31m"')
  })
})

describe('finding an id', () => {
  test.each([
    ['open-lantern', lantern], ['pier.{plank}.loose.nail', plank], ['pier.third.loose.nail', plank], ['pier.no_rail', rail],
    ['pier..loose.nail', undefined], ['pier.a.b.loose.nail', undefined], ['pier.third.loose', undefined], ['lantern', undefined],
  ])('%s', (id, entry) => {
    expect(findEntry(catalog, id)).toBe(entry)
  })

  test('the literal id wins over one with a blank', () => {
    const literal = { ...rail, id: 'pier.third.loose.nail' }
    expect(findEntry([plank, literal], 'pier.third.loose.nail')).toBe(literal)
  })

  test('an unknown id gets the likeliest one', () => {
    expect(unknownId(catalog, 'open-latern')).toBe('no rule or check is called "open-latern"; did you mean open-lantern?')
    expect(unknownId(catalog, 'zzz')).toBe('no rule or check is called "zzz"; `plugvet rules` lists them')
  })
})
