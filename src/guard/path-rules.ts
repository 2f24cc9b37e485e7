import { dirname, isAbsolute, resolve } from 'node:path'
import { pathFacts } from '../io/index.ts'

/** Why OpenClaw would refuse to run a program from a path, and how to mend it. */
export interface PathProblem { readonly path: string; readonly problem: string; readonly mend: string }

const groupOrOthersMayWrite = 0o022
const sticky = 0o1000

/**
 * The rules that OpenClaw holds against the command of `security.installPolicy.exec` and the scripts among its arguments: absolute, a
 * regular file and no link, it and every folder above it owned by root or the user, and writable by nobody else; folders in which
 * only the owner of a file may replace it are excepted.
 */
export function pathProblems(path: string, uid: number): readonly PathProblem[] {
  if (!isAbsolute(path)) return [{ path, problem: 'is not absolute', mend: 'write it out from the root' }]
  const { kind, uid: owner, mode } = pathFacts(path)
  if (kind === 'missing') return [{ path, problem: 'does not exist', mend: 'run `plugvet guard install`' }]
  if (kind === 'symlink') return [{ path, problem: 'is a symbolic link', mend: 'name the file that it points to' }]
  if (kind !== 'file') return [{ path, problem: 'is no regular file', mend: 'run `plugvet guard install`' }]
  return [
    ...mode & groupOrOthersMayWrite ? [{ path, problem: 'can be changed by group or others', mend: `chmod go-w ${path}` }] : [],
    ...isTrusted(owner, uid) ? [] : [{ path, problem: 'belongs to another user', mend: `chown it to yourself or root` }],
    ...foldersAbove(path).flatMap(folder => folderProblems(folder, uid)),
  ]
}

function folderProblems(path: string, uid: number): readonly PathProblem[] {
  const { uid: owner, mode } = pathFacts(path)
  const isOpen = (mode & groupOrOthersMayWrite) !== 0 && (mode & sticky) === 0
  return [
    ...isOpen ? [{ path, problem: 'is a folder in which group or others can replace files', mend: `chmod go-w ${path}` }] : [],
    ...isTrusted(owner, uid) ? [] : [{ path, problem: 'is a folder of another user', mend: 'use a folder below your own home: `plugvet guard install --dir …`' }],
  ]
}

const isTrusted = (owner: number, uid: number): boolean => owner === uid || owner === 0

function foldersAbove(path: string): readonly string[] {
  const folders: string[] = []
  for (let folder = dirname(resolve(path)); ; folder = dirname(folder)) {
    folders.push(folder)
    if (dirname(folder) === folder) return folders
  }
}
