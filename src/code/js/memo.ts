import type { Node } from '../../kit/index.ts'
import { isSpent, type Engine } from './engine.ts'
import type { Marked } from './tree.ts'
import { isUnknown, unknown, type Value } from './value.ts'

/** What is known in one environment: a value, an answer that waits for others, or the depth at which it is being worked out; undefined before. */
export interface Memo {
  get(node: Node): Known | undefined
  set(node: Node, known: Known | undefined): void
}

type Known = Value | Waiting | number

/** For inlined calls: few nodes, short-lived, often none at all. */
class MapMemo implements Memo {
  known: Map<Node, Known | undefined> | undefined
  get(node: Node): Known | undefined { return this.known?.get(node) }
  set(node: Node, v: Known | undefined): void { (this.known ??= new Map()).set(node, v) }
}

export const mapMemo = (): Memo => new MapMemo()

const [pageBits, pageMask] = [6, 63]

/**
 * For the general environment, which meets most nodes of a file: by their numbers, in pages. Kept on the nodes themselves the values would
 * live as long as the syntax, which is kept for other analyses.
 */
class NumberedMemo implements Memo {
  readonly first: number
  readonly count: number
  readonly pages: (Known | undefined)[][] = []
  readonly others = new MapMemo()
  constructor(first: number, count: number) {
    this.first = first
    this.count = count
  }
  get(node: Node): Known | undefined {
    const number = (node as Marked).$number! - this.first
    return number >= 0 && number < this.count ? this.pages[number >> pageBits]?.[number & pageMask] : this.others.get(node)
  }
  set(node: Node, v: Known | undefined): void {
    const number = (node as Marked).$number! - this.first
    if (number >= 0 && number < this.count) (this.pages[number >> pageBits] ??= [])[number & pageMask] = v
    else this.others.set(node, v)
  }
}

/** For the nodes of one text, which were numbered one after the other. */
export const numberedMemo = (first: number, count: number): Memo => new NumberedMemo(first, count)

/** Depths, as bits. Deeper than `maxDepth` nothing is worked out, so two words hold them all. */
interface Depths { low: number; high: number }

const half = 31

function add(depths: Depths, depth: number): void {
  if (depth < half) depths.low |= 1 << depth
  else depths.high |= 1 << depth - half
}

function remove(depths: Depths, depth: number): void {
  if (depth < half) depths.low &= ~(1 << depth)
  else depths.high &= ~(1 << depth - half)
}

/** The deepest of them, which is the first to be finished; -1 when there is none. */
const deepest = ({ low, high }: Depths): number => high !== 0 ? half + 31 - Math.clz32(high) : 31 - Math.clz32(low)

/** An answer that met values further up which are not finished: it holds for as long as those are as unknown as they looked. */
class Waiting implements Depths {
  low: number
  high: number
  readonly answer: Value
  readonly memo: Memo
  readonly node: Node
  constructor({ low, high }: Depths, answer: Value, memo: Memo, node: Node) {
    this.low = low
    this.high = high
    this.answer = answer
    this.memo = memo
    this.node = node
  }
}

/** The unfinished values that the evaluation at hand has met, and the answers that wait for each depth. */
export interface Circles extends Depths { readonly waiting: (Waiting[] | undefined)[] }

export const noCircles = (): Circles => ({ low: 0, high: 0, waiting: [] })

/** Nothing is known of it, or it is an answer of which the address was still being worked out: code that follows redirects asks itself. */
const isUnsettled = (v: Value): boolean => isUnknown(v) || v.taints.some(({ kind, detail }) => kind === 'response' && detail === '')

/** The value of a node when it is known for good: most are asked for many times, and asking so costs nothing. */
export function settled(memo: Memo, node: Node): Value | undefined {
  const known = memo.get(node)
  return known === undefined || typeof known === 'number' || known instanceof Waiting ? undefined : known
}

/**
 * The value of a node, worked out once. A cycle reads as unknown. What came out unknown because it met an unfinished
 * value further up waits for that: when the other comes out unknown too it is settled, else it is worked out again for
 * whoever asks. What was given up is not kept: asked from elsewhere it may have an answer.
 */
export function remember(g: Engine, memo: Memo, node: Node, compute: () => Value): Value {
  const known = memo.get(node)
  const { circles } = g
  if (typeof known === 'number') {
    add(circles, known)
    return unknown
  }
  if (known instanceof Waiting) {
    circles.low |= known.low
    circles.high |= known.high
    return known.answer
  }
  if (known !== undefined) return known
  g.steps++
  if (isSpent(g)) return unknown
  const depth = g.depth
  const { low, high } = circles
  circles.low = 0
  circles.high = 0
  memo.set(node, depth)
  g.depth++
  const result = compute()
  g.depth--
  remove(circles, depth)
  finish(g, memo, node, depth, result)
  circles.low |= low
  circles.high |= high
  return result
}

function finish(g: Engine, memo: Memo, node: Node, depth: number, result: Value): void {
  const { circles } = g
  const leans = circles.low !== 0 || circles.high !== 0
  const unsettled = isUnsettled(result)
  const isGivenUp = unsettled && isSpent(g)
  if (isGivenUp) memo.set(node, undefined)
  else if (unsettled && leans) wait(circles, new Waiting(circles, result, memo, node))
  else memo.set(node, result)
  const waiting = circles.waiting[depth]
  if (!waiting) return
  circles.waiting[depth] = undefined
  for (const one of waiting) {
    if (one.memo.get(one.node) !== one) continue
    if (isGivenUp || !isUnknown(result)) { one.memo.set(one.node, undefined); continue }
    remove(one, depth)
    one.low |= circles.low
    one.high |= circles.high
    wait(circles, one)
  }
}

/** Puts it where the first of the values that it waits for will find it; with none left it is an answer. */
function wait({ waiting }: Circles, one: Waiting): void {
  const first = deepest(one)
  one.memo.set(one.node, first < 0 ? one.answer : one)
  if (first >= 0) (waiting[first] ??= []).push(one)
}
