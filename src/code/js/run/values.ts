import type { Node } from '../../../kit/index.ts'
import type { Binding, Scope } from '../tree.ts'

/**
 * Values of the interpreter. All of them are its own: text of a scanned file never meets an object, a prototype or a
 * function of the program that reads it.
 */
export type Val = undefined | null | boolean | number | bigint | string | Thing
export type Thing = List | Bytes | Dict | Closure | Native | Table | Pattern | Unknown

export interface List { readonly t: 'list'; items: Val[]; extra?: Map<string, Val> }
/** A typed array or a Buffer. `form` is its constructor's name. */
export interface Bytes { readonly t: 'bytes'; readonly form: string; readonly data: Numbers }
export interface Dict { readonly t: 'dict'; readonly props: Map<string, Val>; readonly proto?: Dict; readonly maker?: string }
export interface Closure { readonly t: 'closure'; readonly node: Node; readonly frame: Frame; readonly extra: Map<string, Val> }
export interface Native { readonly t: 'native'; readonly name: string; readonly call: NativeCall; readonly members?: ReadonlyMap<string, Val> }
export interface Table { readonly t: 'map' | 'set'; readonly entries: Map<Val, Val> }
export interface Pattern { readonly t: 'pattern'; readonly source: string; readonly flags: string; lastIndex: number }
/** May be handed around, but whoever looks at it gives up. */
export interface Unknown { readonly t: 'unknown' }

export type Numbers = Uint8Array | Int8Array | Uint8ClampedArray | Uint16Array | Int16Array | Uint32Array | Int32Array | Float32Array | Float64Array
export type NativeCall = (meter: Meter, self: Val, args: readonly Val[], isNew: boolean) => Val

/** The variables of one scope while it runs. `world` answers for scopes that were not entered but are asked for. */
export interface Frame {
  readonly scope: Scope
  readonly slots: (Val | typeof unset)[]
  readonly outer: Frame | undefined
  readonly meter: Meter
  readonly world?: World
  /** Set in frames of functions that have a `this` of their own. */
  readonly call?: { readonly self: Val; readonly args: List; readonly isNew: boolean }
}

export interface World { demand(binding: Binding, frame: Frame): Val; assigned(v: Val): void }

export const unset = Symbol('unset')
export const unknownThing: Unknown = { t: 'unknown' }

/** Thrown when the rest cannot be known; scanned code cannot catch it. One object, because it is thrown often. */
export const giveUp = { reason: 'unknown' }
export const abort = (): never => { throw giveUp }

/** An exception of the scanned code itself. */
export class Thrown { readonly value: Val; constructor(value: Val) { this.value = value } }
export const fail = (name: string, message = ''): never => {
  throw new Thrown({ t: 'dict', props: new Map<string, Val>([['name', name], ['message', message]]), maker: name })
}

/** What a run may cost, counted and never timed. */
export interface Meter {
  left: number
  depth: number
  /** The text that the nodes stand in. */
  readonly source: string
  regexp(pattern: Pattern): RegExp
  /** While a string array is turned to its place: how often each list was shifted. */
  turning?: Turning | undefined
}

export interface Turning { readonly shifts: Map<readonly Val[], { count: number; longest: number }>; isVain: boolean }

/** A list that was turned twice around comes to no end, however often it is turned again. */
export function noteShift(meter: Meter, items: readonly Val[]): void {
  const { turning } = meter
  if (!turning) return
  const seen = turning.shifts.get(items) ?? { count: 0, longest: 0 }
  seen.longest = Math.max(seen.longest, items.length)
  turning.shifts.set(items, seen)
  if (++seen.count <= 2 * seen.longest + 2) return
  turning.isVain = true
  abort()
}

export const maxText = 1 << 20
export const maxItems = 200_000
const maxDepth = 120

export function spend(meter: Meter, steps: number): void {
  meter.left -= steps
  if (meter.left < 0) abort()
}

export function enter(meter: Meter): void {
  if (++meter.depth > maxDepth) { meter.depth--; abort() }
}

/** A text of the scanned code; its length is paid for, so that doubling it in a loop ends soon. */
export function text(meter: Meter, v: string): string {
  if (v.length > maxText) abort()
  spend(meter, v.length >> 6)
  return v
}

export function list(meter: Meter, items: Val[]): List {
  if (items.length > maxItems) abort()
  spend(meter, items.length >> 2)
  return { t: 'list', items }
}

export const native = (name: string, call: NativeCall, members?: Readonly<Record<string, Val>>): Native =>
  ({ t: 'native', name, call, ...(members && { members: new Map(Object.entries(members)) }) })

/** The methods of one kind of value, by name. */
export const methods = (owner: string, table: Readonly<Record<string, NativeCall>>): ReadonlyMap<string, Native> =>
  new Map(Object.entries(table).map(([name, call]) => [name, native(`${owner}.${name}`, call)]))

export const isThing = (v: Val): v is Thing => typeof v === 'object' && v !== null
export const isCallable = (v: Val): v is Closure | Native => isThing(v) && (v.t === 'closure' || v.t === 'native')
export const dict = (entries: Iterable<readonly [string, Val]> = []): Dict => ({ t: 'dict', props: new Map(entries) })
