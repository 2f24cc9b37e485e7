import type { Node } from '../../kit/index.ts'
import { declare, lookUpFrom } from './declare.ts'
import { bare, bindingOf, globalObjects, isFunction, parentOf, type Loose, type Marked, type MemberWrite, type Scope, type SyntaxIndex } from './tree.ts'
import { visitorKeys } from './visitor-keys.ts'

let nextNumber = 0

/**
 * One pass over the syntax: parents, scopes, bindings with all their definitions, references, and the indexes the
 * evaluator asks for. Uses an explicit stack, because hostile code nests deeper than any call stack.
 */
export function indexSyntax(program: Node, text: string): SyntaxIndex {
  const byType = new Map<string, Node[]>()
  const calls: Node[] = []
  const methodCalls = new Map<string, Node[]>()
  const identifiers: Loose[] = []
  /** Where the look-up of each of them begins: the innermost scope that it stands in. */
  const surroundings: Scope[] = []
  const thisWrites = new Map<string, Node[]>()
  const exportWrites: Node[] = []
  const patterns: (() => void)[] = []
  const firstNumber = nextNumber

  const stack: Node[] = [program]
  const outside: (Scope | undefined)[] = [undefined]
  while (stack.length > 0) {
    const node = stack.pop() as Loose
    const around = outside.pop()
    ;(node as Marked).$number = nextNumber++
    const list = byType.get(node.type)
    if (list) list.push(node)
    else byType.set(node.type, [node])
    if (node.type === 'Identifier' || node.type === 'JSXIdentifier') {
      identifiers.push(node)
      surroundings.push(around!)
      if (node.decorators === undefined) continue
    }
    plainName(node)
    const scope = openScope(node, around)
    declare(node, scope, patterns)
    if (node.type === 'CallExpression' || node.type === 'OptionalCallExpression' || node.type === 'NewExpression'
      || node.type === 'TaggedTemplateExpression' || node.type === 'ImportExpression') {
      calls.push(node)
      const callee = bare((node.callee ?? node.tag ?? node) as Node) as Loose
      const name = callee.property && !callee.computed ? callee.property.name as string | undefined : undefined
      if (name) {
        const same = methodCalls.get(name)
        if (same) same.push(node)
        else methodCalls.set(name, [node])
      }
    }
    else if (node.type === 'AssignmentExpression') noteWrite(node, thisWrites, exportWrites)
    const keys = visitorKeys[node.type]
    if (!keys) continue
    for (let k = keys.length - 1; k >= 0; k--) {
      const value = node[keys[k]!]
      if (Array.isArray(value)) {
        for (let i = value.length - 1; i >= 0; i--) if (value[i]) { (value[i] as Marked).$parent = node; stack.push(value[i]); outside.push(scope) }
      } else if (value) { (value as Marked).$parent = node; stack.push(value); outside.push(scope) }
    }
  }
  for (const pattern of patterns) pattern()
  const globals: Node[] = []
  identifiers.forEach((id, index) => { if (isReference(id)) resolve(id, surroundings[index], globals) })
  for (const id of identifiers) record(id)
  return { program, text, byType, globals, calls, methodCalls, thisWrites, globalWrites: globalWritesOf(byType.get('AssignmentExpression') ?? []), exportWrites, nodeCount: nextNumber - firstNumber, firstNumber }
}

/** `a['b']` and `{ ['b']: c }` are written as `a.b` and `{ 'b': c }`: what looks for names by syntax then finds them. */
function plainName(node: Loose): void {
  if (!node.computed) return
  if (node.key?.type === 'StringLiteral' && node.type.startsWith('Object') && node.key.value !== '__proto__') node.computed = false
  else if (node.property?.type === 'StringLiteral') {
    const { value: name, start, end } = node.property
    Object.assign(node, { computed: false, property: { type: 'Identifier', name, start, end } })
  }
}

/** Indexes `this.x = …` by name and everything that may write to the exports: both are asked for again and again. */
function noteWrite(node: Loose, thisWrites: Map<string, Node[]>, exportWrites: Node[]): void {
  const left = node.left as Loose
  if (left.type !== 'MemberExpression') return
  if (left.object.type === 'ThisExpression' && !left.computed) {
    const name = left.property.type === 'PrivateName' ? `#${left.property.id.name}` : left.property.name as string
    const same = thisWrites.get(name)
    if (same) same.push(node)
    else thisWrites.set(name, [node])
    return
  }
  let root = left
  while (root.type === 'MemberExpression') root = root.object
  if (root.type === 'Identifier' && (root.name === 'exports' || root.name === 'module')) exportWrites.push(node)
}

