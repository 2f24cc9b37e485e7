import type { TarballStream } from 'pacote'
import { fromData, parse } from 'ssri'
import { faultFrom, RegistryFault } from './registry-errors.ts'
import type { RegistrySettings } from './registry-settings.ts'
import { defaultTarballLimits } from './tarball-entries.ts'

/** One package as its registry describes it; both documents are what the registry sent, not yet understood. `answers` spare further questions the same request. */
export interface RegistryEntry { readonly manifest: Readonly<Record<string, unknown>>; readonly packument: Readonly<Record<string, unknown>>; readonly answers?: Map<string, unknown> }

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value)

/** Which version a registry spec means today, and all that the registry knows of the package. Throws a {@link RegistryFault}. */
export const askRegistry = async (spec: string, { options, turn }: RegistrySettings): Promise<RegistryEntry> => {
  const [{ default: pacote }, { default: fetch }] = await Promise.all([import('pacote'), import('npm-registry-fetch')])
  const answers = new Map<string, unknown>()
  const own = { ...options, fullMetadata: true, packumentCache: answers }
  await turn?.(fetch.pickRegistry(spec, options))
  try {
    const manifest = await pacote.manifest(spec, own)
    const packument = await pacote.packument(spec, own)
    if (!isObject(manifest) || !isObject(packument)) throw new RegistryFault('unusable', `${spec}: the registry sent no package document`)
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
  await turn?.(new URL(url).origin)
  const take = async (stream: TarballStream): Promise<Uint8Array> => {
    stream.on('integrity', found => { promised = found.toString() })
    // A server that breaks off is told of twice; the second time nobody waits any more.
    stream.on('error', () => {})
    return collect(stream, patience, url)
  }
  try {
    const bytes = await pacote.tarball.stream(url, take, {
      // What was found in an archive is kept, so the archive itself need not be; nor is npm's own cache of the user asked or mended.
      ...options, cache: undefined, preferOnline: true, ...integrity !== undefined && { integrity },
    })
    return { bytes, integrity: strongest(promised) ?? fromData(bytes, { algorithms: ['sha512'] }).toString() }
  } catch (error) {
    throw faultFrom(error, url)
  }
}

/** `sha512-…` where an integrity holds it; what npm records today. */
const strongest = (integrity: string | undefined): string | undefined => {
  const found = integrity === undefined ? null : parse(integrity)
  return found?.pickAlgorithm() === 'sha512' ? found.toString().split(/\s+/).find(part => part.startsWith('sha512-')) : undefined
}

/** All of a stream within the limit of archives; a server that falls silent is given up. */
const collect = async (stream: TarballStream, patience: number, spec: string): Promise<Uint8Array> => {
  const chunks: Buffer[] = []
  let size = 0
  const parts = stream[Symbol.asyncIterator]()
  for (;;) {
    const part = await within(parts.next(), patience, () => {
      stream.destroy()
      return new RegistryFault('unreachable', `${spec}: nothing came for ${patience / 1000} seconds`)
    })
    if (part.done) return Buffer.concat(chunks, size)
    size += part.value.length
    if (size > defaultTarballLimits.compressedBytes) {
      stream.destroy()
      throw new RegistryFault('unusable', `${spec}: the archive is larger than ${defaultTarballLimits.compressedBytes} bytes`)
    }
    chunks.push(part.value)
  }
}

/** Waits so many milliseconds and no longer. */
export const within = async <T>(work: Promise<T>, ms: number, fault: () => Error): Promise<T> => {
  let timer: NodeJS.Timeout | undefined
  const end = new Promise<never>((_, reject) => { timer = setTimeout(() => reject(fault()), ms) })
  try {
    return await Promise.race([work, end])
  } finally {
    clearTimeout(timer)
  }
}
