import type { Node, Taint } from '../../kit/index.ts'
import { keepsThis, sentTo } from './async-helpers.ts'
import { bindingValue, evaluateIdentifier } from './bindings.ts'
import { step, type Engine } from './engine.ts'
import { createdFor, superValue } from './inheritance.ts'
import { orRun } from './interpret.ts'
import { evaluateCall } from './invoke.ts'
import { enumValue } from './collections.ts'
import { memberOf } from './members.ts'
import { remember, settled } from './memo.ts'
import { keyMember } from './named-secrets.ts'
import { foldBinary, foldUnary } from './fold.ts'
import { readApi } from './sources.ts'
import { apisOf, array, concatenate, constant, join, unknown, value, withDisguise, withTaints, tainted, type Alternative, type Env, type Value } from './value.ts'
import { bigOf, bindingOf, enclosingFunction, type Loose } from './tree.ts'

const mostText = 2 ** 24

/** Texts that calls make longer and longer out of one another end here, before the language's own limit ends the analysis. */
function contained(work: () => Value): Value {
  try {
    const made = work()
    return made.alts.some(alt => alt.t === 'const' && typeof alt.v === 'string' && alt.v.length > mostText) ? withTaints(unknown, made.taints) : made
  } catch (error) {
    if (error instanceof RangeError && /^Invalid (?:string|array|typed array) length/.test(error.message)) return unknown
    throw error
  }
}

/** The value of an expression, as far as it can be known without running anything. Memoised per environment. */
export function evaluate(g: Engine, node: Node | null | undefined, env: Env): Value {
  if (!node) return unknown
  if (env.module.answers?.has(node)) return withDisguise(constant(env.module.answers.get(node)), 'joined')
  // Kept with the binding, under the node of its declaration: kept here too, a declaration would be its own cycle.
  const binding = node.type === 'Identifier' ? bindingOf(node) : undefined
  if (binding) return bindingValue(g, binding, env, node)
  return settled(env.memo, node) ?? remember(g, env.memo, node, () => compute(g, node as Loose, env))
}

function compute(g: Engine, node: Loose, env: Env): Value {
  switch (node.type) {
    case 'StringLiteral': case 'NumericLiteral': case 'BooleanLiteral': case 'DirectiveLiteral': return constant(node.value)
    case 'NullLiteral': return constant(null)
    case 'BigIntLiteral': { const big = bigOf(node); return big === undefined ? unknown : constant(big) }
    case 'RegExpLiteral': return value({ t: 'regexp', source: node.pattern, flags: node.flags })
    case 'TemplateLiteral': return evaluateTemplate(g, node, env)
    case 'Identifier': case 'JSXIdentifier': return evaluateIdentifier(g, node, env)
    case 'ThisExpression': return evaluateThis(g, node, env)
    case 'ParenthesizedExpression': case 'TSAsExpression': case 'TSSatisfiesExpression': case 'TSNonNullExpression':
    case 'TSTypeAssertion': case 'TSInstantiationExpression': case 'TypeCastExpression':
      return evaluate(g, node.expression, env)
    case 'AwaitExpression': return evaluate(g, node.argument, env)
    case 'YieldExpression': return evaluate(g, node.argument, env)
    case 'SequenceExpression': return evaluate(g, node.expressions[node.expressions.length - 1], env)
    case 'ConditionalExpression': return join([evaluate(g, node.consequent, env), evaluate(g, node.alternate, env)])
    case 'LogicalExpression': return evaluateLogical(g, node, env)
    case 'AssignmentExpression':
      return node.operator === '=' || node.operator.length === 3 ? evaluate(g, node.right, env) : evaluate(g, node.left, env)
    case 'BinaryExpression': return evaluateBinary(g, node, env)
    case 'UnaryExpression': return foldUnary(node.operator, evaluate(g, node.argument, env))
    case 'ArrayExpression': return evaluateArray(g, node, env)
    case 'ObjectExpression': return value({ t: 'object', node, env, writes: [] })
    case 'FunctionExpression': case 'ArrowFunctionExpression': case 'FunctionDeclaration': case 'ObjectMethod': case 'ClassMethod': case 'ClassPrivateMethod':
      return value({ t: 'function', node, env, writes: [] })
    case 'ClassExpression': case 'ClassDeclaration': return value({ t: 'class', node, env, writes: [] })
    case 'MemberExpression': case 'OptionalMemberExpression': return evaluateMember(g, node, env)
    case 'CallExpression': case 'OptionalCallExpression': case 'NewExpression': case 'TaggedTemplateExpression': case 'ImportExpression':
      return orRun(g, node, env, contained(() => evaluateCall(g, node, env)))
    case 'MetaProperty': return node.meta.name === 'import' ? readApi(g, 'import.meta', node, env) : unknown
    case 'Import': return readApi(g, 'import', node, env)
    case 'SpreadElement': return evaluate(g, node.argument, env)
    case 'TSEnumDeclaration': return enumValue(g, node, env)
    case 'AssignmentPattern': return evaluate(g, node.right, env)
    case 'TSExternalModuleReference': return evaluate(g, node.expression, env)
    default: return unknown
  }
}

