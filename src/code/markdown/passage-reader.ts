import type { SyntaxNode, Tree } from '@lezer/common'
import { goalOf } from './brackets.ts'
import { labelOf, literalOf, addressOf } from './inline-text.ts'
import type { Passage } from './passage.ts'

/** Walks one tree; a class because the text of a line and what stands inside it are gathered on the same way. */
export class PassageReader {
  readonly text: string
  readonly labels: ReadonlySet<string>
  readonly passages: Passage[] = []

  constructor(text: string, labels: ReadonlySet<string>) {
    this.text = text
    this.labels = labels
  }

  read(tree: Tree): Passage[] {
    let items = 0
    let quotes = 0
    tree.iterate({
      enter: ({ name, node, from, to }) => {
        switch (name) {
          case 'ListItem': { items += 1; return }
          case 'Blockquote': { quotes += 1; return }
          case 'Paragraph': case 'Task': {
            this.block(node, text => ({ kind: 'paragraph', text, isItem: items > 0, isQuoted: quotes > 0, start: from, end: to }))
            return false
          }
          case 'TableCell': { this.block(node, text => ({ kind: 'cell', text, start: from, end: to })); return false }
          case 'FencedCode': case 'CodeBlock': { this.code(node); return false }
          case 'HTMLBlock': case 'CommentBlock': case 'ProcessingInstructionBlock': {
            this.passages.push({ kind: 'markup', text: this.unquoted(node, from, to), start: from, end: to })
            return false
          }
          case 'LinkReference': { this.definition(node, items > 0, quotes > 0); return false }
          case 'Document': case 'BulletList': case 'OrderedList': case 'Table': case 'TableHeader': case 'TableRow': return
        }
        const depth = /^(?:ATX|Setext)Heading(\d)$/.exec(name)?.[1]
        if (depth !== undefined) this.block(node, text => ({ kind: 'heading', depth: Number(depth), text, start: from, end: to }))
        return false
      },
      leave: ({ name }) => {
        if (name === 'ListItem') items -= 1
        if (name === 'Blockquote') quotes -= 1
      },
    })
    return this.passages
  }

  /** A block comes before what stands inside it. */
  block(node: SyntaxNode, make: (text: string) => Passage): void {
    const place = this.passages.length
    const rule = node.name.startsWith('Setext') ? node.getChild('HeaderMark') : null
    const text = this.inline(node, node.from, rule ? this.text.lastIndexOf('\n', rule.from) : node.to)
    this.passages.splice(place, 0, make(text))
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

  definition(node: SyntaxNode, isItem: boolean, isQuoted: boolean): void {
    const { from: start, to: end } = node
    const [label, url, title] = [node.getChild('LinkLabel'), node.getChild('URL'), node.getChild('LinkTitle')]
    if (label === null || url === null) return
    const said = this.text.slice(label.from + 1, label.to - 1)
    const address = addressOf(this.text.slice(url.from, url.to))
    // A footnote is read, not followed.
    if (said.startsWith('^')) {
      this.passages.push({ kind: 'paragraph', text: this.text.slice(url.from, end), isItem, isQuoted, start, end })
      if (/^(?:https?:\/\/|www\.)/i.test(address)) this.passages.push({ kind: 'autolink', url: address, text: address, start: url.from, end: url.to })
      return
    }
    this.passages.push({ kind: 'definition', label: labelOf(said), url: address, title: title ? literalOf(this.text.slice(title.from + 1, title.to - 1)) : '', start, end })
  }

  /** What a reader sees of a node between two offsets; links, code and markup inside it are noted on the way. */
  inline(node: SyntaxNode, from = node.from, to = node.to): string {
    let text = ''
    let at = from
    for (let child = node.firstChild; child !== null; child = child.nextSibling) {
      if (child.from < at || child.to > to) continue
      text += withoutMargins(this.text.slice(at, child.from)) + this.part(child)
      at = child.to
    }
    return text + withoutMargins(this.text.slice(at, to))
  }

  part(node: SyntaxNode): string {
    const { from: start, to: end } = node
    const source = (): string => this.text.slice(start, end)
    switch (node.name) {
      case 'Emphasis': case 'StrongEmphasis': case 'Strikethrough': return this.inline(node)
      case 'Escape': return this.text.slice(start + 1, end)
      case 'Entity': return literalOf(source())
      case 'HardBreak': return '\n'
      case 'InlineCode': return this.inlineCode(node)
      case 'Link': case 'Image': return this.link(node)
      case 'Autolink': return this.address(source().slice(1, -1), start, end)
      case 'URL': return this.address(source(), start, end)
      case 'HTMLTag': case 'Comment': case 'ProcessingInstruction': {
        this.passages.push({ kind: 'markup', text: source(), start, end })
        return ' '
      }
      // Those of a link that leads somewhere are never asked about.
      case 'LinkMark': case 'LinkLabel': return source()
      default: return ''
    }
  }

  inlineCode(node: SyntaxNode): string {
    const { from: start, to: end } = node
    const marks = node.getChildren('CodeMark')
    const lines = this.unquoted(node, marks[0]?.to ?? start, marks.at(-1)?.from ?? end).replace(/(?<![ \t])[ \t]*\r?\n[ \t]*/g, '\n')
    const bare = /^[ \n]/.test(lines) && /[ \n]$/.test(lines) && /[^ \n]/.test(lines) ? lines.slice(1, -1) : lines
    const text = node.parent?.name === 'TableCell' ? bare.replaceAll('\\|', '|') : bare
    this.passages.push({ kind: 'inline-code', text, start, end })
    return `\`${text}\``
  }

  /** The source without the marks of the quotation around it. */
  unquoted(node: SyntaxNode, from: number, to: number): string {
    let text = ''
    let at = from
    for (const quote of node.getChildren('QuoteMark')) {
      text += this.text.slice(at, quote.from)
      at = this.text[quote.to] === ' ' ? quote.to + 1 : quote.to
    }
    return text + this.text.slice(at, to)
  }

  link(node: SyntaxNode): string {
    const { from: start, to: end } = node
    const isImage = node.name === 'Image'
    const goal = goalOf(node, this.text, this.labels)
    const [open, close] = node.getChildren('LinkMark')
    if (goal === undefined || open === undefined || close === undefined) return this.inline(node)
    const place = this.passages.length
    const text = this.inline(node, open.to, close.from)
    const at = { start, end, text }
    this.passages.splice(place, 0, 'url' in goal ? { kind: isImage ? 'image' : 'link', url: goal.url, ...at } : { kind: 'reference', isImage, label: goal.label, ...at })
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
