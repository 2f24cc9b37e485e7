/** How much a finding matters: `critical` = evidence of harm, `warn` = a power that needs a person's decision, `info` = a capability. */
export type Severity = 'critical' | 'warn' | 'info'
export type Confidence = 'high' | 'medium' | 'low'

export const severities: readonly Severity[] = ['critical', 'warn', 'info']
export const confidences: readonly Confidence[] = ['high', 'medium', 'low']

export const categories = [
  'exec', 'dynamic-code', 'network', 'fs-escape', 'entry-escape', 'exfiltration', 'credential-access', 'download-exec',
  'remote-code', 'obfuscation', 'install-script', 'native-code', 'persistence', 'self-propagation', 'crypto-mining',
  'destructive', 'prompt-injection', 'social-engineering', 'hidden-text', 'secret', 'supply-chain', 'coverage',
] as const
export type Category = (typeof categories)[number] | 'config'

export const capabilityNames = ['exec', 'network', 'fs-read', 'fs-write', 'env', 'dynamic-code', 'native'] as const
export type Capability = (typeof capabilityNames)[number]

/**
 * Who gets the code to run: a declared entry, an install script, a skill's text, nobody we can find, or we cannot tell
 * (for instance a lone file given on the command line).
 */
export type Reach = 'entry' | 'install' | 'skill' | 'unreached' | 'unknown'

/** Part of a text file. Lines and columns start at 1; columns count UTF-16 units; the end is exclusive. */
export interface Span { readonly line: number; readonly column: number; readonly endLine: number; readonly endColumn: number }

export type KeyPath = readonly (string | number)[]

/** One line of source for a code frame. `column` is that of its first character: above 1 when the start of a long line was left out. */
export interface SourceLine { readonly line: number; readonly column: number; readonly text: string }

/**
 * What a rule or check can say about where: a file (relative to the target, `/`-separated) or a key of the configuration.
 * `lines` are for the code frame: those of the span and their neighbours, bounded; whoever holds the text adds them.
 */
export type Pointer =
  | { readonly file: string; readonly span?: Span; readonly excerpt?: string; readonly lines?: readonly SourceLine[] }
  | { readonly keyPath: KeyPath; readonly file?: undefined }

/** A pointer after `findings/locate` has looked it up. `excerpt` is shortened source with secrets blanked, not yet escaped. */
export interface Place {
  readonly file: string
  readonly span?: Span
  readonly keyPath?: KeyPath
  readonly excerpt?: string
  readonly lines?: readonly SourceLine[]
}

export type TraceRole = 'source' | 'through' | 'sink' | 'related'
export interface TraceStep<At = Place> { readonly role: TraceRole; readonly at: At; readonly note: string }

/** What is true of every finding of one rule or check; written once, beside the rule. */
export interface Meta {
  readonly id: string
  readonly title: string
  readonly severity: Severity
  readonly confidence: Confidence
  readonly category: Category
  /** Why a person should care, in one or two sentences. */
  readonly why: string
  /** What to do about it. */
  readonly remedy: string
  /** The plugvet version that brought it. */
  readonly since: string
  readonly status: 'preview' | 'stable' | 'deprecated'
  readonly cwe?: readonly number[]
  /** A hit of this rule is also an entry of the capability list. */
  readonly capability?: Capability
}

/** All that a rule or check gives back. Everything unsaid comes from its {@link Meta}. */
export interface Hit {
  readonly at: Pointer
  readonly message: string
  /** What the hit is about, when one place can carry several (a host, an id, a file). Part of the fingerprint. */
  readonly subject?: string
  readonly severity?: Severity
  readonly confidence?: Confidence
  /** What it counts when an install script reaches the code: then nobody chose to run it. */
  readonly atInstall?: Severity
  /** What it counts when only a command that a person types reaches the code: to start it is to ask for what it does. */
  readonly onCommand?: Severity
  readonly trace?: readonly TraceStep<Pointer>[]
  readonly fixes?: readonly import('./fix.ts').Fix[]
  /** Set where being unreached does not make it harmless (a manifest that npm itself reads, a hidden payload). */
  readonly keepSeverity?: boolean
}

/** A judged hit. Made only in `findings/`. */
export interface Finding {
  readonly ruleId: string
  /** Index into the targets of the report, where it has several. */
  readonly target?: number
  readonly category: Category
  readonly severity: Severity
  readonly confidence: Confidence
  readonly reach: Reach
  readonly at: Place
  readonly message: string
  readonly trace: readonly TraceStep[]
  readonly fixes: readonly import('./fix.ts').Fix[]
  readonly fingerprint: string
  readonly cwe: readonly number[]
}

/** `by` is unsaid for the operator's own suppressions. */
export interface Suppression { readonly reason?: string; readonly expires?: string; readonly by?: 'baseline' }

/** What a baseline did: findings it put aside, evidence of harm that it names and that counts all the same, entries past their day, and those that nothing matches. */
export interface BaselineTally { readonly accepted: number; readonly refused: number; readonly expired: number; readonly unused: number }
export interface SuppressedFinding extends Finding { readonly suppression: Suppression }
