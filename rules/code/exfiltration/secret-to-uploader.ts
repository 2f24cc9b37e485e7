import { defineTaint } from '../../../src/kit/index.ts'
import { judgeDestination } from '../../vocabulary/destinations.ts'

const uploader = /(^|[\s/\\;|&"'(])(curl|wget|nc|ncat|netcat|Invoke-WebRequest|Invoke-RestMethod|iwr|irm|nslookup|dig|host|ping|scp|sftp|rsync|ftp)(\.exe)?(?=\s|$)/i

export default defineTaint({
  meta: {
    id: 'secret-to-uploader',
    title: 'Hands secrets to a program that sends them',
    severity: 'critical',
    confidence: 'high',
    category: 'exfiltration',
    why: 'curl, nc or nslookup carry what they are given to a server just as the code itself could.',
    remedy: 'Do not install it. If it has run, replace the secrets that were sent.',
    since: '0.1.0',
    status: 'stable',
    cwe: [200, 522],
  },
  sources: ['env-all', 'credential-file', 'env-file', 'openclaw-config', 'key-material', 'host', 'clipboard', 'screen'],
  sinks: ['exec'],
  judge(flow) {
    const { call, taint } = flow
    const words = call.arg(1).items.flatMap(item => item.skeletons)
    const line = [...call.arg(0).skeletons, ...words].join(' ')
    const program = uploader.exec(line)?.[2]
    if (program === undefined) return
    const to = judgeDestination([...words, ...line.split(/[\s'"]+/)].filter(word => /^https?:\/\/|^[\w-]+(\.[\w-]+)+(\/|$)|\}\.[\w-]+\./.test(word)))
    if (to.kind === 'loopback' || to.kind === 'private') return
    const isMild = taint.kind === 'host' || taint.kind === 'clipboard'
    const what = taint.kind === 'host' ? 'facts about the machine' : taint.detail === 'process.env' ? 'the whole environment' : taint.detail
    return {
      at: call.at, trace: flow.trace, subject: `${program} ${to.host}`, message: `${what} is handed to ${program}, which sends it to ${to.host}`,
      ...(isMild ? { severity: 'warn' as const, atInstall: 'critical' as const } : to.kind === 'computed' || to.kind === 'well-known' ? { severity: 'warn' as const, confidence: 'medium' as const } : {}),
    }
  },
})
