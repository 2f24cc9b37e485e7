import type { MarkdownConfig } from '@lezer/markdown'

// What a letter means: nothing, something by itself, or something in front of another letter, the code of which then stands here.
const [plain, mark] = [0, 1]
const meanings = new Uint8Array(128).fill(plain)
for (const letter of '\\&`<_*~![]') meanings[letter.charCodeAt(0)] = mark
// A row of blanks may break a line; "http" and "www." begin addresses.
for (const [letter, next] of ['  ', 'ht', 'Ht', 'ww', 'Ww']) meanings[letter!.charCodeAt(0)] = next!.charCodeAt(0)

function nextMark(text: string, from: number): number {
  for (let at = from; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    const meaning = code < 128 ? meanings[code] : plain
    if (meaning === plain) continue
    if (meaning === mark || (text.charCodeAt(at + 1) | 32) === meaning) return at
  }
  return text.length
}

/** Passes over letters without a meaning in one step; the parser would show each of them to each of its parts. */
export const plainText: MarkdownConfig = {
  parseInline: [{
    name: 'PlainText',
    before: 'Escape',
    parse(cx, _next, at) {
      const from = at - cx.offset
      const to = nextMark(cx.text, from)
      return to > from ? cx.offset + to : -1
    },
  }],
}
