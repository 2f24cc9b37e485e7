import type { Node } from '../../kit/index.ts'
import type { Engine } from './engine.ts'
import { compile } from './run/compile.ts'
import { inward, outward } from './run/exchange.ts'
import { callValue, closure } from './run/functions.ts'
import { regexpOf } from './run/regexp.ts'
import { isCalledOnTheSpot, isSelfContained, sliceOf, writesOf } from './run/slice.ts'
import { slotOf } from './run/names.ts'
import { giveUp, isThing, Thrown, unset, type Meter, type Val } from './run/values.ts'
import { groundsOf, type Grounds, type Purse } from './run/world.ts'
import { scopeAt } from './declare.ts'
import { bindingOf, childrenOf, isFunction, parentOf, type Binding, type Loose } from './tree.ts'
import { textOf, withDisguise, type Env, type Value } from './value.ts'

/** Steps of one run: a decoder over some ten thousand characters. */
const stepsPerRun = 400_000
/** Steps of all runs over one file, and of turning its string arrays to their places. */
const stepsPerFile = 20_000_000
const stepsToTurn = 60_000_000
/** Code that could not be run twice is not tried a third time, unless it once could: dead code calls accessors with nonsense. */
const maxFailures = 2
const failuresForgiven = 400

interface Runs {
  readonly purse: Purse
  readonly grounds: Map<Env, Grounds>
  readonly failures: Map<Node, number>
  /** Whether a text stands in the file, by the text. */
  readonly seen: Map<string, boolean>
  isRunning: boolean
}

const allRuns = new WeakMap<Engine, Runs>()

const runsOf = (g: Engine): Runs => {
  let runs = allRuns.get(g)
  if (!runs) allRuns.set(g, runs = { purse: { left: stepsPerFile, turns: stepsToTurn, vain: new Set() }, grounds: new Map(), failures: new Map(), seen: new Map(), isRunning: false })
  return runs
}

function meterFor(env: Env): Meter {
  return { left: stepsPerRun, depth: 0, source: env.module.index.text, regexp: regexpOf }
}

/** Runs in the surroundings of `env`; undefined when something is met that cannot be known. */
function attempt(g: Engine, key: Node, env: Env, run: (grounds: Grounds) => Val): Value | undefined {
  const runs = runsOf(g)
  const failed = runs.failures.get(key) ?? 0
  if (failed >= maxFailures || runs.purse.left <= 0) return undefined
  let grounds = env.fn ? undefined : runs.grounds.get(env)
  if (!grounds) {
    grounds = groundsOf(g, env, meterFor(env), runs.purse)
    if (!env.fn) runs.grounds.set(env, grounds)
  }
  const { meter } = grounds
  const outerLeft = meter.left
  const isInner = runs.isRunning
  if (!isInner) { meter.left = Math.min(stepsPerRun, runs.purse.left); meter.depth = 0 }
  const given = meter.left
  runs.isRunning = true
  try {
    const v = run(grounds)
    const result = v === undefined ? undefined : outward(v, grounds)
    if (result) runs.failures.set(key, -failuresForgiven)
    if (result) return disguised(runs, result, v, grounds, env)
  } catch (error) {
    // A stack that overflows is the scanned text's doing; like everything it does, it only makes the answer unknown.
    if (error !== giveUp && !(error instanceof Thrown) && !(error instanceof RangeError)) throw error
  } finally {
    runs.isRunning = isInner
    if (!isInner) { runs.purse.left -= Math.max(0, given - meter.left); meter.left = outerLeft }
    if (grounds.isSpoilt) runs.grounds.delete(env)
  }
  if (!grounds.turned || failed < 0) runs.failures.set(key, failed + 1)
  else runs.failures.set(key, failed + maxFailures / failuresForgiven)
  return undefined
}

