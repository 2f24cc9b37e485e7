import type { Node } from '../../kit/index.ts'
import { isDrivenGenerator, returnsOf } from './async-helpers.ts'
import { isSpent, through, type Engine } from './engine.ts'
import { evaluate } from './evaluate.ts'
import { runFunction } from './interpret.ts'
import { mapMemo, remember } from './memo.ts'
import { childrenOf, isFunction, type Loose, type Marked } from './tree.ts'
import { array, isSame, isUnknown, join, unknown, withTaints, type Env, type Value } from './value.ts'

const maxInline = 5

function returnExpressions(fn: Node): readonly Node[] {
  const known = (fn as Loose).$returns as readonly Node[] | undefined
  if (known) return known
  const out: Node[] = []
  const body = (fn as Loose).body as Node | undefined
  if (!body) return out // an overload or an abstract method
  if (body.type !== 'BlockStatement') out.push(body)
  else {
    const stack: Node[] = [body]
    while (stack.length > 0) {
      const node = stack.pop()!
      if ((node.type === 'ReturnStatement' || node.type === 'YieldExpression') && node.argument) out.push(node.argument)
      if (isFunction(node) || node.type === 'ClassBody') continue
      for (const child of childrenOf(node)) stack.push(child)
    }
    out.reverse()
  }
  ;(fn as Loose).$returns = out
  return out
}

/**
 * What a function returns for these arguments: its return expressions, evaluated with the parameters bound. Kept with what the function closes over, so that
 * the same call from many places is worked out once: bundles would be walked again and again.
 */
export function callFunction(g: Engine, fn: Node, closure: Env, args: readonly Value[], self: Value | undefined, caller: Env): Value {
  if (isSpent(g) || caller.depth >= maxInline) return unknown
  const own = self && usesThis(fn) ? self : undefined
  // Calls that pass nothing known are all alike. What the function closes over decides how deep the answer looks, not who asks first.
  if (!own && args.every(isUnknown)) return remember(g, closure.memo, callKey(fn), () => runOrInline(g, fn, closure, args, undefined, closure.depth + 1))
  const depth = caller.depth + 1
  return remember(g, closure.memo, alike(g, fn, closure, args, own, depth), () => runOrInline(g, fn, closure, args, own, depth))
}

/** A call that was worked out. */
export interface KeptCall { readonly closure: Env; readonly args: readonly Value[]; readonly self: Value | undefined; readonly depth: number; readonly key: Node }
const maxKept = 24

/** What the answer about such a call is kept under: calls alike share it, unless the first was deeper inside others and could see less. */
function alike(g: Engine, fn: Node, closure: Env, args: readonly Value[], self: Value | undefined, depth: number): Node {
  const kept = g.keptCalls.get(fn) ?? []
  const same = kept.find(one => one.closure === closure && one.depth <= depth && one.args.length === args.length && sameOrNone(one.self, self) && args.every((arg, i) => isSame(arg, one.args[i]!)))
  if (same) return same.key
  const key = {} as Node
  if (kept.length === 0) g.keptCalls.set(fn, kept)
  if (kept.length < maxKept) kept.push({ closure, args, self, depth, key })
  return key
}

const sameOrNone = (a: Value | undefined, b: Value | undefined): boolean => a === b || (a !== undefined && b !== undefined && isSame(a, b))

function runOrInline(g: Engine, fn: Node, closure: Env, args: readonly Value[], self: Value | undefined, depth: number): Value {
  const ran = runFunction(g, fn, closure, args, self)
  if (ran) return ran
  const env: Env = { module: closure.module, fn, args, ...(self ? { self } : {}), outer: closure, depth, memo: mapMemo() }
  const isDriven = isDrivenGenerator(fn)
  const ends = isDriven ? returnsOf(fn).map(({ argument }) => argument as Node) : returnExpressions(fn)
  const given = ends.slice(0, 12).map(node => evaluate(g, node, env))
  const returned = (fn as Loose).generator && !isDriven ? yielded(given) : join(given)
  return returned.taints.length > 0 ? { ...returned, taints: through(returned.taints, env, fn, `returned by ${nameOf(fn)}`) } : returned
}

/** What an answer about a function's call is kept under: the function itself has a value of its own. */
const callKey = (fn: Node): Node => (fn as Marked).$call ??= {} as Node

/** Whether it, or an arrow function in it, looks at what it is called on. */
function usesThis(fn: Node): boolean {
  const known = (fn as Marked).$usesThis
  if (known !== undefined) return known
  let uses = false
  const stack = childrenOf(fn)
  while (stack.length > 0 && !uses) {
    const node = stack.pop()!
    uses = node.type === 'ThisExpression' || node.type === 'Super'
    if (!isFunction(node) || node.type === 'ArrowFunctionExpression') for (const child of childrenOf(node)) stack.push(child)
  }
  return (fn as Marked).$usesThis = uses
}

/** A generator gives its values one after the other. */
const yielded = (values: readonly Value[]): Value => withTaints(array(values, true), values.flatMap(one => one.taints))

/** `register` and, as obfuscators write it, `'register'`. */
const labelOf = (key: Loose | undefined): unknown => key?.name ?? key?.value

export function nameOf(fn: Node): string {
  const own = fn as Loose
  const parent = own.$parent as Loose | undefined
  const name = own.id?.name ?? labelOf(own.key) ?? (parent?.type === 'VariableDeclarator' ? parent.id.name : undefined)
    ?? (parent?.type === 'ObjectProperty' ? labelOf(parent.key) : undefined)
    ?? (parent?.type === 'AssignmentExpression' && parent.left.type === 'MemberExpression' ? labelOf(parent.left.property) : undefined)
  return typeof name === 'string' ? `${name}()` : 'a function'
}
