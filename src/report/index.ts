import type { AuditReport, Meta, ReviewReport, ScanReport } from '../model/index.ts'
import { renderAuditJson } from './audit-json.ts'
import { renderAuditText } from './audit-text.ts'
import { renderJson } from './json.ts'
import type { RenderOptions } from './options.ts'
import { renderText } from './text.ts'

export { visible } from './escape.ts'
export type { RenderOptions } from './options.ts'
export { count, paragraph, seconds } from './layout.ts'
export { progressLine } from './progress.ts'
export type { Progress } from './progress.ts'
export { listRules } from './rules.ts'

/** What every command can be told in, and what loads at once. */
export type PlainFormat = 'text' | 'json'

/** Draws the report of a scan or a review. Ends with a line break. */
export function render(format: PlainFormat, report: ScanReport | ReviewReport, catalog: ReadonlyMap<string, Meta>, options: RenderOptions): string {
  return format === 'json' ? renderJson(report, options) : renderText(report, catalog, options)
}

/** Draws the report of an audit. Ends with a line break. */
export function renderAudit(format: PlainFormat, report: AuditReport, options: RenderOptions): string {
  return format === 'json' ? renderAuditJson(report) : renderAuditText(report, options)
}

/** Loads what shows pages: it brings a Markdown parser, which no report needs. */
export const loadExplainer = () => import('./explain.ts')
