import npa from 'npm-package-arg'
import type { TarballStream } from 'pacote'
import { fromData, parse } from 'ssri'
import { within } from './patience.ts'
import { fetchJson } from './registry-answers.ts'
import { faultFrom, RegistryFault } from './registry-errors.ts'
import type { RegistrySettings } from './registry-settings.ts'
import { defaultTarballLimits } from './tarball-entries.ts'

/** One package as its registry describes it; both documents are what the registry sent, not yet understood. `answers` spare further questions the same request. */
export interface RegistryEntry { readonly manifest: Readonly<Record<string, unknown>>; readonly packument: Readonly<Record<string, unknown>>; readonly answers?: Answers }

/** Documents as npm's library keeps them. This one answers whatever it is asked, since only ever one package is asked about. */
interface Answers { has(key: string): boolean; get(key: string): unknown; set(key: string, document: unknown): void; delete(key: string): void }

const known = (document: object): Answers => ({ has: () => true, get: () => document, set() {}, delete() {} })

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value)

/** Which version a registry spec means today, and all that the registry knows of the package. Throws a {@link RegistryFault}. */
export const askRegistry = async (spec: string, settings: RegistrySettings): Promise<RegistryEntry> => {
  const { options, turn } = settings
  const [{ default: pacote }, { default: fetch }] = await Promise.all([import('pacote'), import('npm-registry-fetch')])
  await turn?.(fetch.pickRegistry(spec, options))
  try {
    const named = npa(spec)
    const packument = await fetchJson(`/${named.escapedName}`, { ...options, spec: named, headers: { accept: 'application/json' } }, settings)
    if (!isObject(packument)) throw new RegistryFault('unusable', `${spec}: the registry sent no package document`)
    const answers = known(packument)
    const manifest = await pacote.manifest(spec, { ...options, fullMetadata: true, packumentCache: answers })
    if (!isObject(manifest)) throw new RegistryFault('unusable', `${spec}: the registry sent no package document`)
    return { manifest, packument, answers }
  } catch (error) {
    throw faultFrom(error, spec)
  }
}

export interface Archive { readonly bytes: Uint8Array; readonly integrity: string }

/**
 * The archive at an address, whole and in memory. What is sent has to match `integrity`. Throws a {@link RegistryFault}: `altered` when it does not match.
 */
export const fetchArchive = async (url: string, { options, patience, turn }: RegistrySettings, integrity?: string): Promise<Archive> => {
  const { default: pacote } = await import('pacote')
  let promised: string | undefined
  let fault: RegistryFault | undefined
  await turn?.(new URL(url).origin)
  const take = async (stream: TarballStream): Promise<Uint8Array> => {
    stream.on('integrity', found => { promised = found.toString() })
    // A server that breaks off is told of twice; the second time nobody waits any more.
    stream.on('error', () => {})
    return collect(stream, patience, url).catch((error: unknown) => {
      // npm's library says in its place that the stream was ended.
      if (error instanceof RegistryFault) fault = error
      throw error
    })
  }
  try {
    const bytes = await pacote.tarball.stream(url, take, {
      // What was found in an archive is kept, so the archive itself need not be; nor is npm's own cache of the user asked or mended.
      ...options, cache: undefined, preferOnline: true, ...integrity !== undefined && { integrity },
    })
    return { bytes, integrity: strongest(promised) ?? fromData(bytes, { algorithms: ['sha512'] }).toString() }
  } catch (error) {
    throw fault ?? faultFrom(error, url)
  }
}

/** `sha512-…` where an integrity holds it; what npm records today. */
const strongest = (integrity: string | undefined): string | undefined => {
  const found = integrity === undefined ? null : parse(integrity)
  return found?.pickAlgorithm() === 'sha512' ? found.toString().split(/\s+/).find(part => part.startsWith('sha512-')) : undefined
}

function giveUp(stream: TarballStream, fault: RegistryFault): never {
  stream.destroy()
  throw fault
}

// The largest archive over a slow line takes some minutes; a byte now and then would take days.
const patienceForArchive = 20

/** All of a stream within the limit of archives; a server that falls silent, or drips, is given up. */
const collect = async (stream: TarballStream, patience: number, spec: string): Promise<Uint8Array> => {
  const chunks: Buffer[] = []
  let size = 0
  const parts = stream[Symbol.asyncIterator]()
  const end = Date.now() + patience * patienceForArchive
  for (;;) {
    const part = await within(parts.next(), patience, () => {
      // Afterwards: that the stream was ended must not be heard before the reason.
      setImmediate(() => stream.destroy())
      return new RegistryFault('unreachable', `${spec}: nothing came for ${patience / 1000} seconds`)
    })
    if (part.done) return Buffer.concat(chunks, size)
    size += part.value.length
    if (Date.now() > end) giveUp(stream, new RegistryFault('unreachable', `${spec}: the archive took longer than ${patience * patienceForArchive / 1000} seconds`))
    if (size > defaultTarballLimits.compressedBytes) giveUp(stream, new RegistryFault('unusable', `${spec}: the archive is larger than ${defaultTarballLimits.compressedBytes} bytes`))
    chunks.push(part.value)
  }
}
