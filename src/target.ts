import { realpathSync, statSync } from 'node:fs'
import { basename, dirname } from 'node:path'
import { memoryTree, openDirectory, openTarball } from './io/index.ts'
import type { Gap, SourceTree, Target } from './model/index.ts'
import { UsageError } from './usage-error.ts'

/** What the user pointed at, opened. `gaps` are what could not be unpacked. */
export interface OpenTarget {
  readonly target: Target
  readonly tree: SourceTree
  readonly gaps: readonly Gap[]
  /** Files to read whatever they are called: the one that the user named. */
  readonly entries?: readonly string[]
}

/**
 * Opens a directory, a file or a `.tgz`. Whether a directory is a plugin or a skill is known only after it was scanned,
 * so `kind` says `directory` here.
 */
export async function openTarget(path: string): Promise<OpenTarget> {
  const found = statSync(real(path))
  if (found.isDirectory()) return { target: { kind: 'directory', path }, tree: openDirectory(path), gaps: [] }
  if (!found.isFile()) throw new UsageError(`${path} is neither a file nor a folder`)
  if (isArchive(path)) return { target: { kind: 'tarball', path }, ...await openTarball(path) }
  return { target: { kind: 'file', path }, tree: loneFile(path), gaps: [], entries: [basename(path)] }
}

/** Whether a file is called like a package archive. */
export const isArchive = (path: string): boolean => /\.(tgz|tar\.gz|tar)$/i.test(path)

/** The user may name a link; inside the target none is followed. */
function real(path: string): string {
  try {
    return realpathSync(path)
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException
    if (code === 'ENOENT') throw new UsageError(`there is no ${path}`)
    throw new UsageError(`cannot open ${path}: ${code ?? message}`)
  }
}

/** A tree of this file alone: its neighbours were not asked about. */
function loneFile(path: string): SourceTree {
  const file = real(path)
  const name = basename(path)
  try {
    return memoryTree({ [name]: openDirectory(dirname(file)).read(basename(file)) })
  } catch (error) {
    return unreadable(name, (error as Error).message)
  }
}

const unreadable = (path: string, note: string): SourceTree => ({
  ...memoryTree({}),
  async *list() { yield { path, kind: 'unreadable', size: 0, note } },
})