/** After names are resolved: `x = …` and `globalThis.x = …` where x and the object are declared nowhere. */
function globalWritesOf(assignments: readonly Node[]): ReadonlyMap<string, readonly Node[]> {
  const out = new Map<string, Node[]>()
  for (const node of assignments as readonly Loose[]) {
    const left = node.left as Loose
    const isMember = left.type === 'MemberExpression' && left.object.type === 'Identifier' && globalObjects.has(left.object.name) && !bindingOf(left.object)
    const key = isMember ? left.property : left
    const name = isMember && left.computed ? (key.type === 'StringLiteral' ? key.value as string : undefined)
      : key.type === 'Identifier' && (isMember || !bindingOf(key)) ? key.name as string : undefined
    if (name === undefined) continue
    const same = out.get(name)
    if (same) same.push(node)
    else out.set(name, [node])
  }
  return out
}

/** The scope that what stands in the node belongs to: a new one, or the one around it. */
function openScope(node: Loose, around: Scope | undefined): Scope | undefined {
  let kind: Scope['kind'] | undefined
  if (node.type === 'Program') kind = 'program'
  else if (isFunction(node) || node.type === 'StaticBlock' || node.type === 'TSModuleBlock') kind = 'function'
  else if (node.type === 'WithStatement') kind = 'with'
  else if (node.type === 'BlockStatement' || node.type === 'ForStatement' || node.type === 'ForInStatement' || node.type === 'ForOfStatement'
    || node.type === 'SwitchStatement' || node.type === 'CatchClause' || node.type === 'ClassExpression' || node.type === 'ClassDeclaration') kind = 'block'
  return kind ? (node as Marked).$scope = { node, parent: around, kind, names: new Map() } : around
}

function isReference(id: Loose): boolean {
  if ((id as Marked).$binding) return false
  const parent = parentOf(id) as Loose | undefined
  if (!parent) return false
  switch (parent.type) {
    case 'MemberExpression': case 'OptionalMemberExpression': return parent.object === id || parent.computed === true
    case 'ObjectProperty': return parent.value === id || parent.computed === true
    case 'ObjectMethod': case 'ClassMethod': case 'ClassProperty': case 'ClassPrivateProperty': case 'ClassAccessorProperty':
      return parent.key !== id || parent.computed === true
    case 'LabeledStatement': case 'BreakStatement': case 'ContinueStatement': case 'MetaProperty': case 'ImportSpecifier': case 'ImportAttribute':
    case 'ImportDefaultSpecifier': case 'ImportNamespaceSpecifier': case 'ExportNamespaceSpecifier': case 'JSXAttribute': case 'JSXNamespacedName': case 'PrivateName':
      return false
    case 'ExportSpecifier': return parent.local === id
    case 'JSXOpeningElement': case 'JSXClosingElement': return /^[A-Z_$]/.test(id.name)
    case 'JSXMemberExpression': return parent.object === id
    case 'TSEnumMember': return parent.initializer === id
    default: return true
  }
}

function resolve(id: Loose, scope: Scope | undefined, globals: Node[]): void {
  const binding = lookUpFrom(scope, id)
  ;(id as Marked).$binding = binding ?? null
  if (binding) binding.references.push(id)
  else globals.push(id)
}

/** Notes `name.a.b = value` on the binding, so that reading `name.a.b` later finds the value. */
function record(id: Loose): void {
  const binding = (id as Marked).$binding
  if (!binding) return
  const keys: Node[] = []
  const computed: boolean[] = []
  let at: Loose = id
  for (let depth = 0; depth < 8; depth++) {
    const parent = parentOf(at) as Loose | undefined
    if (!parent) return
    if ((parent.type === 'MemberExpression' || parent.type === 'OptionalMemberExpression') && parent.object === at) {
      keys.push(parent.property)
      computed.push(parent.computed === true)
      at = parent
      continue
    }
    if (parent.type === 'AssignmentExpression' && parent.left === at && keys.length > 0) {
      const write: MemberWrite = { keys, computed, value: parent.right, node: parent }
      binding.writes.push(write)
    }
    return
  }
}
