import { parse, type ParserOptions } from '@babel/parser'
import traverse, { type NodePath } from '@babel/traverse'
import type { Identifier } from '@babel/types'
import { indexSyntax } from '../../src/code/js/scope.ts'
import { bindingOf } from '../../src/code/js/tree.ts'

/** Where a name stands → where it is declared (offsets); `free` when it is declared nowhere, `unread` when it is no reading. */
export type Resolution = ReadonlyMap<number, number | 'free' | 'unread'>

const parsed = (text: string, plugins: ParserOptions['plugins']) =>
  parse(text, { sourceType: 'unambiguous', errorRecovery: true, allowReturnOutsideFunction: true, plugins: plugins ?? [] })

/** What our own table says of every name outside types. */
export const ownResolution = (text: string, plugins?: ParserOptions['plugins']): Resolution => {
  const index = indexSyntax(parsed(text, plugins).program, text)
  const free = new Set(index.globals)
  const ids = [...index.byType.get('Identifier') ?? [], ...index.byType.get('JSXIdentifier') ?? []]
  const out = new Map<number, number | 'free' | 'unread'>()
  for (const id of ids) {
    const binding = bindingOf(id)
    const read = binding?.references.includes(id) ? binding.id.start! : free.has(id) ? 'free' : undefined
    // Of `export { a }` the parser makes two names in one place, and only one is a reading.
    if (read !== undefined || !out.has(id.start!)) out.set(id.start!, read ?? 'unread')
  }
  return out
}

/** What @babel/traverse says of every name that is read, types included. */
const babelResolution = (text: string, plugins?: ParserOptions['plugins']): Resolution => {
  const out = new Map<number, number | 'free'>()
  const note = (path: NodePath): void => {
    const id = path.node as Identifier
    out.set(id.start!, path.scope.getBinding(id.name)?.identifier.start ?? 'free')
  }
  traverse(parsed(text, plugins), { ReferencedIdentifier: note } as Parameters<typeof traverse>[1])
  return out
}

/** Names that the two resolve differently, as `name@place: ours, theirs`. */
export const differences = (text: string, plugins?: ParserOptions['plugins']): readonly string[] => {
  const own = ownResolution(text, plugins)
  const nameAt = (place: number): string => /^[^\s()[\]{},;.=]+/.exec(text.slice(place, place + 40))?.[0] ?? ''
  return [...babelResolution(text, plugins)]
    .filter(([place, theirs]) => own.has(place) && own.get(place) !== theirs)
    .map(([place, theirs]) => `${nameAt(place)}@${place}: ${own.get(place)}, ${theirs}`)
}
