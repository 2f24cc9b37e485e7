import type { Node } from '../../kit/index.ts'
import { bare, bindingOf, globalObjects, isFunction, parentOf, type Binding, type BindingKind, type Definition, type Marked, type MemberWrite, type PatternStep, type Scope, type SyntaxIndex, type Loose } from './tree.ts'
import { visitorKeys } from './visitor-keys.ts'

/**
 * One pass over the syntax: parents, scopes, bindings with all their definitions, references, and the indexes the
 * evaluator asks for. Uses an explicit stack, because hostile code nests deeper than any call stack.
 */
export function indexSyntax(program: Node, text: string): SyntaxIndex {
  const byType = new Map<string, Node[]>()
  const calls: Node[] = []
  const methodCalls = new Map<string, Node[]>()
  const identifiers: Loose[] = []
  const thisWrites = new Map<string, Node[]>()
  const exportWrites: Node[] = []
  const patterns: (() => void)[] = []
  let nodeCount = 0

  const stack: Node[] = [program]
  while (stack.length > 0) {
    const node = stack.pop() as Loose
    nodeCount++
    const list = byType.get(node.type)
    if (list) list.push(node)
    else byType.set(node.type, [node])
    openScope(node)
    declare(node, patterns)
    if (node.type === 'Identifier' || node.type === 'JSXIdentifier') identifiers.push(node)
    else if (node.type === 'CallExpression' || node.type === 'OptionalCallExpression' || node.type === 'NewExpression'
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
        for (let i = value.length - 1; i >= 0; i--) if (value[i]) { (value[i] as Marked).$parent = node; stack.push(value[i]) }
      } else if (value) { (value as Marked).$parent = node; stack.push(value) }
    }
  }
  for (const pattern of patterns) pattern()
  const globals: Node[] = []
  for (const id of identifiers) if (isReference(id)) resolve(id, globals)
  for (const id of identifiers) record(id)
  return { program, text, byType, globals, calls, methodCalls, thisWrites, globalWrites: globalWritesOf(byType.get('AssignmentExpression') ?? []), exportWrites, nodeCount }
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

function openScope(node: Loose): void {
  let kind: Scope['kind'] | undefined
  if (node.type === 'Program') kind = 'program'
  else if (isFunction(node) || node.type === 'StaticBlock' || node.type === 'TSModuleBlock') kind = 'function'
  else if (node.type === 'WithStatement') kind = 'with'
  else if (node.type === 'BlockStatement' || node.type === 'ForStatement' || node.type === 'ForInStatement' || node.type === 'ForOfStatement'
    || node.type === 'SwitchStatement' || node.type === 'CatchClause' || node.type === 'ClassExpression' || node.type === 'ClassDeclaration') kind = 'block'
  if (kind) (node as Marked).$scope = { node, parent: scopeAt(parentOf(node)), kind, names: new Map() }
}

export function scopeAt(node: Node | undefined): Scope | undefined {
  for (let at = node; at; at = parentOf(at)) {
    const scope = (at as Marked).$scope
    if (scope) return scope
  }
  return undefined
}

function functionScope(scope: Scope | undefined): Scope | undefined {
  let at = scope
  while (at && (at.kind === 'block' || at.kind === 'with') && at.parent) at = at.parent
  return at
}

function bind(scope: Scope | undefined, id: Loose, kind: BindingKind, definition: Definition | undefined): void {
  if (!scope) return
  const name = id.name as string
  let binding = scope.names.get(name)
  // A parameter hides the name of its own function expression.
  if (!binding || (kind === 'param' && binding.kind === 'function')) scope.names.set(name, binding = { name, kind, scope, id, definitions: [], references: [], writes: [] })
  // A redeclared parameter or var keeps all its definitions: any of them may be the value.
  if (definition) binding.definitions.push(definition)
  ;(id as Marked).$binding = binding
}

