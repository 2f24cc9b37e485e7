import { chmodSync, closeSync, constants, fchmodSync, fstatSync, lstatSync, openSync } from 'node:fs'
import type { Stats } from 'node:fs'
import type { SkipReason } from '../model/index.ts'

export type ModeChange = 'changed' | SkipReason

const judge = (found: Stats, mode: number, of: 'file' | 'directory'): SkipReason | undefined => {
  if (found.isSymbolicLink()) return 'symlink'
  if (of === 'directory' && !found.isDirectory()) return 'not-a-directory'
  if (of === 'file' && !found.isFile()) return 'not-a-file'
  return (found.mode & 0o777) === mode ? 'already' : undefined
}

const codeOf = (error: unknown): string | undefined => (error as NodeJS.ErrnoException).code

/** Changes what is open, so that a link put there in the meantime changes nothing else. */
const changeOpened = (path: string, mode: number, of: 'file' | 'directory'): ModeChange => {
  const kind = of === 'directory' ? constants.O_DIRECTORY ?? 0 : 0
  const file = openSync(path, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0) | kind)
  try {
    const reason = judge(fstatSync(file), mode, of)
    if (reason === undefined) fchmodSync(file, mode)
    return reason ?? 'changed'
  } finally {
    closeSync(file)
  }
}

/** What {@link setMode} would answer, with nothing changed. */
export const modeChange = (path: string, mode: number, of: 'file' | 'directory'): ModeChange => {
  try {
    return judge(lstatSync(path), mode, of) ?? 'changed'
  } catch (error) {
    if (codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTDIR') return 'missing'
    throw error
  }
}

/** Gives a path exactly this mode, unless it has it, is missing, a link or of another kind. Throws when the system refuses. */
export const setMode = (path: string, mode: number, of: 'file' | 'directory'): ModeChange => {
  try {
    const reason = judge(lstatSync(path), mode, of)
    if (reason !== undefined) return reason
    return changeOpened(path, mode, of)
  } catch (error) {
    if (codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTDIR') return 'missing'
    if (codeOf(error) === 'ELOOP') return 'symlink'
    // Its owner may change a file that nobody may read, and there is no other way to it than its name.
    if (codeOf(error) !== 'EACCES') throw error
    chmodSync(path, mode)
    return 'changed'
  }
}
