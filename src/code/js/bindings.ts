import type { Node } from '../../kit/index.ts'
import { step, through, type Engine } from './engine.ts'
import { copiedTaints } from './outputs.ts'
import { deepTaints, ownNames } from './parts.ts'
import { evaluate, headerTaints } from './evaluate.ts'
import { keyMaterial, typedPassword } from './named-secrets.ts'
import { isPersonalFolder } from './vocabulary.ts'
import { definitionsOn, pairOf } from './collections.ts'
import { moduleObject } from './module-objects.ts'
import { bundledRequire } from './bundled-modules.ts'
import { callbackArgument, callSites } from './callers.ts'
import { caughtValue } from './caught.ts'
import { elementOf, memberOf, restOf } from './members.ts'
import { remember, settled } from './memo.ts'
import { before, maxDefinitions, turnOf } from './in-turn.ts'
import { runBinding } from './interpret.ts'
import { importValue } from './modules.ts'
import { pluginApi } from './plugin-api.ts'
import { readApi, writtenGlobals } from './sources.ts'
import { foldAppends } from './appends.ts'
import { elementTaints, isBuffer } from './elements.ts'
import { bindingOf, enclosingFunction, globalObjects, parentOf, type Binding, type Definition, type PatternStep, type Loose } from './tree.ts'
import { scopeAt } from './declare.ts'
import { visitorOf } from './visitors.ts'
import { array, constant, join, skeletons, tainted, textOf, unknown, value, withDisguise, withTaints, type Alternative, type Env, type Value } from './value.ts'

export function evaluateIdentifier(g: Engine, node: Loose, env: Env): Value {
  const binding = bindingOf(node)
  if (binding) return bindingValue(g, binding, env, node)
  return globalValue(g, node, env)
}

function globalValue(g: Engine, node: Loose, env: Env): Value {
  const name = node.name as string
  if (name === 'undefined') return constant(undefined)
  if (name === 'NaN') return constant(NaN)
  if (name === 'Infinity') return constant(Infinity)
  if (name === 'exports') return value({ t: 'exports', module: env.module })
  if (name === 'arguments') return argumentsValue(g, node, env)
  const known = readApi(g, name === 'module' ? 'cjsmodule' : globalObjects.has(name) ? 'globalThis' : name, node, env)
  // Inside `with (o)` a free name may be a property of o.
  const inside: Value[] = []
  for (let scope = scopeAt(node); scope; scope = scope.parent) {
    // The object itself is looked up outside.
    if (scope.kind !== 'with' || node.start! < (scope.node as Loose).body.start) continue
    const found = memberOf(g, evaluate(g, (scope.node as Loose).object, env), constant(name), node, env)
    if (found.alts.length > 0) inside.push(withDisguise(found, 'with statement'))
  }
  return join([...inside, known, ...writtenGlobals(g, name, env)])
}

/** The arguments of the function around, of this call or of any call; arrow functions have none of their own. */
function argumentsValue(g: Engine, node: Node, env: Env): Value {
  let fn = enclosingFunction(node)
  while (fn && fn.type === 'ArrowFunctionExpression') fn = enclosingFunction(fn)
  if (!fn) return unknown
  for (let at: Env | undefined = env; at; at = at.outer) if (at.fn === fn && at.args) return array(at.args, false)
  const given = callSites(g, fn, env).map(site => site.args())
  const count = Math.max(0, ...given.map(({ length }) => length))
  return array(Array.from({ length: Math.min(count, 64) }, (_, i) => join([unknown, ...given.map(args => args[i] ?? unknown)])), true)
}

export function bindingValue(g: Engine, binding: Binding, env: Env, reference?: Node): Value {
  if (binding.definitions.length === 0) return unknown
  const home = environmentOf(binding, env)
  const turn = reference ? turnOf(reference, binding) : 0
  // Kept under the reference: as a rule it has no value of its own there.
  if (turn > 0) return remember(g, home.memo, reference!, () => before(turn, binding, definition => definitionValue(g, definition, home)))
  const known = settled(home.memo, binding.id) ?? remember(g, home.memo, binding.id, () => computeBinding(g, binding, home))
  return home === env || !env.fn ? known : withTaints(known, putInside(g, binding, env))
}

/** What the call at hand puts into a variable that outlives it: `queue.push(event)`, where only this call knows the event. */
function putInside(g: Engine, binding: Binding, env: Env): Value['taints'] {
  const calls = binding.puts ??= putsInto(binding)
  const own = calls.filter(call => enclosingFunction(call) === env.fn)
  return own.length === 0 ? [] : own.flatMap(call => (call.arguments as Node[]).flatMap(argument => deepTaints(g, evaluate(g, argument, env), env)))
}

