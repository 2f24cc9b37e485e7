import { defineTaint } from '../../../src/kit/index.ts'
import { judgeDestination, placesOf } from '../../vocabulary/destinations.ts'

export default defineTaint({
  meta: {
    id: 'environment-exfiltration',
    title: 'Sends the whole environment away',
    severity: 'critical',
    confidence: 'high',
    category: 'exfiltration',
    why: 'The environment holds the tokens and keys of every service this machine uses. No feature needs all of it on a server.',
    remedy: 'Do not install it. If it has run, replace every secret that was in the environment.',
    since: '0.1.0',
    status: 'stable',
    cwe: [200, 359],
  },
  sources: ['env-all'],
  sinks: ['network', 'dns'],
  judge(flow, file) {
    const to = judgeDestination(placesOf(flow, file))
    const isLocal = to.kind === 'loopback'
    return {
      at: flow.call.at, trace: flow.trace, subject: to.host, message: `the whole environment goes to ${to.host}`,
      ...(isLocal ? { severity: 'info' as const } : flow.role === 'url' || flow.role === 'headers' ? { confidence: 'medium' as const } : {}),
    }
  },
})
