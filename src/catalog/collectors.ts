// Written by `npm run generate` from rules/. Do not edit.
import type { Collector } from '../kit/collector.ts'

/** Every collector of the audit lane, sorted by id. */
export const collectors: readonly Collector[] = []
