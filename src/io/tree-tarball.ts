import { createHash } from 'node:crypto'
import { closeSync, openSync, readSync, statSync } from 'node:fs'
import { resolve } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createGunzip, createZstdDecompress } from 'node:zlib'
import type { Transform } from 'node:stream'
import { fromData } from 'ssri'
import type { Gap, SourceTree } from '../model/index.ts'
import { algorithmsFor, matchesIntegrity, streamPackage } from './registry.ts'
import type { PackageStream } from './registry.ts'
import { collectEntries, defaultTarballLimits } from './tarball-entries.ts'
import type { TarballLimits } from './tarball-entries.ts'
import { packTree } from './tree-memory.ts'
import type { MemoryFile } from './tree-memory.ts'

export interface TarballOptions extends Partial<TarballLimits> {
  /** What the archive's hash has to be (`sha512-…`); anything else is a gap. */
  readonly integrity?: string
}

export interface OpenedTarball {
  readonly tree: SourceTree
  /** Entries that were refused, and what was wrong with the archive as a whole (subject `.`). */
  readonly gaps: readonly Gap[]
  /** Of the archive's bytes; undefined when not all of them were read. */
  readonly integrity?: string
}

const maxGaps = 200
// Small archives of repetitive text compress far better than any bomb needs to.
const ratioFree = 16 * 2 ** 20
const magics = { gzip: [0x1f, 0x8b], zstd: [0x28, 0xb5, 0x2f, 0xfd] } as const

/**
 * A package archive as a tree in memory: nothing is written to disk, nothing in it is followed or run, and every limit is
 * kept while reading. The first folder of each path is dropped, as npm does. Throws only when the file cannot be opened.
 */
export const openTarball = async (source: string | Uint8Array, options: TarballOptions = {}): Promise<OpenedTarball> => {
  const limits = { ...defaultTarballLimits, ...options }
  const size = typeof source === 'string' ? statSync(source).size : source.length
  const gaps = gapList()
  if (size > limits.compressedBytes) {
    gaps.add('.', `is larger than ${limits.compressedBytes} bytes; it was not read`)
    return { tree: packTree([]), gaps: gaps.all() }
  }
  const read = (stream: PackageStream): Promise<Unpacked> => unpack(stream, headOf(source), size, limits, gaps)
  const { files, integrity } = typeof source === 'string'
    ? await streamPackage(resolve(source), options.integrity, read)
    : await read(streamOf(source, options.integrity))
  if (options.integrity !== undefined) checkIntegrity(integrity, options.integrity, gaps)
  const tree = packTree(settlePaths(files, gaps))
  return { tree, gaps: gaps.all(), ...integrity !== undefined && { integrity } }
}

/** The hash of an archive on this disk, as a registry would announce it; undefined for what is no file, or too large to be opened. */
export const archiveHash = (path: string, most = defaultTarballLimits.compressedBytes): string | undefined => {
  const found = statSync(path, { throwIfNoEntry: false })
  if (!found?.isFile() || found.size > most) return undefined
  const file = openSync(path, 'r')
  try {
    const hash = createHash('sha512')
    const piece = new Uint8Array(2 ** 20)
    for (let [read, total] = [1, 0]; read > 0 && total <= most; total += read) hash.update(piece.subarray(0, read = readSync(file, piece)))
    return `sha512-${hash.digest('base64')}`
  } finally {
    closeSync(file)
  }
}

interface Unpacked { readonly files: readonly MemoryFile[]; readonly integrity: string | undefined }

/** Never rejects, as `streamPackage` asks: a damaged archive gives what could be read of it and a gap. */
const unpack = async (stream: PackageStream, head: Uint8Array, size: number, limits: TarballLimits, gaps: GapList): Promise<Unpacked> => {
  const collector = collectEntries(limits, gaps.add)
  let unpacked = 0
  const consume = async (chunks: AsyncIterable<Uint8Array>): Promise<void> => {
    for await (const chunk of chunks) {
      // The parser would go on to decompress what turns out to be an archive again, past our limits.
      if (unpacked === 0 && startsWith(chunk, magics.gzip, magics.zstd)) return gaps.add('.', 'is compressed twice; it was not read')
      unpacked += chunk.length
      const reason = excess(unpacked, size, limits)
      if (reason !== undefined) return gaps.add('.', reason)
      if (!collector.write(chunk)) return
    }
  }
  const decompress = decompressorFor(head)
  try {
    await (decompress ? pipeline(stream.chunks, decompress, consume) : consume(stream.chunks))
  } catch (error) {
    gaps.add('.', `is damaged: ${(error as Error).message}`)
  }
  return { files: collector.end(), integrity: stream.integrity() }
}

