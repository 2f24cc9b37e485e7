import { isInSpeech, isRefused, isTelling, mayMatch } from '../../src/kit/index.ts'
import type { DocumentView, Paragraph, Words } from '../../src/kit/index.ts'

/** What stands together: paragraphs that follow each other under one heading, with the code they hold. */
export interface Section {
  readonly paragraphs: readonly Paragraph[]
  /** What they say themselves, sentence by sentence; what is refused or warned of is left out. */
  readonly text: string
  readonly code: string
  /** Nothing but the agent, or nobody who looks at the page, reads it. */
  readonly isOutOfSight: boolean
}

const maxLength = 2_500
const maxParagraphs = 12
const minTable = 6

const known = new WeakMap<DocumentView, readonly Section[]>()

/** The document in sections. An order is often spread over a list or a few sentences, of which each looks harmless. */
export function sectionsOf(document: DocumentView): readonly Section[] {
  const before = known.get(document)
  if (before) return before
  const found: Section[] = []
  known.set(document, found)
  let group: Paragraph[] = []
  let length = 0
  const close = (): void => {
    if (group.length > 0) found.push(sectionOf(document, group))
    group = []
    length = 0
  }
  for (const paragraph of document.paragraphs) {
    const isApart = paragraph.kind === 'comment' || paragraph.kind === 'front-matter'
    // A table that comes before the steps is no part of them.
    const isOther = group.length >= minTable && (paragraph.kind === 'cell') !== (group.at(-1)!.kind === 'cell')
    if (paragraph.kind === 'heading' || isApart || isOther || length > maxLength || group.length >= maxParagraphs) close()
    if (!isTelling(paragraph)) continue
    group.push(paragraph)
    length += paragraph.text.length
    if (isApart) close()
  }
  close()
  return found
}

function sectionOf(document: DocumentView, paragraphs: readonly Paragraph[]): Section {
  const [first, last] = [paragraphs[0]!.index, paragraphs.at(-1)!.index]
  const isHere = (one: { readonly paragraph: number }): boolean => one.paragraph >= first && one.paragraph <= last
  // What is shown in the middle of a sentence is no part of what it says.
  const shown = document.inlineCode.filter(one => isHere(one) && !isTelling(one) && one.text.length > 12)
  return {
    paragraphs,
    text: shown.reduce((text, one) => text.replaceAll(one.text, '…'), paragraphs.map(one => one.text).join('\n')),
    code: [...document.inlineCode.filter(one => isHere(one) && isTelling(one) && !(document.isAboutSecurity && isInSpeech(document.paragraphs[one.paragraph]?.text ?? '', one.text))), ...document.fences.filter(one => isHere(one) && isTelling(one))].map(one => one.text).join('\n'),
    isOutOfSight: paragraphs.every(({ kind }) => kind === 'comment' || kind === 'front-matter'),
  }
}

/** Sentences go on where a line was only broken to fit. */
export const unbroken = (text: string): string => text.replace(/\n(?![-*•|>\d])/g, ' ')

/** What the document says itself: in a text about attacks, what stands in quotation marks is what somebody else says. */
export const ownWords = ({ isAboutSecurity }: DocumentView, text: string): string => isAboutSecurity ? text.replace(/"[^"\n]{1,400}"|“[^”\n]{1,400}”|«[^»\n]{1,400}»|「[^」\n]{1,200}」/g, ' ') : text

/** The sentences of a text. */
export const sentencesOf = (text: string): string[] => text.split(/\n|(?<=[.!?;])\s+|(?<=[。！；])/).filter(one => one.trim() !== '')

/** The first sentence in which the pattern stands without being forbidden there. */
export function saying(text: string, pattern: Words): { readonly sentence: string; readonly words: string } | undefined {
  if (!mayMatch(pattern, text) || !pattern.test(text)) return undefined
  for (const sentence of sentencesOf(text)) {
    const match = pattern.exec(sentence)
    if (match !== null && !isRefused(sentence, match.index)) return { sentence, words: match[0] }
  }
  return undefined
}
