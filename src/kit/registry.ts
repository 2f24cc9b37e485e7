import type { Category, Hit, Meta, PublishedPackage, Severity, Confidence } from '../model/index.ts'

/** What a registry rule gives back. Its place is the package's own manifest unless it says another. */
export type RegistryHit = Omit<Hit, 'at'> & Partial<Pick<Hit, 'at'>>
export type RegistryAnswer = RegistryHit | Iterable<RegistryHit> | undefined | void

/** A rule over what a registry says of a package, as its author writes it; what is unsaid is usual. Pure: no clock, no network. */
export interface RegistryRuleText {
  readonly id: string
  readonly title: string
  readonly severity: Severity
  readonly confidence?: Confidence
  readonly category?: Category
  readonly why: string
  readonly remedy: string
  readonly since?: string
  readonly cwe?: readonly number[]
  readonly run?: (published: PublishedPackage) => RegistryAnswer
  /** For a package that did not come at all. */
  readonly onFault?: (fault: PackageFault) => RegistryAnswer
}

/**
 * Why a package could not be had, or not wholly (`partial`: entries of its archive were refused). `altered`: what came is not
 * what the registry announced.
 */
export interface PackageFault { readonly kind: 'missing' | 'forbidden' | 'unreachable' | 'altered' | 'unusable' | 'partial'; readonly message: string }

export interface RegistryRule {
  readonly meta: Meta
  readonly run: (published: PublishedPackage) => readonly Hit[]
  readonly onFault: (fault: PackageFault) => readonly Hit[]
}
export interface RegistryRules { readonly id: string; readonly title: string; readonly checks: readonly RegistryRule[] }

const complete = ({ run, onFault, severity, confidence = 'medium', category = 'supply-chain', since = '0.1.0', cwe, ...said }: RegistryRuleText): RegistryRule => ({
  meta: { ...said, severity, confidence, category, since, status: 'preview', ...cwe && { cwe } },
  run: published => hitsOf(run?.(published), said.id),
  onFault: fault => hitsOf(onFault?.(fault), said.id),
})

const hitsOf = (answer: RegistryAnswer, subject: string): readonly Hit[] => {
  const hits = answer === undefined ? [] : Symbol.iterator in answer ? [...answer] : [answer]
  return hits.map(hit => ({ at: { file: 'package.json' }, subject, ...hit, keepSeverity: true }))
}

/** Rules about one subject: the name, the versions, who publishes, the archive. */
export const defineRegistryRules = (rules: { readonly id: string; readonly title: string; readonly checks: readonly RegistryRuleText[] }): RegistryRules =>
  ({ ...rules, checks: rules.checks.map(complete) })

export const day = 86_400_000

/** `3 days`, `5 hours`: how people say an age. */
export const ageOf = (ms: number): string => {
  const steps = [[365 * day, 'year'], [30 * day, 'month'], [day, 'day'], [3_600_000, 'hour'], [60_000, 'minute']] as const
  const [length, name] = steps.find(([length]) => ms >= length) ?? [60_000, 'minute'] as const
  const count = Math.max(0, Math.floor(ms / length))
  return `${count} ${name}${count === 1 ? '' : 's'}`
}
