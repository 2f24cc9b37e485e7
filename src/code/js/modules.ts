import type { Node } from '../../kit/index.ts'
import type { Engine } from './engine.ts'
import { evaluate } from './evaluate.ts'
import { memberOf } from './members.ts'
import { readApi } from './sources.ts'
import { constant, join, unknown, value, type Env, type Module, type Value } from './value.ts'
import type { Loose } from './tree.ts'

/** `node:fs/promises` and `fs/promises` are `fs.promises`; packages keep their names. */
function canonicalModule(specifier: string): string {
  const name = specifier.startsWith('node:') ? specifier.slice(5) : specifier
  switch (name) {
    case 'fs/promises': return 'fs.promises'
    case 'dns/promises': return 'dns.promises'
    case 'timers/promises': return 'timers.promises'
    case 'stream/promises': return 'stream.promises'
    case 'path/posix': case 'path/win32': return 'path'
    case 'fs-extra': case 'graceful-fs': return 'fs'
    case 'node-fetch-native': case 'isomorphic-fetch': case 'cross-fetch': case 'node-fetch': return 'fetch'
    default: return name
  }
}

const isRelative = (specifier: string): boolean => /^\.{1,2}(\/|$)/.test(specifier) || specifier.startsWith('/')

/** What `import { name } from source` or `require(source)` (name `*`) gives. */
export function importValue(g: Engine, source: string, name: string, node: Node, env: Env): Value {
  if (isRelative(source)) {
    const loaded = g.load(env.module, source)
    if (!loaded) return unknown
    if (!('path' in loaded)) return name === '*' || name === 'default' ? loaded : memberOf(g, loaded, constant(name), node, env)
    return name === '*' ? wholeModule(g, loaded) : exportOf(g, loaded, name)
  }
  const root = readApi(g, canonicalModule(source), node, env)
  return name === '*' || name === 'default' ? root : memberOf(g, root, constant(name), node, env)
}

/** Its exports by name, and what can be called when `module.exports` itself is a function or class. */
function wholeModule(g: Engine, loaded: Module): Value {
  const callable = wholeExport(g, loaded).alts.filter(({ t }) => t === 'function' || t === 'class' || t === 'bound' || t === 'api')
  return value({ t: 'exports', module: loaded }, ...callable)
}

/** The value that a module exports under a name. */
export function exportOf(g: Engine, module: Module, name: string): Value {
  let memo = g.exportsMemo.get(module)
  if (!memo) g.exportsMemo.set(module, memo = new Map())
  if (memo.has(name)) return memo.get(name) ?? unknown
  memo.set(name, undefined)
  const result = computeExport(g, module, name)
  memo.set(name, result)
  return result
}

function computeExport(g: Engine, module: Module, name: string): Value {
  const { byType } = module.index
  const env = module.env
  const found: Value[] = []
  for (const node of (byType.get('ExportNamedDeclaration') ?? []) as Loose[]) {
    if (node.declaration) {
      for (const declared of declaredNames(node.declaration)) if (declared.name === name) found.push(evaluate(g, declared, env))
    }
    for (const specifier of node.specifiers as Loose[]) {
      if (String(specifier.exported.name ?? specifier.exported.value) !== name) continue
      if (!node.source) found.push(evaluate(g, specifier.local, env))
      else if (specifier.type === 'ExportNamespaceSpecifier') found.push(importValue(g, node.source.value, '*', specifier, env))
      else found.push(importValue(g, node.source.value, String(specifier.local.name ?? specifier.local.value), specifier, env))
    }
  }
  if (name === 'default') for (const node of (byType.get('ExportDefaultDeclaration') ?? []) as Loose[]) found.push(evaluate(g, node.declaration, env))
  for (const node of (byType.get('TSExportAssignment') ?? []) as Loose[]) found.push(memberOf(g, evaluate(g, node.expression, env), constant(name), node, env))
  commonExports(g, module, name, found)
  if (found.length === 0 && name !== 'default') {
    for (const node of (byType.get('ExportAllDeclaration') ?? []) as Loose[]) found.push(importValue(g, node.source.value, name, node, env))
  }
  const own = join(found)
  // `import x from './common.js'` is the whole of module.exports.
  if (name === 'default' && own.alts.length === 0) return wholeExport(g, module)
  return own
}

function declaredNames(declaration: Loose): readonly Loose[] {
  if (declaration.type === 'VariableDeclaration') return declaration.declarations.flatMap((d: Loose) => d.id.type === 'Identifier' ? [d.id] : d.id.properties?.map((p: Loose) => p.value).filter((v: Loose) => v?.type === 'Identifier') ?? [])
  return declaration.id ? [declaration.id] : []
}

const isExportsRoot = (node: Loose): boolean =>
  (node.type === 'Identifier' && node.name === 'exports' && !node.$binding)
  || (node.type === 'MemberExpression' && !node.computed && node.property.name === 'exports' && node.object.type === 'Identifier' && node.object.name === 'module' && !node.object.$binding)

function commonExports(g: Engine, module: Module, name: string, found: Value[]): void {
  const env = module.env
  for (const node of module.index.exportWrites as Loose[]) {
    const left = node.left as Loose
    if (left.type !== 'MemberExpression') continue
    if (isExportsRoot(left)) {
      if (name === 'default') found.push(evaluate(g, node.right, env))
      else found.push(memberOf(g, evaluate(g, node.right, env), constant(name), node, env))
    } else if (isExportsRoot(left.object)) {
      const key = left.computed ? evaluate(g, left.property, env).alts.find(alt => alt.t === 'const') : undefined
      const written = left.computed ? (key ? String((key as { v: unknown }).v) : undefined) : left.property.name
      if (written === name) found.push(evaluate(g, node.right, env))
    }
  }
  for (const call of (module.index.methodCalls.get('assign') ?? []) as Loose[]) {
    const [target, ...given] = call.arguments as Loose[]
    if (target && isExportsRoot(target)) for (const one of given) found.push(memberOf(g, evaluate(g, one, env), constant(name), call, env))
  }
  for (const call of (module.index.methodCalls.get('defineProperty') ?? []) as Loose[]) {
    const [target, key, descriptor] = call.arguments as Loose[]
    if (!target || !isExportsRoot(target) || key?.type !== 'StringLiteral' || key.value !== name || !descriptor) continue
    const described = evaluate(g, descriptor, env)
    found.push(memberOf(g, described, constant('value'), call, env))
    const getter = memberOf(g, described, constant('get'), call, env)
    for (const alt of getter.alts) if (alt.t === 'function') found.push(evaluateReturn(g, alt.node, env))
  }
}

function evaluateReturn(g: Engine, fn: Node, env: Env): Value {
  const body = (fn as Loose).body as Loose
  if (body.type !== 'BlockStatement') return evaluate(g, body, env)
  const last = body.body[body.body.length - 1] as Loose | undefined
  return last?.type === 'ReturnStatement' ? evaluate(g, last.argument, env) : unknown
}

/** The value of `module.exports` as a whole, when it was assigned. */
function wholeExport(g: Engine, module: Module): Value {
  const found: Value[] = []
  for (const node of module.index.exportWrites as Loose[]) {
    if (node.left.type === 'MemberExpression' && isExportsRoot(node.left) && node.left.type !== 'Identifier') found.push(evaluate(g, node.right, module.env))
  }
  return join(found)
}
