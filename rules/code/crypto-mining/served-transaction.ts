import { defineTaint } from '../../../src/kit/index.ts'
import { judgeDestination } from '../../vocabulary/destinations.ts'
import { registrableDomain } from '../../vocabulary/hosts.ts'

export default defineTaint({
  meta: {
    id: 'served-transaction',
    title: 'Has a wallet sign what a server names',
    severity: 'critical',
    confidence: 'medium',
    category: 'crypto-mining',
    why: 'A drainer asks the wallet of whoever opens the page for its accounts, asks its server what they hold, and has everything sent away in one transaction after the other.',
    remedy: 'Do not load it in a page; move what the wallet holds if something was signed.',
    since: '0.1.0',
    status: 'preview',
    cwe: [506],
  },
  sources: ['response'],
  sinks: ['wallet'],
  judge(flow, file) {
    const method = flow.call.arg(0).prop('method').text ?? ''
    if (!/^(?:eth_sendTransaction|eth_signTypedData\w*|personal_sign|eth_sign|wallet_sendCalls)$/.test(method)) return
    const from = judgeDestination([flow.taint.detail])
    if (from.kind !== 'unknown' && !from.isHostile) return
    // A quote for whoever calls: the account is the caller's, nobody is asked for theirs here.
    const isForCaller = !file.calls('ethereum.{request,enable,send,sendAsync}').some(call => call.api.endsWith('enable') || /^eth_(?:requestA|a)ccounts$/.test(call.arg(0).prop('method').text ?? call.arg(0).text ?? ''))
    const isNamed = file.describes(registrableDomain(from.host) ?? from.host)
    const isSigning = method !== 'eth_sendTransaction' && method !== 'wallet_sendCalls'
    return { at: flow.call.at, trace: flow.trace, subject: from.host, message: `${method} asks the wallet to sign what ${from.host} answers`, ...(isSigning || isForCaller || isNamed ? { severity: 'warn' as const } : {}) }
  },
})
