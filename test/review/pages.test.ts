import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import JSON5 from 'json5'
import { describe, expect, test } from 'vitest'
import type { PackageFault, RegistryRule } from '../../src/kit/index.ts'
import type { Hit, PublishedPackage } from '../../src/model/index.ts'
import { loadSources } from '../../src/dev/sources.ts'
import { packedManifest } from '../../src/review/manifest.ts'
import { publishedPackage } from '../../src/review/published.ts'
import { readBlocks } from '../support/page.ts'
import type { Block } from '../support/page.ts'
import { root } from '../support/repository.ts'

// A page of registry rules: a heading per id, below it blocks `json5 hit` and `json5 clean`. A block is what a registry sends, with
// the version under review and the time of the review, or the fault that came instead.
interface Sent extends Partial<Pick<PublishedPackage, 'minAge' | 'signature' | 'provenance' | 'replaced'>> {
  readonly fault?: PackageFault
  readonly document?: Readonly<Record<string, unknown>>
  readonly version: string
  readonly now: string
  readonly packed?: Readonly<Record<string, unknown>>
}

const known = new Set(['fault', 'document', 'version', 'now', 'packed', 'minAge', 'signature', 'provenance', 'replaced'])

const hitsFor = ({ meta, run, onFault }: RegistryRule, { text, line }: Block): readonly Hit[] => {
  const sent = JSON5.parse<Sent>(text)
  const odd = Object.keys(sent).find(name => !known.has(name))
  if (odd !== undefined) throw new Error(`line ${line}: does not know ${odd}`)
  if (sent.fault) return onFault(sent.fault)
  const { document = {}, version, now, packed, minAge, replaced, signature = { state: 'absent' }, provenance = { state: 'absent' } } = sent
  if (!meta.id || Number.isNaN(Date.parse(now))) throw new Error(`line ${line}: says no time`)
  return run(publishedPackage(document, version, {
    asked: 'latest', now: Date.parse(now), signature, provenance, ...minAge !== undefined && { minAge }, ...replaced && { replaced },
    ...packed && { packed: packedManifest(packed) },
  }))
}

const { registry } = await loadSources(root)

test('there are registry rules to test', () => {
  expect(registry.length).toBeGreaterThan(0)
})

describe.each(registry)('$name', ({ collector, page }) => {
  const blocks = readBlocks(readFileSync(join(root, page), 'utf8')).filter(({ language, words }) => language === 'json5' && words.length > 0)
  const rules = collector.checks as unknown as readonly RegistryRule[]

  test('every section is about a rule of this group', () => {
    const ids = rules.map(({ meta }) => meta.id)
    expect([...new Set(blocks.map(({ section }) => section))].filter(section => !ids.includes(section))).toEqual([])
  })

  describe.each(rules.map(rule => ({ id: rule.meta.id, rule })))('$id', ({ id, rule }) => {
    const examples = blocks.filter(({ section }) => section === id)

    test('has an example that hits and one that does not', () => {
      expect([...new Set(examples.map(({ words }) => words[0]))].sort()).toEqual(['clean', 'hit'])
    })

    test.each(examples)('line $line: $words', block => {
      const hits = hitsFor(rule, block)
      const [verdict, wanted] = block.words
      if (verdict === 'clean') return expect(hits).toEqual([])
      expect(hits).not.toEqual([])
      expect(hits[0]?.message).toMatch(/\S/)
      if (wanted !== undefined) expect(`severity=${hits[0]?.severity ?? rule.meta.severity}`).toBe(wanted)
    })
  })
})
