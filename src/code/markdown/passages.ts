import { TreeFragment, type Tree } from '@lezer/common'
import { Strikethrough, Table, TaskList, parser } from '@lezer/markdown'
import { bareAddress } from './bare-address.ts'
import { inert, looseBrackets, masked } from './brackets.ts'
import { labelOf } from './inline-text.ts'
import type { Passage } from './passage.ts'
import { PassageReader } from './passage-reader.ts'
import { plainText } from './plain-text.ts'

export type { Passage } from './passage.ts'

const markdown = parser.configure([Table, TaskList, Strikethrough, bareAddress, plainText])
const maxNestedBrackets = 4
/** The parser takes `<some_thing>` for a tag, which no browser and no other reader does. */
const noTag = /<(?=\/?[a-zA-Z][a-zA-Z\d-]*_)/g

/** Everything that each of the texts holds, by the rules of GitHub's Markdown; they are parts of one document, so a label is known in all of them. */
export function passagesOf(texts: readonly string[]): Passage[][] {
  const parts = texts.map(text => {
    const plain = text.replace(noTag, inert)
    return { text, plain, tree: markdown.parse(plain) }
  })
  const labels = new Set(parts.flatMap(({ text, tree }) => text.includes(']:') ? labelsIn(tree, text) : []))
  return parts.map(({ text, plain, tree }) => new PassageReader(text, labels).read(withoutLooseBrackets(tree, text, plain, labels)))
}

/** Brackets that lead nowhere are plain letters, and may stand inside a link that leads somewhere, in brackets of their own. */
function withoutLooseBrackets(tree: Tree, text: string, plain: string, labels: ReadonlySet<string>): Tree {
  let made = tree
  let hidden = plain
  for (let round = 0; round < maxNestedBrackets; round += 1) {
    const loose = looseBrackets(made, text, labels)
    if (loose.length === 0) return made
    hidden = masked(hidden, loose)
    made = markdown.parse(hidden, unchanged(made, loose))
  }
  return made
}

/** The blocks without one of the letters, which need not be parsed again. */
const unchanged = (tree: Tree, letters: readonly number[]): readonly TreeFragment[] =>
  TreeFragment.applyChanges(TreeFragment.addTree(tree), letters.map(at => ({ fromA: at, toA: at + 1, fromB: at, toB: at + 1 })))

function labelsIn(tree: Tree, text: string): string[] {
  const labels: string[] = []
  tree.iterate({
    enter({ name, node }) {
      const label = name === 'LinkReference' ? node.getChild('LinkLabel') : null
      if (label) labels.push(labelOf(text.slice(label.from + 1, label.to - 1)))
    },
  })
  return labels
}
