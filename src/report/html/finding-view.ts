/** What the page knows of one finding. Every text is fit to be shown: nothing invisible, nothing that reorders. */
export interface FindingView {
  /** Its anchor: the same in every report of the same finding. */
  readonly id: string
  readonly severity: 'critical' | 'warn' | 'info'
  readonly title: string
  /** Id of the rule or check. */
  readonly rule: string
  readonly category: string
  readonly place: string
  readonly package?: string
  readonly reach?: string
  readonly confidence?: string
  /** Lines of text below the title. */
  readonly detail?: readonly string[]
  readonly steps: readonly StepView[]
  /** Index into {@link PageData.advice}. */
  readonly advice?: number
  readonly isOpen?: true
}

/** One piece of evidence, in the order of the flow. */
export interface StepView {
  readonly role: string
  readonly note: string
  readonly place: string
  readonly lines: readonly LineView[]
}

/** A line of source in three pieces, of which the middle one is marked. */
export type LineView = readonly [number: number, before: string, marked: string, after: string]

export interface AdviceView { readonly why: string; readonly remedy: string }

/** What the page's script works on. */
export interface PageData { readonly findings: readonly FindingView[]; readonly advice: readonly AdviceView[] }
