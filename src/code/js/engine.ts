import type { Node, Taint } from '../../kit/index.ts'
import type { Pointer, Span, TraceStep } from '../../model/index.ts'
import { linesOf } from '../text/lines.ts'
import type { ApiMatcher } from './api-matcher.ts'
import type { KeptCall } from './returns.ts'
import type { Circles } from './memo.ts'
import type { Env, Module, Value } from './value.ts'

export interface SourceWord { readonly taint: string; readonly api: string; readonly note: string }

/** State of one analysis. The step budget is the first limit: the same on every machine. */
export interface Engine {
  steps: number
  /** The share of the file; after it every question is kept short. */
  readonly stepLimit: number
  depth: number
  /** What the evaluation at hand has met that is not finished. */
  readonly circles: Circles
  /** Steps at which the question at hand is given up: one knot must not eat the budget of the whole file. */
  fuse: number
  /** Questions that were given up so. */
  knots: number
  /** Every API name that was called or read, whether or not a rule asked for it. */
  readonly met: Set<string>
  readonly sources: ApiMatcher<SourceWord>
  /** Says what kind of secret a path names; undefined for an ordinary file. */
  readonly secretPath: (skeleton: string) => { readonly kind: string; readonly label: string } | undefined
  /** Says what secret a command prints; undefined for an ordinary command. */
  readonly commandOutput: (line: string) => { readonly taint: string; readonly label: string } | undefined
  /** Whether OpenClaw loads the package at hand. */
  readonly isPlugin: () => boolean
  /** Another file of the tree that a relative specifier names, parsed; JSON comes as a value. */
  readonly load: (from: Module, specifier: string) => Module | Value | undefined
  readonly exportsMemo: Map<Module, Map<string, Value | undefined>>
  readonly keptCalls: Map<Node, KeptCall[]>
  /** Functions of other files that were entered, by what they were given, and how deep that was. */
  readonly entered: Map<Node, Map<string, number>>
  readonly momentMemo: Map<Node, 'load' | 'call' | undefined>
}

export const maxDepth = 60

/** True when the analysis must stop looking further here; what is not known then stays unknown. */
export const isSpent = (g: Engine): boolean => g.steps > g.fuse || g.depth > maxDepth

/** Lines and columns count from 1. The parser's own are dropped when the syntax is indexed: they would fill a third of it. */
export const spanOf = ({ index }: Module, node: Node): Span => (index.lines ??= linesOf(index.text)).span(node.start!, node.end!)

const maxExcerpt = 400

/** The pointer to a node. Excerpts of big nodes keep their head: that is where the callee and first argument stand. */
export function pointerTo(module: Module, node: Node): Pointer {
  const text = module.index.text.slice(node.start!, Math.min(node.end!, node.start! + maxExcerpt))
  return { file: module.path, span: spanOf(module, node), excerpt: text }
}

export const step = (role: TraceStep['role'], module: Module, node: Node, note: string): TraceStep<Pointer> =>
  ({ role, at: pointerTo(module, node), note })

const maxSteps = 9

/** The taints after one more stop on their way. Keeps the first and the last stops when the way is long. */
export function through(taints: readonly Taint[], env: Env, node: Node, note: string): readonly Taint[] {
  if (taints.length === 0) return taints
  const stop = step('through', env.module, node, note)
  return taints.map(taint => {
    const last = taint.steps[taint.steps.length - 1]
    if (last && last.at.file !== undefined && last.at.file === stop.at.file && last.at.span?.line === (stop.at as { span?: Span }).span?.line) return taint
    if (taint.steps.length >= maxSteps) return taint
    return { ...taint, steps: [...taint.steps, stop] }
  })
}
