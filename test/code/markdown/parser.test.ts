import { TreeFragment, type Tree } from '@lezer/common'
import { Strikethrough, Table, TaskList, parser } from '@lezer/markdown'
import { expect, test } from 'vitest'
import { bareAddress } from '../../../src/code/markdown/bare-address.ts'
import { plainText } from '../../../src/code/markdown/plain-text.ts'
import { modulesUnder, readText } from '../../support/repository.ts'

const slow = parser.configure([Table, TaskList, Strikethrough, bareAddress])
const fast = slow.configure(plainText)

const nodesOf = (tree: Tree): readonly string[] => {
  const nodes: string[] = []
  tree.iterate({ enter: ({ name, from, to }) => { nodes.push(`${name} ${from}-${to}`) } })
  return nodes
}

const tricky = [
  'two blanks  \nand a backslash\\\nbreak lines', 'one blank \nbreaks  none ', '   ', 'a  b   c',
  'http://a.example Http://b.example xhttp://c.example www.d.example WWW.e.example wwww.f.example h w ht ww hw',
  '*a* _b_ **c** ~~d~~ `e` ![f](g) [h](i) <b> &amp; \\* a_b_c a*b', '| http | w |\n|--|--|\n| a  | *b* |', '- [ ] what\n- [x] how  \n  so',
  'Grüße — 你好 🚩 http://ü.example/é', '> quoted  \n> http://a.example\n\n# why *how*', 'h', 'w', ' ', 'end h', 'end http', 'end  ',
]
const documents = [...tricky, ...modulesUnder('src').slice(0, 40).map(readText)]

test('to pass over plain letters changes nothing', () => {
  for (const text of documents) expect(nodesOf(fast.parse(text))).toEqual(nodesOf(slow.parse(text)))
})

test('blocks that are kept from an earlier reading are those that a new one finds', () => {
  for (const text of [documents.join('\n\n'), `# a [b]\n\n- c\n  [d]\n\n  e\n\n${'f g\n\n'.repeat(60)}[h] i\n===\n\n${'> j\n> - k\n\n'.repeat(40)}    l\n\n    [m]\n`]) {
    const before = fast.parse(text)
    const places = [...text.matchAll(/[[\]]/g)].map(({ index }) => index).filter((_, i) => i % 7 < 2)
    const after = places.reduce((made, at) => `${made.slice(0, at)},${made.slice(at + 1)}`, text)
    const kept = TreeFragment.applyChanges(TreeFragment.addTree(before), places.map(at => ({ fromA: at, toA: at + 1, fromB: at, toB: at + 1 })))
    expect(kept.length).toBeGreaterThan(0)
    expect(nodesOf(fast.parse(after, kept))).toEqual(nodesOf(fast.parse(after)))
  }
})
