import { createServer as createHttp } from 'node:http'
import type { RequestListener } from 'node:http'
import { createServer } from 'node:net'
import type { AddressInfo, Server } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import { askHealth } from '../../../src/audit/gather/gateway-health.ts'
import { probeGateway } from '../../../src/audit/gather/probe.ts'

const servers: (() => void)[] = []
afterEach(() => { for (const close of servers.splice(0)) close() })

const listening = async (server: Server): Promise<number> => {
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  return (server.address() as AddressInfo).port
}

const http = (answer: RequestListener): Promise<number> => {
  const server = createHttp(answer)
  servers.push(() => { server.closeAllConnections(); server.close() })
  return listening(server)
}

const raw = (text: string | undefined): Promise<number> => {
  const server = createServer(socket => {
    servers.push(() => socket.destroy())
    socket.on('error', () => undefined)
    if (text !== undefined) socket.write(text)
  })
  servers.push(() => server.close())
  return listening(server)
}

const closedPort = async (): Promise<number> => {
  const server = createServer()
  const port = await listening(server)
  await new Promise(resolve => server.close(resolve))
  return port
}

test.each<[string, string, () => Promise<number>]>([
  ['live', 'a gateway', () => http((request, answer) => answer.writeHead(request.url === '/healthz' ? 200 : 404).end('{"ok":true,"status":"live"}'))],
  ['foreign', 'a gateway that says no', () => http((_, answer) => answer.writeHead(503).end('{"ok":true}'))],
  ['foreign', 'a page', () => http((_, answer) => answer.end('<p>hello'))],
  ['foreign', 'a redirection, which is not followed', () => http((_, answer) => answer.writeHead(302, { location: '/elsewhere' }).end())],
  ['foreign', 'an answer without end', () => http((_, answer) => { answer.write('x'.repeat(100_000)) })],
  ['foreign', 'an answer that stops', () => http((_, answer) => { answer.write('{') })],
  ['foreign', 'something that speaks otherwise', () => raw('220 mail.example.invalid ready\r\n')],
  ['silent', 'something that says nothing', () => raw(undefined)],
  ['silent', 'nothing at all', closedPort],
])('%s: %s', async (health, _, start) => {
  expect(await askHealth(`ws://127.0.0.1:${await start()}/chat?x=1`)).toBe(health)
})

test('TLS is tried where the gateway should speak it', async () => {
  const port = await http((_, answer) => answer.end('{"ok":true}'))
  expect(await askHealth(`wss://127.0.0.1:${port}`)).toBe('foreign')
})

test.each(['', 'nonsense', 'ftp://127.0.0.1', 'http://127.0.0.1:1'])('%j is not asked', async url => {
  expect(await askHealth(url)).toBeUndefined()
})

test('a probe that failed says what answers there', async () => {
  const port = await http((_, answer) => answer.end('{"ok":true}'))
  expect(await probeGateway({ gateway: { port } }, {}, '/nowhere', {})).toMatchObject({ ok: false, health: 'live' })
  expect(await probeGateway({ gateway: { port: await closedPort() } }, {}, '/nowhere', {})).toMatchObject({ ok: false, health: 'silent' })
})
