import { passagesOf } from './passages.ts'
import type { Passage } from './passages.ts'
import { tamed } from './tame.ts'

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
  readonly passages: readonly Passage[]
  readonly offset: number
}

const chunkSize = 32_000
/** What comes after this many characters is read by its lines alone; no honest instruction is that long. */
const maxParsed = 1_000_000
const maxText = 20_000_000

/** The parsed text. Long documents are cut between blocks, so that the time stays in line with the length. */
export function parseMarkdown(text: string, from: number): { sections: readonly Section[]; rest: number; reason: string | undefined } {
  // A byte order mark would hide what the first line begins with.
  const parts = [...chunks(text.slice(0, maxText), text.startsWith('\ufeff') ? Math.max(1, from) : from)]
  const parsed = parts.filter(({ start }) => start - from < maxParsed)
  const rest = parsed.at(-1)?.end ?? from
  const cut = text.length > maxText ? `only the first ${maxText / 1e6} million characters were read` : undefined
  try {
    const passages = passagesOf(parsed.map(({ start, end }) => tamed(text.slice(start, end))))
    return { sections: parsed.map(({ start }, i) => ({ passages: passages[i]!, offset: start })), rest, reason: cut }
  } catch (error) {
    return { sections: [], rest: from, reason: `the Markdown parser failed: ${error instanceof Error ? error.message : String(error)}` }
  }
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
