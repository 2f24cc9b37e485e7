import type { Folders } from './addresses.ts'

export interface RenderOptions extends Folders {
  /** The version of plugvet, for the head of machine-readable formats. */
  readonly version: string
  /** Whether to colour; decided by the caller from terminal, environment and options. */
  readonly color?: boolean
  /** Columns of text output, at least 40; 80 by default. */
  readonly width?: number
  /** List findings of severity info too. */
  readonly verbose?: boolean
  /** Put durations and throughput into JSON. */
  readonly stats?: boolean
  /** The text of a page of the catalogue, for formats that carry help; undefined when there is none. */
  readonly pageText?: ((page: string) => string | undefined) | undefined
}
