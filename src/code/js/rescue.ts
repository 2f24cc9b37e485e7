import type { Node } from '../../kit/index.ts'
import type { Language } from '../../model/index.ts'
import { parseSource } from './parse.ts'

const maxIslands = 200
const maxAttempts = 400
// Attempts that fail late, one after the other, would cost the square of the length.
const [charactersEach, charactersFree] = [8, 100_000]

export interface Island { readonly program: Node; readonly text: string; readonly line: number }

/**
 * Reads what can be read of a text that no parser takes as a whole: splits it where lines start a statement at the left
 * margin and parses the longest runs that are programs. Positions are kept by padding with blank lines.
 */
export function parseIslands(text: string, path: string, language: Language, free = charactersFree): readonly Island[] {
  if (text.length > 4_000_000) return []
  const starts = statementStarts(text)
  const islands: Island[] = []
  let attempts = 0
  let characters = charactersEach * text.length + free
  const canTry = (): boolean => attempts < maxAttempts && characters > 0
  let from = 0
  while (from < starts.length - 1 && canTry() && islands.length < maxIslands) {
    let parsed: Node | undefined
    let to = starts.length - 1
    // From the longest run down by halves, so that one bad line costs a few attempts and not one per line.
    while (to > from && canTry()) {
      attempts++
      characters -= starts[to]! - starts[from]!
      parsed = parsePiece(text, starts[from]!, starts[to]!, path, language)
      if (parsed) break
      to = from + Math.floor((to - from) / 2)
    }
    if (parsed) {
      islands.push({ program: parsed, text: padded(text, starts[from]!, starts[to]!), line: 1 })
      from = to
    } else from++
  }
  return islands
}

function statementStarts(text: string): readonly number[] {
  const starts = [0]
  for (let i = text.indexOf('\n'); i >= 0 && i + 1 < text.length; i = text.indexOf('\n', i + 1)) {
    if (/[A-Za-z_$(!['"`;]/.test(text[i + 1]!)) starts.push(i + 1)
    if (starts.length > 20_000) break
  }
  starts.push(text.length)
  return starts
}

/** Keeps every line break before the piece, so that spans are those of the whole text. */
const padded = (text: string, start: number, end: number): string => text.slice(0, start).replace(/[^\n]/g, ' ') + text.slice(start, end)

function parsePiece(text: string, start: number, end: number, path: string, language: Language): Node | undefined {
  const piece = text.slice(start, end)
  if (piece.trim() === '') return undefined
  const parsed = parseSource(piece, path, language, { line: lineAt(text, start), index: start })
  return 'ast' in parsed ? parsed.ast.program : undefined
}

function lineAt(text: string, offset: number): number {
  let line = 1
  for (let at = text.indexOf('\n'); at >= 0 && at < offset; at = text.indexOf('\n', at + 1)) line += 1
  return line
}
