import type { Answer, FileView, Node, Rule } from '../../kit/index.ts'
import type { Gap, Hit } from '../../model/index.ts'
import { isLoader } from './builtins.ts'
import { isOfOtherModule } from './bundled-modules.ts'
import { calleeNode } from './call-shape.ts'
import { passedTo } from './callers.ts'
import { isSpent, pointerTo, type Engine } from './engine.ts'
import { evaluate } from './evaluate.ts'
import { flowsInto, type Flow } from './flows.ts'
import { invocations } from './invoke.ts'
import { memberOf } from './members.ts'
import { ruleSet, type RuleSet } from './rule-set.ts'
import { callView, fileView, type RawCall } from './view.ts'
import { apisOf, constant, unknown, type Env, type Module, type Value } from './value.ts'
import type { Unit } from '../analyser.ts'
import { answersAbout } from '../ask.ts'
import { enterForeign, isMadeInside } from './foreign.ts'
import type { Loose } from './tree.ts'

export interface Dispatched {
  readonly hits: readonly (readonly [string, Hit])[]
  readonly gaps: readonly Gap[]
  readonly calls: readonly RawCall[]
}

/** What one call may cost: enough for a decoder over a few thousand bytes. */
const stepsPerQuestion = 20_000
/** What one call may cost once the file has had its share: enough to find out whose name it calls. */
const stepsWhenLate = 200

/** What one call may cost after several of the file had to be given up: code that is knotted in one place is knotted in many, and nothing can be kept of what is given up. */
const stepsAmongKnots = 5_000
const maxKnots = 4

const allowance = (g: Engine): number => {
  if (g.steps > g.fuse) g.knots++
  return g.steps > g.stepLimit ? stepsWhenLate : g.knots > maxKnots ? stepsAmongKnots : stepsPerQuestion
}

/** One walk for all rules: every call is resolved once, and each rule is told only of what it asked for. */
export function dispatch(g: Engine, module: Module, unit: Unit, rules: readonly Rule[]): Dispatched {
  const set = ruleSet(rules)
  const answers = answersAbout(unit.path)
  const { ask } = answers
  const calls: RawCall[] = []
  const file = fileView(g, module, unit, calls)
  const flows: Flow[] = []
  for (const node of module.index.calls) {
    g.fuse = g.steps + allowance(g)
    collectCalls(g, node, module.env, calls, flows, set, 0)
  }
  collectSetters(g, module, calls, flows, set)
  for (const call of calls) {
    g.fuse = g.steps + allowance(g)
    for (const [rule, handler] of set.calls.match(call.api)) ask(rule, () => handler(callView(g, call), file))
  }
  g.fuse = g.steps + stepsPerQuestion
  judgeFlows(set, flows, file, ask)
  for (const [type, handlers] of set.on) {
    for (const node of module.index.byType.get(type) ?? []) for (const [rule, handler] of handlers) ask(rule, () => handler(node, file))
  }
  if (!set.uses.isEmpty) tellUses(g, module, set, file, ask)
  g.fuse = g.steps + allowance(g)
  for (const rule of set.files) ask(rule, () => rule.file!(file))
  return { hits: answers.hits, gaps: answers.gaps, calls }
}

