import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { severities } from '../src/model/index.ts'
import type { Category, Finding, ScanReport, Severity, Verdict } from '../src/index.ts'

/** A finding that has to be there. Where several categories or lines are named, each of them is right. */
export interface ExpectedFinding {
  readonly category: Category | readonly Category[]
  /** At least. */
  readonly severity: Severity
  /** Where the finding points, relative to the scanned folder; anywhere when absent. */
  readonly file?: string
  /** Line of the first and the last step of the evidence, in `file` unless another file is named. */
  readonly sourceFile?: string
  readonly sourceLine?: number | readonly number[]
  readonly sinkFile?: string
  readonly sinkLine?: number | readonly number[]
}

export type Expectation =
  | { readonly verdict: Verdict; readonly findings: readonly ExpectedFinding[] }
  | { readonly maxSeverity: Severity }

/** What stands in `corpus/<kind>/<name>/expected.json`. */
export interface Expected {
  readonly title: string
  /** The behaviour that the case covers. */
  readonly behaviour: string
  readonly expect: Expectation
  /** Why it is missed or accused today. Such a case has to fail; once it passes the mark must go. */
  readonly known?: string
}

export interface Case extends Expected {
  /** `hostile/<name>` or `benign/<name>`. */
  readonly id: string
  readonly isHostile: boolean
  /** What to scan: the folder `package` or `skill` beside expected.json. */
  readonly root: string
}

const corpus = fileURLToPath(new URL('../corpus', import.meta.url))
const scanned = ['package', 'skill']

/** All cases of the corpus, by id. */
export const readCases = (): readonly Case[] =>
  ['benign', 'hostile'].flatMap(kind => readdirSync(join(corpus, kind)).toSorted().map(name => readCase(kind, name)))

function readCase(kind: string, name: string): Case {
  const folder = join(corpus, kind, name)
  const own = readdirSync(folder).find(entry => scanned.includes(entry))
  if (own === undefined) throw new Error(`${folder} holds neither a package nor a skill`)
  const expected = JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8')) as Expected
  return { ...expected, id: `${kind}/${name}`, isHostile: kind === 'hostile', root: join(folder, own) }
}

const weight: Readonly<Record<Severity, number>> = { info: 0, warn: 1, critical: 2 }
const strictness: readonly Verdict[] = ['allow', 'warn', 'block']

export const isAtLeast = (severity: Severity, least: Severity): boolean => weight[severity] >= weight[least]
export const categoriesOf = ({ category }: ExpectedFinding): readonly Category[] => typeof category === 'string' ? [category] : category

/** What differs between a report and what the case asks for, one readable line each; empty when all is well. */
export function differences({ expect }: Case, report: ScanReport): readonly string[] {
  if ('maxSeverity' in expect) return report.findings.filter(({ severity }) => !isAtLeast(expect.maxSeverity, severity)).map(accused)
  const tooMild = strictness.indexOf(report.verdict) < strictness.indexOf(expect.verdict)
  return [
    ...tooMild ? [`verdict is ${report.verdict}, expected ${expect.verdict}`] : [],
    ...expect.findings.flatMap(expected => missing(expected, report.findings)),
  ]
}

const accused = ({ ruleId, category, severity, at, message }: Finding): string =>
  `accused: ${severity} ${category} (${ruleId}) at ${at.file}:${at.span?.line ?? 0}: ${message}`

/** The findings that have the right category, severity and file, whatever their evidence. */
export const candidates = (expected: ExpectedFinding, findings: readonly Finding[]): readonly Finding[] =>
  findings.filter(({ category, severity, at }) =>
    categoriesOf(expected).includes(category as Category) &&
    isAtLeast(severity, expected.severity) &&
    (expected.file ?? at.file) === at.file)

/** Whether the evidence begins and ends where a person says it does. */
export function hasEvidence(expected: ExpectedFinding, { at, trace }: Finding): boolean {
  const file = expected.file ?? at.file
  const first = trace.find(({ role }) => role === 'source')?.at ?? trace[0]?.at ?? at
  const last = trace.findLast(({ role }) => role === 'sink')?.at ?? trace.at(-1)?.at ?? at
  return isThere(first, expected.sourceFile ?? file, expected.sourceLine) && isThere(last, expected.sinkFile ?? file, expected.sinkLine)
}

function isThere(place: Finding['at'], file: string, lines: ExpectedFinding['sourceLine']): boolean {
  if (lines === undefined) return true
  return place.file === file && [lines].flat().includes(place.span?.line ?? 0)
}

function missing(expected: ExpectedFinding, findings: readonly Finding[]): readonly string[] {
  const found = candidates(expected, findings)
  if (found.some(finding => hasEvidence(expected, finding))) return []
  const wanted = `${expected.severity} ${categoriesOf(expected).join(' or ')} in ${expected.file ?? 'any file'}`
  if (found.length === 0) return [`missing: ${wanted}; there is ${listed(findings)}`]
  const lines = `${[expected.sourceLine ?? 'anywhere'].flat().join('|')} → ${[expected.sinkLine ?? 'anywhere'].flat().join('|')}`
  return [`evidence of ${wanted} should run ${lines}, but runs ${found.map(evidence).join(' or ')}`]
}

const evidence = ({ trace, at }: Finding): string =>
  (trace.length > 0 ? trace.map(step => step.at) : [at]).map(({ file, span }) => `${file}:${span?.line ?? 0}`).join(' → ')

const listed = (findings: readonly Finding[]): string => severities
  .flatMap(severity => findings.filter(finding => finding.severity === severity))
  .slice(0, 6)
  .map(({ severity, category, ruleId, at }) => `${severity} ${category} (${ruleId}) at ${at.file}:${at.span?.line ?? 0}`)
  .join(', ') || 'nothing'
