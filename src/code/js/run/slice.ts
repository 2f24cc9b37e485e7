import type { Node } from '../../../kit/index.ts'
import { bare, bindingOf, childrenOf, isFunction, parentOf, type Binding, type Loose, type Scope } from '../tree.ts'

/** The statements of one block that give a variable its value, in their order, and all variables they write. */
export interface Slice {
  readonly parts: readonly Node[]
  readonly bindings: ReadonlySet<Binding>
  readonly block: Node
  /** True when a function that is called on the spot is handed the variable: the way string arrays are rotated. */
  readonly isHanded: boolean
}

const maxParts = 60
const maxReferences = 400
const mutators = new Set(['push', 'pop', 'shift', 'unshift', 'reverse', 'sort', 'splice', 'fill', 'set', 'add', 'delete', 'copyWithin'])

interface Write { readonly kind: 'assign' | 'mutate' | 'hand'; readonly node: Node }

export const sliceOf = (binding: Binding): Slice | undefined => (binding.slice === undefined ? binding.slice = cut(binding) ?? null : binding.slice) ?? undefined

function cut(binding: Binding): Slice | undefined {
  const block = blockOf(binding.scope)
  if (!block) return undefined
  const parts = new Set<Node>()
  const bindings = new Set<Binding>([binding])
  let isHanded = false
  for (const one of bindings) {
    if (bindings.size > maxParts || one.references.length > maxReferences && one.kind !== 'function') return undefined
    const home = blockOf(one.scope)
    if (home !== block) return undefined
    if (one.kind !== 'function') {
      const declared = partOf(one.id, block, true)
      if (!declared) return undefined
      parts.add(declared)
    }
    for (const write of writesOf(one)) {
      const part = partOf(write.node, block, false)
      if (!part) {
        // Somebody may change it later; only a function that replaces itself is known to stay what it is.
        if (write.kind === 'assign' && one.kind !== 'function') return undefined
        continue
      }
      isHanded ||= write.kind === 'hand'
      if (parts.has(part)) continue
      parts.add(part)
      if (parts.size > maxParts) return undefined
      for (const other of writtenIn(part, block)) bindings.add(other)
    }
  }
  return { parts: [...parts].sort((a, b) => a.start! - b.start!), bindings, block, isHanded }
}

const hopes = new WeakMap<Node, boolean>()
const maxNodes = 3_000
const waits = /^(AwaitExpression|YieldExpression|ThisExpression|Super|ImportExpression|Class|JSX)/

/**
 * False when a statement waits for something or reads a parameter of the function around it: outside a call that is
 * known, such a statement can never be run, and most loops of honest code are so.
 */
export function isSelfContained(part: Node): boolean {
  let known = hopes.get(part)
  if (known === undefined) hopes.set(part, known = computesAlone(part))
  return known
}

function computesAlone(part: Node): boolean {
  const stack: Node[] = [part]
  for (let count = 0; stack.length > 0; count++) {
    const node = stack.pop() as Loose
    if (count > maxNodes || waits.test(node.type) && !isInFunction(node, part)) return false
    const binding = node.type === 'Identifier' ? bindingOf(node) : undefined
    if (binding?.kind === 'param' && (binding.scope.node.start! < part.start! || binding.scope.node.end! > part.end!)) return false
    for (const child of childrenOf(node)) stack.push(child)
  }
  return true
}

function isInFunction(node: Node, part: Node): boolean {
  for (let at: Node | undefined = node; at && at !== part; at = parentOf(at)) if (isFunction(at)) return true
  return false
}

/** The statement list that a scope's variables are declared in. */
function blockOf(scope: Scope): Node | undefined {
  const node = scope.node as Loose
  if (node.type === 'Program' || node.type === 'BlockStatement') return node
  return isFunction(node) && node.body.type === 'BlockStatement' ? node.body : undefined
}

/** The direct child of the block that a node stands in; a declarator, and a part of a sequence, by itself. Undefined inside functions not called on the spot. */
function partOf(node: Node, block: Node, isDeclaration: boolean): Node | undefined {
  let at: Loose = node
  for (let parent = parentOf(at) as Loose; parent; at = parent, parent = parentOf(at) as Loose) {
    if (parent === block) return at
    if (isDeclaration && at.type === 'VariableDeclarator' && parentOf(parent) === block) return at
    if (parent.type === 'ExportNamedDeclaration' && parentOf(parent) === block) return at
    if (isSequenceOf(parent, block)) return at
    if (isFunction(at) && !isCalledOnTheSpot(at)) return undefined
  }
  return undefined
}

/** Minifiers and obfuscators join statements with commas: what turns a list then stands beside the whole program. */
const isSequenceOf = (node: Loose, block: Node): boolean => {
  const statement = node.type === 'SequenceExpression' ? parentOf(node) : undefined
  return statement?.type === 'ExpressionStatement' && parentOf(statement) === block
}

