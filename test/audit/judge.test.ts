import { describe, expect, test } from 'vitest'
import { judge } from '../../src/audit/index.ts'
import { emissionOrder, runChecks } from '../../src/audit/run-checks.ts'
import { Unknown } from '../../src/audit/facts/index.ts'
import { collectors } from '../../src/catalog/collectors.ts'
import { defineCollector, each, listed, once } from '../../src/kit/collector.ts'
import type { Collector } from '../../src/kit/collector.ts'
import { snapshotFrom } from '../support/facts.ts'

const all = collectors as readonly Collector[]
const idsOf = (config: unknown): string[] => judge(snapshotFrom(config), all).findings.map(({ checkId }) => checkId)

describe('order', () => {
  test('every collector has its place', () => expect(all.map(({ id }) => id).filter(id => !emissionOrder.includes(id))).toEqual([]))

  test('findings come in the order of the original', () => {
    expect(idsOf({
      gateway: { bind: 'lan' }, logging: { redactSensitive: 'off' }, hooks: { enabled: true, path: '/' }, agents: { defaults: { model: 'openai/gpt-4o' } },
      security: { audit: { suppressions: [{ checkId: 'nothing' }] } }, channels: { irc: { host: 'h', nick: 'n', groupPolicy: 'open' } },
    })).toEqual([
      'summary.attack_surface', 'gateway.bind_no_auth', 'gateway.control_ui.allowed_origins_required', 'config.insecure_or_dangerous_flags', 'gateway.auth_no_rate_limit',
      'logging.redact_off', 'hooks.path_root', 'hooks.default_session_key_unset', 'hooks.allowed_agent_ids_unrestricted', 'models.weak_tier',
      'security.exposure.open_groups_with_elevated', 'security.exposure.open_groups_with_runtime_or_fs', 'security.trust_model.multi_user_heuristic',
      'channels.irc.warning.1', 'security.audit.suppressions.active',
    ])
  })

  test('what is said of one channel stands together', () => {
    const found = idsOf({
      channels: {
        telegram: { botToken: 'x', dmPolicy: 'open', allowFrom: ['*', '@ann'] }, discord: { token: 'x', dmPolicy: 'open', allowFrom: ['ann'] },
      },
    }).filter(id => id.startsWith('channels.'))
    expect(found.map(id => id.split('.')[1])).toEqual(['discord', 'discord', 'discord', 'telegram', 'telegram', 'telegram'])
  })
})

describe('accounts of Telegram that would say the same', () => {
  const found = (first: readonly string[], second: readonly string[], settings: object = {}): number =>
    idsOf({ channels: { telegram: { botToken: 'x', ...settings, allowFrom: first, accounts: { b: { allowFrom: second } } } } }).filter(id => id.endsWith('invalid_entries')).length

  test.each([
    ['one name', ['bob'], ['bob'], {}, 1], ['a prefix apart', ['tg:bob'], ['bob'], {}, 1], ['a name that groups repeat', [], ['bob'], { groups: { '-1': { allowFrom: ['bob'] } } }, 1],
    ['letters apart', ['bob'], ['BOB'], {}, 2], ['order apart', ['bob', 'ann'], ['ann', 'bob'], {}, 2],
    ['the sixth name apart', ['a', 'b', 'c', 'd', 'e', 'f'], ['a', 'b', 'c', 'd', 'e', 'g'], {}, 1], ['a sixth name', ['a', 'b', 'c', 'd', 'e', 'f'], ['a', 'b', 'c', 'd', 'e'], {}, 2],
  ])('%s', (_, first, second, settings, count) => expect(found(first, second, settings)).toBe(count))
})

