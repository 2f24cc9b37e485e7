import { archiveHash, askRegistry, checkTrust, fetchArchive, gitArchive, openTarball, parseSpec, RegistryFault } from '../io/index.ts'
import type { PackageSpec, RegistryEntry, RegistrySettings } from '../io/index.ts'
import type { Gap, SourceTree, Target, Trust } from '../model/index.ts'
import { isArchive, openTarget } from '../target.ts'
import { UsageError } from '../usage-error.ts'

/** A package that can be looked at. `open` brings its files; it is not asked when what they hold is known already. */
export interface Obtained {
  readonly target: Target
  /** The hash that the registry announces, where that is the one of today, or that of an archive on this disk. */
  readonly announced?: string
  readonly open: () => Promise<Opened>
  /** Opening costs no more than asking what is there: files of this machine. */
  readonly isAtHand?: true
  readonly entry?: RegistryEntry
  readonly asked?: string
  readonly trust?: Promise<{ readonly signature: Trust; readonly provenance: Trust }>
}

export interface Opened {
  readonly tree: SourceTree
  readonly gaps: readonly Gap[]
  readonly entries?: readonly string[]
  readonly integrity?: string
  readonly commit?: string
}

/** Where a spec leads. Throws a RegistryFault when it leads nowhere, a UsageError when it is none. */
export const obtain = async (text: string, settings: RegistrySettings, folder: string): Promise<Obtained> => {
  const spec = read(text, folder)
  if (spec.kind === 'path') return path(text, spec.path)
  if (spec.kind === 'git') return { target: { kind: 'npm', spec: text }, open: () => repository(spec, settings) }
  if (spec.kind === 'remote') return { target: { kind: 'npm', spec: text }, open: () => archive(spec.url, settings) }
  return published(text, spec, settings)
}

const read = (text: string, folder: string): PackageSpec => {
  try {
    return parseSpec(text, folder)
  } catch (error) {
    throw new UsageError(`${JSON.stringify(text)} is no package: ${(error as Error).message.split('\n')[0]}`)
  }
}

const path = async (text: string, place: string): Promise<Obtained> => {
  const shown = text.replace(/^npm-pack:|^file:/, '')
  const announced = isArchive(place) ? archiveHash(place) : undefined
  // What is in an archive whose hash is known need not be unpacked again.
  if (announced !== undefined) return { target: { kind: 'tarball', path: shown }, isAtHand: true, announced, open: () => openTarball(place) }
  const { target, tree, gaps, entries } = await openTarget(place)
  return { target: { ...target, path: shown }, isAtHand: true, open: async () => ({ tree, gaps, ...entries && { entries } }) }
}

const repository = async ({ urls, committish, range }: Extract<PackageSpec, { kind: 'git' }>, { patience }: RegistrySettings): Promise<Opened> => {
  const { bytes, commit } = await gitArchive({ urls, committish, range }, patience)
  return { ...await openTarball(bytes), commit }
}

export const archive = async (spec: string, settings: RegistrySettings, integrity?: string): Promise<Opened> => {
  const fetched = await fetchArchive(spec, settings, integrity)
  return { ...await openTarball(fetched.bytes), integrity: fetched.integrity }
}

const published = async (text: string, { spec, name, wanted }: Extract<PackageSpec, { kind: 'registry' }>, settings: RegistrySettings): Promise<Obtained> => {
  const entry = await askRegistry(spec, settings)
  const version = entry.manifest['version']
  if (typeof version !== 'string' || version === '') throw new RegistryFault('unusable', `${spec}: the registry names no version`)
  const { _resolved: resolved, _integrity: integrity } = entry.manifest
  if (typeof resolved !== 'string' || !/^https?:/.test(resolved)) throw new RegistryFault('unusable', `${spec}: the registry names no archive`)
  const promised = typeof integrity === 'string' ? integrity : undefined
  const announced = /(?:^|\s)(sha512-[\w+/]+={0,2})(?=\s|$)/.exec(promised ?? '')?.[1]
  return {
    target: { kind: 'npm', spec: text, name, version }, entry, asked: wanted, ...announced !== undefined && { announced },
    trust: checkTrust(entry, settings), open: () => archive(resolved, settings, promised),
  }
}
