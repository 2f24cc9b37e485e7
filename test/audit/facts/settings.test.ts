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
