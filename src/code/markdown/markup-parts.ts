export interface MarkupParts {
  /** Each where it begins in the text, behind its opening. */
  readonly comments: readonly { readonly text: string; readonly offset: number }[]
  readonly links: readonly { readonly kind: 'link' | 'image'; readonly url: string }[]
  /** What a page would show. */
  readonly words: string
  /** Whether it holds something that a browser runs. */
  readonly isActive: boolean
}

const opening = '<!--'

/** What a block of HTML within Markdown says and where it leads. */
export function markupParts(text: string): MarkupParts {
  const comments = text.includes(opening) ? [...text.matchAll(/<!--([\s\S]*?)(?:-->|$)/g)] : []
  const rest = text.replace(/<!--[\s\S]*?(?:-->|$)/g, '')
  const links = /href|src/i.test(rest) ? [...rest.matchAll(/\b(href|src)\s*=\s*["']?([^"'\s>]{1,2000})/gi)] : []
  return {
    comments: comments.map(one => ({ text: one[1]!, offset: one.index + opening.length })),
    links: links.map(([, name, url]) => ({ kind: /^src$/i.test(name!) ? 'image' : 'link', url: url! })),
    words: rest.replace(/<[^<>]*>/g, ' ').trim(),
    isActive: /<script|\son\w+\s*=|javascript:|<iframe/i.test(rest),
  }
}
