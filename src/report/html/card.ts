import type { AdviceView, FindingView, LineView, StepView } from './finding-view.ts'
import { h } from './tree.ts'
import type { Tree } from './tree.ts'

/** One finding: a line to scan the list by, and the evidence behind it, which can be drawn later. */
export function card(finding: FindingView, advice: readonly AdviceView[], isWhole: boolean): Tree {
  const { id, severity, title, rule, place, reach, confidence } = finding
  const facts = [rule, place, finding.package, reach, confidence].filter(fact => fact !== undefined && fact !== '')
  return h('li', { class: `finding ${severity}`, id, 'data-rule': rule },
    h('details', { open: finding.isOpen },
      h('summary', {},
        h('span', { class: 'severity' }, severity),
        h('span', { class: 'head' },
          h('span', { class: 'title' }, title),
          h('span', { class: 'facts' }, facts.map(fact => h('span', {}, fact ?? ''))))),
      (isWhole || finding.isOpen) && cardBody(finding, advice)))
}

export function cardBody({ id, detail = [], steps, advice: index, category }: FindingView, advice: readonly AdviceView[]): Tree {
  const about = index === undefined ? undefined : advice[index]
  return h('div', { class: 'body' },
    detail.length > 0 && h('div', { class: 'detail' }, detail.map(line => h('p', { class: line.startsWith('- ') && 'item' }, line))),
    steps.length > 0 && h('ol', { class: steps.length > 1 ? 'steps flow' : 'steps' }, steps.map((step, at) => stepItem(step, steps[at - 1]))),
    about && h('dl', { class: 'advice' },
      about.why !== '' && [h('dt', {}, 'Why it matters'), h('dd', {}, about.why)],
      about.remedy !== '' && [h('dt', {}, 'What to do'), h('dd', {}, about.remedy.split('\n').map(line => h('p', {}, line)))]),
    h('p', { class: 'foot' },
      h('span', {}, `category ${category}`),
      h('a', { class: 'copy', href: `#${id}`, 'data-copy': id }, 'Copy link')))
}

function stepItem({ role, note, place, lines }: StepView, before: StepView | undefined): Tree {
  const isElsewhere = fileOf(place) !== (before && fileOf(before.place))
  return h('li', { class: `step ${role}` },
    (role !== '' || note !== '') && h('p', { class: 'note' }, role !== '' && h('b', {}, role), ' ', note),
    lines.length > 0
      ? h('figure', {},
        isElsewhere && h('figcaption', {}, place),
        h('pre', {}, h('code', {}, lines.map(codeLine))))
      : isElsewhere && h('p', { class: 'where' }, place))
}

const fileOf = (place: string): string => place.replace(/(:\d+)+$/, '')

function codeLine([number, before, marked, after]: LineView): Tree {
  return h('span', { class: marked === '' ? 'line' : 'line at' },
    h('i', {}, String(number)),
    h('span', {}, before, marked !== '' && h('mark', {}, marked), after === '' && before === '' && marked === '' ? ' ' : after))
}
