import type { Meta, ReviewReport, ScanReport } from '../model/index.ts'
import { changeLines } from './change-lines.ts'
import { closingLines } from './closing-lines.ts'
import { findingLines } from './finding-lines.ts'
import { nextLines } from './next-lines.ts'
import type { RenderOptions } from './options.ts'
import { packageLines } from './package-lines.ts'
import { painter } from './paint.ts'
import { verdictLines } from './verdict-lines.ts'

/** The report for people: the verdict first, then the evidence, then the limits of what was seen, then what to do next. */
export function renderText(report: ScanReport | ReviewReport, catalog: ReadonlyMap<string, Meta>, options: RenderOptions): string {
  const { color = false, width = 80, verbose = false } = options
  const drawing = { width: Math.max(40, width), paint: painter(color), verbose }
  return `${[
    ...verdictLines(report, drawing),
    ...'packages' in report ? [...changeLines(report, drawing), ...packageLines(report, drawing)] : [],
    ...findingLines(report, catalog, drawing),
    ...closingLines(report, drawing),
    ...nextLines(report, drawing),
  ].join('\n')}\n`
}
