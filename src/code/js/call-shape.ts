import type { Node } from '../../kit/index.ts'
import type { Engine } from './engine.ts'
import { evaluate } from './evaluate.ts'
import { concatenate, constant, unknown, type Env, type Value } from './value.ts'
import type { Loose } from './tree.ts'

export function calleeNode(call: Node): Node | undefined {
  const node = call as Loose
  return node.type === 'TaggedTemplateExpression' ? node.tag : node.type === 'ImportExpression' ? undefined : node.callee
}

/** The name under which a helper of a compiler is called, wherever it is kept: `_inherits(…)`, `tslib_1.__extends(…)`, `_inherits._(…)`, `(0, _inherits2.default)(…)`. */
export function helperName(callee: Node | undefined): string {
  let at = callee as Loose | undefined
  if (at?.type === 'SequenceExpression') at = at.expressions.at(-1)
  if (at?.type === 'MemberExpression' && !at.computed) at = /^(?:_|default)$/.test(at.property.name) && at.object.type === 'Identifier' ? at.object : at.property
  return at?.type === 'Identifier' ? at.name.replace(/(?<!\d)\d{1,3}$/, '') : ''
}

/** Arguments of a call with spreads opened as far as they are known. A tag gets its template as one text. */
export function argumentsOf(g: Engine, call: Node, env: Env): readonly Value[] {
  const node = call as Loose
  if (node.type === 'TaggedTemplateExpression') {
    const parts: Value[] = []
    node.quasi.quasis.forEach((quasi: Loose, i: number) => {
      parts.push(constant(quasi.value.cooked ?? quasi.value.raw))
      if (node.quasi.expressions[i]) parts.push(evaluate(g, node.quasi.expressions[i], env))
    })
    return [concatenate(parts)]
  }
  if (node.type === 'ImportExpression') return [evaluate(g, node.source, env)]
  const args: Value[] = []
  for (const argument of node.arguments as (Loose | null)[]) {
    if (args.length > 100_000) break
    // What the parser stepped over, as in `f(, a)`.
    if (!argument) { args.push(unknown); continue }
    if (argument.type !== 'SpreadElement') { args.push(evaluate(g, argument, env)); continue }
    const spread = evaluate(g, argument.argument, env)
    const only = spread.alts.length === 1 ? spread.alts[0]! : undefined
    if (only?.t === 'array') args.push(...only.items)
    else if (only?.t === 'const' && typeof only.v === 'string') for (const c of only.v.slice(0, 100_000)) args.push(constant(c))
    else args.push(spread.taints.length > 0 ? { ...unknown, taints: spread.taints } : unknown)
  }
  return args
}

export const arrayItems = (v: Value): readonly Value[] | undefined => {
  const alt = v.alts.length === 1 ? v.alts[0]! : undefined
  return alt?.t === 'array' ? alt.items : undefined
}
