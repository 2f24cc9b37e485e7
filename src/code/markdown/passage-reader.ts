import type { SyntaxNode, Tree, TreeCursor } from '@lezer/common'
import { goalOf } from './brackets.ts'
import { labelOf, literalOf, addressOf } from './inline-text.ts'
import type { Passage } from './passage.ts'

/**
 * Walks one tree; a class because the text of a line and what stands inside it are gathered on the same way. It goes by a cursor, which
 * makes no object for each node that it comes by, and is back where it was after each step.
 */
export class PassageReader {
  readonly text: string
  readonly labels: ReadonlySet<string>
  readonly passages: Passage[] = []
  items = 0
  quotes = 0

  constructor(text: string, labels: ReadonlySet<string>) {
    this.text = text
    this.labels = labels
  }

  read(tree: Tree): Passage[] {
    this.inside(tree.cursor())
    return this.passages
  }

  inside(cursor: TreeCursor): void {
    if (!cursor.firstChild()) return
    do this.block(cursor)
    while (cursor.nextSibling())
    cursor.parent()
  }

  block(cursor: TreeCursor): void {
    const { name, from: start, to: end } = cursor
    switch (name) {
      case 'ListItem': { this.items += 1; this.inside(cursor); this.items -= 1; return }
      case 'Blockquote': { this.quotes += 1; this.inside(cursor); this.quotes -= 1; return }
      case 'BulletList': case 'OrderedList': case 'Table': case 'TableHeader': case 'TableRow': return this.inside(cursor)
      case 'Paragraph': case 'Task': {
        const place = this.passages.length
        const text = this.inline(cursor)
        return this.put({ kind: 'paragraph', text, isItem: this.items > 0, isQuoted: this.quotes > 0, start, end }, place)
      }
      case 'TableCell': {
        const place = this.passages.length
        const text = this.inline(cursor)
        return this.put({ kind: 'cell', text, start, end }, place)
      }
      case 'FencedCode': case 'CodeBlock': return this.code(cursor.node)
      case 'HTMLBlock': case 'CommentBlock': case 'ProcessingInstructionBlock': { this.passages.push({ kind: 'markup', text: this.unquoted(cursor, start, end), start, end }); return }
      case 'LinkReference': return this.definition(cursor.node)
    }
    const depth = /^(?:ATX|Setext)Heading(\d)$/.exec(name)?.[1]
    if (depth !== undefined) this.heading(cursor, Number(depth))
  }

  heading(cursor: TreeCursor, depth: number): void {
    const { from: start, to: end } = cursor
    const place = this.passages.length
    const rule = cursor.name.startsWith('Setext') ? cursor.node.getChild('HeaderMark') : null
    const text = this.inline(cursor, start, rule ? this.text.lastIndexOf('\n', rule.from) : end)
    // A heading of what is quoted stands above nothing of the text's own.
    this.put(this.quotes > 0 ? { kind: 'paragraph', text, isItem: false, isQuoted: true, start, end } : { kind: 'heading', depth, text, start, end }, place)
  }

  /** A block comes before what stands inside it, and so does a link. */
  put(passage: Passage, place: number): void {
    if (place === this.passages.length) this.passages.push(passage)
    else this.passages.splice(place, 0, passage)
  }

  code(node: SyntaxNode): void {
    const { from: start, to: end } = node
    const info = node.getChild('CodeInfo')
    const language = info ? literalOf(this.text.slice(info.from, info.to)).split(/\s/, 1)[0] : undefined
    const raw = node.getChildren('CodeText').map(part => this.text.slice(part.from, part.to)).join('').replaceAll('\r\n', '\n')
    const indent = node.name === 'FencedCode' ? this.indentOf(node) : 0
    const whole = node.name === 'FencedCode' && node.getChildren('CodeMark').length < 2 ? raw.replace(/\n$/, '') : raw
    const text = indent > 0 ? whole.replace(new RegExp(`^ {1,${indent}}`, 'gm'), '') : whole
    this.passages.push({ kind: 'code', language: language || undefined, text, start, end })
  }

  /** How far a fence stands in from where its list item or the line begins; its lines are taken out by as much. */
  indentOf({ from, parent }: SyntaxNode): number {
    const mark = parent?.name === 'ListItem' ? parent.getChild('ListMark') : null
    if (mark === null && parent?.name !== 'Document') return 0
    const column = this.columnOf(from)
    if (mark === null) return Math.min(column, 3)
    const gap = /^ {1,4}(?=\S)/.exec(this.text.slice(mark.to, mark.to + 6))?.[0].length ?? 1
    return Math.max(0, Math.min(column - this.columnOf(mark.to) - gap, 3))
  }

  columnOf = (offset: number): number => offset === 0 ? 0 : offset - 1 - this.text.lastIndexOf('\n', offset - 1)

