import type { Place, SourceLine, TraceRole } from '../model/index.ts'
import { visible } from './escape.ts'
import { clip, paragraph, widthOf } from './layout.ts'
import type { Paint, Style } from './paint.ts'

export interface FrameOptions { readonly width: number; readonly paint: Paint }

/** One thing to point at, with what to say about it. */
export interface Mark { readonly at: Place; readonly role?: TraceRole; readonly note?: string }

const indent = '  '
const roleStyle: Readonly<Record<TraceRole, Style>> = { source: 'caution', through: 'step', sink: 'mark', related: 'step' }

/** `lib/x.js:14:3`; only the file when the place is the whole of it, the key where nothing else is known. */
export function location({ file, span, keyPath }: Place): string {
  if (file === '' && keyPath) return visible(keyPath.join('.'))
  return span ? `${visible(file)}:${span.line}:${span.column}` : visible(file)
}

/**
 * Marks drawn in their own order, which is that of the evidence: each with its line of source, carets below the span and
 * its note; neighbouring lines only where a single mark stands alone. Opens no file: lines travel in the places.
 */
export function frame(marks: readonly Mark[], options: FrameOptions): string[] {
  const gutter = Math.max(3, ...marks.flatMap(mark => (mark.at.lines ?? []).map(line => String(line.line).length)))
  let file: string | undefined
  let shown: string | undefined
  return marks.flatMap(mark => {
    const lines: string[] = []
    if (mark.at.file !== file) {
      lines.push(...arrow(mark.at, gutter, options))
      shown = undefined
    }
    file = mark.at.file
    const source = lineOfMark(mark.at)
    if (source === undefined) return [...lines, ...bare(mark, gutter, options)]
    const view = windowOn(source, mark.at, options.width - gutter - widthOf(indent) - 3)
    const around = marks.length === 1 ? neighbours(mark.at, source) : { before: [], after: [] }
    const isShown = shown === `${source.line}:${view.text}`
    shown = `${source.line}:${view.text}`
    return [
      ...lines,
      ...around.before.map(line => contextLine(line, gutter, options)),
      ...isShown ? [] : [codeLine(source.line, view.text, gutter, options)],
      ...caretLines(mark, view, gutter, options),
      ...around.after.map(line => contextLine(line, gutter, options)),
    ]
  })
}

const arrow = (at: Place, gutter: number, { width, paint }: FrameOptions): string[] =>
  paragraph(location(at), width, `${indent}${' '.repeat(gutter)}--> `).map(line => paint('faint', line))

/** A mark without source (a folder, a binary, a line of another tree): its note alone. */
function bare({ role, note }: Mark, gutter: number, { width, paint }: FrameOptions): string[] {
  const said = saidOf(role, note)
  if (said === '') return []
  return paragraph(said, width, `${indent}${' '.repeat(gutter)} = `).map(line => paint(role ? roleStyle[role] : 'mark', line))
}

const saidOf = (role: TraceRole | undefined, note = ''): string =>
  visible(clip([role ?? '', note].filter(part => part !== '').join(': '), 400))

/** The first line of the span: from the lines that came along, else from the excerpt. */
function lineOfMark({ span, lines, excerpt }: Place): SourceLine | undefined {
  if (span === undefined) return undefined
  const found = lines?.find(line => line.line === span.line)
  if (found) return found
  const [text = ''] = excerpt?.split(/\r\n?|\n/, 1) ?? []
  return text === '' ? undefined : { line: span.line, column: span.column, text }
}

interface View { readonly text: string; readonly start: number; readonly length: number }

const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' })

