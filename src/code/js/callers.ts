import type { Node } from '../../kit/index.ts'
import { isSpent, through, type Engine } from './engine.ts'
import { evaluate } from './evaluate.ts'
import { mapValue } from './collections.ts'
import { heirsOf } from './inheritance.ts'
import { elementOf, isListing } from './members.ts'
import { callbackTaints } from './outputs.ts'
import { inflated } from './inflating.ts'
import { readApi } from './sources.ts'
import { argumentsOf, calleeNode } from './call-shape.ts'
import { computedCalls } from './computed-calls.ts'
import { isEntry, tableCalls } from './table-calls.ts'
import { bare, bindingOf, isFunction, parentOf, type Binding, type Loose, type SyntaxIndex } from './tree.ts'
import { apisOf, array, join, tainted, textOf, unknown, withTaints, type Env, type Value } from './value.ts'

export interface Site {
  readonly node: Node
  /** All arguments; whoever wants one of them asks for that alone. */
  args(): readonly Value[]
  argument(index: number): Value
}

const maxSites = 24

/** The calls of a function that can be found in its file: by its name, through an alias, as a method, or on the spot. */
export function callSites(g: Engine, fn: Node, env: Env): readonly Site[] {
  const nodes = new Set<Node>()
  const parent = parentOf(fn) as Loose | undefined
  if (parent && isCall(parent) && bare(parent.callee) === fn) nodes.add(parent)
  for (const binding of namesOf(madeBy(fn))) collectCalls(binding, nodes, 0)
  if ((fn as Loose).kind === 'constructor') fromHeirs(madeBy(fn), env.module.index, nodes, 0)
  const method = methodName(fn)
  if (method) {
    const candidates = env.module.index.methodCalls.get(method) ?? []
    for (const call of candidates.slice(0, 40)) {
      if (nodes.size >= maxSites) break
      if (nodes.has(call)) continue
      const callee = evaluate(g, calleeNode(call)!, env.module.env)
      if (callee.alts.some(alt => alt.t === 'function' && alt.node === fn)) nodes.add(call)
    }
  }
  for (const call of computedCalls(fn)) {
    if (nodes.size >= maxSites) break
    if (!nodes.has(call) && evaluate(g, calleeNode(call)!, env.module.env).alts.some(alt => alt.t === 'function' && alt.node === fn)) nodes.add(call)
  }
  const sites: Site[] = []
  for (const node of nodes) {
    if (sites.length >= maxSites || isSpent(g)) break
    sites.push(siteOf(g, node, env.module.env))
  }
  sites.push(...fromTables(g, fn, nodes, env))
  return sites
}

function siteOf(g: Engine, node: Node, env: Env): Site {
  // A tagged template has none of its own.
  const given = (node as Loose).arguments as readonly (Loose | null)[] | undefined
  const isPlain = (index: number): boolean => given !== undefined && given.slice(0, index + 1).every(one => one?.type !== 'SpreadElement')
  const args = (): readonly Value[] => argumentsOf(g, node, env)
  return { node, args, argument: index => isPlain(index) ? evaluate(g, given![index], env) : args()[index] ?? unknown }
}

/** Calls that look the function up in a table where it is an entry. */
function fromTables(g: Engine, fn: Node, seen: ReadonlySet<Node>, env: Env): readonly Site[] {
  if (!isEntry(fn) && !namesOf(fn).some(({ references }) => references.some(isEntry))) return []
  return tableCalls(env.module)
    .filter(({ call, target }) => !seen.has(call) && !isSpent(g) && evaluate(g, target, env.module.env).alts.some(alt => alt.t === 'function' && alt.node === fn))
    .map(({ call, skip }) => {
      const site = siteOf(g, call, env.module.env)
      return { node: call, args: () => site.args().slice(skip), argument: index => site.argument(index + skip) }
    })
}

const isCall = (node: Node): boolean => node.type === 'CallExpression' || node.type === 'OptionalCallExpression' || node.type === 'NewExpression'

/** Calls of classes that extend one, down to three of them. */
function fromHeirs(cls: Node, index: SyntaxIndex, into: Set<Node>, depth: number): void {
  const heirs = heirsOf(cls, index)
  for (const call of heirs.calls) into.add(call)
  for (const heir of heirs.passing) {
    for (const binding of namesOf(heir)) collectCalls(binding, into, 0)
    if (depth < 2) fromHeirs(heir, index, into, depth + 1)
  }
}

/** A constructor is called by the name of its class. */
const madeBy = (fn: Node): Node => (fn as Loose).kind === 'constructor' ? parentOf(parentOf(fn)!)! : fn

