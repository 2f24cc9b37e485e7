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

export const isIncomplete = ({ gaps, coverage }: Pick<ScanReport, 'gaps' | 'coverage'>): boolean =>
  gaps.length > 0 || (coverage.files.skipped['unreadable'] ?? 0) > 0

/** 1: a finding at or above `failOn`. 3: none, but something could not be analysed. 0: neither. */
export function exitCodeOf(
  report: Pick<ScanReport, 'findings' | 'gaps' | 'coverage'>,
  { failOn, allowIncomplete = false }: { readonly failOn: FailOn; readonly allowIncomplete?: boolean },
): 0 | 1 | 3 {
  const isBadEnough = ({ severity }: Finding): boolean =>
    failOn !== 'never' && severities.indexOf(severity) <= severities.indexOf(failOn)
  if (report.findings.some(isBadEnough)) return 1
  return isIncomplete(report) && !allowIncomplete ? 3 : 0
}
