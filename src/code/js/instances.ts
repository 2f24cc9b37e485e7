import type { Node } from '../../kit/index.ts'
import { bindingValue } from './bindings.ts'
import { namesOf } from './callers.ts'
import { pairOf } from './collections.ts'
import { isSpent, type Engine } from './engine.ts'
import { evaluate, keyOf } from './evaluate.ts'
import { callFunction } from './returns.ts'
import { baseOf, createdMember } from './inheritance.ts'
import { memberOf, ofEveryFunction } from './members.ts'
import { remember } from './memo.ts'
import { keyName } from './properties.ts'
import { writtenMember } from './writes.ts'
import { readApi } from './sources.ts'
import { bindingOf, parentOf, type Binding, type Loose, type MemberWrite, type SyntaxIndex } from './tree.ts'
import { array, constant, join, record, unknown, value, type Alternative, type Env, type Value } from './value.ts'

/** A static member of a class, or its prototype. */
export function classMember(g: Engine, alt: Alternative & { t: 'class' }, name: string): Value {
  const written = writtenMember(g, alt.writes, name)
  if (written) return written
  if (name === 'prototype') return value({ t: 'instance', node: alt.node, env: alt.env })
  return classProperty(g, alt.node, alt.env, name, true)
}

/** A member of a function, which may be a class of old engines. */
export function functionMember(g: Engine, alt: Alternative & { t: 'function' }, name: string, node: Node, env: Env): Value {
  const written = writtenMember(g, alt.writes, name)
  if (written) return written
  if (name === 'prototype') return value({ t: 'instance', node: alt.node, env: alt.env })
  const made = createdMember(g, alt.node, alt.env, name, true)
  return made.alts.length > 0 ? made : inheritedMember(g, alt, name, node, env)
}

/** What every function has; `__super__` (CoffeeScript) and `super_` (util.inherits) lead to what a class of old engines extends. */
function inheritedMember(g: Engine, alt: Alternative & { t: 'function' }, name: string, node: Node, env: Env): Value {
  const common = ofEveryFunction(g, name, node, env)
  if (common) return common
  const base = name === '__super__' || name === 'super_' ? baseOf(alt.node) : undefined
  if (!base) return unknown
  const parents = evaluate(g, base, alt.env)
  return name === 'super_' ? parents : memberOf(g, parents, constant('prototype'), node, env)
}

function classProperty(g: Engine, cls: Node, env: Env, name: string, isStatic: boolean): Value {
  const self: Value = value(isStatic ? { t: 'class', node: cls, env, writes: [] } : { t: 'instance', node: cls, env })
  // What is extended may be a function, even one that gives a class.
  for (const member of ((cls as Loose).body?.type === 'ClassBody' ? (cls as Loose).body.body : []) as Loose[]) {
    if (member.kind === 'constructor' && !isStatic) {
      const property = parameterProperty(member, name)
      if (property) return bindingValue(g, property, env)
    }
    if (!member.key || !!member.static !== isStatic || keyName(g, member, env) !== name) continue
    if (member.type === 'ClassProperty' || member.type === 'ClassPrivateProperty' || member.type === 'ClassAccessorProperty') return evaluate(g, member.value, env)
    if (member.kind === 'get') return callFunction(g, member, env, [], self, env)
    if (member.kind === 'method') return value({ t: 'function', node: member, env, self, writes: [] })
  }
  return unknown
}

/** `constructor(private name)` of TypeScript makes the parameter a field. */
function parameterProperty(constructor: Loose, name: string): Binding | undefined {
  for (const param of constructor.params as Loose[]) {
    if (param.type !== 'TSParameterProperty') continue
    const id = param.parameter.type === 'AssignmentPattern' ? param.parameter.left : param.parameter
    if (id.name === name) return bindingOf(id)
  }
  return undefined
}

/** `this.x` inside a class or constructor function: its fields, methods, every `this.x = …` of its body, and its prototype. */
export function instanceMember(g: Engine, cls: Node, env: Env, name: string, node: Node): Value {
  // A class can name itself as its parent, across files even.
  if (isSpent(g)) return unknown
  return remember(g, env.memo, memberKey(cls, name), () => memberOfInstance(g, cls, env, name, node))
}

const memberKeys = new WeakMap<Node, Map<string, Node>>()

/** What the value of a member is kept under: every method of a class asks for the same few, and its bases are searched each time. */
function memberKey(cls: Node, name: string): Node {
  let keys = memberKeys.get(cls)
  if (!keys) memberKeys.set(cls, keys = new Map())
  let key = keys.get(name)
  if (!key) keys.set(name, key = {} as Node)
  return key
}

