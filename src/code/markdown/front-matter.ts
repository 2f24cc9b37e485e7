import { isAlias, isMap, isPair, isScalar, isSeq, parseDocument } from 'yaml'
import type { FrontMatterValue } from '../../kit/index.ts'

const maxText = 200_000
const maxValues = 2_000
const maxDepth = 40

export interface FrontMatter {
  readonly values: readonly FrontMatterValue[]
  readonly reason: string | undefined
}

/** Every scalar of a YAML block with its place. Text that is not YAML is read line by line, as lenient readers do. */
export function readFrontMatter(text: string, offset: number): FrontMatter {
  if (text.length > maxText)
    return { values: lines(text.slice(0, maxText), offset), reason: `front matter longer than ${maxText} characters` }
  try {
    const document = parseDocument(text, { logLevel: 'silent', prettyErrors: false, uniqueKeys: false, strict: false })
    const values: FrontMatterValue[] = []
    if (document.errors.length === 0) collect(document.contents, [], offset, values)
    if (document.errors.length === 0) return { values, reason: tooMany(values) }
  } catch {
    // Nested beyond what the parser bears: the lines are still there.
  }
  const values = lines(text, offset)
  return { values, reason: values.length === 0 && text.trim() !== '' ? 'the front matter could not be read' : tooMany(values) }
}

const tooMany = (values: readonly FrontMatterValue[]): string | undefined => values.length >= maxValues ? `front matter of more than ${maxValues} values; the others were not looked at` : undefined

function collect(node: unknown, keyPath: readonly (string | number)[], offset: number, values: FrontMatterValue[]): void {
  if (values.length >= maxValues || keyPath.length > maxDepth || isAlias(node)) return
  if (isMap(node))
    for (const pair of node.items) collect(pair.value, [...keyPath, String(isScalar(pair.key) ? pair.key.value : pair.key)], offset, values)
  else if (isSeq(node))
    for (const [i, item] of node.items.entries()) collect(isPair(item) ? item.value : item, [...keyPath, i], offset, values)
  else if (isScalar(node) && node.range) {
    const value = node.value
    if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' || value === null)
      values.push({ keyPath, value, start: offset + node.range[0], end: offset + node.range[1] })
  }
}

function lines(text: string, offset: number): FrontMatterValue[] {
  const values: FrontMatterValue[] = []
  for (const match of text.matchAll(/^([\w.-]{1,80})[ \t]*:[ \t]*(\S[^\n]*)$/gm)) {
    if (values.length >= maxValues) break
    const raw = match[2]!.trim()
    const start = offset + match.index + match[0].indexOf(raw, match[1]!.length)
    values.push(
      ...(jsonValues(raw, [match[1]!], start) ?? [
        { keyPath: [match[1]!], value: raw.replace(/^(["'])(.*)\1$/, '$2'), start, end: start + raw.length },
      ]),
    )
  }
  return values
}

/** A value written as JSON on one line, the usual form of `metadata`. */
function jsonValues(raw: string, keyPath: readonly string[], start: number): FrontMatterValue[] | undefined {
  if (!/^[{[]/.test(raw)) return undefined
  try {
    const values: FrontMatterValue[] = []
    const visit = (value: unknown, path: readonly (string | number)[]): void => {
      if (values.length >= maxValues || path.length > maxDepth) return
      if (Array.isArray(value)) value.forEach((one, i) => visit(one, [...path, i]))
      else if (value !== null && typeof value === 'object') for (const [key, one] of Object.entries(value)) visit(one, [...path, key])
      else values.push({ keyPath: path, value: value as FrontMatterValue['value'], start, end: start + raw.length })
    }
    visit(JSON.parse(raw), keyPath)
    return values
  } catch {
    return undefined
  }
}
