import { fromMarkdown } from 'mdast-util-from-markdown'
import { frontmatterFromMarkdown } from 'mdast-util-frontmatter'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { frontmatter } from 'micromark-extension-frontmatter'
import { gfm } from 'micromark-extension-gfm'
import type { Nodes, Root } from 'mdast'

export interface Section { readonly tree: Root; readonly offset: number }

const chunkSize = 150_000
const maxText = 8_000_000
const maxMarkers = 40
const maxLine = 100_000

const first = { extensions: [gfm({ singleTilde: false }), frontmatter(['yaml'])], mdastExtensions: [gfmFromMarkdown(), frontmatterFromMarkdown(['yaml'])] }
const later = { extensions: [first.extensions[0]!], mdastExtensions: [first.mdastExtensions[0]!] }

/** The parsed text. Long documents come in several trees, cut between blocks, so that the time stays in line with the length. */
export function parseMarkdown(text: string): { sections: readonly Section[]; reason: string | undefined } {
  const sections: Section[] = []
  let reason = text.length > maxText ? `only the first ${maxText / 1e6} million characters were read` : undefined
  for (const { start, end } of chunks(text.slice(0, maxText))) {
    const part = tamed(text.slice(start, end))
    try {
      sections.push({ tree: fromMarkdown(part, start === 0 ? first : later), offset: start })
    } catch (error) {
      reason ??= `the Markdown parser failed: ${error instanceof Error ? error.message : String(error)}`
    }
  }
  return { sections, reason }
}

function* chunks(text: string): Generator<{ start: number; end: number }> {
  let start = 0
  while (start < text.length) {
    const end = text.length - start <= chunkSize ? text.length : cutAfter(text, start)
    yield { start, end }
    start = end
  }
}

/** The next blank line outside a fence after a chunk's worth of text; if none comes in another chunk's worth, the next line. */
function cutAfter(text: string, start: number): number {
  const limit = Math.min(text.length, start + 2 * chunkSize)
  let inFence = false
  for (let at = start; at < limit;) {
    const next = text.indexOf('\n', at)
    const end = next < 0 ? text.length : next + 1
    const line = text.slice(at, Math.min(end, at + 200)).trim()
    if (/^(?:```|~~~)/.test(line)) inFence = !inFence
    if (line === '' && !inFence && at - start >= chunkSize) return end
    at = end
  }
  const newline = text.lastIndexOf('\n', limit)
  return newline > start ? newline + 1 : limit
}

/** Blanks out, letter for letter, what would make the parser's work explode: towers of list and quote marks, endless brackets. */
function tamed(text: string): string {
  if (!/[>\-*+ \t]{80}|[[*_`<!~&]{60}|(?:\[[^\]\n]{0,20}){200}/.test(text) && text.length < maxLine) return text
  return text.split('\n').map(tamedLine).join('\n')
}

function tamedLine(line: string): string {
  const head = /^[ \t>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+[ \t>]*)*/.exec(line.slice(0, 20_000))?.[0] ?? ''
  const kept = head.length > maxMarkers * 4 || head.replace(/[^>*+-]/g, '').length > maxMarkers ? head.slice(0, maxMarkers) + 'x'.repeat(head.length - maxMarkers) + line.slice(head.length) : line
  const marks = kept.length > 2000 ? kept.replace(/[^[\]*_`<~!&]/g, '').length : 0
  const runs = kept.replace(/([[\]*_`<!~&])\1{30,}/g, run => 'x'.repeat(run.length))
  return marks > 4000 ? runs.replace(/[[\]*_`<~&]/g, '.') : runs
}

/** Children in text order, without recursion: nesting is the author's choice. */
export function* nodesOf(root: Nodes): Generator<{ node: Nodes; parents: readonly Nodes[] }> {
  const stack: { node: Nodes; parents: readonly Nodes[] }[] = [{ node: root, parents: [] }]
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    yield next
    const { node, parents } = next
    if (!('children' in node)) continue
    const inner = parents.length < 60 ? [...parents, node] : parents
    for (let i = node.children.length - 1; i >= 0; i--) stack.push({ node: node.children[i]! as Nodes, parents: inner })
  }
}
