import { capabilityNames } from '../model/index.ts'
import type { CapabilityUse, Finding, PackageChanges, Place, ReviewedPackage, ReviewReport, ScanReport, Severity, Span, Suppression, Target } from '../model/index.ts'
import type { RenderOptions } from './options.ts'

/** The report for programs: `docs/schema/scan-report.schema.json`. Keys always stand in the same order. */
export function renderJson(report: ScanReport | ReviewReport, options: RenderOptions): string {
  const { findings, suppressed, baseline, leftOut, rulesRun, stats } = report
  const shape = {
    schemaVersion: 1,
    tool: { name: 'plugvet', version: options.version },
    targets: report.targets.map(targetShape),
    ...'packages' in report && reviewShape(report),
    verdict: report.verdict,
    summary: summaryOf(findings),
    findings: findings.map(findingShape),
    suppressed: suppressed.map(finding => ({ ...findingShape(finding), suppression: suppressionShape(finding.suppression) })),
    ...baseline && { baseline },
    ...leftOut !== undefined && { leftOut },
    coverage: coverageShape(report),
    capabilities: capabilityShape(report),
    rulesRun,
    ...options.stats && stats && { stats },
  }
  return `${JSON.stringify(shape, undefined, 2)}\n`
}

const targetShape = ({ kind, path, spec, name, version, isDependency }: Target): Target => ({
  kind,
  ...path !== undefined && { path },
  ...spec !== undefined && { spec },
  ...name !== undefined && { name },
  ...version !== undefined && { version },
  ...isDependency && { isDependency },
})

/** One package stands by itself; of several each says which target it is, and what it changes. */
function reviewShape({ packages, changes = [], targets }: ReviewReport): object {
  const changesAt = (target: number): object | undefined => {
    const found = changes.find(change => change.target === target)
    return found && changesShape(found)
  }
  const asked = targets.filter(({ isDependency }) => !isDependency)
  const [only] = packages
  if (asked.length === 1 && only) {
    const changed = changesAt(only.target)
    return { package: packageShape(only), ...changed && { changes: changed } }
  }
  return { packages: packages.map(one => ({ target: one.target, ...packageShape(one), ...changesAt(one.target) && { changes: changesAt(one.target) } })) }
}

const packageShape = ({ target: _, ...about }: ReviewedPackage): object => {
  const { name, version, integrity, commit, publishedAt, createdAt, publisher, maintainers, repository, deprecated, distTags, signature, provenance } = about
  const { scripts, dependencies, bins, files, unpackedSize } = about
  return {
    name, version, integrity, commit, publishedAt, createdAt, publisher, maintainers, repository, deprecated, distTags, signature, provenance,
    scripts, dependencies, bins, files, unpackedSize,
  }
}

const changesShape = ({ against, capabilities, files, dependencies, scripts, findings }: PackageChanges): object => {
  const useShape = ({ capability, file, line, detail }: CapabilityUse): object => ({ capability, file, line, detail })
  return {
    against,
    capabilities: { added: capabilities.added.map(useShape), removed: capabilities.removed.map(useShape) },
    files, dependencies, scripts,
    findings: { added: findings.added.map(findingShape), removed: findings.removed.map(findingShape) },
  }
}

function summaryOf(findings: readonly Finding[]): Record<Severity, number> {
  const of = (severity: Severity): number => findings.filter(finding => finding.severity === severity).length
  return { critical: of('critical'), warn: of('warn'), info: of('info') }
}

const findingShape = (finding: Finding): object => ({
  ruleId: finding.ruleId,
  category: finding.category,
  severity: finding.severity,
  confidence: finding.confidence,
  message: finding.message,
  ...finding.target !== undefined && { target: finding.target },
  file: finding.at.file,
  ...positionOf(finding.at),
  evidence: finding.at.excerpt ?? '',
  reach: finding.reach,
  trace: finding.trace.map(({ role, at, note }) => {
    const { line, column } = positionOf(at)
    return { role, file: at.file, line, column, note }
  }),
  fingerprint: finding.fingerprint,
  cwe: finding.cwe,
})

/** What concerns a file as a whole points at its start. */
const positionOf = ({ span = start }: Place): Span =>
  ({ line: span.line, column: span.column, endLine: span.endLine, endColumn: span.endColumn })

const start: Span = { line: 1, column: 1, endLine: 1, endColumn: 1 }

const suppressionShape = ({ reason, expires, by }: Suppression): object =>
  ({ reason: reason ?? null, ...expires !== undefined && { expires }, ...by && { by } })

function coverageShape({ coverage, gaps }: ScanReport): object {
  const reasons = Object.entries(coverage.files.skipped).filter(([, number]) => number > 0).toSorted(([a], [b]) => (a < b ? -1 : 1))
  return {
    files: {
      total: coverage.files.total,
      analysed: coverage.files.analysed,
      skipped: reasons.reduce((sum, [, number]) => sum + number, 0),
      skippedBy: Object.fromEntries(reasons),
    },
    bytes: { total: coverage.bytes.total, analysed: coverage.bytes.analysed },
    gaps: gaps.map(({ target, subject, stage, reason }) => ({ ...target !== undefined && { target }, file: subject, stage, reason })),
  }
}

const capabilityShape = ({ capabilities }: ScanReport): object =>
  Object.fromEntries(capabilityNames.flatMap(name => {
    const uses = capabilities[name] ?? []
    if (uses.length === 0) return []
    return [[name, uses.map(({ target, file, line, detail }) => ({ ...target !== undefined && { target }, file, line, detail }))]]
  }))
