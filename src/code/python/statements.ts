import { child, namedChildren } from '../grammar/index.ts'
import type { Syntax } from '../grammar/index.ts'
import { applyCall, bindParameters } from './calls.ts'
import { bind, bindLoop } from './binding.ts'
import { evaluate, sourceOf } from './reader.ts'
import type { Reading } from './reader.ts'
import { joined, lookUp, mergeTaints, nothing, ofApi } from './values.ts'
import type { Env, LocalFunction, Value } from './values.ts'

export function readBlock(reading: Reading, node: Syntax | undefined, env: Env): void {
  if (node === undefined || reading.depth > 140) return
  reading.depth++
  const later: LocalFunction[] = []
  for (const one of namedChildren(node)) readStatement(reading, one, env, later)
  // Functions come after the rest, so that they see what the module sets up.
  if (reading.returns.length === 0 || reading.isOwnTurn) for (const target of later) readUncalled(reading, target)
  reading.depth--
}

function readUncalled(reading: Reading, target: LocalFunction): void {
  const env: Env = { names: new Map(), parent: target.env }
  bindParameters(reading, target, [], new Map(), env)
  reading.returns.push([])
  const before = reading.isOwnTurn
  // Functions inside a function, such as what a decorator gives back, have their turn too.
  reading.isOwnTurn = reading.returns.length < 3
  readBlock(reading, child(target.node, 'body'), env)
  reading.isOwnTurn = before
  reading.returns.pop()
}

function readStatement(reading: Reading, node: Syntax, env: Env, later: LocalFunction[]): void {
  switch (node.type) {
    case 'import_statement':
      return readImport(reading, node, env)
    case 'import_from_statement':
      return readFrom(reading, node, env)
    case 'expression_statement':
      for (const one of namedChildren(node)) readExpression(reading, one, env)
      return
    case 'return_statement':
      reading.returns.at(-1)?.push(evaluate(reading, namedChildren(node)[0], env))
      return
    case 'function_definition':
      later.push(define(reading, node, env, undefined))
      return
    case 'class_definition':
      return readClass(reading, node, env, later)
    case 'decorated_definition': {
      for (const one of namedChildren(node))
        one.type === 'decorator' ? evaluate(reading, namedChildren(one)[0], env) : readStatement(reading, one, env, later)
      return
    }
    case 'for_statement': {
      bindLoop(reading, child(node, 'left'), loopValue(reading, child(node, 'right'), env), env)
      return readParts(reading, node, env, later, new Set(['left', 'right']))
    }
    case 'with_statement':
      for (const one of namedChildren(node)) one.type === 'with_clause' ? readWith(reading, one, env) : readInner(reading, one, env, later)
      return
    case 'exec_statement': {
      applyCall(reading, node, ofApi('exec'), 'exec', [evaluate(reading, namedChildren(node)[0], env)], new Map(), undefined)
      return
    }
    case 'block':
    case 'module':
      readInner(reading, node, env, later)
      return
    case 'comment':
    case 'pass_statement':
      return
    default:
      return readParts(reading, node, env, later, new Set())
  }
}

/** Branches share one scope: either may have run. */
function readParts(reading: Reading, node: Syntax, env: Env, later: LocalFunction[], skip: ReadonlySet<string>): void {
  for (const one of namedChildren(node)) {
    if (one.field !== undefined && skip.has(one.field)) continue
    if (/_clause$|^block$|_statement$|_definition$/.test(one.type)) readStatement(reading, one, env, later)
    else if (one.type === 'as_pattern') evaluate(reading, namedChildren(one)[0], env)
    else evaluate(reading, one, env)
  }
}

function readInner(reading: Reading, node: Syntax, env: Env, later: LocalFunction[]): void {
  if (reading.depth > 140) return
  reading.depth++
  for (const one of namedChildren(node)) readStatement(reading, one, env, later)
  reading.depth--
}

/** `for root, dirs, files in os.walk(path)`, `for name in os.listdir(path)`: names under the path. */
const loopValue = (reading: Reading, node: Syntax | undefined, env: Env): Value => evaluate(reading, node, env)

function readExpression(reading: Reading, node: Syntax, env: Env): void {
  if (node.type === 'assignment') {
    const right = child(node, 'right')
    const value =
      right?.type === 'assignment'
        ? (readExpression(reading, right, env), evaluate(reading, child(right, 'left'), env))
        : evaluate(reading, right, env)
    bind(reading, child(node, 'left'), value, env)
  } else if (node.type === 'augmented_assignment') {
    const [left, right] = [evaluate(reading, child(node, 'left'), env), evaluate(reading, child(node, 'right'), env)]
    bind(
      reading,
      child(node, 'left'),
      left.items.length > 0
        ? { ...left, items: [...left.items, ...right.items], taints: mergeTaints([left, right]) }
        : joined([left, right], '', 'joined'),
      env,
    )
  } else {
    evaluate(reading, node, env)
    gather(reading, node, env)
  }
}