function memberOfInstance(g: Engine, cls: Node, env: Env, name: string, node: Node): Value {
  if (name === 'constructor') return value({ t: 'class', node: cls, env, writes: [] })
  const found: Value[] = [classProperty(g, cls, env, name, false)]
  for (const assignment of env.module.index.thisWrites.get(name) ?? []) {
    const { left, right } = assignment as Loose
    if (left.start < cls.start! || left.end > cls.end! || found.length > 6) continue
    found.push(evaluate(g, right, env))
  }
  for (const binding of namesOf(cls)) found.push(prototypeMember(g, binding, env, name, node))
  found.push(...additions(g, cls, env, name), createdMember(g, cls, env, name, false))
  const parent = baseOf(cls)
  const own = join(found)
  if (own.alts.length > 0 || own.taints.length > 0 || !parent) return own
  const base = evaluate(g, parent, env)
  return join(base.alts.map(alt => alt.t === 'class' || alt.t === 'function' ? instanceMember(g, alt.node, alt.env, name, node) : alt.t === 'api' ? readApi(g, `${alt.v}().${name}`, node, env) : unknown))
}

const adders = ['push', 'unshift', 'add', 'set', 'append']

/** A call of `method`, or an assignment. */
interface Addition { readonly method?: string; readonly at: Loose }

const additionsOf = new WeakMap<SyntaxIndex, ReadonlyMap<string, readonly Addition[]>>()

const fieldOf = (member: Loose | undefined): string | undefined => {
  if (member?.type !== 'MemberExpression' || member.object.type !== 'ThisExpression' || member.computed) return undefined
  return member.property.type === 'PrivateName' ? `#${member.property.id.name}` : member.property.name as string
}

/** `this.list.push(x)` and `this.bag[key] = x` by the name of the field, looked for once per file: bundles have hundreds of classes and thousands of such calls. */
function additionsIn({ index }: Env['module']): ReadonlyMap<string, readonly Addition[]> {
  const known = additionsOf.get(index)
  if (known) return known
  const found = new Map<string, Addition[]>()
  const add = (name: string | undefined, addition: Addition): void => {
    const same = name === undefined ? undefined : found.get(name)
    if (same) same.push(addition)
    else if (name !== undefined) found.set(name, [addition])
  }
  for (const method of adders) for (const call of (index.methodCalls.get(method) ?? []) as readonly Loose[]) add(fieldOf(call.callee.object), { method, at: call })
  for (const write of (index.byType.get('AssignmentExpression') ?? []) as readonly Loose[]) if (write.left.type === 'MemberExpression') add(fieldOf(write.left.object), { at: write })
  additionsOf.set(index, found)
  return found
}

/** What `this.list.push(x)`, `this.map.set(k, v)` and `this.bag.x = v` put into a field after it was made. */
function additions(g: Engine, cls: Node, env: Env, name: string): readonly Value[] {
  const own = (additionsIn(env.module).get(name) ?? []).filter(({ at }) => at.start >= cls.start! && at.end <= cls.end!)
  return own.slice(0, 12).map(({ method, at }) => {
    if (method === undefined) return added(g, at, env)
    const pair = method === 'set' ? pairOf(g, at, env) : undefined
    return pair ? value({ t: 'array', items: [pair], open: true, keyed: true }) : array(at.arguments.map((argument: Node) => evaluate(g, argument, env)), true)
  })
}

function added(g: Engine, { left, right }: Loose, env: Env): Value {
  const given = evaluate(g, right, env)
  const key = keyOf(g, left.property, left.computed, env).alts[0]
  return key?.t === 'const' ? record([[String(key.v), given]]) : record([], given)
}

interface PrototypeWrites { readonly members: readonly MemberWrite[]; readonly wholes: readonly Node[] }

const prototypes = new WeakMap<Binding, PrototypeWrites>()

/** Writes `A.prototype.x = …` and `A.prototype = …`, once per name: classes of old code have hundreds. */
function prototypeWrites(binding: Binding): PrototypeWrites {
  const known = prototypes.get(binding)
  if (known) return known
  const writes = binding.writes.filter(({ keys, computed }) => !computed[0] && (keys[0] as Loose).name === 'prototype')
  const result = { members: [...writes.filter(({ keys }) => keys.length > 1), ...namedWrites(binding)], wholes: writes.filter(({ keys }) => keys.length === 1).map(one => one.value) }
  prototypes.set(binding, result)
  return result
}

/** `const p = A.prototype; p.x = …` */
const namedWrites = (binding: Binding): readonly MemberWrite[] => binding.references.slice(0, 200).flatMap(reference => {
  const member = parentOf(reference) as Loose | undefined
  const held = member?.type === 'MemberExpression' && member.object === reference && member.property.name === 'prototype' ? parentOf(member) as Loose : undefined
  const name = held?.type === 'VariableDeclarator' && held.init === member && held.id.type === 'Identifier' ? bindingOf(held.id) : undefined
  return name?.writes.map(write => ({ ...write, keys: [member!.property as Node, ...write.keys], computed: [false, ...write.computed] })) ?? []
})

function prototypeMember(g: Engine, binding: Binding, env: Env, name: string, node: Node): Value {
  const { members, wholes } = prototypeWrites(binding)
  if (members.length + wholes.length === 0) return unknown
  const written = writtenMember(g, [{ writes: members, env, depth: 1 }], name)
  return join([...(written ? [written] : []), ...wholes.slice(0, 2).map(whole => memberOf(g, evaluate(g, whole, env), constant(name), node, env))])
}
