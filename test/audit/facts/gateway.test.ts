import { describe, expect, test } from 'vitest'
import { factsFrom } from '../../support/facts.ts'
import type { Around } from '../../support/facts.ts'

const token = 'an-example-of-a-token-0123456789'
const ref = { source: 'env', provider: 'default', id: 'NOT_SET' }

describe('gateway', () => {
  test.each<[string, unknown, object]>([
    ['nothing written', {}, { bind: 'loopback', isLoopback: true, isExposed: false, hasControlUi: true, tailscale: 'off' }],
    ['auto is not loopback', { bind: 'auto' }, { isLoopback: false, isExposed: true }],
    ['serve exposes a local gateway', { tailscale: { mode: 'serve' } }, { isLoopback: true, isExposed: true }],
    ['funnel exposes a local gateway', { tailscale: { mode: 'funnel' } }, { isLoopback: true, isExposed: true }],
    ['blank origins are none', { controlUi: { allowedOrigins: ['', ' '] } }, { allowedOrigins: [] }],
    ['tools are compared lowered', { tools: { allow: [' Cron '] } }, { httpTools: ['cron'] }],
    ['an empty rate limit is one', { auth: { rateLimit: {} } }, { hasRateLimit: true }],
    ['exact loopback proxies', { trustedProxies: ['127.0.0.1', '::1/128'] }, { trustsOnlyLoopback: true }],
    ['a loopback range is wider', { trustedProxies: ['127.0.0.0/8'] }, { trustsOnlyLoopback: false }],
    ['a blank header is none', { auth: { trustedProxy: { userHeader: '  ' } } }, { proxyUserHeader: undefined }],
  ])('%s', (_, gateway, expected) => {
    expect(factsFrom({ gateway }).gateway).toMatchObject(expected)
  })

  test('the admin endpoint belongs to a plugin', () => {
    const config = { gateway: { http: { endpoints: { chatCompletions: { enabled: true } } } }, plugins: { entries: { 'admin-http-rpc': { enabled: true } } } }
    expect(factsFrom(config).gateway.httpEndpoints).toEqual(['/v1/chat/completions', '/api/v1/admin/rpc'])
  })
})

describe('login of the gateway', () => {
  test.each<[string, unknown, Around, object]>([
    ['nothing at all', {}, {}, { mode: 'token', hasSharedSecret: false, hasAuth: false }],
    ['a token', { auth: { token } }, {}, { mode: 'token', hasSharedSecret: true, hasAuth: true }],
    ['a blank token', { auth: { token: '   ' } }, {}, { hasSharedSecret: false }],
    ['a password makes its mode', { auth: { password: 'secret' } }, {}, { mode: 'password', hasSharedSecret: true }],
    ['a token of the environment', {}, { env: { OPENCLAW_GATEWAY_TOKEN: token } }, { mode: 'token', hasSharedSecret: true }],
    ['a password of the environment', {}, { env: { OPENCLAW_GATEWAY_PASSWORD: 'x' } }, { mode: 'password', hasSharedSecret: true }],
    ['mode none beats a token', { auth: { mode: 'none', token } }, {}, { hasSharedSecret: false, hasAuth: false }],
    ['a proxy is no shared secret', { auth: { mode: 'trusted-proxy', token } }, {}, { hasSharedSecret: false }],
    ['mode password ignores a token', { auth: { mode: 'password', token } }, {}, { hasSharedSecret: false }],
    ['mode token ignores a password', { auth: { mode: 'token', password: 'x' } }, {}, { hasSharedSecret: false, mode: 'token' }],
    ['a remote token counts as configured', { remote: { token } }, {}, { hasSharedSecret: true }],
    ['a variable that is not set', { auth: { token: '${NOT_SET}' } }, {}, { hasSharedSecret: true, token: undefined }],
    ['a reference is configured', { auth: { mode: 'token', token: ref } }, {}, { hasSharedSecret: true, token: undefined }],
    ['serve lets the tailnet in', { tailscale: { mode: 'serve' } }, {}, { allowsTailscale: true, hasSharedSecret: false, hasAuth: true }],
    ['serve with a password does not', { tailscale: { mode: 'serve' }, auth: { mode: 'password' } }, {}, { allowsTailscale: false, hasAuth: false }],
    ['serve may be refused', { tailscale: { mode: 'serve' }, auth: { allowTailscale: false } }, {}, { hasAuth: false }],
    ['--auth none', { auth: { token } }, { override: { mode: 'none' } }, { mode: 'none', hasSharedSecret: false, isOverridden: true }],
    ['--auth password with --password', {}, { override: { mode: 'password', password: 'x' } }, { mode: 'password', hasSharedSecret: true }],
    ['--token alone changes nothing', {}, { override: { token } }, { mode: 'token', hasSharedSecret: false, token: undefined }],
  ])('%s', (_, gateway, around, expected) => {
    expect(factsFrom({ gateway }, around).gatewayAuth).toMatchObject(expected)
  })

  test.each<[string, unknown, Around, boolean]>([
    ['the same twice', { auth: { token } }, {}, false],
    ['two different ones', { auth: { token: `${token}x` } }, {}, true],
    ['a reference to another variable', { auth: { token: ref } }, {}, true],
    ['a reference to the same', { auth: { token: { ...ref, id: 'OPENCLAW_GATEWAY_TOKEN' } } }, {}, false],
    ['nothing written', {}, {}, false],
    ['password mode', { auth: { mode: 'password', token: `${token}x` } }, {}, false],
    ['remote mode', { mode: 'remote', auth: { token: `${token}x` } }, {}, false],
    ['inside the gateway service', { auth: { token: `${token}x` } }, { env: { OPENCLAW_SERVICE_KIND: 'gateway' } }, false],
  ])('token of environment and configuration: %s', (_, gateway, around, expected) => {
    const env = { OPENCLAW_GATEWAY_TOKEN: token, ...around.env }
    expect(factsFrom({ gateway }, { ...around, env }).gatewayAuth.isTokenShadowed).toBe(expected)
  })
})

