import type { AuditReport, Meta, ReviewReport, ScanReport, Severity } from '../../model/index.ts'
import { fromHome, standing } from '../audit-text.ts'
import { clip, count } from '../layout.ts'
import type { RenderOptions } from '../options.ts'
import { verdictLabel } from '../paint.ts'
import { decides, sentence, weightiest } from '../verdict-lines.ts'
import { capabilitySection } from './capability-section.ts'
import { auditData, scanData, shown } from './code-views.ts'
import { exposureSection } from './exposure-section.ts'
import type { PageData } from './finding-view.ts'
import { findingsSection } from './findings-section.ts'
import { coverageSection, gapSection, suppressedSection } from './limits-section.ts'
import { changesSection, packageSection } from './package-section.ts'
import { pageFile } from './page-file.ts'
import { h } from './tree.ts'
import type { Given, Tree } from './tree.ts'

/** The report of a scan or a review as a page: one file, which loads nothing. */
export function renderHtml(report: ScanReport | ReviewReport, catalog: ReadonlyMap<string, Meta>, { version }: RenderOptions): string {
  const { verdict, findings, targets, gaps, suppressed, leftOut, coverage, stats } = report
  const data = scanData(report, catalog)
  const { title, origin } = titleOf(targets)
  const deciding = findings.filter(finding => decides(finding, report))
  const reasons = weightiest(deciding).map(finding => data.findings[findings.indexOf(finding)]).filter(view => view !== undefined)
  const isHollow = verdict === 'allow' && (gaps.length > 0 || coverage.files.analysed === 0)
  const isReview = 'packages' in report
  const can = capabilitySection(report)
  const aside = suppressed.map(({ ruleId, message, suppression }) => ({ id: ruleId, title: message, suppression }))
  return pageFile({
    title: `${verdictLabel[verdict]} ${title} · plugvet`, kind: isReview ? 'review' : 'scan', version, data,
    sections: sections([data.findings.length > 0, 'findings', 'Findings'], [can !== undefined, 'capabilities', 'Capabilities'], [gaps.length > 0, 'gaps', 'Gaps'], [true, 'coverage', 'Coverage']),
    main: [
      verdictBlock({ mood: isHollow ? 'warn' : verdict, label: verdictLabel[verdict], title, origin, sentence: sentence(report, deciding.length) }, reasons, countTiles(data, gaps.length, coverage.files)),
      isReview && changesSection(report), isReview && packageSection(report),
      findingsSection(data), can, gapSection(gaps, targets), suppressedSection(aside, leftOut), coverageSection(coverage, stats),
    ],
  })
}

/** The report of an audit as a page: who reaches what, then what is wrong, each with its line of the configuration. */
export function renderAuditHtml(report: AuditReport, { version, home }: RenderOptions): string {
  const { findings, gaps = [], suppressedFindings = [], exposure, installed, fix, secretDiagnostics } = report
  const data = auditData(findings, home)
  const [label, mood, said] = standing(report.summary)
  const worst = data.findings.filter(({ severity }) => severity === 'critical').slice(0, 3)
  const can = installed && capabilitySection(installedAt(installed, home), 'What the installed code can do')
  const aside = suppressedFindings.map(({ checkId, title, suppression }) => ({ id: checkId, title, suppression }))
  return pageFile({
    title: `${label} · plugvet audit`, kind: 'audit', version, data,
    sections: sections(
      [exposure !== undefined, 'exposure', 'Exposure'], [data.findings.length > 0, 'findings', 'Findings'],
      [can !== undefined, 'capabilities', 'Capabilities'], [gaps.length > 0, 'gaps', 'Gaps'],
    ),
    main: [
      verdictBlock({ mood, label, title: 'OpenClaw home', sentence: said.charAt(0).toUpperCase() + said.slice(1) }, worst, countTiles(data, gaps.length)),
      exposure && exposureSection(exposure), fix && fixSection(fix), findingsSection(data), can,
      secretDiagnostics.length > 0 && h('section', { class: 'changes' }, h('h2', {}, 'Secrets'), h('ul', {}, secretDiagnostics.map(line => h('li', {}, shown(line))))),
      gapSection(gaps, []), suppressedSection(aside),
    ],
  })
}

