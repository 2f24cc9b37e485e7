/** plugvet as a library: the same core as the command, without printing and without ending the process. */
export { audit, review, scan } from './run.ts'
export type { AuditOptions, BaselineEntry, Progress, ReviewOptions, RunOptions, ScanOptions, SuppressionRule } from './run.ts'
export { ConfigProblems, UsageError } from './usage-error.ts'
export type * from './model/index.ts'
