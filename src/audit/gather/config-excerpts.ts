import type { ConfigFile } from './config-includes.ts'
import { isHarmless, withoutCredentials } from './redact.ts'
import { placeOf } from './json5-points.ts'

const longest = 200

type Range = readonly [start: number, end: number, filler: string]

const secretTexts = ({ text, layout }: ConfigFile): readonly Range[] => layout.points
  .filter(({ path, isText, valueStart, valueEnd }) => {
    if (!isText || path.includes('$include')) return false
    const inner = text.slice(valueStart + 1, valueEnd - 1).trim()
    if (isHarmless(path)) return withoutCredentials(inner) !== inner
    return inner !== '' && inner !== '*' && !/^\$\{[A-Z_][A-Z0-9_]*\}$/.test(inner)
  })
  .map(({ valueStart, valueEnd }) => [valueStart + 1, valueEnd - 1, '•'] as const)

/** The text with the ranges covered; line breaks stay, so that lines keep their numbers. */
const covered = (text: string, ranges: readonly Range[]): string => {
  const parts: string[] = []
  let from = 0
  for (const [start, end, filler] of [...ranges].sort((a, b) => a[0] - b[0])) {
    if (start < from) continue
    parts.push(text.slice(from, start), text.slice(start, end).replace(/[^\n\r\u2028\u2029]/g, filler))
    from = end
  }
  return [...parts, text.slice(from)].join('')
}

/**
 * The lines of a configuration file on which a key stands, fit to be shown: every text that is not known to be harmless and
 * every comment is covered, because a token can stand in either.
 */
export const excerpts = (file: ConfigFile): Readonly<Record<number, string>> => {
  const { text, starts, layout } = file
  const clear = covered(text, [...secretTexts(file), ...layout.comments.map(([start, end]) => [start, end, ' '] as const)])
  const lines = new Set(layout.points.map(({ start }) => placeOf(starts, start).line))
  return Object.fromEntries([...lines].map((line) => {
    const raw = clear.slice(starts[line - 1], starts[line] ?? clear.length).trimEnd()
    return [line, raw.replace(/•{3,}/g, '•••').slice(0, longest)]
  }))
}
