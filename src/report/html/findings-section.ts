import { severities } from '../../model/index.ts'
import { count } from '../layout.ts'
import { card } from './card.ts'
import type { FindingView, PageData } from './finding-view.ts'
import { h } from './tree.ts'
import type { Tree } from './tree.ts'

/** As many findings stand in the file as elements; the page's script draws the others from the data when they are wanted. */
export const drawnAtOnce = 40

/** The list with its filters, which show themselves only where the script runs. */
export function findingsSection({ findings, advice }: PageData): Tree {
  if (findings.length === 0) return h('section', { id: 'findings' }, h('h2', {}, 'Findings'), h('p', { class: 'nothing' }, 'None.'))
  const rest = findings.length - drawnAtOnce
  return h('section', { id: 'findings', 'aria-labelledby': 'findings-title' },
    h('h2', { id: 'findings-title' }, 'Findings'),
    filters(findings),
    h('p', { id: 'shown', role: 'status', 'aria-live': 'polite' }, count(findings.length, 'finding')),
    h('ol', { id: 'list', class: 'list' }, findings.slice(0, drawnAtOnce).map(finding => card(finding, advice, true))),
    rest > 0 && h('noscript', {}, h('p', { class: 'nothing' }, `${count(rest, 'more finding')} in this file can only be shown where scripts run.`)),
    h('p', { class: 'more' }, h('button', { id: 'more', type: 'button', hidden: true }, 'Show more')))
}

function filters(findings: readonly FindingView[]): Tree {
  const choices = [
    choice('category', 'All categories', findings.map(({ category }) => category)),
    choice('package', 'All packages', findings.map(finding => finding.package)),
    choice('reach', 'Any reach', findings.map(({ reach }) => reach)),
  ]
  return h('form', { id: 'filters', class: 'filters', role: 'search', hidden: true },
    h('label', { class: 'search' }, h('span', { class: 'unseen' }, 'Search findings'),
      h('input', { type: 'search', id: 'search', placeholder: 'Search messages, rules, files', autocomplete: 'off', spellcheck: 'false' })),
    h('fieldset', { class: 'severities' }, h('legend', { class: 'unseen' }, 'Severity'), severities.map(severity => {
      const number = findings.filter(finding => finding.severity === severity).length
      return number > 0 && h('label', { class: severity },
        h('input', { type: 'checkbox', name: 'severity', value: severity, checked: true }), h('span', {}, `${severity} `, h('b', {}, number.toLocaleString('en'))))
    })),
    h('div', { class: 'choices' }, choices, h('button', { type: 'reset', id: 'reset', class: 'plain', disabled: true }, 'Clear')))
}

/** Worth having only where there is something to choose. */
function choice(name: string, all: string, given: readonly (string | undefined)[]): Tree | undefined {
  const numbers = new Map<string, number>()
  for (const value of given) if (value !== undefined) numbers.set(value, (numbers.get(value) ?? 0) + 1)
  const isIdle = numbers.size === 0 || (numbers.size === 1 && numbers.values().next().value === given.length)
  if (isIdle) return undefined
  const values = [...numbers].toSorted(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
  return h('label', {}, h('span', { class: 'unseen' }, name),
    h('select', { id: name, name }, h('option', { value: '' }, all), values.map(([value, number]) => h('option', { value }, `${value} (${number})`))))
}
