import { defaultTreeAdapter, parse } from 'parse5'
import type { DefaultTreeAdapterTypes } from 'parse5'
import type { Reference } from '../../model/index.ts'
import type { Analyser, Embed } from '../analyser.ts'
import { linesOf } from '../text/index.ts'
import { codeIn } from './code-in.ts'
import type { Found } from './code-in.ts'

type Element = DefaultTreeAdapterTypes.Element
type Parent = DefaultTreeAdapterTypes.ParentNode

const maxText = 32 * 2 ** 20
// The rules of HTML make deep nesting quadratic; pages that people see stay far below this.
const maxDepth = 2000
const maxFound = 5000

class TooDeep extends Error {}

/** Finds what a browser would run in HTML and SVG: scripts, event handlers, script addresses, documents inside attributes. */
export const analyseMarkup: Analyser = unit => {
  const gap = (reason: string) => ({ hits: [], gaps: [{ stage: 'parse' as const, subject: unit.path, reason }] })
  if (unit.text.length > maxText) return gap(`larger than ${maxText / 2 ** 20} million characters`)
  let root: Parent
  try {
    root = documentOf(unit.text)
  } catch (error) {
    if (error instanceof TooDeep) return gap(`elements are nested more than ${maxDepth} deep`)
    throw error
  }
  const lines = linesOf(unit.text)
  const isNew = unseen()
  const found = Iterator.from(elementsIn(root)).flatMap(element => codeIn(element, unit.text)).filter(isNew).take(maxFound + 1).toArray()
  const spanOf = ({ start, end }: Found) => lines.span(start, end)
  return {
    hits: [],
    gaps: found.length > maxFound ? gap(`holds more than ${maxFound} scripts; the rest was not read`).gaps : [],
    embeds: found.slice(0, maxFound).flatMap((one): readonly Embed[] => one.kind === 'code'
      ? [{ language: one.language, text: one.text, span: spanOf(one), verbatim: one.verbatim, note: one.note }] : []),
    references: found.slice(0, maxFound).flatMap((one): readonly Reference[] => one.kind === 'file'
      ? [{ specifier: one.specifier, kind: 'import', span: spanOf(one) }] : []),
  }
}

/** A generated page repeats one handler on every row; once is enough. */
const unseen = (): (one: Found) => boolean => {
  const seen = new Set<string>()
  return one => {
    const key = one.kind === 'code' ? `${one.language} ${one.text}` : `file ${one.specifier}`
    return !seen.has(key) && seen.add(key) !== undefined
  }
}

/** A document with positions. SVG is read the same way: inside `<svg>` the rules for foreign elements apply. */
const documentOf = (text: string): Parent => {
  let depth = 0
  const treeAdapter = {
    ...defaultTreeAdapter,
    onItemPush: () => { if (++depth > maxDepth) throw new TooDeep() },
    onItemPop: () => { depth-- },
  }
  // With scripting off, what stands in <noscript> is read too.
  return parse(text, { sourceCodeLocationInfo: true, scriptingEnabled: false, treeAdapter })
}

function* elementsIn(root: Parent): Generator<Element> {
  const open: DefaultTreeAdapterTypes.Node[] = [root]
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if ('tagName' in node) yield node
    if ('content' in node) open.push(node.content)
    if ('childNodes' in node) for (let index = node.childNodes.length - 1; index >= 0; index--) open.push(node.childNodes[index]!)
  }
}
