import type { AuditFinding, AuditSuppression, ConfigValue, SuppressedAuditFinding, Suppression } from '../model/index.ts'
import { isObject, textAt } from './facts/tree.ts'

/** The entries of `security.audit.suppressions` that name a check. Texts are trimmed, blank ones count as absent. */
export const configured = (written: ConfigValue | undefined): readonly AuditSuppression[] =>
  (Array.isArray(written) ? written as readonly ConfigValue[] : []).flatMap((value) => {
    const checkId = textAt(value, 'checkId')
    if (!isObject(value) || checkId === undefined) return []
    const texts = ['titleIncludes', 'detailIncludes', 'reason'].map((name) => [name, textAt(value, name)] as const)
    return [{ checkId, ...Object.fromEntries(texts.filter(([, text]) => text !== undefined)) }]
  })

const holds = (text: string, needle: string | undefined): boolean => needle === undefined || text.toLowerCase().includes(needle.toLowerCase())

const matches = ({ checkId, titleIncludes, detailIncludes }: AuditSuppression, { checkId: id, title, detail }: AuditFinding): boolean =>
  checkId === id && holds(title, titleIncludes) && holds(detail, detailIncludes)

const termsOf = ({ reason, expires }: AuditSuppression): Suppression =>
  ({ ...(reason === undefined ? {} : { reason }), ...(expires === undefined ? {} : { expires }) })

/** Whether a suppression holds on a day. Its last day, in UTC, still counts. */
export const isInForce = ({ expires }: Suppression, now: number): boolean => expires === undefined || expires >= new Date(now).toISOString().slice(0, 10)

/** Moves aside what suppressions name; the first in force that matches gives the reason. What one that has ended names returns, and says so. */
export const suppress = (findings: readonly AuditFinding[], rules: readonly AuditSuppression[], now: number):
{ readonly active: readonly AuditFinding[]; readonly suppressed: readonly SuppressedAuditFinding[] } => {
  const active: AuditFinding[] = []
  const suppressed: SuppressedAuditFinding[] = []
  for (const finding of findings) {
    const named = rules.filter((one) => matches(one, finding))
    const rule = named.find((one) => isInForce(one, now))
    const ended = named[0]
    if (rule !== undefined) suppressed.push({ ...finding, suppression: termsOf(rule) })
    else active.push(ended === undefined ? finding : { ...finding, expiredSuppression: termsOf(ended) })
  }
  return { active, suppressed }
}

const placeOf = ({ checkId, location }: AuditFinding): string => JSON.stringify([checkId, location?.file, location?.keyPath])

/** What was suppressed before a repair and is gone after it: a report has to tell what was changed although somebody had accepted it. */
export const repaired = (before: readonly SuppressedAuditFinding[], left: readonly AuditFinding[]): readonly SuppressedAuditFinding[] => {
  const places = new Set(left.map(placeOf))
  return before.filter((finding) => !places.has(placeOf(finding))).map((finding) => ({ ...finding, isFixed: true }))
}
