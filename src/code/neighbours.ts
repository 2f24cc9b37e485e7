import type { SourceTree } from '../model/index.ts'
import type { Neighbours } from './analyser.ts'
import { decode } from './decode.ts'
import { sha256 } from './digest.ts'

const maxNeighbourBytes = 4 * 2 ** 20
/** Characters of text, and sizes, that are kept of one tree. */
const [textRoom, maxSizes] = [4_000_000, 50_000]

interface Text { readonly digest: string; readonly text: string | undefined }
interface Recent { readonly sizes: Map<string, number | undefined>; readonly texts: Map<string, Text>; length: number }

/** Files import each other, and each would be looked for, read and hashed by all that do. */
const recentOf = new WeakMap<SourceTree, Recent>()

/** The tree as an analyser may see it; notes in `asked` what it was asked for, since the answer depends on it. */
export function neighboursIn(tree: SourceTree, asked: Map<string, string | null>): Neighbours {
  let recent = recentOf.get(tree)
  if (!recent) recentOf.set(tree, recent = { sizes: new Map(), texts: new Map(), length: 0 })
  const { sizes } = recent
  const sizeOf = (path: string): number | undefined => {
    let size = sizes.get(path)
    if (size === undefined && !sizes.has(path)) {
      if (sizes.size >= maxSizes) sizes.clear()
      sizes.set(path, size = tree.size(path))
    }
    if (!asked.has(path)) asked.set(path, size === undefined ? null : '')
    return size
  }
  return {
    has: path => sizeOf(path) !== undefined,
    read(path) {
      const size = sizeOf(path)
      if (size === undefined || size > maxNeighbourBytes) return undefined
      try {
        const { digest, text } = textOf(tree, path, recent)
        asked.set(path, digest)
        return text
      } catch {
        return undefined
      }
    },
  }
}

function textOf(tree: SourceTree, path: string, recent: Recent): Text {
  const { texts } = recent
  const known = texts.get(path)
  if (known) {
    texts.delete(path)
    texts.set(path, known)
    return known
  }
  const bytes = tree.read(path)
  const read: Text = { digest: sha256(bytes), text: bytes.includes(0) ? undefined : decode(bytes).text }
  texts.set(path, read)
  recent.length += read.text?.length ?? 0
  for (const [oldest, { text }] of texts) {
    if (recent.length <= textRoom || oldest === path) break
    texts.delete(oldest)
    recent.length -= text?.length ?? 0
  }
  return read
}
