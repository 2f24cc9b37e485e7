import { createHash } from 'node:crypto'
import { script, style } from './assets.ts'
import type { PageData } from './finding-view.ts'
import { escapeHtml, print, printData } from './print.ts'
import { h } from './tree.ts'
import type { Child, Given } from './tree.ts'

const hashOf = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`

/** Nothing is loaded and nothing is sent; only this very script and style count, and no text becomes markup. */
const policy = [
  "default-src 'none'", `script-src ${hashOf(script)}`, `style-src ${hashOf(style)}`, "base-uri 'none'", "form-action 'none'", "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ')

export interface Page { readonly title: string; readonly kind: string; readonly version: string; readonly main: readonly Given[]; readonly sections: readonly (readonly [id: string, name: string])[]; readonly data: PageData }

/** One file that stands alone. The same report gives the same bytes. */
export function pageFile({ title, kind, version, main, sections, data }: Page): string {
  const body: readonly Child[] = [
    h('a', { class: 'skip', href: '#main' }, 'Skip to the report'),
    h('header', { class: 'top' },
      h('p', { class: 'brand' }, h('b', {}, 'plugvet'), ' ', h('span', {}, kind)),
      h('nav', { 'aria-label': 'Sections' }, sections.map(([id, name]) => h('a', { href: `#${id}` }, name))),
      h('button', { id: 'theme', type: 'button', class: 'plain', hidden: true }, 'Dark')),
    h('main', { id: 'main', tabindex: -1 }, main),
    h('footer', {}, `plugvet ${version}. This page loads nothing and sends nothing.`),
    h('p', { id: 'said', class: 'unseen', role: 'status', 'aria-live': 'polite' }),
  ]
  return [
    '<!doctype html>', '<html lang="en">', '<head>', '<meta charset="utf-8">', `<meta http-equiv="Content-Security-Policy" content="${escapeHtml(policy)}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">', '<meta name="color-scheme" content="light dark">',
    '<meta name="referrer" content="no-referrer">', `<title>${escapeHtml(title)}</title>`, `<style>${style}</style>`, '</head>', '<body>',
    ...body.map(print), `<script type="application/json" id="data">${printData(data)}</script>`, `<script>${script}</script>`, '</body>', '</html>', '',
  ].join('\n')
}