export function namesOf(fn: Node): readonly Binding[] {
  const out: Binding[] = []
  const own = (fn as Loose).id ? bindingOf((fn as Loose).id) : undefined
  if (own) out.push(own)
  const parent = parentOf(fn) as Loose | undefined
  if (parent?.type === 'VariableDeclarator' && parent.id.type === 'Identifier') {
    const binding = bindingOf(parent.id)
    if (binding) out.push(binding)
  }
  if (parent?.type === 'AssignmentExpression' && parent.left.type === 'Identifier') {
    const binding = bindingOf(parent.left)
    if (binding) out.push(binding)
  }
  return out
}

function collectCalls(binding: Binding, into: Set<Node>, depth: number): void {
  for (const reference of binding.references) {
    if (into.size >= maxSites) return
    const parent = parentOf(reference) as Loose | undefined
    if (!parent) continue
    if (isCall(parent) && bare(parent.callee) === reference) into.add(parent)
    else if (parent.type === 'VariableDeclarator' && parent.init === reference && parent.id.type === 'Identifier' && depth < 2) {
      const alias = bindingOf(parent.id)
      if (alias) collectCalls(alias, into, depth + 1)
    }
  }
}

function methodName(fn: Node): string | undefined {
  const own = fn as Loose
  if (own.type === 'ObjectMethod' || own.type === 'ClassMethod') return own.computed ? undefined : own.key.name ?? own.key.value
  const parent = parentOf(fn) as Loose | undefined
  if (parent?.type === 'ObjectProperty' && parent.value === fn && !parent.computed) return parent.key.name ?? parent.key.value
  if (parent?.type === 'ClassProperty' && !parent.computed) return parent.key.name ?? parent.key.value
  if (parent?.type === 'AssignmentExpression' && parent.left.type === 'MemberExpression' && !parent.left.computed) return parent.left.property.name
  return undefined
}

const overElements = new Set(['map', 'forEach', 'filter', 'find', 'findLast', 'some', 'every', 'flatMap', 'findIndex'])

const overElement = (g: Engine, receiver: Value, call: Node, env: Env): Value => {
  const map = receiver.alts.find(alt => alt.t === 'array' && alt.keyed)
  return map?.t === 'array' ? mapValue(g, map, call, env) : elementOf(g, receiver, call, env)
}

/** One entry of a folder that is listed, named as such. */
const listed = (g: Engine, receiver: Value, call: Node, env: Env): Value => receiver.alts.some(alt => alt.t === 'api' && isListing(alt.v)) ? elementOf(g, receiver, call, env) : unknown

const maxHandings = 12

/** What a function receives when it is handed to someone else as a callback, on the spot or by its name: `index` is the parameter. */
export function callbackArgument(g: Engine, fn: Node, index: number, env: Env): Value | undefined {
  const places = [fn, ...namesOf(fn).flatMap(({ references }) => references)]
  const given: Value[] = []
  for (const place of places) {
    if (given.length >= maxHandings || isSpent(g)) break
    const one = handedFrom(g, place, index, env)
    if (one) given.push(one)
  }
  return given.length > 0 ? join(given) : undefined
}

function handedFrom(g: Engine, place: Node, index: number, env: Env): Value | undefined {
  const call = parentOf(place) as Loose | undefined
  if (!call) return undefined
  if (call.type === 'AssignmentExpression' && call.right === place && isHook(call.left)) return handlerArgument(g, call.left, index, env)
  if (!isCall(call)) return undefined
  const position = (call.arguments as Node[]).indexOf(place)
  return position < 0 ? undefined : passedTo(g, call, position, index, env)
}

/** A property, or a global name: `fetch = function …` gets what others fetch. */
const isHook = (left: Loose): boolean => left.type === 'MemberExpression' || (left.type === 'Identifier' && !bindingOf(left))

/** `socket.onmessage = event => …` receives what the socket receives. */
function handlerArgument(g: Engine, left: Loose, index: number, env: Env): Value | undefined {
  const target = left.type === 'Identifier' ? readApi(g, left.name, left, env) : evaluate(g, left, env)
  const results = apisOf(target).flatMap(name => [readApi(g, `${name}(cb${index})`, left, env), readApi(g, `${name}(hook${index})`, left, env)])
  return join([...results, tainted(left.object ? evaluate(g, left.object, env).taints : [])])
}

