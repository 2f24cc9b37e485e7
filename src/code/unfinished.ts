import type { FileResult, Gap } from '../model/index.ts'

/** The answer for a file about which nothing is known but why. */
export const failed = (path: string, gap: Gap): FileResult => ({ path, hits: [], summary: { references: [] }, gaps: [gap], bytes: 0 })

const late = 'was not reached in the time that was given'

/** The answer for a file whose turn did not come. */
export const outOfTime = (path: string): FileResult => failed(path, { stage: 'scan', subject: path, reason: late })

/** Whether a gap stands for a file whose turn did not come: nothing is wrong with it. */
export const isOutOfTime = ({ reason }: Gap): boolean => reason === late