const puts = /^(?:push|unshift|add|set|append)$/

const putsInto = (binding: Binding): readonly Loose[] => binding.references.slice(0, 40).flatMap(reference => {
  const member = parentOf(reference) as Loose | undefined
  const call = member && parentOf(member) as Loose | undefined
  return member?.type === 'MemberExpression' && member.object === reference && puts.test(member.property.name) && call?.type === 'CallExpression' && call.callee === member ? [call] : []
})

/** The environment in which a binding lives: the inlined call of its own function, or the general one. */
function environmentOf(binding: Binding, env: Env): Env {
  const owner = binding.scope.owner ??= ownerOf(binding.scope.node)
  for (let at: Env | undefined = env; at; at = at.outer) if (at.fn === owner) return at
  // A block variable of a function that is not inlined here, or of the module.
  for (let at: Env | undefined = env; at; at = at.outer) if (!at.fn) return at
  return env.module.env
}

function ownerOf(node: Node): Node | undefined {
  let at: Node | undefined = node
  while (at && !/Function|Method|Program/.test(at.type)) at = parentOf(at)
  return at
}

function computeBinding(g: Engine, binding: Binding, env: Env): Value {
  const built = runBinding(g, binding, env)
  if (built) return built
  const appended = foldAppends(g, binding, env)
  const values = appended ? [appended] : binding.definitions.slice(0, maxDefinitions).map(definition => definitionValue(g, definition, env))
  let result = join(values)
  if (binding.writes.length > 0) {
    result = withWrites(result, binding, env)
    if (isBuffer(result)) result = withTaints(result, elementTaints(g, binding, env))
  }
  const mutated = mutationTaints(g, binding, env)
  if (mutated.taints.length > 0) result = withTaints(result, mutated.taints)
  if (mutated.items.length + mutated.pairs.length > 0) result = grow(result, mutated.items, mutated.pairs)
  const made = moduleObject(g, binding, env)
  if (made) result = join([made, result])
  const defined = definitionsOn(g, binding, env)
  if (defined.length > 0) result = join([...defined, result])
  return result.taints.length > 0 ? { ...result, taints: through(result.taints, env, binding.id, `kept in ${binding.name}`) } : result
}

function withWrites(result: Value, binding: Binding, env: Env): Value {
  const set = { writes: binding.writes, env, depth: 0 }
  let carrier = false
  const alts = result.alts.map((alt): Alternative => {
    if (alt.t === 'object' || alt.t === 'function' || alt.t === 'class') {
      carrier = true
      return { ...alt, writes: [...alt.writes, set] }
    }
    if (alt.t === 'record') carrier = true
    return alt
  })
  // `let o; … o.a = f` or `const o = Object.create(null)`: the writes are all that is known of it.
  if (!carrier) alts.push({ t: 'object', node: binding.id, env, writes: [set] })
  return { ...result, alts }
}

/** `archive.directory(path)` and `form.attach(name, path)` take in what stands at the path. */
const fileMutators = new Set(['directory', 'file', 'addLocalFile', 'addLocalFolder', 'glob', 'attach', 'append'])

const mutators = new Set(['append', 'push', 'set', 'write', 'add', 'unshift', 'update', 'concat', 'setHeader', 'put'])

/** What `form.append(k, secret)` or `list.push(f)` put into a value after it was made. */
function mutationTaints(g: Engine, binding: Binding, env: Env): { taints: Value['taints']; items: Value[]; pairs: Value[] } {
  const items: Value[] = []
  const pairs: Value[] = []
  let taints: Value['taints'] = []
  let looked = 0
  for (const call of binding.changes ??= changesOf(binding)) {
    const member = call.callee
    const name = member.computed ? textOf(evaluate(g, member.property, env)) : member.property.name as string
    if (name === undefined || !(mutators.has(name) || fileMutators.has(name))) continue
    if (++looked > 20) break
    for (const argument of call.arguments as Node[]) {
      const put = evaluate(g, argument, env)
      taints = withTaints(tainted(taints), put.taints).taints
      if (fileMutators.has(name)) for (const path of skeletons(put)) taints = withTaints(tainted(taints), secretAt(g, path, call, env)).taints
      if (/^(?:push|unshift|add)$/.test(name)) items.push(put)
    }
    if (name === 'set' && call.arguments.length === 2) pairs.push(pairOf(g, call, env))
  }
  return { taints, items, pairs }
}

