import { createHash } from 'node:crypto'
import type { FileHash, SourceTree } from '../model/index.ts'
import { packageRootOf } from './package-parts.ts'
import { packTree } from './tree-memory.ts'
import type { MemoryFile } from './tree-memory.ts'

const mostBytes = 512 * 2 ** 20

/** Every file of a tree with the hash of its bytes, sorted by path; what cannot be read has none. */
export const fileHashes = async (tree: SourceTree): Promise<readonly FileHash[]> => {
  const files: FileHash[] = []
  for await (const { path, kind, size } of tree.list()) {
    if (kind !== 'file') continue
    files.push({ path, size, hash: hashIn(tree, path) })
  }
  return files.sort((a, b) => a.path < b.path ? -1 : a.path > b.path ? 1 : 0)
}

/** SHA-256 in base64. */
export const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('base64')

const hashIn = (tree: SourceTree, path: string): string => {
  try {
    return hashOf(tree.read(path))
  } catch {
    return ''
  }
}

/** Where an archive holds packages of its own, as bundled dependencies are: their folders, by its paths. */
export const bundledIn = (paths: Iterable<string>): ReadonlySet<string> =>
  new Set([...paths].map(packageRootOf).filter(root => root !== ''))

/**
 * A package without what npm installed beside it: its own files and those of the `bundled` folders, in memory. Throws when they are too large
 * to be a package.
 */
export const ownFilesOf = async (tree: SourceTree, bundled: ReadonlySet<string> = new Set()): Promise<SourceTree> => {
  const files: MemoryFile[] = []
  let total = 0
  for await (const { path, kind, mode = 0o644 } of tree.list()) {
    if (kind !== 'file' || (path.startsWith('node_modules/') && !bundled.has(packageRootOf(path)))) continue
    const bytes = tree.read(path)
    total += bytes.length
    if (total > mostBytes) throw new Error(`it holds more than ${mostBytes} bytes`)
    files.push({ path, mode, size: bytes.length, chunks: [bytes] })
  }
  return packTree(files)
}
