import { basename, dirname, isAbsolute, resolve } from 'node:path'
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
    ...isTrusted(owner, uid) ? [] : [{ path, problem: 'belongs to another user', mend: `sudo chown $(id -un) ${path}` }],
    ...foldersAbove(path).flatMap(folder => folderProblems(folder, uid)),
  ]
}

const interpreters = new Set(['bash', 'bun', 'deno', 'fish', 'node', 'perl', 'powershell', 'pwsh', 'python', 'python3', 'ruby', 'sh', 'zsh'])
const scriptName = /\.(?:bash|cjs|cts|js|mjs|mts|pl|ps1|py|rb|sh|ts|zsh)$/i

/** The files whose paths OpenClaw checks before it starts a program: the program, and what looks like a script among the arguments of an interpreter. */
export function checkedPaths(command: string, args: readonly string[]): readonly string[] {
  if (!interpreters.has(basename(command).replace(/\.exe$/i, '').toLowerCase())) return [command]
  const values = args.map(arg => arg.startsWith('-') ? /^-[^=]*=(.*)$/s.exec(arg)?.[1] ?? '' : arg)
  return [command, ...values.filter(value => value.startsWith('.') || /[\\/]/.test(value) || scriptName.test(value))]
}

function folderProblems(path: string, uid: number): readonly PathProblem[] {
  // A link among the folders counts as the folder that it leads to.
  const { uid: owner, mode } = pathFacts(path, { isFollowed: true })
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
