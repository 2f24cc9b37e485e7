import type { DuplicateKey } from '../../kit/index.ts'
import type { KeyPath } from '../../model/index.ts'

/** A manifest as read: its value, what is wrong with it, and where each key stands. */
export interface Document {
  /** As well as it could be read; undefined when nothing could. */
  readonly value: unknown
  /** Why the tool that owns the format would not read it so. */
  readonly problem: string | undefined
  readonly duplicates: readonly DuplicateKey[]
  /** Key paths of values that are computed by the reader of the format instead of written down. */
  readonly computed: readonly KeyPath[]
  /** Offsets of the value at a key path, or of the nearest parent that exists. */
  locate(keyPath: KeyPath): readonly [start: number, end: number]
}

export const emptyDocument = (problem: string): Document =>
  ({ value: undefined, problem, duplicates: [], computed: [], locate: () => [0, 0] })
