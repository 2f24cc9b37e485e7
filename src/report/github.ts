import type { AuditReport, Meta, ReviewReport, ScanReport, Severity } from '../model/index.ts'
import { pathOf, startFolder } from './addresses.ts'
import type { Address } from './addresses.ts'
import { tellAudit, tellScan } from './entries.ts'
import type { Entry, Told } from './entries.ts'
import { visible } from './escape.ts'
import { baselineSentence } from './baseline-sentence.ts'
import { headline } from './headline.ts'
import { clip } from './layout.ts'
import type { RenderOptions } from './options.ts'

/** A scan or a review as workflow commands of GitHub Actions: annotations at the lines, then one line that sums up. */
export const renderGithub = (report: ScanReport | ReviewReport, catalog: ReadonlyMap<string, Meta>, options: RenderOptions): string =>
  commands(tellScan(report, catalog, options), report, options)

export const renderAuditGithub = (report: AuditReport, options: RenderOptions): string => commands(tellAudit(report, options), report, options)

function commands({ entries, gaps }: Told, report: ScanReport | AuditReport, { verbose = false }: RenderOptions): string {
  const shown = entries.filter(({ severity }) => verbose || severity !== 'info')
  return [
    ...shown.map(annotation),
    ...gaps.map(({ gap, address }) => command('warning', { title: 'plugvet could not look', ...address && isBelow(address) && { file: pathOf(address) } }, `${gap.subject}: ${gap.reason}`)),
    ...report.baseline ? [plain(baselineSentence(report.baseline))] : [],
    plain(headline(report)), '',
  ].join('\n')
}

const kind: Readonly<Record<Severity, string>> = { critical: 'error', warn: 'warning', info: 'notice' }

function annotation({ severity, ruleId, title, message, remedy, at, reach }: Entry): string {
  const { span, address } = at
  const isHere = isBelow(address)
  const columns = span && span.line === span.endLine && span.endColumn > span.column ? { col: span.column, endColumn: span.endColumn } : {}
  const place = span && { line: span.line, endLine: span.endLine, ...columns }
  const where = isHere ? '' : `${pathOf(address)}${span ? `:${span.line}` : ''}: `
  const words = [`${where}${message}${reach === undefined ? '' : '.'}`, ...remedy === '' ? [] : [remedy]].join('\n')
  return command(kind[severity], { ...isHere && { file: pathOf(address), ...place }, title: `${title} (${ruleId})` }, words)
}

/** Only below the folder of the repository can a build find the file; elsewhere an annotation would land in a stranger. */
const isBelow = ({ base, uri }: Address): boolean => base === startFolder && uri !== '.'

function command(name: string, properties: object, message: string): string {
  const listed = Object.entries(properties).map(([key, value]) => `${key}=${property(String(value))}`)
  return `::${name} ${listed.join(',')}::${data(clip(message, 4000))}`
}

const data = (text: string): string => text.split('\n').map(line => visible(line)).join('\n').replaceAll('%', '%25').replaceAll('\n', '%0A')

const property = (text: string): string => visible(text, ' ').replaceAll('%', '%25').replaceAll(':', '%3A').replaceAll(',', '%2C')

/** A line for people. A runner obeys `::` at the beginning and `##[` anywhere. */
const plain = (text: string): string => visible(text, ' ').replace(/^\s*::/, '').replaceAll('##[', '# #[')
