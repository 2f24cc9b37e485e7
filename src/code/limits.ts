export interface Limits {
  /** Wall clock for one file, and what each MiB of it adds. */
  readonly fileMs: number
  readonly msPerMiB: number
  /** MiB of memory for all threads and their owner, see `planMemory`. */
  readonly maxMemory?: number | undefined
  /** Old-space heap of each thread instead, in MiB. */
  readonly heapMiB?: number | undefined
}

export const defaultLimits: Limits = { fileMs: 20_000, msPerMiB: 3_000 }
