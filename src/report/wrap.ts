/** The words of a text in lines of at most `columns` UTF-16 units; a longer word keeps its own line. */
export function wrap(text: string, columns: number): string[] {
  const lines: string[] = []
  for (const word of text.split(/\s+/)) {
    if (word === '') continue
    const last = lines.at(-1)
    if (last !== undefined && last.length + 1 + word.length <= columns) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines
}

/** Wraps with `first` before the first line and blanks of the same width before the others. */
export function hang(first: string, text: string, columns: number): string[] {
  const lines = wrap(text, columns - first.length)
  return lines.map((line, index) => (index === 0 ? first : ' '.repeat(first.length)) + line)
}
