import { defineTaint, type FlowView } from '../../../src/kit/index.ts'
import { isLocalServer } from '../../vocabulary/listeners.ts'

const shells = /^(.*[\\/])?(sh|bash|zsh|dash|cmd|cmd\.exe|powershell|powershell\.exe|pwsh)$/i
const lines = /\.(exec|execSync|\$)$/
const evaluators = /^(eval|Function|AsyncFunction|vm\.|(cjsmodule|module|module\(\)|module\.prototype)\._compile|vm2\.|inspector\.)/

const comesFrom = (flow: FlowView, taints: readonly { readonly kind: string }[]): boolean => taints.some(({ kind }) => kind === flow.taint.kind)

/** What is run: the whole of it is the visitor's (no letter stands before it), or a part; undefined when it is only an argument. */
function shareOf(flow: FlowView): 'whole' | 'part' | undefined {
  const { call, sink } = flow
  const first = call.arg(0)
  if (sink === 'code') return evaluators.test(call.api) && !flow.taint.isQuoted ? begins(call.args.at(/Function$/.test(call.api) ? -1 : 0)?.skeletons ?? []) : undefined
  if (comesFrom(flow, first.taints)) return lines.test(call.api) || first.skeletons.length === 0 ? begins(first.skeletons) : undefined
  const script = first.texts.some(text => shells.test(text)) ? call.arg(1).items.find(item => comesFrom(flow, item.taints)) : undefined
  return script && begins(script.skeletons)
}

const begins = (skeletons: readonly string[]): 'whole' | 'part' => skeletons.some(text => /^\s*[^\s{]/.test(text)) ? 'part' : 'whole'

/** Hooks of OpenClaw that tell what arrives from outside; the others tell what the agent itself says and does. */
const arrives = /^(?:message_received|message:received|message|inbound_claim|before_dispatch)$/

export default defineTaint({
  meta: {
    id: 'visitor-to-command',
    title: 'Runs what visitors of its server send',
    severity: 'critical',
    confidence: 'medium',
    category: 'remote-code',
    why: 'The program opens a port and runs what arrives there: whoever reaches the port does on this machine what the user can do.',
    remedy: 'Do not run it where others can reach the port; hand visitors a choice of fixed commands instead.',
    since: '0.1.0',
    status: 'preview',
    cwe: [78, 94],
  },
  sources: ['visitor', 'talk'],
  sinks: ['exec', 'code'],
  judge(flow, file) {
    const share = shareOf(flow)
    const isChat = flow.taint.kind === 'talk'
    if (share === undefined || (isChat && !arrives.test(flow.taint.detail))) return
    const who = isChat ? 'somebody writes in a chat' : 'a visitor of the server sends'
    const what = `${flow.call.api} ${share === 'whole' ? 'runs what' : 'puts a part of what'} ${who}${share === 'whole' ? '' : ' into a command'}`
    const isLocal = !isChat && isLocalServer(file)
    const excuse = isLocal ? '; not worse, because only this machine reaches it' : ''
    return { at: flow.call.at, trace: flow.trace, subject: flow.call.api, message: what + excuse, ...(share === 'part' || isLocal ? { severity: 'warn' as const } : {}) }
  },
})
