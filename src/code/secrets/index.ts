import type { Hit, Language, Pointer } from '../../model/index.ts'
import { linesOf } from '../text/index.ts'
import { findSecrets } from './find.ts'

export { findSecrets }

type NamedHit = readonly [ruleId: string, hit: Hit]

export const secretRule = 'literal-secret'
const shown = 4

/** The hits for the secrets in a text, and a way to keep them out of everything that is said about it. */
export function secretsIn(path: string, language: Language, text: string): { readonly hits: readonly NamedHit[]; readonly hide: (hits: readonly NamedHit[]) => readonly NamedHit[] } {
  const secrets = findSecrets(text)
  if (secrets.length === 0) return { hits: [], hide: hits => hits }
  const lines = linesOf(text)
  const values = [...new Set(secrets.map(({ start, end }) => text.slice(start, end)))]
  const counts = new Map<string, number>()
  const hits = secrets.map(({ start, end, kind, severity }): NamedHit => {
    const nth = (counts.get(kind) ?? 0) + 1
    counts.set(kind, nth)
    return [secretRule, {
      at: { file: path, span: lines.span(start, end), excerpt: starred(text.slice(start, end)) },
      message: `holds a ${kind} in plain text`,
      subject: `${kind} ${nth}`,
      severity,
      // Text is there to be read; a program that nothing reaches may be a test with a key of its own.
      ...language !== 'javascript' && language !== 'typescript' && { keepSeverity: true },
    }]
  })
  return { hits, hide: all => hidden(all, values) }
}

/** Same length and line breaks, so that places stay true. */
const starred = (value: string): string => value.slice(0, shown) + value.slice(shown).replace(/[^\s]/g, '*')

function hidden(hits: readonly NamedHit[], values: readonly string[]): readonly NamedHit[] {
  // Long values go over several lines, each of which is shown alone.
  const pieces = values.flatMap(value => value.split(/\r?\n/)).filter(piece => piece.length >= 8).toSorted((a, b) => b.length - a.length)
  const clean = (text: string): string => pieces.reduce((made, piece) => made.includes(piece) ? made.replaceAll(piece, () => starred(piece)) : made, text)
  const pointer = <At extends Pointer>(at: At): At => at.file === undefined ? at : {
    ...at,
    ...at.excerpt !== undefined && { excerpt: clean(at.excerpt) },
    ...at.lines && { lines: at.lines.map(line => ({ ...line, text: clean(line.text) })) },
  }
  return hits.map(([rule, hit]): NamedHit => [rule, {
    ...hit,
    at: pointer(hit.at),
    message: clean(hit.message),
    ...hit.subject !== undefined && { subject: clean(hit.subject) },
    ...hit.trace && { trace: hit.trace.map(step => ({ ...step, at: pointer(step.at), note: clean(step.note) })) },
  }])
}
