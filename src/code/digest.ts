import { createHash } from 'node:crypto'
import type { SourceTree } from '../model/index.ts'

export const sha256 = (data: Uint8Array | string): string => createHash('sha256').update(data).digest('hex')

/** SHA-256 of the files of a tree by path, each read once; undefined for what cannot be read. */
export function digestsIn(tree: SourceTree): (path: string) => string | undefined {
  const known = new Map<string, string | undefined>()
  return path => {
    if (!known.has(path)) known.set(path, digestOf(tree, path))
    return known.get(path)
  }
}

function digestOf(tree: SourceTree, path: string): string | undefined {
  try {
    return sha256(tree.read(path))
  } catch {
    return undefined
  }
}
