import type { CatalogEntry } from '../model/index.ts'
import { nearest } from '../nearest.ts'
import { paragraph } from './layout.ts'
import { renderPage } from './page.ts'

export { findEntry } from './find-entry.ts'

export interface ExplainOptions {
  /** The text of the entry's page; undefined when there is none to read. */
  readonly page: string | undefined
  /** Columns; 80 when unsaid. */
  readonly width?: number
}

/** One line for an id that nobody carries, with the likeliest one. */
export function unknownId(catalog: readonly CatalogEntry[], id: string): string {
  const near = nearest(id, catalog.map(entry => entry.id))
  return `no rule or check is called ${JSON.stringify(id)}${near === undefined ? '; `plugvet rules` lists them' : `; did you mean ${near}?`}`
}

/** What a rule or check is about, for a terminal: its metadata, then its page. */
export function explain(entry: CatalogEntry, options: ExplainOptions): string {
  const width = options.width ?? 80
  const cwe = (entry.cwe ?? []).map(number => `CWE-${number}`)
  const facts = [entry.severity, `confidence ${entry.confidence}`, `category ${entry.category}`, ...cwe, `since ${entry.since}`, entry.status]
  const body = options.page === undefined ? [] : renderPage(options.page, sectionOf(entry), width)
  const lines = [
    ...paragraph(entry.title, width), '',
    entry.id, ...together(facts, width), '',
    ...paragraph(entry.why, width, 'Why:     '), '',
    ...entry.remedy === '' ? [] : [...paragraph(entry.remedy, width, 'Remedy:  '), ''],
    ...body,
  ]
  return `${lines.join('\n').trimEnd()}\n`
}

// Kept whole by blanks that do not break.
const together = (parts: readonly string[], width: number): string[] =>
  paragraph(parts.map(part => part.replaceAll(' ', '\u00a0')).join('\u00a0· '), width).map(line => line.replaceAll('\u00a0', ' '))

// A collector's page tells of many checks, each under a heading that is its id; a rule has the page to itself.
const sectionOf = (entry: CatalogEntry): string | undefined => (entry.lane === 'code' ? undefined : entry.id)
