import { defineTaint, type FileView, type FlowView, type Node } from '../../../src/kit/index.ts'
import { judgeDestination, placesOf } from '../../vocabulary/destinations.ts'

/** Taken from what other code sends, by a function put in place of the one that sends. */
const isOnItsWay = /\(hook\d\)$/

const grave = /card|cvc|cvv|passw|expir|iban|mnemonic|seed|private.?key/i

/** The text of the functions around a node, the nearest first: what handles the event stands there. */
function* around(node: Node, file: FileView): Generator<string> {
  for (let at = file.parent(node), found = 0; at !== undefined && found < 3; at = file.parent(at))
    if (/Function|Method/.test(at.type) && at.end! - at.start! < 4_000) { found++; yield file.text.slice(at.start!, at.end!) }
}

/** Sent in place of what the page would have sent: a thief lets the page go on. */
const isInPlace = (flow: FlowView, file: FileView): boolean =>
  [...around(flow.call.node, file)].some(text => /\.preventDefault\s*\(/.test(text) && !/\.(?:submit|requestSubmit)\s*\(\s*\)/.test(text))

/** One field that the code itself brings: it asks which one was typed into, and no door or purse is named. */
const isOwnField = (flow: FlowView, file: FileView): boolean =>
  [...around(flow.call.node, file)].some(text => /\btarget\s*\??\.\s*(?:id|matches|closest|dataset)\b/.test(text) && !grave.test(text))

export default defineTaint({
  meta: {
    id: 'browser-storage-exfiltration',
    title: 'Sends cookies, stored data or what is typed in a page away',
    severity: 'warn',
    confidence: 'medium',
    category: 'exfiltration',
    why: 'Cookies and stored tokens let whoever receives them act as the user of the page.',
    remedy: 'Check that the receiver is the service that the page belongs to.',
    since: '0.1.0',
    status: 'stable',
    cwe: [200, 539],
  },
  sources: ['browser-secret', 'clipboard', 'intercepted', 'page-input', 'page-form'],
  sinks: ['network'],
  judge(flow, file) {
    if (flow.role === 'headers') return
    const to = judgeDestination(placesOf(flow, file))
    if (to.kind !== 'unknown' && to.kind !== 'webhook' && !to.isHostile) return
    // The protocol of a browser answers many questions; what it was asked stands in the code.
    if (/CDPSession\(\)\.send\(\)$/.test(flow.taint.detail) && !file.strings.some(text => /^(?:Network\.get(?:All)?Cookies|Storage\.getCookies)$/.test(text))) return
    // One stored token may go home; all of them, or the whole cookie jar, never need to.
    const isWhole = /^(document\.cookie|localStorage|sessionStorage|electron\.session\..*|.*\.multiGet\(\)|.*CDPSession\(\)\.send\(\))$/.test(flow.taint.detail)
    // A server may ask another whose token it was given, and names it in the address; who steals one posts it, or takes it on its way.
    const isTyped = flow.taint.kind === 'page-input'
    const isForm = flow.taint.kind === 'page-form'
    const isHeaders = /^https?\.(?:request|get)\(\)\./.test(flow.taint.detail)
    const isBad = isHeaders || to.isHostile || isWhole || isTyped || (flow.taint.kind === 'intercepted' && (flow.role === 'body' || to.kind === 'webhook' || isOnItsWay.test(flow.taint.detail)))
    if (isForm && (isInPlace(flow, file) || isOwnField(flow, file))) return
    if (isTyped && !to.isHostile && isInPlace(flow, file)) return {
      at: flow.call.at, trace: flow.trace, subject: to.host, message: `${flow.taint.steps[0]?.note} goes to ${to.host}; not worse, because it is sent in place of the form`,
    }
    return {
      at: flow.call.at, trace: flow.trace, subject: to.host, message: `${isTyped || isForm ? flow.taint.steps[0]?.note : flow.taint.detail} goes to ${to.host}`,
      ...(isBad ? { severity: 'critical' as const, confidence: 'high' as const } : {}),
    }
  },
})
