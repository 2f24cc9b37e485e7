import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import JSON5 from 'json5'
import { describe, expect, test } from 'vitest'
import { judge } from '../../src/audit/index.ts'
import type { Collector } from '../../src/kit/collector.ts'
import type { Release, Snapshot } from '../../src/model/index.ts'
import { loadSources } from '../../src/dev/sources.ts'
import { snapshotOf } from '../support/home.ts'
import type { HomeState } from '../support/home.ts'
import { readBlocks } from '../support/page.ts'
import type { Block } from '../support/page.ts'
import { root } from '../support/repository.ts'

// A page of checks: a heading per id, below it blocks `json5 hit` and `json5 clean`. A block is a configuration; with the word
// `state` it is a whole home, and `snapshot` in it is laid over what was gathered, for what a test cannot make.
type StateBlock = HomeState & { readonly snapshot?: unknown }
const options = new Map<string, readonly string[]>([['severity', ['critical', 'warn', 'info']], ['release', ['2026.5.22', '2026.7.1', 'current']]])

interface Example { readonly verdict: 'hit' | 'clean'; readonly state: StateBlock; readonly release: Release; readonly severity: string | undefined; readonly line: number }

const readExample = ({ words, text, line }: Block): Example => {
  const [verdict, ...rest] = words
  if (verdict !== 'hit' && verdict !== 'clean') throw new Error(`line ${line}: says neither hit nor clean`)
  const named = new Map(rest.filter(word => word !== 'state').map(word => word.split('=', 2) as [string, string]))
  for (const [name, value] of named) {
    if (!options.get(name)?.includes(value)) throw new Error(`line ${line}: does not know ${name}=${value}`)
  }
  const value = JSON5.parse<StateBlock>(text)
  return {
    verdict, line, state: rest.includes('state') ? value : { config: value }, severity: named.get('severity'),
    release: (named.get('release') ?? '2026.5.22') as Release,
  }
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value)

const laidOver = (base: unknown, over: unknown): unknown => {
  if (!isObject(base) || !isObject(over)) return over
  return { ...base, ...Object.fromEntries(Object.entries(over).map(([name, value]) => [name, laidOver(base[name], value)])) }
}

const { collectors } = await loadSources(root)
const all = collectors.map(({ collector }) => collector as unknown as Collector)

describe.each(collectors)('$name', ({ collector, page }) => {
  const blocks = readBlocks(readFileSync(join(root, page), 'utf8')).filter(({ language, words }) => language === 'json5' && words.length > 0)

  test('every section is about a check of this collector', () => {
    const ids = collector.checks.map(({ meta }) => meta.id)
    expect([...new Set(blocks.map(({ section }) => section))].filter(section => !ids.includes(section))).toEqual([])
  })

  describe.each(collector.checks.map(({ meta }) => meta))('$id', meta => {
    const examples = blocks.filter(({ section }) => section === meta.id).map(readExample)
    const isAbout = (checkId: string): boolean => {
      const parts = meta.id.split('.')
      const given = checkId.split('.')
      return parts.length === given.length && parts.every((part, index) => /^\{\w+\}$/.test(part) || part === given[index])
    }

    test('has an example that hits and one that does not', () => {
      expect([...new Set(examples.map(({ verdict }) => verdict))].sort()).toEqual(['clean', 'hit'])
    })

    test.each(examples)('line $line: $verdict', async ({ verdict, state, release, severity }) => {
      const gathered = await snapshotOf(state, { release })
      const report = judge(laidOver(gathered, state.snapshot ?? {}) as Snapshot, all)
      const found = report.findings.filter(({ checkId }) => isAbout(checkId))
      if (verdict === 'clean') return expect(found).toEqual([])
      expect(found).not.toEqual([])
      expect(found[0]?.detail).toMatch(/\S/)
      if (severity !== undefined) expect(found.map(finding => finding.severity)).toContain(severity)
    })
  })
})
