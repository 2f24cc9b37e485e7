import { defineTaint } from '../../../src/kit/index.ts'
import { judgeDestination, placesOf } from '../../vocabulary/destinations.ts'

/** Where machines of a cloud ask for their own credentials: AWS and most others, its containers, Google, Alibaba. */
const metadata = /(?:^|\/\/)(?:169\.254\.169\.254|169\.254\.170\.2|metadata\.google\.internal|100\.100\.100\.200|\[fd00:ec2::254\])(?=[/:?]|$)/i

export default defineTaint({
  meta: {
    id: 'metadata-exfiltration',
    title: 'Sends the credentials of a cloud machine away',
    severity: 'critical',
    confidence: 'high',
    category: 'exfiltration',
    why: 'The metadata service answers with keys that act as the machine. Clients of the cloud use them to sign; nothing sends them elsewhere.',
    remedy: 'Do not install it. If it has run, revoke the role of the machine.',
    since: '0.1.0',
    status: 'stable',
    cwe: [200, 522],
  },
  sources: ['response'],
  sinks: ['network', 'dns'],
  judge(flow, file) {
    if (!metadata.test(flow.taint.detail)) return
    const places = placesOf(flow, file)
    const to = judgeDestination(places)
    if (places.some(place => metadata.test(place)) || (to.kind !== 'unknown' && to.kind !== 'webhook' && !to.isHostile)) return
    return { at: flow.call.at, trace: flow.trace, subject: to.host, message: `what the metadata service of the cloud answers goes to ${to.host}` }
  },
})
