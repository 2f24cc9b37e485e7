import type { Node } from '../../kit/index.ts'
import { bare, parentOf, type Binding, type BindingKind, type Definition, type Loose, type Marked, type PatternStep, type Scope } from './tree.ts'

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

/** Binds what a node declares; assignments to names are told later, when every name is bound. */
export function declare(node: Loose, scope: Scope | undefined, later: (() => void)[]): void {
  switch (node.type) {
    case 'VariableDeclaration': {
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
      const target = functionScope(scope)
      const source = node.source.value as string
      if (node.importKind === 'type') return
      for (const specifier of node.specifiers as Loose[]) {
        const name = specifier.type === 'ImportNamespaceSpecifier' ? '*'
          : specifier.type === 'ImportDefaultSpecifier' ? 'default'
            : String(specifier.imported.name ?? specifier.imported.value)
        bind(target, specifier.local, 'import', { kind: 'import', source, name, node: specifier })
      }
      return
    }
    case 'TSImportEqualsDeclaration': {
      const target = functionScope(scope)
      const reference = node.moduleReference as Loose
      if (reference.type === 'TSExternalModuleReference') {
        bind(target, node.id, 'import', { kind: 'import', source: String(reference.expression.value), name: '*', node })
      } else bind(target, node.id, 'const', { kind: 'value', node: reference, path: [] })
      return
    }
    case 'TSEnumDeclaration':
      bind(scopeAt(parentOf(node)), node.id, 'const', { kind: 'value', node, path: [] })
      return
    case 'TSModuleDeclaration':
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

const lookUp = (id: Loose): Binding | undefined => lookUpFrom(scopeAt(id), id)

/** What the name stands for, looked for from `start` outwards: the innermost scope around it. */
export function lookUpFrom(start: Scope | undefined, id: Loose): Binding | undefined {
  for (let scope = start; scope; scope = scope.parent) {
    const { node } = scope as { node: Loose }
    // What a switch is about stands before its scope begins.
    if (node.type === 'SwitchStatement' && id.start < node.discriminant.end) continue
    const binding = scope.names.get(id.name as string)
    if (binding) return binding
  }
  return undefined
}