  definition(node: SyntaxNode): void {
    const { from: start, to: end } = node
    const [label, url, title] = [node.getChild('LinkLabel'), node.getChild('URL'), node.getChild('LinkTitle')]
    if (label === null || url === null) return
    const said = this.text.slice(label.from + 1, label.to - 1)
    const address = addressOf(this.text.slice(url.from, url.to))
    // A footnote is read, not followed.
    if (said.startsWith('^')) {
      this.passages.push({ kind: 'paragraph', text: this.text.slice(url.from, end), isItem: this.items > 0, isQuoted: this.quotes > 0, start, end })
      if (/^(?:https?:\/\/|www\.)/i.test(address)) this.passages.push({ kind: 'autolink', url: address, text: address, start: url.from, end: url.to })
      return
    }
    this.passages.push({ kind: 'definition', label: labelOf(said), url: address, title: title ? literalOf(this.text.slice(title.from + 1, title.to - 1)) : '', start, end })
  }

  /** What a reader sees of a node between two offsets; links, code and markup inside it are noted on the way. */
  inline(cursor: TreeCursor, from = cursor.from, to = cursor.to): string {
    if (!cursor.firstChild()) return withoutMargins(this.text.slice(from, to))
    let text = ''
    let at = from
    do {
      if (cursor.from < at || cursor.to > to) continue
      text += withoutMargins(this.text.slice(at, cursor.from)) + this.part(cursor)
      at = cursor.to
    } while (cursor.nextSibling())
    cursor.parent()
    return text + withoutMargins(this.text.slice(at, to))
  }

  part(cursor: TreeCursor): string {
    const { name, from: start, to: end } = cursor
    switch (name) {
      case 'Emphasis': case 'StrongEmphasis': case 'Strikethrough': return this.inline(cursor)
      case 'Escape': return this.text.slice(start + 1, end)
      case 'Entity': return literalOf(this.text.slice(start, end))
      case 'HardBreak': return '\n'
      case 'InlineCode': return this.inlineCode(cursor)
      case 'Link': case 'Image': return this.link(cursor)
      case 'Autolink': return this.address(this.text.slice(start + 1, end - 1), start, end)
      case 'URL': return this.address(this.text.slice(start, end), start, end)
      case 'HTMLTag': case 'Comment': case 'ProcessingInstruction': {
        this.passages.push({ kind: 'markup', text: this.text.slice(start, end), start, end })
        return ' '
      }
      // Those of a link that leads somewhere are never asked about.
      case 'LinkMark': case 'LinkLabel': return this.text.slice(start, end)
      default: return ''
    }
  }

  inlineCode(cursor: TreeCursor): string {
    const { from: start, to: end } = cursor
    const { firstChild, lastChild, parent } = cursor.node
    const whole = this.unquoted(cursor, firstChild?.to ?? start, lastChild?.from ?? end)
    const lines = withoutMargins(whole)
    const bare = /^[ \n]/.test(lines) && /[ \n]$/.test(lines) && /[^ \n]/.test(lines) ? lines.slice(1, -1) : lines
    const text = parent?.name === 'TableCell' ? bare.replaceAll('\\|', '|') : bare
    this.passages.push({ kind: 'inline-code', text, start, end })
    return `\`${text}\``
  }

  /** The source without the marks of the quotation around it, which stand where a line begins. */
  unquoted(cursor: TreeCursor, from: number, to: number): string {
    const whole = this.text.slice(from, to)
    if (!whole.includes('\n')) return whole
    let text = ''
    let at = from
    for (const quote of cursor.node.getChildren('QuoteMark')) {
      text += this.text.slice(at, quote.from)
      at = this.text[quote.to] === ' ' ? quote.to + 1 : quote.to
    }
    return text + this.text.slice(at, to)
  }

  link(cursor: TreeCursor): string {
    const { from: start, to: end, node } = cursor
    const isImage = node.name === 'Image'
    const goal = goalOf(node, this.text, this.labels)
    const [open, close] = node.getChildren('LinkMark')
    if (goal === undefined || open === undefined || close === undefined) return this.inline(cursor)
    const place = this.passages.length
    const text = this.inline(cursor, open.to, close.from)
    const at = { start, end, text }
    this.put('url' in goal ? { kind: isImage ? 'image' : 'link', url: goal.url, ...at } : { kind: 'reference', isImage, label: goal.label, ...at }, place)
    return isImage && 'label' in goal ? '' : text
  }

  address(text: string, start: number, end: number): string {
    const url = /^www\./i.test(text) ? `http://${text}` : text
    if (/^[a-z][a-z\d+.-]*:/i.test(url)) this.passages.push({ kind: 'autolink', url, text, start, end })
    return text
  }
}

/** A line of a paragraph begins and ends with its first and last letter. */
const withoutMargins = (text: string): string => text.includes('\n') ? text.replace(/(?<![ \t])[ \t]*\r?\n[ \t]*/g, '\n') : text
