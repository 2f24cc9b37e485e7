import { defineTaint } from '../../../src/kit/index.ts'
import { judgeDestination, ownership, placesOf } from '../../vocabulary/destinations.ts'
import { configWords, wholeConfig } from '../../vocabulary/openclaw.ts'

/** `models.providers.acme.apiKey` belongs to acme, `gateway.auth.token` to nobody outside. */
function belongsTo(way: string, host: string): boolean {
  const service = /^models\.providers\.([^.]+)|^(?:talk|tools\.\w+|mcp\.servers|skills\.entries)\.([^.]+)/.exec(way)
  const name = service?.[1] ?? service?.[2]
  return name !== undefined && ownership(`${name.replaceAll(/\W/g, '_')}_API_KEY`, host) === 'owner'
}

export default defineTaint({
  meta: {
    id: 'openclaw-config-exfiltration',
    title: 'Sends the configuration of OpenClaw away',
    severity: 'critical',
    confidence: 'high',
    category: 'exfiltration',
    why: 'The configuration holds the keys of the model providers, the tokens of every chat channel and the token of the gateway. Plugins are handed it, and none has a reason to pass it on.',
    remedy: 'Do not install it. If it has run, replace the keys and tokens in openclaw.json.',
    since: '0.1.0',
    status: 'stable',
    cwe: [200, 522],
  },
  sources: ['openclaw-config'],
  sinks: ['network', 'dns'],
  judge(flow, file) {
    const to = judgeDestination(placesOf(flow, file))
    if (to.kind === 'loopback' || to.kind === 'private') return
    const way = flow.taint.detail
    if (belongsTo(way, to.host)) return
    const base = { at: flow.call.at, trace: flow.trace, subject: `${way} ${to.host}`, message: `${configWords(way)} goes to ${to.host}` }
    if (to.isHostile) return base
    // A key in a header logs in somewhere; where the address is the user's own setting, it is the user who sends it there.
    if (flow.role === 'headers') return to.kind === 'unknown' && !way.startsWith(wholeConfig) ? { ...base, severity: 'warn', confidence: 'low', message: `${base.message} in a header; not worse, because it may be the key of that service` } : undefined
    if (to.kind === 'computed' || to.kind === 'well-known') return { ...base, severity: 'warn', confidence: 'medium', message: `${base.message}; not worse, because the address may be the user's own choice` }
    return base
  },
})
