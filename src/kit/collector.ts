import type { FactName, Facts } from '../audit/facts/index.ts'
import type { Confidence, Hit, Meta, Severity } from '../model/index.ts'

/** What a check gives back for one thing that is wrong. `subject` also fills the blank of an id such as `channels.{channel}.dm.open`. */
export interface CheckHit extends Hit {
  /** In place of the check's own remedy, where the remedy names something. */
  readonly remedy?: string
}

export type CheckAnswer = CheckHit | Iterable<CheckHit> | undefined | void

/** A check as its author writes it; what is unsaid is usual. Pure and synchronous: no clock, no disk, no environment. */
export interface CheckText<View> {
  readonly id: string
  readonly title: string
  /** The usual severity; a hit may say another. */
  readonly severity: Severity
  readonly confidence?: Confidence
  readonly why: string
  readonly remedy: string
  readonly since?: string
  /** `audit --fix` repairs it. */
  readonly isFixable?: boolean
  readonly run: (view: View) => CheckAnswer
}

export interface Check<View> { readonly meta: Meta; readonly isFixable: boolean; readonly run: (view: View) => CheckAnswer }

/** A group of checks that look at the same facts; they run, and are reported, in the order in which they stand. */
export interface Collector<N extends FactName = FactName> {
  readonly id: string
  readonly title: string
  readonly needs: readonly N[]
  readonly checks: readonly Check<Pick<Facts, N>>[]
}

const complete = <View>({ run, id, title, severity, confidence = 'high', why, remedy, since = '0.1.0', isFixable = false }: CheckText<View>): Check<View> =>
  ({ meta: { id, title, severity, confidence, category: 'config', why, remedy, since, status: 'stable' }, isFixable, run })

/** Checks see the facts that `needs` names, and no others. */
export const defineCollector = <const N extends FactName>(collector: {
  readonly id: string; readonly title: string; readonly needs: readonly N[]; readonly checks: readonly CheckText<Pick<Facts, N>>[]
}): Collector<N> => ({ ...collector, checks: collector.checks.map(complete) })

/** A check that answers for one of many: `pick` names the many, `ask` answers for each, and no early return hides the rest. */
export const each = <View, Item>(pick: (view: View) => readonly Item[], ask: (item: Item, view: View) => CheckAnswer) =>
  (view: View): readonly CheckHit[] => pick(view).flatMap((item) => {
    const answer = ask(item, view)
    return answer === undefined ? [] : Symbol.iterator in answer ? [...answer] : [answer]
  })

/** Lines of a list in a detail: at most `most`, then how many more there are. */
export const listed = (lines: readonly string[], most = 12): string => {
  const shown = lines.slice(0, most).map((line) => `- ${line}`)
  return [...shown, ...(lines.length > most ? [`- and ${lines.length - most} more`] : [])].join('\n')
}

/** One hit for each group of items that share a key: accounts which inherit a setting have one cause. */
export const once = <Item>(items: readonly Item[], keyOf: (item: Item) => string | undefined, ask: (item: Item) => CheckHit): readonly CheckHit[] => {
  const seen = new Set<string | undefined>()
  return items.filter((item) => !seen.has(keyOf(item)) && seen.add(keyOf(item))).map(ask)
}