describe('hooks', () => {
  const enabled = (hooks: object): object => ({ enabled: true, ...hooks })
  test.each<[string, object, Around, string | undefined]>([
    ['the token of the gateway', { gateway: { auth: { token } }, hooks: enabled({ token }) }, {}, 'gateway token'],
    ['another token', { gateway: { auth: { token: `${token}x` } }, hooks: enabled({ token }) }, {}, undefined],
    ['white space does not hide it', { gateway: { auth: { token } }, hooks: enabled({ token: ` ${token} ` }) }, {}, 'gateway token'],
    ['a password, up to 2026.5.22', { gateway: { auth: { password: token } }, hooks: enabled({ token }) }, {}, undefined],
    ['a password, later', { gateway: { auth: { password: token } }, hooks: enabled({ token }) }, { release: '2026.7.1' }, 'gateway password'],
    ['a token in password mode, early', { gateway: { auth: { mode: 'password' } }, hooks: enabled({ token }) }, { env: { OPENCLAW_GATEWAY_TOKEN: token } }, 'gateway token'],
    ['a token in password mode, later', { gateway: { auth: { mode: 'password' } }, hooks: enabled({ token }) }, { env: { OPENCLAW_GATEWAY_TOKEN: token }, release: '2026.7.1' }, undefined],
    ['--auth in an early release', { hooks: enabled({ token }) }, { override: { mode: 'password', password: token } }, 'gateway password'],
  ])('reuse: %s', (_, config, around, expected) => {
    expect(factsFrom(config, around).hooks.reusedSecret).toBe(expected)
  })

  test.each<[unknown, boolean]>([
    [{ enabled: true }, true], [{ enabled: false, entries: { a: {} } }, false], [{ entries: { a: {} } }, true], [{ entries: { a: { enabled: false } } }, false],
    [{ load: { extraDirs: [' '] } }, false], [{ load: { extraDirs: ['/x'] } }, true], [{ installs: { a: {} } }, true], [{ handlers: [{}] }, true], [{}, false],
  ])('internal hooks of %j: %s', (internal, expected) => {
    expect(factsFrom({ hooks: { internal } }).hooks.hasInternal).toBe(expected)
  })

  test.each<[unknown, boolean]>([[undefined, false], [[], true], [['main'], true], [['main', ' * '], false]])('allowed agents %j restrict: %s', (allowedAgentIds, expected) => {
    expect(factsFrom({ hooks: { allowedAgentIds } }).hooks.restrictsAgents).toBe(expected)
  })
})
