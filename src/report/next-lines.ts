import type { AuditReport, ScanReport } from '../model/index.ts'
import { visible } from './escape.ts'
import type { FrameOptions } from './frame.ts'
import { paragraph } from './layout.ts'
import { decides, weightiest } from './verdict-lines.ts'

/** The command that a reader of this report will want next, in one sentence. */
export function nextLines(report: ScanReport | AuditReport, { width, paint }: FrameOptions): string[] {
  return ['', ...paragraph(visible('verdict' in report ? afterScan(report) : afterAudit(report), ' '), width, `${paint('strong', 'Next')}  `)]
}

function afterScan(report: ScanReport): string {
  const [worst] = weightiest(report.findings.filter(finding => decides(finding, report)))
  if (worst === undefined || report.verdict === 'allow') return 'plugvet audit looks at the home that it would run in.'
  return `plugvet explain ${worst.ruleId} says what that rule sees and when it is honest.`
}

function afterAudit({ findings, deep }: AuditReport): string {
  const repaired = findings.filter(({ fixes = [] }) => fixes.some(({ safety }) => safety === 'safe')).length
  if (findings.every(({ severity }) => severity === 'info')) {
    return deep ? 'plugvet guard install has plugvet asked before every install.' : 'plugvet audit --deep also reads the code of plugins and skills.'
  }
  const fix = repaired === 0 ? '' : `plugvet audit --fix repairs ${repaired} of these by itself; `
  return `${fix}plugvet harden gives the exact change for each, most urgent first.`
}
