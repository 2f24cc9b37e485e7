import { defineCollector } from '../../src/kit/collector.ts'

export default defineCollector({
  id: 'gateway-origins', title: 'Web origins of the control UI', needs: ['gateway'],
  checks: [{
    id: 'gateway.control_ui.allowed_origins_required', title: 'The control UI accepts no named origins', severity: 'critical',
    why: 'A control UI that the network can reach has to know which web pages may talk to it.',
    remedy: 'Put the full origins into gateway.controlUi.allowedOrigins, for example https://control.example.invalid.',
    run({ gateway }) {
      if (gateway.isLoopback || !gateway.hasControlUi || gateway.allowedOrigins.length > 0 || gateway.allowsHostHeaderOrigin) return
      return { at: { keyPath: ['gateway', 'controlUi', 'allowedOrigins'] }, message: `gateway.bind is "${gateway.bind}" and gateway.controlUi.allowedOrigins is empty.` }
    },
  }, {
    id: 'gateway.control_ui.allowed_origins_wildcard', title: 'The control UI accepts every origin', severity: 'critical',
    why: 'With "*" any web page that an operator opens can talk to the gateway.',
    remedy: 'Name the origins instead of "*".',
    run({ gateway }) {
      if (!gateway.allowedOrigins.includes('*')) return
      const message = `gateway.controlUi.allowedOrigins contains "*" (gateway.bind is "${gateway.bind}").`
      return { at: { keyPath: ['gateway', 'controlUi', 'allowedOrigins'] }, severity: gateway.isLoopback ? 'warn' : 'critical', message }
    },
  }, {
    id: 'gateway.control_ui.host_header_origin_fallback', title: 'The Host header decides about origins', severity: 'critical',
    why: 'A name that an attacker points at this machine passes as the own origin (DNS rebinding).',
    remedy: 'Turn gateway.controlUi.dangerouslyAllowHostHeaderOriginFallback off and name the origins.',
    run({ gateway }) {
      if (!gateway.allowsHostHeaderOrigin) return
      const keyPath = ['gateway', 'controlUi', 'dangerouslyAllowHostHeaderOriginFallback']
      return { at: { keyPath }, severity: gateway.isLoopback ? 'warn' : 'critical', message: `${keyPath.join('.')} is true (gateway.bind is "${gateway.bind}").` }
    },
  }],
})
