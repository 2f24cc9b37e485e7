import { askRegistry, bundledIn, fetchArchive, fileHashes, hashOf, integrityLike, matchesIntegrity, openDirectory, openStore, openTarball, ownFilesOf, RegistryFault, registrySettings, userCacheFolder } from '../io/index.ts'
import type { RegistrySettings, Store } from '../io/index.ts'
import type { FileHash, InstallVerification, Reach, SourceTree, TamperedFile } from '../model/index.ts'
import { expectedFiles, isOfNpm, isSameManifest, mayBeLeftOut, withOriginalShebang } from './installer-edits.ts'

export interface VerifyTools {
  readonly settings: RegistrySettings
  /** What archives hold, by their hash. */
  readonly archives?: Store | undefined
  /** Who gets these files of a tree to run. */
  readonly reachOf: (tree: SourceTree, paths: readonly string[]) => Promise<Readonly<Record<string, Reach>>>
}

/** What was installed, by its record. */
export interface InstalledRecord { readonly name: string; readonly version: string; readonly integrity?: string; readonly path: string }

interface Archive { readonly integrity: string; readonly files: readonly FileHash[]; readonly manifest: string }

/**
 * Compares every file of an installed package with the archive that its registry has for that version, byte for byte, after
 * checking that archive against the recorded hash. Throws a RegistryFault when the archive cannot be had.
 */
export const verifyInstall = async (record: InstalledRecord, tools: VerifyTools): Promise<InstallVerification> => {
  const { integrity, files, manifest } = await archiveOf(record, tools)
  const tree = await ownFilesOf(openDirectory(record.path), bundledIn(files.map(({ path }) => path)))
  const installed = await fileHashes(tree)
  const expected = new Map(expectedFiles(files).map(file => [file.path, file]))
  const present = new Set(installed.map(({ path }) => path))
  const isAsPublished = (file: FileHash): boolean => {
    const original = expected.get(file.path)
    if (original === undefined || file.hash === original.hash) return original !== undefined
    if (file.path === 'package.json') return isSameManifest(textOf(tree.read(file.path)), manifest)
    const program = file.size === original.size - 1 ? withOriginalShebang(tree.read(file.path)) : undefined
    return program !== undefined && hashOf(program) === original.hash
  }
  const modified = installed.filter(file => expected.has(file.path) && !isAsPublished(file)).map(({ path }) => path)
  const added = installed.map(({ path }) => path).filter(path => !expected.has(path) && !isOfNpm(path))
  const touched = [...modified, ...added]
  const reach = touched.length === 0 ? {} : await tools.reachOf(tree, touched)
  const withReach = (path: string): TamperedFile => ({ path, reach: reach[path] ?? 'unknown' })
  return {
    archive: record.integrity === undefined ? 'unrecorded' : matchesIntegrity(integrity, record.integrity) ? 'recorded' : 'other',
    modified: modified.map(withReach), added: added.map(withReach), missing: [...expected.keys()].filter(path => !present.has(path) && !mayBeLeftOut(path)).sort(),
  }
}

const textOf = (bytes: Uint8Array): string => new TextDecoder().decode(bytes)

const archiveOf = async ({ name, version, integrity: recorded }: InstalledRecord, { settings, archives }: VerifyTools): Promise<Archive> => {
  const kept = recorded === undefined ? undefined : archives?.get(recorded) as Archive | undefined
  if (kept !== undefined) return kept
  const { manifest } = await askRegistry(`${name}@${version}`, settings)
  const { _resolved: url, _integrity: announced } = manifest
  if (typeof url !== 'string' || manifest['version'] !== version) throw new RegistryFault('missing', `${name}@${version}: the registry names no archive`)
  const { bytes } = await fetchArchive(url, settings, typeof announced === 'string' ? announced : undefined)
  const { tree, gaps } = await openTarball(bytes)
  const [whole] = gaps.filter(({ subject }) => subject === '.')
  if (whole) throw new RegistryFault('unusable', `${name}@${version}: ${whole.reason}`)
  const integrity = integrityLike(bytes, recorded)
  const found: Archive = { integrity, files: await fileHashes(tree), manifest: tree.size('package.json') === undefined ? '' : textOf(tree.read('package.json')) }
  archives?.put(integrity, found)
  return found
}

const hasty = 3000

/**
 * What an audit asks about each install. `isHasty`: a registry that does not answer within seconds is let alone. Whatever goes
 * wrong is an answer in words.
 */
export const installVerifier = ({ env, isHasty, reachOf }: Pick<VerifyTools, 'reachOf'> & {
  readonly env: Readonly<Record<string, string | undefined>>; readonly isHasty: boolean
}): ((record: InstalledRecord) => Promise<InstallVerification | { readonly silence: string } | { readonly reason: string }>) => {
  const cacheFolder = userCacheFolder(env)
  let settings: Promise<RegistrySettings> | undefined
  return async record => {
    try {
      settings ??= registrySettings({ env, cacheFolder, ...isHasty && { mostPatience: hasty, mostRetries: 0 } })
      return await verifyInstall(record, { settings: await settings, reachOf, archives: openStore(cacheFolder, 'archives', '1') })
    } catch (error) {
      const { message } = error as Error
      return error instanceof RegistryFault && error.kind === 'unreachable' ? { silence: message } : { reason: `not held against what was published: ${message}` }
    }
  }
}
