import stringWidth from 'string-width'
import wrapAnsi from 'wrap-ansi'

/** Columns that a text takes on a terminal; wide characters and emoji take two. */
export const widthOf = (text: string): number => stringWidth(text)

/**
 * Breaks a paragraph so that every line fits; words longer than a line are cut. The first line begins with `first`, the
 * others with `rest` (default: as many spaces).
 */
export function paragraph(text: string, width: number, first = '', rest = ' '.repeat(widthOf(first))): string[] {
  const room = Math.max(8, width - Math.max(widthOf(first), widthOf(rest)))
  const lines = wrapAnsi(text, room, { hard: true }).split('\n')
  return lines.map((line, index) => `${index === 0 ? first : rest}${line}`.trimEnd())
}

/** Keeps the head of a text that would take more than `most` characters. */
export function clip(text: string, most: number): string {
  if (text.length <= most) return text
  const isSplit = (text.codePointAt(most - 2) ?? 0) > 0xffff
  return `${text.slice(0, isSplit ? most - 2 : most - 1)}…`
}

export const count = (n: number, one: string, many = `${one}s`): string => `${n} ${n === 1 ? one : many}`

/** 1,900,000 → `1.9 MB`. */
export function bytes(n: number): string {
  if (n < 1000) return `${n} B`
  if (n < 999_950) return `${(n / 1e3).toFixed(1)} kB`
  return n < 999_950_000 ? `${(n / 1e6).toFixed(1)} MB` : `${(n / 1e9).toFixed(1)} GB`
}

export const seconds = (ms: number): string => {
  if (ms < 59_950) return `${(ms / 1000).toFixed(1)} s`
  const whole = Math.round(ms / 1000)
  return `${Math.floor(whole / 60)} min ${whole % 60} s`
}
