import type { AuditFinding, Finding, Meta, Place, Reach, ScanReport, SourceLine, Span } from '../../model/index.ts'
import { fromHome } from '../audit-text.ts'
import { visible } from '../escape.ts'
import { location } from '../frame.ts'
import { clip } from '../layout.ts'
import { nameOf } from '../verdict-lines.ts'
import type { AdviceView, FindingView, LineView, PageData, StepView } from './finding-view.ts'

const mostSteps = 24
const opened = 6

/** A text for the page: nothing invisible, no longer than a person reads. */
export const shown = (text: string, most = 600): string => visible(clip(text, most), ' ')

const reached: Readonly<Record<Reach, string>> = {
  entry: 'runs when loaded', install: 'runs at install', skill: 'read or run by the agent', unreached: 'nothing seems to load it', unknown: '',
}

/** Findings in the order of the report, worst first, with what their rules say of them, once. */
export function scanData({ findings, targets }: ScanReport, catalog: ReadonlyMap<string, Meta>): PageData {
  const advice: AdviceView[] = []
  const known = new Map<string, number>()
  const adviceOf = (ruleId: string): number | undefined => {
    const meta = catalog.get(ruleId)
    if (meta && !known.has(ruleId)) known.set(ruleId, advice.push({ why: shown(meta.why), remedy: shown(meta.remedy) }) - 1)
    return known.get(ruleId)
  }
  const ids = distinct()
  const isFew = findings.length <= 3
  const views = findings.map((finding, index): FindingView => {
    const { severity, message, ruleId, category, reach, confidence, fingerprint } = finding
    const about = adviceOf(ruleId)
    return {
      id: ids(fingerprint.slice(0, 16)), severity, title: shown(message), rule: shown(ruleId), category: shown(category), place: location(finding.at),
      ...packageOf(finding, targets), ...reached[reach] !== '' && { reach: reached[reach] }, ...confidence !== 'high' && { confidence: `${confidence} confidence` },
      steps: stepsOf(finding), ...about !== undefined && { advice: about }, ...(isFew || (index < opened && severity === 'critical')) && { isOpen: true as const },
    }
  })
  return { findings: views, advice }
}

/** Anchors: what identifies a finding, and a number where that is taken. */
export function distinct(): (fingerprint: string) => string {
  const taken = new Map<string, number>()
  return fingerprint => {
    const base = `f-${fingerprint.replaceAll(/[^\w-]/g, '').slice(0, 80)}`
    const times = taken.get(base) ?? 0
    taken.set(base, times + 1)
    return times === 0 ? base : `${base}-${times + 1}`
  }
}

/** The target where there are several, else the bundled package that the file belongs to. */
function packageOf({ target, at }: Finding, targets: ScanReport['targets']): { package?: string } {
  const inside = /(?:^|.*\/)node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(at.file)?.[1]
  if (target !== undefined) return { package: nameOf(targets[target] ?? { kind: 'directory' }) }
  return inside === undefined ? {} : { package: shown(inside, 120) }
}

function stepsOf({ at, trace }: Finding): readonly StepView[] {
  if (trace.length === 0) return [stepOf(at, '', '', true)].filter(({ lines }) => lines.length > 0)
  const steps = trace.map(step => stepOf(step.at, step.role, step.note, false))
  const left = steps.length - mostSteps
  const middle: StepView = { role: 'through', note: `${left} more steps: --format json lists them`, place: '', lines: [] }
  const told = left > 0 ? [...steps.slice(0, mostSteps / 2), middle, ...steps.slice(mostSteps / 2 + left)] : steps
  const isTold = trace.some(step => step.at.file === at.file && step.at.span?.line === at.span?.line)
  return isTold || !at.span ? told : [stepOf(at, '', '', false), ...told]
}

function stepOf(at: Place, role: string, note: string, withNeighbours: boolean): StepView {
  const lines = (at.lines ?? []).filter(({ line }) => withNeighbours || line === at.span?.line)
  return { role, note: shown(note, 400), place: location(at), lines: lines.map(line => lineOf(line, at.span)) }
}

/** Cut into pieces before anything is spelled out: columns are those of the source. */
function lineOf({ line, column, text }: SourceLine, span: Span | undefined): LineView {
  if (!span || line < span.line || line > span.endLine) return [line, tidy(text), '', '']
  const start = line === span.line ? span.column - column : 0
  const end = line === span.endLine ? span.endColumn - column : text.length
  const [from, to] = [Math.max(0, start), Math.max(0, end)]
  return [line, (column > 1 ? '…' : '') + tidy(text.slice(0, from)), tidy(text.slice(from, to)), tidy(text.slice(to))]
}

const tidy = (text: string): string => visible(clip(text, 1000))

/** The same for an audit: the line of the configuration is the evidence. */
export function auditData(findings: readonly AuditFinding[], home: string | undefined): PageData {
  const advice: AdviceView[] = []
  const order = ['critical', 'warn', 'info']
  const sorted = findings.toSorted((a, b) => order.indexOf(a.severity) - order.indexOf(b.severity))
  const ids = distinct()
  const views = sorted.map((finding, index): FindingView => {
    const { checkId, severity, title, detail, remediation, confidence = 'high', location: at } = finding
    const key = at?.keyPath?.map((part, nth) => (typeof part === 'number' ? `[${part}]` : nth === 0 ? part : `.${part}`)).join('') ?? ''
    const place = [fromHome(at?.file ?? '', home), at?.line].filter(part => part !== undefined && part !== '').join(':')
    return {
      id: ids(`${checkId}-${key}`.replaceAll(/[^\w-]+/g, '-')), severity, title: shown(title), rule: shown(checkId, 200),
      category: shown(checkId.split('.')[0] ?? checkId, 60), place: visible(key === '' ? place : key),
      ...confidence !== 'high' && { confidence: `${confidence} confidence` },
      detail: detail.split('\n').map(line => shown(line, 2000)), steps: auditSteps(finding, place, home),
      ...remediation !== undefined && { advice: advice.push({ why: '', remedy: remediation.split('\n').map(line => shown(line, 2000)).join('\n') }) - 1 },
      ...(findings.length <= 3 || (index < opened && severity === 'critical')) && { isOpen: true as const },
    }
  })
  return { findings: views, advice }
}

function auditSteps({ location: at, trace = [] }: AuditFinding, place: string, home: string | undefined): readonly StepView[] {
  const source = at?.excerpt?.trim() ?? ''
  const own: StepView = { role: '', note: '', place: visible(place), lines: source === '' ? [] : [[at?.line ?? 1, '', tidy(source), '']] }
  const others = trace.map(({ role, note, file, line }): StepView =>
    ({ role, note: shown(note, 400), place: visible(line === undefined ? fromHome(file, home) : `${fromHome(file, home)}:${line}`), lines: [] }))
  return [...place === '' ? [] : [own], ...others]
}
