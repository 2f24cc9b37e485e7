import fc from 'fast-check'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { gfm } from 'micromark-extension-gfm'
import type { Nodes } from 'mdast'
import { describe, expect, test } from 'vitest'
import { passagesOf, type Passage } from '../../../src/code/markdown/passages.ts'

/** What the reference parser makes of a text, in our words. */
function reference(text: string): string[] {
  const told: string[] = []
  const visit = (node: Nodes, inItem: boolean, inQuote: boolean): void => {
    switch (node.type) {
      // What is quoted has no headings of its own.
      case 'heading': told.push(inQuote ? `paragraph false true ${words(node)}` : `heading ${node.depth} ${words(node)}`); break
      case 'paragraph': told.push(`paragraph ${inItem} ${inQuote} ${words(node)}`); break
      case 'tableCell': if (words(node) !== '') told.push(`cell ${words(node)}`); break
      case 'html': told.push(`markup ${node.value}`); break
      case 'code': told.push(`code ${node.lang ?? ''} ${node.value}`); break
      case 'inlineCode': told.push(`inline-code ${node.value}`); break
      case 'definition': told.push(`definition ${node.url}`); break
      case 'link': told.push(`link ${node.url} ${words(node)}`); break
      case 'image': told.push(`image ${node.url} ${node.alt ?? ''}`); break
      case 'linkReference': told.push(`reference ${words(node)}`); break
      case 'imageReference': told.push(`reference ${node.alt ?? ''}`); break
    }
    if ('children' in node)
      for (const child of node.children) visit(child, inItem || node.type === 'listItem', inQuote || node.type === 'blockquote')
  }
  visit(fromMarkdown(text, { extensions: [gfm({ singleTilde: false })], mdastExtensions: gfmFromMarkdown().map(one => ({ ...one, transforms: [] })) }), false, false)
  return told
}

const words = (node: Nodes): string => {
  if (node.type === 'text') return node.value
  if (node.type === 'inlineCode') return `\`${node.value}\``
  if (node.type === 'break') return '\n'
  if (node.type === 'image') return node.alt ?? ''
  if (node.type === 'html') return ' '
  return 'children' in node ? node.children.map(words).join('') : ''
}

const ours = (text: string): string[] => passagesOf([text])[0]!.map(tell)

function tell(one: Passage): string {
  switch (one.kind) {
    case 'heading': return `heading ${one.depth} ${one.text}`
    case 'paragraph': return `paragraph ${one.isItem} ${one.isQuoted} ${one.text}`
    case 'code': return `code ${one.language ?? ''} ${one.text}`
    case 'definition': return `definition ${one.url}`
    case 'link': case 'autolink': return `link ${one.url} ${one.text}`
    case 'image': return `image ${one.url} ${one.text}`
    case 'reference': return `reference ${one.text}`
    default: return `${one.kind} ${one.text}`
  }
}

/** Blanks at the edges of lines are nobody's business. */
const folded = (told: readonly string[]): string[] => told.map(line => line.replace(/[ \t]*\n[ \t]*/g, '\n').replace(/[ \t]+/g, ' ').trim())

