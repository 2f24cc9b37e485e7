import { metas } from '../catalog/metas.ts'
import type { AuditFinding, AuditReport, Confidence, Finding, Gap, KeyPath, Meta, Place, Reach, ReviewReport, ScanReport, Severity, Span, Suppression, TraceRole } from '../model/index.ts'
import { addressIn, addressOnDisk, startFolder } from './addresses.ts'
import type { Address, Folders } from './addresses.ts'
import { findEntry } from './find-entry.ts'

export interface Spot { readonly address: Address; readonly span?: Span; readonly excerpt?: string; readonly keyPath?: KeyPath }
export interface Step { readonly role: TraceRole; readonly at: Spot; readonly note: string }

/** One finding of either lane, as the formats tell it that other programs read. Texts are as found: not escaped. */
export interface Entry {
  readonly ruleId: string
  readonly meta: Meta | undefined
  readonly severity: Severity
  readonly confidence: Confidence
  readonly title: string
  /** One paragraph or several lines. */
  readonly message: string
  readonly remedy: string
  readonly at: Spot
  readonly trace: readonly Step[]
  readonly fingerprint: string
  /** Index into the targets of the report; undefined for an audit. */
  readonly target?: number
  readonly reach?: Reach
  readonly suppression?: Suppression
}

/** What a report says, whichever lane it comes from. */
export interface Told {
  readonly lane: 'scan' | 'review' | 'audit'
  readonly entries: readonly Entry[]
  readonly aside: readonly Entry[]
  readonly gaps: readonly { readonly gap: Gap; readonly address?: Address }[]
}

export function tellScan(report: ScanReport | ReviewReport, catalog: ReadonlyMap<string, Meta>, folders: Folders): Told {
  const { targets } = report
  const spot = (at: Place, target: number): Spot => spotOf(at, addressIn(targets, target, at.file, folders))
  const entry = (finding: Finding & { readonly suppression?: Suppression }): Entry => {
    const { ruleId, severity, confidence, message, fingerprint, reach, target = 0, suppression } = finding
    const meta = catalog.get(ruleId)
    return {
      ruleId, meta, severity, confidence, message, title: meta?.title ?? ruleId, remedy: meta?.remedy ?? '', fingerprint, reach, target,
      at: spot(finding.at, target), trace: finding.trace.map(({ role, at, note }) => ({ role, note, at: spot(at, target) })),
      ...suppression && { suppression },
    }
  }
  return {
    lane: 'packages' in report ? 'review' : 'scan', entries: report.findings.map(entry), aside: report.suppressed.map(entry),
    gaps: report.gaps.map(gap => ({ gap, address: addressIn(targets, gap.target ?? 0, gap.subject, folders) })),
  }
}

export function tellAudit(report: AuditReport, folders: Folders): Told {
  const entry = (finding: AuditFinding & { readonly suppression?: Suppression }): Entry => {
    const { checkId, severity, confidence = 'high', title, detail, remediation = '', location, trace = [], suppression, fingerprint = '' } = finding
    const at = (place: Pick<NonNullable<AuditFinding['location']>, 'file' | 'line' | 'column'>): Spot => {
      const { file, line, column = 1 } = place
      const address = file === '' ? { base: startFolder, uri: '.' } : addressOnDisk(file, folders)
      return { address, ...line !== undefined && { span: { line, column, endLine: line, endColumn: column } } }
    }
    return {
      ruleId: checkId, meta: findEntry(metas, checkId), severity, confidence, title, message: detail, remedy: remediation,
      at: { ...at(location ?? { file: '' }), ...location?.keyPath && { keyPath: location.keyPath }, ...location?.excerpt !== undefined && { excerpt: location.excerpt } },
      trace: trace.map(({ role, note, ...place }) => ({ role, note, at: at(place) })),
      fingerprint, ...suppression && { suppression },
    }
  }
  return {
    lane: 'audit', entries: report.findings.map(entry), aside: (report.suppressedFindings ?? []).map(entry),
    gaps: (report.gaps ?? []).map(gap => ({ gap })),
  }
}

const spotOf = ({ span, excerpt, keyPath }: Place, address: Address): Spot =>
  ({ address, ...span && { span }, ...excerpt !== undefined && { excerpt }, ...keyPath && { keyPath } })
