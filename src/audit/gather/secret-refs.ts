import type { KeyPath, SecretRef } from '../../model/index.ts'
import { refOfObject, refOfText } from '../secrets.ts'
import { formatKeyPath } from './config.ts'
import { converse, readDevice } from './gateway-client.ts'
import { credentialsFor, gatewayUrl } from './probe.ts'
import type { Environment } from './locations.ts'
import { isObject } from './read.ts'
import type { JsonObject } from './read.ts'
import { resolveRef } from './secret-providers.ts'

interface Target { readonly path: KeyPath; readonly ref: SecretRef; readonly inactive?: string }

export interface ResolvedSecrets { readonly value: JsonObject; readonly diagnostics: readonly string[] }

const at = (value: unknown, path: KeyPath): unknown =>
  path.reduce<unknown>((part, key) => (Array.isArray(part) ? part[Number(key)] : isObject(part) ? part[String(key)] : undefined), value)

const credentialKey = /token|secret|password|apikey|serviceaccount|encryptkey|privatekey/i

function* channelRefs(value: unknown, path: KeyPath, defaults: JsonObject): Generator<readonly [KeyPath, SecretRef]> {
  const ref = refOfObject(value, defaults) ?? (typeof value === 'string' && credentialKey.test(String(path.at(-1))) ? refOfText(value) : undefined)
  if (ref !== undefined) yield [path, ref]
  else if (isObject(value)) for (const [name, item] of Object.entries(value)) yield* channelRefs(item, [...path, name], defaults)
}

const gatewayPaths = [['gateway', 'auth', 'token'], ['gateway', 'auth', 'password'], ['gateway', 'remote', 'token'], ['gateway', 'remote', 'password']] as const

const gatewayInactive = (config: JsonObject, env: Environment, path: KeyPath): string | undefined => {
  const mode = at(config, ['gateway', 'auth', 'mode'])
  if (path[1] === 'remote') {
    const isUsed = at(config, ['gateway', 'mode']) === 'remote' || typeof at(config, ['gateway', 'remote', 'url']) === 'string'
    return isUsed ? undefined : 'gateway.mode is not remote and gateway.remote.url is not set'
  }
  if (typeof mode === 'string' && mode !== path[2]) return `gateway.auth.mode is ${mode}`
  if (env[`OPENCLAW_GATEWAY_${String(path[2]).toUpperCase()}`]?.trim()) return `the environment variable OPENCLAW_GATEWAY_${String(path[2]).toUpperCase()} stands in`
  const hasToken = at(config, ['gateway', 'auth', 'token']) !== undefined || env['OPENCLAW_GATEWAY_TOKEN']?.trim()
  return mode === undefined && path[2] === 'password' && hasToken ? 'gateway.auth.mode is unset and a token is configured' : undefined
}

const channelInactive = (config: JsonObject, path: KeyPath): string | undefined => {
  const steps = [path.slice(0, 2), ...(path[2] === 'accounts' ? [path.slice(0, 4)] : [])]
  const off = steps.find((step) => at(config, [...step, 'enabled']) === false)
  return off && `${formatKeyPath(off)}.enabled is false`
}

const targets = (config: JsonObject, env: Environment): readonly Target[] => {
  const declared = at(config, ['secrets', 'defaults'])
  const defaults = isObject(declared) ? declared : {}
  const own = gatewayPaths.flatMap((path) => {
    const value = at(config, path)
    const ref = typeof value === 'string' ? refOfText(value) : refOfObject(value, defaults)
    return ref === undefined ? [] : [{ path, ref, inactive: gatewayInactive(config, env, path) }]
  })
  const channels = [...channelRefs(config['channels'], ['channels'], defaults)].map(([path, ref]) => ({ path, ref, inactive: channelInactive(config, path) }))
  return [...own, ...channels].map(({ inactive, ...target }) => (inactive === undefined ? target : { ...target, inactive }))
}

/** The configuration with a value put at a path, or taken away there. */
const replaced = (value: unknown, path: KeyPath, next: string | undefined): unknown => {
  const [key, ...rest] = path
  if (key === undefined) return next
  if (Array.isArray(value)) return value.map((item, index) => (index === key ? replaced(item, rest, next) : item))
  if (!isObject(value)) return value
  const changed = replaced(value[String(key)], rest, next)
  const { [String(key)]: _, ...others } = value
  return changed === undefined ? others : { ...value, [String(key)]: changed }
}

const askGateway = async (config: JsonObject, env: Environment, stateDir: string, wanted: readonly Target[]): Promise<ReadonlyMap<string, string> | string> => {
  const found = new Map<string, string>()
  const conversation = { url: gatewayUrl(config, env), credentials: credentialsFor(config, env, {}), device: readDevice(stateDir), timeoutMs: 3000 }
  const outcome = await converse(conversation, async (ask) => {
    const answer = await ask('secrets.resolve', { commandName: 'security audit', targetIds: wanted.map(({ path }) => formatKeyPath(path)) })
    const list = answer.ok && isObject(answer.payload) && Array.isArray(answer.payload['assignments']) ? answer.payload['assignments'] : []
    for (const one of list) if (isObject(one) && typeof one['path'] === 'string' && typeof one['value'] === 'string') found.set(one['path'], one['value'])
    return answer.ok ? null : answer.error ?? 'refused'
  })
  return outcome.ok ? found : outcome.error ?? 'unavailable'
}

/** Fills in what the references of gateway and channels stand for. What stays unresolved is taken out; nobody sees a value. */
export const resolveSecrets = async (config: JsonObject, env: Environment, stateDir: string): Promise<ResolvedSecrets> => {
  const all = targets(config, env)
  const inactive = all.filter((target) => target.inactive !== undefined)
  const active = all.filter((target) => target.inactive === undefined)
  const diagnostics = inactive.map(({ path, inactive: why }) => `${formatKeyPath(path)} is not in use (${why}), so its secret reference was not resolved`)
  if (active.length === 0) return { value: config, diagnostics }
  const live = await askGateway(config, env, stateDir, active)
  if (typeof live === 'string') diagnostics.push(`the running gateway could not be asked for secrets (${live}); they were resolved here`)
  let value: unknown = config
  for (const { path, ref } of active) {
    const name = formatKeyPath(path)
    const known = typeof live === 'string' ? undefined : live.get(name)
    const answer = known === undefined ? await resolveRef(ref, config, env) : { value: known }
    value = replaced(value, path, answer.value)
    const whence = path[1] === 'remote' ? ' for gateway.remote.url' : ''
    diagnostics.push(answer.value === undefined
      ? `${name}${whence}: the secret reference ${ref.source}:${ref.provider} could not be resolved (${answer.problem}); the audit goes on without this credential`
      : `${name}${whence}: resolved ${known === undefined ? `here through ${ref.source}:${ref.provider}` : 'by the running gateway'}`)
  }
  return { value: value as JsonObject, diagnostics }
}
