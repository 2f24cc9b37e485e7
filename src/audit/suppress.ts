import type { AuditFinding, ConfigValue, SuppressedAuditFinding } from '../model/index.ts'
import { isObject, textAt } from './facts/tree.ts'

interface Rule { readonly checkId: string; readonly title: string | undefined; readonly detail: string | undefined; readonly reason: string | undefined }

const ruleOf = (value: ConfigValue): readonly Rule[] => {
  const checkId = textAt(value, 'checkId')
  if (!isObject(value) || checkId === undefined) return []
  const needle = (name: string): string | undefined => textAt(value, name)?.toLowerCase()
  return [{ checkId, title: needle('titleIncludes'), detail: needle('detailIncludes'), reason: textAt(value, 'reason') }]
}

const matches = ({ checkId, title, detail }: Rule, finding: AuditFinding): boolean => finding.checkId === checkId
  && (title === undefined || finding.title.toLowerCase().includes(title)) && (detail === undefined || finding.detail.toLowerCase().includes(detail))

/** Takes out what `security.audit.suppressions` names: exact ids, and needles in title and detail. The first match gives the reason. */
export const suppress = (findings: readonly AuditFinding[], suppressions: readonly ConfigValue[]):
{ readonly active: readonly AuditFinding[]; readonly suppressed: readonly SuppressedAuditFinding[] } => {
  const rules = suppressions.flatMap(ruleOf)
  const active: AuditFinding[] = []
  const suppressed: SuppressedAuditFinding[] = []
  for (const finding of findings) {
    const rule = rules.find((one) => matches(one, finding))
    if (rule === undefined) active.push(finding)
    else suppressed.push({ ...finding, suppression: rule.reason === undefined ? {} : { reason: rule.reason } })
  }
  return { active, suppressed }
}
