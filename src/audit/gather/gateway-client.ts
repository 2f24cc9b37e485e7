import { createPrivateKey, randomUUID, sign } from 'node:crypto'
import { join } from 'node:path'
import { WebSocket } from 'ws'
import type { GatewayProbe } from '../../model/index.ts'
import { isObject, readJsonObject } from './read.ts'
import type { JsonObject } from './read.ts'

export interface Credentials { readonly token?: string; readonly password?: string }

/** The key pair of a command line that a gateway has paired with. */
export interface DeviceIdentity { readonly id: string; readonly publicKey: string; readonly privateKeyPem: string; readonly token: string; readonly scopes: readonly string[] }

/** The stored identity, when there is one that the gateway gave a token. It authenticates and is kept nowhere. */
export const readDevice = (stateDir: string): DeviceIdentity | undefined => {
  const device = readJsonObject(join(stateDir, 'identity', 'device.json'))
  const tokens = readJsonObject(join(stateDir, 'identity', 'device-auth.json'))?.['tokens']
  const operator = isObject(tokens) && isObject(tokens['operator']) ? tokens['operator'] : undefined
  const { deviceId, publicKeyPem, privateKeyPem } = device ?? {}
  if (typeof deviceId !== 'string' || typeof publicKeyPem !== 'string' || typeof privateKeyPem !== 'string') return undefined
  if (typeof operator?.['token'] !== 'string') return undefined
  const der = Buffer.from(publicKeyPem.replace(/-----[^-]+-----|\s/g, ''), 'base64')
  const scopes = Array.isArray(operator['scopes']) ? operator['scopes'].filter((scope) => typeof scope === 'string') : []
  return { id: deviceId, publicKey: der.subarray(-32).toString('base64url'), privateKeyPem, token: operator['token'], scopes }
}

interface Client { readonly id: string; readonly version: string; readonly platform: string; readonly mode: string }

// A gateway gives a command line that it has never paired with no right to read; a back end on the same machine that knows the
// shared secret gets it.
const cli: Client = { id: 'cli', version: 'dev', platform: process.platform, mode: 'probe' }
const backend: Client = { ...cli, id: 'gateway-client', mode: 'backend' }

const role = 'operator'
const scopes = ['operator.read']

const deviceFor = (client: Client, device: DeviceIdentity, token: string, nonce: string): JsonObject => {
  const signedAt = Date.now()
  const text = ['v3', device.id, client.id, client.mode, role, scopes.join(','), signedAt, token, nonce, client.platform, ''].join('|')
  const signature = sign(null, Buffer.from(text), createPrivateKey(device.privateKeyPem)).toString('base64url')
  return { id: device.id, publicKey: device.publicKey, signature, signedAt, nonce }
}

const connectParams = (credentials: Credentials, nonce: string, device: DeviceIdentity | undefined): JsonObject => {
  const auth = { ...credentials, ...(device === undefined ? {} : { deviceToken: device.token }) }
  const client = device === undefined && Object.keys(credentials).length > 0 ? backend : cli
  return {
    minProtocol: 3, maxProtocol: 4, client: { ...client, instanceId: randomUUID() }, caps: [], role, scopes,
    ...(Object.keys(auth).length === 0 ? {} : { auth }),
    ...(device === undefined ? {} : { device: deviceFor(client, device, credentials.token ?? device.token, nonce) }),
  }
}

export interface GatewayAnswer { readonly ok: boolean; readonly payload?: unknown; readonly error?: string }
export type Ask = (method: string, params?: JsonObject) => Promise<GatewayAnswer>

/** What a gateway says may be of any shape, and not every object can be made a text. */
const textOf = (value: unknown): string => typeof value === 'string' || typeof value === 'number' ? String(value) : ''

const errorOf = (frame: JsonObject): string => {
  const error = isObject(frame['error']) ? frame['error'] : {}
  return [error['message'], error['code']].map(textOf).find(text => text !== '') ?? 'the gateway refused'
}