function declare(node: Loose, later: (() => void)[]): void {
  switch (node.type) {
    case 'VariableDeclaration': {
      const scope = scopeAt(node)
      const target = node.kind === 'var' ? functionScope(scope) : scope
      const kind: BindingKind = node.kind === 'var' ? 'var' : node.kind === 'let' ? 'let' : 'const'
      const loop = parentOf(node) as Loose | undefined
      for (const declarator of node.declarations as Loose[]) {
        const init = declarator.init as Node | null | undefined
        let make: (path: readonly PatternStep[]) => Definition | undefined
        if (init) make = path => ({ kind: 'value', node: init, path })
        else if (loop?.type === 'ForOfStatement' && loop.left === node) make = path => ({ kind: 'element', node: loop.right as Node, path })
        else if (loop?.type === 'ForInStatement' && loop.left === node) make = () => ({ kind: 'key', node: loop.right as Node })
        else make = () => undefined
        spread(declarator.id, [], (id, path) => bind(target, id, kind, make(path)))
      }
      return
    }
    case 'FunctionDeclaration': {
      if (node.id) {
        const outer = scopeAt(parentOf(node))
        bind(outer, node.id, 'function', { kind: 'function', node })
      }
      parameters(node)
      return
    }
    case 'FunctionExpression':
      if (node.id) bind((node as Marked).$scope, node.id, 'function', { kind: 'function', node })
      parameters(node)
      return
    case 'ArrowFunctionExpression': case 'ObjectMethod': case 'ClassMethod': case 'ClassPrivateMethod':
      parameters(node)
      return
    case 'ClassDeclaration':
      if (node.id) bind(scopeAt(parentOf(node)), node.id, 'class', { kind: 'class', node })
      return
    case 'ClassExpression':
      if (node.id) bind((node as Marked).$scope, node.id, 'class', { kind: 'class', node })
      return
    case 'CatchClause':
      if (node.param) spread(node.param, [], (id, path) => bind((node as Marked).$scope, id, 'catch', { kind: 'caught', node, path }))
      return
    case 'ImportDeclaration': {
      const scope = functionScope(scopeAt(node))
      const source = node.source.value as string
      if (node.importKind === 'type') return
      for (const specifier of node.specifiers as Loose[]) {
        const name = specifier.type === 'ImportNamespaceSpecifier' ? '*'
          : specifier.type === 'ImportDefaultSpecifier' ? 'default'
            : String(specifier.imported.name ?? specifier.imported.value)
        bind(scope, specifier.local, 'import', { kind: 'import', source, name, node: specifier })
      }
      return
    }
    case 'TSImportEqualsDeclaration': {
      const scope = functionScope(scopeAt(node))
      const reference = node.moduleReference as Loose
      if (reference.type === 'TSExternalModuleReference') {
        bind(scope, node.id, 'import', { kind: 'import', source: String(reference.expression.value), name: '*', node })
      } else bind(scope, node.id, 'const', { kind: 'value', node: reference, path: [] })
      return
    }
    case 'TSEnumDeclaration': case 'TSModuleDeclaration':
      if (node.id?.type === 'Identifier') bind(scopeAt(parentOf(node)), node.id, 'const', { kind: 'opaque' })
      return
    case 'AssignmentExpression':
      later.push(() => assign(node))
      return
    case 'UpdateExpression':
      later.push(() => {
        if (node.argument.type === 'Identifier') lookUp(node.argument)?.definitions.push({ kind: 'opaque' })
      })
      return
    case 'ForOfStatement': case 'ForInStatement':
      if (node.left.type !== 'VariableDeclaration') {
        later.push(() => spread(node.left, [], (id, path) => {
          lookUp(id)?.definitions.push(node.type === 'ForOfStatement' ? { kind: 'element', node: node.right, path } : { kind: 'key', node: node.right })
        }))
      }
      return
  }
}

function parameters(fn: Loose): void {
  const scope = (fn as Marked).$scope
  ;(fn.params as Loose[]).forEach((param, index) => {
    const inner = param.type === 'TSParameterProperty' ? param.parameter as Loose : param
    const rest = inner.type === 'RestElement'
    spread(rest ? inner.argument : inner, [], (id, path) => bind(scope, id, 'param', { kind: 'param', fn, index, rest, path }))
  })
}

/** Visits each name of a binding pattern with the path that leads to it. */
function spread(pattern: Loose | null, path: readonly PatternStep[], visit: (id: Loose, path: readonly PatternStep[]) => void): void {
  if (!pattern || path.length > 20) return
  switch (pattern.type) {
    case 'Identifier': return visit(pattern, path)
    case 'AssignmentPattern': return spread(pattern.left, [...path, { kind: 'default', node: pattern.right }], visit)
    case 'RestElement': return spread(pattern.argument, [...path, { kind: 'rest', from: 0 }], visit)
    case 'ArrayPattern':
      ;(pattern.elements as (Loose | null)[]).forEach((element, index) => {
        if (!element) return
        if (element.type === 'RestElement') spread(element.argument, [...path, { kind: 'rest', from: index }], visit)
        else spread(element, [...path, { kind: 'index', index }], visit)
      })
      return
    case 'ObjectPattern': {
      const seen: string[] = []
      for (const property of pattern.properties as Loose[]) {
        if (property.type === 'RestElement') spread(property.argument, [...path, { kind: 'rest', from: seen }], visit)
        else if (property.computed) spread(property.value, [...path, { kind: 'computed', key: property.key }], visit)
        else {
          const key = String(property.key.name ?? property.key.value)
          seen.push(key)
          spread(property.value, [...path, { kind: 'prop', key }], visit)
        }
      }
      return
    }
  }
}

function assign(node: Loose): void {
  const left = bare(node.left as Node) as Loose
  if (left.type === 'MemberExpression' || left.type === 'OptionalMemberExpression') return // recorded by `record`
  const compound = node.operator !== '='
  if (left.type === 'Identifier') {
    const definition: Definition = !compound || node.operator === '||=' || node.operator === '??=' || node.operator === '&&='
      ? { kind: 'value', node: node.right, path: [] }
      : node.operator === '+=' ? { kind: 'append', node } : { kind: 'opaque' }
    lookUp(left)?.definitions.push(definition)
    return
  }
  spread(left, [], (id, path) => lookUp(id)?.definitions.push({ kind: 'value', node: node.right, path }))
}

export function lookUp(id: Loose): Binding | undefined {
  for (let scope = scopeAt(id); scope; scope = scope.parent) {
    const { node } = scope as { node: Loose }
    // What a switch is about stands before its scope begins.
    if (node.type === 'SwitchStatement' && id.start < node.discriminant.end) continue
    const binding = scope.names.get(id.name as string)
    if (binding) return binding
  }
  return undefined
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

function resolve(id: Loose, globals: Node[]): void {
  const binding = lookUp(id)
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
