import { capabilityNames } from '../model/index.ts'
import type { Capability, Gap, ScanReport, SuppressedFinding } from '../model/index.ts'
import { visible } from './escape.ts'
import type { FindingOptions } from './finding-lines.ts'
import { bytes, clip, count, paragraph, seconds } from './layout.ts'
import { baselineSentence } from './baseline-sentence.ts'
import { skipName } from './skip-names.ts'
import { nameOf } from './verdict-lines.ts'

const mostNames = 3
const mostReasons = 12

/** What each capability is called. */
export const said: Readonly<Record<Capability, string>> = {
  'exec': 'runs programs', 'network': 'uses the network', 'fs-read': 'reads files', 'fs-write': 'writes files',
  'env': 'reads the environment', 'dynamic-code': 'runs generated code', 'native': 'holds native code',
}

/** What else the reader must know: what the code can do, what was left out, where nobody could look, how much was read. */
export function closingLines(report: ScanReport, options: FindingOptions): string[] {
  return [
    ...block(capabilityLines(report, options)),
    ...block([...infoLines(report, options), ...leftOutLines(report, options)]),
    ...block(gapLines(report, options)),
    ...block(coverageLines(report, options)),
  ]
}

const block = (lines: readonly string[]): string[] => (lines.length === 0 ? [] : ['', ...lines])

function capabilityLines({ capabilities }: ScanReport, { width, paint }: FindingOptions): string[] {
  const uses = capabilityNames.flatMap(name => {
    const list = capabilities[name] ?? []
    return list.length === 0 ? [] : [`${said[name]} (${list.length})`]
  })
  return uses.length === 0 ? [] : paragraph(uses.join(' · '), width, `${paint('strong', 'It can')}  `)
}

function infoLines({ findings }: ScanReport, { width, verbose }: FindingOptions): string[] {
  const notes = findings.filter(({ severity }) => severity === 'info').length
  if (verbose || notes === 0) return []
  return paragraph(`${count(notes, 'finding')} of severity info not listed here: --verbose shows them.`, width)
}

function leftOutLines({ suppressed: aside, leftOut = 0, baseline }: ScanReport, { width }: FindingOptions): string[] {
  const suppressed = aside.filter(({ suppression: { by } }) => by !== 'baseline')
  const nameOfRule = ({ ruleId, suppression: { reason } }: SuppressedFinding): string => ruleId + (reason ? ` (${clip(reason, 100)})` : '')
  const byRule = Map.groupBy(suppressed, nameOfRule)
  const rules = [...byRule].map(([rule, list]) => `${list.length} × ${visible(rule, ' ')}`)
  return [
    ...suppressed.length === 0 ? [] : paragraph(`${count(suppressed.length, 'finding')} suppressed: ${rules.join(', ')}.`, width),
    ...baseline ? paragraph(baselineSentence(baseline), width) : [],
    ...leftOut === 0 ? [] : paragraph(`${count(leftOut, 'finding')} below --min-confidence left out.`, width),
  ]
}

function gapLines({ gaps, targets }: ScanReport, { width, paint }: FindingOptions): string[] {
  if (gaps.length === 0) return []
  const nameOfGap = ({ target, subject }: Gap): string =>
    visible(clip(`${target === undefined ? '' : `${nameOf(targets[target] ?? { kind: 'directory' })}: `}${subject}`, 200), ' ')
  const groups = [...Map.groupBy(gaps, ({ reason }) => reason)].toSorted(([, a], [, b]) => b.length - a.length)
  const rest = groups.slice(mostReasons).reduce((sum, [, list]) => sum + list.length, 0)
  return [
    paint('warn', `Could not look (${gaps.length})`),
    ...groups.slice(0, mostReasons).flatMap(([reason, list]) => {
      const more = list.length > mostNames ? `, and ${list.length - mostNames} more` : ''
      const names = list.slice(0, mostNames).map(nameOfGap).join(', ')
      return [
        ...paragraph(`${list.length} × ${visible(clip(reason, 300), ' ')}`, width, '  ', '      '),
        ...paragraph(names + more, width, '      ').map(line => paint('faint', line)),
      ]
    }),
    ...rest > 0 ? [`  and ${rest} for other reasons: --format json lists all`] : [],
  ]
}

function coverageLines({ coverage, stats }: ScanReport, { width }: FindingOptions): string[] {
  const { total, analysed, skipped } = coverage.files
  const reasons = Object.entries(skipped).filter(([, number]) => number > 0).toSorted(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
  const left = reasons.reduce((sum, [, number]) => sum + number, 0)
  const parts = [
    `Analysed ${analysed} of ${count(total, 'file')} (${bytes(coverage.bytes.analysed)})`,
    ...left > 0 ? [`skipped ${left}: ${reasons.map(([reason, number]) => visible(skipName(reason, number))).join(', ')}`] : [],
    ...stats ? [seconds(stats.wallMs)] : [],
  ]
  return paragraph(`${parts.join('; ')}.`, width)
}
