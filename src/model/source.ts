import type { Capability, Hit, Span } from './finding.ts'
import type { Gap } from './gap.ts'

/** What a file is, as far as the choice of its reader goes. */
export type Language =
  | 'javascript' | 'typescript' | 'markdown' | 'shell' | 'python' | 'powershell' | 'applescript' | 'batch'
  | 'html' | 'svg' | 'manifest' | 'native' | 'wasm'

/** One thing in a tree. Paths are relative to the root, `/`-separated, without `.` or `..` segments. */
export interface TreeEntry {
  readonly path: string
  /** `other` = socket, FIFO, device; `unreadable` = a folder or file that could not be opened or stated. */
  readonly kind: 'file' | 'symlink' | 'other' | 'unreadable'
  /** Bytes; 0 for everything but files. */
  readonly size: number
  readonly mode?: number
  /** Differs as soon as the contents may have changed; only where the file system tells. */
  readonly stamp?: string
  /** When that was last, in milliseconds since 1970. */
  readonly changedAt?: number
  /** Why it cannot be read (`unreadable`) or where it points (`symlink`). */
  readonly note?: string
}

/**
 * A folder, a tarball or a set of texts in memory: all look the same from inside. `read` never leaves the root and
 * follows no link; it throws an Error whose message is fit for a gap.
 */
export interface SourceTree {
  /** Every entry that is not a folder, in no particular order; folders that cannot be listed come as `unreadable`. */
  list(): AsyncIterable<TreeEntry>
  /** The bytes of a file, or its first `limit` bytes. */
  read(path: string, limit?: number): Uint8Array
  /** Bytes of the regular file at `path`; undefined when there is none. Never throws. */
  size(path: string): number | undefined
  /** What a worker needs to open the same tree; plain data, contents shared rather than copied. */
  readonly handle: TreeHandle
}

export type TreeHandle =
  | { readonly kind: 'directory'; readonly root: string }
  | { readonly kind: 'memory'; readonly bytes: SharedArrayBuffer; readonly index: readonly (readonly [path: string, offset: number, length: number, mode: number])[] }

export interface FileTask { readonly path: string; readonly language: Language; readonly size: number }

/** How a file names another file or a package. */
export interface Reference {
  /**
   * As written: `./x`, `pkg/sub`, `node:fs`, or a path relative to the file. `{}` stands for a part that is not known
   * (`./plugins/{}.js`), `*` for the star of an exports pattern.
   */
  readonly specifier: string
  /**
   * `entry` declared by a manifest (main, exports, openclaw.extensions) · `command` declared as a program for people to start (bin) · `install` run by an install script or editor
   * task · `script` run by some other npm script · `import` loaded by code · `spawn` started by code as a program
   * · `text` named by a skill's text.
   */
  readonly kind: 'entry' | 'command' | 'install' | 'script' | 'import' | 'spawn' | 'text'
  readonly span?: Span
  /** As which language it is run, where that is said (`bash ./x.dat`); without it the file's name and first line decide. */
  readonly language?: Language
}

/** What other files need to know of this one. Plain data: it crosses the thread border. */
export interface ModuleSummary {
  readonly references: readonly Reference[]
  /** Set by manifests: the package that the folder of this file holds. */
  readonly package?: { readonly name?: string; readonly version?: string; readonly isPlugin?: boolean; readonly hasInstallScript?: boolean }
  /** Set by SKILL.md: the folder of this file is a skill. */
  readonly skill?: { readonly name?: string }
}

export interface CapabilityUse {
  readonly capability: Capability
  readonly file: string
  readonly line: number
  readonly detail: string
  /** Index into the targets of the report, where it has several. */
  readonly target?: number
}

/** What a scan met, whatever the rules thought of it: enough to tell which results a new rule cannot change. */
export interface Seen {
  /** Languages that were read, those of code inside other code among them. Sorted. */
  readonly languages: readonly Language[]
  /** The heads (`fs` and `fs.watch` of `fs.watch().on`) of the API names that were called or read in JavaScript, however they were hidden. Sorted. */
  readonly apis: readonly string[]
}

/** What a worker answers for one file. */
export interface FileResult {
  readonly path: string
  readonly hits: readonly (readonly [ruleId: string, hit: Hit])[]
  readonly summary: ModuleSummary
  readonly gaps: readonly Gap[]
  /** Bytes that were really looked at. */
  readonly bytes: number
  /** Absent for a file that was not read. */
  readonly seen?: Seen
  /** What the answer depends on; absent where it cannot be told. */
  readonly basis?: Basis
}

export interface Basis {
  /** SHA-256 of the contents. */
  readonly digest: string
  /** Every other path that was asked about: SHA-256 of what was read, empty for a file that only had to be there, null where was none. */
  readonly neighbours: readonly (readonly [path: string, was: string | null])[]
}

/** A package or skill that a manifest inside the tree declares. `root` is its folder, `''` for the target itself. */
export interface PackageInfo { readonly root: string; readonly kind: 'package' | 'plugin' | 'skill'; readonly name?: string; readonly version?: string }

export interface ReachedHit {
  readonly ruleId: string
  readonly hit: Hit
  readonly reach: import('./finding.ts').Reach
  /** Runs only when a person types the name of a command that the package brings. */
  readonly isCommand?: boolean
}

/** What the code lane says of one tree, before judgement. Sorted by file, then position, then rule. */
export interface ScanOutcome {
  readonly hits: readonly ReachedHit[]
  readonly gaps: readonly Gap[]
  readonly coverage: import('./report.ts').Coverage
  readonly packages: readonly PackageInfo[]
  readonly seen?: Seen
  /** Who gets the files to run that were asked about. */
  readonly reach?: Readonly<Record<string, import('./finding.ts').Reach>>
}
