import type { Moment, Node } from '../../kit/index.ts'
import type { Engine } from './engine.ts'
import { isPluginEntry, takesPluginApi } from './plugin-api.ts'
import { bare, bindingOf, enclosingFunction, parentOf, type Loose } from './tree.ts'

/**
 * Whether code runs while its module loads: it stands outside any function, in one called on the spot, in a callback that
 * is handed over while loading, in a function that loading code calls by name, or in one that OpenClaw registers a plugin with.
 */
export function momentOf(g: Engine, node: Node): Moment {
  const fn = enclosingFunction(node)
  if (!fn) return 'load'
  const known = g.momentMemo.get(fn)
  if (known) return known
  if (g.momentMemo.has(fn)) return 'call' // a cycle: only reachable from itself
  g.momentMemo.set(fn, undefined)
  const moment = momentOfFunction(g, fn)
  g.momentMemo.set(fn, moment)
  return moment
}

/** Events that come by themselves once something was started: an answer, the end of a file. */
const fires = /^(?:data|end|finish|close|open|ready|response|readable|connect|drain|spawn|exit)$/

function momentOfFunction(g: Engine, fn: Node): Moment {
  const parent = parentOf(fn) as Loose | undefined
  if (!parent) return 'call'
  if (takesPluginApi(g, fn as Loose) || isPluginEntry(g, fn as Loose)) return 'load'
  const service = serviceOf(fn as Loose, parent)
  if (service) return momentOf(g, service)
  const wrapper = wrapperOf(fn as Loose, parent)
  if (wrapper) return momentOf(g, wrapper)
  if (isCall(parent)) {
    const isCallee = bare(parent.callee) === fn
    // A handler of an event or a route waits for someone; then(), timers and array methods run by themselves.
    const method = parent.callee.property?.name as string | undefined
    const isOwnEvent = /^(?:on|once)$/.test(method ?? '') && fires.test(parent.arguments[0]?.value ?? '')
    const isRequest = method === 'get' && (/^(?:https?|node:https?|axios|got|superagent|needle|request|client|ky)$/i.test(parent.callee.object?.name ?? '') || /^https?:/.test(parent.arguments[0]?.value ?? ''))
    const waits = !isCallee && !isOwnEvent && !isRequest && method !== undefined && /^(on|once|addEventListener|use|get|post|put|patch|delete|all|command|action|register\w*|handle|tool|route|listen|subscribe)$/.test(method)
    return waits ? 'call' : momentOf(g, parent)
  }
  const id = (fn as Loose).id ?? (parent.type === 'VariableDeclarator' ? parent.id : undefined)
  const binding = id?.type === 'Identifier' ? bindingOf(id) : undefined
  if (!binding) return 'call'
  for (const reference of binding.references.slice(0, 40)) {
    const user = parentOf(reference) as Loose | undefined
    if (user && isCall(user) && (bare(user.callee) === reference || user.arguments.includes(reference)) && momentOf(g, user) === 'load') return 'load'
  }
  return 'call'
}

/** `__commonJS({ 'src/x.js'(exports) { … } })`, as bundlers wrap a module: run by whoever needs it, as a rule while loading. */
function wrapperOf(fn: Loose, parent: Loose): Loose | undefined {
  const property = fn.type === 'ObjectMethod' ? fn : parent.type === 'ObjectProperty' && parent.value === fn ? parent : undefined
  const holder = property?.key?.type === 'StringLiteral' && /[./]/.test(property.key.value) ? parentOf(property) as Loose : undefined
  const call = holder?.type === 'ObjectExpression' && holder.properties.length === 1 ? parentOf(holder) as Loose : undefined
  return call && isCall(call) && call.arguments.length === 1 ? call : undefined
}

/** The call that registers a service of which this is what starts it: OpenClaw does so by itself, as with what waits for its own start. */
function serviceOf(fn: Loose, parent: Loose): Loose | undefined {
  const property = parent.type === 'ObjectProperty' && parent.value === fn ? parent : fn.type === 'ObjectMethod' ? fn : undefined
  const holder = property && property.key?.name === 'start' ? parentOf(property) as Loose : undefined
  const call = (holder?.type === 'ObjectExpression' ? parentOf(holder) : isCall(parent) ? parent : undefined) as Loose | undefined
  if (!call || !isCall(call)) return undefined
  const method = call.callee.property?.name as string | undefined
  if (holder) return method === 'registerService' ? call : undefined
  return method === 'on' && /^gateway_start$/.test(call.arguments[0]?.value ?? '') ? call : undefined
}

const isCall = (node: Loose): boolean => node.type === 'CallExpression' || node.type === 'OptionalCallExpression' || node.type === 'NewExpression'
