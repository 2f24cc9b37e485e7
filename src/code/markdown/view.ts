import type { CodeSpan, DocumentView, Fence, FrontMatterValue, Link, Paragraph, Stance } from '../../kit/index.ts'
import type { Unit } from '../analyser.ts'
import { linesOf } from '../text/lines.ts'
import { blocksOf, frontMatterOf, parseMarkdown } from './document.ts'
import { readFrontMatter } from './front-matter.ts'
import type { Block } from './document.ts'
import type { Passage } from './passages.ts'
import { hiddenTagText, narrow, visible } from './visible.ts'
import { codeAcrossBars } from './bars.ts'
import { isProse } from './code.ts'
import { markupParts } from './markup-parts.ts'
import { maxPiece, piecesOf } from './pieces.ts'
import { recallExamples } from './recall.ts'
import { tellVoices } from './reported.ts'
import { roleOf } from './role.ts'
import { fenceStance, headingOf, isSecurityText, paragraphStance, refusedPart, setsUp } from './stance.ts'
import type { Heading } from './stance.ts'
import { unlinkedAddresses } from './unlinked.ts'

export interface HtmlPart { readonly start: number; readonly end: number; readonly text: string }
export interface Document { readonly view: DocumentView; readonly html: readonly HtmlPart[]; readonly reason: string | undefined }

type Draft<T> = { -readonly [K in keyof T]: T[K] }
type Kind = Paragraph['kind']

