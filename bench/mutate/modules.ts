import { posix } from 'node:path'
import traverse from '@babel/traverse'
import type { Binding, NodePath } from '@babel/traverse'
import * as t from '@babel/types'
import { isModule, parseProgram, print, statements } from './mutation.ts'
import type { Changed, Mutation, Source } from './mutation.ts'
import type { Random } from './random.ts'

/** Functions and what they need move to a second file; where none can be moved, the whole program does. */
export const splitInTwo: Mutation = (source, random) => {
  const tree = parseProgram(source)
  let parts: Parts | undefined
  traverse(tree, { Program(path) { parts = choose(path, random) } })
  return parts && parts.moved.size > 0 ? split(source, tree, parts) : moveAll(source, isModule(tree))
}

interface Parts {
  readonly moved: ReadonlySet<t.Statement>
  /** Imports that the second file needs as well. */
  readonly copied: ReadonlySet<t.Statement>
  /** Names of the second file that the first one uses. */
  readonly shared: readonly string[]
}

function split({ path, text }: Source, tree: t.File, { moved, copied, shared }: Parts): Changed {
  const isEsm = isModule(tree)
  const { program } = tree
  const beside = besideOf(path)
  const specifier = JSON.stringify(`./${posix.basename(beside)}`)
  const names = shared.join(', ')
  const second = parseProgram({ path, text })
  second.program.body = [
    ...program.body.filter(one => copied.has(one) || moved.has(one)),
    ...statements(isEsm ? `export { ${names} }` : `module.exports = { ${names} }`),
  ]
  const link = statements(isEsm ? `import { ${names} } from ${specifier}` : `const { ${names} } = require(${specifier})`)
  program.body = [...link, ...program.body.filter(one => !moved.has(one))]
  return { [beside]: print(second), [path]: print(tree) }
}

function moveAll({ path, text }: Source, isEsm: boolean): Changed {
  const beside = besideOf(path)
  const specifier = JSON.stringify(`./${posix.basename(beside)}`)
  const hasDefault = /\bexport\s+default\b|\bas\s+default\b/.test(text)
  const link = isEsm
    ? `export * from ${specifier}\n${hasDefault ? `export { default } from ${specifier}\n` : ''}`
    : `module.exports = require(${specifier})\n`
  return { [beside]: text, [path]: link }
}

const besideOf = (path: string): string => path.replace(/(\.[mc]?[jt]sx?)$/, '-parts$1')

/** Half of the functions that can be moved, with all that they refer to. */
function choose(program: NodePath<t.Program>, random: Random): Parts {
  const moved = new Set<t.Statement>()
  const copied = new Set<t.Statement>()
  const names = new Set<string>()
  const candidates = Object.values(program.scope.bindings).filter(isFunction).map(binding => closureOf(binding, program)).filter(one => one !== undefined)
  for (const closure of random.shuffled(candidates).slice(0, Math.ceil(candidates.length / 2))) {
    for (const binding of closure) {
      const statement = statementOf(binding)!
      if (isLoading(binding)) copied.add(statement)
      else {
        moved.add(statement)
        names.add(binding.identifier.name)
      }
    }
  }
  const isUsedOutside = (name: string): boolean => program.scope.bindings[name]!.referencePaths
    .some(use => !moved.has(topOf(use)!))
  return { moved, copied, shared: [...names].filter(isUsedOutside) }
}

function isFunction({ path }: Binding): boolean {
  if (path.isFunctionDeclaration()) return true
  const init = path.isVariableDeclarator() ? path.node.init?.type : undefined
  return init === 'ArrowFunctionExpression' || init === 'FunctionExpression'
}

/** The bindings that a binding needs, itself included; undefined when one of them has to stay. */
function closureOf(first: Binding, program: NodePath<t.Program>): readonly Binding[] | undefined {
  const closure = new Set([first])
  for (const binding of closure) {
    const statement = statementOf(binding)
    if (!binding.constant || !statement || !isMovable(statement)) return undefined
    if (isLoading(binding)) continue
    const path = binding.path.getStatementParent()!
    let isBound = false
    path.traverse({
      ThisExpression() { isBound = true },
      Identifier(use) {
        const name = use.node.name
        if (name === 'module' || name === 'exports') isBound = true
        const own = program.scope.bindings[name]
        if (own && use.isReferencedIdentifier() && use.scope.getBinding(name) === own) closure.add(own)
      },
    })
    if (isBound) return undefined
  }
  return [...closure]
}

const isMovable = (statement: t.Statement): boolean =>
  statement.type === 'FunctionDeclaration' || statement.type === 'ImportDeclaration' || statement.type === 'TSImportEqualsDeclaration'
  || statement.type === 'VariableDeclaration' && statement.declarations.length === 1

/** Bindings of modules: loading one twice changes nothing. */
function isLoading({ path }: Binding): boolean {
  if (path.parentPath?.isImportDeclaration() || path.isTSImportEqualsDeclaration()) return true
  if (!path.isVariableDeclarator()) return false
  let init: t.Node | null | undefined = path.node.init
  while (init?.type === 'MemberExpression') init = init.object
  return init?.type === 'CallExpression' && t.isIdentifier(init.callee, { name: 'require' })
}

const topOf = (path: NodePath): t.Statement | undefined =>
  path.find(one => one.parentPath?.isProgram() === true)?.node as t.Statement | undefined

function statementOf({ path }: Binding): t.Statement | undefined {
  const statement = path.getStatementParent()
  return statement?.parentPath?.isProgram() ? statement.node as t.Statement : undefined
}
