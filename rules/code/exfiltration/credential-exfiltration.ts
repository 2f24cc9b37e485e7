import { defineTaint, type CallView, type Taint } from '../../../src/kit/index.ts'
import { isAnnounced, isNamesake, judgeDestination, placesOf, ownership } from '../../vocabulary/destinations.ts'
import { isOwnCredential } from '../../vocabulary/paths.ts'
import { mailAccountOf, storageAccountOf } from '../../vocabulary/receivers.ts'

/** Credential files by label, and a variable that belongs to the same service. */
const services: readonly (readonly [label: string, variable: string])[] = [['AWS', 'AWS_SECRET_ACCESS_KEY'], ['package registry', 'NPM_TOKEN'], ['Git', 'GITHUB_TOKEN'], ['a GitHub token', 'GITHUB_TOKEN'], ['cloud', 'GOOGLE_TOKEN']]

const loginHeader = /auth|token|key|secret|cookie|bearer|credential|session|password/i

/** Whether one of the headers is made for a credential; those that cannot be named may be. */
const isLogin = (call: CallView): boolean => {
  const names = [call.arg(0), call.arg(1), call.arg(2)].flatMap(value => value.prop('headers').keys)
  return names.length === 0 || names.some(name => loginHeader.test(name))
}

/** What a program gives is told in words; a file by its name. */
const shown = ({ kind, detail, steps }: Taint): string => kind === 'screen' && detail.includes('(') ? steps[0]?.note ?? detail : `content of ${detail}`

/** The request logs in with a key that is written into the code: the account is the author's, not the user's. */
const hasFixedLogin = (call: CallView): boolean =>
  storageAccountOf(call.madeWith[0]) !== undefined || [call.arg(0), call.arg(1), call.arg(2)].some(value => ['Authorization', 'authorization'].some(name => (value.prop('headers').prop(name).text ?? '').length > 20))

/** A question that only the owner of a wallet may hear, and no server may be told the answer. */
const asksForKey = /\b(?:recovery|seed|secret|backup|mnemonic|wallet) (?:phrase|words)\b|\bmnemonic\b|\b(?:wallet|account|your|the|enter) private key\b|\b(?:12|24)[- ]words?\b/i

export default defineTaint({
  meta: {
    id: 'credential-exfiltration',
    title: 'Sends credentials away',
    severity: 'critical',
    confidence: 'high',
    category: 'exfiltration',
    why: 'Keys, browser data, passwords, screens or tokens that belong to other programs of the user leave the machine.',
    remedy: 'Do not install it. If it has run, replace the credentials that the file holds.',
    since: '0.1.0',
    status: 'stable',
    cwe: [200, 522],
  },
  sources: ['credential-file', 'env-file', 'key-material', 'screen', 'typed-answer', 'personal-files'],
  sinks: ['network', 'dns', 'chain'],
  judge(flow, file) {
    if (flow.sink === 'chain') return { at: flow.call.at, trace: flow.trace, subject: flow.taint.detail, message: `${flow.taint.detail} is written into a public ledger, where anybody can read it` }
    const to = judgeDestination(placesOf(flow, file))
    if (to.kind === 'loopback') return
    if (flow.taint.kind === 'key-material') {
      const account = mailAccountOf(flow.call.madeWith[0])
      if (account !== undefined) return { at: flow.call.at, trace: flow.trace, subject: `${flow.taint.detail} ${account}`, message: `${flow.taint.detail} goes out through ${account}, whose password stands in the code` }
      // Wallets sign with keys and never send them; a node that the user runs may be asked to import one.
      return to.kind === 'unknown' || to.kind === 'webhook' || to.isHostile
        ? { at: flow.call.at, trace: flow.trace, subject: `${flow.taint.detail} ${to.host}`, message: `${flow.taint.detail} goes to ${to.host}` } : undefined
    }
    if (flow.taint.kind === 'personal-files') {
      const isKnown = to.kind !== 'unknown' && to.kind !== 'webhook' && !to.isHostile && !hasFixedLogin(flow.call)
      return isKnown || isAnnounced(to.host, file) ? undefined : { at: flow.call.at, trace: flow.trace, subject: `${flow.taint.detail} ${to.host}`, confidence: 'medium', message: `all that lies in ${flow.taint.detail} goes to ${to.host}` }
    }
    if (flow.taint.kind === 'typed-answer') {
      const question = file.strings.find(text => text.length < 400 && asksForKey.test(text))
      return question !== undefined && (to.kind === 'unknown' || to.kind === 'webhook' || to.isHostile)
        ? { at: flow.call.at, trace: flow.trace, subject: to.host, confidence: 'medium', message: `what is typed when asked for the key of a wallet (${JSON.stringify(question.slice(0, 80))}) goes to ${to.host}` } : undefined
    }
    const service = services.find(([label]) => flow.taint.detail.startsWith(label))?.[1]
    if (service && to.kind !== 'computed' && ownership(service, to.host) === 'owner') return
    const base = { at: flow.call.at, trace: flow.trace, subject: `${flow.taint.detail} ${to.host}`, message: `${shown(flow.taint)} goes to ${to.host}` }
    // A channel keeps its own login with OpenClaw, and logs in with it.
    const isOwn = isOwnCredential(flow.taint.detail, file.ownNames)
    if (isOwn && !to.isHostile && to.kind !== 'webhook') return to.kind === 'unknown' ? { ...base, severity: 'warn', confidence: 'medium', message: `${base.message}; not worse, because OpenClaw keeps it for this plugin` } : undefined
    // A plugin keeps its key among OpenClaw's settings, and logs in to its own service with it.
    if (flow.role === 'headers' && flow.taint.detail.startsWith('OpenClaw configuration') && isNamesake(to.host, file.ownNames)) return
    // Clients of a service read its own token file and send what is in it as a credential.
    if (flow.role === 'headers' && flow.taint.kind !== 'screen' && isLogin(flow.call)) return to.isHostile ? base : to.kind === 'unknown' ? { ...base, severity: 'warn', confidence: 'low' } : undefined
    if (flow.taint.kind === 'env-file') return to.kind === 'unknown' || to.kind === 'webhook' || to.isHostile ? { ...base, confidence: 'medium' } : undefined
    // Channels look up in the list of sessions whom they talk to.
    if (flow.taint.detail.startsWith('conversations of OpenClaw') && (to.kind === 'computed' || to.kind === 'well-known') && !hasFixedLogin(flow.call)) return
    if ((to.kind === 'well-known' || to.kind === 'computed') && hasFixedLogin(flow.call)) return { ...base, message: `${base.message}, into an account whose key stands in the code` }
    if (to.kind === 'computed' || to.kind === 'well-known') return { ...base, severity: 'warn', confidence: 'medium', message: `${base.message}; not worse, because the address may be the user's own choice` }
    return base
  },
})
