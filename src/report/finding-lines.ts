import { severities } from '../model/index.ts'
import type { Finding, Meta, Reach, ScanReport } from '../model/index.ts'
import { visible } from './escape.ts'
import { frame } from './frame.ts'
import type { FrameOptions, Mark } from './frame.ts'
import { clip, count, paragraph } from './layout.ts'
import { severityLabel, severityStyle } from './paint.ts'
import { nameOf } from './verdict-lines.ts'

const mostPerRule = 50
const mostSteps = 12

export interface FindingOptions extends FrameOptions { readonly verbose: boolean }

/**
 * Findings by file, the file with the worst first. Why and what to do stand at the first finding of each rule. Criticals
 * are all shown; of any other rule only so many, and a line says how many more there are.
 */
export function findingLines({ findings, targets }: ScanReport, catalog: ReadonlyMap<string, Meta>, options: FindingOptions): string[] {
  const wanted = findings.filter(({ severity }) => options.verbose || severity !== 'info')
  const { shown, hidden } = limit(wanted)
  const explained = new Set<string>()
  const blocks = groupByFile(shown).flatMap(group => [
    '',
    ...fileHead(group, targets, options),
    ...group.flatMap(finding => {
      const isFirst = !explained.has(finding.ruleId)
      explained.add(finding.ruleId)
      return ['', ...one(finding, isFirst ? catalog.get(finding.ruleId) : undefined, options)]
    }),
  ])
  return [...blocks, ...hiddenLines(hidden, options)]
}

function limit(findings: readonly Finding[]): { shown: readonly Finding[]; hidden: ReadonlyMap<string, readonly Finding[]> } {
  const counts = new Map<string, number>()
  const isShown = ({ ruleId, severity }: Finding): boolean => {
    const nth = (counts.get(ruleId) ?? 0) + 1
    counts.set(ruleId, nth)
    return nth <= mostPerRule || severity === 'critical'
  }
  const { shown = [], hidden = [] } = Object.groupBy(findings, finding => (isShown(finding) ? 'shown' : 'hidden'))
  return { shown, hidden: Map.groupBy(hidden, ({ ruleId }) => ruleId) }
}

/** The findings come worst first, so the order of first appearance puts the worst file first. */
const groupByFile = (findings: readonly Finding[]): readonly (readonly Finding[])[] =>
  [...Map.groupBy(findings, ({ target, at }) => `${target ?? 0} ${at.file}`).values()]

function fileHead(group: readonly Finding[], targets: ScanReport['targets'], { width, paint }: FrameOptions): string[] {
  const [first] = group
  if (first === undefined) return []
  const target = first.target === undefined ? '' : `${nameOf(targets[first.target] ?? { kind: 'directory' })}: `
  const name = first.at.file === '' ? 'the whole of it' : visible(first.at.file)
  const lines = paragraph(`${target}${name} (${tally(group)})`, width, '', '  ')
  return lines.map(line => paint('strong', line))
}

/** `2 critical, 1 warn`. */
export function tally(findings: readonly Pick<Finding, 'severity'>[]): string {
  const numbers = severities.map(severity => [findings.filter(finding => finding.severity === severity).length, severity] as const)
  return numbers.filter(([number]) => number > 0).map(([number, severity]) => `${number} ${severity}`).join(', ')
}

function one(finding: Finding, meta: Meta | undefined, options: FindingOptions): string[] {
  const { width, paint } = options
  const { severity, ruleId, message } = finding
  const facts = paragraph([ruleId, ...standing(finding)].join(' · '), width - 9).map(line => paint('faint', line))
  const label = paint(severityStyle[severity], severityLabel[severity])
  const [head = '', ...rest] = facts
  return [
    `${label} ${head}`,
    ...rest.map(line => `  ${line}`),
    ...paragraph(visible(clip(message, 600), ' '), width, '  ').map(line => paint('strong', line)),
    ...frame(marksOf(finding), options),
    ...meta ? advice(meta, options) : [],
  ]
}

const reached: Readonly<Record<Reach, string>> = {
  entry: 'runs when it is loaded',
  install: 'runs at install',
  skill: 'read or run by the agent',
  unreached: 'nothing seems to load it',
  unknown: '',
}

const standing = ({ confidence, reach }: Finding): string[] =>
  [confidence === 'high' ? '' : `${confidence} confidence`, reached[reach]].filter(part => part !== '')

/** The steps of the evidence; the place itself comes first when no step stands on its line. */
function marksOf({ at, trace }: Finding): readonly Mark[] {
  if (trace.length === 0) return [{ at }]
  const steps: Mark[] = trace.map(({ at: place, role, note }) => ({ at: place, role, note }))
  const left = steps.length - mostSteps
  const middle: Mark = { at: { file: steps[5]?.at.file ?? at.file }, note: `${count(left, 'more step')}: --format json lists them` }
  const marks = left > 0 ? [...steps.slice(0, 6), middle, ...steps.slice(6 + left)] : steps
  const isShown = steps.some(step => step.at.file === at.file && step.at.span?.line === at.span?.line)
  return isShown ? marks : [{ at }, ...marks]
}

const advice = ({ why, remedy }: Meta, { width, paint }: FrameOptions): string[] => [
  ...labelled(why, `  ${paint('strong', 'Why')} `, width),
  ...labelled(remedy, `  ${paint('strong', 'Do')}  `, width),
]

const labelled = (text: string, label: string, width: number): string[] => paragraph(visible(text, ' '), width, label)

const hiddenLines = (hidden: ReadonlyMap<string, readonly Finding[]>, { width }: FrameOptions): string[] =>
  [...hidden].flatMap(([ruleId, findings]) => {
    const files = new Set(findings.map(({ at }) => at.file)).size
    const sentence = `… and ${count(findings.length, 'more finding')} of ${ruleId} in ${count(files, 'file')}: --format json lists all.`
    return ['', ...paragraph(sentence, width)]
  })

