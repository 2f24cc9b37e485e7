import type { GatewayProbe } from '../../model/index.ts'
import { portOf, read } from './locations.ts'
import type { Environment } from './locations.ts'
import { converse, readDevice } from './gateway-client.ts'
import type { Ask, Credentials } from './gateway-client.ts'
import { askHealth } from './gateway-health.ts'
import { isObject } from './read.ts'
import type { JsonObject } from './read.ts'
import { refOf } from '../secrets.ts'
import { withoutCredentials } from './redact.ts'

const section = (config: JsonObject, name: string): JsonObject => (isObject(config[name]) ? config[name] : {})

/** A usable secret: text without an open reference. */
const secret = (value: unknown): string | undefined =>
  typeof value === 'string' && value.trim() !== '' && refOf(value) === undefined && !/\$\{[A-Z_][A-Z0-9_]*\}/.test(value) ? value.trim() : undefined

const given = (token: string | undefined, password: string | undefined): Credentials =>
  ({ ...(token === undefined ? {} : { token }), ...(password === undefined ? {} : { password }) })

const isRemote = (gateway: JsonObject): boolean => gateway['mode'] === 'remote'

export const gatewayUrl = (config: JsonObject, env: Environment): string => {
  const gateway = section(config, 'gateway')
  const remote = section(gateway, 'remote')['url']
  if (isRemote(gateway) && typeof remote === 'string' && remote.trim() !== '') return remote.trim()
  const named = read(env, 'OPENCLAW_GATEWAY_URL')
  if (named !== undefined) return named
  const port = portOf(env['OPENCLAW_GATEWAY_PORT']) ?? (typeof gateway['port'] === 'number' ? gateway['port'] : 18789)
  return `${section(gateway, 'tls')['enabled'] === true ? 'wss' : 'ws'}://127.0.0.1:${port}`
}

/** What opens the gateway. Whatever is given on the command line replaces everything else. */
export const credentialsFor = (config: JsonObject, env: Environment, explicit: Credentials): Credentials => {
  if (explicit.token !== undefined || explicit.password !== undefined) return explicit
  const gateway = section(config, 'gateway')
  const remote = section(gateway, 'remote')
  if (isRemote(gateway)) return given(secret(remote['token']), secret(remote['password']))
  const auth = section(gateway, 'auth')
  return given(secret(env['OPENCLAW_GATEWAY_TOKEN']) ?? secret(auth['token']), secret(env['OPENCLAW_GATEWAY_PASSWORD']) ?? secret(auth['password']))
}

const reads = ['health', 'status', 'system-presence', 'config.get'] as const

const readAll = async (ask: Ask): Promise<string | null> => {
  const answers = await Promise.all(reads.map(async (method) => ({ method, answer: await ask(method, method === 'config.get' ? {} : undefined) })))
  const refused = answers.find(({ answer }) => !answer.ok)
  return refused === undefined ? null : `${refused.method}: ${refused.answer.error ?? 'refused'}`
}

/** Asks the running gateway what an operator may read. */
export const probeGateway = async (config: JsonObject, env: Environment, stateDir: string, explicit: Credentials): Promise<GatewayProbe> => {
  const url = gatewayUrl(config, env)
  const answer = await converse({ url, credentials: credentialsFor(config, env, explicit), device: readDevice(stateDir) }, readAll)
  const health = answer.ok ? undefined : await askHealth(url)
  return { ...answer, url: withoutCredentials(url), ...(health === undefined ? {} : { health }) }
}
