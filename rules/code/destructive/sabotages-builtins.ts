import { defineRule, type Node } from '../../../src/kit/index.ts'

const builtin = /^(?:(?:Array|String|Object|Number|Promise|Map|Set|Date|Storage|RegExp)\.prototype\.\w+|JSON\.(?:parse|stringify)|Math\.(?:floor|round|abs|max|min))$/
/** What such functions are kept on. A list that gets a method of its own changes nothing for others. */
const owner = /^(?:\w+\.prototype|JSON|Math)$/
const chance = /\bMath\s*\.\s*random\b|\bDate\s*\.\s*now\b|\bgetDay\b|\bnew Date\b/

export default defineRule({
  meta: {
    id: 'sabotages-builtins',
    title: 'Makes functions of the language fail now and then',
    severity: 'critical',
    confidence: 'medium',
    category: 'destructive',
    why: 'A built-in function is replaced by one that gives wrong answers by chance or by date: errors that nobody can find, in every program that shares the process.',
    remedy: 'Do not install it; look again at data that was written while it was there.',
    since: '0.1.0',
    status: 'stable',
    cwe: [506],
  },
  on: {
    AssignmentExpression(node, file) {
      const { left, right } = node
      if (left.type !== 'MemberExpression' || (right.type !== 'FunctionExpression' && right.type !== 'ArrowFunctionExpression')) return
      if (!file.apis(left.object as Node).some(api => owner.test(api.replace(/^globalThis\./, '')))) return
      const name = file.apis(left as Node).find(api => builtin.test(api.replace(/^globalThis\./, '')))
      if (name === undefined || !chance.test(file.text.slice(right.start!, right.end!))) return
      return { at: file.at(node), subject: name, message: `${name} is replaced by a function that answers by chance or by date` }
    },
  },
})