/** `parts.append(x)`, `data.update(os.environ)`: the list or dictionary holds one more thing. */
function gather(reading: Reading, node: Syntax, env: Env): void {
  const callee = node.type === 'call' ? child(node, 'function') : undefined
  const [object, method] = callee?.type === 'attribute' ? [child(callee, 'object'), child(callee, 'attribute')] : []
  if (
    (object?.type !== 'identifier' && object?.type !== 'attribute') ||
    method === undefined ||
    !/^(?:append|extend|update|add|insert|setdefault)$/.test(sourceOf(reading, method))
  )
    return
  const list = child(node, 'arguments')
  const given = list
    ? namedChildren(list).map(one => evaluate(reading, one.type === 'keyword_argument' ? child(one, 'value') : one, env))
    : []
  const before = object.type === 'identifier' ? lookUp(env, sourceOf(reading, object)) : evaluate(reading, object, env)
  const last = given.at(-1)
  if (before === undefined || last === undefined || (before.api !== undefined && !before.api.endsWith(')'))) return
  const items = /^(?:append|add)$/.test(sourceOf(reading, method)) && before.items.length < 5000 ? [...before.items, last] : before.items
  bind(reading, object, { ...before, items, taints: mergeTaints([before, ...given]) }, env)
}

function define(reading: Reading, node: Syntax, env: Env, owner: Value | undefined): LocalFunction {
  const name = child(node, 'name')
  const label = name ? sourceOf(reading, name) : ''
  const local: LocalFunction = { node, env, owner, name: label }
  env.names.set(label, { ...nothing, local })
  return local
}

function readClass(reading: Reading, node: Syntax, env: Env, later: LocalFunction[]): void {
  const name = child(node, 'name')
  const inner: Env = { names: new Map(), parent: env }
  const body = child(node, 'body')
  const methods: LocalFunction[] = []
  if (body) readInner(reading, body, inner, methods)
  const self: Value = { ...nothing, fields: new Map(inner.names) }
  for (const method of methods) later.push({ ...method, owner: self })
  if (name) env.names.set(sourceOf(reading, name), { ...nothing, fields: new Map(inner.names) })
}

function readWith(reading: Reading, node: Syntax, env: Env): void {
  for (const item of namedChildren(node)) {
    const value = child(item, 'value') ?? namedChildren(item)[0]
    if (value?.type === 'as_pattern') {
      const [expression, target] = namedChildren(value)
      bind(reading, target, evaluate(reading, expression, env), env)
    } else evaluate(reading, value, env)
  }
}

function readImport(reading: Reading, node: Syntax, env: Env): void {
  for (const one of namedChildren(node)) {
    const isAliased = one.type === 'aliased_import'
    const nameNode = isAliased ? child(one, 'name') : one
    const alias = isAliased ? child(one, 'alias') : undefined
    if (nameNode === undefined) continue
    const name = sourceOf(reading, nameNode)
    reading.imports.push({ name, at: reading.at(one) })
    if (alias) env.names.set(sourceOf(reading, alias), ofApi(name))
    else env.names.set(name.split('.')[0]!, ofApi(name.split('.')[0]!))
  }
}

function readFrom(reading: Reading, node: Syntax, env: Env): void {
  const from = child(node, 'module_name')
  const base = from ? sourceOf(reading, from) : ''
  for (const one of node.children) {
    if (one === from || !one.named) continue
    if (one.type === 'wildcard_import') {
      for (const name of Object.hasOwn(wildcards, base) ? wildcards[base]! : []) env.names.set(name, ofApi(`${base}.${name}`))
      reading.imports.push({ name: base, at: reading.at(one) })
      continue
    }
    const nameNode = one.type === 'aliased_import' ? child(one, 'name') : one
    const target = one.type === 'aliased_import' ? child(one, 'alias') : nameNode
    if (nameNode === undefined || target === undefined) continue
    const name = sourceOf(reading, nameNode)
    reading.imports.push({ name: `${base}.${name}`, at: reading.at(one) })
    env.names.set(sourceOf(reading, target), ofApi(base === '' || base.startsWith('.') ? `{}.${name}` : `${base}.${name}`))
  }
}

/** What a star brings that matters here. */
const wildcards: Readonly<Record<string, readonly string[]>> = {
  os: ['system', 'popen', 'environ', 'getenv', 'path', 'remove', 'execv', 'listdir', 'walk'],
  subprocess: ['run', 'Popen', 'call', 'check_output', 'check_call', 'getoutput'],
  base64: ['b64decode', 'b64encode'],
  socket: ['socket', 'gethostname', 'create_connection'],
  requests: ['get', 'post', 'put'],
  'urllib.request': ['urlopen', 'urlretrieve', 'Request'],
}
