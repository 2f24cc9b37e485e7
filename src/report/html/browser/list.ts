import { card, cardBody } from '../card.ts'
import type { FindingView, PageData } from '../finding-view.ts'
import { byId, elementOf } from './dom.ts'

const batch = 100

export interface List {
  /** Shows these and no others, the first of them at once. */
  show(findings: readonly FindingView[]): void
  /** Draws further ones; all that are left with `most` Infinity. */
  more(most?: number): void
  /** Opens a finding and brings it into view; answers whether it is in the list. */
  reveal(id: string): boolean
  readonly drawn: number
  readonly total: number
}

/** Draws findings as they are wanted: ten thousand of them cost no more than those that were looked at. */
export function openList(root: HTMLElement, { findings, advice }: PageData, onChange: (list: List) => void): List {
  const byAnchor = new Map(findings.map(finding => [finding.id, finding]))
  let shown = findings
  let drawn = root.children.length

  // The toggle event does not bubble, but it can be caught on its way down.
  root.addEventListener('toggle', event => fill(event.target as HTMLElement), true)

  function fill(details: HTMLElement): void {
    const finding = byAnchor.get(details.parentElement?.id ?? '')
    if (finding && details.children.length === 1) details.append(elementOf(cardBody(finding, advice)))
  }

  const list: List = {
    get drawn() { return drawn },
    get total() { return shown.length },
    show(wanted) {
      shown = wanted
      drawn = 0
      root.replaceChildren()
      list.more()
    },
    more(most = batch) {
      const next = shown.slice(drawn, drawn + most)
      drawn += next.length
      root.append(...next.map(finding => elementOf(card(finding, advice, false))))
      onChange(list)
    },
    reveal(id) {
      const at = shown.findIndex(finding => finding.id === id)
      if (at < 0) return false
      if (at >= drawn) list.more(at + 1 - drawn)
      const item = byId(id)
      const details = item?.querySelector('details')
      if (!item || !details) return false
      details.open = true
      fill(details)
      item.scrollIntoView({ block: 'start' })
      details.querySelector('summary')?.focus({ preventScroll: true })
      return true
    },
  }
  return list
}
