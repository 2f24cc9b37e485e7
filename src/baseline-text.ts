import type { BaselineOutcome } from './baselining.ts'
import { visible } from './report/index.ts'

const count = (number: number, one: string): string => `${number} ${one}${number === 1 ? '' : 's'}`

/** What was done to a baseline, and what to do next. */
export function baselineOutcomeText(job: 'write' | 'prune', { file, added, kept, removed, refused, expires }: BaselineOutcome): string {
  const name = visible(file)
  if (job === 'prune') return `${name}: ${removed} taken out, ${kept} left.\n`
  return [
    `${name}: ${count(added, 'finding')} added, ${kept} kept${added > 0 ? expires === undefined ? '; they hold without end' : `; the new ones hold until ${expires}` : ''}.`,
    ...refused > 0 ? [`${count(refused, 'critical finding')} left out: evidence of harm is never accepted by a baseline. Act on it, or suppress it by name with a reason.`] : [],
    `Next: give the entries your reasons, then use it: --baseline ${name}`, '',
  ].join('\n')
}
