import type { Language, Pointer } from '../model/index.ts'

/** A lexical token; offsets count UTF-16 units, `end` is exclusive. */
export interface Token {
  readonly kind: 'word' | 'string' | 'template' | 'regexp' | 'comment' | 'space' | 'newline' | 'other'
  readonly start: number
  readonly end: number
}

export interface TextView {
  readonly path: string
  readonly language: Language
  readonly text: string
  /** Pointer to `[start, end)`, UTF-16 offsets. */
  at(start: number, end: number): Pointer
  /** The tokens of JavaScript and TypeScript, in order and without gaps, read as they are asked for; undefined for other languages. */
  tokens(): Iterable<Token> | undefined
}