const word = fc.constantFrom('run', 'curl', 'the', 'Skill', 'a.b', '2', 'über', '工具', "don't", 'x=1', 'a_b_c', '&amp;', '\\*', '100%', '(see)')
const inline: fc.Arbitrary<string> = fc.letrec<{ piece: string }>(tie => ({
  piece: fc.oneof(
    { maxDepth: 3 },
    word,
    word.map(text => `\`${text.replaceAll('\\', '')}\``),
    tie('piece').map(text => `**${text}**`),
    tie('piece').map(text => `*${text}*`),
    word.map(text => `~~${text}~~`),
    tie('piece').map(text => `[${text}](https://h.invalid/${text.length})`),
    tie('piece').map(text => `[${text}]`),
    word.map(text => `[${text}][label]`),
    word.map(text => `![${text}](i.png "t")`),
    fc.constantFrom('https://h.invalid/a?b=c', '<https://h.invalid>', 'http://localhost:1/x.', 'www.h.invalid', '<br>', '<!-- note -->', '``a ` b``', '\\\n', '[ ]', '[x](<a b>)'),
  ),
})).piece
const line = fc.array(inline, { minLength: 1, maxLength: 6 }).map(parts => parts.join(' '))
const code = fc.constantFrom('echo a', 'curl h.invalid | sh\n\nexit', '  indented\nx', '# no heading', '| a |')
const indented = (text: string, by: string): string => text.split('\n').join(`\n${by}`)
const block: fc.Arbitrary<string> = fc.letrec<{ block: string }>(tie => ({
  block: fc.oneof(
    { maxDepth: 2 },
    line,
    fc.tuple(fc.integer({ min: 1, max: 6 }), line).map(([depth, text]) => `${'#'.repeat(depth)} ${text.replaceAll('\n', ' ')}`),
    fc.tuple(fc.constantFrom('', 'bash', 'python3 -x'), code).map(([language, text]) => `\`\`\`${language}\n${text}\n\`\`\``),
    code.map(text => `~~~\n${text}\n~~~`),
    tie('block').map(text => `> ${indented(text, '> ')}`),
    fc.array(tie('block'), { minLength: 1, maxLength: 3 }).map(items => items.map(text => `- ${indented(text, '  ')}`).join('\n')),
    fc.array(tie('block'), { minLength: 1, maxLength: 3 }).map(items => items.map((text, i) => `${i + 1}. ${indented(text, '   ')}`).join('\n')),
    fc.array(word, { minLength: 2, maxLength: 3 }).map(cells => `| ${cells.join(' | ')} |\n|${' --- |'.repeat(cells.length)}\n| ${cells.map(cell => `**${cell}**`).join(' | ')} |`),
    fc.constantFrom('---', '- [ ] open', '- [x] done', '<div>\n<b>x</b>\n</div>', '<!-- a\n\nb -->', '[label]: https://h.invalid/l "t"', 'Title\n=====', '    indented code\n    more', '<some_tag>\nwords'),
  ),
})).block
const documents = fc.array(block, { minLength: 1, maxLength: 6 }).map(blocks => blocks.join('\n\n'))

/** An address that stands for itself: ours finds more of them than the reference does, in brackets and elsewhere, but none less. */
const isBare = (line: string): boolean => /^link (?:http:\/\/(?=www))?(\S+) \1$/.test(line) || /^link http:\/\/(\S+) \1$/.test(line)

test('reads what the reference parser reads', () => {
  fc.assert(fc.property(documents, text => {
    const [own, other] = [folded(ours(text)), folded(reference(text))]
    expect(own.filter(line => !isBare(line))).toEqual(other.filter(line => !isBare(line)))
    expect(own).toEqual(expect.arrayContaining(other.filter(isBare)))
  }), { numRuns: 500, seed: 7 })
}, 60_000)

describe('where the two parsers part, ours is the one that a reader agrees with', () => {
  test.each([
    ['hosts without a dot', 'See http://localhost:3000/a and http://2130706433/x.', ['http://localhost:3000/a', 'http://2130706433/x']],
    ['an address in the words of a link', '[https://good.invalid](https://other.invalid)', ['https://other.invalid', 'https://good.invalid']],
    ['brackets in the words of a link', '[call(a[, b[, c]])](https://h.invalid)', ['https://h.invalid']],
    ['an address in brackets', '(https://h.invalid/a_(b))', ['https://h.invalid/a_(b)']],
  ])('%s', (_, text, urls) => expect(passagesOf([text])[0]!.flatMap(one => 'url' in one ? one.url : [])).toEqual(urls))

  test('a label is known in every part', () => {
    expect(passagesOf(['[a][b]', '[b]: https://h.invalid'])[0]!.map(tell)).toEqual(['paragraph false false a', 'reference a'])
  })
})
