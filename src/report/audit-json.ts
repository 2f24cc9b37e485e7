import type { AuditFinding, AuditReport, FixResult, SuppressedAuditFinding, Suppression } from '../model/index.ts'

/**
 * The audit for programs, in the shape of the original; `confidence`, `location`, `trace` and `fingerprint` come besides, and `gaps` when
 * there are any. After `--fix`, the report stands beside what was repaired; `fixed` marks what was repaired although suppressed.
 */
export function renderAuditJson(report: AuditReport): string {
  const { fix, secretDiagnostics } = report
  const shape = fix === undefined ? { ...reportShape(report), secretDiagnostics, ...gapsShape(report) }
    : { fix: fixShape(fix), report: { ...reportShape(report), ...gapsShape(report) }, secretDiagnostics }
  return `${JSON.stringify(shape, undefined, 2)}\n`
}

function reportShape({ ts, summary, findings, suppressedFindings, baseline, deep }: AuditReport): object {
  return {
    ts,
    summary: { critical: summary.critical, warn: summary.warn, info: summary.info },
    findings: findings.map(findingShape),
    ...suppressedFindings && suppressedFindings.length > 0 && { suppressedFindings: suppressedFindings.map(suppressedShape) },
    ...baseline && { baseline },
    ...deep && { deep: { gateway: gatewayShape(deep.gateway) } },
  }
}

const gapsShape = ({ gaps = [] }: AuditReport): object =>
  gaps.length > 0 ? { gaps: gaps.map(({ subject, stage, reason }) => ({ subject, stage, reason })) } : {}

const fixShape = ({ ok, stateDir, configPath, configWritten, changes, actions, errors, backups, isPreview, diffs }: FixResult): object => ({
  ok, stateDir, configPath, configWritten, changes, actions, errors,
  ...backups.length > 0 && { backups }, ...isPreview && { dryRun: true, diffs },
})

const findingShape = ({ checkId, severity, title, detail, remediation, confidence, location, trace, fingerprint, expiredSuppression }: AuditFinding): object => ({
  checkId,
  severity,
  title,
  detail,
  ...remediation !== undefined && { remediation },
  ...confidence !== undefined && { confidence },
  ...location && { location: locationShape(location) },
  ...trace && { trace: trace.map(({ role, file, line, column, note }) => ({ role, file, ...position(line, column), note })) },
  ...fingerprint !== undefined && { fingerprint },
  ...expiredSuppression && { expiredSuppression: suppressionShape(expiredSuppression) },
})

const suppressedShape = (finding: SuppressedAuditFinding): object =>
  ({ ...findingShape(finding), suppression: suppressionShape(finding.suppression), ...finding.isFixed && { fixed: true } })

const suppressionShape = ({ reason, expires, by }: Suppression): object =>
  ({ ...reason !== undefined && { reason }, ...expires !== undefined && { expires }, ...by && { by } })

const locationShape = ({ file, line, column, keyPath }: NonNullable<AuditFinding['location']>): object =>
  ({ file, ...position(line, column), ...keyPath && { keyPath } })

const position = (line: number | undefined, column: number | undefined): object =>
  ({ ...line !== undefined && { line }, ...column !== undefined && { column } })

const gatewayShape = ({ attempted, url, ok, error, close }: NonNullable<AuditReport['deep']>['gateway']): object =>
  ({ attempted, url, ok, error, close: close && { code: close.code, reason: close.reason } })
