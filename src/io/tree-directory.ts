import { closeSync, constants, existsSync, fstatSync, lstatSync, openSync, readdirSync, readlinkSync, readSync, realpathSync } from 'node:fs'
import type { Dirent, PathLike, Stats } from 'node:fs'
import { posix, resolve, sep } from 'node:path'
import type { SourceTree, TreeEntry } from '../model/index.ts'
import { isTreePath, maxFileBytes, nameFromBytes, nameToBytes } from './paths.ts'

// O_NONBLOCK so that a FIFO put in place of a file cannot hold us; both flags do not exist on Windows.
const openFlags = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0)

const reasons: Readonly<Record<string, string>> = {
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  ELOOP: 'it is a symbolic link',
  EMLINK: 'it is a symbolic link',
  ENAMETOOLONG: 'the path is too long for this system',
  ENOENT: 'it no longer exists',
  ENOTDIR: 'a parent is not a folder',
  ENXIO: 'it is not a regular file',
  EMFILE: 'too many open files',
  EIO: 'the disk reported an error',
}

/** A reason fit for a gap: no absolute path, the same on every machine. */
const reasonOf = (error: unknown): string => {
  const code = (error as NodeJS.ErrnoException).code
  return (code !== undefined && reasons[code]) || code || (error as Error).message
}

/**
 * A folder on disk. Nothing in it is ever followed: links are listed with their goal, sockets, FIFOs and devices are
 * listed and never opened. The root itself may be a link, since the user named it.
 */
export const openDirectory = (root: string): SourceTree => {
  const base = realRoot(root)
  const prefix = base.endsWith(sep) ? base : base + sep
  // A name with bytes that are no UTF-8 can only be reached through a buffer.
  const locate = (path: string): PathLike =>
    path === '' ? base : path.isWellFormed() ? prefix + path : Buffer.concat([Buffer.from(prefix), nameToBytes(path)])
  const trusted = new Set<string>([''])

  const requireInside = (folder: string): void => {
    // Asked again each time where an open file does not tell where it is.
    if (tellsPaths && trusted.has(folder)) return
    const real = nameFromBytes(realpathSync.native(locate(folder), 'buffer'))
    if (real !== prefix + folder.replaceAll('/', sep)) throw new Error('a parent folder is a symbolic link')
    trusted.add(folder)
  }

  const attempt = <T>(action: () => T): T => {
    try {
      return action()
    } catch (error) {
      throw new Error(reasonOf(error))
    }
  }

  return {
    handle: { kind: 'directory', root: base },
    list: () => walk(locate),
    read: (path, limit) => attempt(() => {
      if (!isTreePath(path)) throw new Error('not a path inside the target')
      requireInside(posix.dirname(path) === '.' ? '' : posix.dirname(path))
      return readRegular(locate(path), limit)
    }),
    size(path) {
      if (!isTreePath(path)) return undefined
      try {
        // Most of what is asked for is not there, and an absence costs less than an error.
        const stats = lstatSync(locate(path), { throwIfNoEntry: false })
        if (!stats?.isFile()) return undefined
        requireInside(posix.dirname(path) === '.' ? '' : posix.dirname(path))
        return stats.size
      } catch {
        return undefined
      }
    },
  }
}

const realRoot = (root: string): string => {
  try {
    return realpathSync.native(root)
  } catch {
    return resolve(root)
  }
}

/** Depth first with a stack of its own: the depth of a hostile tree must not become depth of calls. */
async function* walk(locate: (path: string) => PathLike): AsyncGenerator<TreeEntry> {
  const folders = ['']
  for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
    let names: readonly NamedEntry[]
    try {
      names = readFolder(locate(folder))
    } catch (error) {
      yield { path: folder === '' ? '.' : folder, kind: 'unreadable', size: 0, note: `the folder cannot be listed: ${reasonOf(error)}` }
      continue
    }
    for (const { name, dirent } of names) {
      const path = folder === '' ? name : `${folder}/${name}`
      if (dirent.isDirectory()) folders.push(path)
      else yield entryOf(path, locate(path))
    }
  }
}

