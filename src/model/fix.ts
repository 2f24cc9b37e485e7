import type { KeyPath } from './finding.ts'

export type Edit =
  | { readonly kind: 'set-config'; readonly keyPath: KeyPath; readonly value: unknown }
  | { readonly kind: 'remove-config'; readonly keyPath: KeyPath }
  | { readonly kind: 'chmod'; readonly path: string; readonly mode: number; readonly of: 'file' | 'directory' }

/** A repair as data: a check proposes it, `fix/` alone carries it out. */
export interface Fix { readonly title: string; readonly safety: 'safe' | 'unsafe'; readonly edits: readonly [Edit, ...Edit[]] }

/** A key with its value in a text. Offsets count UTF-16 units of the text without its byte order mark; ends are exclusive. */
export interface TextMember { readonly start: number; readonly valueStart: number; readonly valueEnd: number }

/** Where a key of the merged configuration is written. `keyPath` is its path in that file, which differs inside includes. */
export interface ConfigPlace extends TextMember {
  readonly file: string
  /** SHA-256 of the text that the offsets belong to, as hex. */
  readonly digest: string
  readonly keyPath: KeyPath
  /** What an object holds, in the order of the text. */
  readonly members: readonly TextMember[]
}

/** What `--fix` may do to a home, and where its configuration keys are written. Holds no secret. */
export interface Repairs {
  readonly stateDir: string
  readonly configPath: string
  readonly isWindows: boolean
  readonly fixes: readonly Fix[]
  /** Places of the keys that the fixes name, or of their parents, as `JSON.stringify(keyPath)`. */
  readonly places: Readonly<Record<string, ConfigPlace>>
  /** Why the configuration cannot be used, and so stays as it is. */
  readonly problems: readonly string[]
}

export type SkipReason = 'already' | 'missing' | 'symlink' | 'not-a-directory' | 'not-a-file'

/** What was done about one path. `ok`: its mode was changed. */
export type FixAction =
  | { readonly kind: 'chmod'; readonly path: string; readonly mode: number; readonly ok: boolean; readonly skipped?: SkipReason; readonly error?: string }
  | { readonly kind: 'icacls'; readonly path: string; readonly command: string; readonly ok: false; readonly skipped: 'by-hand' }

/** What a file loses and gains in one place; a key with its value, and nothing around it, where secrets may stand. */
export interface FixDiff { readonly title: string; readonly file: string; readonly line: number; readonly removed: string; readonly added: string }

/** What `--fix` did, in the shape of the original; `backups` come besides. `ok`: there are no errors. */
export interface FixResult {
  readonly ok: boolean
  readonly stateDir: string
  readonly configPath: string
  readonly configWritten: boolean
  readonly changes: readonly string[]
  readonly actions: readonly FixAction[]
  readonly errors: readonly string[]
  /** Copies of the configuration files as they were. */
  readonly backups: readonly string[]
  /** Nothing was written: `--dry-run` only says what would be, and `diffs` how the configuration would change. */
  readonly isPreview?: true
  readonly diffs?: readonly FixDiff[]
}
