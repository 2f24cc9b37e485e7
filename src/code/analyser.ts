import type { Gap, Hit, Language, ModuleSummary, Reference, Seen, Span } from '../model/index.ts'
import type { Rule } from '../kit/index.ts'
import type { OwnPackage } from './js/own-package.ts'

/** A piece of source to analyse: a file, or code that was found inside one. */
export interface Unit {
  readonly path: string
  readonly language: Language
  readonly text: string
  /** Set for code found inside another text. */
  readonly embedded?: Embedding
  /** What the package or plugin around it says of itself, looked up when somebody asks. */
  readonly ownPackage?: () => OwnPackage
  /** Whether the tree holds a file at the path. */
  readonly has?: (path: string) => boolean
}

/** Code inside other code: a script element, a fence, a `node -e` argument, a decoded string. */
export interface Embedding {
  /** Where the code stands in the file. */
  readonly span: Span
  /** True when the text stands there letter by letter from `span.line`/`span.column` on, so positions can be mapped. */
  readonly verbatim: boolean
  /** Said in the trace: `decoded from base64`, `script element`, `argument of node -e`. */
  readonly note: string
  readonly depth: number
  /** The homepage that the document around it gives as its own. */
  readonly homepage?: string
}

export interface Embed { readonly language: Language; readonly text: string; readonly span: Span; readonly verbatim: boolean; readonly note: string; readonly homepage?: string }

/** The part of a tree that an analyser may look at besides its own unit. */
export interface Neighbours {
  has(path: string): boolean
  /** Text of another file of the tree; undefined when absent, unreadable, binary or over the limit. */
  read(path: string): string | undefined
}

export interface Analysis {
  readonly hits: readonly (readonly [ruleId: string, hit: Hit])[]
  readonly gaps?: readonly Gap[]
  readonly embeds?: readonly Embed[]
  readonly references?: readonly Reference[]
  readonly package?: ModuleSummary['package']
  readonly skill?: ModuleSummary['skill']
  readonly seen?: Seen
}

/**
 * Reads one unit of its languages and asks the rules. Pure given unit, rules and neighbours; never throws for bad input
 * (that is a gap). One per language family: javascript, manifest, markdown, shell, python, markup.
 */
export type Analyser = (unit: Unit, rules: readonly Rule[], neighbours: Neighbours) => Analysis | Promise<Analysis>
