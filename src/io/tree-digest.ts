import { createHash } from 'node:crypto'
import type { SourceTree, TreeEntry } from '../model/index.ts'

const isBelow = (path: string, root: string): boolean => root === '' || path.startsWith(`${root}/`)

/**
 * Names the content of a package: `sha256-` and base64 over the paths, kinds and bytes of everything below `root` but nested
 * node_modules, which npm fills after the fact. The same for a folder and for the tarball it came from. Undefined when
 * something cannot be read.
 */
export const treeDigest = async (tree: SourceTree, root = ''): Promise<string | undefined> => {
  const entries: TreeEntry[] = []
  for await (const entry of tree.list()) {
    if (isBelow(entry.path, root) && !`/${entry.path.slice(root.length)}`.includes('/node_modules/')) entries.push(entry)
  }
  const hash = createHash('sha256')
  for (const { path, kind, note } of entries.sort((a, b) => a.path < b.path ? -1 : 1)) {
    hash.update(JSON.stringify([path.slice(root === '' ? 0 : root.length + 1), kind, kind === 'symlink' ? note : undefined]))
    if (kind === 'unreadable') return undefined
    if (kind !== 'file') continue
    try {
      hash.update(createHash('sha256').update(tree.read(path)).digest())
    } catch {
      return undefined
    }
  }
  return `sha256-${hash.digest('base64')}`
}