const installedAt = ({ targets, capabilities }: NonNullable<AuditReport['installed']>, home: string | undefined): NonNullable<AuditReport['installed']> =>
  ({ capabilities, targets: targets.map(target => ({ ...target, path: fromHome(target.path ?? '', home) })) })

const sections = (...all: readonly (readonly [isThere: boolean, id: string, name: string])[]): readonly (readonly [string, string])[] =>
  all.filter(([isThere]) => isThere).map(([, id, name]) => [id, name] as const)

/** One target by its name, with where it was found beside; several by the first of them. */
function titleOf(targets: ScanReport['targets']): { readonly title: string; readonly origin: string } {
  const asked = targets.filter(({ isDependency }) => !isDependency)
  const along = targets.length - asked.length
  const tail = along > 0 ? ` with ${count(along, 'dependency', 'dependencies')}` : ''
  const [first, second] = asked
  if (!first || second) return { title: `${asked.slice(0, 2).map(shortName).join(', ')}${asked.length > 2 ? ` and ${asked.length - 2} more` : ''}${tail}`, origin: '' }
  const origin = shown(first.path ?? first.spec ?? '', 400)
  const title = shortName(first)
  return { title: title + tail, origin: origin === title ? '' : origin }
}

const shortName = ({ name, version, path, spec }: ScanReport['targets'][number]): string =>
  shown(name === undefined ? (path ?? spec ?? '').split('/').findLast(part => part !== '') ?? '' : [name, version].filter(part => part !== undefined).join(' '), 160)

interface Head { readonly mood: string; readonly label: string; readonly title: string; readonly origin?: string; readonly sentence: string }

function verdictBlock({ mood, label, title, origin = '', sentence: text }: Head, reasons: PageData['findings'], tiles: Given): Tree {
  return h('section', { class: `verdict ${mood}`, 'aria-label': 'Verdict' },
    h('h1', {}, h('span', { class: 'label' }, label), h('span', {}, clip(title, 240))),
    origin !== '' && h('p', { class: 'origin' }, origin),
    h('p', { class: 'sentence' }, text),
    reasons.length > 0 && h('ol', { class: 'reasons' }, reasons.map(({ id, title: said, rule, place, package: owner }) =>
      h('li', {}, h('a', { href: `#${id}` }, said), h('small', {}, [rule, place, owner].filter(part => part !== undefined && part !== '').join(' · '))))),
    tiles)
}

function countTiles({ findings }: PageData, gaps: number, files?: ScanReport['coverage']['files']): Tree {
  const of = (severity: Severity): number => findings.filter(finding => finding.severity === severity).length
  const tile = (name: string, number: number, note: string): Tree => h('li', { class: number === 0 ? `${name} none` : name }, h('b', {}, number.toLocaleString('en')), h('span', {}, note))
  return h('ul', { class: 'tiles' },
    tile('critical', of('critical'), 'critical'), tile('warn', of('warn'), 'warn'), tile('info', of('info'), 'info'),
    tile('gaps', gaps, 'could not look'), files && tile('files', files.analysed, `of ${files.total.toLocaleString('en')} files read`))
}

function fixSection({ changes, actions, errors }: NonNullable<AuditReport['fix']>): Tree {
  const done = [...changes, ...actions.filter(({ ok }) => ok).map(action => `${action.kind} ${action.path}`), ...errors.map(error => `error: ${error}`)]
  return h('section', { id: 'fixed' }, h('h2', {}, 'What --fix did'),
    done.length === 0 ? h('p', { class: 'nothing' }, 'No changes: everything was in order.') : h('ul', { class: 'ledger' }, done.map(line => h('li', {}, shown(line, 1000)))))
}
