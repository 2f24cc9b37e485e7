import { fromData, parse } from 'ssri'

/** A package archive as npm reads it, and the integrity that npm would record for it. */
export interface PackageStream { readonly chunks: AsyncIterable<Uint8Array>; readonly integrity: () => string | undefined }

/** `sha512` is what npm records today; older records need what they were made with. */
export const algorithmsFor = (expected: string | undefined): readonly string[] => {
  const wanted = expected === undefined ? null : parse(expected)
  return wanted && !wanted.isEmpty() ? [...new Set(['sha512', wanted.pickAlgorithm()])] : ['sha512']
}

/** Whether a computed integrity is the expected one; false also when the expectation cannot be understood. */
export const matchesIntegrity = (actual: string, expected: string): boolean => {
  const [found, wanted] = [parse(actual), parse(expected)]
  return found !== null && wanted !== null && !wanted.isEmpty() && Boolean(found.match(wanted))
}

/** The hash of an archive, in today's algorithm and in that of the expectation. */
export const integrityLike = (bytes: Uint8Array, expected: string | undefined): string => fromData(bytes, { algorithms: algorithmsFor(expected) }).toString()

/**
 * Streams a package archive from disk through npm's own reader, offline and without a cache. `use` must not reject:
 * npm answers to an error by dropping the archive from the user's cache and reading again.
 */
export const streamPackage = async <T>(
  path: string, expected: string | undefined, use: (stream: PackageStream) => Promise<T>,
): Promise<T> => {
  // Loaded here, since npm's reader brings its whole registry client with it.
  const { FileFetcher } = await import('pacote')
  // The integrity is not handed over: npm would then answer from its cache rather than from this file.
  const fetcher = new FileFetcher(`file:${path}`, { algorithms: algorithmsFor(expected), offline: true })
  if (fetcher.resolved !== path) throw new Error('npm reads this path as another file')
  return fetcher.tarballStream(stream => {
    let integrity: string | undefined
    stream.on('integrity', found => { integrity = found.toString() })
    return use({ chunks: stream, integrity: () => integrity })
  })
}