const shorten = (text: string): string => text.slice(0, 500)

// Far above any configuration that a gateway hands out.
const mostBytes = 16 * 2 ** 20

/** A message has an end, counted over all its parts; nothing compressed is taken, nor any number of pings answered, and nobody is sent elsewhere. */
const open = (url: string, timeoutMs: number): WebSocket => {
  const bounds = { maxPayload: mostBytes, perMessageDeflate: false, autoPong: false, followRedirects: false, handshakeTimeout: timeoutMs, closeTimeout: 1000 }
  return new WebSocket(url, bounds)
}

export interface Conversation { readonly url: string; readonly credentials: Credentials; readonly device?: DeviceIdentity | undefined; readonly timeoutMs?: number }

/**
 * Connects, introduces itself and lets `talk` ask. Both the handshake and the talk have `timeoutMs` (5 s) each. Never throws;
 * `ok` is what `talk` answered.
 */
export const converse = ({ url, credentials, device, timeoutMs = 5000 }: Conversation, talk: (ask: Ask) => Promise<string | null>): Promise<GatewayProbe> =>
  new Promise((resolve) => {
    const pending = new Map<string, (answer: GatewayAnswer) => void>()
    let socket: WebSocket | undefined
    let timer: NodeJS.Timeout | undefined
    let refused: string | undefined
    let isDone = false
    let isChallenged = false
    const finish = (error: string | null, close: GatewayProbe['close'] = null): void => {
      if (isDone) return
      isDone = true
      clearTimeout(timer)
      for (const answer of pending.values()) answer({ ok: false, error: error ?? 'closed' })
      try { socket?.close(1000) } catch { /* a socket that never opened */ }
      resolve({ attempted: true, url, ok: error === null, error: error === null ? null : shorten(error), close })
    }
    const restart = (): void => { clearTimeout(timer); timer = setTimeout(() => finish('timeout'), timeoutMs) }
    const ask: Ask = (method, params) => new Promise((answer) => {
      const id = randomUUID()
      pending.set(id, answer)
      socket?.send(JSON.stringify({ type: 'req', id, method, ...(params === undefined ? {} : { params }) }))
    })
    const introduce = async (nonce: string): Promise<void> => {
      const hello = await ask('connect', connectParams(credentials, nonce, device))
      if (!hello.ok) { refused = hello.error; setTimeout(() => finish(hello.error ?? 'refused'), 200); return }
      restart()
      finish(await talk(ask))
    }
    const receive = (text: string): void => {
      let frame: unknown
      try { frame = JSON.parse(text) } catch { return }
      if (!isObject(frame)) return
      const payload = isObject(frame['payload']) ? frame['payload'] : {}
      if (frame['type'] === 'event' && frame['event'] === 'connect.challenge' && !isChallenged) {
        // Whoever challenged again and again could hold us for ever.
        isChallenged = true
        void introduce(textOf(payload['nonce'])).catch((error: Error) => finish(error.message))
      }
      const id = textOf(frame['id'])
      const waiting = frame['type'] === 'res' ? pending.get(id) : undefined
      if (waiting === undefined) return
      pending.delete(id)
      waiting(frame['ok'] === true ? { ok: true, payload: frame['payload'] } : { ok: false, error: errorOf(frame) })
    }
    restart()
    try {
      socket = open(url, timeoutMs)
    } catch (error) {
      finish(error instanceof Error ? error.message : String(error))
      return
    }
    socket.on('message', (data, isBinary) => { if (!isBinary) receive(String(data)) })
    socket.on('error', (error) => finish(error.message || 'the connection failed'))
    socket.on('close', (code, bytes) => {
      const reason = String(bytes)
      finish(refused ?? `the gateway closed the connection (${code}${reason ? `: ${reason}` : ''})`, { code, reason })
    })
  })
