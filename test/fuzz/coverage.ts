import { registerHooks, stripTypeScriptTypes } from 'node:module'
import { fileURLToPath } from 'node:url'
import { parse } from '@babel/parser'
import { traverseFast } from '@babel/types'
import type { Node } from '@babel/types'

/** Counters in our own sources: which branches an input took, and how often. Works in the thread that calls {@link watchCoverage}. */
export interface Coverage {
  /** One count for each branch, which wraps at 256. Longer than needed; what is not used stays zero. */
  readonly counts: Uint8Array
  /** How many branches there are in the modules loaded so far. */
  readonly size: () => number
  /** Texts that stand in the sources: what the code asks for. */
  readonly words: ReadonlySet<string>
}

const most = 2 ** 18
const name = '__taken'
// Tables without branches, and what is generated.
const plain = /\/src\/(?:catalog|model)\/|\/assets\.ts$/

/** Has to be called before anything of `src` or `rules` is loaded. */
export function watchCoverage(): Coverage {
  const counts = new Uint8Array(most)
  const words = new Set<string>()
  let size = 0
  Object.assign(globalThis, { [name]: counts })
  registerHooks({
    load(url, context, next) {
      const loaded = next(url, context)
      if (!/\/(?:src|rules)\/[^?]*\.ts$/.test(url) || url.includes('/node_modules/') || plain.test(url)) return loaded
      const text = stripTypeScriptTypes(Buffer.from(loaded.source as Uint8Array).toString('utf8'))
      return { format: 'module', shortCircuit: true, source: instrument(text, fileURLToPath(url), () => (size = Math.min(size + 1, most)) - 1, words) }
    },
  })
  return { counts, words, size: () => size }
}

/** Puts a counter at the start of each function and of each arm of a branch. Lines stay where they are. */
function instrument(text: string, path: string, count: () => number, words: Set<string>): string {
  const inserts: (readonly [at: number, text: string])[] = []
  const counter = (): string => `${name}[${count()}]++`
  const statement = (node: Node | null | undefined): void => {
    if (!node) return
    if (node.type === 'BlockStatement') inserts.push([node.start! + 1, `${counter()};`])
    else inserts.push([node.start!, `{${counter()};`], [node.end!, '}'])
  }
  const expression = (node: Node | null | undefined): void => {
    if (node) inserts.push([node.start!, `(${counter()},`], [node.end!, ')'])
  }
  traverseFast(parse(text, { sourceType: 'module', sourceFilename: path, createParenthesizedExpressions: true }), node => {
    if ('body' in node && /Function|Method/.test(node.type)) {
      const body = node.body as Node
      if (body.type === 'BlockStatement') statement(body)
      else expression(body)
    } else if (node.type === 'IfStatement') {
      statement(node.consequent)
      statement(node.alternate)
    } else if (node.type === 'ConditionalExpression') {
      expression(node.consequent)
      expression(node.alternate)
    } else if (node.type === 'LogicalExpression') expression(node.right)
    else if (/^(?:For|While|DoWhile)/.test(node.type) && 'body' in node) statement(node.body as Node)
    else if (node.type === 'SwitchCase' && node.consequent[0]) inserts.push([node.consequent[0].start!, `${counter()};`])
    else if (node.type === 'CatchClause') statement(node.body)
    else if (node.type === 'StringLiteral' && node.value.length > 1 && node.value.length < 40 && !node.value.startsWith('.')) words.add(node.value)
  })
  let out = ''
  let at = 0
  // At one place, what closes stands before what opens, and inner ones close first.
  const sorted = inserts.map((one, order) => ({ at: one[0], text: one[1], order })).toSorted((a, b) => a.at - b.at || rank(a) - rank(b) || (rank(a) === 0 ? b.order - a.order : a.order - b.order))
  for (const insert of sorted) {
    out += text.slice(at, insert.at) + insert.text
    at = insert.at
  }
  return out + text.slice(at)
}

const rank = ({ text }: { readonly text: string }): number => text === ')' || text === '}' ? 0 : 1
