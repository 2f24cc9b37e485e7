import type { FileResult, FileTask, TreeEntry } from '../model/index.ts'
import type { ScanFiles } from './remember.ts'

/** `node_modules/a/node_modules/@s/b/` and the rest. Whatever else stands before may say something: tests, examples. */
const installed = /^(?:node_modules\/(?:@[^/]+\/)?[^/]+\/)+/

/** What stands in the tree, and the digest of each file. */
interface Grounds { readonly entries: ReadonlyMap<string, TreeEntry>; readonly digestOf: (path: string) => string | undefined }

interface Place { readonly root: string; readonly inner: string }

function placeOf(path: string): Place | undefined {
  const root = installed.exec(path)?.[0]
  return root === undefined ? undefined : { root, inner: path.slice(root.length) }
}

/**
 * Scans what stands in several installed copies of one package once. The other copies get the answer of the first with their own paths, where the file and
 * every neighbour that its analysis asked about are the same.
 */
export async function scanOnce({ entries, digestOf }: Grounds, tasks: readonly FileTask[], scan: ScanFiles, onKnown: () => void): Promise<readonly FileResult[]> {
  const firstOf = twinsAmong(tasks, digestOf)
  if (firstOf.size === 0) return scan(tasks)
  const results: (FileResult | undefined)[] = tasks.map(() => undefined)
  const scanThose = async (indices: readonly number[]): Promise<void> => {
    const scanned = await scan(indices.map(index => tasks[index]!))
    indices.forEach((index, at) => { results[index] = scanned[at]! })
  }
  await scanThose([...tasks.keys()].filter(index => !firstOf.has(index)))
  const others: number[] = []
  for (const [index, first] of firstOf) {
    const copy = copied(results[first]!, tasks[index]!.path, { entries, digestOf })
    if (!copy) { others.push(index); continue }
    results[index] = copy
    onKnown()
  }
  if (others.length > 0) await scanThose(others.toSorted((a, b) => a - b))
  return results as readonly FileResult[]
}

/** Of each file that is like an earlier one, the index of that, by its own. Only files that could be alike are read. */
function twinsAmong(tasks: readonly FileTask[], digestOf: Grounds['digestOf']): ReadonlyMap<number, number> {
  const alike = new Map<string, number[]>()
  tasks.forEach(({ path, language, size }, index) => {
    const place = placeOf(path)
    if (!place) return
    const key = `${size} ${language} ${place.inner}`
    const same = alike.get(key)
    if (same) same.push(index)
    else alike.set(key, [index])
  })
  const firstOf = new Map<number, number>()
  for (const indices of alike.values()) {
    if (indices.length < 2) continue
    const byDigest = new Map<string, number>()
    for (const index of indices) {
      const digest = digestOf(tasks[index]!.path)
      const first = digest === undefined ? undefined : byDigest.get(digest)
      if (first !== undefined) firstOf.set(index, first)
      else if (digest !== undefined) byDigest.set(digest, index)
    }
  }
  return firstOf
}

/** The answer about a twin in words of this one; undefined where it may depend on something else, or speaks of a path that may be the text's own. */
function copied(result: FileResult, path: string, { entries, digestOf }: Grounds): FileResult | undefined {
  const [from, to] = [placeOf(result.path)!.root, placeOf(path)!.root]
  if (result.basis?.digest !== digestOf(path) || result.gaps.some(({ stage }) => stage !== 'parse')) return undefined
  const isSame = ([neighbour, was]: readonly [string, string | null]): boolean => {
    if (!neighbour.startsWith(from)) return false
    const own = to + neighbour.slice(from.length)
    const isThere = entries.get(own)?.kind === 'file'
    return was === null || was === '' ? isThere === (was === '') : isThere && digestOf(own) === was
  }
  if (!result.basis!.neighbours.every(isSame)) return undefined
  const [was, is] = [from, to].map(root => JSON.stringify(root).slice(1, -1)) as [string, string]
  const parts = JSON.stringify(result).split(`"${was}`)
  return parts.some(part => part.includes(was)) ? undefined : JSON.parse(parts.join(`"${is}`)) as FileResult
}
