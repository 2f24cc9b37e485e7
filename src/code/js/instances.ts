import type { Node } from '../../kit/index.ts'
import { bindingValue } from './bindings.ts'
import { namesOf } from './callers.ts'
import { pairOf } from './collections.ts'
import { isSpent, type Engine } from './engine.ts'
import { evaluate } from './evaluate.ts'
import { callFunction } from './returns.ts'
import { keyName, memberOf } from './members.ts'
import { writtenMember } from './writes.ts'
import { readApi } from './sources.ts'
import { bindingOf, type Binding, type Loose, type MemberWrite } from './tree.ts'
import { array, constant, join, unknown, value, type Alternative, type Env, type Value } from './value.ts'

/** A static member of a class, or its prototype. */
export function classMember(g: Engine, alt: Alternative & { t: 'class' }, name: string): Value {
  const written = writtenMember(g, alt.writes, name)
  if (written) return written
  if (name === 'prototype') return value({ t: 'instance', node: alt.node, env: alt.env })
  return classProperty(g, alt.node, alt.env, name, true)
}

function classProperty(g: Engine, cls: Node, env: Env, name: string, isStatic: boolean): Value {
  const self: Value = value(isStatic ? { t: 'class', node: cls, env, writes: [] } : { t: 'instance', node: cls, env })
  for (const member of ((cls as Loose).body?.body ?? []) as Loose[]) {
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
  g.depth++
  const found = memberOfInstance(g, cls, env, name, node)
  g.depth--
  return found
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
  found.push(...additions(g, cls, env, name))
  const parent = (cls as Loose).superClass as Node | undefined
  const own = join(found)
  if (own.alts.length > 0 || own.taints.length > 0 || !parent) return own
  const base = evaluate(g, parent, env)
  return join(base.alts.map(alt => alt.t === 'class' ? instanceMember(g, alt.node, alt.env, name, node) : alt.t === 'api' ? readApi(g, `${alt.v}().${name}`, node, env) : unknown))
}

const adders = ['push', 'unshift', 'add', 'set', 'append']

interface Addition { readonly method: string; readonly call: Loose }

const additionsOf = new WeakMap<Node, ReadonlyMap<string, readonly Addition[]>>()

/** Calls like `this.list.push(x)` by the name of the field, looked for once per class: bundles have hundreds of classes and thousands of such calls. */
function additionsIn(cls: Node, { module: { index } }: Env): ReadonlyMap<string, readonly Addition[]> {
  const known = additionsOf.get(cls)
  if (known) return known
  const found = new Map<string, Addition[]>()
  for (const method of adders) {
    for (const call of (index.methodCalls.get(method) ?? []) as readonly Loose[]) {
      const field = call.callee.object as Loose | undefined
      if (call.start < cls.start! || call.end > cls.end! || field?.object?.type !== 'ThisExpression') continue
      const name = field.property.type === 'PrivateName' ? `#${field.property.id.name}` : field.property.name as string
      const same = found.get(name)
      if (same) same.push({ method, call })
      else found.set(name, [{ method, call }])
    }
  }
  additionsOf.set(cls, found)
  return found
}

/** What `this.list.push(x)` and `this.map.set(k, v)` put into a field after it was made. */
function additions(g: Engine, cls: Node, env: Env, name: string): readonly Value[] {
  return (additionsIn(cls, env).get(name) ?? []).slice(0, 12).map(({ method, call }) => {
    const pair = method === 'set' ? pairOf(g, call, env) : undefined
    return pair ? value({ t: 'array', items: [pair], open: true, keyed: true }) : array(call.arguments.map((argument: Node) => evaluate(g, argument, env)), true)
  })
}

interface PrototypeWrites { readonly members: readonly MemberWrite[]; readonly wholes: readonly Node[] }

const prototypes = new WeakMap<Binding, PrototypeWrites>()

/** Writes `A.prototype.x = …` and `A.prototype = …`, once per name: classes of old code have hundreds. */
function prototypeWrites(binding: Binding): PrototypeWrites {
  const known = prototypes.get(binding)
  if (known) return known
  const writes = binding.writes.filter(({ keys, computed }) => !computed[0] && (keys[0] as Loose).name === 'prototype')
  const result = { members: writes.filter(({ keys }) => keys.length > 1), wholes: writes.filter(({ keys }) => keys.length === 1).map(one => one.value) }
  prototypes.set(binding, result)
  return result
}

function prototypeMember(g: Engine, binding: Binding, env: Env, name: string, node: Node): Value {
  if (binding.writes.length === 0) return unknown
  const { members, wholes } = prototypeWrites(binding)
  const written = writtenMember(g, [{ writes: members, env, depth: 1 }], name)
  return join([...(written ? [written] : []), ...wholes.slice(0, 2).map(whole => memberOf(g, evaluate(g, whole, env), constant(name), node, env))])
}
