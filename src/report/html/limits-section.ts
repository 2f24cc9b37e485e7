import type { Coverage, Gap, ScanReport, Suppression } from '../../model/index.ts'
import { bytes, count, seconds } from '../layout.ts'
import { skipName } from '../skip-names.ts'
import { nameOf } from '../verdict-lines.ts'
import { shown } from './code-views.ts'
import { h } from './tree.ts'
import type { Tree } from './tree.ts'

const mostNames = 200

/** Where nobody could look, by reason: the page must not look clean where it is blind. */
export function gapSection(gaps: readonly Gap[], targets: ScanReport['targets']): Tree | undefined {
  if (gaps.length === 0) return undefined
  const groups = [...Map.groupBy(gaps, ({ reason }) => reason)].toSorted(([, a], [, b]) => b.length - a.length)
  const name = ({ target, subject }: Gap): string => (target === undefined ? '' : `${nameOf(targets[target] ?? { kind: 'directory' })}: `) + shown(subject, 300)
  return h('section', { id: 'gaps', 'aria-labelledby': 'gaps-title' },
    h('h2', { id: 'gaps-title' }, `Could not look (${gaps.length})`),
    h('p', { class: 'nothing' }, 'What stands here says nothing, neither good nor bad.'),
    groups.map(([reason, list]) => h('details', { class: 'gap', open: groups.length < 4 && list.length < 6 },
      h('summary', {}, h('span', {}, shown(reason, 300)), h('b', {}, String(list.length))),
      h('ul', {}, list.slice(0, mostNames).map(gap => h('li', {}, h('code', {}, name(gap)))), list.length > mostNames && h('li', {}, `and ${list.length - mostNames} more`)))))
}

export interface Aside { readonly id: string; readonly title: string; readonly suppression: Suppression }

/** What was put aside by decision, with the reason that was given. */
export function suppressedSection(list: readonly Aside[], leftOut = 0): Tree | undefined {
  if (list.length === 0 && leftOut === 0) return undefined
  return h('section', { id: 'suppressed', 'aria-labelledby': 'suppressed-title' },
    h('h2', { id: 'suppressed-title' }, 'Put aside'),
    leftOut > 0 && h('p', { class: 'nothing' }, `${count(leftOut, 'finding')} below --min-confidence left out.`),
    list.length > 0 && h('ul', { class: 'aside' }, list.slice(0, 500).map(({ id, title, suppression: { reason, expires } }) =>
      h('li', {}, h('b', {}, shown(title)), h('code', {}, shown(id, 200)),
        h('small', {}, [reason === undefined ? 'no reason given' : shown(reason), expires === undefined ? '' : `until ${shown(expires, 40)}`].filter(part => part !== '').join(', '))))),
    list.length > 500 && h('p', { class: 'nothing' }, `and ${list.length - 500} more`))
}

/** The ledger: every file that was met, analysed or skipped with a reason. */
export function coverageSection({ files, bytes: size }: Coverage, stats: ScanReport['stats']): Tree {
  const skipped = Object.entries(files.skipped).filter(([, number]) => number > 0).toSorted(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
  return h('section', { id: 'coverage', 'aria-labelledby': 'coverage-title' },
    h('h2', { id: 'coverage-title' }, 'What was read'),
    h('p', {}, `${files.analysed} of ${count(files.total, 'file')} analysed, ${bytes(size.analysed)}${stats ? ` in ${seconds(stats.wallMs)}` : ''}.`),
    skipped.length > 0 && h('ul', { class: 'ledger' }, skipped.map(([reason, number]) => h('li', {}, shown(skipName(reason, number), 120)))))
}
