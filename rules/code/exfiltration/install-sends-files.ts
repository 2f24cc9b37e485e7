import { defineTaint } from '../../../src/kit/index.ts'
import { judgeDestination, placesOf } from '../../vocabulary/destinations.ts'

/** Files that came with the package. */
const own = /^\{(?:__dirname|import\.meta[\w.()]*)\}[\\/](?!\.\.)|^\.{0,2}[\\/]?[\w-]+\.\w+$/

export default defineTaint({
  meta: {
    id: 'install-sends-files',
    title: 'Sends the content of files away',
    severity: 'info',
    confidence: 'medium',
    category: 'exfiltration',
    why: 'Uploading is what many programs are for, when somebody asks. While a package is installed nobody has asked, and what lies on the machine is none of its business.',
    remedy: 'Find out which files it sends and to whom.',
    since: '0.1.0',
    status: 'stable',
    cwe: [200],
  },
  sources: ['file', 'env-file', 'openclaw-config'],
  sinks: ['network', 'dns'],
  judge(flow, file) {
    const to = judgeDestination(placesOf(flow, file))
    if (flow.role === 'headers' || flow.role === 'host' || own.test(flow.taint.detail)) return
    if (to.kind !== 'unknown' && to.kind !== 'webhook' && !to.isHostile) return
    const what = flow.taint.detail === '' ? 'a file' : flow.taint.detail.slice(0, 100)
    return { at: flow.call.at, trace: flow.trace, subject: `${what} ${to.host}`, atInstall: 'critical' as const, message: `content of ${what} goes to ${to.host}` }
  },
})
