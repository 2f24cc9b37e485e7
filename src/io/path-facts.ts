import { lstatSync, realpathSync } from 'node:fs'

/** What the system says of a path itself; a link is not followed. */
export interface PathFacts {
  readonly kind: 'file' | 'directory' | 'symlink' | 'other' | 'missing'
  readonly uid: number
  /** Permission bits with the sticky bit. */
  readonly mode: number
}

export const pathFacts = (path: string): PathFacts => {
  const found = lstatSync(path, { throwIfNoEntry: false })
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
