/** The words of a transcript line: what was said, by whom and what tools gave, with escapes undone. */
export const wordsOf = (line: string): string => {
  let value: unknown
  try {
    value = JSON.parse(line)
  } catch {
    return line
  }
  const words: string[] = []
  const open: unknown[] = [value]
  for (let next = open.shift(); next !== undefined; next = open.shift()) {
    if (typeof next === 'string') words.push(next)
    else if (typeof next === 'object' && next !== null) open.push(...Object.values(next).filter(one => one !== null && one !== undefined))
    if (words.length > 10_000) break
  }
  // One line of the transcript is one place, however many lines were said.
  return words.join(' ').replaceAll(/[\r\n]+/g, ' ')
}

/** The last `count` lines, and the number of the first of them. */
export const tailOf = (text: string, count: number): { readonly text: string; readonly firstLine: number } => {
  const lines = text.split('\n')
  const from = Math.max(0, lines.length - count)
  return { text: lines.slice(from).join('\n'), firstLine: from + 1 }
}
