import { posix } from 'node:path'
import type { FileResult, FileTask, SourceTree, TreeEntry } from '../model/index.ts'
import { digestsIn, sha256 } from './digest.ts'

/** Keeps plain data by key, perhaps for a later run; what is gone reads as absent. */
export interface Memory {
  get(key: string): unknown
  put(key: string, value: unknown): void
}

/** Scans the files for which there is no answer yet. */
export type ScanFiles = (tasks: readonly FileTask[]) => Promise<readonly FileResult[]>

/** Files of one folder: what is kept and asked for as one. */
interface Chunk { readonly key: string; readonly indices: readonly number[]; readonly digests: readonly string[] }
interface Kept { readonly body: string; readonly sum: string }
type Stamps = Readonly<Record<string, readonly [stamp: string, digest: string]>>

export interface Remembering {
  /** Results in the order of the tasks, those of files that look as they did when they were kept without a scan. */
  run(tasks: readonly FileTask[], scan: ScanFiles, onDone: () => void): Promise<readonly FileResult[]>
  /** Keeps what was learned of the tree itself. */
  close(): void
}

// Of a large folder some files may be kept although time ran out over others.
const [chunkFiles, chunkBytes] = [64, 512 * 1024]

/** Younger contents may still change without their times telling: file systems count coarsely. */
const settledMs = 3_000

/**
 * Answers from what earlier scans kept. An answer holds for a folder whose files have the contents, names and languages that they
 * had, as long as every neighbour that its analysis asked about is as it was. `rules` names the rules that are asked.
 */
export function remembering(memory: Memory, tree: SourceTree, entries: ReadonlyMap<string, TreeEntry>, rules: string, readDigest = digestsIn(tree)): Remembering {
  const stampsKey = tree.handle.kind === 'directory' ? `stamps ${tree.handle.root}` : undefined
  const before = stampsKey === undefined ? {} : (opened(memory.get(stampsKey)) ?? {}) as Stamps
  const digests = new Map<string, string | undefined>()

  const digestOf = (path: string): string | undefined => {
    if (digests.has(path)) return digests.get(path)
    const digest = knownDigest(entries.get(path), before) ?? readDigest(path)
    digests.set(path, digest)
    return digest
  }

  const holds = ([path, was]: readonly [string, string | null]): boolean => {
    const isThere = entries.get(path)?.kind === 'file'
    if (was === null || was === '') return isThere === (was === '')
    return isThere && digestOf(path) === was
  }

  const recall = ({ key, indices }: Chunk): readonly FileResult[] | undefined => {
    const results = opened(memory.get(key)) as readonly FileResult[] | undefined
    if (results?.length !== indices.length) return undefined
    return results.every(({ basis }) => basis?.neighbours.every(holds)) ? results : undefined
  }

  return {
    async run(tasks, scan, onDone) {
      const results: (FileResult | undefined)[] = tasks.map(() => undefined)
      const open: Chunk[] = []
      for (const chunk of chunksOf(tasks, digestOf, rules)) {
        const known = chunk.key === '' ? undefined : recall(chunk)
        if (!known) open.push(chunk)
        known?.forEach((result, at) => {
          results[chunk.indices[at]!] = result
          onDone()
        })
      }
      const missing = open.flatMap(({ indices }) => indices).toSorted((a, b) => a - b)
      const fresh = await scan(missing.map(index => tasks[index]!))
      missing.forEach((index, at) => { results[index] = fresh[at]! })
      for (const chunk of open) keep(memory, chunk, chunk.indices.map(index => results[index]!))
      return results as readonly FileResult[]
    },
    close() {
      if (stampsKey === undefined) return
      const stamps: Record<string, readonly [string, string]> = {}
      for (const [path, digest] of digests) {
        const stamp = entries.get(path)?.stamp
        if (digest !== undefined && stamp !== undefined && Date.now() - entries.get(path)!.changedAt! > settledMs) stamps[path] = [stamp, digest]
      }
      const isNews = Object.entries(stamps).some(([path, [stamp]]) => before[path]?.[0] !== stamp)
      if (isNews) memory.put(stampsKey, sealed(stamps))
    },
  }
}

/** Folder by folder, large ones in pieces; a piece with a file that cannot be read has no key and is scanned anew each time. */
function chunksOf(tasks: readonly FileTask[], digestOf: (path: string) => string | undefined, rules: string): readonly Chunk[] {
  const pieces: number[][] = []
  const last = new Map<string, { readonly piece: number[]; bytes: number }>()
  tasks.forEach(({ path, size }, index) => {
    const folder = posix.dirname(path)
    const open = last.get(folder)
    if (open && open.piece.length < chunkFiles && open.bytes + size <= chunkBytes) {
      open.piece.push(index)
      open.bytes += size
      return
    }
    const piece = [index]
    pieces.push(piece)
    last.set(folder, { piece, bytes: size })
  })
  return pieces.map((indices): Chunk => {
    const digests = indices.map(index => digestOf(tasks[index]!.path))
    const parts = indices.map((index, at) => [tasks[index]!.path, tasks[index]!.language, digests[at]])
    const key = digests.includes(undefined) ? '' : sha256(JSON.stringify([rules, parts]))
    return { key, indices, digests: digests.map(digest => digest ?? '') }
  })
}

/** Only what another run would say again: limits of time and memory depend on the day, and a file may have changed meanwhile. */
function keep(memory: Memory, { key, digests }: Chunk, results: readonly FileResult[]): void {
  const isSteady = ({ gaps, basis }: FileResult, at: number): boolean =>
    basis?.digest === digests[at] && gaps.every(({ stage }) => stage === 'parse')
  if (key !== '' && results.every(isSteady)) memory.put(key, sealed(results))
}

const sealed = (value: unknown): Kept => {
  const body = JSON.stringify(value)
  return { body, sum: sha256(body) }
}

/** What was kept, unless somebody changed it by hand or it was cut off. */
function opened(kept: unknown): unknown {
  const { body, sum } = (kept ?? {}) as Partial<Kept>
  return typeof body === 'string' && sha256(body) === sum ? JSON.parse(body) : undefined
}

const knownDigest = (entry: TreeEntry | undefined, before: Stamps): string | undefined =>
  entry?.stamp !== undefined && before[entry.path]?.[0] === entry.stamp ? before[entry.path]![1] : undefined