export function passedTo(g: Engine, call: Loose, position: number, index: number, env: Env): Value | undefined {
  const callee = bare(calleeNode(call)!) as Loose
  const isMember = callee.type === 'MemberExpression' || callee.type === 'OptionalMemberExpression'
  const method = isMember && !callee.computed ? callee.property.name as string : undefined
  const receiver = isMember ? evaluate(g, callee.object, env) : unknown
  if (method && overElements.has(method) && receiver.alts.some(alt => alt.t === 'array')) return index === 0 ? overElement(g, receiver, call, env) : index === 2 ? receiver : unknown
  if (method === 'then' && position === 0) return index === 0 ? receiver : unknown
  if ((method === 'catch' && position === 0) || (method === 'then' && position === 1)) {
    if (index !== 0) return unknown
    return withTaints(join(receiver.alts.map(alt => alt.t === 'api' ? readApi(g, `${alt.v}!`, call, env, alt.from) : unknown)), receiver.taints)
  }
  if (method && overElements.has(method)) return index === 0 ? join([listed(g, receiver, call, env), tainted(receiver.taints)]) : unknown
  if (method === 'reduce' || method === 'reduceRight') {
    const initial = index === 0 ? evaluate(g, call.arguments[1], env) : unknown
    return index > 1 ? unknown : withTaints(join([initial, elementOf(g, receiver, call, env)]), receiver.taints)
  }
  // `setTimeout(f, ms, a, b)` passes a and b on.
  if (/^set(Timeout|Interval)$/.test(callee.name ?? method ?? '') && position === 0) return evaluate(g, call.arguments[2 + index], env)
  const target = evaluate(g, callee, env)
  const given: Value[] = []
  for (const alt of target.alts) {
    if (alt.t === 'api' && index > 0) given.push(tainted(callbackTaints(g, alt.v, plainArguments(g, call, env), call, env)))
    if (alt.t === 'api' && index === 1) given.push(calledBack(g, alt.v, call, env))
    if (alt.t === 'api') given.push(readApi(g, `${alt.v}(cb${index})`, call, env, alt.from ?? { node: call, args: plainArguments(g, call, env), api: alt.v }))
    else if (alt.t === 'function') given.push(handedOn(g, alt.node, position, index, alt.env))
  }
  given.push(...emitted(g, call, method, position, index, env))
  // `stream.on('data', chunk => …)`: what comes out of a tainted thing is tainted.
  if (receiver.taints.length > 0) given.push(tainted(through(receiver.taints, env, call, `handed to ${method ?? 'a callback'}`)))
  return given.length > 0 ? join(given) : undefined
}

/** What comes out of a decompressor or a look-up that was given a callback. */
function calledBack(g: Engine, name: string, call: Loose, env: Env): Value {
  if (!/^(?:zlib|dns)\./.test(name)) return unknown
  const first = evaluate(g, call.arguments[0], env)
  if (name === 'dns.lookup') return textOf(first) === undefined ? unknown : first
  return /^dns\.resolve[46]$/.test(name) && textOf(first) !== undefined ? array([first], true) : inflated(name, first) ?? unknown
}

const listeners = /^(?:on|once|addListener|prependListener|subscribe)$/

/** What `bus.emit('x', v)` of the same file hands to `bus.on('x', f)`. */
function emitted(g: Engine, call: Loose, method: string | undefined, position: number, index: number, env: Env): readonly Value[] {
  const [event] = call.arguments as Loose[]
  if (position !== 1 || !listeners.test(method ?? '') || event?.type !== 'StringLiteral') return []
  const emits = ['emit', 'publish'].flatMap(name => env.module.index.methodCalls.get(name) ?? []) as readonly Loose[]
  return emits.filter(one => one.arguments[0]?.value === event.value).slice(0, maxHandings).map(one => evaluate(g, one.arguments[1 + index], env.module.env))
}

/** The arguments of a call except functions: asking for the callback that is being worked out would go in circles. */
const plainArguments = (g: Engine, call: Loose, env: Env): readonly Value[] =>
  (call.arguments as Node[]).map(argument => isFunction(argument) || argument.type === 'SpreadElement' ? unknown : evaluate(g, argument, env))

/** What a local function gives to the callback it got as its parameter `position`. */
function handedOn(g: Engine, fn: Node, position: number, index: number, env: Env): Value {
  const parameter = (fn as Loose).params?.[position] as Loose | undefined
  const binding = parameter?.type === 'Identifier' ? bindingOf(parameter) : undefined
  if (!binding) return unknown
  const given: Value[] = []
  for (const reference of binding.references.slice(0, 8)) {
    const call = parentOf(reference) as Loose | undefined
    if (call && isCall(call) && call.callee === reference) given.push(evaluate(g, call.arguments[index], env))
  }
  return join(given)
}
