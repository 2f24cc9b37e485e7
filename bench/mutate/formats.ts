import traverse from '@babel/traverse'
import type { NodePath } from '@babel/traverse'
import * as t from '@babel/types'
import { inPlace, isModule, statements } from './mutation.ts'
import type { Random } from './random.ts'

/** CommonJS becomes an ECMAScript module: imports at the top, one default export, `createRequire` for what is loaded later. */
export const toModule = inPlace((tree, _random, source) => {
  if (isModule(tree) || /\bwith\s*\(|\b0\d/.test(source.text)) return false
  const { program } = tree
  const imports: t.Statement[] = []
  const rest = program.body.flatMap(statement => {
    const own = importOf(statement)
    if (own) imports.push(own.link)
    return own ? own.rest : [statement]
  })
  const uses = freeNames(tree)
  if (imports.length === 0 && !uses.has('module') && !uses.has('exports')) return false
  program.directives = []
  program.body = [
    ...imports,
    ...uses.has('require') ? statements(`import { createRequire } from 'module'\nconst require = createRequire(import.meta.url)`) : [],
    ...uses.has('__dirname') ? statements('const __dirname = import.meta.dirname') : [],
    ...uses.has('__filename') ? statements('const __filename = import.meta.filename') : [],
    ...uses.has('module') || uses.has('exports') ? statements('const module = { exports: {} }') : [],
    ...uses.has('exports') ? statements('const exports = module.exports') : [],
    ...rest,
    ...uses.has('module') || uses.has('exports') ? statements('export default module.exports') : [],
  ]
  return true
})

/** A default import in place of a `require`, and what takes it apart. */
function importOf(statement: t.Statement): { readonly link: t.Statement; readonly rest: readonly t.Statement[] } | undefined {
  if (statement.type !== 'VariableDeclaration' || statement.declarations.length !== 1) return undefined
  const { id, init } = statement.declarations[0]!
  if (init?.type !== 'CallExpression' || !t.isIdentifier(init.callee, { name: 'require' }) || init.arguments[0]?.type !== 'StringLiteral') return undefined
  const name = id.type === 'Identifier' ? id.name : `whole${statement.start}`
  return {
    link: t.importDeclaration([t.importDefaultSpecifier(t.identifier(name))], t.stringLiteral(init.arguments[0].value)),
    rest: id.type === 'Identifier' ? [] : [t.variableDeclaration('const', [t.variableDeclarator(id, t.identifier(name))])],
  }
}

/** Names of CommonJS that the program still reads once the imports are gone from it. */
function freeNames(tree: t.File): ReadonlySet<string> {
  const names = new Set<string>()
  traverse(tree, {
    ReferencedIdentifier(path: NodePath) {
      const { node, scope } = path
      if (node.type !== 'Identifier' || scope.hasBinding(node.name, true)) return
      if (node.name === 'require' && importOf(path.getStatementParent()!.node as t.Statement)) return
      names.add(node.name)
    },
    AssignmentExpression({ node }) {
      if (t.isIdentifier(node.left)) names.add(node.left.name)
    },
  })
  return names
}

const oneArgument = new Set(['get', 'request', 'once', 'setTimeout', 'setImmediate', 'nextTick'])
const errorFirst = new Set([
  'exec', 'execFile', 'readFile', 'readdir', 'writeFile', 'appendFile', 'stat', 'access', 'lookup', 'resolve', 'resolveTxt', 'resolve4', 'copyFile', 'mkdir',
])

/** Callbacks become `then` of a promise, and `then` becomes `await`. */
export const promised = inPlace((tree, random) => {
  let count = 0
  traverse(tree, {
    ExpressionStatement(path) {
      const call = innermostCall(path.node.expression)
      const made = call && promiseOf(path.node.expression, call)
      if (!made) return
      path.replaceWith(t.expressionStatement(made))
      path.skip()
      count += 1
    },
    CallExpression(path) {
      const made = awaited(path.node, random)
      if (!made) return
      path.replaceWith(made)
      path.skip()
      count += 1
    },
  })
  return count > 0
})

/** `a.get(x, done).on(…)`: the call that the chain begins with. */
function innermostCall(expression: t.Expression): t.CallExpression | undefined {
  let call: t.CallExpression | undefined
  let at: t.Node = expression
  while (at.type === 'CallExpression' || at.type === 'MemberExpression') {
    if (at.type === 'CallExpression') call = at
    at = at.type === 'CallExpression' ? at.callee : at.object
  }
  return call
}

function promiseOf(whole: t.Expression, call: t.CallExpression): t.Expression | undefined {
  const { callee } = call
  const name = t.isIdentifier(callee) ? callee.name : callee.type === 'MemberExpression' && t.isIdentifier(callee.property) ? callee.property.name : ''
  const at = call.arguments.findLastIndex(one => t.isFunction(one))
  const callback = call.arguments[at]
  if (!t.isArrowFunctionExpression(callback) && !t.isFunctionExpression(callback)) return undefined
  if (oneArgument.has(name) && callback.params.length <= 1) {
    call.arguments[at] = t.identifier('settle')
    return then(promise(['settle'], whole), callback)
  }
  if (!errorFirst.has(name) || callback.params.length !== 2 || !t.isIdentifier(callback.params[0])) return undefined
  const [failure, value] = [t.identifier('failure'), t.identifier('value')]
  call.arguments[at] = t.arrowFunctionExpression([failure, value],
    t.conditionalExpression(failure, t.callExpression(t.identifier('refuse'), [failure]), t.callExpression(t.identifier('settle'), [value])))
  const first = callback.params.shift() as t.Identifier
  const body = t.isBlockStatement(callback.body) ? callback.body : t.blockStatement([t.returnStatement(callback.body)])
  body.body.unshift(t.variableDeclaration('const', [t.variableDeclarator(t.identifier(first.name), t.nullLiteral())]))
  callback.body = body
  return then(promise(['settle', 'refuse'], whole), callback)
}

const promise = (names: readonly string[], work: t.Expression): t.Expression => t.newExpression(t.identifier('Promise'), [
  t.arrowFunctionExpression(names.map(name => t.identifier(name)), t.blockStatement([t.expressionStatement(work)])),
])

const then = (object: t.Expression, callback: t.Expression): t.Expression =>
  t.callExpression(t.memberExpression(object, t.identifier('then')), [callback])

/** `p.then(f)` as `(async () => (f)(await p))()`. */
function awaited({ callee, arguments: args }: t.CallExpression, random: Random): t.Expression | undefined {
  if (callee.type !== 'MemberExpression' || !t.isIdentifier(callee.property, { name: 'then' }) || args.length !== 1 || callee.computed) return undefined
  if (!t.isExpression(args[0]) || args[0].type === 'FunctionExpression' || random.chance(0.2)) return undefined
  const call = t.callExpression(args[0], [t.awaitExpression(callee.object as t.Expression)])
  return t.callExpression(t.arrowFunctionExpression([], call, true), [])
}
