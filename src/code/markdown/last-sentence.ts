const closing = new Set('.!?。！？:：)"”’\'» \n\t')
const opening = new Set(' \n\t"“”\'’)»')
/** The last sentence of a text, or what there is of one; nobody introduces a block from further away. */
export function lastSentence(text: string): string {
  const tail = text.slice(-400)
  let end = tail.length
  while (end > 0 && closing.has(tail[end - 1]!)) end -= 1
  for (let i = end - 1; i >= 0; i -= 1) {
    const isEnd = /[。！？]/.test(tail[i]!) || (/[.!?]/.test(tail[i]!) && opening.has(tail[i + 1]!))
    if (isEnd) return tail.slice(i + 1)
  }
  return tail
}
