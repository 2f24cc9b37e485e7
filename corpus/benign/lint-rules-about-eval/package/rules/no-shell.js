'use strict'
module.exports = {
  meta: { type: 'suggestion', messages: { shell: "require('child_process').exec(`${input}`) opens a shell; use execFile with a list." }, schema: [] },
  create (context) {
    return {
      'CallExpression[callee.property.name=/^exec(Sync)?$/]' (node) {
        const source = context.sourceCode.getText(node.callee.object)
        if (/child_process|\bcp\b/.test(source)) context.report({ node, messageId: 'shell' })
      },
      'CallExpression[callee.name="require"] > Literal[value=/^(node:)?child_process$/]' () {},
    }
  },
}
