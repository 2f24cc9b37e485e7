import type { PackageChanges, ReviewReport } from '../../model/index.ts'
import { sentences } from '../change-lines.ts'
import { factsOf } from '../package-lines.ts'
import { nameOf } from '../verdict-lines.ts'
import { shown } from './code-views.ts'
import { h } from './tree.ts'
import type { Tree } from './tree.ts'

/** What an update changes, in sentences. */
export function changesSection({ changes = [], targets }: ReviewReport): readonly Tree[] {
  return changes.map((change: PackageChanges) => h('section', { class: 'changes' },
    h('h2', {}, `What changes, compared with ${shown(change.against, 200)}`),
    changes.length > 1 && h('p', { class: 'nothing' }, nameOf(targets[change.target] ?? { kind: 'npm' })),
    h('ul', {}, sentences(change).map(text => h('li', {}, shown(text, 1000))))))
}

/** Who published it when, what proves it, what an install would do. */
export function packageSection({ packages, targets }: ReviewReport): Tree | undefined {
  const told = packages.map(one => ({ name: nameOf(targets[one.target] ?? { kind: 'npm' }), facts: factsOf(one) })).filter(({ facts }) => facts.length > 0)
  if (told.length === 0) return undefined
  return h('section', { id: 'packages', 'aria-labelledby': 'packages-title' },
    h('h2', { id: 'packages-title' }, told.length === 1 ? 'The package' : 'The packages'),
    told.map(({ name, facts }) => h('div', { class: 'package' }, told.length > 1 && h('h3', {}, name), h('ul', { class: 'ledger' }, facts.map(fact => h('li', {}, shown(fact, 200)))))))
}
