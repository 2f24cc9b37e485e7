/** What one thread is to do. */
export interface Errand {
  readonly target: string
  readonly seed: string
  /** Ends after so many inputs beyond the seeds, and after so many milliseconds. */
  readonly runs: number
  readonly ms: number
  /** Where inputs that reach something new are kept; they are read at the start. Nothing is kept when unsaid. */
  readonly kept?: string
  /** Starts from one in four of the target's own seeds, and steers by nothing: what a look of a few seconds can do. */
  readonly isBrief?: boolean
  /** One input, and nothing else. */
  readonly only?: string
  /** Holds the bytes that are being tried, and their count in the first four. */
  readonly current: SharedArrayBuffer
}

export type News =
  | { readonly kind: 'ready' }
  | { readonly kind: 'alive'; readonly runs: number; readonly branches: number; readonly inputs: number; readonly slowestMs: number }
  | { readonly kind: 'fault'; readonly message: string; readonly input: Uint8Array }
  | { readonly kind: 'done'; readonly runs: number; readonly branches: number; readonly inputs: number; readonly slowestMs: number }

/** Processor time for one input, far above what any honest file of that size needs. */
export const limitMs = 5_000
