import { describe, expect, it, test } from 'vitest'
import { decide, defaultPolicy } from '../../src/guard/index.ts'
import type { Judged, Policy, PolicyRequest } from '../../src/guard/index.ts'
import type { Confidence, Finding, Severity } from '../../src/model/index.ts'

const request: PolicyRequest = {
  targetType: 'plugin', targetName: 'notes', sourcePath: '/stage/x', sourcePathKind: 'directory', sourceKind: 'npm', authority: 'third-party',
  origin: 'plugin-package', kind: 'plugin-npm', mode: 'install', extensions: [],
}
const finding = (severity: Severity, message = `a ${severity} thing`, confidence: Confidence = 'high'): Finding => ({
  ruleId: 'some-rule', category: 'exec', severity, confidence, reach: 'entry', at: { file: 'index.js' }, message, trace: [], fixes: [], fingerprint: message, cwe: [],
})
const seen = (part: Partial<Judged> = {}): Judged => ({ findings: [], capabilities: [], isCutShort: false, ...part })
const now = Date.parse('2026-06-10T12:00:00Z')
const ruling = (judged: Partial<Judged>, policy: Partial<Policy> = {}) => decide(request, { ...defaultPolicy, ...policy }, seen(judged), now)

test.each<[string, Partial<Judged>, Partial<Policy>, string]>([
  ['nothing found', {}, {}, 'allow'],
  ['powers alone', { findings: [finding('info')], capabilities: ['exec', 'network'] }, {}, 'allow'],
  ['a doubt', { findings: [finding('warn')] }, {}, 'warn'],
  ['evidence of harm', { findings: [finding('critical'), finding('warn')] }, {}, 'block'],
  ['a guess of harm asks', { findings: [finding('critical', 'perhaps', 'low')] }, {}, 'warn'],
  ['a stricter operator', { findings: [finding('warn')] }, { block: 'warn' }, 'block'],
  ['a trusting operator', { findings: [finding('critical')] }, { block: 'never', warn: 'never' }, 'allow'],
  ['nothing could be looked at', { problem: 'the source does not exist' }, {}, 'block'],
  ['time ran out', { isCutShort: true }, {}, 'warn'],
  ['time ran out, and that is refused', { isCutShort: true }, { incomplete: 'block' }, 'block'],
  ['time ran out, and that is accepted', { isCutShort: true }, { incomplete: 'allow' }, 'allow'],
  ['a capability that is always asked about', { capabilities: ['native'] }, { ask: ['native'] }, 'warn'],
  ['another capability', { capabilities: ['exec'] }, { ask: ['native'] }, 'allow'],
  ['a young version', { published: '2026-06-09T12:00:00.000Z' }, { cooldownMs: 3 * 86_400_000 }, 'warn'],
  ['an old version', { published: '2026-06-01T12:00:00.000Z' }, { cooldownMs: 3 * 86_400_000 }, 'allow'],
  ['an unknown age', { published: 'unknown' }, { cooldownMs: 1 }, 'warn'],
  ['an unknown age, accepted', { published: 'unknown' }, { cooldownMs: 1, offline: 'allow' }, 'allow'],
])('%s', (_, judged, policy, decision) => {
  const { decision: found, reason } = ruling(judged, policy)
  expect(found).toBe(decision)
  expect(decision === 'allow' || (reason ?? '').length > 5).toBe(true)
})

describe('the reason', () => {
  it('names three findings and counts the others', () => {
    const findings = ['one', 'two', 'two', 'three', 'four', 'five'].map(message => finding('critical', message))
    expect(ruling({ findings }).reason).toBe('One. Two. Three. And 2 more.')
  })

  it('says nothing that differs from one run to the next', () => {
    const first = ruling({ isCutShort: true })
    expect(decide({ ...request, sourcePath: '/stage/y' }, defaultPolicy, seen({ isCutShort: true }), now + 5000)).toEqual(first)
    expect(first.reason).not.toMatch(/\d/)
  })

  it('cuts an overlong sentence without splitting a character', () => {
    const { reason = '' } = ruling({ findings: [finding('critical', `${'x'.repeat(258)}\u{1F600}${'y'.repeat(50)}`)] })
    expect(reason.isWellFormed()).toBe(true)
    expect(reason.length).toBeLessThan(263)
  })
})

it('shows what decided and nothing else', () => {
  const [bad, doubtful, power] = [finding('critical'), finding('warn'), finding('info')]
  expect(ruling({ findings: [bad, doubtful, power] }).findings).toEqual([bad])
  expect(ruling({ findings: [doubtful, power] }).findings).toEqual([doubtful])
})
