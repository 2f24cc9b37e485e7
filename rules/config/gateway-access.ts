import { defineCollector } from '../../src/kit/collector.ts'

const dangerousTools = [
  'exec', 'spawn', 'shell', 'fs_write', 'fs_delete', 'fs_move', 'apply_patch', 'sessions_spawn', 'sessions_send', 'cron', 'gateway', 'nodes',
]
const newerTools = [
  'terminal', 'portal', 'conversations_list', 'conversations_send', 'conversations_turn', 'automations', 'plugins', 'computer', 'mobile_ui', 'openclaw',
]

export default defineCollector({
  id: 'gateway-access', title: 'Who may use the gateway', needs: ['gateway', 'gatewayAuth', 'run'],
  checks: [{
    id: 'gateway.tools_invoke_http.dangerous_allow', title: 'Dangerous tools can be called over HTTP', severity: 'warn',
    why: 'These tools are refused on /tools/invoke for good reason: whoever holds the gateway secret then commands the machine.',
    remedy: 'Remove them from gateway.tools.allow, or keep the gateway on this machine and treat its secret as full administration.',
    run({ gateway, run }) {
      const tools = run.release === 'current' ? [...dangerousTools.filter((name) => name !== 'cron'), ...newerTools] : dangerousTools
      const allowed = tools.filter((name) => gateway.httpTools.includes(name))
      if (allowed.length === 0) return
      const severity = !gateway.isLoopback || gateway.tailscale === 'funnel' ? 'critical' : 'warn'
      return { at: { keyPath: ['gateway', 'tools', 'allow'] }, severity, message: `gateway.tools.allow re-enables over HTTP: ${allowed.join(', ')}.` }
    },
  }, {
    id: 'gateway.bind_no_auth', title: 'The gateway listens to the network without a secret', severity: 'critical',
    why: 'Anybody who reaches the port gives the agent orders.',
    remedy: 'Set gateway.auth.token (or a password), or bind to loopback.',
    run({ gateway, gatewayAuth }) {
      if (gateway.isLoopback || gatewayAuth.hasSharedSecret || gatewayAuth.mode === 'trusted-proxy') return
      return { at: { keyPath: gateway.keyPath }, message: `gateway.bind is "${gateway.bind}" and neither token nor password guards it.` }
    },
  }, {
    id: 'gateway.env_token_overrides_config', title: 'Two different gateway tokens are set', severity: 'warn',
    why: 'The environment and the configuration disagree, so what is rotated in one place stays valid in the other.',
    remedy: 'Keep one source: unset OPENCLAW_GATEWAY_TOKEN or drop gateway.auth.token.',
    run({ gatewayAuth }) {
      if (!gatewayAuth.isTokenShadowed) return
      return { at: { keyPath: ['gateway', 'auth', 'token'] }, message: 'OPENCLAW_GATEWAY_TOKEN is set and differs from gateway.auth.token.' }
    },
  }, {
    id: 'gateway.trusted_proxies_missing', title: 'Reverse proxies are not named', severity: 'warn',
    why: 'Behind a proxy every visitor seems to come from this machine, and checks for local clients can be fooled.',
    remedy: 'List the addresses of your proxies in gateway.trustedProxies, or keep the control UI local.',
    run({ gateway }) {
      if (!gateway.isLoopback || !gateway.hasControlUi || gateway.trustedProxies.length > 0) return
      return { at: { keyPath: ['gateway', 'trustedProxies'] }, message: 'The control UI is on, gateway.bind is loopback and gateway.trustedProxies is empty.' }
    },
  }, {
    id: 'gateway.loopback_no_auth', title: 'The local gateway has no secret', severity: 'critical',
    why: 'Every program and every web page that reaches the port on this machine can use the agent, and so can a proxy in front of it.',
    remedy: 'Set gateway.auth.token, also for a gateway on loopback.',
    run({ gateway, gatewayAuth, run }) {
      const isProxied = run.release === 'current' && gatewayAuth.mode === 'trusted-proxy'
      if (!gateway.isLoopback || !gateway.hasControlUi || gatewayAuth.hasAuth || isProxied) return
      return { at: { keyPath: ['gateway', 'auth'] }, message: `gateway.bind is loopback, the control UI is on and no usable secret guards it (auth mode ${gatewayAuth.mode}).` }
    },
  }],
})