/** The part of a line to show in `room` columns: around the span when the line is longer. The carets begin after `start` columns. */
function windowOn(line: SourceLine, { span }: Place, room: number): View {
  const from = Math.max(0, (span?.column ?? 1) - line.column)
  const to = span && span.endLine === line.line ? Math.max(from + 1, span.endColumn - line.column) : line.text.trimEnd().length
  const cells = [...segmenter.segment(line.text)].map(({ segment, index }) => {
    const text = visible(segment)
    return { text, width: widthOf(text), isMarked: index + segment.length > from && index < to }
  })
  const marked = cells.findIndex(cell => cell.isMarked)
  // A place behind the last character is that of something missing.
  const first = marked < 0 ? cells.length : marked
  const { begin, end } = pick(cells.map(cell => cell.width), first, room)
  const part = cells.slice(begin, end)
  const lead = line.column > 1 || begin > 0 ? '…' : ''
  const tail = end < cells.length ? '…' : ''
  const text = lead + part.map(cell => cell.text).join('') + tail
  const width = (list: typeof cells): number => list.reduce((sum, cell) => sum + cell.width, 0)
  return {
    text,
    start: lead.length + width(cells.slice(begin, first)),
    length: Math.max(1, width(part.filter(cell => cell.isMarked))),
  }
}

/** Which cells fit: all, or those from a little before the mark on. Two columns stay free for the signs that something was left out. */
function pick(widths: readonly number[], mark: number, room: number): { begin: number; end: number } {
  const total = widths.reduce((sum, width) => sum + width, 0)
  if (total <= room - 2) return { begin: 0, end: widths.length }
  const space = room - 2
  let begin = mark
  let used = 0
  while (begin > 0 && used + (widths[begin - 1] ?? 0) <= space / 4) used += widths[--begin] ?? 0
  let end = begin
  for (used = 0; end < widths.length && used + (widths[end] ?? 0) <= space; end += 1) used += widths[end] ?? 0
  // Near its end, the line fills the window from the right.
  while (end === widths.length && begin > 0 && used + (widths[begin - 1] ?? 0) <= space) used += widths[--begin] ?? 0
  return { begin, end }
}

interface Around { readonly before: readonly SourceLine[]; readonly after: readonly SourceLine[] }

/** The line before, and the rest of the span or else the line after. */
function neighbours({ span, lines = [] }: Place, { line: shown }: SourceLine): Around {
  const last = Math.max(shown + 1, Math.min(span?.endLine ?? shown, shown + 3))
  const hasText = ({ text }: SourceLine): boolean => text.trim() !== ''
  return {
    before: lines.filter(line => line.line === shown - 1 && hasText(line)),
    after: lines.filter(line => line.line > shown && line.line <= last && hasText(line)),
  }
}

const codeLine = (line: number, text: string, gutter: number, { paint }: FrameOptions): string =>
  `${indent}${paint('faint', `${String(line).padStart(gutter)} |`)} ${text}`.trimEnd()

function contextLine(line: SourceLine, gutter: number, options: FrameOptions): string {
  const { line: number, column } = line
  const head = { file: '', span: { line: number, column, endLine: number, endColumn: column } }
  const { text } = windowOn(line, head, options.width - gutter - widthOf(indent) - 3)
  return codeLine(line.line, text, gutter, options)
}

/** The carets, with the note beside them when there is room and below them otherwise. */
function caretLines({ at, role, note }: Mark, view: View, gutter: number, { width, paint }: FrameOptions): string[] {
  const style = role ? roleStyle[role] : 'mark'
  const margin = `${indent}${paint('faint', `${' '.repeat(gutter)} |`)} `
  const room = width - gutter - widthOf(indent) - 3
  const carets = ' '.repeat(view.start) + '^'.repeat(Math.min(view.length, Math.max(1, room - view.start)))
  const isLonger = at.span !== undefined && at.span.endLine > at.span.line + 3
  const said = [saidOf(role, note), isLonger ? `(to line ${at.span.endLine})` : ''].filter(part => part !== '').join(' ')
  if (said === '') return [margin + paint(style, carets)]
  if (widthOf(carets) + 1 + widthOf(said) <= room) return [margin + paint(style, `${carets} ${said}`)]
  const start = Math.min(view.start, Math.floor(room / 2))
  const below = paragraph(said, room, ' '.repeat(start))
  return [margin + paint(style, carets), ...below.map(line => margin + paint(style, line))]
}
