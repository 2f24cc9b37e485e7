import type { SourceTree, TreeHandle } from '../model/index.ts'

type MemoryHandle = Extract<TreeHandle, { kind: 'memory' }>

/** A file for {@link packTree}: its contents may come in pieces. */
export interface MemoryFile { readonly path: string; readonly mode: number; readonly size: number; readonly chunks: readonly Uint8Array[] }

const ordinary = 0o644

/** A tree out of texts or bytes, path by path. */
export const memoryTree = (files: Readonly<Record<string, string | Uint8Array>>): SourceTree =>
  packTree(Object.entries(files).map(([path, content]) => {
    const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
    return { path, mode: ordinary, size: bytes.length, chunks: [bytes] }
  }))

/** Lays all contents into one shared buffer, so that threads read them without a copy each. */
export const packTree = (files: readonly MemoryFile[]): SourceTree => {
  const bytes = new SharedArrayBuffer(files.reduce((sum, file) => sum + file.size, 0))
  const view = new Uint8Array(bytes)
  let offset = 0
  const index = files.map(({ path, mode, size, chunks }) => {
    const start = offset
    for (const chunk of chunks) {
      view.set(chunk, offset)
      offset += chunk.length
    }
    return [path, start, size, mode] as const
  })
  return openMemory({ kind: 'memory', bytes, index })
}

export const openMemory = (handle: MemoryHandle): SourceTree => {
  const places = new Map(handle.index.map(([path, offset, length]) => [path, [offset, length] as const]))
  return {
    handle,
    async *list() {
      for (const [path, , size, mode] of handle.index) yield { path, kind: 'file', size, mode }
    },
    read(path, limit = Infinity) {
      const place = places.get(path)
      if (!place) throw new Error('no such file')
      // A copy, since most decoders refuse shared memory.
      return new Uint8Array(handle.bytes, place[0], Math.min(place[1], limit)).slice()
    },
    size: path => places.get(path)?.[1],
  }
}
