declare module 'pacote' {
  type Options = Readonly<Record<string, unknown>>
  export interface TarballStream extends AsyncIterable<Buffer> {
    on(event: 'integrity', listener: (integrity: { toString(): string }) => void): void
    on(event: 'error', listener: (error: Error) => void): void
    destroy(error?: Error): void
  }

  /** Reads a package archive that lies on disk. */
  export class FileFetcher {
    constructor(spec: string, options: Options)
    readonly resolved: string
    tarballStream<T>(handler: (stream: TarballStream) => Promise<T>): Promise<T>
  }

  const pacote: {
    manifest(spec: string, options: Options): Promise<unknown>
    packument(spec: string, options: Options): Promise<unknown>
    tarball: { stream<T>(spec: string, handler: (stream: TarballStream) => Promise<T>, options: Options): Promise<T> }
  }
  export default pacote
}

declare module 'npm-registry-fetch' {
  export interface AnswerBody {
    on(event: 'error', listener: (error: Error) => void): void
    pipe(to: import('node:stream').Writable): void
  }
  const fetch: {
    (path: string, options: Readonly<Record<string, unknown>>): Promise<{ readonly body: AnswerBody }>
    pickRegistry(spec: string, options: object): string
  }
  export default fetch
}
