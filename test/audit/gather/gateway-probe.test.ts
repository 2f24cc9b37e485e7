import { createHash } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'
import fc from 'fast-check'
import { afterEach, describe, expect, test } from 'vitest'
import { converse } from '../../../src/audit/gather/gateway-client.ts'
import { credentialsFor, gatewayUrl, probeGateway } from '../../../src/audit/gather/probe.ts'

type Reply = (method: string, params: { readonly auth?: { readonly token?: string } }) => object | 'silent' | 'close'

const servers: { close(): void }[] = []
afterEach(() => { for (const server of servers.splice(0)) server.close() })

const frame = (text: string): Buffer => {
  const data = Buffer.from(text)
  return Buffer.concat([data.length < 126 ? Buffer.from([0x81, data.length]) : Buffer.from([0x81, 126, data.length >> 8, data.length & 255]), data])
}

const unmask = (data: Buffer): { readonly op: number; readonly text: string; readonly rest: Buffer } | undefined => {
  if (data.length < 6) return undefined
  const short = (data[1] as number) & 127
  const start = short === 126 ? 4 : 2
  const length = short === 126 ? data.readUInt16BE(2) : short
  if (data.length < start + 4 + length) return undefined
  const body = Buffer.from(data.subarray(start + 4, start + 4 + length))
  for (let index = 0; index < length; index += 1) body[index] = (body[index] as number) ^ (data[start + (index % 4)] as number)
  return { op: (data[0] as number) & 15, text: body.toString('utf8'), rest: data.subarray(start + 4 + length) }
}

const challenge = JSON.stringify({ type: 'event', event: 'connect.challenge', payload: { nonce: 'n' } })

/** A gateway on loopback that answers as it is told. It says `opening` first, and once more every hundredth of a second when it is `insisting`. */
const gateway = async (reply: Reply, opening: readonly string[] = [challenge], isInsisting = false): Promise<string> => {
  const sockets = new Set<Socket>()
  const server = createServer()
  server.on('upgrade', (request, socket: Socket) => {
    sockets.add(socket)
    const accept = createHash('sha1').update(`${request.headers['sec-websocket-key']}258EAFA5-E914-47DA-95CA-C5AB0DC85B11`).digest('base64')
    socket.write(`HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: ${accept}\r\n\r\n`)
    socket.on('error', () => undefined)
    const say = (): void => { for (const text of opening) socket.write(frame(text)) }
    say()
    const timer = isInsisting ? setInterval(say, 10) : undefined
    socket.on('close', () => clearInterval(timer))
    let buffer: Buffer = Buffer.alloc(0)
    socket.on('data', (chunk: Buffer) => {
      buffer = Buffer.concat([buffer, chunk])
      for (let found = unmask(buffer); found; found = unmask(buffer)) {
        buffer = found.rest
        if (found.op === 8) { socket.end(); return }
        const { id, method, params } = JSON.parse(found.text) as { id: string; method: string; params: never }
        const answer = reply(method, params)
        if (answer === 'close') { socket.destroy(); return }
        if (answer !== 'silent') socket.write(frame(JSON.stringify({ type: 'res', id, ...answer })))
      }
    })
  })
  servers.push({ close: () => { for (const socket of sockets) socket.destroy(); server.close() } })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  return `ws://127.0.0.1:${(server.address() as AddressInfo).port}`
}

const probe = (url: string, credentials = {}) => {
  const port = Number(new URL(url).port)
  return probeGateway({ gateway: { port, auth: { token: 'right-token' } } }, {}, '/nowhere', credentials)
}
const ok = { ok: true, payload: {} }

