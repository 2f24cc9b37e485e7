import type { Node } from '../../kit/index.ts'
import { definitionsOn } from './collections.ts'
import type { Engine } from './engine.ts'
import { evaluate } from './evaluate.ts'
import { memberOf } from './members.ts'
import { mapMemo } from './memo.ts'
import { bare, bindingOf, isFunction, parentOf, type Binding, type Loose } from './tree.ts'
import { constant, join, record, unknown, value, type Env, type Value } from './value.ts'

/**
 * Bundlers put each file into a function that is given `module` and `exports`: `f(m = { exports: {} }, m.exports, load)`.
 * What such a variable exports is what the function writes to its parameters.
 */
export function moduleObject(g: Engine, binding: Binding, env: Env): Value | undefined {
  if (env.depth > 4 || !binding.definitions.some(one => one.kind === 'value' && one.path.length === 0 && isModuleLiteral(one.node))) return undefined
  const exported: Value[] = []
  for (const call of callsWith(binding)) exported.push(...exportsOf(g, call, binding, env))
  return exported.length > 0 ? record([['exports', join(exported)]]) : undefined
}

function isModuleLiteral(node: Loose): boolean {
  let at = node
  while (at.type === 'AssignmentExpression') at = at.right
  return at.type === 'ObjectExpression' && at.properties.length <= 4 && at.properties.some((one: Loose) => one.key?.name === 'exports')
}

const maxCalls = 4

/** Calls that are handed the variable itself. */
function callsWith(binding: Binding): readonly Loose[] {
  const calls: Loose[] = []
  for (const reference of [...binding.references, ...binding.definitions.flatMap(one => one.kind === 'value' ? assignedName(one.node) : [])]) {
    const parent = parentOf(reference) as Loose | undefined
    if (parent?.type === 'CallExpression' && parent.callee !== reference && !calls.includes(parent)) calls.push(parent)
    if (calls.length >= maxCalls) break
  }
  return calls
}

/** `f((m = { exports: {} }), …)`: the assignment is handed on where the name would be. */
const assignedName = (node: Node): readonly Node[] => {
  const parent = parentOf(node) as Loose | undefined
  return parent?.type === 'AssignmentExpression' ? [parent] : []
}

function exportsOf(g: Engine, call: Loose, binding: Binding, env: Env): readonly Value[] {
  const callee = bare(call.callee) as Loose
  const isCall = callee.type === 'MemberExpression' && !callee.computed && callee.property.name === 'call'
  const given = (isCall ? call.arguments.slice(1) : call.arguments) as Loose[]
  const out: Value[] = []
  for (const alt of evaluate(g, isCall ? callee.object : callee, env).alts.slice(0, 4)) {
    if (alt.t !== 'function' || !isFunction(alt.node)) continue
    const args = given.map(argument => isPartOf(argument, binding) ? unknown : evaluate(g, argument, env))
    const inner: Env = { module: alt.env.module, fn: alt.node, args, outer: alt.env, depth: env.depth + 1, memo: mapMemo() }
    given.forEach((argument, i) => {
      const param = ((alt.node as Loose).params as Loose[])[i]
      const held = param?.type === 'Identifier' ? bindingOf(param) : undefined
      if (!held || !isPartOf(argument, binding)) return
      const written: Value = value({ t: 'object', node: param!, env: inner, writes: [{ writes: held.writes, env: inner, depth: 0 }] })
      if (isExports(argument)) out.push(written, ...definitionsOn(g, held, inner))
      else out.push(memberOf(g, written, constant('exports'), param!, inner))
    })
  }
  return out
}

const isExports = (argument: Loose): boolean => argument.type === 'MemberExpression' && argument.property.name === 'exports'

/** The variable, its exports, or the assignment that makes it. */
function isPartOf(argument: Loose, binding: Binding): boolean {
  let at = isExports(argument) ? bare(argument.object) as Loose : argument
  if (at.type === 'AssignmentExpression') at = at.left
  return at.type === 'Identifier' && bindingOf(at) === binding
}
