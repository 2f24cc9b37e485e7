import type { FileResult, Hit, ReachedHit } from '../model/index.ts'
import type { Rule } from '../kit/index.ts'
import type { Inventory } from './discover.ts'
import { kindByName } from './languages.ts'
import type { Kind } from './languages.ts'
import { isOutOfTime } from './unfinished.ts'

const rule = 'unanalysed-file'

/** File, then position, then rule, then message: an order that no timing can change. */
export const compareHits = (a: ReachedHit, b: ReachedHit): number =>
  compare(a.hit.at.file ?? '', b.hit.at.file ?? '')
  || compare(lineOf(a.hit), lineOf(b.hit))
  || compare(columnOf(a.hit), columnOf(b.hit))
  || compare(a.ruleId, b.ruleId)
  || compare(a.hit.subject ?? '', b.hit.subject ?? '')
  || compare(a.hit.message, b.hit.message)

const lineOf = ({ at }: Hit): number => at.file === undefined ? 0 : at.span?.line ?? 0
const columnOf = ({ at }: Hit): number => at.file === undefined ? 0 : at.span?.column ?? 0
const compare = <T extends string | number>(a: T, b: T): number => a < b ? -1 : a > b ? 1 : 0

/** The same hit can come twice where a file was read as two languages, or where a call may be one of http and of https. */
export const dropTwins = (sorted: readonly ReachedHit[]): readonly ReachedHit[] =>
  sorted.filter((hit, index) => {
    const after = sorted[index + 1]
    return after === undefined || !isTwin(hit, after)
  })

const isTwin = (a: ReachedHit, b: ReachedHit): boolean =>
  a.ruleId === b.ruleId && a.hit.at.file === b.hit.at.file && plain(a) === plain(b)

/** All of a hit, without the one letter in which the two modules differ. */
const plain = (one: ReachedHit): string => JSON.stringify(one).replace(/\bhttps\./g, 'http.')

/** A program that could not be looked at is a finding as well as a gap: whoever reads only findings must learn of it. */
export const unanalysedHits = (
  results: readonly FileResult[], inventory: Inventory, rules: readonly Rule[],
): readonly (readonly [string, Hit])[] => {
  if (!rules.some(({ meta }) => meta.id === rule)) return []
  const reasons = new Map<string, string>()
  for (const { path, gaps, bytes } of results) {
    // A file that was read with a reservation was analysed all the same.
    const gap = gaps.find(one => one.subject === path && (one.stage !== 'read' || bytes === 0) && !isOutOfTime(one))
    if (gap && canRun(kindByName(path))) reasons.set(path, reasons.get(path) ?? gap.reason)
  }
  for (const { subject, reason } of inventory.gaps) {
    const kind = kindByName(subject)
    if (inventory.skipped.get(subject) === 'unreadable' && !(kind && 'skip' in kind) && canRun(kind)) reasons.set(subject, reason)
  }
  return [...reasons].map(([path, reason]) => [rule, { at: { file: path }, message: `could not be analysed: ${reason}`, subject: path }])
}

/**
 * False for what is read but not run; a file whose name promises no program was analysed because something runs it. Contracts and
 * shaders are exported for other tools: what no parser takes there is what its name says.
 */
const canRun = (kind: Kind | undefined): boolean => {
  if (kind === undefined) return true
  return 'skip' in kind ? kind.skip !== 'other-language' : kind.language !== 'manifest' && kind.language !== 'native'
}
