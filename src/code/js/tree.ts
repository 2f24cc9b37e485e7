import type { Node } from '../../kit/index.ts'
import type { Lines } from '../text/lines.ts'
import type { Slice } from './run/slice.ts'
import { visitorKeys } from './visitor-keys.ts'

/**
 * What the engine hangs onto syntax nodes. The tree is ours alone (one parse, one thread), so plain properties serve;
 * a side table would cost a hash look-up per step of every climb.
 */
export interface Marks {
  $parent?: Node
  $scope?: Scope
  $binding?: Binding | null
  /** Unlike that of any other node in this thread; those of one text stand one after the other. */
  $number?: number
  /** Return expressions of a function. */
  $returns?: readonly Node[]
  /** What answers about its call are kept under. */
  $call?: Node
  $usesThis?: boolean
  /** Its return statements, and the name of its state where it is a machine of states, else ''. */
  $ends?: readonly Loose[]
  $state?: string
  /** What a class of old engines extends, null for nothing, once somebody asked. */
  $base?: Node | null
  /** The calls that stand in a function, once somebody asked. */
  $calls?: readonly Node[]
  /** The properties of an object by name, the last of each, and those whose name has to be worked out, from the last to the first; once somebody asked. */
  $properties?: { readonly plain: ReadonlyMap<string, Loose>; readonly others: readonly Loose[] }
  /** Whether a function puts a module into another shape. */
  $isInterop?: boolean
}
export type Marked = Node & Marks

/**
 * A node whose fields are read by name. The parser's union of 250 types narrows no field that several of them share, and
 * scanned code may hold any of them anywhere.
 */
export type Loose = any

export type BindingKind = 'var' | 'let' | 'const' | 'function' | 'class' | 'param' | 'import' | 'catch'

/** One step of a destructuring pattern from the initial value down to the name. */
export type PatternStep =
  | { readonly kind: 'prop'; readonly key: string }
  | { readonly kind: 'computed'; readonly key: Node }
  | { readonly kind: 'index'; readonly index: number }
  | { readonly kind: 'rest'; readonly from: number | readonly string[] }
  | { readonly kind: 'default'; readonly node: Node }

export type Definition =
  | { readonly kind: 'value'; readonly node: Node; readonly path: readonly PatternStep[] }
  | { readonly kind: 'function' | 'class'; readonly node: Node }
  | { readonly kind: 'param'; readonly fn: Node; readonly index: number; readonly rest: boolean; readonly path: readonly PatternStep[] }
  | { readonly kind: 'import'; readonly source: string; readonly name: string; readonly node: Node }
  | { readonly kind: 'element'; readonly node: Node; readonly path: readonly PatternStep[] }
  | { readonly kind: 'key'; readonly node: Node }
  | { readonly kind: 'append'; readonly node: Node }
  | { readonly kind: 'caught'; readonly node: Node; readonly path: readonly PatternStep[] }
  | { readonly kind: 'opaque' }

/** `o.a.b = value`: the keys from the name down, and what is put there. */
export interface MemberWrite { readonly keys: readonly Node[]; readonly computed: readonly boolean[]; readonly value: Node; readonly node: Node }

export interface Binding {
  readonly name: string
  kind: BindingKind
  readonly scope: Scope
  readonly id: Node
  readonly definitions: Definition[]
  readonly references: Node[]
  readonly writes: MemberWrite[]
  /** Calls that put something into it, once somebody asked. */
  puts?: readonly Loose[]
  /** Calls of its own members by names that change a thing, or by a name that has to be worked out, once somebody asked. */
  changes?: readonly Loose[]
  /** Calls and members that may define something on it, once somebody asked. */
  definers?: readonly Loose[]
  /** The statements that give it its value, null where none can be told, once somebody asked. */
  slice?: Slice | null
  /** Whether its value is built up in loops or by a function called on the spot, once somebody asked. */
  isBuiltUp?: boolean
}

export interface Scope {
  readonly node: Node
  readonly parent: Scope | undefined
  readonly kind: 'program' | 'function' | 'block' | 'with'
  readonly names: Map<string, Binding>
  /** The function, method or program that it belongs to, once somebody asked. */
  owner?: Node | undefined
}

export interface SyntaxIndex {
  readonly program: Node
  readonly text: string
  readonly byType: ReadonlyMap<string, readonly Node[]>
  readonly globals: readonly Node[]
  readonly calls: readonly Node[]
  /** Call expressions by the property name they call: `x.send(…)` under `send`. */
  readonly methodCalls: ReadonlyMap<string, readonly Node[]>
  /** Assignments `this.x = …` by `x`. */
  readonly thisWrites: ReadonlyMap<string, readonly Node[]>
  /** Assignments to a name of the global object, declared nowhere, by that name. */
  readonly globalWrites: ReadonlyMap<string, readonly Node[]>
  /** Assignments to `exports…` or `module…`. */
  readonly exportWrites: readonly Node[]
  readonly nodeCount: number
  /** The number of its first node. */
  readonly firstNumber: number
  /** Where its lines are, once somebody asked. */
  lines?: Lines
}

/** Names under which the global object goes. */
export const globalObjects: ReadonlySet<string> = new Set(['globalThis', 'global', 'window', 'self', 'top', 'root', 'frames'])

export const parentOf = (node: Node): Node | undefined => (node as Marked).$parent
export const bindingOf = (node: Node): Binding | undefined => (node as Marked).$binding ?? undefined
export function childrenOf(node: Node): Node[] {
  const out: Node[] = []
  for (const key of visitorKeys[node.type] ?? []) {
    const value = (node as unknown as Record<string, unknown>)[key]
    if (Array.isArray(value)) {
      for (const item of value) if (item) out.push(item as Node)
    } else if (value) out.push(value as Node)
  }
  return out
}

const functionTypes = new Set(['FunctionDeclaration', 'FunctionExpression', 'ArrowFunctionExpression', 'ObjectMethod', 'ClassMethod', 'ClassPrivateMethod'])
export const isFunction = (node: Node | undefined | null): boolean => !!node && functionTypes.has(node.type)

export function enclosingFunction(node: Node): Node | undefined {
  for (let at = parentOf(node); at; at = parentOf(at)) if (isFunction(at)) return at
  return undefined
}

/** Steps over wrappers that change no value: parentheses, type assertions, `!`. */
export function bare(node: Node): Node {
  let at = node
  for (;;) {
    switch (at.type) {
      case 'ParenthesizedExpression': case 'TSAsExpression': case 'TSSatisfiesExpression': case 'TSNonNullExpression':
      case 'TSTypeAssertion': case 'TSInstantiationExpression': case 'TypeCastExpression':
        at = at.expression as Node
        continue
      default: return at
    }
  }
}

/** The number of a literal; undefined for one that no program can hold, as broken code has them, and for one too long to work with. */
export function bigOf({ value }: Loose): bigint | undefined {
  try {
    return typeof value === 'string' && value.length < 1_000 ? BigInt(value) : undefined
  } catch {
    return undefined
  }
}
