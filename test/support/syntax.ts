import { parse } from '@babel/parser'
import { VISITOR_KEYS, type Node } from '@babel/types'

export const parseModule = (text: string): Node => parse(text, { sourceType: 'module', plugins: ['typescript'] })

/** Every node of a tree, parents first. */
export function* nodesOf(node: Node): Generator<Node> {
  yield node
  for (const key of VISITOR_KEYS[node.type] ?? []) {
    const child: unknown = node[key as keyof Node]
    for (const one of Array.isArray(child) ? child : [child]) if (one) yield* nodesOf(one as Node)
  }
}

export interface Import { readonly specifier: string; readonly line: number; readonly isType: boolean }

const textOf = (node: Node | null | undefined): string | undefined => (node?.type === 'StringLiteral' ? node.value : undefined)

// `new Worker(new URL('./worker.ts', import.meta.url))` loads a module as an import does.
const urlSpecifier = (node: Node): string | undefined => {
  if (node.type !== 'NewExpression' || node.callee.type !== 'Identifier' || node.callee.name !== 'URL') return undefined
  const [first, second] = node.arguments
  const isModuleRelative = second?.type === 'MemberExpression' && second.object.type === 'MetaProperty'
  const text = textOf(first)
  return isModuleRelative && text?.endsWith('.ts') ? text : undefined
}

const isLoadCall = (node: Node): boolean =>
  node.type === 'Import' || (node.type === 'Identifier' && node.name === 'require') ||
  (node.type === 'MemberExpression' && node.property.type === 'Identifier' && node.property.name === 'resolve')

const importOf = (node: Node): { readonly specifier: string | undefined; readonly isType: boolean } | undefined => {
  switch (node.type) {
    case 'ImportDeclaration':
      return { specifier: node.source.value, isType: node.importKind === 'type' }
    case 'ExportNamedDeclaration':
    case 'ExportAllDeclaration':
      return { specifier: textOf(node.source), isType: node.exportKind === 'type' }
    case 'ImportExpression':
      return { specifier: textOf(node.source), isType: false }
    case 'CallExpression':
      return isLoadCall(node.callee) ? { specifier: textOf(node.arguments[0]), isType: false } : undefined
    case 'TSImportType':
      return { specifier: textOf(node.source), isType: true }
    default:
      return { specifier: urlSpecifier(node), isType: false }
  }
}

/** What a module loads by a name that is written in it: imports, re-exports, `import()`, `require`, import types, module URLs. */
export const importsOf = (text: string): readonly Import[] => {
  const imports: Import[] = []
  for (const node of nodesOf(parseModule(text))) {
    const found = importOf(node)
    if (found?.specifier !== undefined) imports.push({ specifier: found.specifier, isType: found.isType, line: node.loc?.start.line ?? 0 })
  }
  return imports
}

/** Where a module prints or ends the process: `line: what`. */
export const printsIn = (text: string): readonly string[] => {
  const found: string[] = []
  for (const node of nodesOf(parseModule(text))) {
    if (node.type !== 'MemberExpression' || node.object.type !== 'Identifier' || node.property.type !== 'Identifier') continue
    const name = `${node.object.name}.${node.property.name}`
    if (/^console\.|^process\.(exit|exitCode|stdout|stderr|abort|kill)$/.test(name)) found.push(`${node.loc?.start.line}: ${name}`)
  }
  return found
}

/** Names of node types and line counts of the functions that are the value of a property `run`. */
export const runLengths = (text: string): readonly { readonly line: number; readonly lines: number }[] => {
  const lengths: { line: number; lines: number }[] = []
  for (const node of nodesOf(parseModule(text))) {
    const isRun = (node.type === 'ObjectMethod' || node.type === 'ObjectProperty') && node.key.type === 'Identifier' && node.key.name === 'run'
    if (isRun && node.loc) lengths.push({ line: node.loc.start.line, lines: node.loc.end.line - node.loc.start.line + 1 })
  }
  return lengths
}
