import { createHash } from 'node:crypto'
import type { AuditReport, Confidence, Gap, Meta, ReviewReport, ScanReport, Severity, Target } from '../model/index.ts'
import { fileSystem, homeFolder, packageBase, startFolder } from './addresses.ts'
import type { Address } from './addresses.ts'
import { tellAudit, tellScan } from './entries.ts'
import type { Entry, Spot, Step, Told } from './entries.ts'
import { visible } from './escape.ts'
import type { RenderOptions } from './options.ts'
import { sarifRules } from './sarif-rules.ts'
import type { SarifRules } from './sarif-rules.ts'
import { nameOf } from './verdict-lines.ts'

const schema = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json'

/** A scan or a review as SARIF 2.1.0, for code scanning and editors. */
export function renderSarif(report: ScanReport | ReviewReport, catalog: ReadonlyMap<string, Meta>, options: RenderOptions): string {
  const { verdict, coverage: { files, bytes }, targets } = report
  const coverage = { files: { total: files.total, analysed: files.analysed }, bytes }
  return log(tellScan(report, catalog, options), targets, { verdict, coverage, ...report.baseline && { baseline: report.baseline } }, options)
}

/** An audit as SARIF 2.1.0; files of the home are named from there. */
export const renderAuditSarif = (report: AuditReport, options: RenderOptions): string => log(tellAudit(report, options), [], { summary: report.summary, ...report.baseline && { baseline: report.baseline } }, options)

function log(told: Told, targets: readonly Target[], properties: object, options: RenderOptions): string {
  const all = [...told.entries, ...told.aside]
  const rules = sarifRules(all, options)
  const run = {
    tool: {
      driver: {
        name: 'plugvet', semanticVersion: options.version, version: options.version,
        shortDescription: { text: 'Tells whether plugins and skills of OpenClaw are safe, and how open its configuration is.' },
        rules: rules.descriptors, notifications: stages.map(([id, text]) => ({ id: `could-not-${id}`, shortDescription: { text } })),
      },
    },
    automationDetails: { id: `plugvet/${told.lane}/` },
    invocations: [{ executionSuccessful: true, toolExecutionNotifications: told.gaps.map(({ gap, address }) => notification(gap, address, rules)) }],
    originalUriBaseIds: bases(targets, told),
    columnKind: 'utf16CodeUnits',
    results: all.map(entry => result(entry, rules)),
    properties,
  }
  return `${JSON.stringify({ $schema: schema, version: '2.1.0', runs: [run] }, undefined, 2)}\n`
}

const level: Readonly<Record<Severity, string>> = { critical: 'error', warn: 'warning', info: 'note' }

// From 0 to 100, so that viewers sort as we do.
const rank: Readonly<Record<Severity, number>> = { critical: 80, warn: 40, info: 0 }
const certainty: Readonly<Record<Confidence, number>> = { high: 20, medium: 10, low: 0 }

function result(entry: Entry, rules: SarifRules): object {
  const { at, trace, fingerprint, suppression, severity, confidence, reach } = entry
  const flow = trace.filter(({ role }) => role !== 'related')
  const related = trace.filter(({ role }) => role === 'related')
  const rule = rules.of(entry)
  // Twins in two packages are two alerts.
  const placed = createHash('sha256').update(JSON.stringify([at.address.base, at.address.uri, fingerprint])).digest('hex').slice(0, 16)
  return {
    ruleId: rule.id, ruleIndex: rule.index, level: level[severity],
    rank: rank[severity] + certainty[confidence],
    message: { text: text(entry) },
    locations: [location(at)],
    ...related.length > 0 && { relatedLocations: related.map((step, id) => ({ id: id + 1, ...told(step) })) },
    ...flow.length > 0 && { codeFlows: [{ threadFlows: [{ locations: flow.map(threadStep) }] }] },
    partialFingerprints: { primaryLocationLineHash: `${placed}:1`, 'plugvet/v1': fingerprint },
    ...suppression && { suppressions: [{ kind: 'external', status: 'accepted', justification: said(suppression.reason ?? '') }] },
    properties: {
      severity, confidence, ...reach && { reach }, ...at.keyPath && { keyPath: at.keyPath.join('.') }, ...suppression?.expires && { expires: suppression.expires },
    },
  }
}

const text = ({ message, title, remedy, reach }: Entry): string =>
  reach === undefined ? said([title, message, remedy].filter(part => part !== '').join('\n')) : said(message)

/** Controls spelled out, and no link but our own: `](` is what makes one. */
const said = (words: string): string => words.split('\n').map(line => visible(line, ' ')).join('\n').replaceAll('](', '] (')

const location = ({ address, span, excerpt }: Spot): object => ({
  physicalLocation: {
    artifactLocation: artifact(address),
    ...span && {
      region: {
        startLine: span.line, startColumn: span.column, endLine: span.endLine, endColumn: span.endColumn,
        ...excerpt !== undefined && excerpt !== '' && { snippet: { text: said(excerpt) } },
      },
    },
  },
})

const artifact = ({ uri, base }: Address): object => ({ uri, uriBaseId: base })

const told = ({ at, note }: Step): object => ({ ...location(at), message: { text: said(note) } })

const threadStep = (step: Step, index: number): object => ({
  location: told(step), executionOrder: index + 1, importance: step.role === 'through' ? 'important' : 'essential',
  kinds: step.role === 'source' ? ['acquire', 'taint'] : step.role === 'sink' ? ['usage', 'taint'] : ['taint'],
})

const stages: readonly (readonly [Gap['stage'], string])[] = [
  ['read', 'Could not be read'], ['parse', 'Could not be understood as a whole'], ['scan', 'Was not looked at to its end'],
  ['gather', 'Could not be found out'], ['check', 'Could not be judged'],
]

function notification({ stage, subject, reason }: Gap, address: Address | undefined, rules: SarifRules): object {
  const rule = stage === 'check' ? rules.find(subject) : undefined
  return {
    descriptor: { id: `could-not-${stage}`, index: stages.findIndex(([id]) => id === stage) }, level: 'warning',
    message: { text: said(`Could not look at ${subject}: ${reason}`) },
    ...rule && { associatedRule: rule },
    ...address && { locations: [{ physicalLocation: { artifactLocation: artifact(address) } }] },
  }
}

/** What the names of folders stand for. No path of this machine is told: the reader has folders of their own. */
function bases(targets: readonly Target[], { entries, aside, gaps }: Told): object {
  const spots = [...entries, ...aside].flatMap(({ at, trace }) => [at, ...trace.map(step => step.at)])
  const used = new Set([...spots.map(({ address }) => address), ...gaps.flatMap(({ address }) => address ?? [])].map(({ base }) => base))
  const known: readonly (readonly [string, string, object?])[] = [
    [startFolder, 'The folder in which plugvet was started'], [homeFolder, 'The home folder of the user'],
    [fileSystem, 'The file system', { uri: 'file:///' }],
    ...targets.map((target, index) => [packageBase(index), `The files of ${nameOf(target)}`] as const),
  ]
  return Object.fromEntries(known.filter(([name]) => used.has(name)).map(([name, words, more]) => [name, { ...more, description: { text: said(words) } }]))
}
