import { posix } from 'node:path'
import type { Reference, TreeEntry } from '../model/index.ts'
import { linkGoal } from './discover.ts'

const extensions = ['.js', '.mjs', '.cjs', '.json', '.node', '.ts', '.mts', '.cts', '.tsx', '.jsx']
// TypeScript lets an import name the file that will be emitted.
const sourceEndings: Readonly<Record<string, readonly string[]>> =
  { '.js': ['.ts', '.tsx', '.jsx'], '.mjs': ['.mts'], '.cjs': ['.cts'], '.jsx': ['.tsx'] }
const maxLinks = 40
const maxPatterns = 1000

/** Finds the files of one tree that a reference can mean. */
export interface Resolver {
  /** Sorted paths; empty for what lies outside of the tree. `packageRoot` is the folder of the package that holds `from`. */
  resolve(from: string, reference: Reference, packageRoot: string): readonly string[]
  /** The file that stands for a folder or an unfinished path, as Node would pick it. */
  load(path: string): string | undefined
  /** Sorted paths below a folder; `''` is the root. */
  below(folder: string): readonly string[]
}

/** Packages' own entry points, by the folder of the package; grows while manifests are read. */
export type Entries = ReadonlyMap<string, readonly string[]>

export const createResolver = (entries: ReadonlyMap<string, TreeEntry>, packageEntries: Entries): Resolver => {
  const files = [...entries.values()].filter(entry => entry.kind === 'file').map(entry => entry.path)
  const links = linksOf(entries)
  const folders = foldersOf(files)
  const installed = new Map<string, string | undefined>()

  const settle = (path: string): string => {
    if (links.size === 0) return path
    let current = path
    for (let count = 0; count < maxLinks; count += 1) {
      const next = stepThroughLink(current, links)
      if (next === undefined) return current
      current = next
    }
    return path
  }

  const isFile = (path: string): boolean => entries.get(path)?.kind === 'file'

  const exact = (path: string): string | undefined => {
    const settled = settle(path)
    return isFile(settled) ? settled : undefined
  }

  const loadFile = (path: string): string | undefined => {
    const found = exact(path)
    if (found !== undefined) return found
    for (const extension of extensions) {
      const file = exact(path + extension)
      if (file !== undefined) return file
    }
    const ending = posix.extname(path)
    for (const source of sourceEndings[ending] ?? []) {
      const file = exact(path.slice(0, -ending.length) + source)
      if (file !== undefined) return file
    }
    return undefined
  }

  const load = (path: string): string | undefined => {
    const folder = settle(path)
    const file = path === '' ? undefined : loadFile(path)
    if (file !== undefined || !folders.has(folder)) return file
    return packageEntries.get(folder)?.[0] ?? loadFile(folder === '' ? 'index' : `${folder}/index`)
  }

  const below = (folder: string): readonly string[] => {
    if (folder === '') return files
    const prefix = `${folder}/`
    const start = lowerBound(files, prefix)
    // `0` follows `/`, so this is the first path that can no longer be below the folder.
    return files.slice(start, lowerBound(files, `${folder}0`))
  }

  const matches = new Map<string, readonly string[]>()

  const matching = (folder: string, pattern: string): readonly string[] => {
    const joined = join(folder, pattern)
    if (joined === undefined) return []
    // Past the limit a pattern counts as "anything in that folder", of which there are few.
    const key = matches.size < maxPatterns ? joined : `${joined.slice(0, joined.search(/\{\}|\*/)).replace(/(?<![^/])[^/]*$/, '')}{}`
    const known = matches.get(key) ?? match(key)
    matches.set(key, known)
    return known
  }

  const match = (joined: string): readonly string[] => {
    const hole = /\{\}|\*/.exec(joined)!.index
    const base = settle(posix.dirname(`${joined.slice(0, hole)}x`).replace(/^\.$/, ''))
    const isWanted = wildcard(joined.slice(base === '' ? 0 : base.length + 1))
    const start = base === '' ? 0 : base.length + 1
    return below(base).filter(path => isWanted(path.slice(start)) && !path.slice(start).includes('node_modules/'))
  }

  const relative = (folder: string, specifier: string): readonly string[] => {
    if (/\{\}|\*/.test(specifier)) return matching(folder, specifier)
    const path = join(folder, specifier)
    const file = path === undefined ? undefined : load(path)
    return file === undefined ? [] : [file]
  }

  const inPackages = (from: string, specifier: string): readonly string[] => {
    const [scope = '', name = ''] = specifier.split('/')
    const own = scope.startsWith('@') ? `${scope}/${name}` : scope
    const rest = specifier.slice(own.length + 1)
    for (let folder = parent(from); folder !== undefined; folder = parent(folder)) {
      const shelf = folder === '' ? 'node_modules' : `${folder}/node_modules`
      const found = folders.has(shelf) || links.size > 0 ? fromShelf(shelf, own, rest) : undefined
      if (found !== undefined) return [found]
    }
    return []
  }

  const fromShelf = (shelf: string, own: string, rest: string): string | undefined => {
    const key = `${shelf}/${own}\0${rest}`
    if (installed.has(key)) return installed.get(key)
    const home = `${shelf}/${own}`
    const found = rest === '' ? load(home) : relative(home, rest)[0]
    installed.set(key, found)
    return found
  }

  return {
    load,
    below,
    resolve(from, { specifier: written, kind }, packageRoot) {
      const specifier = kind === 'import' ? written.replace(/[?#].*$/s, '') || written : written
      if (specifier === '' || /^(?:[a-z][a-z\d+.-]*:|\/|[a-z]:\\)/i.test(specifier)) return []
      const folder = parent(from) ?? ''
      if (/^\.{1,2}(?:\/|$)/.test(specifier) || specifier.startsWith('{}')) return relative(folder, specifier)
      const direct = kind === 'import' ? [] : relative(folder, specifier)
      if (direct.length > 0) return direct
      // Programs are started from the package's root more often than from beside their caller.
      const fromRoot = kind === 'import' || packageRoot === folder ? [] : relative(packageRoot, specifier)
      return fromRoot.length > 0 ? fromRoot : inPackages(from, specifier)
    },
  }
}

/** The folder of a path, `''` for the root, undefined above it. */
export const parent = (path: string): string | undefined => {
  if (path === '') return undefined
  const slash = path.lastIndexOf('/')
  return slash < 0 ? '' : path.slice(0, slash)
}

const foldersOf = (files: readonly string[]): ReadonlySet<string> => {
  const folders = new Set<string>([''])
  for (const file of files) {
    for (let folder = parent(file); folder !== undefined && !folders.has(folder); folder = parent(folder)) folders.add(folder)
  }
  return folders
}

const join = (folder: string, specifier: string): string | undefined => {
  const joined = posix.join(folder, specifier)
  const path = joined.endsWith('/') ? joined.slice(0, -1) : joined
  if (path === '.') return ''
  return path === '..' || path.startsWith('../') ? undefined : path
}

const linksOf = (entries: ReadonlyMap<string, TreeEntry>): ReadonlyMap<string, string> => {
  const links = new Map<string, string>()
  for (const { path, kind, note = '' } of entries.values()) {
    const goal = kind === 'symlink' ? linkGoal(path, note) : undefined
    if (goal !== undefined) links.set(path, goal)
  }
  return links
}

/** Replaces the shortest leading part of a path that is a link. */
const stepThroughLink = (path: string, links: ReadonlyMap<string, string>): string | undefined => {
  for (let end = path.indexOf('/'); ; end = path.indexOf('/', end + 1)) {
    const goal = links.get(end < 0 ? path : path.slice(0, end))
    if (goal !== undefined) return join(goal, end < 0 ? '' : path.slice(end + 1))
    if (end < 0) return undefined
  }
}

const lowerBound = (sorted: readonly string[], wanted: string): number => {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (sorted[middle]! < wanted) low = middle + 1
    else high = middle
  }
  return low
}

/**
 * Matches by finding the fixed parts one after another, which stays linear whatever the pattern. The end may lack an
 * extension, as imports do.
 */
const wildcard = (pattern: string): (path: string) => boolean => {
  const parts = pattern.split(/\{\}|\*/)
  const [first = '', ...rest] = parts
  const last = rest.pop() ?? ''
  const endings = ['', ...extensions].map(extension => last + extension)
  return path => {
    if (!path.startsWith(first)) return false
    let at = first.length
    for (const part of rest) {
      const found = path.indexOf(part, at)
      if (found < 0) return false
      at = found + part.length
    }
    return endings.some(ending => path.length - ending.length >= at && path.endsWith(ending))
  }
}
