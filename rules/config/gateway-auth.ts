import { defineCollector } from '../../src/kit/collector.ts'

const proxyPath = ['gateway', 'auth', 'trustedProxy']

export default defineCollector({
  id: 'gateway-auth', title: 'Strength of the gateway login', needs: ['gateway', 'gatewayAuth'],
  checks: [{
    id: 'gateway.token_too_short', title: 'The gateway token is short', severity: 'warn',
    why: 'A short token can be guessed by a patient program.',
    remedy: 'Use at least 24 random characters, for example from `openssl rand -hex 24`.',
    run({ gatewayAuth }) {
      const length = gatewayAuth.token?.$secret.length
      if (gatewayAuth.mode !== 'token' || length === undefined || length >= 24) return
      return { at: { keyPath: ['gateway', 'auth', 'token'] }, message: `The gateway token has ${length} characters; 24 or more are advisable.` }
    },
  }, {
    id: 'gateway.trusted_proxy_auth', title: 'A proxy alone decides who gets in', severity: 'critical',
    why: 'The gateway believes what the proxy says about the user; a way around the proxy is a way in.',
    remedy: 'Make sure that only the proxy reaches the gateway, and that it authenticates everybody.',
    run({ gatewayAuth }) {
      if (gatewayAuth.mode !== 'trusted-proxy') return
      return { at: { keyPath: ['gateway', 'auth', 'mode'] }, message: 'gateway.auth.mode is "trusted-proxy".' }
    },
  }, {
    id: 'gateway.trusted_proxy_no_proxies', title: 'No proxy is named as trusted', severity: 'critical',
    why: 'Without addresses nobody can tell the proxy from anybody else.',
    remedy: 'List the addresses of your proxies in gateway.trustedProxies.',
    run({ gateway, gatewayAuth }) {
      if (gatewayAuth.mode !== 'trusted-proxy' || gateway.trustedProxies.length > 0) return
      return { at: { keyPath: ['gateway', 'trustedProxies'] }, message: 'gateway.auth.mode is "trusted-proxy" and gateway.trustedProxies is empty.' }
    },
  }, {
    id: 'gateway.trusted_proxy_no_user_header', title: 'No header names the user', severity: 'critical',
    why: 'Without the header of the proxy nobody can be told apart or turned away.',
    remedy: 'Set gateway.auth.trustedProxy.userHeader to the header that your proxy fills in.',
    run({ gateway, gatewayAuth }) {
      if (gatewayAuth.mode !== 'trusted-proxy' || gateway.proxyUserHeader !== undefined) return
      return { at: { keyPath: [...proxyPath, 'userHeader'] }, message: 'gateway.auth.trustedProxy.userHeader is missing or empty.' }
    },
  }, {
    id: 'gateway.trusted_proxy_allow_loopback', title: 'Programs of this machine pass as the proxy', severity: 'warn',
    why: 'Every local process can write the user header itself.',
    remedy: 'Turn gateway.auth.trustedProxy.allowLoopback off unless the proxy runs here and nothing else does.',
    run({ gateway, gatewayAuth }) {
      if (gatewayAuth.mode !== 'trusted-proxy' || !gateway.proxyAllowsLoopback) return
      return { at: { keyPath: [...proxyPath, 'allowLoopback'] }, message: 'gateway.auth.trustedProxy.allowLoopback is true.' }
    },
  }, {
    id: 'gateway.trusted_proxy_no_allowlist', title: 'Every user of the proxy is let in', severity: 'warn',
    why: 'Whoever may log in at the proxy for any purpose may also command the agent.',
    remedy: 'Name the users in gateway.auth.trustedProxy.allowUsers.',
    run({ gateway, gatewayAuth }) {
      if (gatewayAuth.mode !== 'trusted-proxy' || gateway.proxyUsers.length > 0) return
      return { at: { keyPath: [...proxyPath, 'allowUsers'] }, message: 'gateway.auth.trustedProxy.allowUsers is empty: every user that the proxy knows gets in.' }
    },
  }, {
    id: 'gateway.auth_no_rate_limit', title: 'Wrong passwords can be tried without end', severity: 'warn',
    why: 'A gateway on the network invites guessing.',
    remedy: 'Set gateway.auth.rateLimit, for example { maxAttempts: 10, windowMs: 60000, lockoutMs: 300000 }.',
    run({ gateway, gatewayAuth }) {
      if (gateway.isLoopback || gatewayAuth.mode === 'trusted-proxy' || gateway.hasRateLimit) return
      return { at: { keyPath: ['gateway', 'auth', 'rateLimit'] }, message: `gateway.bind is "${gateway.bind}" and gateway.auth.rateLimit is not set.` }
    },
  }],
})
