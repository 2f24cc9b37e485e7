import { defineTaint } from '../../../src/kit/index.ts'
import { storageAccountOf } from '../../vocabulary/receivers.ts'
import { isAnnounced, judgeDestination, placesOf } from '../../vocabulary/destinations.ts'

export default defineTaint({
  meta: {
    id: 'conversation-exfiltration',
    title: 'A plugin sends conversations away',
    severity: 'warn',
    confidence: 'medium',
    category: 'exfiltration',
    why: 'OpenClaw tells a plugin what people write to the agent, what it answers and what its tools gave back. Sent on, all of that is read by whoever runs the server, secrets and strangers\' messages included.',
    remedy: 'Find out who runs the server and whether you want them to read along; else do not install it.',
    since: '0.1.0',
    status: 'stable',
    cwe: [200, 359],
  },
  sources: ['talk'],
  sinks: ['network', 'dns'],
  judge(flow, file) {
    const to = judgeDestination(placesOf(flow, file))
    const event = flow.taint.detail === '' ? 'a message hook' : flow.taint.detail
    const account = to.kind === 'computed' || to.kind === 'well-known' ? storageAccountOf(flow.call.madeWith[0]) : undefined
    if (account !== undefined) return { at: flow.call.at, trace: flow.trace, subject: flow.call.api, severity: 'critical', message: `what ${event} tells goes into ${account}` }
    if (to.kind === 'loopback' || to.kind === 'private' || to.kind === 'computed') return
    const base = { at: flow.call.at, trace: flow.trace, subject: to.host, message: `what ${event} tells goes to ${to.host}` }
    if (to.isHostile) return { ...base, severity: 'critical', confidence: 'high', message: `${base.message}, a service for anonymous receivers` }
    if (isAnnounced(to.host, file)) return { ...base, severity: 'info', message: `${base.message}; not worse, because manifest or README speak of that service` }
    if (to.kind === 'webhook') return { ...base, severity: 'critical', message: `${base.message}, a chat that the package does not speak of` }
    return { ...base, ...(to.kind === 'unknown' ? { severity: 'critical' as const } : {}), message: `${base.message}, which neither manifest nor README speak of` }
  },
})
