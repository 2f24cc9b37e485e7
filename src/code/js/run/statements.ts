import type { Node } from '../../../kit/index.ts'
import { childrenOf, isFunction, type Loose, type Marked, type Scope } from '../tree.ts'
import { strictEquals, truthy } from './coerce.ts'
import { compile } from './compile.ts'
import { closure } from './functions.ts'
import { eachOf, keysOf } from './iterate.ts'
import { frameOf, placeOf } from './names.ts'
import { assignTo, type Put } from './patterns.ts'
import { abort, spend, Thrown, type Frame, type Val } from './values.ts'

export interface Jump { readonly kind: 'break' | 'continue' | 'return'; readonly label?: string; readonly value?: Val }
/** Runs a statement; what it gives is the jump it ended with. */
export type Act = (frame: Frame) => Jump | undefined

const acts = new WeakMap<Node, Act>()

export function statement(node: Node): Act {
  let act = acts.get(node)
  if (!act) {
    const made = compileStatement(node as Loose, undefined)
    acts.set(node, act = frame => { spend(frame.meter, 1); return made(frame) })
  }
  return act
}

/** Compiled on first use: a branch that is never taken need not be understood. */
const lazily = (node: Node | null | undefined): Act => {
  if (!node) return () => undefined
  let act: Act | undefined
  return frame => (act ??= statement(node))(frame)
}

const plainBreak: Jump = { kind: 'break' }
const plainContinue: Jump = { kind: 'continue' }

function compileStatement(node: Loose, label: string | undefined): Act {
  switch (node.type) {
    case 'ExpressionStatement': { const run = compile(node.expression); return frame => { run(frame); return undefined } }
    case 'VariableDeclaration': return declaration(node)
    case 'ReturnStatement': {
      const run = node.argument ? compile(node.argument) : undefined
      return frame => ({ kind: 'return', value: run?.(frame) })
    }
    case 'IfStatement': {
      const [test, yes, no] = [compile(node.test), lazily(node.consequent), lazily(node.alternate)]
      return frame => truthy(test(frame)) ? yes(frame) : no(frame)
    }
    case 'BlockStatement': return block(node)
    case 'ForStatement': return forLoop(node, label)
    case 'ForOfStatement': case 'ForInStatement': return eachLoop(node, label)
    case 'WhileStatement': return whileLoop(node, label)
    case 'DoWhileStatement': return doLoop(node, label)
    case 'SwitchStatement': return switchOf(node, label)
    case 'BreakStatement': { const jump: Jump = node.label ? { kind: 'break', label: node.label.name } : plainBreak; return () => jump }
    case 'ContinueStatement': { const jump: Jump = node.label ? { kind: 'continue', label: node.label.name } : plainContinue; return () => jump }
    case 'LabeledStatement': return labelled(node)
    case 'ThrowStatement': { const run = compile(node.argument); return frame => { throw new Thrown(run(frame)) } }
    case 'TryStatement': return tryOf(node)
    case 'EmptyStatement': case 'FunctionDeclaration': case 'TSTypeAliasDeclaration': case 'TSInterfaceDeclaration': return () => undefined
    default: return abort
  }
}

/** One declarator by itself; `var x` without a value leaves x alone. */
export function declarator(node: Loose, kind: string): Act {
  if (!node.init) {
    if (kind === 'var') return () => undefined
    const place = node.id.type === 'Identifier' ? placeOf(node.id) : undefined
    return frame => { place?.declare(frame, undefined); return undefined }
  }
  const [put, run] = [assignTo(node.id, true), compile(node.init)]
  return frame => { put(frame, run(frame)); return undefined }
}

function declaration(node: Loose): Act {
  if (node.declare || node.kind === 'using') return abort
  const parts = (node.declarations as Loose[]).map(one => declarator(one, node.kind))
  return frame => { for (const part of parts) part(frame); return undefined }
}

/** Function declarations exist before the first statement runs. */
export function hoist(nodes: readonly Loose[]): (frame: Frame) => void {
  const functions = nodes.filter(node => node.type === 'FunctionDeclaration' && node.id).map(node => ({ node, place: placeOf(node.id) }))
  return frame => { for (const { node, place } of functions) place?.declare(frame, closure(node, frame)) }
}

function block(node: Loose): Act {
  const inner = sequence(node.body)
  const scope = (node as Marked).$scope
  return scope && scope.names.size > 0 ? frame => inner(frameOf(scope, frame)) : inner
}

function sequence(nodes: readonly Loose[]): Act {
  const [before, parts] = [hoist(nodes), nodes.map(lazily)]
  return frame => {
    before(frame)
    for (const part of parts) {
      const jump = part(frame)
      if (jump) return jump
    }
    return undefined
  }
}

/** What a loop does with the jump of its body: `true` ends it silently, a jump is handed on, undefined goes on. */
function after(jump: Jump | undefined, label: string | undefined): Jump | true | undefined {
  if (!jump || jump.kind === 'return') return jump
  const isMine = jump.label === undefined || jump.label === label
  return isMine ? jump.kind === 'break' ? true : undefined : jump
}

