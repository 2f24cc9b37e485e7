import { severities } from '../model/index.ts'
import type { Confidence, Finding, ScanReport, Severity, Verdict } from '../model/index.ts'

type Weighed = Pick<Finding, 'severity' | 'confidence'>

/** Evidence of harm that is not a mere guess. */
export const blocks = ({ severity, confidence }: Weighed): boolean => severity === 'critical' && confidence !== 'low'

/** Suppressed findings do not belong into the list. */
export function verdictOf(findings: readonly Weighed[]): Verdict {
  if (findings.some(blocks)) return 'block'
  return findings.some(({ severity }) => severity !== 'info') ? 'warn' : 'allow'
}

export type FailOn = Severity | 'never'

const rank: Readonly<Record<Confidence, number>> = { high: 2, medium: 1, low: 0 }

export const isSureEnough = ({ confidence }: Pick<Finding, 'confidence'>, minimum: Confidence): boolean => rank[confidence] >= rank[minimum]

export const isBadEnough = ({ severity }: Pick<Finding, 'severity'>, failOn: FailOn): boolean =>
  failOn !== 'never' && severities.indexOf(severity) <= severities.indexOf(failOn)

/** How many findings there are of each severity. */
export function summaryOf(findings: readonly Pick<Finding, 'severity'>[]): Record<Severity, number> {
  const of = (wanted: Severity): number => findings.filter(({ severity }) => severity === wanted).length
  return { critical: of('critical'), warn: of('warn'), info: of('info') }
}

export const isIncomplete = ({ gaps, coverage }: Pick<ScanReport, 'gaps' | 'coverage'>): boolean =>
  gaps.length > 0 || (coverage.files.skipped['unreadable'] ?? 0) > 0

/** 1: a finding at or above `failOn`. 3: none, but something could not be analysed. 0: neither. */
export function exitCodeOf(
  report: Pick<ScanReport, 'findings' | 'gaps' | 'coverage'>,
  { failOn, allowIncomplete = false }: { readonly failOn: FailOn; readonly allowIncomplete?: boolean },
): 0 | 1 | 3 {
  if (report.findings.some(finding => isBadEnough(finding, failOn))) return 1
  return isIncomplete(report) && !allowIncomplete ? 3 : 0
}
