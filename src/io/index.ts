import type { SourceTree, TreeHandle } from '../model/index.ts'
import { openDirectory } from './tree-directory.ts'
import { openMemory } from './tree-memory.ts'

export { appendLine, readLines } from './line-log.ts'
export type { LogLimits } from './line-log.ts'
export { copyProgram, makeOwnFolder, readOwnFile, removeOwn, writeOwnFile } from './own-files.ts'
export { pathFacts, withoutLinks } from './path-facts.ts'
export type { PathFacts } from './path-facts.ts'
export { setMode } from './modes.ts'
export type { ModeChange } from './modes.ts'
export { publishedAt } from './published-at.ts'
export { openDirectory } from './tree-directory.ts'
export { memoryTree } from './tree-memory.ts'
export { treeDigest } from './tree-digest.ts'
export { openTarball } from './tree-tarball.ts'
export type { OpenedTarball, TarballOptions } from './tree-tarball.ts'
export { digestOf, replaceText } from './write-file.ts'

/** Opens the same tree again, in another thread for instance. */
export const openTree = (handle: TreeHandle): SourceTree =>
  handle.kind === 'directory' ? openDirectory(handle.root) : openMemory(handle)
