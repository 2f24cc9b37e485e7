import { defineCollector } from '../../src/kit/collector.ts'

export default defineCollector({
  id: 'http-api', title: 'HTTP API', needs: ['gateway', 'gatewayAuth', 'run'],
  checks: [{
    id: 'gateway.http.no_auth', title: 'The HTTP API needs no login', severity: 'warn',
    why: 'Tools and models can be used by everybody who reaches the port.',
    remedy: 'Set gateway.auth.mode to "token" or "password" with a secret.',
    run({ gateway, gatewayAuth, run }) {
      const isOpen = run.release === '2026.5.22' || gatewayAuth.mode === 'none' ? gatewayAuth.mode === 'none'
        : gatewayAuth.mode !== 'trusted-proxy' && gatewayAuth.activeSecret === undefined
      if (!isOpen) return
      const message = `Auth mode ${gatewayAuth.mode} gives no usable login. Open: ${['/tools/invoke', ...gateway.httpEndpoints].join(', ')}.`
      return { at: { keyPath: ['gateway', 'auth', 'mode'] }, severity: gateway.isExposed ? 'critical' : 'warn', message }
    },
  }, {
    id: 'gateway.http.session_key_override_enabled', title: 'HTTP clients may choose the session', severity: 'info',
    why: 'These endpoints take a session key from the request, so a client can continue another conversation.',
    remedy: 'Treat the gateway secret as access to every session, and switch off endpoints that nobody uses.',
    run({ gateway }) {
      const endpoints = gateway.httpEndpoints.filter((endpoint) => endpoint.startsWith('/v1/'))
      if (endpoints.length === 0) return
      return { at: { keyPath: ['gateway', 'http', 'endpoints'] }, message: `Endpoints that accept a session key: ${endpoints.join(', ')}.` }
    },
  }],
})
