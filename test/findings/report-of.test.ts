import { describe, expect, it } from 'vitest'
import { exitCodeOf, reportOf, suppress, verdictOf } from '../../src/findings/index.ts'
import type { FailOn, Scanned } from '../../src/findings/index.ts'
import type { Confidence, Gap, Hit, Meta, ReachedHit, ScanReport, Severity, Verdict } from '../../src/model/index.ts'

const meta: Meta = {
  id: 'shell-command', title: '', severity: 'warn', confidence: 'high', category: 'exec',
  why: '', remedy: '', since: '0.1.0', status: 'stable',
}
const network: Meta = { ...meta, id: 'uses-network', severity: 'info', capability: 'network' }
const catalog = new Map([[meta.id, meta], [network.id, network]])
const gap: Gap = { stage: 'parse', subject: 'odd.js', reason: 'no' }

const reached = (ruleId: string, more: Partial<Hit> = {}): ReachedHit =>
  ({ ruleId, reach: 'entry', hit: { at: { file: 'a.js', excerpt: 'x()' }, message: 'does x', ...more } })

const scanned = (hits: readonly ReachedHit[], gaps: readonly Gap[] = [], skipped: Record<string, number> = { image: 1 }): Scanned => ({
  target: { kind: 'directory', path: './x' },
  outcome: { hits, gaps, packages: [], coverage: { files: { total: 3, analysed: 2, skipped }, bytes: { total: 30, analysed: 20 } } },
})

describe('verdict', () => {
  it.each<[Verdict, readonly (readonly [Severity, Confidence])[]]>([
    ['block', [['critical', 'high']]],
    ['block', [['info', 'low'], ['critical', 'medium']]],
    ['warn', [['critical', 'low']]],
    ['warn', [['warn', 'low']]],
    ['allow', [['info', 'high']]],
    ['allow', []],
  ])('%s for %j', (expected, list) => {
    expect(verdictOf(list.map(([severity, confidence]) => ({ severity, confidence })))).toBe(expected)
  })
})

describe('exit code', () => {
  const report = (severity: Severity | undefined, gaps: readonly Gap[] = []): ScanReport =>
    reportOf([scanned(severity === undefined ? [] : [reached('shell-command', { severity })], gaps)], catalog)

  it.each<[expected: number, Severity | undefined, readonly Gap[], FailOn, allowIncomplete: boolean]>([
    [1, 'critical', [], 'critical', false],
    [0, 'warn', [], 'critical', false],
    [1, 'warn', [], 'warn', false],
    [1, 'critical', [], 'info', false],
    [0, 'critical', [], 'never', false],
    [3, 'critical', [gap], 'never', false],
    [1, 'critical', [gap], 'critical', true],
    [3, undefined, [gap], 'critical', false],
    [0, undefined, [gap], 'critical', true],
    [0, undefined, [], 'info', false],
  ])('%i for %s with gaps %j and --fail-on %s', (expected, severity, gaps, failOn, allowIncomplete) => {
    expect(exitCodeOf(report(severity, gaps), { failOn, allowIncomplete })).toBe(expected)
  })

  it('counts an unreadable file as incomplete', () => {
    expect(exitCodeOf(reportOf([scanned([], [], { unreadable: 1 })], catalog), { failOn: 'critical' })).toBe(3)
  })
})

describe('several targets', () => {
  const both = reportOf([
    scanned([reached('shell-command')], [gap]),
    scanned([reached('shell-command'), reached('uses-network')], [gap, gap]),
  ], catalog)

  it('says whose each thing is', () => {
    expect(both.findings.map(one => [one.target, one.ruleId])).toEqual([[0, 'shell-command'], [1, 'shell-command'], [1, 'uses-network']])
    expect(both.gaps.map(one => one.target)).toEqual([0, 1])
    expect(both.capabilities.network).toEqual([{ capability: 'network', file: 'a.js', line: 1, detail: 'does x', target: 1 }])
  })

  it('adds up what was covered', () => {
    expect(both.coverage).toEqual({ files: { total: 6, analysed: 4, skipped: { image: 2 } }, bytes: { total: 60, analysed: 40 } })
  })

  it('gives the same finding the same fingerprint in each', () => {
    expect(both.findings[0]?.fingerprint).toBe(both.findings[1]?.fingerprint)
  })
})

describe('what is left out', () => {
  const sure: Hit = reached('shell-command').hit
  const hits = [reached('shell-command', { severity: 'critical', confidence: 'low' }), reached('uses-network', { confidence: 'low' })]

  it('is counted, does not decide, and still is a capability', () => {
    const report = reportOf([scanned(hits)], catalog, { minConfidence: 'medium' })
    expect(report).toMatchObject({ verdict: 'allow', findings: [], leftOut: 2 })
    expect(report.capabilities.network).toHaveLength(1)
  })

  it('is nothing by default', () => {
    expect(reportOf([scanned(hits)], catalog)).not.toHaveProperty('leftOut')
  })

  const { findings } = reportOf([scanned([{ ruleId: 'shell-command', reach: 'entry', hit: sure }, reached('uses-network')])], catalog)
  const day = new Date('2026-06-15T12:00:00Z')
  const [shell] = findings

  it.each([
    ['a rule', { ruleId: 'shell-command' }, 1],
    ['a fingerprint', { fingerprint: shell!.fingerprint }, 1],
    ['a rule in this file', { ruleId: 'shell-command', file: 'a.js' }, 1],
    ['a rule in another file', { ruleId: 'shell-command', file: 'b.js' }, 0],
    ['a rule until today', { ruleId: 'shell-command', expires: '2026-06-15' }, 1],
    ['a rule until yesterday', { ruleId: 'shell-command', expires: '2026-06-14' }, 0],
    ['a whole file', { file: 'a.js' }, 0],
    ['nothing', {}, 0],
  ])('suppression of %s', (_, rule, silenced) => {
    expect(suppress(findings, [rule], day).suppressed).toHaveLength(silenced)
    expect(suppress(findings, [rule], day).findings).toHaveLength(2 - silenced)
  })

  it('records why, and a suppressed finding does not decide', () => {
    const report = reportOf([scanned([reached('shell-command', { severity: 'critical' })])], catalog,
      { suppressions: [{ ruleId: 'shell-command', reason: 'our own tool', expires: '2027-01-01' }], now: day })
    expect(report.verdict).toBe('allow')
    expect(report.suppressed[0]?.suppression).toEqual({ reason: 'our own tool', expires: '2027-01-01' })
  })
})