function evaluateTemplate(g: Engine, node: Loose, env: Env): Value {
  const parts: Value[] = []
  node.quasis.forEach((quasi: Loose, i: number) => {
    parts.push(constant(quasi.value.cooked ?? quasi.value.raw))
    const expression = node.expressions[i] as Node | undefined
    if (expression) parts.push(evaluate(g, expression, env))
  })
  const text = concatenate(parts)
  return parts.length > 1 ? withDisguise(text, 'joined') : text
}

/** `a && b` gives `a` only where `a` is falsy: a function, module or secret that is tested for never comes out. */
function evaluateLogical(g: Engine, node: Loose, env: Env): Value {
  const left = evaluate(g, node.left, env)
  const passed = node.operator === '&&' ? { ...unknown, alts: left.alts.filter(alt => alt.t === 'const' && !alt.v) } : left
  return join([passed, evaluate(g, node.right, env)])
}

/** Long `a + b + c` chains nest to the left: walked in a loop, because hostile code makes them thousands deep. */
function evaluateBinary(g: Engine, node: Loose, env: Env): Value {
  if (node.operator !== '+') return foldBinary(node.operator, evaluate(g, node.left, env), evaluate(g, node.right, env))
  const operands: Node[] = []
  let at: Loose = node
  while (at.type === 'BinaryExpression' && at.operator === '+' && operands.length < 20_000) {
    operands.push(at.right)
    at = at.left
  }
  operands.push(at)
  operands.reverse()
  const values = operands.map(operand => evaluate(g, operand, env))
  if (values.length === 2) return foldBinary('+', values[0]!, values[1]!)
  // Numbers added before the first string stay numbers; anything else is text.
  if (values.every(v => v.alts.length === 1 && v.alts[0]!.t === 'const')) return values.reduce((sum, v) => foldBinary('+', sum, v))
  return withDisguise(concatenate(values), 'joined')
}

function evaluateArray(g: Engine, node: Loose, env: Env): Value {
  const items: Value[] = []
  let open = false
  for (const element of node.elements as (Loose | null)[]) {
    if (items.length > 100_000) { open = true; break }
    if (!element) { items.push(constant(undefined)); continue }
    if (element.type === 'SpreadElement') {
      const spread = evaluate(g, element.argument, env)
      const only = spread.alts.length === 1 ? spread.alts[0]! : undefined
      if (only?.t === 'array') { items.push(...only.items); open ||= only.open }
      else if (only?.t === 'const' && typeof only.v === 'string' && only.v.length <= 100_000) for (const c of only.v) items.push(constant(c))
      else { open = true; items.push(spread.taints.length > 0 ? tainted(spread.taints) : unknown) }
      continue
    }
    items.push(evaluate(g, element, env))
  }
  return array(items, open)
}

