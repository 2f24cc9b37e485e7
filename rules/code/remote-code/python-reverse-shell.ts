import { definePythonRule } from '../../../src/kit/index.ts'
import { classifyHost } from '../../vocabulary/hosts.ts'

/** A machine of the same network: a lab, a lesson. */
const isNear = (names: readonly (string | undefined)[]): boolean => names.some(name => name !== undefined && name !== '' && ['private', 'loopback'].includes(classifyHost(name)))

export default definePythonRule({
  meta: {
    id: 'python-reverse-shell',
    title: 'Python opens a shell to another machine',
    severity: 'critical',
    confidence: 'high',
    category: 'remote-code',
    why: 'A reverse shell lets whoever answers at the other end type commands as the user.',
    remedy: 'Do not run it; treat the machine as taken over if it has run.',
    since: '0.1.0',
    status: 'stable',
    cwe: [506],
  },
  python(file) {
    const connect = file.calls.find(call => /^socket\.(?:socket\(\)\.connect|create_connection)$/.test(call.api))
    if (connect === undefined) return
    const dup = file.calls.find(call => call.api === 'os.dup2')
    const shell = file.calls.find(
      call =>
        /^(?:pty\.spawn|subprocess\.(?:run|call|Popen)|os\.(?:system|exec[lv]p?e?))$/.test(call.api) &&
        /(?:^|\/)(?:ba|z|da|k)?sh$|cmd(?:\.exe)?$|powershell/.test(
          [call.arg(0, 'args').skeleton, ...call.arg(0, 'args').items.map(item => item.skeleton)][0] ??
            call.arg(0).items[0]?.skeleton ??
            '',
        ),
    )
    const received = file.calls.find(
      call => /^(?:subprocess\.\w+|os\.(?:system|popen)|exec|eval)$/.test(call.api) && /\.recv\(\)/.test(call.arg(0, 'args').api ?? ''),
    )
    const sink = received ?? (dup && shell)
    if (sink)
      return {
        at: sink.at,
        ...(isNear([connect.arg(0).skeleton, connect.arg(0).items[0]?.skeleton]) && { severity: 'warn' as const }),
        message: 'ties a shell to a network connection',
        trace: [
          { role: 'source', at: connect.at, note: 'connects' },
          { role: 'sink', at: sink.at, note: 'hands over the shell' },
        ],
      }
  },
})