export function collectCalls(g: Engine, node: Node, env: Env, calls: RawCall[], flows: Flow[], set: RuleSet, depth: number): void {
  if (isSpent(g)) return
  const found = invocations(g, node, env)
  for (const one of found) {
    if (one.target.t === 'api') {
      const { v, from } = one.target
      addCall(g, { api: v, node, get args() { return answered(g, () => submits.test(v) ? [...one.args.slice(0, 1), one.self] : one.args) }, isNew: one.isNew, disguises: one.disguises, module: env.module, ...(from ? { origin: from } : {}) }, calls, flows, set)
    } else if (one.target.t === 'function' && depth < 3 && (one.target.env.module !== env.module || isMadeInside(one.target.env) || isOfOtherModule(one.target.node, node))) {
      enterForeign(g, one, calls, flows, set, depth)
    }
  }
  // A sink handed over as a callback is called by whoever gets it: `.then(eval)`.
  const call = node as Loose
  const given = (call.arguments ?? []) as Loose[]
  if (given.length === 0 || !isHandedOver(call, found.map(one => one.target.t === 'api' ? one.target.v : ''))) return
  given.forEach((argument, position) => {
    if (argument.type === 'SpreadElement' || argument.type === 'StringLiteral' || argument.type === 'NumericLiteral') return
    const value = evaluate(g, argument, env)
    addBound(g, argument, value, env.module, calls, flows, set)
    for (const api of apisOf(value)) {
      g.met.add(api)
      if (isLoader(api) || (set.calls.match(api).length === 0 && set.sinks.match(api).length === 0)) continue
      const arg = passedTo(g, call, position, 0, env) ?? unknown
      addCall(g, { api, node: argument, args: [arg], isNew: false, disguises: [...value.disguises, 'callback'], module: env.module }, calls, flows, set)
    }
  })
}

/** `process.on('exit', exec.bind(null, command))` */
function addBound(g: Engine, node: Node, value: Value, module: Module, calls: RawCall[], flows: Flow[], set: RuleSet): void {
  for (const alt of value.alts) {
    if (alt.t !== 'bound') continue
    for (const api of apisOf(alt.target)) addCall(g, { api, node, args: alt.args, isNew: false, disguises: [...value.disguises, 'callback'], module }, calls, flows, set)
  }
}

/** Works out what a rule asks for after the walk, at no cost to whatever else the rule asks. */
function answered<T>(g: Engine, work: () => T): T {
  if (g.depth > 0) return work()
  const { fuse, steps } = g
  g.fuse = steps + allowance(g)
  const answer = work()
  g.fuse = fuse + g.steps - steps
  return answer
}

/** `form.submit(address)` sends what the form was given. */
const submits = /^(?:form-data|FormData)\(\)\.submit$/

/** Properties whose setting makes a request or a jump, as a call does: `new Image().src = address`, `location.href = address`. */
const setters = /^(src|href|location|action|text|textContent|innerText|innerHTML)$/

function collectSetters(g: Engine, module: Module, calls: RawCall[], flows: Flow[], set: RuleSet): void {
  for (const node of (module.index.byType.get('AssignmentExpression') ?? []) as Loose[]) {
    const { left, right, operator } = node
    if (operator !== '=' || left.type !== 'MemberExpression' || left.computed || !setters.test(left.property.name)) continue
    g.fuse = g.steps + allowance(g)
    for (const alt of evaluate(g, left.object, module.env).alts) {
      if (alt.t !== 'api') continue
      const owner = alt.v
      const api = owner === 'globalThis' ? left.property.name : `${owner}.${left.property.name}`
      g.met.add(api)
      if (set.calls.match(api).length === 0 && set.sinks.match(api).length === 0) continue
      addCall(g, { api, node, args: [evaluate(g, right, module.env)], isNew: false, disguises: [], module, ...(alt.from ? { origin: alt.from } : {}) }, calls, flows, set)
    }
  }
}

/** `Object.assign(document.createElement('script'), { src })` sets as an assignment does. */
function collectAssigned(g: Engine, call: RawCall, calls: RawCall[], flows: Flow[], set: RuleSet): void {
  const [target = unknown, ...given] = call.args
  for (const alt of target.alts) {
    if (alt.t !== 'api' || alt.v === 'globalThis') continue
    for (const name of ['src', 'href', 'action']) {
      const api = `${alt.v}.${name}`
      if (set.calls.match(api).length === 0 && set.sinks.match(api).length === 0) continue
      for (const one of given) {
        const value = memberOf(g, one, constant(name), call.node, call.module.env)
        if (value.alts.length + value.taints.length > 0) addCall(g, { ...call, api, args: [value], ...(alt.from ? { origin: alt.from } : {}) }, calls, flows, set)
      }
    }
  }
}

