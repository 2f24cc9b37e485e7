import { severities } from '../model/index.ts'
import type { Finding, Place } from '../model/index.ts'

/** What a finding is before it has its fingerprint. */
export type Judged = Omit<Finding, 'fingerprint'>

/** By code unit: the same on every machine, whatever its locale. */
export const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

export const comparePlaces = (a: Place, b: Place): number =>
  compareText(a.file, b.file) || lineOf(a) - lineOf(b) || columnOf(a) - columnOf(b) || compareText(keyOf(a), keyOf(b))

/** Worst first, then by target, file, line, column and rule. */
export const compareFindings = (a: Judged, b: Judged): number =>
  severities.indexOf(a.severity) - severities.indexOf(b.severity) ||
  (a.target ?? 0) - (b.target ?? 0) ||
  comparePlaces(a.at, b.at) ||
  compareText(a.ruleId, b.ruleId) ||
  compareText(a.message, b.message)

/** Leaves one of several findings that say the same about the same place: the worst, and of equals the one that explains most. */
export function dedupe<F extends Judged>(findings: readonly F[]): readonly F[] {
  const ranked = findings.toSorted((a, b) => compareFindings(a, b) || b.trace.length - a.trace.length)
  const seen = new Set<string>()
  return ranked.filter(finding => {
    const identity = identityOf(finding)
    if (seen.has(identity)) return false
    seen.add(identity)
    return true
  })
}

const identityOf = ({ target, ruleId, at, message }: Judged): string => {
  const { line, column, endLine, endColumn } = at.span ?? {}
  return JSON.stringify([target ?? 0, ruleId, at.file, line, column, endLine, endColumn, at.keyPath, message])
}

const lineOf = (place: Place): number => place.span?.line ?? 0
const columnOf = (place: Place): number => place.span?.column ?? 0
const keyOf = (place: Place): string => place.keyPath?.join('.') ?? ''
