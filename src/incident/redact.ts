import { blankSecrets } from '../findings/index.ts'
import type { KnownSecret } from '../secrets/index.ts'

/** One thing that was taken out of a text. */
export interface Redaction { readonly line: number; readonly what: string }
export interface Redacted { readonly text: string; readonly redactions: readonly Redaction[] }

/**
 * What a report of an incident can do without: whatever is handed to a name of that kind. Code is not spared as in findings, since
 * nobody has to run what stands in the bundle.
 */
const handed: readonly RegExp[] = [
  /(?<=\b(?:[\w-]{0,30}(?:token|secret|passw(?:or)?d|passphrase|pwd|api[_-]?key|access[_-]?key|private[_-]?key|session[_-]?id|credential)s?)["'\\]{0,3}[ \t]{0,4}[:=][ \t]{0,4}["'\\]{0,3})(?![<${*])[^\s"'\\,;&<>(){}[\]]{6,400}/gi,
  /(?<=\b(?:Bearer|Basic|Token)[ \t]{1,4})(?![<${*])[^\s"'\\,;<>]{6,2000}/g,
  /(?<=\b(?:Set-)?Cookie["'\\]{0,3}[ \t]{0,4}[:=][ \t]{0,4}["'\\]{0,3})(?![<${*])[^"'\\\n<>]{4,2000}/gi,
  /(?<=:\/\/)[^\s/@:'"`<>]{0,100}:[^\s/@'"`<>]{1,200}(?=@)/g,
]

const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')

/** The shapes in which a secret turns up again in logs and transcripts. */
const shapes = (value: string): readonly string[] => {
  const encoded = Buffer.from(value).toString('base64').replace(/(?<!=)=+$/, '')
  return [value, JSON.stringify(value).slice(1, -1), JSON.stringify(JSON.stringify(value).slice(1, -1)).slice(1, -1), encodeURIComponent(value), ...encoded.length >= 12 ? [encoded] : []]
}

/**
 * Makes texts fit to be shown: every known secret goes wherever it stands and however it is written, and so does what merely looks
 * like one. Lines stay lines.
 */
export const redactor = (known: readonly KnownSecret[]): ((text: string) => Redacted) => {
  const labels = new Map(known.flatMap(({ value, label }) => shapes(value).map(shape => [shape, label] as const)))
  const longestFirst = [...labels.keys()].sort((a, b) => b.length - a.length)
  const find = longestFirst.length === 0 ? undefined : new RegExp(longestFirst.map(escaped).join('|'), 'g')
  return text => {
    const redactions: Redaction[] = []
    const lines = text.split('\n').map((one, index) => {
      const without = find === undefined ? one : one.replace(find, shape => {
        redactions.push({ line: index + 1, what: labels.get(shape) ?? 'a known secret' })
        return '<redacted>'
      })
      return handed.reduce((text, pattern) => text.replace(pattern, () => {
        redactions.push({ line: index + 1, what: 'was handed to a name of that kind' })
        return '<redacted>'
      }), without)
    }).join('\n')
    // Keys go over several lines, so patterns see the whole.
    const blanked = blankSecrets(lines)
    const before = lines.split('\n')
    blanked.split('\n').forEach((one, index) => {
      if (one !== before[index]) redactions.push({ line: index + 1, what: 'looks like a secret' })
    })
    return { text: blanked, redactions: redactions.sort((a, b) => a.line - b.line) }
  }
}
