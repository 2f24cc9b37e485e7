import { capabilityNames } from '../../model/index.ts'
import type { Capability, CapabilityUse, ScanReport } from '../../model/index.ts'
import { said } from '../closing-lines.ts'
import { count } from '../layout.ts'
import { nameOf } from '../verdict-lines.ts'
import { shown } from './code-views.ts'
import { h } from './tree.ts'
import type { Tree } from './tree.ts'

const mostUses = 60
const mostTargets = 400

/** What the code can do, target by target, with every place behind a click. Under a `title` of its own even a single target is named. */
export function capabilitySection({ capabilities, targets }: Pick<ScanReport, 'capabilities' | 'targets'>, title?: string): Tree | undefined {
  const kinds = capabilityNames.filter(name => (capabilities[name] ?? []).length > 0)
  if (kinds.length === 0) return undefined
  const usesOf = (kind: Capability, target: number): readonly CapabilityUse[] => (capabilities[kind] ?? []).filter(use => (use.target ?? 0) === target)
  const rows = targets.map((target, index) => ({ name: nameOf(target), uses: kinds.map(kind => usesOf(kind, index)) })).filter(({ uses }) => uses.some(list => list.length > 0))
  return h('section', { id: 'capabilities', 'aria-labelledby': 'capabilities-title' },
    h('h2', { id: 'capabilities-title' }, title ?? 'What it can do'),
    (rows.length > 1 || title !== undefined) && h('div', { class: 'scroll', tabindex: 0, role: 'region', 'aria-labelledby': 'capabilities-title' },
      h('table', { class: 'capabilities' },
        h('thead', {}, h('tr', {}, h('th', { scope: 'col' }, 'Package'), kinds.map(kind => h('th', { scope: 'col' }, said[kind])))),
        h('tbody', {}, rows.slice(0, mostTargets).map(({ name, uses }) => h('tr', {}, h('th', { scope: 'row' }, name),
          uses.map(list => h('td', { class: list.length > 0 && 'has' }, list.length === 0 ? '–' : String(list.length)))))))),
    rows.length > mostTargets && h('p', { class: 'nothing' }, `and ${count(rows.length - mostTargets, 'more package')}`),
    h('div', { class: 'uses' }, kinds.map(kind => usesOfKind(said[kind], capabilities[kind] ?? [], targets))))
}

function usesOfKind(title: string, uses: readonly CapabilityUse[], targets: ScanReport['targets']): Tree {
  const rest = uses.length - mostUses
  const from = ({ target }: CapabilityUse): string => (target === undefined || targets.length < 2 ? '' : `${nameOf(targets[target] ?? { kind: 'directory' })}: `)
  return h('details', {},
    h('summary', {}, h('span', {}, title), h('b', {}, String(uses.length))),
    h('ul', {}, uses.slice(0, mostUses).map(use => h('li', {}, h('span', {}, shown(use.detail, 200)), h('code', {}, `${from(use)}${shown(use.file, 300)}:${use.line}`))),
      rest > 0 && h('li', {}, `and ${rest} more`)))
}
