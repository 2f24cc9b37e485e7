import traverse from '@babel/traverse'
import type { NodePath, Scope } from '@babel/traverse'
import * as t from '@babel/types'
import { inPlace, statements } from './mutation.ts'
import type { Random } from './random.ts'

const syllables = ['ka', 'ro', 'mi', 'ten', 'su', 'la', 'vi', 'dor', 'pe', 'nu']

/** Every name that the program gives is another one. */
export const renamed = inPlace((tree, random) => {
  let count = 0
  traverse(tree, { Scope({ scope }: NodePath) { count += renameAll(scope, random) } })
  return count > 0
})

function renameAll(scope: Scope, random: Random): number {
  // The name that a class has for itself is the one it is declared under.
  const names = Object.keys(scope.bindings).filter(name => !(t.isClassDeclaration(scope.block) && scope.block.id === scope.bindings[name]!.identifier))
  for (const name of names) scope.rename(name, freshName(scope, random))
  return names.length
}

export function freshName(scope: Scope, random: Random): string {
  for (;;) {
    const name = Array.from({ length: 3 }, () => random.pick(syllables)).join('') + random.below(1000)
    if (!scope.hasBinding(name) && !scope.hasReference(name)) return name
  }
}

/** Modules are reached through a property of an object that holds them. */
export const boxed = inPlace((tree, random) => {
  let count = 0
  traverse(tree, {
    Program({ scope, node }) {
      for (const [name, binding] of Object.entries(scope.bindings)) {
        const statement = binding.path.getStatementParent()
        if (!binding.constant || !statement || !isModuleBinding(binding.path)) continue
        const box = freshName(scope, random)
        for (const use of binding.referencePaths) {
          if (use.isIdentifier() && use.parentPath?.type !== 'ExportSpecifier' && !use.parentPath?.type.startsWith('TS')) {
            replaceName(use, t.memberExpression(t.identifier(box), t.identifier('inner')))
          }
        }
        const at = node.body.indexOf(statement.node as t.Statement)
        node.body.splice(at + 1, 0, ...statements(`const ${box} = { inner: ${name} }`))
        count += 1
      }
    },
  })
  return count > 0
})

function isModuleBinding(path: NodePath): boolean {
  if (path.isImportDefaultSpecifier() || path.isImportNamespaceSpecifier()) return true
  if (!path.isVariableDeclarator() || path.node.id.type !== 'Identifier') return false
  const { init } = path.node
  return init?.type === 'CallExpression' && t.isIdentifier(init.callee, { name: 'require' })
}

/** Puts an expression where a name is read, `{ name }` included. */
export function replaceName(use: NodePath, expression: t.Expression): void {
  const parent = use.parent
  if (parent.type === 'ObjectProperty' && parent.shorthand) parent.shorthand = false
  use.replaceWith(expression)
}
