'use strict'
const NAMES = new Set(['eval', 'Function', 'setTimeout', 'setInterval', 'execScript'])

// Reports eval('...'), new Function('return 1') and setTimeout('alert(1)', 10).
module.exports = {
  meta: { type: 'problem', docs: { description: 'disallow eval() and its kin' }, messages: { found: 'Do not use {{name}}: eval("code") lets an attacker run child_process.exec("rm -rf /").' }, schema: [] },
  create (context) {
    const check = (node) => {
      const { name } = node.callee
      if (!NAMES.has(name)) return
      const [first] = node.arguments
      if (name.startsWith('set') && !(first && (first.type === 'Literal' || first.type === 'TemplateLiteral'))) return
      context.report({ node, messageId: 'found', data: { name } })
    }
    return { CallExpression: check, NewExpression: check }
  },
}
