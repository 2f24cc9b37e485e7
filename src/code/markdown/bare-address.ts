import type { MarkdownConfig } from '@lezer/markdown'

// Brackets and stops of East Asian print end an address; no blank stands before them.
const address = /(?:https?:\/\/|www\.)[^\s<（）「」『』【】《》，。、；：！？]+/iy

/** Addresses that nobody marked as links, also those of hosts without a dot (`http://localhost`, a number), which the parser's own extension passes over. */
export const bareAddress: MarkdownConfig = {
  parseInline: [{
    name: 'BareAddress',
    parse(cx, next, at) {
      // h, H, w, W
      if ((next | 32) !== 104 && (next | 32) !== 119) return -1
      const from = at - cx.offset
      if (from > 0 && /[a-z\d]/i.test(cx.text[from - 1]!)) return -1
      address.lastIndex = from
      const found = address.exec(cx.text)?.[0]
      if (found === undefined) return -1
      const kept = withoutTail(withoutParticle(cx.hasOpenLink ? /^(?:[^[\]]|\[[^\]]*\])*/.exec(found)![0] : found))
      return kept.length > found.indexOf('/') + 2 || /^www\../i.test(kept) ? cx.addElement(cx.elt('URL', at, at + kept.length)) : -1
    },
  }],
}

/** Punctuation of the sentence and a bracket that was opened before the address do not belong to it. */
function withoutTail(text: string): string {
  let open = text.split(')').length - text.split('(').length
  let end = text.length
  for (; end > 0; end -= 1) {
    const last = text[end - 1]!
    if (last === ')' && open > 0) open -= 1
    else if (!/[!"'*,.:;?_~]/.test(last)) break
  }
  return text.slice(0, end)
}

const eastAsian = '\\p{Script=Hangul}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Han}'
/** A name in Latin letters that goes on in another script, as no name does: the sentence goes on there. */
const afterHost = new RegExp(`^((?:https?:\\/\\/)?[a-z\\d.-]+\\.[a-z]{2,}(?::\\d+)?)[${eastAsian}]`, 'iu')
const afterBracket = new RegExp(`\\)[${eastAsian}]`, 'u')

/** "(https://maker.example)에서": languages without blanks write on behind the bracket, or behind the address. */
function withoutParticle(text: string): string {
  const host = afterHost.exec(text)?.[1]
  if (host !== undefined) return host
  const at = text.search(afterBracket)
  return at < 0 || text.slice(0, at).includes('(') ? text : text.slice(0, at)
}
