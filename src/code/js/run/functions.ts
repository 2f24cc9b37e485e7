import type { Node } from '../../../kit/index.ts'
import type { Loose, Marked, Scope } from '../tree.ts'
import { compile, type Run } from './compile.ts'
import { eachOf } from './iterate.ts'
import { getMember } from './members.ts'
import { frameOf, placeOf } from './names.ts'
import { assignTo, type Put } from './patterns.ts'
import { statement, type Jump } from './statements.ts'
import { abort, enter, fail, isThing, list, spend, type Closure, type Dict, type Frame, type List, type Meter, type Val } from './values.ts'

interface Body { readonly scope: Scope; readonly parameters: readonly { put: Put; isRest: boolean }[]; readonly isArrow: boolean; run(frame: Frame): Val }

const bodies = new WeakMap<Node, Body>()

export const closure = (node: Node, frame: Frame): Closure => ({ t: 'closure', node, frame, extra: new Map() })

export const compileFunction = (node: Loose): Run => node.async || node.generator ? abort : frame => closure(node, frame)

function bodyOf(node: Loose): Body {
  const known = bodies.get(node)
  if (known) return known
  if (node.async || node.generator || !node.body) abort()
  const parameters = (node.params as Loose[]).map(param =>
    ({ isRest: param.type === 'RestElement', put: assignTo(param.type === 'RestElement' ? param.argument : param, true) }))
  const own = node.type === 'FunctionExpression' && node.id ? placeOf(node.id) : undefined
  const block = node.body.type === 'BlockStatement' ? statement(node.body) : undefined
  const value = block ? undefined : compile(node.body)
  const run = (frame: Frame): Val => {
    if (value) return value(frame)
    const jump: Jump | undefined = block!(frame)
    return jump?.kind === 'return' ? jump.value : undefined
  }
  const body: Body = {
    scope: (node as Marked).$scope ?? abort(), parameters, isArrow: node.type === 'ArrowFunctionExpression',
    run: own ? frame => { own.declare(frame, closure(node, frame.outer!)); return run(frame) } : run,
  }
  bodies.set(node, body)
  return body
}

export function callValue(meter: Meter, fn: Val, self: Val, args: readonly Val[], isNew = false): Val {
  spend(meter, 2)
  if (!isThing(fn)) return fail('TypeError', 'not a function')
  if (fn.t === 'native') return fn.call(meter, self, args, isNew)
  if (fn.t !== 'closure') return fn.t === 'unknown' ? abort() : fail('TypeError', 'not a function')
  const body = bodyOf(fn.node)
  enter(meter)
  try {
    const given: List = { t: 'list', items: [...args] }
    const frame = frameOf(body.scope, fn.frame, body.isArrow ? undefined : { self, args: given, isNew })
    body.parameters.forEach(({ put, isRest }, i) => put(frame, isRest ? list(meter, args.slice(i)) : args[i]))
    return body.run(frame)
  } finally {
    meter.depth--
  }
}

export function newValue(meter: Meter, fn: Val, args: readonly Val[]): Val {
  if (isThing(fn) && fn.t === 'native') return callValue(meter, fn, undefined, args, true)
  if (!isThing(fn) || fn.t !== 'closure' || (fn.node as Loose).type === 'ArrowFunctionExpression') return abort()
  const proto = getMember(meter, fn, 'prototype')
  const self: Dict = { t: 'dict', props: new Map(), ...(isThing(proto) && proto.t === 'dict' && { proto }) }
  const given = callValue(meter, fn, self, args, true)
  return isThing(given) ? given : self
}

export function compileArguments(nodes: readonly Loose[]): (frame: Frame) => Val[] {
  const parts = nodes.map(node => node.type === 'SpreadElement' ? { spread: compile(node.argument) } : { one: compile(node) })
  return frame => {
    const args: Val[] = []
    for (const part of parts) {
      if (part.one) args.push(part.one(frame))
      else for (const item of eachOf(frame.meter, part.spread!(frame))) args.push(item)
    }
    return args
  }
}
