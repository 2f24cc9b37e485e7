import { posix } from 'node:path'
import type { CallView, FileView, Moment, Node, ValueView } from '../../kit/index.ts'
import type { Unit } from '../analyser.ts'
import { apiMatcher } from './api-matcher.ts'
import { pointerTo, type Engine } from './engine.ts'
import { evaluate } from './evaluate.ts'
import { callFunction } from './returns.ts'
import { memberOf } from './members.ts'
import { ownNames } from './parts.ts'
import { momentOf } from './moment.ts'
import { parentOf, type Loose } from './tree.ts'
import { apisOf, constant, join, skeletons, textOf, texts, unknown, type Module, type Value } from './value.ts'

/** Shows an inner value to rules. */
function valueView(g: Engine, v: Value, module: Module): ValueView {
  return {
    get text() { return textOf(v) },
    get texts() { return texts(v) },
    get skeletons() { return skeletons(v) },
    get constants() { return v.alts.flatMap(alt => alt.t === 'const' && typeof alt.v !== 'string' && alt.v !== undefined ? [alt.v] : []) },
    get apis() { return apisOf(v) },
    taints: v.taints,
    get isFunction() { return v.alts.some(alt => alt.t === 'function' || alt.t === 'bound') },
    get returned() {
      return valueView(g, join(v.alts.map(alt => alt.t === 'function' ? callFunction(g, alt.node, alt.env, [], alt.self, module.env) : unknown)), module)
    },
    prop: name => valueView(g, memberOf(g, v, constant(name), module.index.program, module.env), module),
    get keys() { return v.alts.flatMap(alt => ownNames(g, alt, module.env)) },
    get items() { return v.alts.flatMap(alt => alt.t === 'array' ? alt.items.slice(0, 256).map(item => valueView(g, item, module)) : []) },
    disguises: v.disguises,
    isCertain: v.alts.length > 0 && !v.open,
  }
}

export interface RawCall {
  readonly api: string
  readonly node: Node
  readonly args: readonly Value[]
  readonly isNew: boolean
  readonly disguises: readonly string[]
  readonly module: Module
  /** The call that made the object whose method this is. */
  readonly origin?: { readonly node: Node; readonly args: readonly Value[]; readonly api: string }
}

export function callView(g: Engine, call: RawCall): CallView {
  const { module } = call
  const views = new Map<number, ValueView>()
  const arg = (index: number): ValueView => {
    let view = views.get(index)
    if (!view) views.set(index, view = valueView(g, call.args[index] ?? unknown, module))
    return view
  }
  return {
    api: call.api,
    node: call.node,
    get at() { return pointerTo(module, call.node) },
    get args() { return call.args.slice(0, 64).map((_, index) => arg(index)) },
    arg,
    isNew: call.isNew,
    get madeWith() { return (call.origin?.args ?? []).slice(0, 8).map(one => valueView(g, one, module)) },
    get moment() { return momentOf(g, call.node) },
    disguises: call.disguises,
  }
}

export function fileView(g: Engine, module: Module, unit: Unit, calls: readonly RawCall[]): FileView {
  const { text } = unit
  return {
    path: unit.path,
    language: unit.language,
    text,
    at: node => pointerTo(module, node),
    value: node => valueView(g, evaluate(g, node, module.env), module),
    apis: node => apisOf(evaluate(g, node, module.env)),
    calls(pattern) {
      const matcher = apiMatcher([[pattern, true]])
      return calls.filter(call => matcher.match(call.api).length > 0).map(call => callView(g, call))
    },
    moment: (node): Moment => momentOf(g, node),
    assignments: api => (module.index.byType.get('AssignmentExpression') ?? [])
      .filter(node => apisOf(evaluate(g, (node as Loose).left, module.env)).some(name => api.test(name))
        && evaluate(g, (node as Loose).right, module.env).alts.some(alt => alt.t === 'function' || alt.t === 'bound'))
      .map(node => pointerTo(module, node)),
    get regularExpressions() { return (module.index.byType.get('RegExpLiteral') ?? []).map(node => (node as Loose).pattern as string) },
    get strings() { return (module.index.byType.get('StringLiteral') ?? []).map(node => (node as Loose).value as string) },
    get ownNames() { return unit.ownPackage?.().names ?? [] },
    describes: word => unit.ownPackage?.().description.includes(word.toLowerCase()) ?? false,
    brings: path => unit.has?.(posix.join(posix.dirname(unit.path), path)) ?? false,
    isMinified: isMinified(text),
    isEmbedded: unit.embedded !== undefined,
    parent: parentOf,
  }
}

/** Long lines on average: the output of a minifier or bundler, where shape says nothing about intent. */
function isMinified(text: string): boolean {
  if (text.length < 2_000) return false
  let lines = 1
  for (let i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) lines++
  return text.length / lines > 220
}
