import type { KeyPath } from './finding.ts'

export type Edit =
  | { readonly kind: 'set-config'; readonly keyPath: KeyPath; readonly value: unknown }
  | { readonly kind: 'remove-config'; readonly keyPath: KeyPath }
  | { readonly kind: 'chmod'; readonly path: string; readonly mode: number }

/** A repair as data: a check proposes it, `fix/` alone carries it out. */
export interface Fix { readonly title: string; readonly safety: 'safe' | 'unsafe'; readonly edits: readonly [Edit, ...Edit[]] }
