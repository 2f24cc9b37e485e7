import type { AuditReport, Meta, ReviewReport, ScanReport, Severity } from '../model/index.ts'
import { pathOf } from './addresses.ts'
import { tellAudit, tellScan } from './entries.ts'
import type { Entry, Spot, Told } from './entries.ts'
import { baselineSentence } from './baseline-sentence.ts'
import { headline } from './headline.ts'
import { clip, count } from './layout.ts'
import { codeSpan, escaped, escapedHtml, fenced } from './markdown-escape.ts'
import type { RenderOptions } from './options.ts'
import { nameOf } from './verdict-lines.ts'

/** GitHub refuses comments from 65,536 characters on. */
const mostCharacters = 60_000
const mostGaps = 20

/** A scan or a review for a pull request: the verdict, then one line for each finding with its evidence folded below. */
export const renderMarkdown = (report: ScanReport | ReviewReport, catalog: ReadonlyMap<string, Meta>, options: RenderOptions): string =>
  page(tellScan(report, catalog, options), report, report.targets.map(nameOf), options)

export const renderAuditMarkdown = (report: AuditReport, options: RenderOptions): string => page(tellAudit(report, options), report, [], options)

function page(told: Told, report: ScanReport | AuditReport, names: readonly string[], { version, verbose = false }: RenderOptions): string {
  const { entries, aside } = told
  const shown = entries.filter(({ severity }) => verbose || severity !== 'info')
  const notes = entries.length - shown.length
  const others = aside.filter(({ suppression }) => suppression?.by !== 'baseline').length
  const head = [`### ${mark(report)} ${escaped(headline(report))}`, '']
  const tail = [
    ...gapLines(told),
    ...notes === 0 ? [] : [`${count(notes, 'finding')} of severity info not listed here.`, ''],
    ...others === 0 ? [] : [`${count(others, 'finding')} suppressed.`, ''],
    ...report.baseline ? [escaped(baselineSentence(report.baseline)), ''] : [],
    `<sub>plugvet ${escaped(version)}</sub>`, '',
  ]
  const room = mostCharacters - [...head, ...tail].join('\n').length
  return [...head, ...fitting(shown.map(entry => block(entry, names).join('\n')), room), ...tail].join('\n')
}

const mark = (report: ScanReport | AuditReport): string => {
  if ('verdict' in report) return { block: '🛑', warn: '⚠️', allow: '✅' }[report.verdict]
  return report.summary.critical > 0 ? '🛑' : report.summary.warn > 0 ? '⚠️' : '✅'
}

/** As many as there is room for, the worst first, and how many there was none for. */
function fitting(blocks: readonly string[], room: number): readonly string[] {
  let left = room - 200
  const end = blocks.findIndex(text => (left -= text.length + 1) < 0)
  if (end < 0) return blocks
  return [...blocks.slice(0, end), `… and ${count(blocks.length - end, 'more finding')}: the full report lists all.`, '']
}

const icon: Readonly<Record<Severity, string>> = { critical: '🔴', warn: '🟡', info: '🔵' }

/** HTML that folds has to stand at the beginning of a line, and Markdown inside it after an empty one. */
function block(entry: Entry, names: readonly string[]): readonly string[] {
  const { severity, ruleId, confidence, title, message, remedy, at, trace, reach, target } = entry
  const isAudit = reach === undefined
  const [first = '', ...more] = message.split('\n')
  const origin = target === undefined || names.length < 2 ? '' : ` in ${codeSpan(names[target] ?? '')}`
  const doubt = confidence === 'high' ? '' : ` · ${confidence} confidence`
  return [
    '<details>',
    `<summary>${icon[severity]} <b>${severity}</b> ${escapedHtml(clip(isAudit ? title : first, 300))}</summary>`, '',
    `${codeSpan(ruleId)} at ${place(at)}${origin}${doubt}`, '',
    ...(isAudit ? [first, ...more] : more).flatMap(line => [escaped(clip(line, 600)), '']),
    ...excerptLines(at),
    ...trace.slice(0, 12).map((step, index) => `${index + 1}. ${step.role}: ${escaped(clip(step.note, 300))} (${place(step.at)})`),
    ...trace.length > 12 ? [`13. … ${trace.length - 12} more`] : [], ...trace.length > 0 ? [''] : [],
    ...remedy === '' ? [] : [`**What to do:** ${escaped(clip(remedy, 600))}`, ''],
    '</details>', '',
  ]
}

const excerptLines = ({ excerpt = '' }: Spot): readonly string[] => (excerpt.trim() === '' ? [] : [...fenced(clip(excerpt, 600)), ''])

const place = ({ address, span, keyPath }: Spot): string =>
  codeSpan(`${pathOf(address)}${span ? `:${span.line}` : ''}${keyPath ? ` ${keyPath.join('.')}` : ''}`)

function gapLines({ gaps }: Told): readonly string[] {
  if (gaps.length === 0) return []
  const lines = gaps.slice(0, mostGaps).map(({ gap }) => `- ${codeSpan(clip(gap.subject, 200))}: ${escaped(clip(gap.reason, 300))}`)
  const more = gaps.length > mostGaps ? [`- … and ${gaps.length - mostGaps} more`] : []
  return ['<details>', `<summary>Could not look (${gaps.length})</summary>`, '', ...lines, ...more, '', '</details>', '']
}
