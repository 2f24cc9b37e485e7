import type { AuditFinding, AuditReport, AuditSuppression, Snapshot, SuppressedAuditFinding } from '../model/index.ts'
import type { Collector } from '../kit/collector.ts'
import { at } from './facts/tree.ts'
import { gather } from './gather/index.ts'
import type { GatherOptions } from './gather/index.ts'
import { runChecks } from './run-checks.ts'
import { configured, isInForce, repaired, suppress } from './suppress.ts'

export { exposureOf } from './exposure.ts'
export { installedCode } from './installed-code.ts'
export { formatKeyPath, gather, InvalidConfig, loadSnapshot, saveSnapshot, SnapshotFault } from './gather/index.ts'
export { homePlaces } from './gather/home-places.ts'
export type { HomePlaces } from './gather/home-places.ts'
export { isHarmless } from './gather/redact.ts'
export { textValues } from './gather/text-values.ts'
export { gatherKey, gatherRepairs } from './gather/repairs.ts'
export type { KeyHome } from './gather/repairs.ts'
export { installedPackages } from './gather/installed-packages.ts'
export type { ConfigIssue, GatherOptions, InstallVerifier, PackageScanner } from './gather/index.ts'

/** What the operator decided about findings. */
export interface Decisions {
  readonly suppressions?: readonly AuditSuppression[]
  /** What was suppressed when `--fix` had not run yet. */
  readonly suppressedBefore?: readonly SuppressedAuditFinding[]
}

export interface AuditOptions extends GatherOptions, Decisions {
  /** Audit this instead of looking at the machine. */
  readonly snapshot?: Snapshot
}

const count = (findings: readonly AuditFinding[]): AuditReport['summary'] => {
  const of = (severity: string): number => findings.filter((finding) => finding.severity === severity).length
  return { critical: of('critical'), warn: of('warn'), info: of('info') }
}

// Speaks of what the suppressions did, so it is asked after them and cannot be suppressed.
const lastWord = 'suppressions'

/** Judges a snapshot. Pure: the same snapshot and decisions always give the same report. */
export const judge = (snapshot: Snapshot, collectors: readonly Collector[], { suppressions = [], suppressedBefore = [] }: Decisions = {}): AuditReport => {
  const { findings, gaps } = runChecks(snapshot, collectors.filter(({ id }) => id !== lastWord))
  const own = suppressions.filter((one) => isInForce(one, snapshot.now)).length
  const rules = [...configured(at(snapshot.config.value, 'security', 'audit', 'suppressions')), ...suppressions]
  const { active, suppressed } = suppress(findings, rules, snapshot.now)
  const notice = runChecks(snapshot, collectors.filter(({ id }) => id === lastWord), { moved: suppressed.length, own })
  const all = [...active, ...notice.findings]
  const aside = [...suppressed, ...repaired(suppressedBefore, [...active, ...suppressed])]
  const allGaps = [...snapshot.gaps, ...gaps]
  return {
    ts: snapshot.now, summary: count(all), findings: all, ...(aside.length === 0 ? {} : { suppressedFindings: aside }),
    ...(snapshot.probe === undefined ? {} : { deep: { gateway: snapshot.probe } }), ...(allGaps.length === 0 ? {} : { gaps: allGaps }),
    secretDiagnostics: snapshot.secretDiagnostics,
  }
}

/** Audits an OpenClaw home. Throws `InvalidConfig` when its configuration cannot be used. */
export const audit = async (options: AuditOptions = {}): Promise<AuditReport> => {
  const [{ collectors }, snapshot] = await Promise.all([import('../catalog/collectors.ts'), options.snapshot ?? gather(options)])
  return judge(snapshot, collectors as readonly Collector[], options)
}
