import type { PageData } from '../finding-view.ts'
import { byId } from './dom.ts'
import { openFilters } from './filters.ts'
import { openList } from './list.ts'
import type { List } from './list.ts'

const mostPrinted = 2000

const data = JSON.parse(byId('data')?.textContent ?? '{}') as PageData
const said = byId('said')
const more = byId<HTMLButtonElement>('more')
const root = byId('list')
const form = byId<HTMLFormElement>('filters')

const announce = (text: string): void => { if (said) said.textContent = text }

function count({ drawn, total }: List): void {
  const all = data.findings.length
  const status = byId('shown')
  if (status) status.textContent = total === all ? `${all.toLocaleString('en')} ${all === 1 ? 'finding' : 'findings'}` : `${total.toLocaleString('en')} of ${all.toLocaleString('en')} findings`
  if (more) {
    more.hidden = drawn >= total
    more.textContent = `Show more (${(total - drawn).toLocaleString('en')} left)`
  }
}

function follow(list: List, reset: () => void): void {
  const id = decodeURIComponent(location.hash.slice(1))
  if (!id.startsWith('f-') || list.reveal(id)) return
  if (!data.findings.some(finding => finding.id === id)) return
  reset()
  list.reveal(id)
}

function copying(): void {
  document.addEventListener('click', event => {
    const link = (event.target as HTMLElement).closest<HTMLElement>('[data-copy]')
    if (!link) return
    event.preventDefault()
    const url = `${location.href.split('#')[0]}#${link.dataset['copy']}`
    history.replaceState(undefined, '', url)
    const done = (): void => {
      link.textContent = 'Copied'
      announce('Link copied')
      setTimeout(() => { link.textContent = 'Copy link' }, 1500)
    }
    navigator.clipboard?.writeText(url).then(done, () => announce('The address of the page now points at the finding'))
  })
}

function printing(list: List): void {
  let closed: HTMLDetailsElement[] = []
  addEventListener('beforeprint', () => {
    list.more(Math.max(0, Math.min(list.total, mostPrinted) - list.drawn))
    const opening = [...document.querySelectorAll<HTMLDetailsElement>('#list details:not([open])')]
    for (const details of opening) {
      details.open = true
      details.dispatchEvent(new Event('toggle'))
    }
    closed = [...closed, ...opening]
  })
  addEventListener('afterprint', () => {
    for (const details of closed) details.open = false
    closed = []
  })
}

function theming(): void {
  const button = byId<HTMLButtonElement>('theme')
  if (!button) return
  const isDark = (): boolean => (document.documentElement.dataset['theme'] ?? (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light')) === 'dark'
  const name = (): void => { button.textContent = isDark() ? 'Light' : 'Dark' }
  button.hidden = false
  button.addEventListener('click', () => {
    document.documentElement.dataset['theme'] = isDark() ? 'light' : 'dark'
    name()
  })
  name()
}

theming()
copying()
if (root && form) {
  const list = openList(root, data, count)
  const { reset } = openFilters(form, data.findings, wanted => list.show(wanted))
  count(list)
  printing(list)
  more?.addEventListener('click', () => list.more())
  if (more) new IntersectionObserver(entries => { if (entries.some(entry => entry.isIntersecting) && !more.hidden) list.more() }, { rootMargin: '600px' }).observe(more)
  addEventListener('hashchange', () => follow(list, reset))
  follow(list, reset)
}