const overItems = new Set(['forEach', 'map', 'filter', 'reduce', 'some', 'every', 'find'])

/** By itself, or once for each item of a list. */
export function isCalledOnTheSpot(fn: Loose): boolean {
  const parent = parentOf(fn) as Loose | undefined
  if (parent?.type !== 'CallExpression') return false
  return bare(parent.callee) === fn || parent.arguments[0] === fn && parent.callee.type === 'MemberExpression' && overItems.has(parent.callee.property.name ?? parent.callee.property.value)
}

export function* writesOf(binding: Binding): Generator<Write> {
  for (const reference of binding.references) {
    const write = writeAt(reference as Loose)
    if (write) yield write
  }
}

function writeAt(reference: Loose): Write | undefined {
  let parent = parentOf(reference) as Loose | undefined
  if (!parent) return undefined
  if (parent.type === 'AssignmentExpression') return parent.left === reference ? { kind: 'assign', node: parent } : undefined
  if (parent.type === 'UpdateExpression') return { kind: 'assign', node: parent }
  if (parent.type === 'ForOfStatement' || parent.type === 'ForInStatement') return parent.left === reference ? { kind: 'assign', node: parent } : undefined
  if (parent.type === 'CallExpression') return handed(parent, reference) ?? turned(parent, reference)
  let at = reference
  while (parent && /^(ArrayPattern|ObjectPattern|AssignmentPattern|RestElement|ObjectProperty)$/.test(parent.type)) { at = parent; parent = parentOf(at) as Loose }
  if (at !== reference) return parent?.type === 'AssignmentExpression' && parent.left === at ? { kind: 'assign', node: parent } : undefined
  while (parent?.type === 'MemberExpression' && parent.object === at) { at = parent; parent = parentOf(at) as Loose }
  if (at === reference || !parent) return undefined
  return isWritten(at) || patternAbove(at) ? { kind: 'mutate', node: parent } : undefined
}

/** `[a[i], a[j]] = …` */
const patternAbove = (member: Loose): boolean => /^(ArrayPattern|AssignmentPattern)$/.test(parentOf(member)?.type ?? '')

export function isHanded(binding: Binding): boolean {
  for (const { kind } of writesOf(binding)) if (kind === 'hand') return true
  return false
}

function handed(call: Loose, reference: Loose): Write | undefined {
  if (!call.arguments.includes(reference)) return undefined
  const callee = bare(call.callee) as Loose
  if (isFunction(callee)) return { kind: 'hand', node: call }
  const statement = parentOf(call)
  return callee.type === 'Identifier' && bindingOf(callee) && statement?.type === 'ExpressionStatement' ? { kind: 'mutate', node: call } : undefined
}

/** `const c = list()` where c is turned: a minifier moves what was handed into the function that turns it. */
function turned(call: Loose, reference: Loose): Write | undefined {
  const holder = parentOf(call) as Loose | undefined
  if (call.callee !== reference || call.arguments.length > 0 || holder?.type !== 'VariableDeclarator' || holder.id.type !== 'Identifier') return undefined
  const isTurned = bindingOf(holder.id)?.references.some(one => {
    const member = parentOf(one) as Loose
    return member.type === 'MemberExpression' && (member.property.name ?? member.property.value) === 'shift' && isWritten(member)
  })
  return isTurned ? { kind: 'hand', node: call } : undefined
}

/** Variables of the same block that a statement writes. */
function writtenIn(part: Node, block: Node): readonly Binding[] {
  const out: Binding[] = []
  const take = (id: Loose): void => {
    const binding = id.type === 'Identifier' ? bindingOf(id) : undefined
    if (binding && binding.kind !== 'function' && blockOf(binding.scope) === block) out.push(binding)
  }
  const stack: Node[] = [part]
  while (stack.length > 0) {
    const node = stack.pop() as Loose
    if (node.type === 'AssignmentExpression') take(node.left)
    else if (node.type === 'UpdateExpression') take(node.argument)
    else if (node.type === 'VariableDeclarator') take(node.id)
    else if (node.type === 'MemberExpression' && isWritten(node)) take(node.object)
    for (const child of childrenOf(node)) stack.push(child)
  }
  return out
}

/** `m.x = …`, `m.x++`, `m.push(…)`. */
function isWritten(member: Loose): boolean {
  const parent = parentOf(member) as Loose | undefined
  switch (parent?.type) {
    case 'AssignmentExpression': return parent.left === member
    case 'UpdateExpression': return true
    case 'CallExpression': return parent.callee === member && mutators.has(member.property.name ?? member.property.value)
    default: return false
  }
}
