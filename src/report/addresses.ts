import { isAbsolute, posix, relative } from 'node:path'
import type { Target } from '../model/index.ts'

/** Where a file is, as programs write it: a relative URI and the name of the folder it starts from. */
export interface Address { readonly uri: string; readonly base: string }

/** The folders that a run knows. Both absolute; without them absolute paths stay what they are. */
export interface Folders {
  /** In which plugvet was started: that of the repository, when a build does it. */
  readonly folder?: string | undefined
  readonly home?: string | undefined
}

/** The name that code scanning knows for the folder of the repository. */
export const startFolder = '%SRCROOT%'
export const homeFolder = 'HOME'
export const fileSystem = 'ROOT'

/** Which package of the report is meant, where it has no place below the start folder. */
export const packageBase = (target: number): string => `PACKAGE${target}`

/**
 * A file of a target. What lies below the start folder is named from there, so that an annotation finds the line; what is inside an
 * archive, comes from a registry or lies elsewhere is named from its package.
 */
export function addressIn(targets: readonly Target[], target: number, file: string, { folder }: Folders): Address {
  const { kind, path } = targets[target] ?? { kind: 'directory' }
  const below = path === undefined || kind === 'tarball' || kind === 'npm' ? undefined : pathBelow(folder, path)
  if (below === undefined) return { base: packageBase(target), uri: uriOf(file) }
  return { base: startFolder, uri: uriOf(kind === 'file' ? below : posix.join(below, file)) }
}

/** A file that an audit names: absolute, seldom relative to nothing that is known. */
export function addressOnDisk(file: string, { folder, home }: Folders): Address {
  const atHome = pathBelow(home, file.replace(/^~(?=\/|$)/, home ?? '~'))
  if (atHome !== undefined && isAbsolute(file.replace(/^~/, '/'))) return { base: homeFolder, uri: uriOf(atHome) }
  const below = pathBelow(folder, file)
  return below === undefined ? { base: fileSystem, uri: uriOf(file.replace(/^[/\\]+/, '')) } : { base: startFolder, uri: uriOf(below) }
}

/** `/`-separated and without `..`; undefined when the path leaves the folder. */
function pathBelow(folder: string | undefined, path: string): string | undefined {
  if (isAbsolute(path) && folder === undefined) return undefined
  const inner = (isAbsolute(path) ? relative(folder ?? '', path) : path).replaceAll('\\', '/')
  const tidy = posix.normalize(inner === '' ? '.' : inner)
  return tidy === '..' || tidy.startsWith('../') || posix.isAbsolute(tidy) || isAbsolute(tidy) ? undefined : tidy.replace(/\/$/, '')
}

// A lone surrogate has no encoding.
const uriOf = (path: string): string => path.toWellFormed().split('/').map(encodeURIComponent).join('/') || '.'

/** The address as a path for people and for the workflow commands of a build. */
export const pathOf = ({ uri }: Address): string => uri.split('/').map(decodeURIComponent).join('/')
