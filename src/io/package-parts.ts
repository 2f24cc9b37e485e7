import { createHash } from 'node:crypto'
import type { SourceTree, TreeEntry } from '../model/index.ts'
import { packTree } from './tree-memory.ts'
import type { MemoryFile } from './tree-memory.ts'
import { openDirectory } from './tree-directory.ts'

/** A package in a tree with the entries that are its own: what lies in its node_modules belongs to other parts. */
export interface PackagePart {
  /** Its folder, `''` for the root of the tree. */
  readonly root: string
  /** Paths are those of the whole tree. */
  readonly entries: readonly TreeEntry[]
  readonly bytes: number
}

/** The folder of the innermost package that a path in a tree belongs to, `''` for the tree's own. */
export const packageRootOf = (path: string): string => /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(path)?.[0] ?? ''

/** Parts a tree by the folders of its node_modules, the root first, then by path. */
export const packageParts = async (tree: SourceTree): Promise<readonly PackagePart[]> => {
  const parts = new Map<string, TreeEntry[]>()
  for await (const entry of tree.list()) {
    const root = packageRootOf(entry.path)
    const part = parts.get(root)
    if (part) part.push(entry)
    else parts.set(root, [entry])
  }
  return [...parts].sort(([a], [b]) => a < b ? -1 : 1)
    .map(([root, entries]) => ({ root, entries, bytes: entries.reduce((sum, { size }) => sum + size, 0) }))
}

export interface SealedPart {
  /** The part as a tree of its own; paths are relative to it. */
  readonly open: () => SourceTree
  /** `sha256-` and base64 over paths and bytes; the same for a folder and for the archive it came from. Undefined when not all could be read. */
  readonly digest?: string
}

const mostBytes = 128 * 2 ** 20

/**
 * The part, read once, so that what was hashed is what will be looked at. A part that is too large for memory or
 * holds more than files is opened where it lies and has no digest.
 */
export const sealPart = (tree: SourceTree, { root, entries, bytes }: PackagePart): SealedPart => {
  const own = (path: string): string => root === '' ? path : path.slice(root.length + 1)
  const hash = createHash('sha256')
  const files: MemoryFile[] = []
  try {
    if (bytes > mostBytes || entries.some(({ kind }) => kind !== 'file')) throw new Error('not to be held')
    for (const { path, mode = 0o644 } of entries.toSorted((a, b) => a.path < b.path ? -1 : 1)) {
      const content = tree.read(path)
      hash.update(`${JSON.stringify(own(path))}${content.length}:`).update(content)
      files.push({ path: own(path), mode, size: content.length, chunks: [content] })
    }
  } catch {
    return { open: () => partIn(tree, root, entries.map(entry => ({ ...entry, path: own(entry.path) }))) }
  }
  return { open: () => packTree(files), digest: `sha256-${hash.digest('base64')}` }
}

const partIn = (tree: SourceTree, root: string, entries: readonly TreeEntry[]): SourceTree => {
  if (tree.handle.kind !== 'directory') return { ...tree, async *list() { yield* entries } }
  return { ...openDirectory(root === '' ? tree.handle.root : `${tree.handle.root}/${root}`), async *list() { yield* entries } }
}