interface NamedEntry { readonly name: string; readonly dirent: Pick<Dirent, 'isDirectory'> }

const readFolder = (folder: PathLike): readonly NamedEntry[] => {
  const entries = readdirSync(folder, { withFileTypes: true })
  if (process.platform === 'win32' || entries.every(entry => !entry.name.includes('\ufffd'))) {
    return entries.map(dirent => ({ name: dirent.name, dirent }))
  }
  return readdirSync(folder, { withFileTypes: true, encoding: 'buffer' }).map(dirent => ({ name: nameFromBytes(dirent.name), dirent }))
}

const entryOf = (path: string, place: PathLike): TreeEntry => {
  let stats: Stats
  try {
    stats = lstatSync(place)
  } catch (error) {
    return { path, kind: 'unreadable', size: 0, note: reasonOf(error) }
  }
  // The time of the last change of the inode cannot be set by programs, other than that of the contents.
  if (stats.isFile()) {
    const { size, mode, dev, ino, mtimeMs, ctimeMs } = stats
    return { path, kind: 'file', size, mode: mode & 0o7777, stamp: [size, mtimeMs, ctimeMs, ino, dev].join(' '), changedAt: Math.max(mtimeMs, ctimeMs) }
  }
  if (stats.isSymbolicLink()) return { path, kind: 'symlink', size: 0, note: linkGoal(place) }
  if (stats.isDirectory()) return { path, kind: 'unreadable', size: 0, note: 'the folder changed while it was being listed' }
  return { path, kind: 'other', size: 0, note: kindOf(stats) }
}

const linkGoal = (place: PathLike): string => {
  try {
    return nameFromBytes(readlinkSync(place, 'buffer'))
  } catch (error) {
    return reasonOf(error)
  }
}

const kindOf = (stats: Stats): string =>
  stats.isFIFO() ? 'FIFO' : stats.isSocket() ? 'socket' : stats.isBlockDevice() || stats.isCharacterDevice() ? 'device' : 'special file'

// Where Linux tells which path a descriptor was opened by.
const descriptors = '/proc/self/fd'
const tellsPaths = process.platform === 'linux' && existsSync(descriptors)

/** Throws when a folder on the way has become a link since it was looked at: of what is open, the system knows the place. */
const requirePlace = (file: number, place: PathLike): void => {
  if (!tellsPaths) return
  const real = readlinkSync(`${descriptors}/${file}`, 'buffer')
  if (!real.equals(typeof place === 'string' ? Buffer.from(place) : place as Buffer)) throw new Error('it was moved or replaced while it was being read')
}

const readRegular = (place: PathLike, limit = Infinity): Uint8Array => {
  const file = openSync(place, openFlags)
  try {
    requirePlace(file, place)
    const stats = fstatSync(file)
    if (!stats.isFile()) throw new Error('it is not a regular file')
    const wanted = Math.min(stats.size, limit)
    if (wanted > maxFileBytes) throw new Error(`it is larger than ${Math.round(maxFileBytes / 2 ** 20)} MiB`)
    const bytes = readFully(file, wanted)
    const grew = wanted === stats.size && limit > wanted && readSync(file, Buffer.allocUnsafe(1), 0, 1, wanted) > 0
    if (grew || bytes.length < wanted) throw new Error('its size changed while it was being read')
    return bytes
  } finally {
    closeSync(file)
  }
}

const readFully = (file: number, size: number): Uint8Array => {
  const bytes = new Uint8Array(size)
  let filled = 0
  while (filled < size) {
    const count = readSync(file, bytes, filled, size - filled, filled)
    if (count === 0) return bytes.subarray(0, filled)
    filled += count
  }
  return bytes
}
