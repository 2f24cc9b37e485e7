import traverse from '@babel/traverse'
import * as t from '@babel/types'
import { inPlace } from './mutation.ts'

/** `a.b` becomes `a['b']`, and so do the names in objects. */
export const computed = inPlace((tree, random) => {
  let count = 0
  const change = (node: t.MemberExpression | t.OptionalMemberExpression): void => {
    if (node.computed || node.property.type !== 'Identifier') return
    Object.assign(node, { computed: true, property: t.stringLiteral(node.property.name) })
    count += 1
  }
  traverse(tree, {
    MemberExpression({ node }) { change(node) },
    OptionalMemberExpression({ node }) { change(node) },
    ObjectProperty({ node, parent }) {
      if (parent.type !== 'ObjectExpression' || node.computed || node.shorthand || node.key.type !== 'Identifier' || random.chance(0.5)) return
      Object.assign(node, { computed: true, key: t.stringLiteral(node.key.name) })
    },
  })
  return count > 0
})

const shapes: readonly ((callee: t.MemberExpression, object: t.Identifier, args: t.CallExpression['arguments']) => t.Expression)[] = [
  (callee, object, args) => t.callExpression(t.memberExpression(callee, t.identifier('call')), [object, ...args]),
  (callee, object, args) =>
    t.callExpression(t.memberExpression(t.identifier('Reflect'), t.identifier('apply')), [callee, object, t.arrayExpression(args as t.Expression[])]),
  (callee, object, args) =>
    t.callExpression(t.callExpression(t.memberExpression(callee, t.identifier('bind')), [object]), args),
]

/** Methods are called by way of call, Reflect.apply or bind, functions from a list or after a comma. */
export const indirect = inPlace((tree, random) => {
  let count = 0
  traverse(tree, {
    CallExpression(path) {
      const { callee, arguments: args } = path.node
      if (callee.type === 'MemberExpression' && callee.object.type === 'Identifier') {
        path.replaceWith(random.pick(shapes)(callee, callee.object, args))
      } else if (callee.type === 'Identifier' && callee.name !== 'require' && callee.name !== 'eval') {
        const hidden = random.chance(0.5)
          ? t.sequenceExpression([t.numericLiteral(0), callee])
          : t.memberExpression(t.arrayExpression([callee]), t.numericLiteral(0), true)
        path.replaceWith(t.callExpression(hidden, args))
      } else return
      count += 1
      path.skip()
      for (const argument of path.get('arguments')) argument.requeue()
    },
  })
  return count > 0
})