const handers = /(^|\.)(then|catch|finally|map|forEach|flatMap|filter|reduce|some|every|find|on|once|addEventListener|setTimeout|setInterval|setImmediate|nextTick|queueMicrotask|from|pipe|replace)$/

/** Only calls that are known to call what they get: a sink stored or wrapped somewhere is no call yet. */
function isHandedOver(call: Loose, names: readonly string[]): boolean {
  const callee = calleeNode(call) as Loose | undefined
  const method = callee?.property && !callee.computed ? callee.property.name as string : callee?.name as string | undefined
  return handers.test(method ?? '') || names.some(name => handers.test(name))
}

function addCall(g: Engine, call: RawCall, calls: RawCall[], flows: Flow[], set: RuleSet): void {
  calls.push(call)
  g.met.add(call.api)
  for (const word of set.sinks.match(call.api)) flows.push(...flowsInto(g, call, word))
  if (call.api.endsWith('.pipe') && call.args[0]) pipeFlows(g, call, calls, flows, set)
  if (call.api === 'Object.assign') collectAssigned(g, call, calls, flows, set)
  if (pipelines.test(call.api)) writeInto(g, call, call.args[0]!, lastStream(call.args), calls, flows, set)
}

/** `a.pipe(b)` writes what a gives into b. */
function pipeFlows(g: Engine, call: RawCall, calls: RawCall[], flows: Flow[], set: RuleSet): void {
  const source = (calleeNode(call.node) as Loose | undefined)?.object as Node | undefined
  if (!source) return
  writeInto(g, call, evaluate(g, source, call.module.env), call.args[0], calls, flows, set)
}

const pipelines = /^stream(?:\/promises|\.promises)?\.pipeline$|^(?:pump|pumpify)$/

/** The last of the streams; a callback may stand behind it. */
const lastStream = (args: readonly Value[]): Value | undefined => args.length < 2 ? undefined : args.findLast(arg => arg.alts.some(alt => alt.t === 'api'))

function writeInto(g: Engine, call: RawCall, from: Value, to: Value | undefined, calls: RawCall[], flows: Flow[], set: RuleSet): void {
  for (const alt of to?.alts ?? []) {
    if (alt.t !== 'api') continue
    addCall(g, { ...call, api: `${alt.v}.write`, args: [from], ...(alt.from ? { origin: alt.from } : {}) }, calls, flows, set)
  }
}

function judgeFlows(set: RuleSet, flows: readonly Flow[], file: FileView, ask: (rule: Rule, handler: () => Answer) => void): void {
  for (const rule of set.taints) {
    for (const flow of flows) {
      if (rule.sinks.includes(flow.sink) && rule.sources.includes(flow.view.taint.kind)) ask(rule, () => rule.judge(flow.view, file))
    }
  }
}

function tellUses(g: Engine, module: Module, set: RuleSet, file: FileView, ask: (rule: Rule, handler: () => Answer) => void): void {
  const tell = (node: Node): void => {
    g.fuse = g.steps + allowance(g)
    const value = evaluate(g, node, module.env)
    for (const api of apisOf(value)) {
      g.met.add(api)
      for (const [rule, handler] of set.uses.match(api)) ask(rule, () => handler({ api, node, at: pointerTo(module, node), disguises: value.disguises }, file))
    }
  }
  for (const node of module.index.globals) tell(node)
  for (const type of ['MemberExpression', 'OptionalMemberExpression']) for (const node of module.index.byType.get(type) ?? []) if (isNamed(node as Loose)) tell(node)
}

/** Members of something that has a name of its own; chains off unknown locals are not worth a look. */
function isNamed(node: Loose): boolean {
  let root = node
  while (root.type === 'MemberExpression' || root.type === 'OptionalMemberExpression') root = root.object
  return root.type === 'Identifier' || root.type === 'CallExpression'
}
