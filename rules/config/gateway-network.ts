import { defineCollector } from '../../src/kit/collector.ts'

export default defineCollector({
  id: 'gateway-network', title: 'What the network sees of the gateway', needs: ['gateway', 'gatewayAuth'],
  checks: [{
    id: 'gateway.real_ip_fallback_enabled', title: 'X-Real-IP is believed', severity: 'warn',
    why: 'A client that writes this header itself passes for another, also for a local one.',
    remedy: 'Turn gateway.allowRealIpFallback off, or make sure that your proxy overwrites X-Real-IP.',
    run({ gateway, gatewayAuth }) {
      if (!gateway.fallsBackToRealIp) return
      const isGrave = !gateway.isLoopback || (gatewayAuth.mode === 'trusted-proxy' && !gateway.trustsOnlyLoopback)
      const message = `gateway.allowRealIpFallback is true (bind "${gateway.bind}", auth mode ${gatewayAuth.mode}).`
      return { at: { keyPath: ['gateway', 'allowRealIpFallback'] }, severity: isGrave ? 'critical' : 'warn', message }
    },
  }, {
    id: 'discovery.mdns_full_mode', title: 'mDNS tells the network about this machine', severity: 'warn',
    why: 'Full mode announces paths, ports and the SSH setting to everybody on the same network.',
    remedy: 'Set discovery.mdns.mode to minimal or off.',
    run({ gateway }) {
      if (gateway.mdns !== 'full') return
      const message = `discovery.mdns.mode is "full" and gateway.bind is "${gateway.bind}".`
      return { at: { keyPath: ['discovery', 'mdns', 'mode'] }, severity: gateway.isLoopback ? 'warn' : 'critical', message }
    },
  }, {
    id: 'gateway.tailscale_funnel', title: 'The gateway stands in the public internet', severity: 'critical',
    why: 'Tailscale Funnel publishes the port to everybody, not only to your tailnet.',
    remedy: 'Use gateway.tailscale.mode "serve" or "off".',
    run({ gateway }) {
      if (gateway.tailscale !== 'funnel') return
      return { at: { keyPath: ['gateway', 'tailscale', 'mode'] }, message: 'gateway.tailscale.mode is "funnel".' }
    },
  }, {
    id: 'gateway.tailscale_serve', title: 'The gateway is shared with the tailnet', severity: 'info',
    why: 'Every device of the tailnet reaches it; that is fine as long as all of them are yours.',
    remedy: 'Keep every device of the tailnet your own.',
    run({ gateway }) {
      if (gateway.tailscale !== 'serve') return
      return { at: { keyPath: ['gateway', 'tailscale', 'mode'] }, remedy: '', message: 'gateway.tailscale.mode is "serve".' }
    },
  }],
})
