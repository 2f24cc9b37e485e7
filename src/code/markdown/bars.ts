const longest = 2000

/**
 * The piece of code that begins in a cell and goes on behind a bar. The bars of a pipeline end the cells of a table for a parser; whoever reads
 * the row itself, as an agent does, reads code.
 */
export function codeAcrossBars(source: string, start: number, end: number): { readonly start: number; readonly end: number; readonly text: string } | undefined {
  const cell = source.slice(start, end)
  if (cell.split('`').length % 2 === 1) return undefined
  const at = start + cell.lastIndexOf('`')
  const code = /^`([^`\n]{3,})`/.exec(source.slice(at, at + longest))?.[1]
  return code?.includes('|') ? { start: at, end: at + code.length + 2, text: code.replaceAll('\\|', '|') } : undefined
}
