import { defineTaint } from '../../../src/kit/index.ts'
import { judgeDestination, placesOf } from '../../vocabulary/destinations.ts'

export default defineTaint({
  meta: {
    id: 'host-exfiltration',
    title: 'Reports who and where this machine is',
    severity: 'warn',
    confidence: 'medium',
    category: 'exfiltration',
    why: 'Name of the machine, its user and network addresses tell an attacker whom they reached; dependency confusion attacks start so.',
    remedy: 'Find out why the package needs to send this, or leave it.',
    since: '0.1.0',
    status: 'stable',
    cwe: [200],
  },
  sources: ['host', 'place'],
  sinks: ['network', 'dns'],
  judge(flow, file) {
    const to = judgeDestination(placesOf(flow, file))
    if (to.kind === 'loopback' || to.kind === 'private') return
    const base = { at: flow.call.at, trace: flow.trace, subject: to.host }
    if (flow.sink === 'dns') {
      // Looking up one's own name is ordinary; hanging it in front of somebody's domain carries it there.
      const isCarried = placesOf(flow, file).some(text => /\}[.-].*[a-z]\.[a-z]{2,}$/i.test(text))
      return isCarried ? { ...base, severity: 'critical', confidence: 'high', message: `${flow.taint.detail} is carried out in a name lookup below ${to.host}` } : undefined
    }
    if (flow.taint.kind === 'place') {
      // A path of its own is what a program logs; while it is installed nobody is there to ask for it.
      const isAlone = !flow.others.some(other => other.taint.kind === 'host')
      return isAlone && (to.kind === 'unknown' || to.kind === 'webhook' || to.isHostile) && flow.role !== 'host'
        ? { ...base, severity: 'info', atInstall: 'critical', message: `${flow.taint.detail} goes to ${to.host}; not worse, because it is only a place` } : undefined
    }
    if (to.isHostile) return { ...base, severity: 'critical', confidence: 'high', message: `${flow.taint.detail} goes to ${to.host}, a service for anonymous receivers` }
    if (to.kind === 'computed' || to.kind === 'well-known') return
    const kinds = new Set(flow.others.filter(other => other.taint.kind === 'host').map(other => other.taint.detail))
    const isAtLoad = flow.call.moment === 'load'
    // Programs look up one user in the table of accounts; none needs to show it to anybody.
    if (/^\/etc\/(?:passwd|group)$/.test(flow.taint.detail)) return { ...base, severity: 'critical', message: `the accounts of this machine (${flow.taint.detail}) go to ${to.host}` }
    if (kinds.size < 2) return { ...base, severity: 'info', atInstall: 'critical', message: `${flow.taint.detail} goes to ${to.host}; not worse, because it is a single fact` }
    const message = `${[...kinds].slice(0, 3).join(', ')} go to ${to.host}${isAtLoad ? ' as soon as the module loads' : ''}`
    return { ...base, atInstall: 'critical', message, ...(isAtLoad ? { severity: 'critical' as const, onCommand: 'warn' as const } : {}) }
  },
})
