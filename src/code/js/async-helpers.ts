import type { Node } from '../../kit/index.ts'
import { isSpent, type Engine } from './engine.ts'
import { evaluate } from './evaluate.ts'
import { mapMemo } from './memo.ts'
import { bindingOf, childrenOf, enclosingFunction, isFunction, parentOf, type Loose, type Marked } from './tree.ts'
import { array, join, unknown, value, type Env, type Value } from './value.ts'

/*
 * What compilers make of `async` for engines without it. TypeScript and esbuild hand a generator to a helper that drives it; for still older engines TypeScript and
 * Babel turn the body into a machine of states, which is handed its own state, returns what is to be awaited, and finds the answer in that state the next time.
 * All of it is told by its shape, since minifiers rename the helpers:
 *
 *   helper(this, void 0, void 0, function* () { const a = yield b(); return c })
 *   helper(this, void 0, void 0, function () { return other(this, function (s) { switch (s.label) { case 0: return [4, b()]; case 1: a = s.sent(); return [2, c] } }) })
 *   helper(x.mark(function f() { return x.wrap(function (s) { while (1) switch (s.prev = s.next) { case 0: s.next = 2; return b(); case 2: a = s.sent; return s.abrupt('return', c) } }, f) }))
 */

/** Return statements of a function itself, in the order of the text. */
export function returnsOf(fn: Node): readonly Loose[] {
  const known = (fn as Marked).$ends
  if (known) return known
  const out: Loose[] = []
  const stack: Node[] = (fn as Loose).body ? [(fn as Loose).body] : []
  while (stack.length > 0) {
    const node = stack.pop()!
    if (node.type === 'ReturnStatement' && node.argument) out.push(node)
    if (!isFunction(node) && node.type !== 'ClassBody') stack.push(...childrenOf(node))
  }
  return (fn as Marked).$ends = out.sort((a, b) => a.start - b.start)
}

const isCall = (node: Loose | undefined): boolean => node?.type === 'CallExpression' || node?.type === 'OptionalCallExpression'

/** What an expression may come out as: minifiers put what stood before into one expression with it. */
const outcomes = (node: Loose): readonly Loose[] => node.type === 'SequenceExpression' ? outcomes(node.expressions.at(-1))
  : node.type === 'ConditionalExpression' ? [...outcomes(node.consequent), ...outcomes(node.alternate)] : [node]

/** What the returns of a function may come out as. */
const outcomesOf = (fn: Node): readonly Loose[] => returnsOf(fn).flatMap(({ argument }) => outcomes(argument))

/** `[2, x]`: what the machine of TypeScript does next; 2 gives back, 4 and 5 wait. */
const instruction = (node: Loose): number | undefined =>
  node.type === 'ArrayExpression' && node.elements[0]?.type === 'NumericLiteral' && node.elements.length <= 2 ? node.elements[0].value : undefined

/** `s.abrupt('return', x)`, in newer versions `s.a(2, x)`. */
const ended = (node: Loose, state: string): Loose | undefined =>
  isCall(node) && node.callee.object?.name === state && /^(?:abrupt|a)$/.test(node.callee.property?.name) && node.arguments.length > 1 ? node.arguments[1] : undefined

/** Also `s.stop()`, and an end that gives nothing. */
const isEnd = (node: Loose, state: string): boolean => isCall(node) && node.callee.object?.name === state && /^(?:abrupt|a|stop|finish|f|d|delegateYield)$/.test(node.callee.property?.name)

/** The name of the state that a machine is handed; undefined for any other function. */
function stateOf(fn: Loose): string | undefined {
  const marked = fn as Marked
  if (marked.$state !== undefined) return marked.$state || undefined
  const [state] = fn.params ?? []
  const isLike = (fn.type === 'FunctionExpression' || fn.type === 'ArrowFunctionExpression') && !fn.generator && fn.params.length === 1 && state.type === 'Identifier' && isCall(parentOf(fn))
  marked.$state = isLike && isMachine(fn, state.name) ? state.name as string : ''
  return marked.$state || undefined
}

function isMachine(fn: Loose, state: string): boolean {
  let first = fn.body.type === 'BlockStatement' ? fn.body.body.find((one: Loose) => one.type !== 'VariableDeclaration') as Loose | undefined : undefined
  if (first?.type === 'WhileStatement' || first?.type === 'ForStatement') first = first.body.type === 'BlockStatement' ? first.body.body[0] : first.body
  if (first?.type === 'SwitchStatement') {
    const on = first.discriminant.type === 'AssignmentExpression' ? first.discriminant.right : first.discriminant
    return on.object?.name === state && /^(?:label|next|n)$/.test(on.property?.name)
  }
  // A body without a pause has no states.
  const ends = outcomesOf(fn)
  if (ends.length === 0) return false
  return ends.every(one => instruction(one) === 2) || (/^(?:wrap|w)$/.test((parentOf(fn) as Loose).callee.property?.name) && ends.every(one => isEnd(one, state)))
}

