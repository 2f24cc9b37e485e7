import { readFileSync } from 'node:fs'
import { join, posix } from 'node:path'
import { parse } from '@babel/parser'
import { traverseFast } from '@babel/types'
import type { Comment, Declaration, Function, Statement } from '@babel/types'

/** A declaration of the library as its user sees it: what TypeScript would emit, with the comments. */
export interface Declared {
  readonly name: string
  readonly kind: 'function' | 'class' | 'type'
  /** The text of its comment, without marks; empty when it has none. */
  readonly about: string
  readonly text: string
  /** Names of other declarations that it is made of. */
  readonly uses: readonly string[]
}

interface Module {
  /** By name; those that are not exported too, since exported ones may be made of them. */
  readonly own: ReadonlyMap<string, Declared>
  /** Where a name comes from that is imported or exported again. */
  readonly from: ReadonlyMap<string, string>
  /** Files of which everything is exported again. */
  readonly all: readonly string[]
  readonly exported: readonly string[]
}

/** Everything that `entry` (relative to `root`) exports, and all that this is made of, by name. */
export function libraryDeclarations(root: string, entry: string): { readonly exported: readonly Declared[]; readonly parts: readonly Declared[] } {
  const modules = new Map<string, Module>()
  const open = (path: string): Module => {
    const known = modules.get(path)
    if (known) return known
    const read = readModule(readFileSync(join(root, path), 'utf8'), path)
    modules.set(path, read)
    return read
  }
  const find = (path: string, name: string): { readonly declared: Declared; readonly path: string } | undefined => {
    const { own, from, all } = open(path)
    const declared = own.get(name)
    if (declared) return { declared, path }
    const source = from.get(name)
    if (source !== undefined) return find(source, name)
    for (const other of all) {
      const found = find(other, name)
      if (found) return found
    }
    return undefined
  }
  const namesOf = (path: string): readonly string[] => [...open(path).exported, ...open(path).all.flatMap(namesOf)]

  const exported = new Map<string, Declared>()
  const parts = new Map<string, Declared>()
  const follow = ({ declared, path }: NonNullable<ReturnType<typeof find>>, into: Map<string, Declared>): void => {
    if (exported.has(declared.name) || parts.has(declared.name)) return
    const found = declared.uses.flatMap(name => find(path, name) ?? []).filter(one => one.declared.name !== declared.name)
    into.set(declared.name, { ...declared, uses: found.map(one => one.declared.name) })
    for (const one of found) follow(one, parts)
  }
  for (const name of namesOf(entry)) {
    const found = find(entry, name)
    // What only values hold is no part of an export of types.
    if (found) parts.delete(found.declared.name)
    if (found) follow(found, exported)
  }
  const sorted = (all: ReadonlyMap<string, Declared>): readonly Declared[] => [...all.values()].sort((a, b) => a.name < b.name ? -1 : 1)
  return { exported: sorted(exported), parts: sorted(parts) }
}

function readModule(source: string, path: string): Module {
  const { program } = parse(source, { sourceType: 'module', plugins: ['typescript'] })
  const own = new Map<string, Declared>()
  const from = new Map<string, string>()
  const all: string[] = []
  const exported: string[] = []
  const beside = (target: string): string => posix.join(posix.dirname(path), target)
  for (const statement of program.body) {
    if (statement.type === 'ImportDeclaration' && statement.source.value.startsWith('.')) {
      for (const { local } of statement.specifiers) from.set(local.name, beside(statement.source.value))
    } else if (statement.type === 'ExportAllDeclaration') {
      all.push(beside(statement.source.value))
    } else if (statement.type === 'ExportNamedDeclaration' && !statement.declaration) {
      for (const { exported: name } of statement.specifiers) {
        const text = name.type === 'Identifier' ? name.name : name.value
        exported.push(text)
        if (statement.source) from.set(text, beside(statement.source.value))
      }
    } else {
      const declaration = statement.type === 'ExportNamedDeclaration' ? statement.declaration : statement
      const declared = declaration && declaredBy(declaration, source, statement.leadingComments?.at(-1))
      if (!declared) continue
      own.set(declared.name, declared)
      if (statement.type === 'ExportNamedDeclaration') exported.push(declared.name)
    }
  }
  return { own, from, all, exported }
}

/** Values are declared by what the library exports as such: functions and errors; constants only for the types that are derived from them. */
function declaredBy(node: Declaration | Statement, source: string, comment: Comment | undefined): Declared | undefined {
  const about = comment?.type === 'CommentBlock' && comment.value.startsWith('*') ? comment.value.replace(/^\*\s?|^[ \t]*\* ?/gm, '').trim() : ''
  const sliced = ({ start, end }: { readonly start?: number | null; readonly end?: number | null }): string => source.slice(start ?? 0, end ?? 0)
  if (node.type === 'TSInterfaceDeclaration' || node.type === 'TSTypeAliasDeclaration') {
    return { name: node.id.name, kind: 'type', about, text: sliced(node), uses: namesIn(node) }
  }
  if (node.type === 'ClassDeclaration' && node.id) {
    return { name: node.id.name, kind: 'class', about, text: `class ${node.id.name}${node.superClass ? ` extends ${sliced(node.superClass)}` : ''}`, uses: [] }
  }
  if (node.type === 'FunctionDeclaration' && node.id && node.returnType) {
    return { name: node.id.name, kind: 'function', about, text: `${node.id.name}(${parametersOf(node, sliced)})${sliced(node.returnType)}`, uses: namesIn({ ...node, body: { ...node.body, body: [] } }) }
  }
  if (node.type === 'VariableDeclaration' && node.kind === 'const' && node.declarations.length === 1) {
    const [{ id, init } = {}] = node.declarations
    if (id?.type === 'Identifier' && init?.type === 'TSAsExpression') return { name: id.name, kind: 'type', about, text: `const ${sliced(node.declarations[0]!)}`, uses: [] }
  }
  return undefined
}

function parametersOf({ params }: Function, sliced: (node: { readonly start?: number | null; readonly end?: number | null }) => string): string {
  return params.map(parameter => {
    if (parameter.type !== 'AssignmentPattern') return sliced(parameter)
    const { left } = parameter
    const type = 'typeAnnotation' in left && left.typeAnnotation ? sliced(left.typeAnnotation) : ''
    // What is taken apart at once has no name of its own.
    return `${left.type === 'Identifier' ? left.name : 'options'}?${type}`
  }).join(', ')
}

function namesIn(node: Parameters<typeof traverseFast>[0]): readonly string[] {
  const names = new Set<string>()
  traverseFast(node, inner => {
    if (inner.type === 'TSTypeReference' && inner.typeName.type === 'Identifier') names.add(inner.typeName.name)
    if (inner.type === 'TSInterfaceHeritage' && inner.expression.type === 'Identifier') names.add(inner.expression.name)
    if (inner.type === 'TSTypeQuery' && inner.exprName.type === 'Identifier') names.add(inner.exprName.name)
  })
  return [...names]
}
