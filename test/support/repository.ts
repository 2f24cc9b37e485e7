import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('../../', import.meta.url))

const foreign = new Set(['node_modules', '.git', 'dist', 'coverage', '.cache', '.plugvet'])

const isForeign = (name: string): boolean => foreign.has(name) || name.endsWith('.tgz')

function* walk(folder: string): Generator<string> {
  for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
    if (isForeign(entry.name)) continue
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`
    if (entry.isDirectory()) yield* walk(path)
    else if (entry.isFile()) yield path
  }
}

/** Files of the project below `folder` (`''` for all), relative to its root, sorted; what tools made is left out. */
export const filesUnder = (folder: string): readonly string[] => [...walk(folder)].sort()

export const readText = (path: string): string => readFileSync(join(root, path), 'utf8')

export const modulesUnder = (...folders: readonly string[]): readonly string[] =>
  folders.flatMap(folder => filesUnder(folder)).filter(path => path.endsWith('.ts'))

/** Lines of a text; a final line break opens no further line. */
export const lineCount = (text: string): number => text.replace(/\n$/, '').split('\n').length
