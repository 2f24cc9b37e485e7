/** A block of a document, or something inside a line of it, in order of the text. Offsets are those of the parsed text. */
export type Passage =
  | (At & { readonly kind: 'heading'; readonly depth: number; readonly text: string })
  | (At & { readonly kind: 'paragraph'; readonly text: string; readonly isItem: boolean; readonly isQuoted: boolean })
  | (At & { readonly kind: 'cell'; readonly text: string })
  | (At & { readonly kind: 'markup'; readonly text: string })
  | (At & { readonly kind: 'code'; readonly language: string | undefined; readonly text: string })
  | (At & { readonly kind: 'inline-code'; readonly text: string })
  | (At & { readonly kind: 'definition'; readonly label: string; readonly url: string; readonly title: string })
  | (At & { readonly kind: 'link' | 'image' | 'autolink'; readonly url: string; readonly text: string })
  | (At & { readonly kind: 'reference'; readonly isImage: boolean; readonly label: string; readonly text: string })

interface At { readonly start: number; readonly end: number }
