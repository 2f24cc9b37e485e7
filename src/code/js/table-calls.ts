import type { Node } from '../../kit/index.ts'
import { calleeNode } from './call-shape.ts'
import { bare, bindingOf, parentOf, type Loose } from './tree.ts'
import type { Module } from './value.ts'

/** A call of what was looked up; with `call`, what stands for `this` comes before the arguments. */
export interface TableCall { readonly call: Node; readonly target: Node; readonly skip: number }

/** More than a few in one file are those of a bundle: asking each whom it calls would cost more than it tells. */
const maxCalls = 12
const known = new WeakMap<object, readonly TableCall[]>()

/** Calls of a function that comes out of a table by a key that is not known: `const f = table[k]; f(a)`, `map.get(k).call(this, a)`. */
export function tableCalls({ index }: Module): readonly TableCall[] {
  const kept = known.get(index)
  if (kept) return kept
  const found: TableCall[] = []
  for (const call of index.calls as readonly Loose[]) {
    if (found.length > maxCalls) break
    if (call.type !== 'CallExpression') continue
    const callee = bare(calleeNode(call)!) as Loose
    const isCalled = callee.type === 'MemberExpression' && !callee.computed && callee.property.name === 'call'
    const target = (isCalled ? callee.object : callee) as Loose
    if (isTaken(target)) found.push({ call, target, skip: isCalled ? 1 : 0 })
  }
  const calls = found.length > maxCalls ? [] : found
  known.set(index, calls)
  return calls
}

const isTaken = (node: Loose): boolean => isLookup(node)
  || (node.type === 'Identifier' && (bindingOf(node)?.definitions.some(one => one.kind === 'value' && one.path.length === 0 && isLookup(one.node as Loose)) ?? false))

function isLookup(node: Loose): boolean {
  if (node.type === 'MemberExpression' || node.type === 'OptionalMemberExpression') return node.computed && !/Literal$/.test(node.property.type)
  const callee = node.type === 'CallExpression' ? node.callee as Loose : undefined
  return callee?.type === 'MemberExpression' && !callee.computed && callee.property.name === 'get' && node.arguments.length === 1 && !/Literal$/.test(node.arguments[0].type)
}

/** The function, or its name, stands as an entry of a list or an object. */
export const isEntry = (node: Node): boolean => {
  const parent = parentOf(node) as Loose | undefined
  return node.type === 'ObjectMethod' || node.type === 'ClassMethod' || parent?.type === 'ArrayExpression' || (parent?.type === 'ObjectProperty' && parent.value === node)
}
