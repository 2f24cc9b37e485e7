import type { Pointer, Span } from '../../model/index.ts'

const maxExcerpt = 200

/** Turns offsets of one text into lines and columns. The table of lines is made when the first offset is asked for. */
export interface Lines {
  span(start: number, end: number): Span
  /** Pointer with an excerpt of what stands there, cut to one line's worth. */
  pointer(file: string, start: number, end: number): Pointer
}

export const linesOf = (text: string): Lines => {
  let starts: readonly number[] | undefined
  const place = (offset: number): readonly [line: number, column: number] => {
    starts ??= startsOf(text)
    const line = lastAtMost(starts, offset)
    return [line + 1, offset - (starts[line] ?? 0) + 1]
  }
  const span = (start: number, end: number): Span => {
    const [line, column] = place(start)
    const [endLine, endColumn] = place(end)
    return { line, column, endLine, endColumn }
  }
  return {
    span,
    pointer: (file, start, end) => ({ file, span: span(start, end), excerpt: excerptOf(text, start, end) }),
  }
}

let last: { readonly text: string; readonly starts: readonly number[] } | undefined
/** Where each line begins. Those of the last text are kept: everybody who reads a file asks for them. */
export const startsOf = (text: string): readonly number[] => {
  if (last?.text !== text) last = { text, starts: lineStarts(text) }
  return last.starts
}

// The same four terminators as in JavaScript would disagree with editors, so a line ends at \n, \r\n or a lone \r.
const lineStarts = (text: string): readonly number[] => {
  const starts = [0]
  if (text.includes('\r')) {
    for (const match of text.matchAll(/\r\n?|\n/g)) starts.push(match.index + match[0].length)
    return starts
  }
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  return starts
}

const lastAtMost = (starts: readonly number[], offset: number): number => {
  let low = 0
  let high = starts.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((starts[middle] ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  return low
}

const excerptOf = (text: string, start: number, end: number): string => {
  const whole = text.slice(start, Math.min(end, start + maxExcerpt + 1))
  return whole.length > maxExcerpt ? `${whole.slice(0, maxExcerpt)}…` : whole
}
