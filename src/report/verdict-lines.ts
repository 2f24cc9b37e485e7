import { confidences } from '../model/index.ts'
import type { Finding, Reach, ScanReport, Target } from '../model/index.ts'
import { visible } from './escape.ts'
import { location } from './frame.ts'
import type { FrameOptions } from './frame.ts'
import { clip, count, paragraph, widthOf } from './layout.ts'
import { verdictLabel } from './paint.ts'

const mostReasons = 3
const mostTargets = 3

/** What to do, in one sentence, and what decided it: at most three findings, of different rules as far as possible. */
export function verdictLines(report: ScanReport, options: FrameOptions): string[] {
  const { verdict, targets, findings } = report
  const { paint, width } = options
  const label = verdictLabel[verdict]
  const isHollow = verdict === 'allow' && (report.gaps.length > 0 || report.coverage.files.analysed === 0)
  const asked = targets.filter(({ isDependency }) => !isDependency)
  const [left, along] = [asked.length - mostTargets, targets.length - asked.length]
  const names = [
    ...asked.slice(0, mostTargets).map(nameOf), ...left > 0 ? [`and ${left} more`] : [],
    ...along > 0 ? [`with ${count(along, 'dependency', 'dependencies')}`] : [],
  ]
  const [head = '', ...more] = paragraph(names.join(', '), width, ' '.repeat(widthOf(label) + 2))
  const deciding = findings.filter(finding => decides(finding, report))
  return [
    `${paint(isHollow ? 'warn' : verdict, label)}${paint('strong', head.slice(label.length))}`,
    ...more.map(line => paint('strong', line)),
    ...paragraph(sentence(report, deciding.length), width),
    ...reasons(deciding, report, options),
  ]
}

/** `weather 1.2.0 (./weather)`. */
export function nameOf({ path, spec, name, version }: Target): string {
  const title = [name, version].filter(part => part !== undefined).map(part => visible(clip(part, 100))).join(' ')
  const origin = visible(clip(path ?? spec ?? '', 400))
  if (title === '') return origin
  return origin === '' ? title : `${title} (${origin})`
}

/** Whether it counts for the verdict. */
export const decides = ({ severity, confidence }: Finding, { verdict }: ScanReport): boolean =>
  verdict === 'block' ? severity === 'critical' && confidence !== 'low' : severity !== 'info'

/** What to do, in one sentence; `deciding` is how many findings decided. */
export function sentence({ verdict, coverage, gaps }: ScanReport, deciding: number): string {
  const limits = gaps.length > 0 ? ` ${count(gaps.length, 'thing')} could not be looked at (see the end).` : ''
  const [is, needs] = deciding === 1 ? ['is', 'needs'] : ['are', 'need']
  const found = count(deciding, 'finding')
  if (verdict === 'block') return `${found} ${is} evidence of harm: do not install this, and remove it where it is installed.${limits}`
  if (verdict === 'warn') return `Nothing proves harm, but ${found} ${needs} your decision.${limits}`
  if (coverage.files.analysed === 0) return `No file was analysed, so this says nothing about safety.${limits}`
  return `No evidence of harm${gaps.length > 0 ? ' in what could be looked at' : ''}, and nothing that needs a decision.${limits}`
}

const reachOrder: readonly Reach[] = ['install', 'entry', 'skill', 'unknown', 'unreached']

/** At most three of those that decided, of different rules as far as possible. */
export function weightiest(deciding: readonly Finding[]): readonly Finding[] {
  const weight = ({ severity, confidence, reach }: Finding): number =>
    (severity === 'critical' ? 0 : 100) + confidences.indexOf(confidence) * 10 + reachOrder.indexOf(reach)
  const ranked = deciding.toSorted((a, b) => weight(a) - weight(b))
  const rules = new Set<string>()
  const isFirst = new Set(ranked.filter(({ ruleId }) => !rules.has(ruleId) && rules.add(ruleId)))
  return [...isFirst, ...ranked.filter(finding => !isFirst.has(finding))].slice(0, mostReasons)
}

function reasons(deciding: readonly Finding[], { targets }: ScanReport, { width, paint }: FrameOptions): string[] {
  return weightiest(deciding).flatMap((finding, index) => {
    const from = finding.target === undefined ? '' : `${nameOf(targets[finding.target] ?? { kind: 'directory' })}: `
    return [
      ...paragraph(visible(clip(finding.message, 300), ' '), width, `  ${index + 1}. `),
      ...paragraph(`${finding.ruleId} at ${from}${location(finding.at)}`, width, '     ').map(line => paint('faint', line)),
    ]
  })
}
