import type { Exposure } from './exposure.ts'
import type { BaselineTally, Confidence, KeyPath, Severity, Suppression, TraceRole } from './finding.ts'
import type { Fix, FixResult } from './fix.ts'
import type { Gap } from './gap.ts'
import type { ScanReport } from './report.ts'

/** Where the cause of an audit finding stands. `excerpt` is the line itself with secrets blanked, not yet escaped. */
export interface AuditLocation {
  readonly file: string
  readonly line?: number
  readonly column?: number
  readonly keyPath?: KeyPath
  readonly excerpt?: string
}

export interface AuditStep { readonly role: TraceRole; readonly note: string; readonly file: string; readonly line?: number; readonly column?: number }

/** The keys up to `remediation` are those of the original audit; the rest is ours. Texts may hold several lines. */
export interface AuditFinding {
  readonly checkId: string
  readonly severity: Severity
  readonly title: string
  readonly detail: string
  readonly remediation?: string
  readonly location?: AuditLocation
  readonly trace?: readonly AuditStep[]
  readonly confidence?: Confidence
  readonly fixes?: readonly Fix[]
  /** The same while the finding says the same of the same key or file, whatever the line. */
  readonly fingerprint?: string
  /** A suppression that named it until `expires` and does so no more. */
  readonly expiredSuppression?: Suppression
}

export interface SuppressedAuditFinding extends AuditFinding {
  readonly suppression: Suppression
  /** `--fix` repaired it although it was suppressed. */
  readonly isFixed?: true
}

/** What the operator put aside in a file of their own: an exact id, and texts that title and detail have to hold. */
export interface AuditSuppression extends Suppression { readonly checkId: string; readonly titleIncludes?: string; readonly detailIncludes?: string }

export interface GatewayProbe {
  readonly attempted: boolean
  readonly url: string | null
  readonly ok: boolean
  readonly error: string | null
  readonly close: { readonly code: number; readonly reason: string } | null
  /** What answers HTTP at the same place; asked only where the probe failed. */
  readonly health?: 'live' | 'foreign' | 'silent'
}

/** What one audit found. `ts` is in milliseconds since the epoch; findings stand in the order of their collectors. */
export interface AuditReport {
  readonly ts: number
  readonly summary: Readonly<Record<Severity, number>>
  readonly findings: readonly AuditFinding[]
  /** Set only when at least one finding was suppressed. */
  readonly suppressedFindings?: readonly SuppressedAuditFinding[]
  /** Set when there was a baseline. */
  readonly baseline?: BaselineTally
  /** Set only for a deep audit. */
  readonly deep?: { readonly gateway: GatewayProbe }
  /** What could not be looked at; set only when there is something. */
  readonly gaps?: readonly Gap[]
  readonly secretDiagnostics: readonly string[]
  /** Who reaches which tools; drawn by the HTML report. */
  readonly exposure?: Exposure
  /** What the installed code can do; set only for a deep audit, drawn by the HTML report. `target` of a use counts in `targets`. */
  readonly installed?: Pick<ScanReport, 'targets' | 'capabilities'>
  /** What was repaired before; set only when that was asked for. */
  readonly fix?: FixResult
}
