import type { SyntaxNode, Tree } from '@lezer/common'
import { addressOf, labelOf } from './inline-text.ts'

/** Punctuation like what it stands in for, and without a meaning of its own. */
export const inert = ','

/** Where the brackets of a link or image stand that leads nowhere, in order of the text. */
export function looseBrackets(tree: Tree, text: string, labels: ReadonlySet<string>): readonly number[] {
  const loose = new Set<number>()
  let next = -1
  tree.iterate({
    enter(ref) {
      // Most blocks have no bracket.
      if (next < ref.from) next = bracketFrom(text, ref.from)
      if (next >= ref.to) return false
      if ((ref.name === 'Link' || ref.name === 'Image') && goalOf(ref.node, text, labels) === undefined)
        for (const mark of ref.node.getChildren('LinkMark')) loose.add(text[mark.from] === '!' ? mark.from + 1 : mark.from)
      return true
    },
  })
  return [...loose].sort((a, b) => a - b)
}

function bracketFrom(text: string, from: number): number {
  const at = text.indexOf('[', from)
  return at < 0 ? text.length : at
}

export function masked(text: string, places: readonly number[]): string {
  let made = ''
  let from = 0
  for (const at of places) {
    made += text.slice(from, at) + inert
    from = at + 1
  }
  return made + text.slice(from)
}

type Goal = { readonly url: string } | { readonly label: string } | undefined

/** Where a link or image leads: an address, or a label that is defined somewhere. */
export function goalOf(node: SyntaxNode, text: string, labels: ReadonlySet<string>): Goal {
  const [, close, open] = node.getChildren('LinkMark')
  // The words of a link may hold an address of their own.
  const url = node.getChildren('URL').find(one => close && one.from > close.from)
  if (open || url) return { url: url ? addressOf(text.slice(url.from, url.to)) : '' }
  const own = node.getChild('LinkLabel')
  const from = node.from + (text[node.from] === '!' ? 2 : 1)
  const said = own && own.to - own.from > 2 ? text.slice(own.from + 1, own.to - 1) : text.slice(from, close?.from ?? node.to)
  const label = labelOf(said)
  return labels.has(label) ? { label } : undefined
}