/** Text that stands in the file as it is was not hidden, only chosen; text whose pieces stand there was joined. */
function disguised(runs: Runs, result: Value, v: Val, grounds: Grounds, env: Env): Value {
  const texts = isThing(v) && v.t === 'list' ? v.items.slice(0, 20).filter(item => typeof item === 'string') : []
  const sample = typeof v === 'string' ? v : texts.length > 0 ? texts.join('\n') : textOf(result) ?? ''
  if (sample.length < 2) return result
  const whole = env.module.index.text
  if (grounds.turned) return hide(result, 'decoded')
  let isVisible = runs.seen.get(sample)
  if (isVisible === undefined) runs.seen.set(sample, isVisible = share(sample, whole) >= 0.5)
  if (!isVisible) return hide(result, 'decoded')
  return sample.length < 400 && whole.includes(sample) ? result : hide(result, 'joined')
}

function hide(result: Value, how: string): Value {
  const alt = result.alts[0]
  if (alt?.t !== 'array') return withDisguise(result, how)
  return { ...result, alts: [{ ...alt, items: alt.items.map(item => withDisguise(item, how)) }] }
}

const gram = 4
const samples = 8

/** How much of a text stands in the file letter by letter. */
function share(text: string, whole: string): number {
  if (text.length <= gram) return whole.includes(text) ? 1 : 0
  const step = Math.max(1, Math.floor((text.length - gram) / samples))
  let [found, tried] = [0, 0]
  for (let at = 0; at + gram <= text.length && tried < samples; at += step, tried++) if (whole.includes(text.slice(at, at + gram))) found++
  return found / tried
}

const loops = new Set(['ForStatement', 'ForInStatement', 'ForOfStatement', 'WhileStatement', 'DoWhileStatement'])
const signs = new Set(['charCodeAt', 'fromCharCode', 'codePointAt', 'fromCodePoint', 'charAt', 'reverse', 'shift', 'reduce', 'reduceRight', 'filter', 'sort',
  'match', 'matchAll', 'indexOf'])
const waits = /^(AwaitExpression|YieldExpression|ImportExpression|JSX)/
const worth = new WeakMap<Node, boolean>()
const maxNodes = 4_000

/** Whether a function works on letters, lists or numbers in a way that must be run, and is short enough to be a decoder. */
function isWorthRunning(fn: Node): boolean {
  let known = worth.get(fn)
  if (known === undefined) worth.set(fn, known = looksLikeDecoder(fn))
  return known
}

function looksLikeDecoder(fn: Node): boolean {
  const stack: Node[] = [fn]
  let [count, isWorth] = [0, false]
  if ((fn as Loose).async || (fn as Loose).generator || !(fn as Loose).body) return false
  while (stack.length > 0) {
    const node = stack.pop() as Loose
    if (++count > maxNodes || waits.test(node.type)) return false
    if (loops.has(node.type)) isWorth = true
    else if (node.type === 'MemberExpression') {
      const name = node.property.name ?? node.property.value
      if (signs.has(name) || (node.computed && !/Literal$/.test(node.property.type))) isWorth = true
    }
    for (const child of childrenOf(node)) stack.push(child)
  }
  return isWorth
}

const isPlain = (v: Value): boolean => v.taints.length === 0

/** What a local function gives for these arguments, when running it is likely to tell and safe: code that only computes. */
export function runFunction(g: Engine, fn: Node, closureEnv: Env, args: readonly Value[], self?: Value): Value | undefined {
  if (!args.every(isPlain) || (args.length > 0 && !args.some(arg => arg.alts.length === 1)) || !isWorthRunning(fn)) return undefined
  const given = attempt(g, fn, closureEnv, grounds => {
    const callee = closure(fn, grounds.frameOf(scopeAt(parentOf(fn))!))
    return callValue(grounds.meter, calleeOf(fn, grounds, callee), self && inward(self, grounds), args.map(arg => inward(arg, grounds)))
  })
  // One letter says nothing of how it was made; made of a number, it was decoded.
  return given && textOf(given)?.length === 1 && typeof only(args[0]) === 'number' ? withDisguise(given, 'decoded') : given
}

const only = (v: Value | undefined): unknown => v?.alts.length === 1 && v.alts[0]!.t === 'const' ? v.alts[0]!.v : undefined

