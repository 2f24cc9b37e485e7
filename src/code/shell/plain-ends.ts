const maxHeredocs = 100
const maxLikeEnds = 50

/** `<your key>` stands for a word in documentation, never for two redirections. */
export const withoutPlaceholders = (text: string): string => text.replace(/<[A-Za-z][\w .:/|-]{0,60}>/g, found => '_'.repeat(found.length))

/**
 * The grammar ends a here-document at the first line that begins like its end word (`E` at `ExecStart`), a shell at the line that is
 * nothing else. Short end words make way for one of the same length that begins no line of the text.
 */
export function withPlainEnds(text: string): string {
  if (!text.includes('<<')) return text
  let made = text
  for (const opening of text.matchAll(/<<-?[ \t]*\\?(["']?)([A-Za-z]{1,4})\1(?=[\s;|&>)])/g).take(maxHeredocs)) {
    const word = opening[2]!
    const at = opening.index + opening[0].length - opening[1]!.length - word.length
    const from = at + word.length
    const lines = [...text.slice(from).matchAll(new RegExp(`^[ \\t]*${word}([^\\n]*)$`, 'gm')).take(maxLikeEnds)]
    const end = lines.findIndex(line => line[1] === '')
    if (end < 1) continue
    const body = text.slice(from, from + lines[end]!.index)
    const other = [...'QZJXVKYWUN'].map(letter => letter.repeat(word.length)).find(one => !new RegExp(`^[ \\t]*${one}`, 'm').test(body))
    if (other === undefined) continue
    const last = from + lines[end]!.index + lines[end]![0].length - word.length
    made = made.slice(0, at) + other + made.slice(at + word.length, last) + other + made.slice(last + word.length)
  }
  return made
}
