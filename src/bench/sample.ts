import { createHash } from 'node:crypto'
import { copyFileSync, mkdirSync, readdirSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'

export interface Sample {
  /** A folder that holds the files and nothing else. */
  readonly root: string
  readonly files: readonly string[]
  readonly bytes: number
}

export const isCode = (path: string): boolean => /\.[mc]?[jt]sx?$/.test(path) && !/\.d\.[mc]?ts$/.test(path)
/** OpenClaw's scanner passes over larger files without a word, so the list has none: each program reads every byte. */
const mostBytes = 2 ** 20

/**
 * Copies code files of a tree into an empty folder until there are `mebibytes` of them, chosen by the hash of their path: the
 * same tree gives the same list. Folders called node_modules get another name, since most linters pass over them.
 */
export function takeSample(tree: string, into: string, mebibytes: number): Sample {
  const all = readdirSync(tree, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile() && isCode(entry.name))
    .map(entry => join(entry.parentPath, entry.name).slice(tree.length).replace(/^[\\/]+/, ''))
  const files: string[] = []
  let bytes = 0
  for (const path of all.toSorted((a, b) => hashOf(a) < hashOf(b) ? -1 : 1)) {
    const { size } = statSync(join(tree, path))
    if (size === 0 || size > mostBytes) continue
    if (bytes + size > mebibytes * 2 ** 20) break
    const name = path.replaceAll('node_modules', 'modules').replaceAll('\\', '/').split('/').map(part => part.replace(/^\./, '_')).join('/')
    const to = join(into, name)
    mkdirSync(dirname(to), { recursive: true })
    copyFileSync(join(tree, path), to)
    files.push(name)
    bytes += size
  }
  return { root: into, files, bytes }
}

const hashOf = (path: string): string => createHash('sha256').update(path.replaceAll('\\', '/')).digest('hex')
