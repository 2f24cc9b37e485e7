import type { Node } from '../../kit/index.ts'
import { bare, bindingOf, parentOf, type Binding, type Loose } from './tree.ts'

const maxCalls = 120

/**
 * Calls through a computed name on the object that holds a function: `o['ab'](…)`, `k[i](…)` after `const k = o`. Which
 * property they name is for the caller to find out.
 */
export function computedCalls(fn: Node): readonly Node[] {
  const owner = ownerOf(fn)
  const calls: Node[] = []
  if (owner) collect(owner, calls, 0)
  return calls
}

/** The variable whose object literal, or whose later property, the function is. */
function ownerOf(fn: Node): Binding | undefined {
  const parent = parentOf(fn) as Loose | undefined
  if (parent?.type === 'AssignmentExpression' && parent.right === fn && parent.left.type === 'MemberExpression') return bindingOf(parent.left.object)
  const literal = (fn.type === 'ObjectMethod' ? parent : parent?.type === 'ObjectProperty' && parent.value === fn ? parentOf(parent) : undefined) as Loose | undefined
  const holder = literal?.type === 'ObjectExpression' ? parentOf(literal) as Loose : undefined
  return holder?.type === 'VariableDeclarator' && holder.init === literal ? bindingOf(holder.id) : undefined
}

function collect(binding: Binding, calls: Node[], depth: number): void {
  for (const reference of binding.references) {
    if (calls.length >= maxCalls) return
    const parent = parentOf(reference) as Loose
    if (parent.type === 'VariableDeclarator' && parent.init === reference && depth < 2) {
      const alias = bindingOf(parent.id)
      if (alias) collect(alias, calls, depth + 1)
      continue
    }
    if (!/MemberExpression$/.test(parent.type) || parent.object !== reference || !parent.computed) continue
    const call = parentOf(parent) as Loose
    if (call.type === 'CallExpression' && bare(call.callee) === parent) calls.push(call)
  }
}
