import { get } from 'node:http'
import { get as getOverTls } from 'node:https'
import type { IncomingMessage } from 'node:http'
import type { GatewayProbe } from '../../model/index.ts'
import { isObject } from './read.ts'

const timeoutMs = 2000
const mostBytes = 4096

const isLive = (text: string): boolean => {
  try {
    const answer: unknown = JSON.parse(text)
    return isObject(answer) && answer['ok'] === true
  } catch {
    return false
  }
}

// Nobody spoke. Any other failure, such as an answer that is no HTTP, means that somebody did.
const isSilence = (error: NodeJS.ErrnoException): boolean => error.name === 'AbortError' || error.code?.startsWith('E') === true && error.code !== 'EPROTO'

/**
 * What answers `/healthz` where a gateway did not talk to us: it needs no secret and is sent none. `live` is a gateway that
 * says so, `foreign` something else; undefined when the URL cannot be asked. Takes 2 s at most.
 */
export const askHealth = (url: string): Promise<GatewayProbe['health']> => new Promise((resolve) => {
  const place = URL.parse(url)
  if (place === null || !/^wss?:$/.test(place.protocol)) return resolve(undefined)
  const target = { hostname: place.hostname.replace(/^\[|\]$/g, ''), port: place.port, path: '/healthz', signal: AbortSignal.timeout(timeoutMs), agent: false }
  let isAnswered = false
  const read = (answer: IncomingMessage): void => {
    isAnswered = true
    const chunks: Buffer[] = []
    let length = 0
    const judge = (): void => {
      resolve(answer.statusCode === 200 && isLive(Buffer.concat(chunks).toString('utf8')) ? 'live' : 'foreign')
      answer.destroy()
    }
    answer.on('data', (chunk: Buffer) => {
      chunks.push(chunk)
      // Whatever answers may send without end.
      if ((length += chunk.length) > mostBytes) judge()
    })
    answer.on('end', judge).on('error', judge)
  }
  // Only whether somebody lives there is asked, so the certificate does not matter.
  const request = place.protocol === 'ws:' ? get(target, read) : getOverTls({ ...target, rejectUnauthorized: false }, read)
  request.on('error', (error) => resolve(isAnswered || !isSilence(error) ? 'foreign' : 'silent'))
})
