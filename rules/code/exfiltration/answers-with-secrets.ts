import { defineTaint } from '../../../src/kit/index.ts'
import { isLocalServer } from '../../vocabulary/listeners.ts'
import { wholeConfig } from '../../vocabulary/openclaw.ts'

export default defineTaint({
  meta: {
    id: 'answers-with-secrets',
    title: 'Answers visitors with secrets',
    severity: 'critical',
    confidence: 'medium',
    category: 'exfiltration',
    why: 'Whoever knows the address of the route is told the whole environment, or what a file of credentials holds: the data does not have to be sent, it is fetched.',
    remedy: 'Do not run it where others can reach the port; replace the keys that it has given out.',
    since: '0.1.0',
    status: 'preview',
    cwe: [200, 489],
  },
  sources: ['env-all', 'credential-file', 'key-material', 'openclaw-config'],
  sinks: ['answer'],
  judge(flow, file) {
    const { kind, detail } = flow.taint
    // What was said is shown by whatever shows the agent at work.
    if (detail.startsWith('conversations of OpenClaw')) return
    const isLocal = isLocalServer(file)
    if (kind === 'openclaw-config') {
      return detail.startsWith(wholeConfig) ? { at: flow.call.at, trace: flow.trace, subject: detail, severity: 'warn', message: 'a visitor of the server is told the configuration of OpenClaw, keys included; not worse, because a user interface may ask for it' } : undefined
    }
    const what = kind === 'env-all' ? 'the whole environment' : `the content of ${detail}`
    return { at: flow.call.at, trace: flow.trace, subject: detail, message: `a visitor of the server is told ${what}${isLocal ? '; not worse, because only this machine reaches it' : ''}`, ...(isLocal ? { severity: 'warn' as const } : {}) }
  },
})
