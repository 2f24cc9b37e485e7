import { setFlagsFromString } from 'node:v8'
import type { Parser as GrammarParser } from '@vscode/tree-sitter-wasm'
import { grammarSource, loadRuntime, startOptions } from './runtime.ts'

/** A syntax node as plain data: parser memory is freed before anybody looks. Offsets are UTF-16 units. */
export interface Syntax {
  readonly type: string
  /** Name of the field of the parent that it fills. */
  readonly field: string | undefined
  readonly named: boolean
  readonly start: number
  readonly end: number
  readonly children: readonly Syntax[]
}

export interface SyntaxTree {
  readonly root: Syntax
  /** The grammar could not make sense of some part. */
  readonly hasErrors: boolean
  /** Set when a bound was met and deeper or later parts are absent. */
  readonly truncated: string | undefined
}

export const maxGrammarText = 2_000_000
const maxNodes = 1_500_000
const maxDepth = 400

interface Draft {
  type: string
  field: string | undefined
  named: boolean
  start: number
  end: number
  children: Draft[]
}

// At run time the first does not imply the others, as it does on the command line.
const baselineOnly = ['--liftoff-only', '--no-wasm-tier-up', '--no-wasm-dynamic-tiering']
let started: Promise<void> | undefined

/** One parser for a grammar; the parser is kept for the life of the thread. */
export async function loadGrammar(name: 'bash' | 'python'): Promise<(text: string) => SyntaxTree> {
  // Optimising their code takes 500 MB and seconds, and no script is long enough to earn that back.
  for (const flag of baselineOnly) setFlagsFromString(flag)
  const { Parser, Language } = loadRuntime()
  started ??= Parser.init(startOptions())
  await started
  const language = await Language.load(grammarSource(name))
  const parser = new Parser()
  parser.setLanguage(language)
  return text => parseWith(parser, text)
}

function parseWith(parser: GrammarParser, text: string): SyntaxTree {
  const source = text.length > maxGrammarText ? text.slice(0, maxGrammarText) : text
  const tree = parser.parse(source)
  if (tree === null) {
    parser.reset()
    return {
      root: { type: 'program', field: undefined, named: true, start: 0, end: 0, children: [] },
      hasErrors: true,
      truncated: 'the parser gave up',
    }
  }
  try {
    const copy = copyTree(tree.walk())
    const truncated = source.length < text.length ? `only the first ${maxGrammarText} characters were parsed` : copy.truncated
    return { root: copy.root, hasErrors: tree.rootNode.hasError, truncated }
  } finally {
    tree.delete()
  }
}

function copyTree(cursor: import('@vscode/tree-sitter-wasm').TreeCursor): { root: Syntax; truncated: string | undefined } {
  const draft = (): Draft => ({
    type: cursor.nodeType,
    field: cursor.currentFieldName ?? undefined,
    named: cursor.nodeIsNamed,
    start: cursor.startIndex,
    end: cursor.endIndex,
    children: [],
  })
  const root = draft()
  const open = [root]
  let count = 0
  let truncated: string | undefined
  const descend = (): boolean => {
    if (open.length < maxDepth) return cursor.gotoFirstChild()
    truncated = `nested deeper than ${maxDepth} levels`
    return false
  }
  let entering = descend()
  for (;;) {
    if (entering) {
      const node = draft()
      open.at(-1)!.children.push(node)
      if (++count > maxNodes) {
        truncated = `more than ${maxNodes} syntax nodes`
        break
      }
      open.push(node)
      entering = descend()
      continue
    }
    open.pop()
    if (open.length === 0) break
    if (cursor.gotoNextSibling()) entering = true
    else if (!cursor.gotoParent()) break
  }
  cursor.delete()
  return { root, truncated }
}

/** Descendants in text order, the node itself first; `enter` says whether to look inside. */
export function* walk(node: Syntax, enter: (node: Syntax) => boolean = () => true): Generator<Syntax> {
  const stack = [node]
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    yield next
    if (!enter(next)) continue
    for (let i = next.children.length - 1; i >= 0; i--) stack.push(next.children[i]!)
  }
}

export const child = (node: Syntax, field: string): Syntax | undefined => node.children.find(one => one.field === field)
export const namedChildren = (node: Syntax): readonly Syntax[] => node.children.filter(one => one.named)
