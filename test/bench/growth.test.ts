import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parse } from '@babel/parser'
import { afterAll, describe, expect, test } from 'vitest'
import { growthChart } from '../../bench/growing/chart.ts'
import { exponentOf, growthTable } from '../../bench/growing/figures.ts'
import type { Figure, Series } from '../../bench/growing/figures.ts'
import { filesOf, packagesIn, treeOf } from '../../bench/growing/samples.ts'

const figure = (series: Series, megabytes: number, cpuSeconds: number | undefined, peakMiB: number | undefined): Figure =>
  ({ series, parts: 1, files: 1, bytes: megabytes * 1e6, cost: { wallSeconds: 1, cpuSeconds, peakMiB }, gaps: 0 })

const figures = [
  figure('packages, 1 job', 0.1, 3, 150), figure('packages, 1 job', 1, 12, 230), figure('packages, 1 job', 10, 102, 600),
  figure('packages, 2 jobs', 1, 13, 270), figure('one file, 1 job', 20, undefined, undefined),
]

/** What is wrong with a text as XML, as far as a chart goes: elements, attributes, text. */
function problemsOf(xml: string): readonly string[] {
  const open: string[] = []
  const problems: string[] = []
  let [at, roots] = [0, 0]
  for (const { 0: tag, 1: closes, 2: name = '', 3: attributes = '', 4: isEmpty, index } of xml.matchAll(/<(\/?)([a-z]+)((?:\s+[\w-]+="[^"<&]*")*)\s*(\/?)>/gi)) {
    const between = xml.slice(at, index)
    if (/[<>]|&(?!(?:amp|lt|gt|quot);)/.test(between) || (open.length === 0 && between.trim() !== '')) problems.push(`text ${JSON.stringify(between)}`)
    at = index + tag.length
    const names = [...attributes.matchAll(/([\w-]+)=/g)].map(([, attribute]) => attribute)
    if (new Set(names).size < names.length) problems.push(`twice in ${tag}`)
    if (closes && open.pop() !== name) problems.push(`${tag} closes nothing`)
    if (!closes && open.length === 0) roots += 1
    if (!closes && !isEmpty) open.push(name)
  }
  return [...problems, ...open.map(name => `${name} is not closed`), ...roots === 1 && xml.slice(at).trim() === '' ? [] : ['one element and nothing behind it']]
}

describe('the chart', () => {
  test('is well-formed, the same for the same figures, and has a mark for each that was measured', () => {
    const chart = growthChart(figures)
    expect(problemsOf(chart)).toEqual([])
    expect(growthChart(figures)).toBe(chart)
    expect(chart).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg"/)
    expect(chart).not.toMatch(/NaN|Infinity|undefined/)
    expect([chart.match(/<circle/g)?.length, chart.match(/<rect/g)?.length, chart.match(/<path class="s2"/g)?.length]).toEqual([3 * 2 + 1, 2 + 1, 1])
    expect(chart).toContain('prefers-color-scheme:dark')
  })

  test('needs no figures, and the check sees what is broken', () => {
    expect(problemsOf(growthChart([]))).toEqual([])
    expect(growthChart([])).not.toMatch(/NaN|Infinity|undefined/)
    for (const broken of ['<svg><g></svg>', '<svg>a & b</svg>', '<svg a="1" a="2"/>', '<svg/><svg/>', '<svg>']) expect(problemsOf(broken), broken).not.toEqual([])
  })
})

test('growth is told as a power, without the start and what is too near to it', () => {
  expect(exponentOf([1, 2, 4, 8].map(size => figure('packages, 1 job', size, 1 + 3 * size ** 2, 1)), 1)).toBeCloseTo(2)
  expect(exponentOf(figures.slice(0, 3), 1)).toBeCloseTo(0.851, 2)
  expect(exponentOf(figures.slice(0, 2), 1)).toBeUndefined()
  const lines = growthTable(figures, 1).split('\n')
  expect(lines).toContain('| packages, 1 job | 1 | 1 | 10.00 | 1.0 | 102.0 | 10.10 | 600 | 0 |')
  expect(lines).toContain('| one file, 1 job | 1 | 1 | 20.00 | 1.0 | – | – | – | 0 |')
  expect(lines.at(-1)).toContain('packages, 1 job: 0.85')
})

describe('the samples', () => {
  const scratch = mkdtempSync(join(tmpdir(), 'plugvet-growth-test-'))
  afterAll(() => rmSync(scratch, { recursive: true, force: true }))
  const tree = join(scratch, 'node_modules') + '/'
  const put = (path: string, text: string): void => {
    mkdirSync(join(tree, path, '..'), { recursive: true })
    writeFileSync(join(tree, path), text)
  }

  test('are whole packages, nested ones with theirs, and the same ones each time', () => {
    put('a/index.js', 'module.exports = 1')
    put('a/node_modules/inner/index.js', 'module.exports = 2')
    put('@s/b/index.mjs', 'export default 1')
    put('.bin/tool', '')
    const names = packagesIn(tree)
    expect(names.toSorted()).toEqual(['@s/b', 'a'])
    expect(packagesIn(tree)).toEqual(names)
    expect(treeOf(tree, ['a'], join(scratch, 'one'))).toEqual({ root: join(scratch, 'one'), parts: 1, files: 2, bytes: 36 })
    expect(readFileSync(join(scratch, 'one/node_modules/a/node_modules/inner/index.js'), 'utf8')).toBe('module.exports = 2')
  })

  test('a bundle is a program of real modules, each of them once; a size that the tree cannot fill is missing', () => {
    for (let index = 0; index < 8; index += 1) put(`a/lib/${index}.js`, `exports.f${index % 7} = function () { return ${'1 + '.repeat(100)}${index % 7} }\nreturn`)
    put('a/lib/esm.js', `export const x = '${'x'.repeat(300)}'`)
    const samples = filesOf(tree, [0.001, 0.003, 1], scratch)
    expect(samples.map(({ parts, files }) => [parts, files])).toEqual([[2, 1], [6, 1]])
    for (const { root, bytes } of samples) {
      const text = readFileSync(join(root, 'bundle.js'), 'utf8')
      expect(Buffer.byteLength(text)).toBe(bytes)
      expect(() => parse(text, { sourceType: 'script' })).not.toThrow()
    }
  })
})
