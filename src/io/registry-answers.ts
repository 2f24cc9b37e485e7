import { PassThrough } from 'node:stream'
import type { AnswerBody } from 'npm-registry-fetch'
import { within } from './patience.ts'
import { RegistryFault } from './registry-errors.ts'
import type { RegistrySettings } from './registry-settings.ts'

type Options = Readonly<Record<string, unknown>>

/** Far above the largest document of the public registry. */
const mostBytes = 256 * 2 ** 20
// A document may take as long as this many silences; npm's own reader waits for as long as something comes.
const patienceForAll = 4
// What an answer may fill on its way to us: npm's cache holds what it has not written yet.
const mostBuffers = 2 ** 30
const lookEveryMs = 100

/** All of an answer, taken no faster than it is read: what its own stream hands over by itself would fill the memory before anybody counted. */
const collect = async (body: AnswerBody, path: string): Promise<Buffer> => {
  const parts = new PassThrough()
  body.on('error', error => void parts.destroy(error))
  body.pipe(parts)
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of parts as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size > mostBytes) throw new RegistryFault('unusable', `${path}: the answer is larger than ${mostBytes} bytes`)
    chunks.push(chunk)
  }
  return Buffer.concat(chunks, size)
}

/** The JSON that a registry has at a path. Throws what npm throws, and a {@link RegistryFault} for an answer without an end. */
export const fetchJson = async (path: string, options: Options, { patience }: Pick<RegistrySettings, 'patience'>): Promise<unknown> => {
  const { default: fetch } = await import('npm-registry-fetch')
  return walled(async wall => {
    const { body } = await fetch(path, { ...options, ...wall })
    return JSON.parse((await collect(body, path)).toString('utf8')) as unknown
  }, path, patience * patienceForAll)
}

/** Lets npm's libraries ask; they are ended when it takes too long, or when what comes fills the memory, for which they have no bounds of their own. */
export const walled = async <T>(work: (wall: { readonly signal: AbortSignal }) => Promise<T>, asked: string, ms: number): Promise<T> => {
  const end = new AbortController()
  const before = process.memoryUsage().arrayBuffers
  let watch: NodeJS.Timeout | undefined
  const flood = new Promise<never>((_, reject) => {
    watch = setInterval(() => {
      if (process.memoryUsage().arrayBuffers - before > mostBuffers) reject(new RegistryFault('unusable', `${asked}: the answer fills more than ${mostBuffers} bytes`))
    }, lookEveryMs)
  })
  try {
    return await within(Promise.race([work({ signal: end.signal }), flood]), ms, () => new RegistryFault('unreachable', `${asked}: the answer took longer than ${ms / 1000} seconds`))
  } finally {
    clearInterval(watch)
    end.abort()
  }
}
