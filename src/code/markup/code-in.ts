import type { DefaultTreeAdapterTypes, Token } from 'parse5'
import type { Language } from '../../model/index.ts'

type Element = DefaultTreeAdapterTypes.Element

/** Code, or the name of a file with code, that an element makes a browser run. Offsets in the text of the document. */
export type Found =
  | { readonly kind: 'code'; readonly language: Language; readonly text: string; readonly verbatim: boolean; readonly note: string; readonly start: number; readonly end: number }
  | { readonly kind: 'file'; readonly specifier: string; readonly start: number; readonly end: number }

interface Value { readonly name: string; readonly text: string; readonly start: number; readonly end: number; readonly verbatim: boolean }

const programTypes = /^(?:module|text\/babel|text\/typescript|(?:text|application)\/(?:x-)?(?:java|ecma|j|live)script(?:[\d.]*))?$/i
const addresses = /^(?:href|src|action|formaction|data|xlink:href|to|from|values|content|poster|background)$/i
const handler = /^on[a-z]+$/i
const documents = /^(?:iframe|frame|object|embed|script|image|use|link)$/

export const codeIn = (element: Element, text: string): readonly Found[] => {
  const values = valuesOf(element, text)
  // XML lets any prefix stand before the name.
  const tag = element.tagName.toLowerCase().replace(/^[\w-]+:/, '')
  return [...tag === 'script' ? scriptsIn(element, values, text) : [], ...values.flatMap(value => valueCode(tag, value, values))]
}

const scriptsIn = (element: Element, values: readonly Value[], text: string): readonly Found[] => {
  const type = values.find(({ name }) => name === 'type')?.text.trim().split(';')[0] ?? ''
  if (!programTypes.test(type)) return []
  const language = /typescript/i.test(type) ? 'typescript' : 'javascript'
  return element.childNodes.flatMap((node): readonly Found[] => {
    const at = node.sourceCodeLocation
    if (!('value' in node) || !at || node.value.trim() === '') return []
    const { startOffset: start, endOffset: end } = at
    return [{ kind: 'code', language, text: node.value, verbatim: text.slice(start, end) === node.value, note: 'script element', start, end }]
  })
}

const valueCode = (tag: string, value: Value, all: readonly Value[]): readonly Found[] => {
  const { name, text } = value
  const code = (language: Language, inner: string, verbatim: boolean, note: string, skip = 0): Found =>
    ({ kind: 'code', language, text: inner, verbatim, note, start: value.start + skip, end: value.end })
  if (handler.test(name)) return text.trim() === '' ? [] : [code('javascript', text, value.verbatim, `${name} attribute`)]
  if (name === 'srcdoc') return [code('html', text, value.verbatim, 'srcdoc attribute')]
  if (!addresses.test(name)) return []
  const address = name === 'content' ? refreshTarget(text, all) : text
  if (address === undefined) return []
  const script = /^[\s\0-\x1f]*j\s*a\s*v\s*a\s*s\s*c\s*r\s*i\s*p\s*t\s*:/i.exec(address)
  if (script) return [code('javascript', decoded(address.slice(script[0].length)), false, `javascript: address in ${name}`)]
  const inner = dataAddress(address)
  if (inner) return [code(inner.language, inner.text, false, `data: address in ${name}`)]
  return documents.test(tag) && isLocal(address) && loadsCode(tag, all) ? [{ kind: 'file', specifier: asFile(address), start: value.start, end: value.end }] : []
}

const loadsCode = (tag: string, all: readonly Value[]): boolean =>
  tag !== 'link' || all.some(({ name, text }) => name === 'rel' && /\b(?:modulepreload|import)\b/i.test(text))

/** Where `<meta http-equiv=refresh content="0; url=…">` leads. */
const refreshTarget = (content: string, all: readonly Value[]): string | undefined =>
  all.some(({ name, text }) => name === 'http-equiv' && /^\s*refresh\s*$/i.test(text)) ? /url\s*=\s*['"]?(.*)$/is.exec(content)?.[1] : undefined

const dataAddress = (address: string): { readonly language: Language; readonly text: string } | undefined => {
  const match = /^\s*data:(text\/html|application\/xhtml\+xml|image\/svg\+xml|(?:text|application)\/(?:x-)?(?:java|ecma)script)((?:;[^;,]*)*),(.*)$/is.exec(address)
  if (!match) return undefined
  const [, type = '', options = '', body = ''] = match
  const text = /;\s*base64\s*$/i.test(options) ? Buffer.from(decoded(body), 'base64').toString('utf8') : decoded(body)
  return { language: /svg/i.test(type) ? 'svg' : /html/i.test(type) ? 'html' : 'javascript', text }
}

const decoded = (text: string): string => {
  try { return decodeURIComponent(text) } catch { return text }
}

const isLocal = (address: string): boolean => address.trim() !== '' && !/^\s*(?:[a-z][\w+.-]*:|\/\/|#|\?|\{)/i.test(address)

/** An address from the root of a site means the folder of the page as often as not; the query is no part of the file. */
const asFile = (address: string): string => {
  const path = address.trim().replace(/[?#].*$/s, '').replace(/^\/+/, '')
  return path.startsWith('.') ? path : `./${path}`
}

const valuesOf = (element: Element, text: string): readonly Value[] => element.attrs.map(attribute => {
  const name = attribute.prefix ? `${attribute.prefix}:${attribute.name}` : attribute.name
  const place = element.sourceCodeLocation?.attrs?.[name] ?? element.sourceCodeLocation?.attrs?.[name.toLowerCase()]
  return { name: name.toLowerCase(), text: attribute.value, ...placeOf(attribute.value, place, text) }
})

const placeOf = (value: string, place: Token.Location | undefined, text: string): Pick<Value, 'start' | 'end' | 'verbatim'> => {
  if (!place) return { start: 0, end: 0, verbatim: false }
  const raw = text.slice(place.startOffset, place.endOffset)
  const lead = /^[^=]*=\s*["']?/.exec(raw)?.[0].length ?? 0
  const start = place.startOffset + lead
  const verbatim = text.startsWith(value, start)
  return { start, end: verbatim ? start + value.length : place.endOffset, verbatim }
}
