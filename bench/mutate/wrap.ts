import traverse from '@babel/traverse'
import * as t from '@babel/types'
import { asCommonJs } from './tools.ts'
import { inPlace, isModule, parseProgram, print, statements } from './mutation.ts'
import type { Mutation } from './mutation.ts'
import { freshName, replaceName } from './names.ts'

/** Puts the program into a function that is called at once. */
const inFunction = (isAsync: boolean): Mutation => inPlace(tree => {
  const { program } = tree
  const { outside, inside, names, exported } = parted(program.body)
  if (inside.length === 0) return false
  const isWaiting = isAsync || inside.some(hasAwait)
  const body = t.blockStatement(inside, program.directives)
  if (names.length > 0) body.body.push(...statements(`return { ${names.join(', ')} }`))
  const call = t.callExpression(isAsync ? t.arrowFunctionExpression([], body, true) : t.functionExpression(null, [], body, false, isWaiting), [])
  const result = isWaiting && isModule(tree) ? t.awaitExpression(call) : call
  const run = names.length > 0
    ? t.variableDeclaration('const', [t.variableDeclarator(t.objectPattern(names.map(name => shorthand(name))), result)])
    : t.expressionStatement(result)
  program.directives = []
  program.body = [...outside, run, ...exported.length > 0 ? statements(`export { ${exported.join(', ')} }`) : []]
  return true
})

export const inImmediateFunction = inFunction(false)
export const inAsyncFunction = inFunction(true)

const shorthand = (name: string): t.ObjectProperty => t.objectProperty(t.identifier(name), t.identifier(name), false, true)

function hasAwait(statement: t.Statement): boolean {
  let found = false
  traverse(t.file(t.program([t.cloneNode(statement)], [], 'module')), {
    noScope: true,
    Function(path) { path.skip() },
    AwaitExpression() { found = true },
  })
  return found
}

interface Parted {
  /** What has to stay at the top: imports, types, exports from elsewhere. */
  readonly outside: readonly t.Statement[]
  readonly inside: t.Statement[]
  /** Names given inside that exports need outside. */
  readonly names: readonly string[]
  readonly exported: readonly string[]
}

function parted(body: readonly t.Statement[]): Parted {
  const outside: t.Statement[] = []
  const inside: t.Statement[] = []
  const names = new Set<string>()
  const exported: string[] = []
  for (const statement of body) {
    if (statement.type === 'ExportNamedDeclaration' && !statement.source && statement.exportKind !== 'type') {
      if (statement.declaration) inside.push(statement.declaration)
      for (const name of Object.keys(t.getBindingIdentifiers(statement.declaration ?? t.emptyStatement()))) {
        names.add(name)
        exported.push(name)
      }
      for (const one of statement.specifiers) {
        if (one.type !== 'ExportSpecifier' || !t.isIdentifier(one.local)) continue
        names.add(one.local.name)
        exported.push(`${one.local.name} as ${t.isIdentifier(one.exported) ? one.exported.name : JSON.stringify(one.exported.value)}`)
      }
    } else if (statement.type === 'ExportDefaultDeclaration') {
      const { declaration } = statement
      const isNamed = (declaration.type === 'FunctionDeclaration' || declaration.type === 'ClassDeclaration') && declaration.id
      const name = isNamed ? isNamed.name : 'standard'
      inside.push(isNamed ? declaration as t.Statement : constant(name, t.toExpression(declaration as t.Expression)))
      names.add(name)
      exported.push(`${name} as default`)
    } else if (/^(Import|Export|TS)/.test(statement.type)) outside.push(statement)
    else inside.push(statement)
  }
  return { outside, inside, names: [...names], exported }
}

const constant = (name: string, value: t.Expression): t.Statement =>
  t.variableDeclaration('const', [t.variableDeclarator(t.identifier(name), value)])

/** Functions become static methods of a class. */
export const inClass = inPlace((tree, random) => {
  let moved = 0
  traverse(tree, {
    Program(path) {
      const { scope, node } = path
      const name = freshName(scope, random)
      const methods: t.ClassMethod[] = []
      for (const [own, binding] of Object.entries(scope.bindings)) {
        const made = binding.path.node
        if (made.type !== 'FunctionDeclaration' || !binding.constant || binding.path.parentPath !== path) continue
        const isUsedAsValue = binding.referencePaths.some(use => use.parent.type.startsWith('Export'))
        if (isUsedAsValue) continue
        for (const use of binding.referencePaths) replaceName(use, t.memberExpression(t.identifier(name), t.identifier(own)))
        const key = t.identifier(own)
        methods.push(Object.assign(t.classMethod('method', key, made.params as t.ClassMethod['params'], made.body, false, true), {
          async: made.async, generator: made.generator, returnType: made.returnType, typeParameters: made.typeParameters,
        }))
        node.body.splice(node.body.indexOf(made), 1)
      }
      moved = methods.length
      if (moved === 0) return
      const at = node.body.findLastIndex(({ type }) => type === 'ImportDeclaration') + 1
      node.body.splice(at, 0, t.classDeclaration(t.identifier(name), null, t.classBody(methods)))
    },
  })
  return moved > 0
})

/** A table of modules by number, as bundlers write it, the modules of Node among them. */
export const inModuleTable: Mutation = async (source, random) => {
  const text = await asCommonJs(source)
  if (text === undefined) return undefined
  const tree = parseProgram({ path: source.path.replace(/ts$/, 'js'), text })
  const own = 100 + random.below(900)
  const others = new Map<string, number>()
  traverse(tree, {
    CallExpression({ node, scope }) {
      const [name] = node.arguments
      if (!t.isIdentifier(node.callee, { name: 'require' }) || scope.hasBinding('require') || name?.type !== 'StringLiteral') return
      const number = others.get(name.value) ?? own + others.size + 1
      others.set(name.value, number)
      node.callee = t.identifier('load')
      node.arguments = [t.numericLiteral(number)]
    },
  })
  const entries = [...others].map(([name, number]) => `${number}: module => { 'use strict'; module.exports = require(${JSON.stringify(name)}) }`)
  return { [source.path]: `(() => {
var modules = {
${own}: (module, exports, load) => {
${print(tree)}},
${entries.join(',\n')}
}
var cache = {}
function load(number) {
  var known = cache[number]
  if (known !== undefined) return known.exports
  var module = cache[number] = { exports: {} }
  modules[number](module, module.exports, load)
  return module.exports
}
var result = load(${own})
module.exports = result
})()
` }
}
