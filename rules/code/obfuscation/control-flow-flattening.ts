import { defineRule, type FileView, type NodeOf } from '../../../src/kit/index.ts'

/** `order[i++]`: the next case comes from a list, not from the program. */
const isScripted = ({ discriminant }: NodeOf<'SwitchStatement'>): boolean =>
  discriminant.type === 'MemberExpression' && discriminant.computed && discriminant.property.type === 'UpdateExpression' && discriminant.property.operator === '++'

function isEndless(node: NodeOf<'SwitchStatement'>, file: FileView): boolean {
  const block = file.parent(node)
  const loop = block?.type === 'BlockStatement' ? file.parent(block) : block
  if (loop?.type === 'ForStatement') return !loop.test
  if (loop?.type !== 'WhileStatement') return false
  const test = loop.test
  return test.type === 'BooleanLiteral' ? test.value : test.type === 'UnaryExpression' && test.operator === '!' || test.type === 'NumericLiteral' && test.value !== 0
}

export default defineRule({
  meta: {
    id: 'control-flow-flattening',
    title: 'The order of the program is hidden',
    severity: 'warn',
    confidence: 'high',
    category: 'obfuscation',
    why: 'Statements were cut into numbered cases and a list of numbers says in which order they run, so that the program cannot be read from top to bottom. Only obfuscators write that.',
    remedy: 'Ask for readable code. Do not install obfuscated code that runs with your rights.',
    since: '0.1.0',
    status: 'stable',
    cwe: [506],
  },
  on: {
    SwitchStatement(node, file) {
      const isNumbered = node.cases.length >= 2 && node.cases.every(({ test }) => test?.type === 'StringLiteral' && /^\d{1,4}$/.test(test.value))
      if (!isNumbered || !isScripted(node) || !isEndless(node, file)) return
      return { at: file.at(node), message: `the order of ${node.cases.length} steps is kept in a list: the control flow was flattened to hide it`, atInstall: 'critical' as const }
    },
  },
})
