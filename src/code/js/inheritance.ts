import type { Node } from '../../kit/index.ts'
import { calleeNode, helperName } from './call-shape.ts'
import type { Engine } from './engine.ts'
import { evaluate } from './evaluate.ts'
import { readApi } from './sources.ts'
import { bindingOf, isFunction, parentOf, type Binding, type Loose, type Marked, type SyntaxIndex } from './tree.ts'
import { join, unknown, value, type Env, type Value } from './value.ts'

/** The names of a class: its own, and that of the variable it is put into. */
export function namesOfClass(cls: Node): readonly Binding[] {
  const own = (cls as Loose).id as Node | undefined
  const parent = parentOf(cls) as Loose | undefined
  const held = parent?.type === 'VariableDeclarator' && parent.id.type === 'Identifier' ? parent.id as Node : undefined
  return [...new Set([own, held].flatMap(id => id ? bindingOf(id) ?? [] : []))]
}

const isCall = (node: Loose | undefined): boolean => node?.type === 'CallExpression'

/** Calls that are handed a class before anything else, as helpers of compilers are. */
const callsWith = (cls: Node): readonly Loose[] => namesOfClass(cls).flatMap(({ references }) => references.slice(0, 200).flatMap(reference => {
  const call = parentOf(reference) as Loose | undefined
  return isCall(call) && call!.arguments[0] === reference && call!.arguments.length > 1 ? [call!] : []
}))

/** What a class extends, also where a compiler wrote `_inherits(A, B)` for old engines. */
export function baseOf(cls: Node): Node | undefined {
  const written = (cls as Loose).superClass as Node | undefined
  if (written || !isFunction(cls)) return written
  const marked = cls as Marked
  marked.$base ??= callsWith(cls).find(call => /^_{0,2}(?:inherits|extends?)(?:_?loose)?$/i.test(helperName(calleeNode(call))))?.arguments[1] ?? null
  return marked.$base ?? undefined
}

/** `_createClass(A, [{ key: 'read', value: function () { … } }], statics)`: the members of a class in old engines. */
export function createdMember(g: Engine, cls: Node, env: Env, name: string, isStatic: boolean): Value {
  const found: Value[] = []
  for (const call of isFunction(cls) ? callsWith(cls) : []) {
    const list = call.arguments[isStatic ? 2 : 1] as Loose | undefined
    if (list?.type !== 'ArrayExpression') continue
    for (const entry of list.elements as Loose[]) {
      const properties = entry?.type === 'ObjectExpression' ? entry.properties as Loose[] : []
      const of = (wanted: string): Loose | undefined => properties.find(one => !one.computed && (one.key?.name ?? one.key?.value) === wanted)
      if (of('key')?.value?.value === name && of('value')) found.push(evaluate(g, of('value')!.type === 'ObjectMethod' ? of('value') : of('value')!.value, env))
    }
  }
  return join(found)
}

/** The class of a method that stands in such a list: what `this` is in it. */
export function createdFor(property: Loose): Node | undefined {
  if ((property.key?.name ?? property.key?.value) !== 'value') return undefined
  const list = parentOf(parentOf(property)!) as Loose | undefined
  const call = list?.type === 'ArrayExpression' ? parentOf(list) as Loose : undefined
  return isCall(call) && (call!.arguments[1] === list || call!.arguments[2] === list) ? call!.arguments[0] as Node : undefined
}

/** `super` in a method: the instance that the class above would be, or that class itself in a static one. */
export function superValue(g: Engine, at: Node, env: Env): Value {
  let method: Loose | undefined = parentOf(at) as Loose
  while (method && !/^Class(?:Private)?(?:Method|Property)$/.test(method.type)) method = parentOf(method) as Loose | undefined
  const cls = method ? parentOf(parentOf(method)!) as Loose | undefined : undefined
  if (!cls?.superClass) return unknown
  return join(evaluate(g, cls.superClass, env).alts.map(alt => {
    if (alt.t === 'class' || alt.t === 'function') return method!.static ? value(alt) : value({ t: 'instance', node: alt.node, env: alt.env })
    return alt.t === 'api' ? readApi(g, method!.static ? alt.v : `${alt.v}()`, at, env) : unknown
  }))
}

/** Where a class hands arguments to the constructor of another: `super(…)` in classes that extend it; those without a constructor of their own pass on what they are given. */
export function heirsOf(cls: Node, { calls }: SyntaxIndex): { readonly calls: readonly Node[]; readonly passing: readonly Node[] } {
  const heirs = namesOfClass(cls).flatMap(({ references }) => references.slice(0, 200).flatMap(reference => {
    const heir = parentOf(reference) as Loose | undefined
    return /^Class(?:Declaration|Expression)$/.test(heir?.type) && heir!.superClass === reference ? [heir!] : []
  })).slice(0, 12)
  const own = (heir: Loose): boolean => heir.body.body.some((member: Loose) => member.kind === 'constructor')
  return {
    calls: heirs.filter(own).flatMap(heir => (calls as readonly Loose[]).filter(call => call.callee?.type === 'Super' && call.start > heir.start && call.end < heir.end)),
    passing: heirs.filter(heir => !own(heir)),
  }
}
