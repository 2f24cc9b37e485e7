import { createHash, randomBytes } from 'node:crypto'
import { closeSync, constants, fchmodSync, fchownSync, fstatSync, fsyncSync, lstatSync, openSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import type { Stats } from 'node:fs'
import { basename, dirname, join } from 'node:path'

const mostBytes = 16 * 1024 * 1024
const fresh = constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL | (constants.O_NOFOLLOW ?? 0)

interface Opened { readonly bytes: Buffer; readonly stats: Stats }

/** Reads a regular file that is no link; throws for anything else. */
const readPlain = (path: string): Opened => {
  if (lstatSync(path).isSymbolicLink()) throw new Error('is a symbolic link, and links are not followed')
  const file = openSync(path, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0))
  try {
    const stats = fstatSync(file)
    if (!stats.isFile()) throw new Error('is no regular file')
    if (stats.size > mostBytes) throw new Error('is larger than 16 MiB')
    return { bytes: readFileSync(file), stats }
  } finally {
    closeSync(file)
  }
}

/** Writes a file that is not there yet, down to the disk. Owner and mode are those of `like`. */
const writeFresh = (path: string, bytes: Buffer, { uid, gid, mode }: Pick<Stats, 'uid' | 'gid' | 'mode'>): void => {
  const file = openSync(path, fresh, 0o600)
  try {
    writeFileSync(file, bytes)
    const own = fstatSync(file)
    // Without this, a repair by root would take the file away from whose it is.
    if (own.uid !== uid || own.gid !== gid) fchownSync(file, uid, gid)
    fchmodSync(file, mode & 0o777)
    fsyncSync(file)
  } catch (error) {
    rmSync(path, { force: true })
    throw error
  } finally {
    closeSync(file)
  }
}

/** Makes a rename last. Where folders cannot be opened, as on Windows, the system sees to it. */
const syncFolder = (folder: string): void => {
  try {
    const file = openSync(folder, constants.O_RDONLY)
    try {
      fsyncSync(file)
    } finally {
      closeSync(file)
    }
  } catch {}
}

const backUp = (path: string, { bytes, stats }: Opened, now: Date): string => {
  const stamp = now.toISOString().replace(/[-:]|\.\d+/g, '')
  for (let attempt = 0; ; attempt += 1) {
    const copy = join(dirname(path), `${basename(path)}.plugvet-${stamp}${attempt === 0 ? '' : `-${attempt}`}.bak`)
    try {
      // Secrets may stand in it, whatever the mode of the original allows.
      writeFresh(copy, bytes, { uid: stats.uid, gid: stats.gid, mode: 0o600 })
      return copy
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST' || attempt === 99) throw error
    }
  }
}

const put = (path: string, bytes: Buffer, stats: Stats): void => {
  const temporary = join(dirname(path), `.${basename(path)}.${randomBytes(6).toString('hex')}.tmp`)
  try {
    writeFresh(temporary, bytes, stats)
    renameSync(temporary, path)
  } catch (error) {
    rmSync(temporary, { force: true })
    throw error
  }
  syncFolder(dirname(path))
}

const mark = '\ufeff'

export const digestOf = (text: string): string => createHash('sha256').update(text).digest('hex')

/** A text and the byte order mark before it, which counts in no offset. */
const textIn = (bytes: Buffer): { readonly text: string; readonly start: string } => {
  const raw = bytes.toString('utf8')
  if (!Buffer.from(raw).equals(bytes)) throw new Error('is not UTF-8')
  return raw.startsWith(mark) ? { text: raw.slice(1), start: mark } : { text: raw, start: '' }
}

/** Tries what {@link replaceText} would do, writes nothing, and answers the text as it is. Throws for the same reasons. */
export const previewText = (path: string, change: (text: string) => string): string => {
  const { text } = textIn(readPlain(path).bytes)
  change(text)
  return text
}

export interface Replaced { readonly backup: string }

/**
 * Replaces the text of a file by what `change` makes of it, and answers where the old one is kept. At every moment either
 * the old or the new file is there, whole: it is written beside and renamed. Mode and owner stay. Throws when the file is a
 * link or no file, when it cannot be written, and what `change` throws; nothing has changed then.
 */
export const replaceText = (path: string, change: (text: string) => string, now = new Date()): Replaced => {
  const opened = readPlain(path)
  const { text, start } = textIn(opened.bytes)
  const changed = Buffer.from(`${start}${change(text)}`)
  const backup = backUp(path, opened, now)
  try {
    put(path, changed, opened.stats)
  } catch (error) {
    rmSync(backup, { force: true })
    throw error
  }
  return { backup }
}
