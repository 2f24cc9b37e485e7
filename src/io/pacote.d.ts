declare module 'pacote' {
  interface FetcherOptions { readonly algorithms?: readonly string[]; readonly offline?: boolean; readonly preferOnline?: boolean }
  interface TarballStream extends AsyncIterable<Buffer> {
    on(event: 'integrity', listener: (integrity: { toString(): string }) => void): void
  }

  /** Reads a package archive that lies on disk. */
  export class FileFetcher {
    constructor(spec: string, options: FetcherOptions)
    readonly resolved: string
    tarballStream<T>(handler: (stream: TarballStream) => Promise<T>): Promise<T>
  }
}
