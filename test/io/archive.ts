import { gzipSync } from 'node:zlib'
import { Header } from 'tar'
import type { HeaderData } from 'tar'

export interface ArchiveEntry extends Partial<HeaderData> { readonly path: string; readonly body?: string | Uint8Array }

/** A tar archive with exactly these entries, however wrong they are. */
export const archiveOf = (entries: readonly ArchiveEntry[]): Buffer => Buffer.concat([...entries.flatMap(blocksOf), Buffer.alloc(1024)])

export const packageOf = (entries: readonly ArchiveEntry[]): Buffer => gzipSync(archiveOf(entries))

/** A PAX header that overrides a field of the entry after it. */
export const paxOf = (field: string, value: string): ArchiveEntry => {
  const tail = ` ${field}=${value}\n`
  let length = Buffer.byteLength(tail)
  while (String(length).length + Buffer.byteLength(tail) !== length) length = String(length).length + Buffer.byteLength(tail)
  return { path: 'PaxHeader/x', type: 'ExtendedHeader', body: `${length}${tail}` }
}

const blocksOf = ({ body = '', ...fields }: ArchiveEntry): readonly Buffer[] => {
  const bytes = Buffer.from(body)
  const block = Buffer.alloc(512)
  const header = new Header({ mode: 0o644, size: bytes.length, mtime: new Date(0), type: 'File', ...fields })
  header.encode(block)
  return [block, bytes, Buffer.alloc((512 - bytes.length % 512) % 512)]
}
