import type { Finding, SuppressedFinding, Suppression } from '../model/index.ts'

/** What to silence: a rule or a fingerprint, in every file or in one. Comes from the user, never from what is scanned. */
export interface SuppressionRule extends Suppression { readonly ruleId?: string; readonly fingerprint?: string; readonly file?: string }

/**
 * Parts findings into those that stand and those that are silenced; the first rule that matches counts, and one past its
 * day (`expires`, YYYY-MM-DD, UTC) is void.
 */
export function suppress(findings: readonly Finding[], rules: readonly SuppressionRule[], now: Date): {
  readonly findings: readonly Finding[]
  readonly suppressed: readonly SuppressedFinding[]
} {
  const today = now.toISOString().slice(0, 10)
  const valid = rules.filter(rule => isSpecific(rule) && (rule.expires === undefined || rule.expires >= today))
  const standing: Finding[] = []
  const suppressed: SuppressedFinding[] = []
  for (const finding of findings) {
    const rule = valid.find(one => matches(one, finding))
    if (rule === undefined) standing.push(finding)
    else suppressed.push({ ...finding, suppression: suppressionOf(rule) })
  }
  return { findings: standing, suppressed }
}

/** A rule that names nothing, or only a file, would silence everything there, known or not. */
const isSpecific = (rule: SuppressionRule): boolean => rule.ruleId !== undefined || rule.fingerprint !== undefined

const matches = (rule: SuppressionRule, finding: Finding): boolean =>
  (rule.ruleId === undefined || rule.ruleId === finding.ruleId) &&
  (rule.fingerprint === undefined || rule.fingerprint === finding.fingerprint) &&
  (rule.file === undefined || rule.file === finding.at.file)

const suppressionOf = ({ reason, expires }: SuppressionRule): Suppression => ({
  ...reason !== undefined && { reason },
  ...expires !== undefined && { expires },
})