function holdsFunction(node: Loose): boolean {
  const stack: Node[] = [node]
  while (stack.length > 0) {
    const at = stack.pop()!
    if (isFunction(at)) return true
    for (const child of childrenOf(at)) stack.push(child)
  }
  return false
}

/** Closures made in one round keep the variables of that round. */
const nextRound = (frame: Frame): Frame => ({ ...frame, slots: [...frame.slots] })

function forLoop(node: Loose, label: string | undefined): Act {
  const scope = (node as Marked).$scope!
  const start = node.init ? node.init.type === 'VariableDeclaration' ? statement(node.init) : statementOf(node.init) : undefined
  const isKept = scope.names.size > 0 && holdsFunction(node)
  const [test, step, body] = [node.test && compile(node.test), node.update && compile(node.update), lazily(node.body)]
  return outer => {
    let frame = ownFrame(scope, outer)
    start?.(frame)
    while (!test || truthy(test(frame))) {
      spend(frame.meter, 1)
      const end = after(body(frame), label)
      if (end) return end === true ? undefined : end
      if (isKept) frame = nextRound(frame)
      step?.(frame)
    }
    return undefined
  }
}

const statementOf = (node: Node): Act => { const run = compile(node); return frame => { run(frame); return undefined } }
const ownFrame = (scope: Scope, outer: Frame): Frame => scope.names.size > 0 ? frameOf(scope, outer) : outer

function eachLoop(node: Loose, label: string | undefined): Act {
  if (node.await) return abort
  const scope = (node as Marked).$scope!
  const isDeclared = node.left.type === 'VariableDeclaration'
  const put: Put = assignTo(isDeclared ? node.left.declarations[0].id : node.left, isDeclared)
  const [over, body] = [compile(node.right), lazily(node.body)]
  return outer => {
    const v = over(ownFrame(scope, outer))
    for (const item of node.type === 'ForInStatement' ? keysOf(v) : eachOf(outer.meter, v)) {
      const frame = ownFrame(scope, outer)
      put(frame, item)
      const end = after(body(frame), label)
      if (end) return end === true ? undefined : end
    }
    return undefined
  }
}

function whileLoop(node: Loose, label: string | undefined): Act {
  const [test, body] = [compile(node.test), lazily(node.body)]
  return frame => {
    while (truthy(test(frame))) {
      spend(frame.meter, 1)
      const end = after(body(frame), label)
      if (end) return end === true ? undefined : end
    }
    return undefined
  }
}

function doLoop(node: Loose, label: string | undefined): Act {
  const [test, body] = [compile(node.test), lazily(node.body)]
  return frame => {
    do {
      spend(frame.meter, 1)
      const end = after(body(frame), label)
      if (end) return end === true ? undefined : end
    } while (truthy(test(frame)))
    return undefined
  }
}

function switchOf(node: Loose, label: string | undefined): Act {
  const scope = (node as Marked).$scope!
  const subject = compile(node.discriminant)
  const cases = (node.cases as Loose[]).map(one => ({ test: one.test && compile(one.test), act: sequence(one.consequent) }))
  return outer => {
    const v = subject(outer)
    const frame = ownFrame(scope, outer)
    let from = cases.findIndex(one => one.test && strictEquals(v, one.test(frame)))
    if (from < 0) from = cases.findIndex(one => !one.test)
    for (let i = from; i >= 0 && i < cases.length; i++) {
      const jump = cases[i]!.act(frame)
      if (!jump) continue
      return jump.kind === 'break' && (jump.label === undefined || jump.label === label) ? undefined : jump
    }
    return undefined
  }
}

function labelled(node: Loose): Act {
  const name = node.label.name as string
  const inner = compileStatement(node.body, name)
  return frame => {
    const jump = inner(frame)
    return jump?.kind === 'break' && jump.label === name ? undefined : jump
  }
}

function tryOf(node: Loose): Act {
  const [body, last] = [lazily(node.block), node.finalizer ? lazily(node.finalizer) : undefined]
  const { handler } = node
  const scope = handler && (handler as Marked).$scope
  const [put, rescue] = [handler?.param ? assignTo(handler.param, true) : undefined, handler ? lazily(handler.body) : undefined]
  const guarded: Act = frame => {
    if (!rescue) return body(frame)
    const { depth } = frame.meter
    try {
      return body(frame)
    } catch (error) {
      if (!(error instanceof Thrown)) throw error
      frame.meter.depth = depth
      const inner = frameOf(scope, frame)
      put?.(inner, error.value)
      return rescue(inner)
    }
  }
  if (!last) return guarded
  return frame => {
    let jump: Jump | undefined
    try {
      jump = guarded(frame)
    } catch (error) {
      if (!(error instanceof Thrown)) throw error
      const replaced = last(frame)
      if (replaced) return replaced
      throw error
    }
    return last(frame) ?? jump
  }
}