const maxCodes = 100_000
const addressInText = /https?:\/\/[^\s`"'<>)\]]{4,2000}/g

export function readDocument(unit: Unit): Document {
  const { text } = unit
  const header = frontMatterOf(text)
  const { sections, rest, reason } = parseMarkdown(text, header?.next ?? 0)
  const collector = new Collector(text)
  let trouble = header && collector.frontMatter(text.slice(header.start, header.end), header.start)
  for (const { passages, offset } of sections) for (const passage of passages) collector.visit(passage, offset)
  for (const block of blocksOf(text, rest)) collector.block(block)
  collector.hidden()
  trouble ??= reason ?? (collector.codes.length >= maxCodes || collector.links.length >= maxCodes ? `holds more than ${maxCodes} pieces of code or addresses; the others were not looked at` : undefined)
  return { view: collector.view(unit), html: collector.html, reason: trouble }
}

/** Gathers the passages of one document; a class because headings and paragraphs seen so far give the next ones their place. */
class Collector {
  readonly html: HtmlPart[] = []
  readonly paragraphs: Draft<Paragraph>[] = []
  readonly links: Link[] = []
  readonly fences: Draft<Fence>[] = []
  readonly codes: Draft<CodeSpan>[] = []
  readonly values: FrontMatterValue[] = []
  readonly outline: { readonly depth: number; readonly heading: Heading }[] = []
  /** The headings above the next passage, and their texts. */
  above: readonly Heading[] = []
  headings: readonly string[] = []
  readonly definitions = new Map<string, string>()
  readonly pending: { label: string; link: Link }[] = []
  readonly source: string
  readonly quoted = new Set<number>()
  /** The end of the last paragraph or heading: what introduces a list. */
  lead = ''
  /** Where the pieces of the last paragraph begin. */
  pieces = 0
  judged: { readonly title: string; readonly isSecurity: boolean } | undefined

  constructor(source: string) {
    this.source = source
  }

  frontMatter(text: string, offset: number): string | undefined {
    const { values, reason } = readFrontMatter(text, offset)
    this.values.push(...values)
    for (const { value, start, end } of values) if (typeof value === 'string' && value.length > 20) this.add('front-matter', value, start, end, 'instruction')
    return reason
  }

  visit(passage: Passage, offset: number): void {
    const at = { start: offset + passage.start, end: offset + passage.end }
    switch (passage.kind) {
      case 'heading': return this.heading(passage.depth, passage.text, at)
      case 'paragraph': return this.add(passage.isItem ? 'item' : 'paragraph', passage.text, at.start, at.end, passage.isQuoted ? 'quotation' : undefined)
      case 'cell': {
        this.add('cell', passage.text, at.start, at.end, undefined)
        return this.splitCode(at)
      }
      case 'markup': return this.markup(passage.text, at)
      case 'code': return this.fence(passage.language, narrow(passage.text), at)
      case 'inline-code': { const paragraph = this.holderOf(passage.text); this.codes.push({ ...at, text: passage.text, paragraph, stance: this.paragraphs[paragraph]?.stance ?? 'instruction' }); return }
      case 'definition': { this.definitions.set(passage.label, passage.url); this.link('definition', passage.url, passage.title, at); this.titled(passage.title, at); return }
      case 'link': case 'autolink': case 'image': return this.link(passage.kind, passage.url, passage.text, at)
      case 'reference': { this.pending.push({ label: passage.label, link: { ...at, kind: passage.isImage ? 'image' : 'link', url: '', text: passage.text, paragraph: this.holderOf(visible(passage.text)) } }); return }
    }
  }

  heading(depth: number, text: string, at: { start: number; end: number }): void {
    while ((this.outline.at(-1)?.depth ?? 0) >= depth) this.outline.pop()
    this.descend()
    this.add('heading', text, at.start, at.end, undefined)
    this.outline.push({ depth, heading: headingOf(visible(text)) })
    this.descend()
  }

  descend(): void {
    this.above = this.outline.map(one => one.heading)
    this.headings = this.above.map(one => one.text)
  }

  add(kind: Kind, text: string, start: number, end: number, given: Stance | undefined, isUnparsed = false): void {
    const { headings } = this
    const clean = visible(text)
    const refused = kind === 'heading' || kind === 'front-matter' || kind === 'comment' ? 0 : refusedPart(clean.slice(0, maxPiece))
    this.pieces = this.paragraphs.length
    for (const part of refused > 0 ? [clean.slice(0, refused), clean.slice(refused)] : [clean]) {
      const stance = this.stanceOf(kind, part, given)
      for (const text of piecesOf(part)) {
        if (given === 'quotation') this.quoted.add(this.paragraphs.length)
        this.paragraphs.push({ kind, text, start, end, headings, index: this.paragraphs.length, stance })
      }
    }
    this.bareAddresses(clean, { start, end })
    if (kind === 'front-matter' || kind === 'comment' || isUnparsed) this.codesIn(text, { start, end })
    // A heading is judged as one; only a sentence introduces what follows.
    if (kind === 'paragraph' || kind === 'heading') this.lead = kind === 'heading' ? '' : clean.slice(-400)
  }

  stanceOf(kind: Kind, text: string, given: Stance | undefined): Stance {
    if (given !== undefined && given !== 'quotation') return given
    return kind === 'heading' ? 'instruction' : paragraphStance(kind, text.slice(0, maxPiece), this.above, this.lead, given, this.isSecurity())
  }

  /** Where no parser looks for code, the backticks of the text mark it all the same. */
  codesIn(text: string, at: { start: number; end: number }): void {
    for (const [, code] of text.matchAll(/`([^`\n]{3,2000})`/g)) {
      if (this.codes.length < maxCodes) this.codes.push({ ...at, text: code!, paragraph: this.holderOf(visible(code!)), stance: 'instruction' })
    }
  }

  splitCode({ start, end }: { start: number; end: number }): void {
    const code = codeAcrossBars(this.source, start, end)
    if (code && this.codes.length < maxCodes) this.codes.push({ ...code, paragraph: this.paragraphs.length - 1, stance: this.paragraphs.at(-1)!.stance })
  }

  /** What the text says of itself up to here; the whole of it is judged in the end. */
  isSecurity(): boolean {
    const title = this.headings[0] ?? ''
    if (this.judged?.title !== title) this.judged = { title, isSecurity: isSecurityText(`${this.value('name') ?? ''} ${this.value('description') ?? ''} ${title}`) }
    return this.judged.isSecurity
  }

  value(key: string): string | undefined {
    const found = this.values.find(one => one.keyPath.length === 1 && one.keyPath[0] === key)?.value
    return typeof found === 'string' ? found : undefined
  }

  /** OpenClaw and its kin keep theirs a few levels down: `metadata.openclaw.homepage`. */
  homepage(): string | undefined {
    const found = this.values.find(one => one.keyPath[0] === 'metadata' && one.keyPath.at(-1) === 'homepage')?.value
    return typeof found === 'string' ? found : undefined
  }

  fence(language: string | undefined, text: string, at: { start: number; end: number }): void {
    const { headings } = this
    const paragraph = this.paragraphs.length - 1
    const opening = this.source.slice(at.start, at.end)
    const isFenced = /^(?:`{3,}|~{3,})/.test(opening)
    const from = isFenced ? at.start + opening.indexOf('\n') + 1 : at.start
    const stance = fenceStance(text, headings, this.paragraphs.slice(-2), this.isSecurity())
    this.fences.push({ start: from, end: Math.max(from, at.end), language: language?.toLowerCase(), text, headings, paragraph, stance })
    if (stance === 'instruction' && text.length < maxPiece && /:\/\/|`/.test(text) && (!this.isSecurity() || setsUp.test(headings.at(-1) ?? '')) && isProse({ language: language?.toLowerCase(), text })) this.boxed(text, { start: from, end: at.end })
  }

  /** Steps in a box are steps; the addresses they hold lead somewhere. */
  boxed(text: string, at: { start: number; end: number }): void {
    const lead = this.lead
    this.quoted.add(this.paragraphs.length)
    this.add('paragraph', text, at.start, at.end, undefined, true)
    this.addresses(text, at.start)
    this.lead = lead
  }

  link(kind: Link['kind'], url: string, text: string, at: { start: number; end: number }): void {
    const shown = visible(text)
    this.links.push({ ...at, kind, url, text: shown, paragraph: this.holderOf(shown || url) })
  }

  bareAddresses(text: string, at: { start: number; end: number }): void {
    for (const url of unlinkedAddresses(text)) {
      if (this.links.length < maxCodes) this.links.push({ ...at, kind: 'autolink', url: `https://${url}`, text: url, paragraph: this.holderOf(url) })
    }
  }

  /** Which piece of the last paragraph holds the words. */
  holderOf(words: string): number {
    const last = this.paragraphs.length - 1
    for (let i = this.pieces; i < last; i += 1) if (this.paragraphs[i]!.text.includes(words)) return i
    return last
  }

  markup(text: string, at: { start: number; end: number }): void {
    const { comments, links, words, isActive } = markupParts(text)
    for (const { text, offset } of comments) {
      this.add('comment', text, at.start + offset, at.start + offset + text.length, 'instruction')
      this.addresses(text, at.start + offset)
    }
    for (const { kind, url } of links) this.link(kind, url, '', at)
    if (words !== '') this.add('paragraph', words, at.start, at.end, undefined, true)
    for (const [url] of words.matchAll(addressInText)) this.link('autolink', url, '', at)
    if (isActive) this.html.push({ ...at, text })
  }

  block({ kind, text, language, start, end }: Block): void {
    if (kind === 'fence') { this.fence(language, text, { start, end }); return }
    this.add('paragraph', text, start, end, undefined, true)
    this.addresses(text, start)
  }

  addresses(text: string, start: number): void {
    for (const url of text.matchAll(addressInText)) this.link('autolink', url[0], '', { start: start + url.index, end: start + url.index + url[0].length })
  }

  /** `[//]: # (words)`: the title of a definition that nothing refers to is a comment by another name. */
  titled(title: string, at: { start: number; end: number }): void {
    if (title.length > 20) this.add('comment', title, at.start, at.end, 'instruction')
  }

  /** Letters of the tag block spell a text that only a model reads. */
  hidden(): void {
    for (const { text, start, end } of hiddenTagText(this.source)) this.add('comment', text, start, end, 'instruction')
  }

  /** Whether the whole is about security, by its name, its description and its first headings. */
  isAbout({ path }: Unit): boolean {
    const titles = this.paragraphs.filter(one => one.kind === 'heading').slice(0, 3).map(one => one.text).join(' ')
    return isSecurityText(`${this.value('name') ?? ''} ${this.value('description') ?? ''} ${titles} ${path.replace(/(?:^|\/)skill\.md$/i, '')}`)
  }

  view(unit: Unit): DocumentView {
    const isAboutSecurity = this.isAbout(unit)
    tellVoices(this, isAboutSecurity)
    recallExamples(this.paragraphs, this.fences)
    for (const { label, link } of this.pending) this.links.push({ ...link, url: this.definitions.get(label) ?? '' })
    const lines = linesOf(unit.text)
    const name = this.value('name')
    const description = this.value('description')
    return {
      path: unit.path, text: unit.text, role: roleOf(unit.path), name, description, homepage: this.value('homepage') ?? this.value('website') ?? this.value('url') ?? this.value('repository') ?? this.homepage(),
      frontMatter: this.values, paragraphs: this.paragraphs, links: this.links, fences: this.fences, inlineCode: this.codes,
      isAboutSecurity,
      at: passage => lines.pointer(unit.path, passage.start, passage.end),
    }
  }
}
