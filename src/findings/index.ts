import type { Confidence, Coverage, Gap, Meta, ScanOutcome, ScanReport, ScanStats, Target } from '../model/index.ts'
import { acceptInScan } from './baseline.ts'
import type { BaselineEntry } from './baseline.ts'
import { capabilityUses, groupCapabilities } from './capabilities.ts'
import { compareFindings, compareText } from './order.ts'
import { stamp } from './stamp.ts'
import { suppress } from './suppress.ts'
import type { SuppressionRule } from './suppress.ts'
import { isSureEnough, verdictOf } from './verdict.ts'

export { acceptInAudit, acceptInScan, isHarm, isOver, keyOf, knownAuditFinding, knownFinding, packageName } from './baseline.ts'
export type { BaselineEntry, Known } from './baseline.ts'
export { locate, locateSteps } from './locate.ts'
export type { FindKey } from './locate.ts'
export { compareFindings, compareText } from './order.ts'
export { blankSecrets } from './secrets.ts'
export { stamp } from './stamp.ts'
export type { StampOptions } from './stamp.ts'
export { suppress } from './suppress.ts'
export type { SuppressionRule } from './suppress.ts'
export { blocks, exitCodeOf, isBadEnough, isIncomplete, isSureEnough, summaryOf, verdictOf } from './verdict.ts'
export type { FailOn } from './verdict.ts'

/** One target and what the code lane says of it. `gaps` are what could not be unpacked before the scan. */
export interface Scanned { readonly target: Target; readonly outcome: ScanOutcome; readonly gaps?: readonly Gap[] }

export interface ReportOptions {
  /** Findings below it are left out and counted. */
  readonly minConfidence?: Confidence
  /** Ids of the rules that were asked; all of the catalogue that concern code when unsaid. */
  readonly rulesRun?: readonly string[]
  readonly suppressions?: readonly SuppressionRule[]
  /** What was there before and is lived with; evidence of harm never is. */
  readonly baseline?: readonly BaselineEntry[]
  /** Today, for suppressions and entries of a baseline that end. Needed only when there are some. */
  readonly now?: Date
  readonly stats?: ScanStats
}

/**
 * Judges all that was scanned and puts it into one report. Gaps, findings and capabilities say which target they belong
 * to when there are several.
 */
export function reportOf(scanned: readonly Scanned[], catalog: ReadonlyMap<string, Meta>, options: ReportOptions = {}): ScanReport {
  const { minConfidence = 'low', suppressions = [], baseline, now = new Date(0), rulesRun = codeRules(catalog) } = options
  const numbered = scanned.map((one, index) => ({ ...one, mark: scanned.length > 1 ? { target: index } : {} }))
  const all = numbered.flatMap(({ outcome, mark }) => stamp(outcome.hits, catalog, mark)).toSorted(compareFindings)
  const sure = all.filter(finding => isSureEnough(finding, minConfidence))
  const targets = scanned.map(({ target }) => target)
  const { findings: standing, suppressed } = suppress(sure, suppressions, now)
  const known = baseline && acceptInScan(standing, targets, baseline, now)
  const findings = known?.findings ?? standing
  return {
    targets,
    verdict: verdictOf(findings),
    findings,
    suppressed: [...suppressed, ...known?.accepted ?? []],
    ...known && { baseline: known.tally },
    ...sure.length < all.length && { leftOut: all.length - sure.length },
    gaps: tidyGaps(numbered.flatMap(({ outcome, gaps = [], mark }) => [...gaps, ...outcome.gaps].map(gap => ({ ...gap, ...mark })))),
    coverage: sumCoverage(scanned.map(({ outcome }) => outcome.coverage)),
    capabilities: groupCapabilities(numbered.flatMap(({ outcome, mark }) => capabilityUses(outcome.hits, catalog, mark.target))),
    rulesRun: rulesRun.toSorted(compareText),
    ...options.stats && { stats: options.stats },
  }
}

/** Checks of the configuration share the catalogue but look at no code. */
const codeRules = (catalog: ReadonlyMap<string, Meta>): readonly string[] =>
  [...catalog.values()].filter(({ category }) => category !== 'config').map(({ id }) => id)

function tidyGaps(gaps: readonly Gap[]): readonly Gap[] {
  const unique = new Map(gaps.map(gap => [JSON.stringify([gap.target, gap.subject, gap.stage, gap.reason]), gap]))
  return [...unique.values()].toSorted((a, b) =>
    (a.target ?? 0) - (b.target ?? 0) || compareText(a.subject, b.subject) ||
    compareText(a.stage, b.stage) || compareText(a.reason, b.reason))
}

function sumCoverage(parts: readonly Coverage[]): Coverage {
  const sum = (pick: (part: Coverage) => number): number => parts.reduce((total, part) => total + pick(part), 0)
  const reasons = [...new Set(parts.flatMap(part => Object.keys(part.files.skipped)))].toSorted(compareText)
  return {
    files: {
      total: sum(part => part.files.total),
      analysed: sum(part => part.files.analysed),
      skipped: Object.fromEntries(reasons.map(reason => [reason, sum(part => part.files.skipped[reason] ?? 0)])),
    },
    bytes: { total: sum(part => part.bytes.total), analysed: sum(part => part.bytes.analysed) },
  }
}
