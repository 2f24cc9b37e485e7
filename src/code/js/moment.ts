import type { Moment, Node } from '../../kit/index.ts'
import type { Engine } from './engine.ts'
import { takesPluginApi } from './plugin-api.ts'
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

function momentOfFunction(g: Engine, fn: Node): Moment {
  const parent = parentOf(fn) as Loose | undefined
  if (!parent) return 'call'
  if (takesPluginApi(g, fn as Loose)) return 'load'
  if (isCall(parent)) {
    const isCallee = bare(parent.callee) === fn
    // A handler of an event or a route waits for someone; then(), timers and array methods run by themselves.
    const method = parent.callee.property?.name as string | undefined
    const waits = !isCallee && method !== undefined && /^(on|once|addEventListener|use|get|post|put|patch|delete|all|command|action|register\w*|handle|tool|route|listen|subscribe)$/.test(method)
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

const isCall = (node: Loose): boolean => node.type === 'CallExpression' || node.type === 'OptionalCallExpression' || node.type === 'NewExpression'
