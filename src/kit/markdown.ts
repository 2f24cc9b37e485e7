import type { Pointer } from '../model/index.ts'

/**
 * How a passage is meant. `instruction` is the plain case; the others take the edge off what it says:
 * `warning` (never run …, do not …), `example` (a pattern list, an attack shown to be recognised), `quotation`.
 */
export type Stance = 'instruction' | 'warning' | 'example' | 'quotation'

/** A range of UTF-16 offsets in the document. */
export interface Passage {
  readonly start: number
  readonly end: number
}

export interface Paragraph extends Passage {
  readonly kind: 'paragraph' | 'heading' | 'item' | 'cell' | 'comment' | 'front-matter'
  /** The text a reader sees, inline code and link texts included, invisible characters taken out, blanks folded. */
  readonly text: string
  readonly stance: Stance
  /** Headings above it, outermost first. */
  readonly headings: readonly string[]
  /** Position in the document's list of paragraphs. */
  readonly index: number
}

export interface Link extends Passage {
  readonly kind: 'link' | 'image' | 'definition' | 'autolink'
  readonly url: string
  readonly text: string
  /** Index of the paragraph that holds it. */
  readonly paragraph: number
}

export interface Fence extends Passage {
  readonly language: string | undefined
  readonly text: string
  readonly stance: Stance
  readonly headings: readonly string[]
  /** Index of the paragraph just before it, -1 for none. */
  readonly paragraph: number
}

export interface CodeSpan extends Passage {
  readonly text: string
  readonly paragraph: number
  readonly stance: Stance
}

export interface FrontMatterValue extends Passage {
  readonly keyPath: readonly (string | number)[]
  readonly value: string | number | boolean | null
}

/** A skill's Markdown, or another file whose text an agent follows. */
export interface DocumentView {
  readonly path: string
  readonly text: string
  /** `skill`: SKILL.md · `companion`: Markdown beside or below one · `instructions`: AGENTS.md, CLAUDE.md and the like. */
  readonly role: 'skill' | 'companion' | 'instructions'
  readonly name: string | undefined
  readonly description: string | undefined
  readonly homepage: string | undefined
  /** Every scalar of the front matter, in order of the text. */
  readonly frontMatter: readonly FrontMatterValue[]
  readonly paragraphs: readonly Paragraph[]
  readonly links: readonly Link[]
  readonly fences: readonly Fence[]
  readonly inlineCode: readonly CodeSpan[]
  /** The skill is about security, so it names what attackers do: by its name, description and headings. */
  readonly isAboutSecurity: boolean
  at(passage: Passage): Pointer
}
