import { createHash } from 'node:crypto'
import type { Hash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const folders = ['../code/', '../kit/', '../model/', '../../rules/']

/** A hash of the code that decides what a scan finds: results of other code must not be taken for its own. */
export const ownCodeDigest = (): string => {
  const hash = createHash('sha256').update(process.version)
  for (const folder of folders) addFolder(hash, folder)
  return hash.digest('hex').slice(0, 32)
}

const addFolder = (hash: Hash, folder: string): void => {
  const root = fileURLToPath(new URL(folder, import.meta.url))
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter(path => /\.(?:ts|js)$/.test(path)).sort()
  for (const path of files) hash.update(path.replaceAll('\\', '/')).update('\0').update(readFileSync(`${root}/${path}`)).update('\0')
}

/**
 * Digests of our own code, apart: of what every rule shares, of each of these modules (paths below the project without their
 * ending, `rules/code/exec/process-spawn`), and of both together.
 */
export const codeDigests = (modules: readonly string[]): { readonly engine: string; readonly all: string; readonly files: ReadonlyMap<string, string> } => {
  const ending = import.meta.url.endsWith('.ts') ? 'ts' : 'js'
  const sha256 = (data: string | Uint8Array): string => createHash('sha256').update(data).digest('hex').slice(0, 32)
  const files = new Map(modules.map(path => [path, sha256(readFileSync(new URL(`../../${path}.${ending}`, import.meta.url)))]))
  const shared = createHash('sha256').update(process.version)
  for (const folder of ['../code/', '../kit/', '../model/', '../../rules/vocabulary/']) addFolder(shared, folder)
  const engine = shared.digest('hex').slice(0, 32)
  return { engine, files, all: sha256(JSON.stringify([engine, [...files].sort()])) }
}
