import { chmodSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { audit, gather, InvalidConfig } from '../../../src/audit/index.ts'
import { createMarker, isHarmless, redact, withoutCredentials } from '../../../src/audit/gather/redact.ts'
import { withHome } from '../../support/home.ts'
import type { HomeState } from '../../support/home.ts'

// One text for every place where somebody could keep a secret; it must come out nowhere.
const planted = (place: string): string => `planted-${place}-hunter2hunter2hunter2`

const config = {
  gateway: { auth: { mode: 'token', token: planted('token'), password: planted('password') }, remote: { url: `wss://u:${planted('url')}@g.example.invalid/?k=${planted('query')}`, token: planted('remote') } },
  hooks: { enabled: true, token: planted('hooks'), gmail: { pushToken: planted('push') }, defaultSessionKey: planted('session'), mappings: [{ id: 'a', messageTemplate: planted('template') }] },
  channels: {
    telegram: { botToken: planted('bot'), webhookSecret: planted('webhook'), accounts: { a: { botToken: planted('account') } } },
    slack: { botToken: planted('slack'), appToken: planted('app'), dm: { policy: 'open' } }, acme: { deep: { inside: [planted('unknown')] } },
  },
  tools: { web: { search: { apiKey: planted('search') } }, exec: { safeBins: ['node'] } },
  env: { vars: { SOME_KEY: planted('vars') }, OTHER_KEY: planted('env') },
  plugins: { entries: { acme: { config: { key: planted('plugin') } } } },
  skills: { entries: { notes: { apiKey: planted('skill'), env: { KEY: planted('skillenv') } } } },
  mcp: { servers: { files: { command: 'x', env: { KEY: planted('mcp') } } } },
  models: { providers: { lab: { apiKey: planted('model') } } },
  browser: { cdpUrl: `https://u:${planted('cdp')}@b.example.invalid/?token=${planted('cdpquery')}` },
  agents: { defaults: { cliBackends: { 'claude-cli': { command: 'claude', args: ['--api-key', planted('argument'), `--permission-mode`, 'plan'] } }, sandbox: { docker: { env: { K: planted('docker') } } } } },
  secrets: { providers: { vault: { source: 'exec', command: '/nowhere', args: [planted('provider')], env: { K: planted('providerenv') } } } },
}

const state: HomeState = {
  config: `// ${planted('comment')}\n${JSON.stringify(config, null, 1).replace('"hooks"', `/* ${planted('block')}\n ${planted('block')} */ "hooks"`)}`,
  env: { OPENCLAW_GATEWAY_TOKEN: planted('process'), TELEGRAM_BOT_TOKEN: planted('variable'), SECRET_THING: planted('unrelated') },
  files: {
    '.openclaw/.env': `DOTENV_KEY=${planted('dotenv')}\n`,
    '.openclaw/exec-approvals.json': { version: 1, socket: { token: planted('socket') }, defaults: { autoAllowSkills: true } },
    '.openclaw/identity/device.json': { deviceId: 'd', privateKeyPem: planted('key') },
    '.openclaw/credentials/whatsapp/default/creds.json': { key: planted('creds') },
    '.openclaw/plugins/installs.json': { installRecords: { acme: { source: 'npm', spec: `git+https://u:${planted('spec')}@git.example.invalid/acme.git` } } },
    '.openclaw/agents/main/agent/auth-profiles.json': { profiles: { x: { key: planted('profile') } } },
  },
}

describe('a planted secret', () => {
  test('is in no snapshot', () => withHome(state, async (home, env) => {
    const snapshot = await gather({ env, cwd: home, deep: true, token: planted('flag'), scanPackage: async () => ({ verdict: 'allow', findings: [], gaps: [] }) })
    expect(JSON.stringify(snapshot)).not.toContain('hunter2')
    expect(JSON.stringify(snapshot)).toContain('$secret')
  }))

  test('is in no report, excerpts and all', () => withHome(state, async (home, env) => {
    const report = await audit({ env, cwd: home, release: '2026.7.1', auth: 'password', password: planted('flag') })
    expect(report.findings.length).toBeGreaterThan(10)
    expect(report.findings.filter(({ location }) => location?.excerpt !== undefined).length).toBeGreaterThan(5)
    expect(JSON.stringify(report)).not.toContain('hunter2')
  }))

  test.each([
    ['a wrong type', { gateway: { auth: { mode: planted('mode') } } }], ['a wrong object', { hooks: { token: { x: planted('x') } } }],
    ['broken JSON5', `{ gateway: { auth: { token: '${planted('syntax')}' "x" } } }`],
  ])('is in no error about %s', (_, broken) => withHome({ config: broken }, async (home, env) => {
    const error = await gather({ env, cwd: home }).catch((cause: unknown) => cause)
    expect(error).toBeInstanceOf(InvalidConfig)
    expect(String(error)).not.toContain('hunter2')
  }))
})

describe('marks', () => {
  test('equal texts have equal marks within one snapshot, and no others', () => {
    const mark = createMarker()
    expect(mark(' a-secret ')).toEqual(mark('a-secret'))
    expect(mark('a-secret')).not.toEqual(mark('b-secret'))
    expect(createMarker()('a-secret').$secret.digest).not.toBe(mark('a-secret').$secret.digest)
  })

  test.each<[string, unknown, unknown]>([
    ['blank', '  ', '  '], ['a reference', '${NAME}', '${NAME}'], ['a reference in a text', 'x${NAME}', { $secret: { length: 8, digest: expect.any(String), hasReference: true } }],
    ['a number', 7, 7], ['a secret', 'abc', { $secret: { length: 3, digest: expect.any(String) } }], ['a star is no text of a list', '*', { $secret: { length: 1, digest: expect.any(String) } }],
    ['a reference object', { source: 'env', provider: 'p', id: 'X' }, { source: 'env', provider: 'p', id: 'X' }],
  ])('%s', (_, value, expected) => expect(redact({ gateway: { auth: { token: value } } }, createMarker())).toEqual({ gateway: { auth: { token: expected } } }))

  test.each<[(string | number)[], boolean]>([
    [['gateway', 'bind'], true], [['gateway', 'auth', 'token'], false], [['channels', 'x', 'allowFrom', 0], true], [['channels', 'x', 'accounts', 'a', 'dm', 'policy'], true],
    [['channels', 'x', 'botToken'], false], [['agents', 'list', 3, 'tools', 'exec', 'host'], true], [['agents', 'defaults', 'sandbox', 'docker', 'env', 'K'], false],
    [['plugins', 'installs', 'a', 'spec'], true], [['plugins', 'entries', 'a', 'config', 'x'], false], [['newSection', 'anything'], false],
  ])('%j may be shown: %s', (path, expected) => expect(isHarmless(path)).toBe(expected))

  test.each([
    ['https://u:p@x.example.invalid/a?b=c#d', 'https://x.example.invalid/a'], ['wss://x.example.invalid:1', 'wss://x.example.invalid:1'], ['plain text?', 'plain text?'],
    ['git+ssh://git@x.example.invalid/a.git', 'git+ssh://x.example.invalid/a.git'],
  ])('%s becomes %s', (url, expected) => expect(withoutCredentials(url)).toBe(expected))
})

describe('secret references', () => {
  const token = { source: 'file', provider: 'box', id: '/gateway/token' }
  const base = (provider: unknown, ref: unknown = token): unknown => ({ gateway: { port: 9, auth: { mode: 'token', token: ref } }, secrets: { providers: { box: provider } } })
  const run = (state: HomeState) => withHome(state, async (home, env) => {
    if (state.files?.['provider.sh'] !== undefined) chmodSync(join(home, 'provider.sh'), 0o700)
    const { config, secretDiagnostics } = await gather({ env, cwd: home })
    const auth = (config.value['gateway'] as { readonly auth: { readonly token?: { readonly $secret?: { readonly length: number } } } }).auth
    return { length: auth.token?.$secret?.length, said: secretDiagnostics.join('\n') }
  })
  const script = (body: string): string => `#!/bin/sh\n${body}\n`

  test.each<[string, HomeState, number | undefined]>([
    ['a JSON file', { config: base({ source: 'file', path: '~/box.json', mode: 'json' }), files: { 'box.json': { gateway: { token: 'twelve-signs' } } } }, 12],
    ['a missing pointer', { config: base({ source: 'file', path: '~/box.json', mode: 'json' }), files: { 'box.json': {} } }, undefined],
    ['a missing file', { config: base({ source: 'file', path: '~/box.json', mode: 'json' }) }, undefined],
    ['a file of one value', { config: base({ source: 'file', path: '~/box', mode: 'singleValue' }, { ...token, id: 'value' }), files: { box: 'twelve-signs\n' } }, 12],
    ['another id of such a file', { config: base({ source: 'file', path: '~/box', mode: 'singleValue' }), files: { box: 'x' } }, undefined],
    ['a variable', { config: base(undefined, { source: 'env', provider: 'default', id: 'BOX_TOKEN' }), env: { BOX_TOKEN: 'twelve-signs' } }, 12],
    ['a variable that its provider does not list', { config: base({ source: 'env', allowlist: ['OTHER'] }, { source: 'env', provider: 'box', id: 'BOX_TOKEN' }), env: { BOX_TOKEN: 'x' } }, undefined],
    ['a variable that is listed', { config: base({ source: 'env', allowlist: ['BOX_TOKEN'] }, { source: 'env', provider: 'box', id: 'BOX_TOKEN' }), env: { BOX_TOKEN: 'twelve-signs' } }, 12],
    ['a command', { config: base({ source: 'exec', command: '{{HOME}}/provider.sh' }, { source: 'exec', provider: 'box', id: 'gw' }), files: { 'provider.sh': script('echo \'{"values":{"gw":"twelve-signs"}}\'') } }, 12],
    ['a command that fails', { config: base({ source: 'exec', command: '{{HOME}}/provider.sh' }, { source: 'exec', provider: 'box', id: 'gw' }), files: { 'provider.sh': script('exit 3') } }, undefined],
    ['a command that is not there', { config: base({ source: 'exec', command: '/nowhere/provider' }, { source: 'exec', provider: 'box', id: 'gw' }) }, undefined],
    ['a provider that is not there', { config: base(undefined) }, undefined],
  ])('%s', async (_, state, expected) => {
    const { length, said } = await run(state)
    expect(length).toBe(expected)
    expect(said).toContain('gateway.auth.token')
    expect(said).not.toContain('twelve-signs')
  })

  test('without references nothing is said', async () => expect((await run({ config: { gateway: { auth: { token: 'x' } } } })).said).toBe(''))

  test('a reference that is not in use is not resolved', async () => {
    const { said } = await run({ config: { gateway: { port: 9, auth: { mode: 'none', token } }, channels: { telegram: { enabled: false, botToken: token } } } })
    expect(said.split('\n')).toEqual([
      'gateway.auth.token is not in use (gateway.auth.mode is none), so its secret reference was not resolved',
      'channels.telegram.botToken is not in use (channels.telegram.enabled is false), so its secret reference was not resolved',
    ])
  })
})
