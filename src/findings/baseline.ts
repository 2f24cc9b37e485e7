import type { AuditFinding, AuditReport, BaselineTally, Confidence, Finding, Severity, SuppressedAuditFinding, SuppressedFinding, Target } from '../model/index.ts'
import { summaryOf } from './verdict.ts'

/** One finding that was there when the baseline was written, and is lived with until `expires` (YYYY-MM-DD, UTC, that day included). */
export interface BaselineEntry {
  readonly ruleId: string
  readonly fingerprint: string
  /** What the finding is in, by its own name or else that of its folder; undefined for findings of an audit. */
  readonly package?: string
  /** For people: where it was. */
  readonly file?: string
  readonly reason: string
  readonly expires?: string
}

/** What a baseline goes by. */
export interface Known { readonly ruleId: string; readonly fingerprint: string; readonly package?: string; readonly severity: Severity; readonly confidence: Confidence }

export const keyOf = ({ ruleId, fingerprint, package: name }: Pick<Known, 'ruleId' | 'fingerprint' | 'package'>): string => JSON.stringify([ruleId, fingerprint, name ?? null])

export const isOver = ({ expires }: Pick<BaselineEntry, 'expires'>, today: string): boolean => expires !== undefined && expires < today

export const knownFinding = ({ ruleId, fingerprint, severity, confidence, target = 0 }: Finding, targets: readonly Target[]): Known =>
  ({ ruleId, fingerprint, severity, confidence, package: packageName(targets[target]) })

/** By its own name, so that the folder may move. */
export const packageName = (target: Target | undefined): string =>
  target?.name ?? (target?.path ?? target?.spec ?? '').replace(/(?<![/\\])[/\\]+$/, '').split(/[/\\]/).at(-1) ?? ''

/** Undefined for a finding of an older snapshot, which has no fingerprint. */
export const knownAuditFinding = ({ checkId, fingerprint, severity, confidence = 'high' }: AuditFinding): Known | undefined =>
  fingerprint === undefined ? undefined : { ruleId: checkId, fingerprint, severity, confidence }

interface Parted<F> { readonly standing: readonly F[]; readonly accepted: readonly (readonly [F, BaselineEntry])[]; readonly tally: BaselineTally }

/** Stricter than a verdict: what is critical needs a decision of its own, however sure it is. */
export const isHarm = ({ severity }: Pick<Known, 'severity'>): boolean => severity === 'critical'

/**
 * Each entry accepts one finding, so that a copy of what was accepted is new. Evidence of harm is never accepted, whatever the
 * entries say: somebody may have written them who should not have.
 */
function part<F>(findings: readonly F[], identify: (finding: F) => Known | undefined, entries: readonly BaselineEntry[], now: Date): Parted<F> {
  const today = now.toISOString().slice(0, 10)
  const left = Map.groupBy(entries, keyOf)
  const counts = { refused: 0, expired: 0 }
  const standing: F[] = []
  const accepted: (readonly [F, BaselineEntry])[] = []
  for (const finding of findings) {
    const known = identify(finding)
    const entry = known && left.get(keyOf(known))?.shift()
    if (known !== undefined && entry !== undefined && !isHarm(known) && !isOver(entry, today)) {
      accepted.push([finding, entry])
      continue
    }
    if (known !== undefined && entry !== undefined) counts[isHarm(known) ? 'refused' : 'expired'] += 1
    standing.push(finding)
  }
  const unused = [...left.values()].reduce((sum, list) => sum + list.length, 0)
  return { standing, accepted, tally: { accepted: accepted.length, ...counts, unused } }
}

export function acceptInScan(findings: readonly Finding[], targets: readonly Target[], entries: readonly BaselineEntry[], now: Date): {
  readonly findings: readonly Finding[]; readonly accepted: readonly SuppressedFinding[]; readonly tally: BaselineTally
} {
  const { standing, accepted, tally } = part(findings, finding => knownFinding(finding, targets), entries.filter(entry => entry.package !== undefined), now)
  return { findings: standing, tally, accepted: accepted.map(([finding, { reason, expires }]) => ({ ...finding, suppression: { reason, ...expires !== undefined && { expires }, by: 'baseline' } })) }
}

/** The report as it stands beside a baseline. */
export function acceptInAudit(report: AuditReport, entries: readonly BaselineEntry[]): AuditReport {
  const { standing, accepted, tally } = part(report.findings, knownAuditFinding, entries.filter(entry => entry.package === undefined), new Date(report.ts))
  const aside = accepted.map(([finding, { reason, expires }]): SuppressedAuditFinding =>
    ({ ...finding, suppression: { reason, ...expires !== undefined && { expires }, by: 'baseline' } }))
  const all = [...report.suppressedFindings ?? [], ...aside]
  return { ...report, findings: standing, summary: summaryOf(standing), ...all.length > 0 && { suppressedFindings: all }, baseline: tally }
}
