import { createHash } from 'node:crypto'
import { createServer } from 'node:http'
import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'
import { deflateRawSync, gzipSync } from 'node:zlib'
import { afterEach, describe, expect, test } from 'vitest'
import { converse } from '../../src/audit/gather/gateway-client.ts'
import { askRegistry, fetchArchive } from '../../src/io/index.ts'
import { publishedAt } from '../../src/io/published-at.ts'
import { packageOf } from '../io/archive.ts'

const mebibyte = Buffer.alloc(2 ** 20, 0x61)
// Two bytes make a part without anything in it.
const empty = Buffer.alloc(2 ** 16)
const open: (() => void)[] = []
afterEach(() => { for (const close of open.splice(0)) close() })

const listen = async (server: Server): Promise<string> => {
  const sockets = new Set<Socket>()
  server.on('connection', socket => sockets.add(socket))
  open.push(() => { for (const socket of sockets) socket.destroy(); server.close() })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  return `127.0.0.1:${(server.address() as AddressInfo).port}`
}

/** Sends as long as somebody takes it, and says how many bytes that were. */
const pump = (to: Socket | ServerResponse, part: (index: number) => Buffer): { sent: number } => {
  const count = { sent: 0 }
  let index = 0
  const go = (): void => {
    while (!to.destroyed) {
      const bytes = part(index++)
      count.sent += bytes.length
      if (!to.write(bytes)) return void to.once('drain', go)
    }
  }
  to.on('error', () => {})
  go()
  return count
}

describe('a gateway', () => {
  const headed = (first: number, length: number): Buffer => {
    const head = Buffer.alloc(10)
    head[0] = first
    head[1] = 127
    head.writeBigUInt64BE(BigInt(length), 2)
    return head
  }
  const probe = async (speak: (socket: Socket) => { sent: number }, { extensions = '', timeoutMs = 1_000 } = {}): Promise<{ readonly error: string | null; readonly sent: number }> => {
    const server = createServer()
    let count = { sent: 0 }
    server.on('upgrade', (request, socket: Socket) => {
      const accept = createHash('sha1').update(`${request.headers['sec-websocket-key']}258EAFA5-E914-47DA-95CA-C5AB0DC85B11`).digest('base64')
      socket.write(`HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n${extensions}Sec-WebSocket-Accept: ${accept}\r\n\r\n`)
      count = speak(socket)
    })
    const { error } = await converse({ url: `ws://${await listen(server)}`, credentials: {}, timeoutMs }, () => Promise.resolve(null))
    return { error, sent: count.sent }
  }

  test.each<[string, RegExp, (socket: Socket) => { sent: number }]>([
    ['one message without an end', /payload size/, socket => { socket.write(headed(0x81, 2 ** 40)); return pump(socket, () => mebibyte) }],
    ['one message in parts without an end', /payload size/, socket => pump(socket, index => Buffer.concat([headed(index === 0 ? 1 : 0, mebibyte.length), mebibyte]))],
    ['one message in empty parts', /fragments/, socket => { socket.write(Buffer.from([1, 0])); return pump(socket, () => empty) }],
  ])('that sends %s is given up at once', async (_, error, speak) => {
    // On a busy machine the bound comes later than a second; that it comes is what counts.
    const outcome = await probe(speak, { timeoutMs: 4_000 })
    expect(outcome.error).toMatch(error)
    expect(outcome.sent).toBeLessThan(2 ** 26)
  })

  test('gets no answers to pings, and its small talk ends with the time', async () => {
    const before = process.memoryUsage().rss
    expect((await probe(socket => pump(socket, () => Buffer.concat(Array.from({ length: 2_000 }, () => Buffer.from([0x89, 2, 0x7b, 0x7d])))))).error).toBe('timeout')
    expect((await probe(socket => pump(socket, () => Buffer.concat(Array.from({ length: 2_000 }, () => Buffer.from([0x81, 2, 0x7b, 0x7d])))))).error).toBe('timeout')
    expect(process.memoryUsage().rss - before).toBeLessThan(2 ** 28)
  })

  test('that compresses what nobody asked it to is not unpacked', async () => {
    const bomb = deflateRawSync(Buffer.alloc(2 ** 26, 0x20))
    const { error } = await probe(socket => { socket.write(Buffer.concat([headed(0xc1, bomb.length), bomb])); return { sent: 0 } }, { extensions: 'Sec-WebSocket-Extensions: permessage-deflate\r\n' })
    expect(error).toMatch(/extension/)
  })
})

describe('a registry', () => {
  const serve = (answer: (request: IncomingMessage, response: ServerResponse) => void): Promise<string> => listen(createServer(answer))
  const json = (response: ServerResponse, more = {}): ServerResponse => response.writeHead(200, { 'content-type': 'application/json', ...more })
  const settings = (place: string, patience = 200) => ({ options: { registry: `http://${place}/`, retry: { retries: 0 }, timeout: 30_000 }, patience })
  const drip = (response: ServerResponse): void => {
    const timer = setInterval(() => response.write(' '), 20)
    response.on('close', () => clearInterval(timer))
  }

  test('whose document has no end is given up', async () => {
    let sent = { sent: 0 }
    const place = await serve((_, response) => { sent = pump(json(response), () => mebibyte) })
    await expect(askRegistry('lamp@latest', settings(place, 10_000))).rejects.toThrow(/larger than 268435456 bytes/)
    expect(sent.sent).toBeLessThan(2 ** 29)
  }, 60_000)

  test('whose document is a bomb is given up', async () => {
    const bomb = gzipSync(Buffer.alloc(2 ** 29, 0x20))
    const place = await serve((_, response) => { json(response, { 'content-encoding': 'gzip' }).end(bomb) })
    await expect(askRegistry('lamp@latest', settings(place, 10_000))).rejects.toThrow(/larger than 268435456 bytes/)
  }, 60_000)

  test('whose document drips is given up', async () => {
    const place = await serve((_, response) => drip(json(response)))
    await expect(askRegistry('lamp@latest', settings(place))).rejects.toThrow(/took longer than 0.8 seconds/)
  })

  test('that sends everybody round in circles is given up', async () => {
    const place = await serve((request, response) => { response.writeHead(302, { location: `${request.url}x` }).end() })
    await expect(askRegistry('lamp@latest', settings(place))).rejects.toThrow(/maximum redirect/)
  })

  test('whose archive drips is given up', async () => {
    const archive = packageOf([{ path: 'package/a', body: 'a' }])
    const place = await serve((_, response) => {
      response.writeHead(200)
      let at = 0
      const timer = setInterval(() => response.write(archive.subarray(at, at += 1)), 20)
      response.on('close', () => clearInterval(timer))
    })
    await expect(fetchArchive(`http://${place}/lamp.tgz`, settings(place, 100))).rejects.toThrow(/took longer than 2 seconds|nothing came/)
  })

  test('does not hold up the guard, whatever it sends', async () => {
    const endless = await serve((_, response) => void pump(json(response), () => mebibyte))
    expect(await publishedAt(`http://${endless}`, 'lamp', '1.0.0', 10_000)).toBeUndefined()
    const slow = await serve((_, response) => drip(json(response)))
    expect(await publishedAt(`http://${slow}`, 'lamp', '1.0.0', 300)).toBeUndefined()
  }, 60_000)
})