describe('a probe', () => {
  test('succeeds when all four questions are answered', async () => {
    const asked: string[] = []
    const url = await gateway((method, params) => {
      asked.push(method === 'connect' ? `connect ${params.auth?.token}` : method)
      return ok
    })
    expect(await probe(url)).toEqual({ attempted: true, url, ok: true, error: null, close: null })
    expect(asked).toEqual(['connect right-token', 'health', 'status', 'system-presence', 'config.get'])
  })

  test.each<[string, Reply, RegExp]>([
    ['the token is refused', method => (method === 'connect' ? { ok: false, error: { code: 'INVALID_REQUEST', message: 'unauthorized' } } : ok), /^unauthorized$/],
    ['a question is refused', method => (method === 'status' ? { ok: false, error: { message: 'missing scope: operator.read' } } : ok), /^status: missing scope/],
    ['the connection breaks', method => (method === 'health' ? 'close' : ok), /./],
    ['an error has no words', method => (method === 'connect' ? { ok: false, error: {} } : ok), /refused/],
  ])('fails when %s', async (_, reply, error) => {
    const answer = await probe(await gateway(reply))
    expect(answer.ok).toBe(false)
    expect(answer.error).toMatch(error)
  })

  test('what is given on the command line replaces everything', async () => {
    let seen: unknown
    const url = await gateway((method, params) => { if (method === 'connect') seen = params.auth; return ok })
    await probe(url, { password: 'given' })
    expect(seen).toEqual({ password: 'given' })
  })

  test('nobody listens', async () => {
    const url = await gateway(() => ok)
    for (const server of servers.splice(0)) server.close()
    expect((await probe(url)).ok).toBe(false)
  })

  test('a silent gateway is given up', async () => {
    const url = await gateway(() => 'silent', [])
    const answer = await converse({ url, credentials: {}, timeoutMs: 50 }, () => Promise.resolve(null))
    expect(answer).toMatchObject({ ok: false, error: 'timeout' })
  })

  test('a gateway that stops after hello is given up', async () => {
    const url = await gateway(method => (method === 'connect' ? ok : 'silent'))
    const answer = await converse({ url, credentials: {}, timeoutMs: 50 }, async ask => { await ask('health'); return null })
    expect(answer).toMatchObject({ ok: false, error: 'timeout' })
  })

  test('a gateway that challenges again and again is given up', async () => {
    const url = await gateway(method => (method === 'connect' ? ok : 'silent'), [challenge], true)
    const answer = await converse({ url, credentials: {}, timeoutMs: 1000 }, async ask => { await ask('health'); return null })
    expect(answer).toMatchObject({ ok: false, error: 'timeout' })
  })

  test('whatever shape its words have, there is an answer', async () => {
    // An object of this shape cannot be made a text.
    const odd = fc.oneof(fc.constant({ toString: null, valueOf: 1 }), fc.jsonValue())
    const frames = fc.array(fc.oneof(fc.string(), fc.record({ type: fc.constantFrom('res', 'event'), id: odd, event: fc.constantFrom('connect.challenge', 'x'), payload: fc.oneof(odd, fc.record({ nonce: odd })) }).map(one => JSON.stringify(one))), { maxLength: 4 })
    await fc.assert(fc.asyncProperty(frames, odd, odd, odd, async (opening, nonce, payload, error) => {
      const url = await gateway(() => ({ ok: payload === null, payload, error }), [...opening.map(text => text.slice(0, 5000)), JSON.stringify({ type: 'event', event: 'connect.challenge', payload: { nonce } })])
      const answer = await converse({ url, credentials: {}, timeoutMs: 100 }, async ask => (await ask('health')).error ?? null)
      expect(answer).toMatchObject({ attempted: true, url, ok: answer.error === null })
      expect(answer.error?.length ?? 1).toBeGreaterThan(0)
      expect(answer.error?.length ?? 0).toBeLessThanOrEqual(500)
    }), { numRuns: 40, examples: [[[], { toString: null }, null, { message: { toString: null }, code: { toString: null } }]] })
  })
})

test.each<[string, object, Record<string, string>, string]>([
  ['the usual port', {}, {}, 'ws://127.0.0.1:18789'], ['another port', { port: 1234 }, {}, 'ws://127.0.0.1:1234'],
  ['a port of the environment', { port: 1234 }, { OPENCLAW_GATEWAY_PORT: '[::1]:4321' }, 'ws://127.0.0.1:4321'], ['nonsense there', {}, { OPENCLAW_GATEWAY_PORT: 'x' }, 'ws://127.0.0.1:18789'],
  ['TLS', { tls: { enabled: true } }, {}, 'wss://127.0.0.1:18789'], ['remote', { mode: 'remote', remote: { url: 'wss://g.example.invalid' } }, {}, 'wss://g.example.invalid'],
  ['a remote address in local mode', { remote: { url: 'wss://g.example.invalid' } }, {}, 'ws://127.0.0.1:18789'], ['an address of the environment', {}, { OPENCLAW_GATEWAY_URL: 'ws://10.0.0.1:1' }, 'ws://10.0.0.1:1'],
])('address: %s', (_, settings, env, expected) => expect(gatewayUrl({ gateway: settings }, env)).toBe(expected))

test.each<[string, object, Record<string, string>, object]>([
  ['configuration', { auth: { token: 'a', password: 'b' } }, {}, { token: 'a', password: 'b' }], ['the environment first', { auth: { token: 'a' } }, { OPENCLAW_GATEWAY_TOKEN: 'e' }, { token: 'e' }],
  ['an open reference is none', { auth: { token: '${X}' } }, {}, {}], ['remote has its own', { mode: 'remote', auth: { token: 'a' }, remote: { token: 'r' } }, { OPENCLAW_GATEWAY_TOKEN: 'e' }, { token: 'r' }],
])('credentials: %s', (_, settings, env, expected) => expect(credentialsFor({ gateway: settings }, env, {})).toEqual(expected))
