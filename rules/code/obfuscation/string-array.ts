import { defineRule, type FileView, type Node } from '../../../src/kit/index.ts'

const turns = /\b([\w$]{1,40})(?:\.push|\[['"]push['"]\])\(\s*\1(?:\.shift|\[['"]shift['"]\])\(\s*\)\s*\)/
const offset = /\b([\w$]{1,40})\s*=\s*\1\s*-\s*[-(\dx]/
const maxLoop = 20_000

/** A loop that turns a list until a sum of numbers read from its own texts comes out right, or that turns it n times for an accessor with an offset. */
function judge(node: Node, file: FileView) {
  if (node.end! - node.start! > maxLoop) return
  const loop = file.text.slice(node.start!, node.end!)
  if (!turns.test(loop)) return
  const sums = loop.split('parseInt(').length - 1
  if (sums < 3 && !(isHandedList(node, file) && offset.test(file.text))) return
  return { at: file.at(node), message: 'the texts of this file stand in a list that is turned at run time and read with an offset, so that nobody can find them', atInstall: 'critical' as const }
}

/** The loop stands in a function that is called on the spot with a list of texts and a number. */
function isHandedList(node: Node, file: FileView): boolean {
  for (let at: Node | undefined = node, climbed = 0; at && climbed < 12; at = file.parent(at), climbed++) {
    if (at.type !== 'CallExpression' || at.arguments.length < 2) continue
    const [list, count] = at.arguments as [Node, Node]
    return file.value(count).constants.length > 0 && list.type === 'Identifier'
  }
  return false
}

export default defineRule({
  meta: {
    id: 'string-array',
    title: 'Texts kept in a shuffled list',
    severity: 'warn',
    confidence: 'high',
    category: 'obfuscation',
    why: 'An obfuscator moved every text of the program into one list, shuffled it and reads it through an accessor. Minifiers do not do that: it makes code longer and slower, and only hides what it says.',
    remedy: 'Ask for readable code. Do not install obfuscated code that runs with your rights.',
    since: '0.1.0',
    status: 'stable',
    cwe: [506],
  },
  on: { WhileStatement: judge, ForStatement: judge },
})
