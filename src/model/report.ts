import type { BaselineTally, Capability, Finding, SuppressedFinding } from './finding.ts'
import type { Gap } from './gap.ts'
import type { CapabilityUse } from './source.ts'

export type Verdict = 'allow' | 'warn' | 'block'

export interface Target {
  readonly kind: 'directory' | 'file' | 'tarball' | 'npm' | 'plugin' | 'skill'
  /** As the user wrote it. */
  readonly path?: string
  readonly spec?: string
  readonly name?: string
  readonly version?: string
  /** Came along with a package that was asked for. */
  readonly isDependency?: true
}

/** The ledger: every file that was met is analysed or skipped with a reason (`unreadable` among them). `total = analysed + sum of skipped`. */
export interface Coverage {
  readonly files: { readonly total: number; readonly analysed: number; readonly skipped: Readonly<Record<string, number>> }
  readonly bytes: { readonly total: number; readonly analysed: number }
}

export interface ScanStats { readonly wallMs: number; readonly cpuMs: number; readonly jobs: number; readonly mbPerSecond: number; readonly filesPerSecond: number }

/** What one run found. The reporters draw it, and nothing else. */
export interface ScanReport {
  readonly targets: readonly Target[]
  readonly verdict: Verdict
  readonly findings: readonly Finding[]
  readonly suppressed: readonly SuppressedFinding[]
  /** Set when there was a baseline. */
  readonly baseline?: BaselineTally
  /** Findings that `--min-confidence` left out. */
  readonly leftOut?: number
  readonly gaps: readonly Gap[]
  readonly coverage: Coverage
  readonly capabilities: Readonly<Partial<Record<Capability, readonly CapabilityUse[]>>>
  readonly rulesRun: readonly string[]
  readonly stats?: ScanStats
}