/** By its name, where it has one: what stands around it may have changed the function or its list. */
function calleeOf(fn: Node, grounds: Grounds, otherwise: Val): Val {
  const { id } = fn as Loose
  const binding = id && fn.type === 'FunctionDeclaration' ? bindingOf(id) : undefined
  if (!binding) return otherwise
  const frame = grounds.frameOf(binding.scope)
  const known = frame.slots[slotOf(binding)]
  return known === unset || known === undefined ? grounds.demand(binding, frame) : known
}

/** The value of a variable that is built up in loops or by a function called on the spot. */
export function runBinding(g: Engine, binding: Binding, env: Env): Value | undefined {
  if (!isBuiltUp(binding) || !env.fn && sliceOf(binding)?.parts.every(isSelfContained) !== true) return undefined
  return attempt(g, binding.id, env, grounds => {
    const v = grounds.demand(binding, grounds.frameOf(binding.scope))
    return typeof v === 'number' || typeof v === 'boolean' ? undefined : v
  })
}

const maxReferences = 120

const isBuiltUp = (binding: Binding): boolean => binding.isBuiltUp ??= looksBuiltUp(binding)

function looksBuiltUp(binding: Binding): boolean {
  const { kind, definitions, references } = binding
  if (kind !== 'var' && kind !== 'let' && kind !== 'const') return false
  if (definitions[0]?.kind !== 'value' || references.length > maxReferences) return false
  for (const write of writesOf(binding)) if (write.kind === 'hand' || isInLoop(write.node)) return true
  return false
}

function isInLoop(node: Node): boolean {
  for (let at: Node | undefined = node; at; at = parentOf(at)) {
    if (loops.has(at.type)) return true
    if (isFunction(at)) return isCalledOnTheSpot(at)
  }
  return false
}

const endings = new Set(['join', 'decode', 'toString', 'match', 'filter', 'sort', 'toSorted', 'reduce', 'reduceRight', 'replace', 'replaceAll', 'from', 'concat', 'split', 'at'])
const makers = /^(Uint8Array|Uint16Array|Uint8ClampedArray|Array|TextDecoder|Map|Set)$/

/** The value of a chain of calls that the evaluator could not follow, when it starts from a list or text of the file. */
export function orRun(g: Engine, call: Node, env: Env, known: Value): Value {
  const { callee } = call as Loose
  if (known.taints.length > 0 || callee?.type !== 'MemberExpression' || !endings.has(callee.property.name ?? callee.property.value)) return known
  const [alt, ...others] = known.alts
  const isOpen = !alt || alt.t === 'api' && others.length === 0 || alt.t === 'array' && (alt.open || alt.items.length === 0)
  if (!isOpen || ![callee.object, ...(call as Loose).arguments].some(one => startsFromConstant(one, 0)) || !isSelfContained(call)) return known
  return attempt(g, call, env, grounds => compile(call)(grounds.frameOf(scopeAt(call)!))) ?? known
}

function startsFromConstant(node: Loose, depth: number): boolean {
  let at = node
  while (at.type === 'MemberExpression' || at.type === 'CallExpression' && at.callee.type === 'MemberExpression') {
    const object = at.object ?? at.callee.object
    const isMaker = object.type === 'Identifier' && at.type === 'CallExpression' && /^(Buffer|Array|Object|Uint8Array)$/.test(object.name)
    if (isMaker && at.arguments[0]) return startsFromConstant(at.arguments[0], depth)
    at = object
  }
  if (at.type === 'ArrayExpression' || at.type === 'StringLiteral' || at.type === 'TemplateLiteral') return true
  if (at.type === 'NewExpression') return makers.test(at.callee.name) && at.arguments.every((one: Loose) => depth > 1 || startsFromConstant(one, depth + 1))
  const [first] = at.type === 'Identifier' && depth < 2 ? bindingOf(at)?.definitions ?? [] : []
  return first?.kind === 'value' && first.path.length === 0 && startsFromConstant(first.node, depth + 1)
}
