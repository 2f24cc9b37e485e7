import type { CatalogEntry, Category, Severity } from '../model/index.ts'
import { severities } from '../model/index.ts'
import { paragraph } from './layout.ts'

export interface RulesOptions {
  readonly format: 'text' | 'json'
  readonly category?: Category
  readonly severity?: Severity
  /** Columns of the text; 80 when unsaid. */
  readonly width?: number
}

const longestIdColumn = 34

/** Every rule and check, or those of one category or severity: for people by family, as JSON sorted by id. */
export function listRules(catalog: readonly CatalogEntry[], options: RulesOptions): string {
  const { category, severity } = options
  const entries = catalog.filter(entry => (category ?? entry.category) === entry.category && (severity ?? entry.severity) === entry.severity)
  return options.format === 'json' ? json(entries) : text(entries, options.width ?? 80)
}

// Listed by name: the inner type may grow without changing what programs read.
function json(entries: readonly CatalogEntry[]): string {
  const rules = entries.map(({ id, title, lane, family, category, severity, confidence, cwe, capability, why, remedy, since, status, page }) =>
    ({ id, title, lane, family, category, severity, confidence, cwe: cwe ?? [], capability, why, remedy, since, status, page }))
  return `${JSON.stringify({ schemaVersion: 1, rules }, undefined, 2)}\n`
}

function text(entries: readonly CatalogEntry[], width: number): string {
  if (entries.length === 0) return 'No rule or check is like that.\n'
  const lanes = [['code', 'Rules that read code'], ['registry', 'Rules that read what registries say'], ['config', 'Checks of the configuration']] as const
  const sections = lanes.flatMap(([lane, name]) => {
    const members = entries.filter(entry => entry.lane === lane)
    return members.length === 0 ? [] : [`${name} (${members.length})`, '', ...families(members, width)]
  })
  return [...sections, 'plugvet explain <id> tells what a rule sees and what to do.', counted(entries), ''].join('\n')
}

function families(entries: readonly CatalogEntry[], width: number): string[] {
  const byFamily = Object.entries(Object.groupBy(entries, ({ family }) => family)).sort(([a], [b]) => (a < b ? -1 : 1))
  return byFamily.flatMap(([family, members = []]) => [`  ${family}`, ...members.flatMap(entry => row(entry, idColumn(members), width)), ''])
}

const idColumn = (members: readonly CatalogEntry[]): number => Math.min(longestIdColumn, Math.max(...members.map(({ id }) => id.length)))

function row({ id, severity, title }: CatalogEntry, column: number, width: number): string[] {
  const head = `    ${severity.padEnd(8)}  ${id.padEnd(column)}`
  if (id.length <= column) return paragraph(title, width, `${head}  `)
  return [head, ...paragraph(title, width, ' '.repeat(14))]
}

const counted = (entries: readonly CatalogEntry[]): string =>
  `${severities.map(severity => `${entries.filter(entry => entry.severity === severity).length} ${severity}`).join(', ')}.`
