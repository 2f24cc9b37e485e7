import type { ConfigChange } from './config-change.ts'
import { changeLines } from './guard-text.ts'
import { stepTitles } from './harden/index.ts'
import type { PlannedItem } from './hardening.ts'
import { visible } from './report/index.ts'

/** The plan of a home, most urgent first. */
export function planText(items: readonly PlannedItem[]): string {
  if (items.length === 0) return 'Nothing is open that a change of the configuration would close.\n'
  const lines = Object.entries(stepTitles).flatMap(([step, title]) => {
    const own = items.filter(item => item.step === Number(step))
    return own.length === 0 ? [] : [`${step}. ${title}`, '', ...own.flatMap(itemLines)]
  })
  const isFixable = items.some(item => item.isFixable)
  const urgent = items.filter(({ severity }) => severity === 'critical').length
  const head = `${items.length} ${items.length === 1 ? 'thing is' : 'things are'} open, ${urgent} of them critical, in the order in which to close them. Nothing has been changed.`
  return [head, '', ...lines, ...isFixable ? ['`plugvet audit --fix` does what is marked so; the rest is yours to decide.', ''] : []].join('\n')
}

function itemLines({ severity, checkId, title, why, where, changes, isCovered, byHand, breaks, isFixable }: PlannedItem): readonly string[] {
  const [first = '', ...details] = why.split('\n')
  return [
    `  ${severity.toUpperCase()} ${checkId}${isFixable ? ' (audit --fix does it)' : ''}`,
    `    ${visible(title)}. ${visible(first)}`, ...details.map(line => `      ${visible(line)}`),
    ...where === undefined ? [] : [`    at ${visible(where)}`],
    ...changes.flatMap(change => [`    Set ${visible(change.keyPath.join('.'))} in line ${change.line}:`, ...changeLines(change, true).slice(1).map(line => `      ${line}`)]),
    ...isCovered ? ['    What stands above closes this too.'] : [],
    ...byHand === undefined ? [] : [`    By hand: ${visible(byHand)}`],
    ...breaks === undefined || isCovered ? [] : [`    Then: ${visible(breaks)}`], '',
  ]
}

/** What parts a home from a profile, or what was changed to get there. */
export function profileText(changes: readonly ConfigChange[], isWritten: boolean): string {
  if (changes.length === 0) return 'The home is set like this profile.\n'
  const lines = changes.flatMap(change => [...changeLines(change, !isWritten)])
  return `${lines.join('\n')}\n${isWritten ? '' : '\n--write makes these changes.\n'}`
}
