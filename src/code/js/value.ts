import type { Node, Taint } from '../../kit/index.ts'
import type { Memo } from './memo.ts'
import type { MemberWrite, SyntaxIndex } from './tree.ts'

/** One parsed file as the evaluator sees it. */
export interface Module {
  readonly path: string
  readonly index: SyntaxIndex
  /** The environment of code that is not inside an inlined call. */
  readonly env: Env
  /** What Babel made of expressions that were left open in a first reading. */
  readonly answers?: ReadonlyMap<Node, Constant>
}

/**
 * Where an expression is evaluated: in general (`fn` absent: parameters are the join of all call sites), or inside one
 * inlined call with its own arguments. Each environment keeps its own memo.
 */
export interface Env {
  readonly module: Module
  readonly fn?: Node
  readonly args?: readonly Value[]
  readonly self?: Value
  readonly outer?: Env
  readonly depth: number
  readonly memo: Memo
}

/** The call whose result a value is; sinks on a request object ask it for the destination. */
export interface CallSite { readonly node: Node; readonly args: readonly Value[]; readonly api: string }

export type Constant = string | number | boolean | bigint | null | undefined

export type Alternative =
  /** `bytes` are what a decoder gave, where they are no text: `v` cannot tell them. */
  | { readonly t: 'const'; readonly v: Constant; readonly bytes?: Buffer }
  /** A string with holes: `{}` unknown, `{os.homedir()}` the value of that API. */
  | { readonly t: 'text'; readonly v: string }
  | { readonly t: 'api'; readonly v: string; readonly from?: CallSite }
  | { readonly t: 'object'; readonly node: Node; readonly env: Env; readonly writes: readonly WriteSet[] }
  | { readonly t: 'record'; readonly props: ReadonlyMap<string, Value>; readonly rest?: Value }
  /** `keyed` marks the pairs of a Map. */
  | { readonly t: 'array'; readonly items: readonly Value[]; readonly open: boolean; readonly keyed?: true }
  | { readonly t: 'function'; readonly node: Node; readonly env: Env; readonly self?: Value; readonly writes: readonly WriteSet[] }
  | { readonly t: 'class'; readonly node: Node; readonly env: Env; readonly writes: readonly WriteSet[] }
  | { readonly t: 'instance'; readonly node: Node; readonly env: Env }
  | { readonly t: 'exports'; readonly module: Module }
  | { readonly t: 'bound'; readonly target: Value; readonly args: readonly Value[]; readonly self?: Value }
  | { readonly t: 'proxy'; readonly target: Value; readonly handler: Value }
  | { readonly t: 'regexp'; readonly source: string; readonly flags: string }

export interface WriteSet { readonly writes: readonly MemberWrite[]; readonly env: Env; readonly depth: number }

/** What is known of a value: the things it may be, what taints it, and how it was disguised. */
export interface Value {
  readonly alts: readonly Alternative[]
  readonly taints: readonly Taint[]
  readonly disguises: readonly string[]
  /** Set when it may also be something that is not known: the alternatives are what it can be, not all it can be. */
  readonly open?: true
}

const maxAlternatives = 12
const maxTaints = 10
export const maxText = 1 << 20

const none: readonly never[] = []
export const unknown: Value = { alts: none, taints: none, disguises: none }
export const value = (...alts: readonly Alternative[]): Value => ({ alts, taints: none, disguises: none })
export const constant = (v: Constant): Value => value({ t: 'const', v })
export const api = (v: string, from?: CallSite): Value => value(from ? { t: 'api', v, from } : { t: 'api', v })
export const array = (items: readonly Value[], open = false): Value => value({ t: 'array', items, open })
export const record = (entries: Iterable<readonly [string, Value]>, rest?: Value): Value =>
  value(rest ? { t: 'record', props: new Map(entries), rest } : { t: 'record', props: new Map(entries) })

export const isUnknown = (v: Value): boolean => v.alts.length === 0 && v.taints.length === 0

export function withTaints(v: Value, taints: readonly Taint[]): Value {
  if (taints.length === 0) return v
  return { ...v, taints: mergeTaints(v.taints, taints) }
}

export function withDisguise(v: Value, disguise: string): Value {
  return v.disguises.includes(disguise) ? v : { ...v, disguises: [...v.disguises, disguise] }
}

export const tainted = (taints: readonly Taint[]): Value => taints.length === 0 ? unknown : { alts: none, taints, disguises: none }

export const mergeTaints = (a: readonly Taint[], b: readonly Taint[]): readonly Taint[] => {
  if (a.length === 0) return b.length > maxTaints ? b.slice(0, maxTaints) : b
  if (b.length === 0 || a === b) return a
  const out = [...a]
  for (const taint of b) {
    if (out.length >= maxTaints) break
    if (!out.some(known => known.kind === taint.kind && known.detail === taint.detail && known.isQuoted === taint.isQuoted)) out.push(taint)
  }
  return out
}

const sameAlternative = (a: Alternative, b: Alternative): boolean => {
  if (a === b) return true
  if (a.t !== b.t) return false
  switch (a.t) {
    case 'const': case 'text': return a.v === (b as typeof a).v
    case 'api': return a.v === (b as typeof a).v && a.from?.node === (b as typeof a).from?.node
    case 'object': case 'function': case 'class': case 'instance': return a.node === (b as typeof a).node && a.env === (b as typeof a).env
    case 'exports': return a.module === (b as typeof a).module
    default: return false
  }
}

