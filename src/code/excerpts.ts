import type { Hit, Language, Pointer, SourceLine, Span } from '../model/index.ts'
import { startsOf } from './text/lines.ts'

const maxLine = 240
// What stands before the span on a long line; enough to see what it belongs to.
const lead = 60
const maxExcerpt = 300
const maxSpanLines = 4

type NamedHit = readonly [ruleId: string, hit: Hit]

/**
 * Gives every pointer into this file what a report needs to show it without opening the file: an excerpt where the rule
 * gave none, and the lines of the span with their neighbours. Long lines are cut around the span.
 */
export function withSource(hits: readonly NamedHit[], path: string, language: Language, text: string): readonly NamedHit[] {
  if (hits.length === 0) return hits
  const starts = lineStarts(text, language)
  const illustrated = (at: Pointer, around: number): Pointer => {
    if (at.file !== path || at.span === undefined || !isWithin(at.span, starts)) return at
    return { ...at, excerpt: at.excerpt ?? excerptOf(text, starts, at.span), lines: linesOf(text, starts, at.span, around) }
  }
  return hits.map(([ruleId, hit]) => [ruleId, {
    ...hit,
    at: illustrated(hit.at, 1),
    ...hit.trace && { trace: hit.trace.map(step => ({ ...step, at: illustrated(step.at, 0) })) },
  }])
}

/** JavaScript ends a line at two more characters than editors do, and its parser counts so. */
function lineStarts(text: string, language: Language): readonly number[] {
  const isScript = language === 'javascript' || language === 'typescript'
  if (!isScript || !/[\u2028\u2029]/.test(text)) return startsOf(text)
  const starts = [0]
  for (const { index, 0: end } of text.matchAll(/\r\n?|[\n\u2028\u2029]/g)) starts.push(index + end.length)
  return starts
}

const isWithin = ({ line }: Span, starts: readonly number[]): boolean => line >= 1 && line <= starts.length

const offsetOf = (starts: readonly number[], line: number, column: number): number => (starts[line - 1] ?? Infinity) + column - 1

function excerptOf(text: string, starts: readonly number[], { line, column, endLine, endColumn }: Span): string {
  const start = offsetOf(starts, line, column)
  return text.slice(start, Math.min(offsetOf(starts, endLine, endColumn), start + maxExcerpt + 1))
}

function linesOf(text: string, starts: readonly number[], span: Span, around: number): readonly SourceLine[] {
  const first = Math.max(1, span.line - around)
  const last = Math.min(starts.length, Math.max(span.line, Math.min(span.endLine, span.line + maxSpanLines - 1)) + around)
  const lines: SourceLine[] = []
  for (let line = first; line <= last; line += 1) {
    const begin = starts[line - 1] ?? 0
    const whole = text.slice(begin, starts[line] ?? text.length).replace(/(?<![\r\n\u2028\u2029])[\r\n\u2028\u2029]+$/, '')
    lines.push(line === span.line ? cutAround(line, whole, span) : { line, column: 1, text: whole.slice(0, wordEnd(whole, maxLine)) })
  }
  return lines
}

function cutAround(line: number, whole: string, span: Span): SourceLine {
  if (whole.length <= maxLine) return { line, column: 1, text: whole }
  const from = Math.min(span.column - 1, whole.length)
  const begin = wordStart(whole, Math.max(0, from - lead), from)
  return { line, column: begin + 1, text: whole.slice(begin, wordEnd(whole, begin + maxLine)) }
}

const word = /[\w+/=.~-]/

/** Cuts fall between words: half a token would not be recognised as a secret, nor half a surrogate pair as a character. */
function wordStart(text: string, at: number, limit: number): number {
  let start = at
  if (start === 0) return start
  while (start < limit && (word.test(text[start] ?? '') || isLowSurrogate(text, start))) start += 1
  return start
}

function wordEnd(text: string, at: number): number {
  if (at >= text.length) return text.length
  let end = at
  while (end > at - lead && word.test(text[end - 1] ?? '') && word.test(text[end] ?? '')) end -= 1
  if (end === at - lead) end = at
  return isLowSurrogate(text, end) ? end - 1 : end
}

const isLowSurrogate = (text: string, at: number): boolean => {
  const unit = text.charCodeAt(at)
  return unit >= 0xdc00 && unit <= 0xdfff
}
