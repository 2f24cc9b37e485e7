import type { BaselineTally } from '../model/index.ts'
import { count } from './layout.ts'

/** What the baseline did, and what it never does. */
export function baselineSentence({ accepted, refused, expired, unused }: BaselineTally): string {
  return [
    `${count(accepted, 'finding')} accepted by the baseline, which never hides what is critical.`,
    ...refused > 0 ? [`It names ${count(refused, 'critical finding')}, which ${refused === 1 ? 'counts' : 'count'} all the same.`] : [],
    ...expired > 0 ? [`${count(expired, 'entry is', 'entries are')} past ${expired === 1 ? 'its' : 'their'} day, so ${expired === 1 ? 'that finding returns' : 'those findings return'}.`] : [],
    ...unused > 0 ? [`${count(unused, 'entry matches', 'entries match')} nothing: plugvet baseline prune takes ${unused === 1 ? 'it' : 'them'} out.`] : [],
  ].join(' ')
}
