const opening = (name: string): string => `<!-- generated:${name} -->`
const closing = (name: string): string => `<!-- /generated:${name} -->`

export const region = (name: string, body: string): string => `${opening(name)}\n${body}\n${closing(name)}`

/** The text with the body of the named region replaced; undefined when it has no such region. */
export const withRegion = (text: string, name: string, body: string): string | undefined => {
  const start = text.indexOf(opening(name))
  if (start < 0) return undefined
  const end = text.indexOf(closing(name), start)
  if (end < 0) throw new Error(`region ${name} is opened and never closed`)
  return text.slice(0, start) + region(name, body) + text.slice(end + closing(name).length)
}

const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ')
const row = (cells: readonly string[]): string => `| ${cells.map(cell).join(' | ')} |`

export const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [row(head), `|${head.map(() => ' --- ').join('|')}|`, ...rows.map(row)].join('\n')
