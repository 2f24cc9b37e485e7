import { chmodSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { plugvet, scratch } from '../support/plugvet.ts'

const home = (config: string): string => {
  const HOME = scratch('fix')
  mkdirSync(join(HOME, '.openclaw'), { mode: 0o700 })
  writeFileSync(join(HOME, '.openclaw/openclaw.json'), config)
  chmodSync(join(HOME, '.openclaw/openclaw.json'), 0o644)
  return HOME
}

const loose = "{ logging: { redactSensitive: 'off' } } // mine"

it('--json answers in the shape of the original, with an audit of what is left', () => {
  const HOME = home(loose)
  const { code, stdout, stderr } = plugvet(['audit', '--fix', '--json'], { env: { HOME } })
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  const { fix, report, secretDiagnostics, ...rest } = JSON.parse(stdout) as Record<string, Record<string, unknown>>
  expect(rest).toEqual({})
  expect(secretDiagnostics).toEqual([])
  const stateDir = join(HOME, '.openclaw')
  const configPath = join(stateDir, 'openclaw.json')
  expect(fix).toMatchObject({ ok: true, stateDir, configPath, configWritten: true, changes: ['logging.redactSensitive: "off" → "tools"'], errors: [] })
  expect(fix?.['actions']).toEqual(expect.arrayContaining([
    { kind: 'chmod', path: stateDir, mode: 0o700, ok: false, skipped: 'already' }, { kind: 'chmod', path: configPath, mode: 0o600, ok: true },
    { kind: 'chmod', path: join(stateDir, 'credentials'), mode: 0o700, ok: false, skipped: 'missing' },
  ]))
  expect(Object.keys(report ?? {})).toEqual(expect.arrayContaining(['ts', 'summary', 'findings']))
  expect(report).not.toHaveProperty('secretDiagnostics')
  expect(report?.['findings']).not.toContainEqual(expect.objectContaining({ checkId: 'logging.redact_off' }))
  expect(readFileSync(configPath, 'utf8')).toBe(loose.replace('off', 'tools'))
})

it('says in text what was done, and the second time that there was nothing to do', () => {
  const HOME = home(loose)
  const [first, second] = [1, 2].map(() => plugvet(['audit', '--fix'], { env: { HOME } }).stdout.split('\n'))
  expect(first).toEqual(expect.arrayContaining([
    'FIX', '  logging.redactSensitive: "off" → "tools"', '  chmod 600 ~/.openclaw/openclaw.json', '  skip chmod 700 ~/.openclaw (already)',
  ]))
  expect(second).toContain('Fix: no changes, everything was in order.')
  expect(second).not.toContain('FIX')
})

it('repairs modes though the configuration cannot be used, and exits with 1', () => {
  const HOME = home('{ nonsense: 1 }')
  expect(plugvet(['audit', '--fix', '--json'], { env: { HOME } })).toMatchObject({ code: 1, stdout: '', stderr: expect.stringContaining('nonsense') as string })
  expect(plugvet(['audit', '--fix', '--from-snapshot', 'x'], { env: { HOME } }).code).toBe(2)
})

it('tells what it repaired although somebody had put it aside', () => {
  const HOME = home("{ logging: { redactSensitive: 'off' }, security: { audit: { suppressions: [{ checkId: 'logging.redact_off', reason: 'a test' }, { checkId: 'gateway.loopback_no_auth' }] } } }")
  const own = join(HOME, 'own.jsonc')
  writeFileSync(own, "{ suppressions: [{ checkId: 'fs.config.perms_world_readable', reason: 'a share', expires: '2999-01-01' }] }", { mode: 0o600 })
  const run = (...args: readonly string[]): string => plugvet(['audit', '--fix', '--suppressions', own, ...args], { env: { HOME } }).stdout
  const { report } = JSON.parse(run('--json')) as { report: { findings: { checkId: string }[]; suppressedFindings: { checkId: string }[] } }
  expect(report.suppressedFindings).toMatchObject([
    { checkId: 'gateway.loopback_no_auth', suppression: {} },
    { checkId: 'logging.redact_off', suppression: { reason: 'a test' }, fixed: true },
    { checkId: 'fs.config.perms_world_readable', suppression: { reason: 'a share', expires: '2999-01-01' }, fixed: true },
  ])
  expect(report.suppressedFindings[0]).not.toHaveProperty('fixed')
  expect(report.findings.map(({ checkId }) => checkId)).not.toContain('logging.redact_off')
  // The second time nothing is left to repair, so nothing is told.
  expect(run()).not.toContain('Repaired although')
  writeFileSync(join(HOME, '.openclaw/openclaw.json'), "{ logging: { redactSensitive: 'off' }, security: { audit: { suppressions: [{ checkId: 'logging.redact_off' }] } } }")
  expect(run().replace(/\n {2}/g, ' ')).toContain('Repaired although suppressed: logging.redact_off Secrets are written to the log')
})

it('--dry-run shows what --fix would do to the configuration and the modes, and touches nothing', () => {
  const config = '{\n  // mine\n  "logging": { "redactSensitive": "off" }, "gateway": { "auth": { "token": "planted-1f0c9b7e5a3d2468" } },\n  channels: { whatsapp: { groupPolicy: "open" } },\n}\n'
  const HOME = home(config)
  const state = join(HOME, '.openclaw')
  mkdirSync(join(state, 'extensions/whatsapp'), { recursive: true })
  mkdirSync(join(state, 'credentials'), { mode: 0o755 })
  writeFileSync(join(state, 'credentials/whatsapp-allowFrom.json'), '{ "version": 1, "allowFrom": ["+15550001"] }', { mode: 0o600 })
  const seen = (): readonly unknown[] => readdirSync(state, { recursive: true }).toSorted().map(name => [name, statSync(join(state, String(name))).mode, statSync(join(state, String(name))).mtimeMs])
  const before = seen()
  const text = plugvet(['audit', '--fix', '--dry-run'], { env: { HOME } })
  expect(text.stdout).toContain([
    'FIX (dry run: nothing was changed)', '  logging.redactSensitive: "off" → "tools"', '    ~/.openclaw/openclaw.json, line 3', '    - "redactSensitive": "off"', '    + "redactSensitive": "tools"',
    '  channels.whatsapp.groupPolicy: "open" → "allowlist"', '    ~/.openclaw/openclaw.json, line 4', '    - groupPolicy: "open"', '    + groupPolicy: "allowlist"',
    '  channels.whatsapp.groupAllowFrom: 1 paired sender of the default account', '    ~/.openclaw/openclaw.json, line 4', '    + groupAllowFrom: ["+15550001"]', '  chmod 600 ~/.openclaw/openclaw.json',
  ].join('\n').replace('  chmod 600', '  skip chmod 700 ~/.openclaw (already)\n  chmod 600'))
  expect(text.stdout).toContain('  chmod 700 ~/.openclaw/credentials\n')
  const { fix, report } = JSON.parse(plugvet(['audit', '--fix', '--dry-run', '--json'], { env: { HOME } }).stdout) as { fix: { changes: string[]; diffs: object[] }; report: { findings: { checkId: string }[] } }
  expect(fix).toMatchObject({ ok: true, dryRun: true, configWritten: false, changes: { length: 3 }, diffs: { length: 3 } })
  expect(report.findings).toContainEqual(expect.objectContaining({ checkId: 'logging.redact_off' }))
  expect(text.stdout + JSON.stringify(fix)).not.toContain('planted')
  expect(seen()).toEqual(before)
  expect(plugvet(['audit', '--dry-run'], { env: { HOME } })).toMatchObject({ code: 2, stderr: expect.stringContaining('--dry-run goes with --fix') as string })
})
