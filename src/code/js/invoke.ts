import type { Node } from '../../kit/index.ts'
import { helperResult } from './async-helpers.ts'
import { callApi, isLoader } from './builtins.ts'
import { argumentsOf, arrayItems, calleeNode, helperName } from './call-shape.ts'
import type { Engine } from './engine.ts'
import { evaluate, keyOf } from './evaluate.ts'
import { callListMethod, callMethod, hasMethods, listMethods } from './methods.ts'
import { callFunction } from './returns.ts'
import { bare, bindingOf, isFunction, type Loose, type Marked } from './tree.ts'
import { join, tainted, unknown, value, withDisguise, type Alternative, type Env, type Value } from './value.ts'

/** One thing that a call expression may really call, with the arguments that arrive there. */
export class Invocation {
  readonly target: Alternative
  readonly self: Value
  readonly isNew: boolean
  readonly disguises: readonly string[]
  readonly #args: () => readonly Value[]
  constructor(target: Alternative, args: () => readonly Value[], self: Value, isNew: boolean, disguises: readonly string[]) {
    this.target = target
    this.#args = args
    this.self = self
    this.isNew = isNew
    this.disguises = disguises
  }
  /** Worked out when somebody asks: of most calls only the name matters. */
  get args(): readonly Value[] { return this.#args() }
}

const maxTargets = 8
const none: readonly never[] = []

/**
 * What a call really calls, after `.call`, `.apply`, `.bind`, `Reflect.apply`, `Reflect.construct`, comma and optional
 * chains are peeled off.
 */
export function invocations(g: Engine, node: Node, env: Env): readonly Invocation[] {
  const call = node as Loose
  const isNew = call.type === 'NewExpression'
  const calleeAt = calleeNode(call)
  const args = onDemand(() => argumentsOf(g, call, env))
  if (!calleeAt) return [new Invocation({ t: 'api', v: 'import' }, args, unknown, false, none)]
  const callee = bare(calleeAt) as Loose
  const isMember = callee.type === 'MemberExpression' || callee.type === 'OptionalMemberExpression'
  const self = isMember && callee.object.type !== 'Super' ? evaluate(g, callee.object, env) : unknown
  const disguises = callee.type === 'SequenceExpression' ? ['indirect call'] : none
  if (isMember) {
    const key = keyOf(g, callee.property, callee.computed, env).alts[0]
    const name = key?.t === 'const' ? key.v : undefined
    if (name === 'call' || name === 'apply') {
      const functions = self.alts.filter(isCallable)
      if (functions.length > 0) {
        const [first = unknown, second, ...others] = args()
        const rest = name === 'call' ? (second ? [second, ...others] : []) : arrayItems(second ?? unknown) ?? (second ? [tainted(second.taints)] : [])
        return expand(g, { ...self, alts: functions }, () => rest, first, false, [...disguises, `.${name}`], 0)
      }
    }
  }
  return expand(g, evaluate(g, callee, env), args, self, isNew, disguises, 0)
}

/** `Reflect.apply` is a function of its own, not `apply` of a function called Reflect. */
const isCallable = (alt: Alternative): boolean => (alt.t === 'api' && alt.v !== 'Reflect') || alt.t === 'function' || alt.t === 'bound' || alt.t === 'class'

function expand(g: Engine, target: Value, args: () => readonly Value[], self: Value, isNew: boolean, disguises: readonly string[], depth: number): readonly Invocation[] {
  const out: Invocation[] = []
  const hidden = disguises.length === 0 ? target.disguises : target.disguises.length === 0 ? disguises : [...new Set([...disguises, ...target.disguises])]
  for (const alt of target.alts) {
    if (out.length >= maxTargets || depth > 4) break
    if (alt.t === 'bound') { out.push(...expand(g, alt.target, onDemand(() => [...alt.args, ...args()]), alt.self ?? self, isNew, hidden, depth + 1)); continue }
    if (alt.t === 'proxy') { out.push(...expand(g, alt.target, args, self, isNew, [...hidden, 'proxy'], depth + 1)); continue }
    if (alt.t === 'api') {
      if (alt.v === 'Reflect.apply') {
        const [fn = unknown, own = unknown, list = unknown] = args()
        out.push(...expand(g, fn, () => arrayItems(list) ?? [], own, false, [...hidden, 'Reflect.apply'], depth + 1))
        continue
      }
      if (alt.v === 'Reflect.construct') {
        const [made = unknown, list = unknown] = args()
        out.push(...expand(g, made, () => arrayItems(list) ?? [], unknown, true, [...hidden, 'Reflect.construct'], depth + 1))
        continue
      }
      if (/(^|\.)Function\.prototype\.(call|apply)$/.test(alt.v) && self.alts.some(isCallable)) {
        const given = args()
        const rest = alt.v.endsWith('call') ? given.slice(1) : arrayItems(given[1] ?? unknown) ?? []
        out.push(...expand(g, self, () => rest, given[0] ?? unknown, false, [...hidden, '.call'], depth + 1))
        continue
      }
    }
    out.push(new Invocation(alt, args, self, isNew, hidden))
  }
  return out
}

/** Asks once, when the first asks. */
function onDemand<T>(make: () => T): () => T {
  let kept: { readonly made: T } | undefined
  return () => (kept ??= { made: make() }).made
}

/** The value of a call. */
export function evaluateCall(g: Engine, node: Node, env: Env): Value {
  const call = node as Loose
  const helped = helperResult(g, call, env)
  if (helped) return helped
  const callee = calleeNode(call)
  const bareCallee = callee ? bare(callee) as Loose : undefined
  const helper = helperName(bareCallee)
  if (mergers.test(helper)) return join(argumentsOf(g, call, env))
  const args = onDemand(() => argumentsOf(g, call, env))
  const isMember = bareCallee && (bareCallee.type === 'MemberExpression' || bareCallee.type === 'OptionalMemberExpression')
  const results: Value[] = isInterop(bareCallee, helper, env) ? [args()[0] ?? unknown] : []
  if (isMember && bareCallee.object.type !== 'Super') {
    const self = evaluate(g, bareCallee.object, env)
    const key = keyOf(g, bareCallee.property, bareCallee.computed, env).alts[0]
    const name = key?.t === 'const' ? String(key.v) : undefined
    // The iterator of a list gives what the list gives.
    if (key?.t === 'api' && key.v === 'Symbol.iterator' && self.alts.some(alt => alt.t === 'array')) return self
    if (name === 'bind' && self.alts.some(isCallable)) {
      const [first, ...others] = args()
      const own = first ? { self: first } : {}
      return value({ t: 'bound', target: { ...self, alts: self.alts.filter(isCallable) }, args: others, ...own })
    }
    // A method of its own that is called `call`, as contracts on a block chain have: it gives what the thing holds.
    if (name === 'call' && args().length === 0) results.push(tainted(self.taints))
    if (name !== undefined) {
      const folded = hasMethods(self) ? callMethod(g, self, name, args(), call, env) : undefined
      if (folded) return folded
      const listed = listMethods.has(name) ? callListMethod(g, self, name, args(), call, env) : undefined
      if (listed) return listed
    }
  }
  const called = invocations(g, node, env)
  for (const one of called) results.push(invoke(g, one, call, env))
  if (called.length === 0 && isMember) {
    // A method of something unknown: what it gives is as tainted as the thing itself.
    const self = evaluate(g, bareCallee.object, env)
    if (self.taints.length > 0 || self.disguises.length > 0) results.push({ ...tainted(self.taints), disguises: self.disguises })
  }
  return join(results)
}

/** Helpers that put objects together. */
const mergers = /^(?:_extends|__assign|__spread(?:Values|Props)|_object_?spread(?:_?props)?)$/i

/** Helpers that give what they are given: modules, lists, and what is left of objects. */
const interopNames = /^(?:__toESM|__importStar|__importDefault|__toCommonJS|_interop(?:Require(?:Default|Wildcard)|Namespace(?:Default)?|DefaultLegacy|Default|_require_(?:default|wildcard))|_to_?consumable_?array|_(?:sliced_?)?to_?array|__(?:read|values|rest|objRest)|_object_?(?:without_?properties|destructuring_?empty)(?:_?loose)?)$/i

/** What compilers put around a module they import gives that module, whatever its own code looks like and minifiers call it. */
function isInterop(callee: Loose | undefined, helper: string, env: Env): boolean {
  if (interopNames.test(helper)) return true
  if (callee?.type !== 'Identifier') return false
  const made = bindingOf(callee)?.definitions.find(one => one.kind === 'value' || one.kind === 'function')
  const fn = made && 'node' in made && isFunction(made.node) && made.node.end! - made.node.start! < maxInterop ? made.node : undefined
  return fn ? (fn as Marked).$isInterop ??= interop.test(env.module.index.text.slice(fn.start!, fn.end!)) : false
}

const maxInterop = 800
/** Asks a module for its mark, and gives one without it a default. */
const interop = /\b__esModule\b[^]{0,200}\bdefault\b/

function invoke(g: Engine, one: Invocation, node: Loose, env: Env): Value {
  const { target, self, isNew } = one
  switch (target.t) {
    case 'api': {
      const result = callApi(g, target, one.args, self, isNew, node, env)
      return isLoader(target.v) && one.disguises.includes('generated name') ? withDisguise(result, 'generated name') : result
    }
    case 'function': {
      const returned = callFunction(g, target.node, target.env, one.args, target.self ?? (target.node.type === 'ArrowFunctionExpression' ? undefined : self), env)
      return isNew && returned.alts.length === 0 ? value({ t: 'instance', node: target.node, env: target.env }) : returned
    }
    case 'class': return value({ t: 'instance', node: target.node, env: target.env })
    default: return unknown
  }
}