/** Whether they are known to be the same; made anew, lists and records count as different. */
export const isSame = (a: Value, b: Value): boolean => a === b || (a.alts.length === b.alts.length && a.open === b.open && sameList(a.taints, b.taints) && sameList(a.disguises, b.disguises)
  && a.alts.every((alt, i) => sameAlternative(alt, b.alts[i]!) && sameWrites(alt, b.alts[i]!)))

const sameList = (a: readonly unknown[], b: readonly unknown[]): boolean => a === b || (a.length === b.length && a.every((one, i) => one === b[i]))

const sameWrites = (a: Alternative, b: Alternative): boolean => !('writes' in a) || (sameList(a.writes, (b as typeof a).writes) && (a.t !== 'function' || a.self === (b as typeof a).self))

/** The value that may be any of the given ones. */
export function join(values: readonly Value[]): Value {
  let first: Value | undefined
  let isOpen = false
  let result: Value | undefined
  for (const one of values) {
    if (one.alts.length === 0) isOpen = true
    if (one.alts.length === 0 && one.taints.length === 0 && one.disguises.length === 0) continue
    if (!first) { first = result = one; continue }
    result = joinTwo(result!, one)
  }
  if (!result) return unknown
  return isOpen && !result.open && result.alts.length > 0 ? { ...result, open: true } : result
}

function joinTwo(a: Value, b: Value): Value {
  if (a === b) return a
  let alts = a.alts
  let grown: Alternative[] | undefined
  for (const alt of b.alts) {
    if ((grown ?? alts).length >= maxAlternatives) break
    if ((grown ?? alts).some(known => sameAlternative(known, alt))) continue
    grown ??= [...alts]
    grown.push(alt)
  }
  if (grown) alts = grown
  const taints = mergeTaints(a.taints, b.taints)
  let disguises = a.disguises
  for (const disguise of b.disguises) if (!disguises.includes(disguise)) disguises = [...disguises, disguise]
  return a.open || b.open ? { alts, taints, disguises, open: true } : { alts, taints, disguises }
}

/** A constant as JavaScript would print it inside a string. */
export const printed = (v: Constant): string => typeof v === 'bigint' ? v.toString() : String(v)

/** The strings a value can be, with `{}` for what is not known; empty when nothing is. At most `limit`. */
export function skeletons(v: Value, limit = 6): readonly string[] {
  const out: string[] = []
  for (const alt of v.alts) {
    if (out.length >= limit) break
    const text = skeletonOf(alt)
    if (text !== undefined && !out.includes(text)) out.push(text)
  }
  return out
}

export function skeletonOf(alt: Alternative): string | undefined {
  switch (alt.t) {
    case 'const': return alt.v === undefined || alt.v === null ? undefined : printed(alt.v)
    case 'text': return alt.v
    case 'api': return `{${alt.v}}`
    default: return undefined
  }
}

export function texts(v: Value): readonly string[] {
  const out: string[] = []
  for (const alt of v.alts) if (alt.t === 'const' && typeof alt.v === 'string' && !out.includes(alt.v)) out.push(alt.v)
  return out
}

/** The one string a value is, if it is certain. */
export function textOf(v: Value): string | undefined {
  const only = v.alts.length === 1 ? v.alts[0]! : undefined
  return only?.t === 'const' && typeof only.v === 'string' ? only.v : undefined
}

export function apisOf(v: Value): readonly string[] {
  const out: string[] = []
  for (const alt of v.alts) if (alt.t === 'api' && !out.includes(alt.v)) out.push(alt.v)
  return out
}

const hole = '{}'

/** Concatenates values to strings with holes, alternatives multiplied up to a bound. */
export function concatenate(parts: readonly Value[]): Value {
  let heads: string[] = ['']
  let exact = true
  let isOpen = false
  let taints: readonly Taint[] = none
  let disguises: readonly string[] = none
  for (const part of parts) {
    const options: string[] = []
    let partExact = part.alts.length > 0
    for (const alt of part.alts) {
      if (alt.t === 'const') options.push(printed(alt.v))
      else {
        partExact = false
        options.push(skeletonOf(alt) ?? hole)
      }
      if (options.length >= 4) break
    }
    if (options.length === 0) options.push(hole)
    exact &&= partExact
    isOpen ||= part.open === true
    const grown: string[] = []
    for (const head of heads) {
      for (const option of options) {
        if (grown.length >= 8) break
        if (head.length + option.length <= maxText) grown.push(head + option)
      }
    }
    heads = grown
    taints = mergeTaints(taints, part.taints)
    for (const d of part.disguises) if (!disguises.includes(d)) disguises = [...disguises, d]
  }
  const unique = [...new Set(heads)]
  const alts: Alternative[] = unique.filter(text => exact || text.replaceAll(hole, '') !== '').map(v => exact ? { t: 'const', v } : { t: 'text', v })
  return isOpen ? { alts, taints, disguises, open: true } : { alts, taints, disguises }
}
