import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer, request } from 'node:http'
import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runServer } from 'verdaccio'
import { packageOf } from '../io/archive.ts'
import type { ArchiveEntry } from '../io/archive.ts'

/** A package to publish: its package.json, its other files, and what its archive holds besides. */
export interface Published {
  readonly manifest: Readonly<Record<string, unknown>> & { readonly name: string; readonly version: string }
  readonly files?: Readonly<Record<string, string>>
  readonly entries?: readonly ArchiveEntry[]
  /** The registry's own copy of the manifest, where it differs. */
  readonly shown?: Readonly<Record<string, unknown>>
  readonly tag?: string
}

/** Answers a request in place of the registry. */
export type Trouble = (request: IncomingMessage, response: ServerResponse) => void

export interface TestRegistry {
  readonly url: string
  /** Asks for addresses, in order. */
  readonly asked: readonly string[]
  publish(published: Published): Promise<{ readonly integrity: string; readonly archive: Buffer }>
  /** Lets something else answer for addresses that hold this text, until it is lifted. */
  trouble(text: string, answer: Trouble): void
  /** Changes what the registry says of a package, on its way. */
  rewrite(name: string, change: (document: Record<string, any>) => void): void
  calm(): void
  stop(): Promise<void>
}

const listen = (server: Server): Promise<number> =>
  new Promise(resolve => { server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port)) })

const close = (server: Server): Promise<void> => new Promise(resolve => {
  server.close(() => resolve())
  server.closeAllConnections()
})

export const archiveFor = ({ manifest, files = {}, entries = [] }: Published): Buffer => packageOf([
  { path: 'package/package.json', body: JSON.stringify(manifest, undefined, 2) },
  ...Object.entries(files).map(([path, body]) => ({ path: `package/${path}`, body })), ...entries,
])

export const integrityOf = (archive: Buffer): string => `sha512-${createHash('sha512').update(archive).digest('base64')}`

/** A real registry on loopback, behind a door that can make trouble. Has to be stopped. */
export const startRegistry = async (): Promise<TestRegistry> => {
  const folder = mkdtempSync(join(tmpdir(), 'plugvet-registry-'))
  const everybody = { access: '$all', publish: '$all', unpublish: '$all' }
  const inner = await runServer({
    storage: join(folder, 'storage'), self_path: folder, configPath: join(folder, 'config.yaml'), auth: { htpasswd: { file: join(folder, 'htpasswd') } },
    uplinks: {}, packages: { '@*/*': everybody, '**': everybody }, log: { type: 'stdout', level: 'fatal' }, web: { enable: false }, server: {}, max_body_size: '200mb',
  }) as Server
  const port = await listen(inner)
  const asked: string[] = []
  const troubles: { readonly text: string; readonly answer: Trouble }[] = []
  const rewrites = new Map<string, (document: Record<string, any>) => void>()

  const pass = (incoming: IncomingMessage, outgoing: ServerResponse): void => {
    const change = incoming.method === 'GET' ? rewrites.get(decodeURIComponent((incoming.url ?? '').slice(1))) : undefined
    const headers = { ...incoming.headers, ...change && { 'accept-encoding': 'identity' } }
    if (change) delete headers['if-none-match']
    const own = request({ port, host: '127.0.0.1', path: incoming.url, method: incoming.method, headers }, answer => {
      if (!change) return void answer.pipe(outgoing.writeHead(answer.statusCode ?? 500, answer.headers))
      const chunks: Buffer[] = []
      answer.on('data', (chunk: Buffer) => chunks.push(chunk))
      answer.on('end', () => {
        const document = JSON.parse(Buffer.concat(chunks).toString()) as Record<string, any>
        change(document)
        outgoing.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(document))
      })
    })
    own.on('error', () => outgoing.destroy())
    incoming.pipe(own)
  }
  const door = createServer((incoming, outgoing) => {
    asked.push(`${incoming.method} ${incoming.url}`)
    const found = incoming.method === 'GET' ? troubles.find(({ text }) => incoming.url?.includes(text)) : undefined
    if (found) found.answer(incoming, outgoing)
    else pass(incoming, outgoing)
  })
  const url = `http://127.0.0.1:${await listen(door)}`

  return {
    url, asked,
    async publish(published) {
      const { name, version } = published.manifest
      const archive = archiveFor(published)
      const integrity = integrityOf(archive)
      const file = `${name.replace(/^.*\//, '')}-${version}.tgz`
      const dist = { integrity, shasum: createHash('sha1').update(archive).digest('hex'), tarball: `${url}/${name}/-/${file}` }
      const shown = { ...published.manifest, ...published.shown, dist, _id: `${name}@${version}` }
      const body = {
        _id: name, name, 'dist-tags': { [published.tag ?? 'latest']: version }, versions: { [version]: shown },
        _attachments: { [file]: { content_type: 'application/octet-stream', data: archive.toString('base64'), length: archive.length } },
      }
      const answer = await fetch(`${url}/${encodeURIComponent(name)}`, { method: 'PUT', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) })
      if (!answer.ok) throw new Error(`${name}@${version} was not published: ${answer.status} ${await answer.text()}`)
      await answer.arrayBuffer()
      return { integrity, archive }
    },
    trouble: (text, answer) => void troubles.unshift({ text, answer }),
    rewrite: (name, change) => void rewrites.set(name, change),
    calm() {
      troubles.length = 0
      rewrites.clear()
    },
    async stop() {
      await Promise.all([close(door), close(inner)])
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
