import fc from 'fast-check'
import type { Nodes } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { gfm } from 'micromark-extension-gfm'
import { describe, expect, it } from 'vitest'
import { draw } from '../../src/report/draw.ts'
import type { ScanReport } from '../../src/model/index.ts'
import { canonical, catalog, hostileReport } from './canonical.ts'

const markdown = (report: ScanReport, more: object = {}): Promise<string> => draw('markdown', report, catalog, { version: '0.0.0', folder: '/work', ...more })

/** As a host parses it: every node, outermost first. */
const nodesOf = (text: string): readonly Nodes[] => {
  const walk = (node: Nodes): readonly Nodes[] => [node, ...'children' in node ? node.children.flatMap(walk) : []]
  return walk(fromMarkdown(text, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] }))
}
const own = /^(?:<\/?details>|<summary>(?:(?!<).|<\/?b>)*<\/summary>|<\/?sub>|<details>\n<summary>(?:(?!<)[^\n]|<\/?b>)*<\/summary>)$/u

/** Nothing but what we draw ourselves: no link, image, table or HTML of a stranger, and nothing that notifies anybody. */
function expectTame(text: string): void {
  const nodes = nodesOf(text)
  expect(nodes.map(({ type }) => type).filter(type => ['link', 'image', 'linkReference', 'imageReference', 'definition', 'table', 'footnoteReference', 'blockquote', 'thematicBreak'].includes(type))).toEqual([])
  expect(nodes.flatMap(node => (node.type === 'html' ? [node.value] : [])).filter(html => !own.test(html))).toEqual([])
  expect(nodes.filter(({ type }) => type === 'heading')).toHaveLength(1)
  const bare = nodes.flatMap(node => (node.type === 'text' ? [node.value] : node.type === 'html' ? [node.value] : [])).join('\n')
  expect(bare).not.toMatch(/@\w|https?:\/\/|www\.|#\d|\bGH-\d/i)
}

describe('markdown', () => {
  it('draws the canonical report', async () => {
    expect(await markdown(canonical)).toMatchSnapshot()
  })

  it('says the verdict first and folds the evidence', async () => {
    const text = await markdown(canonical)
    expect(text).toMatch(/^### 🛑 BLOCK openclaw-weather 1\.2\.0 /)
    expect(text.match(/<details>/g)).toHaveLength(canonical.findings.filter(({ severity }) => severity !== 'info').length + 1)
    expectTame(text)
  })

  it('stays tame whatever a package says', async () => {
    expectTame(await markdown(hostileReport, { verbose: true }))
    const tricks = [
      '</summary></details><img src=x onerror=alert(1)>', '[a](https://evil.example.invalid)', '![a](https://evil.example.invalid/x.png)', '@everyone #1 GH-2 www.evil.example.invalid',
      '```\n</details>\n# Forged', '`a` ``b`` <script>', '1. a\n2) b\n- c\n> d\n***\n| a |\n| - |\n| b |', '[a]: https://evil.example.invalid\n[a]', 'https://evil.example.invalid', 'a\n===\n---', '[^1]: x\n[^1]',
    ]
    for (const trick of tricks) expectTame(await markdown(poisoned(trick)))
  })

  it('stays tame for any text in any place', async () => {
    const piece = fc.constantFrom('`', '[', ']', '(', ')', '<b>', '\n', '\r\n', '# ', '> ', '- ', '1. ', '|', '@a', 'https://a.invalid', '!', '*', '_', '~~', '\\', '&lt;', '    ', '</details>', 'x', '$', '```')
    const text = fc.array(piece, { maxLength: 14 }).map(parts => parts.join(''))
    await fc.assert(fc.asyncProperty(text, async words => expectTame(await markdown(poisoned(words)))), { seed: 11, numRuns: 150 })
  })

  it('fits into a comment, and says what it leaves out', async () => {
    const many = Array.from({ length: 500 }, (_, index) => ({ ...canonical.findings[0]!, message: `${index} ${'x'.repeat(200)}` }))
    const text = await markdown({ ...canonical, findings: many })
    expect(text.length).toBeLessThan(65_536)
    expect(text).toMatch(/… and \d+ more findings: the full report lists all\./)
    expectTame(text)
  })
})

const poisoned = (text: string): ScanReport => {
  const at = { file: text, excerpt: text, span: { line: 1, column: 1, endLine: 1, endColumn: 2 } }
  const finding = { ...canonical.findings[0]!, message: text, at, trace: [{ role: 'sink', at, note: text }] } as const
  return {
    ...canonical, targets: [{ kind: 'directory', path: text, name: text, version: text }, { kind: 'directory', path: text }],
    findings: [finding], gaps: [{ stage: 'read', subject: text, reason: text }],
  }
}
