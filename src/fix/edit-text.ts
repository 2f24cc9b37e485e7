import type { ConfigPlace, TextMember } from '../model/index.ts'

/** Text that takes the place of a range; an empty range inserts. */
export interface TextEdit { readonly start: number; readonly end: number; readonly text: string }

/** Applies edits that do not overlap. Of several at one offset, the earlier in the list comes first. */
export const applyEdits = (text: string, edits: readonly TextEdit[]): string => {
  const parts: string[] = []
  let from = 0
  for (const edit of [...edits].sort((a, b) => a.start - b.start || a.end - b.end)) {
    if (edit.start < from) throw new RangeError('two edits touch the same text')
    parts.push(text.slice(from, edit.start), edit.text)
    from = edit.end
  }
  return [...parts, text.slice(from)].join('')
}

type Quote = '"' | "'"

const quoted = (value: string, quote: Quote): string => {
  const json = JSON.stringify(value)
  return quote === '"' ? json : `'${json.slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'")}'`
}

const longLine = 80

/** A value over several lines, `lead` being the break and the indentation that its first line has. Short ones stay on one. */
const writtenLong = (value: unknown, quote: Quote, lead: string, unit: string): string => {
  const short = written(value, quote)
  if (short.length <= longLine || typeof value !== 'object' || value === null || !isBreak(lead[0])) return short
  const inner = `${lead}${unit}`
  const parts = Array.isArray(value)
    ? value.map((item) => writtenLong(item, quote, inner, unit))
    : Object.entries(value).map(([name, item]) => `${quoted(name, quote)}: ${writtenLong(item, quote, inner, unit)}`)
  const [open, close] = Array.isArray(value) ? ['[', ']'] : ['{', '}']
  return `${open}${parts.map((part) => `${inner}${part}`).join(',')}${lead}${close}`
}

/** A value as JSON5 on one line. */
const written = (value: unknown, quote: Quote): string => {
  if (typeof value === 'string') return quoted(value, quote)
  if (Array.isArray(value)) return `[${value.map((item) => written(item, quote)).join(', ')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const members = Object.entries(value).map(([name, item]) => `${quoted(name, quote)}: ${written(item, quote)}`)
  return members.length === 0 ? '{}' : `{ ${members.join(', ')} }`
}

const quoteOf = (texts: readonly (string | undefined)[]): Quote | undefined => {
  const found = texts.map((text) => text?.[0]).find((char) => char === '"' || char === "'")
  return found as Quote | undefined
}

/** Puts another value where one stands, in the quotes that it had. */
export const replaceValue = (text: string, { start, valueStart, valueEnd, keyPath }: Pick<ConfigPlace, keyof TextMember | 'keyPath'>, value: unknown): TextEdit => {
  const lead = leadOf(text, start)
  const quote = quoteOf([text.slice(valueStart), text.slice(start)]) ?? '"'
  return { start: valueStart, end: valueEnd, text: writtenLong(value, quote, lead, unitOf(lead, keyPath.length)) }
}

const isBreak = (char: string | undefined): boolean => char !== undefined && /[\n\r\u2028\u2029]/.test(char)

/** Past a comment at `at`; `at` itself where there is none. */
const pastComment = (text: string, at: number): number => {
  if (text.startsWith('/*', at)) return Math.max(text.indexOf('*/', at + 2) + 2, at + 2)
  if (!text.startsWith('//', at)) return at
  let end = at
  while (end < text.length && !isBreak(text[end])) end += 1
  return end
}

/** Where the comma after a value stands, past blanks, lines and comments. */
const commaAfter = (text: string, from: number): number | undefined => {
  for (let at = from; at < text.length;) {
    const past = pastComment(text, at)
    if (past > at) at = past
    else if (/\s|\uFEFF/.test(text[at] as string)) at += 1
    else return text[at] === ',' ? at : undefined
  }
  return undefined
}

/** The end of the line if nothing but blanks and comments follows on it; otherwise `from`. */
const endOfLine = (text: string, from: number): number => {
  let [at, content] = [from, from]
  while (at < text.length && !isBreak(text[at])) {
    const past = pastComment(text, at)
    if (past === at && !/[ \t]/.test(text[at] as string)) return from
    if (past > at) content = past
    at = past > at ? past : at + 1
  }
  return content
}

/** What stands before a member: the break and the indentation where it begins a line, otherwise a blank. */
const leadOf = (text: string, start: number): string => {
  let from = start
  while (/[ \t]/.test(text[from - 1] ?? '')) from -= 1
  if (!isBreak(text[from - 1])) return ' '
  return `${text.slice(from - 2, from) === '\r\n' ? '\r\n' : text[from - 1]}${text.slice(from, start)}`
}

/** One step of indentation, judged by how far a member at this depth is set in. */
const unitOf = (lead: string, depth: number): string => {
  const indentation = lead.replace(/^[\r\n\u2028\u2029]+/, '')
  return indentation.slice(0, Math.max(1, Math.floor(indentation.length / Math.max(1, depth)))) || '  '
}

const nameLike = (name: string, sibling: string | undefined): string => {
  const quote = quoteOf([sibling])
  return quote === undefined && sibling !== undefined && /^[A-Za-z_$][\w$]*$/.test(name) ? name : quoted(name, quote ?? '"')
}

/**
 * Adds a key at the end of an object, looking like its neighbours. A comment stays beside the member that it follows, and a
 * comma at the end stays one.
 */
export const insertMember = (text: string, { valueStart, members, keyPath }: ConfigPlace, name: string, value: unknown): readonly TextEdit[] => {
  const last = members.at(-1)
  const lead = last === undefined ? ' ' : leadOf(text, last.start)
  const quote = quoteOf(members.flatMap((member) => [text.slice(member.valueStart, member.valueEnd), text.slice(member.start)])) ?? '"'
  const member = `${nameLike(name, last && text.slice(last.start))}: ${writtenLong(value, quote, lead, unitOf(lead, keyPath.length + 1))}`
  const insert = (at: number, what: string): TextEdit => ({ start: at, end: at, text: what })
  if (last === undefined) return [insert(valueStart + 1, text[valueStart + 1] === '}' ? ` ${member} ` : ` ${member}`)]
  const comma = commaAfter(text, last.valueEnd)
  const end = comma === undefined ? last.valueEnd : comma + 1
  const at = lead === ' ' ? end : endOfLine(text, end)
  return [...(comma === undefined ? [insert(last.valueEnd, ',')] : []), insert(at, `${lead}${member}${comma === undefined ? '' : ','}`)]
}

/** Takes a member out, with the comma that kept it apart and, where it had lines of its own, with these. */
export const removeMember = (text: string, { start, valueEnd }: TextMember, { members }: Pick<ConfigPlace, 'members'>): TextEdit => {
  const comma = commaAfter(text, valueEnd)
  const lead = leadOf(text, start)
  const from = isBreak(lead[0]) ? start - lead.length : start
  if (comma !== undefined) return { start: from, end: comma + 1, text: '' }
  const before = members.filter((member) => member.valueEnd < start).at(-1)
  // The last of several: the comma before it would be left over, which is allowed in JSON5 but not in JSON.
  return { start: before === undefined ? from : commaAfter(text, before.valueEnd) ?? from, end: valueEnd, text: '' }
}