function evaluateThis(g: Engine, node: Loose, env: Env): Value {
  let fn = enclosingFunction(node)
  while (fn && (fn.type === 'ArrowFunctionExpression' || keepsThis(fn))) fn = enclosingFunction(fn)
  if (!fn) return env.module.index.program.type === 'Program' ? value({ t: 'exports', module: env.module }) : unknown
  for (let at: Env | undefined = env; at; at = at.outer) if (at.fn === fn && at.self) return at.self
  if (fn.type === 'ClassMethod' || fn.type === 'ClassPrivateMethod') {
    const cls = (fn as Loose).$parent?.$parent as Node | undefined
    if (cls) return (fn as Loose).static ? value({ t: 'class', node: cls, env, writes: [] }) : value({ t: 'instance', node: cls, env })
  }
  const owner = (fn as Loose).$parent as Loose | undefined
  if (fn.type === 'ObjectMethod' && owner?.type === 'ObjectExpression') return value({ t: 'object', node: owner, env, writes: [] })
  // `{ key: 'read', value: function () { … }() }`
  const around = owner?.type === 'CallExpression' && owner.callee === fn ? owner.$parent as Loose : owner
  const created = around && /^Object(?:Property|Method)$/.test(around.type) ? createdFor(around) : undefined
  if (created) return join(evaluate(g, created, env).alts.map(alt => alt.t === 'function' || alt.t === 'class' ? value({ t: 'instance', node: alt.node, env: alt.env }) : unknown))
  if (owner?.type === 'ObjectProperty' && owner.$parent?.type === 'ObjectExpression') return value({ t: 'object', node: owner.$parent, env, writes: [] })
  const call = owner?.$parent as Loose | undefined
  const isHanded = owner?.type === 'MemberExpression' && owner.object === fn && call?.type === 'CallExpression' && call.callee === owner
  if (isHanded && /^(call|apply|bind)$/.test(owner.property.name)) return evaluate(g, call.arguments[0], env)
  const isMethod = owner?.type === 'AssignmentExpression' && owner.right === fn && owner.left.type === 'MemberExpression'
  const made = isMethod ? instanceOf(g, owner.left.object, env) : []
  if (made.length > 0) return value(...made)
  const hooked = isMethod ? replaced(g, owner, env) : undefined
  if (hooked !== undefined) return tainted([{ kind: 'intercepted', detail: `${hooked}(hook0)`, steps: [step('source', env.module, node, 'what other code keeps in an object of another package')] }])
  if (fn.type === 'FunctionDeclaration' || fn.type === 'FunctionExpression') return value({ t: 'instance', node: fn, env })
  return unknown
}

/** What `this` is in `A.prototype.read = function …`, as classes were written and are compiled for old engines; also by way of `const p = A.prototype`. */
function instanceOf(g: Engine, holder: Loose, env: Env): readonly Alternative[] {
  const [only] = holder.type === 'Identifier' ? bindingOf(holder)?.definitions ?? [] : []
  const prototype = only?.kind === 'value' && only.path.length === 0 ? only.node as Loose : holder
  if (prototype.type !== 'MemberExpression' || prototype.property.name !== 'prototype') return []
  return evaluate(g, prototype.object, env).alts.flatMap(alt => alt.t === 'function' || alt.t === 'class' ? [{ t: 'instance', node: alt.node, env: alt.env }] : [])
}

/** `Client.prototype.connect = function …`: the method of another package whose place the function takes. */
const replaced = (g: Engine, assignment: Loose, env: Env): string | undefined =>
  apisOf(evaluate(g, assignment.left, env)).find(name => /^@?[a-z][\w@/.()-]*\.prototype\.\w+$/.test(name))

/** The property name of a member expression as a value: a constant for `o.x`, folded for `o[…]`. */
export function keyOf(g: Engine, property: Node, computed: boolean, env: Env): Value {
  const key = property as Loose
  if (!computed) return constant(key.type === 'PrivateName' ? `#${key.id.name}` : key.name ?? key.value)
  return evaluate(g, property, env)
}

/** `x.headers.authorization`: the credentials of somebody's request. */
export function headerTaints(name: string | undefined, object: Loose, node: Node, env: Env): readonly Taint[] {
  if (name === undefined || !/^(authorization|cookie|set-cookie|x-api-key)$/i.test(name)) return []
  return isHeaders(object) ? [{ kind: 'intercepted', detail: `the ${name} header of requests`, steps: [step('source', env.module, node, 'credentials of a request that passes by')] }] : []
}

/** Something called headers, or taken from a property of that name. */
function isHeaders(object: Loose): boolean {
  if (object.type !== 'Identifier') return object.property?.name === 'headers'
  if (object.name === 'headers') return true
  return bindingOf(object)?.definitions.some(one => {
    if (one.kind !== 'value') return false
    const last = one.path.at(-1)
    return last ? last.kind === 'prop' && last.key === 'headers' : isHeaderMember(one.node)
  }) ?? false
}

/** `o.headers`, also as `o.headers || {}`. */
const isHeaderMember = (node: Loose): boolean => node.type === 'LogicalExpression' ? isHeaderMember(node.left) : node.property?.name === 'headers'

function evaluateMember(g: Engine, node: Loose, env: Env): Value {
  const sent = sentTo(g, node, env)
  if (sent) return sent
  const object = node.object.type === 'Super' ? superValue(g, node, env) : evaluate(g, node.object, env)
  const key = keyOf(g, node.property, node.computed, env)
  const result = memberOf(g, object, key, node, env)
  if (!node.computed) return withTaints(result, [...headerTaints(node.property.name, node.object, node, env), ...result.taints.length > 0 ? [] : keyMember(node.property.name, node, env)])
  const isPlain = node.property.type === 'StringLiteral' || node.property.type === 'NumericLiteral'
  return isPlain ? result : withDisguise(result, 'computed name')
}
