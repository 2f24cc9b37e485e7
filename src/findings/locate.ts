import type { KeyPath, Place, Pointer, SourceLine, TraceStep } from '../model/index.ts'
import { blankSecrets } from './secrets.ts'

/** Finds the file and line that hold a key of the configuration; undefined when the key is nowhere written. */
export type FindKey = (keyPath: KeyPath) => Place | undefined

const maxExcerpt = 300
// Lists of hosts and paths in a message come from the scanned text, which may hold any number of them.
const maxMessage = 1_000

/**
 * Turns what a rule pointed at into a place that a report can show: keys looked up, excerpts short, secrets blanked.
 * A key that is written nowhere (a default) keeps its path and an empty file.
 */
export function locate(pointer: Pointer, findKey?: FindKey): Place {
  if (pointer.file !== undefined) return cleaned(pointer)
  const found = findKey?.(pointer.keyPath)
  return found === undefined ? { file: '', keyPath: pointer.keyPath } : cleaned({ ...found, keyPath: pointer.keyPath })
}

export const locateSteps = (steps: readonly TraceStep<Pointer>[], findKey?: FindKey): readonly TraceStep[] =>
  steps.map(({ role, at, note }) => ({ role, at: locate(at, findKey), note: worded(note) }))

/** A message or note as a report shows it: secrets blanked, no longer than a person reads. */
export const worded = (text: string): string => cut(blankSecrets(text), maxMessage)

const cleaned = ({ file, span, keyPath, excerpt, lines }: Place): Place => ({
  file,
  ...span && { span },
  ...keyPath && { keyPath },
  // Blanked before it is cut: half a token would no longer look like one.
  ...excerpt !== undefined && { excerpt: cut(blankSecrets(excerpt)) },
  ...lines && { lines: cleanedLines(lines) },
})

/** A private key spans lines, so they are blanked as one text; blanking keeps lengths and line breaks. */
function cleanedLines(lines: readonly SourceLine[]): readonly SourceLine[] {
  const texts = blankSecrets(lines.map(line => line.text.replaceAll('\n', ' ')).join('\n')).split('\n')
  return lines.map((line, index) => ({ ...line, text: texts[index] ?? '' }))
}

function cut(text: string, most = maxExcerpt): string {
  if (text.length <= most) return text
  const end = isHighSurrogate(text.charCodeAt(most - 1)) ? most - 1 : most
  return `${text.slice(0, end)}…`
}

const isHighSurrogate = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdbff
