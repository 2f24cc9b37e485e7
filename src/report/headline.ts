import type { AuditReport, ReviewReport, ScanReport } from '../model/index.ts'
import { count } from './layout.ts'
import { verdictLabel } from './paint.ts'
import { nameOf } from './verdict-lines.ts'

const mostTargets = 3

/** A report in one line: `BLOCK weather 1.2.0 (./weather): 1 critical, 3 warn, 2 info; 2 things could not be looked at.` */
export function headline(report: ScanReport | ReviewReport | AuditReport): string {
  if (!('verdict' in report)) return `plugvet audit: ${numbers(report.summary)}${limits(report.gaps?.length ?? 0)}.`
  const { verdict, targets, findings, gaps } = report
  const of = (severity: string): number => findings.filter(finding => finding.severity === severity).length
  const asked = targets.filter(({ isDependency }) => !isDependency)
  const along = targets.length - asked.length
  const left = asked.length - mostTargets
  const names = [
    ...asked.slice(0, mostTargets).map(nameOf), ...left > 0 ? [`and ${left} more`] : [], ...along > 0 ? [`with ${count(along, 'dependency', 'dependencies')}`] : [],
  ]
  return `${verdictLabel[verdict]} ${names.join(', ')}: ${numbers({ critical: of('critical'), warn: of('warn'), info: of('info') })}${limits(gaps.length)}.`
}

const numbers = ({ critical, warn, info }: AuditReport['summary']): string => `${critical} critical, ${warn} warn, ${info} info`

const limits = (gaps: number): string => (gaps === 0 ? '' : `; ${count(gaps, 'thing')} could not be looked at`)