describe('suppressions', () => {
  const run = (suppressions: unknown[], config: object = {}) =>
    judge(snapshotFrom({ gateway: { trustedProxies: ['127.0.0.1'], auth: { mode: 'none' } }, logging: { redactSensitive: 'off' }, security: { audit: { suppressions } }, ...config }), all)
  const moved = (...suppressions: unknown[]): unknown[] => (run(suppressions).suppressedFindings ?? []).map(({ checkId, suppression }) => [checkId, suppression])

  test.each<[string, unknown[], unknown[]]>([
    ['by id', [{ checkId: ' logging.redact_off ' }], [['logging.redact_off', {}]]],
    ['with a reason', [{ checkId: 'logging.redact_off', reason: ' fine ' }], [['logging.redact_off', { reason: 'fine' }]]],
    ['no wildcards', [{ checkId: 'logging.*' }, { checkId: 'logging' }, { checkId: 'Logging.redact_off' }], []],
    ['a needle in the detail', [{ checkId: 'logging.redact_off', detailIncludes: 'REDACTSENSITIVE' }], [['logging.redact_off', {}]]],
    ['a blank needle is none', [{ checkId: 'logging.redact_off', detailIncludes: '  ', titleIncludes: '' }], [['logging.redact_off', {}]]],
    ['both needles have to match', [{ checkId: 'logging.redact_off', detailIncludes: 'redactSensitive', titleIncludes: 'nowhere' }], []],
    ['the first that matches gives the reason', [{ checkId: 'logging.redact_off', titleIncludes: 'nowhere', reason: '1' }, { checkId: 'logging.redact_off', reason: '2' }, { checkId: 'logging.redact_off', reason: '3' }], [['logging.redact_off', { reason: '2' }]]],
    ['in the order of the findings', [{ checkId: 'logging.redact_off' }, { checkId: 'gateway.loopback_no_auth' }], [['gateway.loopback_no_auth', {}], ['logging.redact_off', {}]]],
    ['never the notice', [{ checkId: 'security.audit.suppressions.active' }], []],
  ])('%s', (_, suppressions, expected) => expect(moved(...suppressions)).toEqual(expected))

  test('the summary counts what is left', () => {
    const report = run([{ checkId: 'gateway.loopback_no_auth' }])
    expect(report.summary).toEqual({ critical: 0, warn: 3, info: 2 })
    expect(report.findings.at(-1)).toMatchObject({ checkId: 'security.audit.suppressions.active', detail: expect.stringMatching(/1 entry; 1 finding was moved/) })
  })

  test('an empty list says nothing', () => {
    expect(run([])).not.toHaveProperty('suppressedFindings')
    expect(run([]).findings.map(({ checkId }) => checkId)).not.toContain('security.audit.suppressions.active')
  })
})

describe('the kit', () => {
  const text = { title: 'A pier', severity: 'warn', why: 'It is a test.', remedy: 'Leave it.' } as const
  const judged = (collector: Collector) => runChecks(snapshotFrom({ gateway: { bind: 'lan' } }), [collector])

  test('a check sees what its collector asked for', () => {
    const collector = defineCollector({ id: 'pier', title: 'Pier', needs: ['gateway'], checks: [{ ...text, id: 'pier.view', run: view => ({ at: { keyPath: [] }, message: Object.keys(view).join() }) }] })
    expect(judged(collector as unknown as Collector).findings[0]?.detail).toBe('gateway')
  })

  test('what cannot be known becomes a gap, and the others go on', () => {
    const collector = defineCollector({ id: 'pier', title: 'Pier', needs: [], checks: [
      { ...text, id: 'pier.dark', run: () => { throw new Unknown('no light') } }, { ...text, id: 'pier.{plank}.loose', run: () => [{ at: { keyPath: ['a'] }, subject: 'left', message: 'm', severity: 'info' }] },
    ] })
    expect(judged(collector as unknown as Collector)).toMatchObject({
      gaps: [{ stage: 'check', subject: 'pier.dark', reason: 'no light' }], findings: [{ checkId: 'pier.left.loose', severity: 'info', remediation: 'Leave it.' }],
    })
  })

  test('a fault in a check is not hidden', () => {
    const collector = defineCollector({ id: 'pier', title: 'Pier', needs: [], checks: [{ ...text, id: 'pier.broken', run: () => { throw new TypeError('oops') } }] })
    expect(() => judged(collector as unknown as Collector)).toThrow('oops')
  })

  test('each, once and listed', () => {
    const hit = (message: string) => ({ at: { keyPath: [] }, message })
    const ask = each((view: { n: number[] }) => view.n, item => (item === 1 ? undefined : item === 2 ? [hit('2'), hit('2b')] : hit('3')))
    expect(ask({ n: [1, 2, 3] }).map(({ message }) => message)).toEqual(['2', '2b', '3'])
    expect(once(['a', 'ab', 'b'], item => item[0], hit).map(({ message }) => message)).toEqual(['a', 'b'])
    expect(listed(['x', 'y', 'z'], 2)).toBe('- x\n- y\n- and 1 more')
  })
})
