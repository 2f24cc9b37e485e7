import type { Arbitrary } from 'fast-check'
import type { Random } from '../../bench/mutate/random.ts'

/** One way by which text of strangers comes in. */
export interface Target {
  /** What the loop starts from, besides the files under `seeds/`. */
  readonly seeds: readonly (string | Uint8Array)[]
  /** Takes one input. Whatever it throws is a fault of ours: for input that is merely bad, the way in has to have an answer. */
  readonly run: (input: Uint8Array) => void | Promise<void>
  /** Well-formed inputs of all shapes, drawn now and then in place of a change to a known one. */
  readonly arbitrary?: Arbitrary<string | Uint8Array>
  /** A change that keeps the form of the input, where changes to bytes would mostly break it; undefined when it does not fit this one. */
  readonly mutate?: (input: Uint8Array, random: Random) => Uint8Array | undefined
  /** Words worth trying; those of our own sources come by themselves. */
  readonly words?: readonly string[]
  /** Longest input, in bytes. */
  readonly maxBytes?: number
}

/** One input of sixteen, always the same ones: for checks that take far longer than what they check. */
export const isSampled = (input: Uint8Array): boolean => input.reduce((sum, byte) => sum + byte, 0) % 16 === 0

/** Throws for what must always hold. */
export function must(holds: boolean, what: string): asserts holds {
  if (!holds) throw new Error(what)
}