const changesOf = ({ references }: Binding): readonly Loose[] => references.flatMap(reference => {
  const direct = parentOf(reference) as Loose | undefined
  // `url.searchParams.set(…)` changes the address itself.
  const member = direct?.property?.name === 'searchParams' && direct.object === reference ? parentOf(direct) as Loose | undefined : direct
  if (!member || (member.type !== 'MemberExpression' && member.type !== 'OptionalMemberExpression') || member.object !== (member === direct ? reference : direct)) return []
  const call = parentOf(member) as Loose | undefined
  const isChange = call?.callee === member && (member.computed || mutators.has(member.property.name) || fileMutators.has(member.property.name))
  return isChange ? [call] : []
})

function secretAt(g: Engine, path: string, node: Node, env: Env): Value['taints'] {
  if (!/[\\/]/.test(path)) return []
  if (isPersonalFolder(path)) return [{ kind: 'personal-files', detail: path, steps: [step('source', env.module, node, 'takes in a whole folder of the user')] }]
  const secret = g.secretPath(path)
  if (!secret) return copiedTaints(g, [path], env)
  return [{ kind: secret.kind, detail: secret.label, steps: [step('source', env.module, node, `takes in ${secret.label}`)] }]
}

const grow = (result: Value, items: Value[], pairs: Value[]): Value => ({
  ...result,
  alts: result.alts.map(alt => alt.t === 'array' ? { ...alt, items: [...alt.items, ...(alt.keyed ? pairs : items)], open: true } : alt),
})

function definitionValue(g: Engine, definition: Definition, env: Env): Value {
  switch (definition.kind) {
    case 'value': return follow(g, evaluate(g, definition.node, env), definition.path, definition.node, env)
    case 'function': return value({ t: 'function', node: definition.node, env, writes: [] })
    case 'class': return value({ t: 'class', node: definition.node, env, writes: [] })
    case 'import': return importValue(g, definition.source, definition.name, definition.node, env)
    case 'element': return follow(g, elementOf(g, evaluate(g, definition.node, env), definition.node, env), definition.path, definition.node, env)
    case 'key': {
      const names = evaluate(g, definition.node, env).taints.filter(taint => taint.kind === 'env-all')
      const listed = (evaluate(g, definition.node, env).alts).flatMap(alt => alt.t === 'api' ? ownNames(g, alt, env) : [])
      return withTaints(join(listed.map(name => withDisguise(constant(name), 'listed'))), names.map(taint => ({ ...taint, kind: 'env-name' })))
    }
    case 'append': return tainted(evaluate(g, (definition.node as Loose).right, env).taints)
    case 'param': return parameterValue(g, definition, env)
    case 'caught': return follow(g, caughtValue(g, definition.node, env), definition.path, definition.node, env)
    case 'opaque': return unknown
  }
}

/** Walks a destructuring pattern down from the value. */
export function follow(g: Engine, from: Value, path: readonly PatternStep[], node: Node, env: Env): Value {
  let at = from
  for (const step of path) {
    switch (step.kind) {
      case 'prop': at = withTaints(memberOf(g, at, constant(step.key), node, env), headerTaints(step.key, node, node, env)); break
      case 'computed': at = withDisguise(memberOf(g, at, evaluate(g, step.key, env), node, env), 'computed name'); break
      case 'index': at = memberOf(g, at, constant(step.index), node, env); break
      case 'rest': at = restOf(at, step.from); break
      case 'default': at = join([at, evaluate(g, step.node, env)]); break
    }
  }
  return at
}

function parameterValue(g: Engine, definition: Definition & { kind: 'param' }, env: Env): Value {
  const { fn, index, rest, path } = definition
  if (env.fn === fn) {
    const given = rest ? array(env.args!.slice(index), false) : env.args![index] ?? unknown
    return follow(g, given, path, fn, env)
  }
  // Others may call it too: in general a parameter is never known for certain.
  const given: Value[] = [keyMaterial(g, fn, index, env), pluginApi(g, fn, index, env), bundledRequire(g, fn, index, env), visitorOf(g, fn, index, env)]
  for (const site of callSites(g, fn, env)) given.push(rest ? array(site.args().slice(index), false) : site.argument(index))
  const called = callbackArgument(g, fn, index, env)
  if (called) given.push(called)
  const joined = join(given)
  const moved = joined.taints.length > 0 ? { ...joined, taints: through(joined.taints, env, fn, 'passed as an argument') } : joined
  const followed = follow(g, moved, path, fn, env)
  return typedPassword(followed, fn, index, path, env)
}
