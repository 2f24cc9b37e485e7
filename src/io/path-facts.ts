import { lstatSync, realpathSync, statSync } from 'node:fs'

/** What the system says of a path. */
export interface PathFacts {
  readonly kind: 'file' | 'directory' | 'symlink' | 'other' | 'missing'
  readonly uid: number
  /** Permission bits with the sticky bit. */
  readonly mode: number
}

/** The facts of the path itself, or, when told to follow, of what a link leads to. */
export const pathFacts = (path: string, { isFollowed = false } = {}): PathFacts => {
  const found = isFollowed ? statSync(path, { throwIfNoEntry: false }) : lstatSync(path, { throwIfNoEntry: false })
  if (!found) return { kind: 'missing', uid: -1, mode: 0 }
  const kind = found.isSymbolicLink() ? 'symlink' : found.isFile() ? 'file' : found.isDirectory() ? 'directory' : 'other'
  return { kind, uid: found.uid, mode: found.mode & 0o1777 }
}

/** The path without any link in it; the path as it is when it does not exist. */
export const withoutLinks = (path: string): string => {
  try {
    return realpathSync.native(path)
  } catch {
    return path
  }
}
