import type { Language, Pointer } from '../model/index.ts'

export interface TextView {
  readonly path: string
  readonly language: Language
  readonly text: string
  /** Pointer to `[start, end)`, UTF-16 offsets. */
  at(start: number, end: number): Pointer
}