/** What a machine gives back in the end. */
const resultsOf = (fn: Loose, state: string): readonly Node[] => outcomesOf(fn).flatMap(one => {
  const given = instruction(one) === 2 ? one.elements[1] : ended(one, state)
  return given ? [given as Node] : []
})

/** What a call of such a helper gives; undefined for every other call. */
export function helperResult(g: Engine, call: Loose, env: Env): Value | undefined {
  const given = call.arguments as readonly Loose[] | undefined
  const waited = call.callee?.property?.name === 'sent' ? sentTo(g, call.callee, env) : undefined
  if (waited) return waited
  const body = given?.find(one => one && isFunction(one))
  if (isSpent(g) || !isCall(call)) return undefined
  // `drive(x.mark(function f() { … }))`
  if (!body) return given?.length === 1 && isCall(given[0]) && given[0].arguments.some((one: Loose) => one && isFunction(one) && isDriven(one)) ? evaluate(g, given[0], env) : undefined
  const state = stateOf(body)
  if (state !== undefined) {
    // Handed to nobody who would drive it, it is a generator: what it pauses with is what it gives.
    const driver = enclosingFunction(call)
    const waits = outcomesOf(body).filter(one => isWait(one, state))
    const isGenerator = driver !== undefined && waits.length > 0 && !isHanded(driver)
    return isGenerator ? array(waits.slice(0, 12).map(one => evaluate(g, waitedFor(one), innerOf(body, env))), true) : resultIn(g, body, resultsOf(body, state), env)
  }
  if (body.generator) {
    const result = resultIn(g, body, returnsOf(body).map(one => one.argument), env)
    return given!.length === 1 ? join([value({ t: 'function', node: body, env, writes: [] }), result]) : result
  }
  if (!isDriven(body)) return undefined
  // `mark(f)` and the helper around it give a function; with its owner before it, it is called at once.
  return given![0] === body ? value({ t: 'function', node: body, env, writes: [] }) : resultIn(g, body, returnsOf(body).map(one => one.argument), env)
}

/** `function () { return other(this, machine) }` */
function isDriven(fn: Loose): boolean {
  const ends = returnsOf(fn)
  const last = ends.length === 1 && isCall(ends[0].argument) ? ends[0].argument : undefined
  return last?.arguments.some((one: Loose) => one && isFunction(one) && stateOf(one) !== undefined) ?? false
}

const innerOf = (fn: Loose, env: Env): Env => ({ module: env.module, fn, args: [], outer: env, depth: env.depth, memo: mapMemo() })

const isWait = (node: Loose, state: string): boolean => {
  const kind = instruction(node)
  return kind === undefined ? !isEnd(node, state) : kind === 4 || kind === 5
}
const waitedFor = (node: Loose): Node => instruction(node) === undefined ? node : node.elements[1]
const isHanded = (fn: Loose): boolean => isCall(parentOf(fn)) && (parentOf(fn) as Loose).arguments.includes(fn)

function resultIn(g: Engine, fn: Loose, results: readonly Node[], env: Env): Value {
  const inner = innerOf(fn, env)
  return results.length === 0 ? unknown : join(results.slice(0, 12).map(node => evaluate(g, node, inner)))
}

/** `s.sent()`, `s.sent` and `s.v`: what the machine waited for last, which stands in the return before it. */
export function sentTo(g: Engine, member: Loose, env: Env): Value | undefined {
  if (member.computed || !/^(?:sent|v)$/.test(member.property?.name) || member.object?.type !== 'Identifier') return undefined
  const fn = bindingOf(member.object)?.scope.node as Loose | undefined
  const state = fn && isFunction(fn) ? stateOf(fn) : undefined
  if (state === undefined || state !== member.object.name) return undefined
  const before = returnsOf(fn).findLast(one => one.end <= member.start && outcomes(one.argument).some(last => isWait(last, state)))
  return before ? join(outcomes(before.argument).filter(last => isWait(last, state)).map(one => evaluate(g, waitedFor(one), env))) : unknown
}

/** A generator that a helper drives: it pauses for answers, and what it gives is what it returns. */
export const isDrivenGenerator = (fn: Loose): boolean => fn.generator && fn.type === 'FunctionExpression' && isHanded(fn)

/** A function whose `this` is that of the code around it: `helper(this, …, function* () { … })`, `helper(function* () { … }).call(this)`. */
export function keepsThis(fn: Node): boolean {
  const call = parentOf(fn) as Loose | undefined
  if (!isCall(call) || !call!.arguments.includes(fn) || enclosingFunction(fn) === undefined) return false
  const isOwner = (one: Loose | undefined): boolean => one?.type === 'ThisExpression'
  if ((call!.arguments.at(-1) === fn && isOwner(call!.arguments[0])) || isDriven(fn)) return true
  if (stateOf(fn) !== undefined) return call!.arguments.some(isOwner)
  const member = parentOf(call!) as Loose
  const used = member?.type === 'MemberExpression' && member.object === call ? parentOf(member) as Loose : undefined
  return isCall(used) && used!.callee === member && /^(?:call|apply)$/.test(member.property.name) && isOwner(used!.arguments[0])
}
