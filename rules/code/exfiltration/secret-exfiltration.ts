import { defineTaint } from '../../../src/kit/index.ts'
import { mailAccountOf } from '../../vocabulary/receivers.ts'
import { issuerOf, judgeDestination, placesOf, ownership } from '../../vocabulary/destinations.ts'

export default defineTaint({
  meta: {
    id: 'secret-exfiltration',
    title: 'Sends a secret where it does not belong',
    severity: 'critical',
    confidence: 'high',
    category: 'exfiltration',
    why: 'A token or key is sent to a server that has no business with it: whoever runs the server can use it as its owner.',
    remedy: 'Do not install it. If it has run, replace the secret at the service that issued it.',
    since: '0.1.0',
    status: 'stable',
    cwe: [200, 522],
  },
  sources: ['env-secret'],
  sinks: ['network', 'dns'],
  judge(flow, file) {
    const to = judgeDestination(placesOf(flow, file))
    // A mailbox whose password stands in the code is its author's, whatever server carries the mail.
    const mailbox = flow.call.api.startsWith('nodemailer') ? mailAccountOf(flow.call.madeWith[0]) : undefined
    if (mailbox) return { at: flow.call.at, trace: flow.trace, subject: `${flow.taint.detail} ${mailbox}`, message: `${flow.taint.detail} goes to ${mailbox}, whose password stands in the code` }
    if (to.kind === 'loopback' || to.kind === 'private' || to.kind === 'computed') return
    const name = flow.taint.detail
    const owner = ownership(name, to.host)
    const base = { at: flow.call.at, trace: flow.trace, subject: `${name} ${to.host}` }
    // Bots carry their own token to the chat service, in the path.
    if (owner === 'owner') return
    if (to.isHostile) return { ...base, message: `${name} goes to ${to.host}, a service for anonymous receivers` }
    if (to.kind === 'webhook') return flow.role === 'body' ? { ...base, message: `${name} is posted to a chat webhook at ${to.host}` } : undefined
    if (owner === 'foreign' && to.kind !== 'well-known') {
      // A gateway gets the key of the one service that it stands before, never those of several.
      const issuers = new Set(flow.others.filter(({ taint }) => taint.kind === 'env-secret' && ownership(taint.detail, to.host) === 'foreign').map(({ taint }) => issuerOf(taint.detail)))
      const isBehindHeader = flow.role === 'headers' && issuers.size < 2
      return { ...base, message: `${name} goes to ${to.host}, which is not the service it belongs to`, ...(isBehindHeader ? { severity: 'warn' as const, confidence: 'medium' as const } : {}) }
    }
    if (flow.role === 'headers' || to.kind === 'well-known') return
    return { ...base, severity: 'info', confidence: 'medium', message: `${name} goes to ${to.host}; not worse, because the name does not say whose it is` }
  },
})
