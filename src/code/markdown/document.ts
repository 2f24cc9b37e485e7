import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { gfm } from 'micromark-extension-gfm'
import type { Nodes, Root } from 'mdast'

/** The YAML block at the very top; offsets of what stands between its lines, and of the text after it. */
export function frontMatterOf(text: string): { start: number; end: number; next: number } | undefined {
  const opening = /^\ufeff?---[ \t]*\r?\n/.exec(text)
  if (opening === null) return undefined
  const start = opening[0].length
  const closing = /^(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/m
  for (let at = start; at <= text.length;) {
    const next = text.indexOf('\n', at)
    const line = text.slice(at, next < 0 ? text.length : next + 1)
    if (closing.test(line) && /^(?:---|\.\.\.)/.test(line)) return { start, end: at, next: at + line.length }
    if (next < 0) return undefined
    at = next + 1
  }
  return undefined
}

export interface Section {
  readonly tree: Root
  readonly offset: number
}

const chunkSize = 32_000
/** What comes after this many characters is read by its lines alone; no honest instruction is that long. */
const maxParsed = 1_000_000
const maxText = 20_000_000
const maxMarkers = 40

// The tokenizer has found the bare addresses already; the second search over the finished tree costs a tenth of the time.
const gfmNodes = gfmFromMarkdown().map(extension => ({ ...extension, transforms: [] }))
const options = { extensions: [gfm({ singleTilde: false })], mdastExtensions: gfmNodes }

/** The parsed text. Long documents come in several trees, cut between blocks, so that the time stays in line with the length. */
export function parseMarkdown(text: string, from: number): { sections: readonly Section[]; rest: number; reason: string | undefined } {
  const sections: Section[] = []
  let rest = from
  let reason = text.length > maxText ? `only the first ${maxText / 1e6} million characters were read` : undefined
  for (const { start, end } of chunks(text.slice(0, maxText), from)) {
    if (start - from >= maxParsed) break
    rest = end
    const part = tamed(text.slice(start, end))
    try {
      sections.push({ tree: fromMarkdown(part, options), offset: start })
    } catch (error) {
      reason ??= `the Markdown parser failed: ${error instanceof Error ? error.message : String(error)}`
    }
  }
  return { sections, rest, reason }
}

export interface Block {
  readonly kind: 'text' | 'fence'
  readonly text: string
  readonly language: string | undefined
  readonly start: number
  readonly end: number
}

/** Blocks of a text that is too long to be parsed: what stands between blank lines, and code between fences. */
export function* blocksOf(text: string, from: number): Generator<Block> {
  const limit = Math.min(text.length, maxText)
  for (let at = from; at < limit;) {
    const opening = /^[ \t]{0,3}(`{3,}|~{3,})[ \t]*(\w*)[^\n]*\n/.exec(text.slice(at, at + 400))
    const close = opening ? text.indexOf(`\n${opening[1]}`, at + opening[0].length - 1) : text.indexOf('\n\n', at)
    const end = Math.min(limit, close < 0 ? limit : close + 1, at + 100_000)
    const start = at + (opening?.[0].length ?? 0)
    if (end > start)
      yield { kind: opening ? 'fence' : 'text', text: text.slice(start, end), language: opening?.[2] || undefined, start, end }
    at = Math.max(end + (opening && close >= 0 && end === close + 1 ? opening[1]!.length : 0), at + 1)
    while (at < limit && (text[at] === '\n' || text[at] === '\r')) at++
  }
}

function* chunks(text: string, from: number): Generator<{ start: number; end: number }> {
  let start = from
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
  if (!/[>\-*+ \t]{80}|[[*_`<!~&]{60}|(?:\|[^|\n]{0,20}){200}|(?:\[[^\]\n]{0,20}){200}|[^\n]{4000}/.test(text)) return text
  return text.split('\n').map(tamedLine).join('\n')
}

function tamedLine(line: string): string {
  const head = /^[ \t>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+[ \t>]*)*/.exec(line.slice(0, 20_000))?.[0] ?? ''
  const kept =
    head.length > maxMarkers * 4 || head.replace(/[^>*+-]/g, '').length > maxMarkers
      ? head.slice(0, maxMarkers) + 'x'.repeat(head.length - maxMarkers) + line.slice(head.length)
      : line
  const marks = kept.length > 2000 ? kept.replace(/[^[\]*_`<~!&]/g, '').length : 0
  const runs = kept.replace(/([[\]*_`<!~&])\1{30,}/g, run => 'x'.repeat(run.length))
  const calm = marks > 1000 ? runs.replace(/[[\]*_`<~&]/g, '.') : runs
  return calm.length > 400 && calm.replace(/[^|]/g, '').length > 200 ? calm.replaceAll('|', '.') : calm
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
