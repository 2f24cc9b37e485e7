import { visible } from './escape.ts'

const wordJoiner = '\u2060'

/**
 * Text from outside inside a paragraph or heading of Markdown: it stays one line of plain text. Punctuation that means something is
 * escaped, HTML is spelled in entities, and bare text that hosts make links of is broken.
 */
export const escaped = (text: string): string => withoutLinks(oneLine(text))
  .replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
  .replace(/[\\`*_{}[\]()#|~$]/g, character => `\\${character}`)
  // At the beginning of a line these would make a list, a rule or a heading of the line above.
  .replace(/^([-+=])/, '\\$1').replace(/^(\d+)(?=[.)](?:\s|$))/, '$1\\')

/** The same inside a line of HTML, where Markdown has no say. */
export const escapedHtml = (text: string): string => withoutLinks(oneLine(text))
  .replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

const oneLine = (text: string): string => visible(text.replace(/[\r\n]+/g, ' '), ' ').trim()

/** Mentions, references to issues and addresses: broken by a sign without width. */
const withoutLinks = (text: string): string => text
  .replace(/@/g, `@${wordJoiner}`).replaceAll('://', `:${wordJoiner}//`).replace(/\bwww(?=\.)/gi, word => `${word}${wordJoiner}`)
  .replace(/#(?=\d)/g, `#${wordJoiner}`).replace(/\bGH-(?=\d)/gi, word => `${word}${wordJoiner}`)

/** Text from outside as code; nothing in it can end the code. */
export function codeSpan(text: string): string {
  const line = visible(text.replace(/[\r\n]+/g, ' '), ' ')
  const tick = '`'.repeat(longestRun(line) + 1)
  const pad = /^[` ]|[` ]$/.test(line) || line === '' ? ' ' : ''
  return `${tick}${pad}${line}${pad}${tick}`
}

/** Text from outside as a block of code, line breaks kept. */
export function fenced(text: string): readonly string[] {
  const lines = text.split('\n').map(line => visible(line))
  const fence = '`'.repeat(Math.max(3, longestRun(text) + 1))
  return [fence, ...lines, fence]
}

const longestRun = (text: string): number => Math.max(0, ...(text.match(/`+/g) ?? []).map(run => run.length))
