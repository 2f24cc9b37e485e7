import { defineTaint } from '../../../src/kit/index.ts'
import { judgeDestination } from '../../vocabulary/destinations.ts'

const timers = /^set(Timeout|Interval|Immediate)$/

export default defineTaint({
  meta: {
    id: 'response-to-code',
    title: 'Runs what a server answers',
    severity: 'critical',
    confidence: 'high',
    category: 'remote-code',
    why: 'Whoever controls the server, or takes it over, runs any code on this machine at any time; nothing in the package shows what it will be.',
    remedy: 'Do not install it. If it is installed, remove it and treat the secrets of this machine as known to others.',
    since: '0.1.0',
    status: 'stable',
    cwe: [94, 494],
  },
  sources: ['response', 'chain'],
  sinks: ['code', 'element'],
  judge(flow, file) {
    const { api } = flow.call
    if (flow.taint.isQuoted || (flow.sink === 'element' && flow.call.madeWith[0]?.text?.toLowerCase() !== 'script')) return
    // A timer is handed a function as a rule; the text of an answer is program text for it.
    if ((timers.test(api) && !flow.call.arg(0).apis.some(name => /^fetch\(\)|\.(?:text\(\)|responseText)$/.test(name))) || (api === 'require' && flow.call.arg(0).skeletons.length === 0)) return
    if (flow.taint.kind === 'chain') return { at: flow.call.at, trace: flow.trace, subject: api, message: `what a block chain holds is run by ${api}` }
    // A request object got its address from a call of its own.
    const opened = flow.taint.detail === '' && flow.trace[0]?.note === 'answer of a server' ? file.calls('XMLHttpRequest().open').flatMap(call => call.arg(1).texts) : []
    const from = judgeDestination([flow.taint.detail, ...opened])
    if (from.kind === 'loopback') return
    const isWasm = api.startsWith('WebAssembly')
    const isHidden = flow.taint.isHidden === true || flow.call.args.some(one => one.taints.some(taint => taint.kind === 'decoded')) || [...flow.call.args.flatMap(one => one.disguises), ...flow.call.disguises].some(disguise => /^(decod|joined name|reversed)/.test(disguise))
    // Loading one's own WebAssembly from beside the script is how it is meant to be done.
    if (isWasm && (from.kind === 'computed' || from.kind === 'well-known')) return
    const where = from.kind === 'computed' ? 'a server' : from.host
    // Loaders of modules over the network take their address from their user; so do test runners and plugin hosts.
    const isChosen = (from.kind === 'computed' || from.kind === 'well-known') && !isHidden
    return {
      at: flow.call.at, trace: flow.trace, subject: api,
      message: `what ${where} answers is run by ${api}${isChosen ? `; not worse${from.kind === 'computed' && flow.call.moment === 'load' ? ' outside an install script' : ''}, because the address may be the user's own choice` : ''}`,
      ...(isWasm || isChosen ? { severity: 'warn' as const, confidence: 'medium' as const } : {}),
      // Whoever types `npm install` chooses no address; what waits to be called may never be asked by what is run then.
      ...(!isWasm && from.kind === 'computed' && flow.call.moment === 'load' ? { atInstall: 'critical' as const } : {}),
    }
  },
})
