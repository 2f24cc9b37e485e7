import type { BaselineEntry, SuppressionRule } from './findings/index.ts'
import type { AuditSuppression, Confidence, Release } from './model/index.ts'

export type { BaselineEntry, SuppressionRule } from './findings/index.ts'

/** Files done and files known so far. */
export interface Progress { readonly done: number; readonly total: number }

export interface RunOptions {
  /** Scanning threads; 0 scans in this one. One per core when unsaid. */
  readonly jobs?: number | undefined
  /** MiB that threads and process may take together, 1500 when unsaid; fewer threads are started where they do not fit. */
  readonly maxMemory?: number | undefined
  /** Findings that are less sure are left out. */
  readonly minConfidence?: Confidence | undefined
  readonly onProgress?: ((progress: Progress) => void) | undefined
  /** Ends the threads and makes the run fail with the signal's reason. */
  readonly signal?: AbortSignal | undefined
  /** What was there before and is lived with: put aside, but for evidence of harm. */
  readonly baseline?: readonly BaselineEntry[] | undefined
  /** Takes what an earlier run found out about files that have not changed since, and keeps what this one finds out. */
  readonly remember?: boolean | undefined
  /** Where that is kept; the user's cache folder when unsaid. */
  readonly cacheDir?: string | undefined
}

export interface ScanOptions extends RunOptions {
  readonly suppressions?: readonly SuppressionRule[] | undefined
  /** Adds durations and throughput to the report. */
  readonly stats?: boolean | undefined
}

export interface ReviewOptions extends ScanOptions {
  /** Also looks at everything that an install would bring along. */
  readonly deps?: boolean | undefined
  /** A package spec, or `installed` for what the OpenClaw home holds: tells what changes. */
  readonly against?: string | undefined
  /** With `against: 'installed'`: every installed package that a registry can update; no specs are needed then. */
  readonly all?: boolean | undefined
  /** The youngest that a version may be, in milliseconds. */
  readonly minAge?: number | undefined
  /** Keeps and uses no stored results and answers. */
  readonly noCache?: boolean | undefined
  /** Where npm's settings and the OpenClaw home are looked for; the environment of the process when unsaid. */
  readonly env?: Readonly<Record<string, string | undefined>> | undefined
  /** Where relative paths start; the working directory when unsaid. */
  readonly cwd?: string | undefined
}

export interface AuditOptions extends RunOptions {
  /** Also scans the code of plugins and skills and asks the running gateway. */
  readonly deep?: boolean | undefined
  /** Holds every installed npm package against what its registry published; a deep audit tries that by itself. */
  readonly verify?: boolean | undefined
  /** Repairs what is safe to repair first. The report then tells what is left. */
  readonly fix?: boolean | undefined
  /** With `fix`: only say what would be repaired, and audit the home as it is. */
  readonly dryRun?: boolean | undefined
  /** Whose rules apply where releases differ. Unsaid: PLUGVET_PROFILE, else what the home shows. */
  readonly profile?: Release | 'auto' | undefined
  /** Audit as if the gateway had been started with this mode. */
  readonly auth?: 'none' | 'token' | 'password' | 'trusted-proxy' | undefined
  readonly token?: string | undefined
  readonly password?: string | undefined
  /** Also keeps what was seen in this file, without secrets. */
  readonly saveSnapshot?: string | undefined
  /** Judges what such a file holds in place of a home; only `profile` can still be chosen. */
  readonly fromSnapshot?: string | undefined
  /** What the operator put aside, beside what the audited configuration says itself. */
  readonly suppressions?: readonly AuditSuppression[] | undefined
  /** Where the home is looked for; the environment of the process when unsaid. */
  readonly env?: Readonly<Record<string, string | undefined>> | undefined
}
