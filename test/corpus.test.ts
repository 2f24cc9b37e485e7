import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { categoriesOf, differences, readCases } from '../bench/cases.ts'
import type { Case } from '../bench/cases.ts'
import { categories } from '../src/model/index.ts'
import { scan } from '../src/index.ts'

const cases = readCases()

describe('the corpus', () => {
  it('is large enough to say something', () => {
    expect(cases.filter(({ isHostile }) => isHostile).length).toBeGreaterThanOrEqual(120)
    expect(cases.filter(({ isHostile }) => !isHostile).length).toBeGreaterThanOrEqual(120)
  })

  it.each(cases)('$id says what it expects in terms that exist', example => {
    expect(mistakes(example)).toEqual([])
  })
})

describe('each case', () => {
  it.each(cases.filter(({ known }) => known === undefined))('$id: $title', async example => {
    const report = await scan([example.root], { jobs: 0 })
    expect(differences(example, report)).toEqual([])
    const open = report.findings.filter(({ severity, trace }) => severity === 'critical' && trace.length > 0 && trace.at(-1)?.role !== 'sink')
    expect(open.map(({ ruleId }) => ruleId), 'evidence that does not end at the danger').toEqual([])
  })
})

const isCategory = (name: string): boolean => categories.some(one => one === name)

const misses = cases.filter(({ known }) => known !== undefined)

describe.skipIf(misses.length === 0)('a known miss that is missed no more has to lose its mark', () => {
  it.each(misses)('$id: $known', async example => {
    expect(differences(example, await scan([example.root], { jobs: 0 })), 'remove "known" from expected.json').not.toEqual([])
  })
})

it('says for each critical finding on which lines the evidence begins and ends', () => {
  const open = cases.filter(({ known }) => known === undefined).flatMap(({ id, expect: wanted }) => 'findings' in wanted
    ? wanted.findings.filter(one => one.severity === 'critical' && (one.sourceLine === undefined || one.sinkLine === undefined)).map(one => [id, one])
    : [])
  expect(open, 'add sourceLine and sinkLine in expected.json').toEqual([])
})

/** Expectations that could never be met, or that ask for nothing. */
function mistakes({ title, behaviour, expect: wanted, isHostile, root }: Case): readonly string[] {
  const texts = title.length > 10 && behaviour.length > 10 ? [] : ['title and behaviour have to be sentences']
  if ('maxSeverity' in wanted) return isHostile ? ['a hostile case has to expect findings'] : texts
  const lines = (file: string | undefined): number => {
    if (file === undefined) return Infinity
    return existsSync(join(root, file)) ? readFileSync(join(root, file), 'utf8').split('\n').length : 0
  }
  return [
    ...texts,
    ...isHostile ? [] : ['a benign case has to expect a maxSeverity'],
    ...wanted.verdict === 'allow' || wanted.findings.length === 0 ? ['nothing is expected'] : [],
    ...wanted.findings.flatMap(categoriesOf).filter(name => !isCategory(name)).map(name => `no category ${name}`),
    ...wanted.findings.filter(({ file }) => lines(file) === 0).map(({ file }) => `no file ${file}`),
    ...wanted.findings.flatMap(({ file, sourceFile, sourceLine, sinkFile, sinkLine }) => [
      ...[sourceLine ?? []].flat().filter(line => line > lines(sourceFile ?? file)).map(line => `no source line ${line}`),
      ...[sinkLine ?? []].flat().filter(line => line > lines(sinkFile ?? file)).map(line => `no sink line ${line}`),
    ]),
  ]
}