const excess = (unpacked: number, size: number, limits: TarballLimits): string | undefined => {
  if (unpacked > limits.unpackedBytes) return `unpacks to more than ${limits.unpackedBytes} bytes; the rest was not read`
  if (unpacked <= ratioFree || unpacked <= size * limits.ratio) return undefined
  return `unpacks to more than ${limits.ratio} times its size; the rest was not read`
}

const startsWith = (bytes: Uint8Array, ...choices: readonly (readonly number[])[]): boolean =>
  choices.some(magic => magic.every((byte, index) => bytes[index] === byte))

const decompressorFor = (head: Uint8Array): Transform | undefined =>
  startsWith(head, magics.gzip) ? createGunzip() : startsWith(head, magics.zstd) ? createZstdDecompress() : undefined

const headOf = (source: string | Uint8Array): Uint8Array => {
  if (typeof source !== 'string') return source.subarray(0, 4)
  const file = openSync(source, 'r')
  try {
    const head = new Uint8Array(4)
    return head.subarray(0, readSync(file, head, 0, 4, 0))
  } finally {
    closeSync(file)
  }
}

const streamOf = (bytes: Uint8Array, expected: string | undefined): PackageStream => ({
  chunks: chunksOf(bytes),
  integrity: () => fromData(bytes, { algorithms: algorithmsFor(expected) }).toString(),
})

async function* chunksOf(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  const step = 2 ** 16
  for (let at = 0; at < bytes.length; at += step) yield Buffer.from(bytes.buffer, bytes.byteOffset + at, Math.min(step, bytes.length - at))
}

const checkIntegrity = (found: string | undefined, expected: string, gaps: GapList): void => {
  if (found === undefined) gaps.add('.', 'its integrity could not be checked, since not all of it was read')
  else if (!matchesIntegrity(found, expected)) gaps.add('.', `its integrity is ${found} and not ${expected}`)
}

/** Drops the folder around everything, keeps the last of several entries for one path (npm does both), tells of namesakes. */
const settlePaths = (files: readonly MemoryFile[], gaps: GapList): readonly MemoryFile[] => {
  const plain = files.map(file => ({ ...file, path: file.path.split('/').filter(part => part !== '' && part !== '.').join('/') }))
  // An archive with files outside of any folder is none that npm packed; its paths are then left as they are.
  const isWrapped = plain.every(file => file.path.includes('/'))
  const settled = new Map<string, MemoryFile>()
  const folded = new Map<string, string>()
  for (const file of plain) {
    const path = isWrapped ? file.path.slice(file.path.indexOf('/') + 1) : file.path
    if (path === '') continue
    if (settled.has(path)) gaps.add(path, 'stands in the archive more than once; only the last one, which is installed, was read')
    const fold = path.normalize('NFC').toLowerCase()
    const namesake = folded.get(fold)
    if (namesake !== undefined && namesake !== path) {
      gaps.add(path, `differs from ${namesake} only in case or accents; on many systems one replaces the other`)
    }
    folded.set(fold, path)
    settled.set(path, { ...file, path })
  }
  return [...settled.values()]
}

interface GapList { add(subject: string, reason: string): void; all(): readonly Gap[] }

/** A hostile archive can give any number of reasons to complain; past the limit they are counted. */
const gapList = (): GapList => {
  const gaps: Gap[] = []
  let more = 0
  return {
    add(subject, reason) {
      if (gaps.length < maxGaps) gaps.push({ stage: 'read', subject: subject.slice(0, 500), reason })
      else more += 1
    },
    all: () => more === 0 ? gaps : [...gaps, { stage: 'read', subject: '.', reason: `${more} more entries were refused` }],
  }
}
