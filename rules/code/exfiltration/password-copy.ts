import { defineTaint, type FileView, type Node } from '../../../src/kit/index.ts'
import { judgeDestination, placesOf } from '../../vocabulary/destinations.ts'

/**
 * Nobody looks at the answer: the request stands as a statement of its own, at most with a handler that swallows errors. Whoever
 * logs in waits to hear whether the password was right.
 */
function isUnheard(node: Node, file: FileView): boolean {
  for (let at = node, parent = file.parent(at); parent; at = parent, parent = file.parent(at)) {
    if (parent.type === 'ExpressionStatement') return at.type !== 'AssignmentExpression' || at === node
    const isCatch = parent.type === 'MemberExpression' && parent.object === at && parent.property.type === 'Identifier' && /^(?:catch|finally)$/.test(parent.property.name)
    const isCalled = parent.type === 'CallExpression' && parent.callee === at
    // Minifiers put statements into one expression: all but its last part are thrown away.
    const isDropped = (parent.type === 'SequenceExpression' && parent.expressions.at(-1) !== at) || (parent.type === 'UnaryExpression' && parent.operator === 'void')
    if (isDropped) return true
    const isPart = parent.type === 'SequenceExpression' || (parent.type === 'LogicalExpression' && parent.right === at)
    if (!isCatch && !isCalled && !isPart) return false
  }
  return false
}

const asks = /^(?:fetch|undici\.fetch|axios(?:\.\w+)?|got(?:\.\w+)?|ky(?:\.\w+)?|ofetch|needle|navigator\.sendBeacon|Image\(\)\.src)$/

export default defineTaint({
  meta: {
    id: 'password-copy',
    title: 'Sends a copy of a password on the side',
    severity: 'critical',
    confidence: 'medium',
    category: 'exfiltration',
    why: 'A function is given a password to judge, hash or pass on, and on the side a server that is written in the code gets it too; nobody waits for an answer, because the copy is all it is for.',
    remedy: 'Do not install it. Where it was used, passwords that went through it are known to others.',
    since: '0.1.0',
    status: 'preview',
    cwe: [200, 522],
  },
  sources: ['typed-password'],
  sinks: ['network'],
  judge(flow, file) {
    const to = judgeDestination(placesOf(flow, file))
    if (to.kind !== 'unknown' && to.kind !== 'webhook' && !to.isHostile) return
    const { api, args, node, at } = flow.call
    // Services that only give out what was put there otherwise, such as gateways of IPFS, keep no copy.
    const takesCopies = to.isHostile && to.kind !== 'dead-drop'
    if (!asks.test(api) || args.some(arg => arg.isFunction) || (!takesCopies && !isUnheard(node, file))) return
    return { at, trace: flow.trace, subject: `${flow.taint.detail} ${to.host}`, message: `a copy of ${flow.taint.detail} goes to ${to.host}, and nobody waits for the answer` }
  },
})
