import { severities } from '../model/index.ts'
import type { AuditFinding, AuditLocation, AuditReport, AuditStep, Severity, SuppressedAuditFinding, Suppression } from '../model/index.ts'
import { baselineSentence } from './baseline-sentence.ts'
import { visible } from './escape.ts'
import { fixLines } from './fix-lines.ts'
import { clip, count, paragraph } from './layout.ts'
import { nextLines } from './next-lines.ts'
import type { RenderOptions } from './options.ts'
import { painter, severityStyle } from './paint.ts'
import type { Paint, Style } from './paint.ts'

interface Drawing { readonly width: number; readonly paint: Paint; readonly home?: string | undefined }

/**
 * The audit for people: how it stands, how to look deeper, then the findings by severity, each with the line of the
 * configuration that causes it.
 */
export function renderAuditText(report: AuditReport, options: Pick<RenderOptions, 'color' | 'width' | 'home'>): string {
  const drawing = { width: Math.max(40, options.width ?? 80), paint: painter(options.color ?? false), home: options.home }
  const groups = severities.flatMap(severity => group(report, severity, drawing))
  return `${[...headLines(report, drawing), ...groups, ...gapLines(report, drawing), ...nextLines(report, drawing)].join('\n')}\n`
}

function headLines({ summary, suppressedFindings = [], baseline, deep, secretDiagnostics, fix }: AuditReport, { width, paint }: Drawing): string[] {
  const [label, style, sentence] = standing(summary)
  return [
    ...paragraph(`${paint(style, label)}  ${paint('strong', 'plugvet security audit')}: ${sentence}`, width),
    `Summary: ${summary.critical} critical · ${summary.warn} warn · ${summary.info} info`,
    ...suppressedLines(suppressedFindings.filter(({ suppression: { by } }) => by !== 'baseline'), width),
    ...baseline ? paragraph(baselineSentence(baseline), width) : [],
    ...deep ? [] : paragraph('Deeper: plugvet audit --deep also scans plugin and skill code and asks the running gateway.', width),
    ...secretDiagnostics.flatMap(line => paragraph(visible(clip(line, 600), ' '), width, '[secrets] ', '  ')),
    ...fix ? fixLines(fix, { width, paint }) : [],
  ]
}

function suppressedLines(all: readonly SuppressedAuditFinding[], width: number): string[] {
  const { fixed = [], aside = [] } = Object.groupBy(all, ({ isFixed }) => (isFixed ? 'fixed' : 'aside'))
  return [
    ...aside.length === 0 ? [] : paragraph(`${count(aside.length, 'finding')} suppressed (--json lists them)`, width),
    ...fixed.flatMap(({ checkId, title }) => paragraph(`Repaired although suppressed: ${visible(checkId)} ${visible(title, ' ')}`, width, '', '  ')),
  ]
}

/** How an audit stands: a label, its style, a sentence. */
export function standing({ critical, warn }: AuditReport['summary']): readonly [label: string, style: Style, sentence: string] {
  if (critical > 0) return ['ACT NOW', 'block', `${count(critical, 'critical problem')} to fix before anything else.`]
  if (warn > 0) return ['REVIEW', 'warn', `nothing critical, but ${count(warn, 'finding')} ${warn === 1 ? 'needs' : 'need'} your decision.`]
  return ['OK', 'allow', 'nothing that needs a decision.']
}

const mostGaps = 20

function gapLines({ gaps = [] }: AuditReport, { width, paint }: Drawing): string[] {
  if (gaps.length === 0) return []
  const left = gaps.length - mostGaps
  return [
    '',
    paint('warn', `Could not look (${gaps.length})`),
    ...gaps.slice(0, mostGaps).flatMap(({ subject, reason }) =>
      paragraph(`${visible(clip(subject, 200), ' ')}: ${visible(clip(reason, 300), ' ')}`, width, '  ', '    ')),
    ...left > 0 ? [`  and ${left} more: --json lists all`] : [],
  ]
}

function group({ findings }: AuditReport, severity: Severity, drawing: Drawing): string[] {
  const list = findings.filter(finding => finding.severity === severity)
  if (list.length === 0) return []
  return ['', drawing.paint(severityStyle[severity], severity.toUpperCase()), ...list.flatMap((finding, index) => [...index === 0 ? [] : [''], ...one(finding, drawing)])]
}

function one({ checkId, title, detail, remediation, confidence, location, trace = [], expiredSuppression }: AuditFinding, { width, paint, home }: Drawing): string[] {
  const doubt = confidence === undefined || confidence === 'high' ? '' : ` (${confidence} confidence)`
  return [
    ...paragraph(`${visible(checkId)} ${paint('strong', visible(title, ' '))}${doubt}`, width, '', '  '),
    ...textLines(detail, width),
    ...location ? locationLines(location, { width, paint, home }) : [],
    ...trace.flatMap(step => paragraph(stepText(step), width, '    ', '      ')),
    ...expiredSuppression ? textLines(endedText(expiredSuppression), width) : [],
    ...remediation === undefined ? [] : textLines(remediation, width, `${paint('strong', 'Fix:')} `),
  ]
}

const endedText = ({ expires = '', reason }: Suppression): string =>
  `Was suppressed until ${expires}; that has ended.${reason === undefined ? '' : ` The reason given was: ${reason}`}`

const stepText = ({ role, note, file, line }: AuditStep): string =>
  `${role}: ${visible(clip(note, 300), ' ')} (${visible(file)}${line === undefined ? '' : `:${line}`})`

/** Details may have several lines; list items hang. Every line is indented, so none can pass for a finding. */
const textLines = (text: string, width: number, lead = ''): string[] =>
  text.split('\n').flatMap((line, index) => {
    const shown = visible(clip(line, 2000), ' ')
    return paragraph(index === 0 ? lead + shown : shown, width, '  ', shown.startsWith('- ') ? '    ' : '  ')
  })

function locationLines({ file, line, column, keyPath, excerpt }: AuditLocation, { width, paint, home }: Drawing): string[] {
  const place = [fromHome(file, home), line, column].filter(part => part !== undefined && part !== '').join(':')
  const name = keyPath ? keyOf(keyPath) : ''
  const title = [place, name].filter(part => part !== '').map(part => visible(part)).join('  ')
  const source = excerpt?.trim() ?? ''
  const gutter = line === undefined ? '' : `${line} `
  return [
    ...title === '' ? [] : paragraph(title, width, '  --> ', '      ').map(text => paint('faint', text)),
    ...source === '' ? [] : paragraph(visible(clip(source, 200)), width, `  ${paint('faint', `${gutter}|`)} `),
  ]
}

/** `~/.openclaw/openclaw.json`: the same for every reader, and short. */
export const fromHome = (file: string, home: string | undefined): string =>
  home !== undefined && home.length > 1 && file.startsWith(`${home}/`) ? `~${file.slice(home.length)}` : file

/** `agents.list[0].tools`. */
const keyOf = (keyPath: NonNullable<AuditLocation['keyPath']>): string =>
  keyPath.map((key, index) => (typeof key === 'number' ? `[${key}]` : index === 0 ? key : `.${key}`)).join('')
