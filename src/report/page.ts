import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { gfm } from 'micromark-extension-gfm'
import type { Code, List, Nodes, RootContent, Table } from 'mdast'
import { visible } from './escape.ts'
import { paragraph } from './layout.ts'

const generatedRegion = /<!-- generated:(\w+) -->[\s\S]*?<!-- \/generated:\1 -->/g

/**
 * A page of ours as lines for a terminal. With `section`, only what stands under the heading of that text. The generated
 * header is left out: who draws a page has its facts from the catalogue.
 */
export function renderPage(page: string, section: string | undefined, width: number): string[] {
  const { children } = fromMarkdown(page.replace(generatedRegion, ''), { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] })
  const shown = section === undefined ? children : under(children, section)
  return shown.flatMap(node => block(node, width))
}

function under(nodes: readonly RootContent[], section: string): readonly RootContent[] {
  const start = nodes.findIndex(node => node.type === 'heading' && plain(node).replaceAll('`', '') === section)
  const heading = nodes[start]
  if (heading?.type !== 'heading') return []
  const rest = nodes.slice(start + 1)
  const end = rest.findIndex(node => node.type === 'heading' && node.depth <= heading.depth)
  return end < 0 ? rest : rest.slice(0, end)
}

function block(node: RootContent, width: number): string[] {
  switch (node.type) {
    case 'heading':
    case 'paragraph': return [...paragraph(said(node), width), '']
    case 'code': return code(node, width)
    case 'list': return [...list(node, width), '']
    case 'table': return [...table(node, width), '']
    case 'blockquote': return node.children.flatMap(child => block(child, width - 2)).map(line => (line === '' ? line : `> ${line}`))
    default: return []
  }
}

function list({ ordered, children }: List, width: number): string[] {
  return children.flatMap((item, index) => {
    const mark = ordered ? `${index + 1}. ` : '- '
    const [first, ...rest] = item.children
    const inner = rest.flatMap(child => (child.type === 'list' ? list(child, width - mark.length) : block(child, width - mark.length)))
    return [...paragraph(first ? said(first) : '', width, mark), ...inner.map(line => ' '.repeat(mark.length) + line)]
  })
}

// Terminal columns are dear: a table is told row by row, the cells by their heads where there are several.
function table({ children }: Table, width: number): string[] {
  const [head, ...rows] = children.map(row => row.children.map(said))
  return rows.flatMap(cells => {
    const [first = '', ...others] = cells
    const told = others.map((cell, index) => (others.length === 1 ? cell : `${head?.[index + 1] ?? ''} ${cell}`)).join('; ')
    return paragraph(told === '' ? first : `${first}: ${told}`, width, '- ')
  })
}

const captions: Readonly<Record<string, string>> = {
  hit: 'Reported:', clean: 'Not reported:', miss: 'Not seen, and known to be missed:', state: 'With this on disk:',
}

function code({ lang, meta, value }: Code, width: number): string[] {
  const words = [lang ?? '', ...(meta ?? '').split(/\s+/)]
  const caption = captions[words.find(word => Object.hasOwn(captions, word)) ?? '']
  const path = words.find(word => word.startsWith('path='))?.slice('path='.length)
  const label = caption === undefined || path === undefined ? caption : `${caption.slice(0, -1)} in ${path}:`
  const indent = label === undefined ? '  ' : '    '
  const lines = value.split('\n').flatMap(line => chunks(visible(line), width - indent.length)).map(line => `${indent}${line}`.trimEnd())
  return [...(label === undefined ? [] : [`  ${label}`]), ...lines, '']
}

function chunks(line: string, columns: number): string[] {
  const signs = [...line]
  const parts: string[] = []
  for (let start = 0; start < signs.length; start += columns) parts.push(signs.slice(start, start + columns).join(''))
  return parts.length === 0 ? [''] : parts
}

// One line, fit for a terminal: pages about hidden text hold what they are about.
const said = (node: Nodes): string => visible(plain(node).replace(/\s+/g, ' '))

function plain(node: Nodes): string {
  if (node.type === 'inlineCode') return `\`${node.value}\``
  if (node.type === 'break') return ' '
  if (node.type === 'html' || node.type === 'image') return ''
  if ('value' in node) return node.value
  return 'children' in node ? node.children.map(plain).join('') : ''
}
