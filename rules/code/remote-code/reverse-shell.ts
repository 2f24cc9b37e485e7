import { defineRule, type CallView } from '../../../src/kit/index.ts'

const shell = /^(.*[\\/])?(sh|bash|zsh|dash|ksh|cmd|cmd\.exe|powershell|powershell\.exe|pwsh)$/i
const socket = /^(net|tls)\.(connect|createConnection|Socket)\(\)$|^(WebSocket|ws|ws\.WebSocket)\(\)$/
const childStream = /^child_process\.(spawn|exec|execFile)\(\)\.(stdin|stdout|stderr)$/

export default defineRule({
  meta: {
    id: 'reverse-shell',
    title: 'Gives a shell to whoever answers the connection',
    severity: 'critical',
    confidence: 'high',
    category: 'remote-code',
    why: 'Input and output of a shell are tied to a network connection that the code opens itself: the other end can do whatever the user can.',
    remedy: 'Do not install it. If it has run, take the machine off the network and look at what was done.',
    since: '0.1.0',
    status: 'stable',
    cwe: [78, 506],
  },
  *file(file) {
    const started = [...file.calls('child_process.{spawn,exec,execFile,spawnSync}'), ...file.calls('node-pty.spawn')].find(call => call.arg(0).texts.some(text => shell.test(text)))
    if (!started) return
    const tied = [started.arg(1), started.arg(2)].flatMap(options => options.prop('stdio').items).some(item => item.apis.some(api => socket.test(api)))
    if (tied) {
      yield { at: started.at, message: 'a shell is started with a network connection in place of its terminal', trace: [{ role: 'sink', at: started.at, note: 'a shell tied to the connection' }] }
      return
    }
    for (const join of [...file.calls('{net,tls}.{connect,createConnection,Socket}().pipe'), ...file.calls('{WebSocket,ws}().pipe'), ...file.calls('child_process.{spawn,exec,execFile}().{stdout,stderr}.pipe')]) {
      if (!tiesBoth(join)) continue
      yield {
        at: join.at, message: 'a shell and a network connection are piped into each other',
        trace: [{ role: 'source', at: started.at, note: 'a shell is started' }, { role: 'sink', at: join.at, note: 'and tied to the connection' }],
      }
      return
    }
  },
})

const tiesBoth = (call: CallView): boolean => call.arg(0).apis.some(api => call.api.startsWith('child_process') ? socket.test(api) : childStream.test(api))
