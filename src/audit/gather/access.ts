import { lstatSync, statSync } from 'node:fs'
import type { Stats } from 'node:fs'
import type { PathAccess } from '../../model/index.ts'
import { judgeAcl, readAcl } from './icacls.ts'
import type { Environment } from './locations.ts'

const kindOf = (found: Stats): PathAccess['kind'] => (found.isFile() ? 'file' : found.isDirectory() ? 'directory' : 'other')

const has = (mode: number, bit: number): boolean => (mode & bit) !== 0

/** Who may touch a path: the mode of what a link points at. Undefined when nothing is there. */
export const posixAccess = (path: string): PathAccess | undefined => {
  try {
    const own = lstatSync(path)
    const found = own.isSymbolicLink() ? statSync(path) : own
    const mode = found.mode & 0o777
    return {
      path, kind: kindOf(found), isSymlink: own.isSymbolicLink(), mode,
      isWorldWritable: has(mode, 0o002), isGroupWritable: has(mode, 0o020), isWorldReadable: has(mode, 0o004), isGroupReadable: has(mode, 0o040),
    }
  } catch {
    return undefined
  }
}

const closed = { isWorldWritable: false, isGroupWritable: false, isWorldReadable: false, isGroupReadable: false }

const windowsAccess = async (path: string, env: Environment): Promise<PathAccess | undefined> => {
  const found = posixAccess(path)
  if (found === undefined) return undefined
  const { mode: _, ...rest } = found
  const acl = await readAcl(path, env)
  return { ...rest, ...closed, ...(acl && judgeAcl(acl.text, path, acl.user)) }
}

export type AccessReader = (path: string) => Promise<PathAccess | undefined>

export const accessReader = (isWindows: boolean, env: Environment): AccessReader =>
  isWindows ? (path) => windowsAccess(path, env) : (path) => Promise.resolve(posixAccess(path))
