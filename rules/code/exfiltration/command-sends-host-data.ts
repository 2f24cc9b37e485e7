import { defineRule, type CallView } from '../../../src/kit/index.ts'
import { judgeDestination } from '../../vocabulary/destinations.ts'

const facts = /(^|[\s;|&(`$])(hostname|whoami|uname|ifconfig|ipconfig|systeminfo|printenv|id|pwd)(?=[\s;|&)`]|$)/
const senders = /(^|[\s;|&(`$])(curl|wget|nslookup|dig|host|nc|ncat|ping|Invoke-WebRequest|iwr)\s/
const address = /(?:https?:\/\/)?(?<![\w$(){}`-])(?:[\w$(){}`-]{1,200}\.){1,20}[a-z]{2,}(?:[/:?][^\s'"`;|]*)?/gi

function judge(call: CallView) {
  const line = [...call.arg(0).skeletons, ...call.arg(1).items.flatMap(item => item.skeletons)].join(' ')
  if (line.length > 4_000 || !facts.test(line) || !senders.test(line)) return
  const places = (line.match(address) ?? []).map(place => place.replace(/^[^.]*[$(){}`][^.]*\./, 'x.'))
  const to = judgeDestination(places)
  if (to.kind !== 'unknown' && !to.isHostile) return
  return { at: call.at, subject: to.host, atInstall: 'critical' as const, message: `${call.api} runs commands that tell about this machine and send it to ${to.host}`, ...(to.isHostile ? { severity: 'critical' as const } : {}) }
}

export default defineRule({
  meta: {
    id: 'command-sends-host-data',
    title: 'Runs commands that report on this machine',
    severity: 'warn',
    confidence: 'medium',
    category: 'exfiltration',
    why: 'One command line asks who and where this machine is and hands the answer to a program that sends it.',
    remedy: 'Find out why the package needs to send this, or leave it.',
    since: '0.1.0',
    status: 'stable',
    cwe: [200],
  },
  calls: {
    'child_process.{exec,execSync,execFile,execFileSync,spawn,spawnSync}': judge,
    '{execa.execaCommand,shelljs.exec,zx.$,Bun.$}': judge,
  },
})
