import type { Node } from '../../kit/index.ts'
import { isLoader } from './builtins.ts'
import { calleeNode } from './call-shape.ts'
import { isSpent, type Engine } from './engine.ts'
import { evaluate } from './evaluate.ts'
import { apisOf, type Module, type Value } from './value.ts'
import { bindingOf, childrenOf, type Loose } from './tree.ts'

const maxBytes = 300_000
const maxQuestions = 40
const maxNodes = 60

/**
 * Expressions that decide what a file loads or calls and that were not told for certain: names given to loaders, and
 * computed names on known modules. Only those that may be constant are asked about, so that honest files pay nothing.
 */
export function openQuestions(g: Engine, module: Module): ReadonlySet<Node> {
  const questions = new Set<Node>()
  if (module.index.text.length > maxBytes) return questions
  for (const call of module.index.calls as readonly Loose[]) {
    if (questions.size >= maxQuestions || isSpent(g)) break
    const node = questionOf(g, call, module)
    if (node && !isTold(evaluate(g, node, module.env)) && mayBeConstant(node, 0)) questions.add(node)
  }
  return questions
}

function questionOf(g: Engine, call: Loose, module: Module): Node | undefined {
  if (call.type === 'ImportExpression') return call.source
  const callee = calleeNode(call) as Loose | undefined
  if (!callee) return undefined
  if (callee.type === 'MemberExpression' && callee.computed && !/Literal$/.test(callee.property.type)) {
    return apisOf(evaluate(g, callee.object, module.env)).length > 0 ? callee.property : undefined
  }
  const [first] = call.arguments ?? []
  if (!first || /Literal$/.test(first.type) && first.type !== 'TemplateLiteral' || first.type === 'SpreadElement') return undefined
  return apisOf(evaluate(g, callee, module.env)).some(isLoader) ? first : undefined
}

const isTold = (v: Value): boolean => v.taints.length > 0 || (v.alts.length === 1 && !v.open && v.alts[0]!.t === 'const')

const constantNames = new Set(['String', 'Math', 'Number', 'undefined', 'NaN', 'Infinity'])

/** False as soon as something in it comes from outside: a parameter, an import, an unknown call. */
function mayBeConstant(expression: Node, depth: number): boolean {
  const stack: Node[] = [expression]
  for (let count = 0; stack.length > 0; count++) {
    const node = stack.pop() as Loose
    if (count > maxNodes || /^(Await|Yield|This|Import|Function|ArrowFunction|Class|New|Assignment|Update)/.test(node.type)) return false
    if (node.type === 'Identifier' && !mayNameConstant(node, depth)) return false
    for (const child of childrenOf(node)) if (!(node.type === 'MemberExpression' && !node.computed && child === node.property)) stack.push(child)
  }
  return true
}

function mayNameConstant(id: Loose, depth: number): boolean {
  const binding = bindingOf(id)
  if (!binding) return id.$binding !== null || constantNames.has(id.name)
  const [only, ...others] = binding.definitions
  return others.length === 0 && only?.kind === 'value' && only.path.length === 0 && depth < 4 && mayBeConstant(only.node, depth + 1)
}
