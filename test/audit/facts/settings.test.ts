import { describe, expect, test } from 'vitest'
import { factsFrom } from '../../support/facts.ts'

describe('a secret that stands where nothing resolves references', () => {
  test.each<[string, number | undefined, boolean]>([
    ['tiny', 4, true], ['  tiny  ', 4, true], ['', undefined, false], ['   ', undefined, false],
    ['${HOOKS_TOKEN}', 14, false], ['$HOOKS_TOKEN', 12, true], ['secretref-env:HOOKS_TOKEN', 25, true], ['x${HOOKS_TOKEN}', 15, true],
  ])('hooks.token %j', (token, length, isWritten) => {
    const { hooks } = factsFrom({ hooks: { enabled: true, token } })
    expect([hooks.tokenLength, hooks.isTokenWritten]).toEqual([length, isWritten])
  })

  test.each<[unknown, boolean]>([['a password', true], ['${PASSWORD}', false], ['$PASSWORD', true], [' ', false], [{ source: 'env', provider: 'default', id: 'PASSWORD' }, false]])(
    'gateway.auth.password %j: written down is %s', (password, expected) => {
      expect(factsFrom({ gateway: { auth: { password } } }).settings.isGatewayPasswordWritten).toBe(expected)
    })
})

test.each<[readonly unknown[], string | undefined]>([
  [['--permission-mode', 'plan'], 'plan'], [['--permission-mode=plan'], 'plan'], [['--permission-mode', 'plan', '--permission-mode=acceptEdits'], 'acceptEdits'],
  [['--permission-mode', '-p'], undefined], [['--permission-mode'], undefined], [['--permission-mode', 'plan', '--permission-mode'], 'plan'],
  [['--permission-mode=bypassPermissions'], undefined], [['--permission-mode', 'something else'], 'another mode'], [['-p', 'plan'], undefined],
])('claude with %j asks for %s', (args, expected) => {
  const config = { agents: { defaults: { cliBackends: { 'claude-cli': { command: 'claude', args } } } } }
  expect(factsFrom(config, { release: '2026.7.1' }).claudeCli.overridden[0]?.mode).toBe(expected)
})

const skills = { defaults: { skills: ['a'] } }
test.each<[string, object, object, object]>([
  ['by default everything', {}, skills, { host: 'gateway', security: 'full', ask: 'off', isUnguarded: true }],
  ['a sandbox takes what goes nowhere in particular', {}, { defaults: { sandbox: { mode: 'non-main' } } }, { host: 'sandbox', security: 'deny', isUnguarded: true }],
  ['… but not what is sent to the gateway', { host: 'gateway' }, { defaults: { sandbox: { mode: 'all' } } }, { host: 'gateway', security: 'full' }],
  ['a host of its own', { host: 'sandbox' }, {}, { host: 'sandbox', security: 'deny', isUnguarded: false }],
  ['a mode', { mode: 'ask' }, {}, { security: 'allowlist', ask: 'on-miss', isUnguarded: false }],
  ['a mode that asks nothing', { mode: 'full' }, {}, { security: 'full', ask: 'off', isUnguarded: true }],
  ['a question', { ask: 'always' }, {}, { security: 'full', ask: 'always', isUnguarded: false }],
])('where commands end up: %s', (_, exec, agents, expected) => {
  expect(factsFrom({ tools: { exec }, agents }, { release: '2026.7.1' }).execReach.scopes[0]).toMatchObject(expected)
})

test('the stricter of configuration and approvals wins', () => {
  const approvals = { defaults: { autoAllowSkills: false, security: 'allowlist' }, agents: [{ agentId: 'main', ask: 'always', autoAllowSkills: false, patterns: [] }] }
  expect(factsFrom({ tools: { exec: { security: 'full', ask: 'off' } } }, { approvals }).execReach.scopes[0]).toMatchObject({ security: 'allowlist', ask: 'always', isUnguarded: false })
})

test.each([['2026.7.1', 'deny'], ['current', 'full']] as const)('in %s the mode "full" means security %s', (release, security) => {
  expect(factsFrom({ tools: { exec: { mode: 'full' } } }, { release }).exec.scopes[0]?.security).toBe(security)
})
