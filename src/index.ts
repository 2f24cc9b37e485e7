/** plugvet as a library: the same core as the command, without printing and without ending the process. */
export { audit, review, scan } from './run.ts'
export type { AuditOptions, Progress, ReviewOptions, RunOptions, ScanOptions } from './run.ts'
export { ConfigProblems, UsageError } from './usage-error.ts'
export type { BaselineEntry, SuppressionRule } from './findings/index.ts'
export type * from './model/index.ts'
