import { Parser } from 'tar'
import type { ReadEntry } from 'tar'
import type { MemoryFile } from './tree-memory.ts'
import { maxPathBytes } from './paths.ts'

export interface TarballLimits {
  /** Bytes of the archive as it lies on disk. */
  readonly compressedBytes: number
  /** Bytes after decompression, headers and padding included. */
  readonly unpackedBytes: number
  /** How many times its own size an archive may unpack to, once it is past 16 MiB. */
  readonly ratio: number
  readonly entries: number
  readonly entryBytes: number
}

export const defaultTarballLimits: TarballLimits = {
  compressedBytes: 256 * 2 ** 20,
  unpackedBytes: 512 * 2 ** 20,
  ratio: 200,
  entries: 100_000,
  entryBytes: 256 * 2 ** 20,
}

/** Called with the path as the archive writes it, and why that entry is not taken as it stands. */
export type Refuse = (path: string, reason: string) => void

/** Takes the bytes of a tar archive and keeps its plain files in memory; nothing is written anywhere. */
export interface EntryCollector {
  /** False once no more bytes are wanted. */
  write(bytes: Uint8Array): boolean
  end(): readonly MemoryFile[]
}

const files = new Set(['File', 'OldFile', 'ContiguousFile'])
const folders = new Set(['Directory', 'GNUDumpDir'])
const kinds: Readonly<Record<string, string>> = {
  SymbolicLink: 'a symbolic link, which npm does not install',
  Link: 'a hard link, which npm does not install',
  CharacterDevice: 'a device',
  BlockDevice: 'a device',
  FIFO: 'a FIFO',
}

export const collectEntries = (limits: TarballLimits, refuse: Refuse): EntryCollector => {
  const kept: MemoryFile[] = []
  let count = 0
  let isStopped = false
  let open = 0
  let isEnded = false
  let fed = 0

  const stop = (reason: string): void => {
    if (!isStopped) refuse('.', reason)
    isStopped = true
  }

  const take = (entry: ReadEntry): void => {
    count += 1
    open += 1
    entry.on('end', () => { open -= 1 })
    if (count > limits.entries) stop(`holds more than ${limits.entries} entries; the rest was not read`)
    const reason = isStopped ? undefined : reasonAgainst(entry, limits)
    if (reason !== undefined) refuse(entry.path, reason)
    if (isStopped || reason !== undefined || folders.has(entry.type)) return void entry.resume()
    const chunks: Uint8Array[] = []
    // Copied, since the chunks are views of far larger buffers.
    entry.on('data', chunk => chunks.push(Uint8Array.from(chunk)))
    entry.on('end', () => {
      const size = chunks.reduce((sum, chunk) => sum + chunk.length, 0)
      if (size !== entry.size) return refuse(entry.path, 'is cut off; what is left of it was not read')
      kept.push({ path: entry.path, mode: entry.mode ?? 0o644, size, chunks })
    })
  }

  const parser = new Parser({
    onReadEntry: take,
    // Decompression, and with it the ratio, is the caller's.
    maxDecompressionRatio: Infinity,
    onwarn: (code, message) => refuse('.', `${message} (${code})`),
  })
  parser.on('eof', () => { isEnded = true })
  parser.on('ignoredEntry', (entry: ReadEntry) =>
    refuse(entry.path, entry.meta ? 'an extended header that is too large' : 'an entry of a kind that is not supported'))

  return {
    write(bytes) {
      // Entries may follow the end mark, so reading goes on; but the parser takes ever longer over blocks of nothing.
      const skipped = isEnded && open === 0 && fed % blockBytes === 0 ? emptyBlocks(bytes) : 0
      fed += bytes.length
      if (skipped < bytes.length) parser.write(bytes.subarray(skipped))
      return !isStopped
    },
    end() {
      if (!isStopped) parser.end()
      return kept
    },
  }
}

const blockBytes = 512
const nothing = new Uint8Array(2 ** 16)

/** Bytes of the whole empty blocks at the start. */
const emptyBlocks = (bytes: Uint8Array): number => {
  let at = 0
  while (at + blockBytes <= bytes.length) {
    const step = Math.min(nothing.length, bytes.length - at - (bytes.length - at) % blockBytes)
    if (Buffer.compare(bytes.subarray(at, at + step), nothing.subarray(0, step)) === 0) at += step
    else if (Buffer.compare(bytes.subarray(at, at + blockBytes), nothing.subarray(0, blockBytes)) === 0) at += blockBytes
    else break
  }
  return at
}

const reasonAgainst = (entry: ReadEntry, limits: TarballLimits): string | undefined => {
  const { path, type, size } = entry
  if (!files.has(type) && !folders.has(type)) return `${kinds[type] ?? `an entry of type ${type}`}; not read`
  if (Buffer.byteLength(path) > maxPathBytes) return `a path longer than ${maxPathBytes} bytes; not read`
  if (path.startsWith('/') || path.startsWith('\\')) return 'an absolute path; not read'
  if (/^[a-z]:/i.test(path)) return 'a path with a drive; not read'
  if (path.includes('\0')) return 'a path with a NUL; not read'
  if (path.split(/[/\\]/).includes('..')) return 'a path that leaves the archive; not read'
  if (path.includes('\\')) return 'a path with a backslash, which Windows takes for a separator; not read'
  if (size > limits.entryBytes) return `larger than ${limits.entryBytes} bytes; not read`
  return undefined
}
