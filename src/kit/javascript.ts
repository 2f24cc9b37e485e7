import type { Node as BabelNode } from '@babel/types'
import type { Language, Pointer, TraceStep } from '../model/index.ts'

export type Node = BabelNode
export type NodeOf<T extends Node['type']> = Extract<Node, { type: T }>

/** One taint on a value: what it is made from, and how it came here. */
export interface Taint {
  /** A name of `rules/vocabulary/sources.ts`: `env-all`, `env-secret`, `credential-file`, `response`, … */
  readonly kind: string
  /** What exactly: the variable, the path, the URL; empty when not known. */
  readonly detail: string
  /** Set for answers of servers whose address was decoded at run time. */
  readonly isHidden?: boolean
  /** Set once the value was written out with JSON.stringify: inside program text it is data then, not code. */
  readonly isQuoted?: boolean
  /** From the source to the value, in order; the first has role `source`. */
  readonly steps: readonly TraceStep<Pointer>[]
}

/** What the engine knows of a value without running anything. Every list is bounded; an unknown value has all of them empty. */
export interface ValueView {
  /** The text when the value folds to exactly one string. */
  readonly text: string | undefined
  /** Every string the value can be, as far as known. */
  readonly texts: readonly string[]
  /** Strings with holes: `https://x/{}`, one `{}` for each unknown part. Includes `texts`. */
  readonly skeletons: readonly string[]
  /** Constants other than strings: numbers, booleans, null. */
  readonly constants: readonly (number | boolean | bigint | null)[]
  /** Canonical API names the value can stand for: `child_process.exec`, `fetch()`, `process.env`. */
  readonly apis: readonly string[]
  readonly taints: readonly Taint[]
  readonly isFunction: boolean
  /** What it gives when it is called and nothing is known of the arguments. */
  readonly returned: ValueView
  /** Value of a property, through aliases, spreads and later assignments. */
  prop(name: string): ValueView
  /** Own property names that are known. */
  readonly keys: readonly string[]
  /** Elements of an array, as far as known. */
  readonly items: readonly ValueView[]
  /** True when the value is one of the known alternatives and nothing else. */
  readonly isCertain: boolean
  /** How its text or name was put together, when that is more than a literal: `joined`, `decoded`, `computed`. */
  readonly disguises: readonly string[]
}

/** When code runs: while its module loads, or only once someone calls it. */
export type Moment = 'load' | 'call'

export interface CallView {
  /** The canonical name that matched the rule's pattern. */
  readonly api: string
  readonly node: Node
  readonly at: Pointer
  /** Arguments as they arrive, after call/apply/bind/Reflect were peeled; a spread ends the list with its elements. */
  readonly args: readonly ValueView[]
  /** The argument, or an unknown value. */
  arg(index: number): ValueView
  readonly isNew: boolean
  /** Arguments of the call that made the object whose method this is; empty when none is known. */
  readonly madeWith: readonly ValueView[]
  readonly moment: Moment
  /** How the callee was hidden (`computed name`, `decoded name`, `indirect call`); empty for plain code. */
  readonly disguises: readonly string[]
}

export interface UseView { readonly api: string; readonly node: Node; readonly at: Pointer; readonly disguises: readonly string[] }

export interface FlowView {
  readonly taint: Taint
  /** Name of the sink of `rules/vocabulary/sinks.ts`. */
  readonly sink: string
  readonly call: CallView
  /** Which part of the call received it: `body`, `headers`, `url`, `host`, `argument`. */
  readonly role: string
  /** Where it goes, as far as known: skeletons of the URL or host. */
  readonly destinations: readonly string[]
  /** All flows into the same call, this one among them: what travels together. */
  readonly others: readonly FlowView[]
  /** From source to sink, ready for a hit. */
  readonly trace: readonly TraceStep<Pointer>[]
}

export interface FileView {
  readonly path: string
  readonly language: Language
  readonly text: string
  /** The pointer to a node, with its excerpt. */
  at(node: Node): Pointer
  /** The value of an expression. */
  value(node: Node): ValueView
  /** Canonical names of an expression. */
  apis(node: Node): readonly string[]
  /** Every call seen so far whose API matches the pattern; complete in `file` handlers. */
  calls(pattern: string): readonly CallView[]
  moment(node: Node): Moment
  /** Places where a function is put into an API that matches: `fetch = …`, `XMLHttpRequest.prototype.send = …`. */
  assignments(api: RegExp): readonly Pointer[]
  /** Sources of the regular expressions that the file writes out. */
  readonly regularExpressions: readonly string[]
  /** What the string literals of the file say, escapes read. */
  readonly strings: readonly string[]
  /** Whether the scanned tree holds a file at the path, which starts from the folder of this one. */
  brings(path: string): boolean
  readonly isMinified: boolean
  /** What the manifests around the file call its package, plugin and channels: lower case, without scope. */
  readonly ownNames: readonly string[]
  /** Whether manifest or README of its package, which a person can read beforehand, hold the word. */
  describes(word: string): boolean
  /** True inside code that came out of a string or a fence rather than a file of its own. */
  readonly isEmbedded: boolean
  parent(node: Node): Node | undefined
}
