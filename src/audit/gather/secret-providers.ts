import { isAbsolute } from 'node:path'
import type { SecretRef } from '../../model/index.ts'
import type { Environment } from './locations.ts'
import { expandTilde, locate } from './locations.ts'
import { isObject, readBounded } from './read.ts'
import type { JsonObject } from './read.ts'
import { runProgram } from './run-program.ts'

export type ResolvedRef = { readonly value: string; readonly problem?: undefined } | { readonly value: undefined; readonly problem: string }

const failure = (problem: string): ResolvedRef => ({ value: undefined, problem })
const answer = (value: unknown): ResolvedRef =>
  typeof value === 'string' && value.trim() !== '' ? { value: value.trim() } : failure('the provider holds no text for it')

const pointer = (value: unknown, id: string): unknown => {
  const steps = id.replace(/^#?\/?/, '').split('/').map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'))
  return steps.reduce<unknown>((part, step) => (Array.isArray(part) ? part[Number(step)] : isObject(part) ? part[step] : undefined), value)
}

const fromEnv = (ref: SecretRef, provider: JsonObject, env: Environment): ResolvedRef => {
  const allowed = provider['allowlist']
  if (Array.isArray(allowed) && !allowed.includes(ref.id)) return failure('the variable is not on the allow list of its provider')
  const value = env[ref.id]
  return value === undefined || value.trim() === '' ? failure(`the variable ${ref.id} is not set`) : answer(value)
}

const fromFile = (ref: SecretRef, provider: JsonObject, env: Environment): ResolvedRef => {
  if (typeof provider['path'] !== 'string') return failure('its provider names no path')
  const text = readBounded(expandTilde(provider['path'], locate(env).home), 1024 * 1024)
  if (text === undefined) return failure('its file cannot be read')
  if (provider['mode'] === 'singleValue') return ref.id === 'value' ? answer(text) : failure('a file of one value has no other ids')
  try {
    return answer(pointer(JSON.parse(text), ref.id))
  } catch {
    return failure('its file is not valid JSON')
  }
}

const texts = (value: unknown): readonly string[] => (Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [])

const fromProgram = async (ref: SecretRef, provider: JsonObject, env: Environment): Promise<ResolvedRef> => {
  const command = provider['command']
  if (typeof command !== 'string' || !isAbsolute(command)) return failure('its provider names no absolute command')
  const own = isObject(provider['env']) ? Object.entries(provider['env']).filter((entry): entry is [string, string] => typeof entry[1] === 'string') : []
  const passed = texts(provider['passEnv']).map((name) => [name, env[name]] as const)
  const timeoutMs = typeof provider['timeoutMs'] === 'number' ? Math.min(provider['timeoutMs'], 30_000) : 5000
  const input = JSON.stringify({ protocolVersion: 1, provider: ref.provider, ids: [ref.id] })
  const { ok, stdout } = await runProgram(command, texts(provider['args']), { env: Object.fromEntries([...own, ...passed]), timeoutMs, input })
  if (!ok) return failure('its command failed')
  try {
    const parsed: unknown = JSON.parse(stdout)
    const values = isObject(parsed) && isObject(parsed['values']) ? parsed['values'] : {}
    return answer(isObject(parsed) ? values[ref.id] : parsed)
  } catch {
    return provider['jsonOnly'] === false ? answer(stdout) : failure('its command printed no JSON')
  }
}

/** What a reference stands for, looked up on this machine. Never throws, and a problem never quotes a value. */
export const resolveRef = async (ref: SecretRef, config: JsonObject, env: Environment): Promise<ResolvedRef> => {
  const secrets = isObject(config['secrets']) ? config['secrets'] : {}
  const providers = isObject(secrets['providers']) ? secrets['providers'] : {}
  const declared = providers[ref.provider]
  if (!isObject(declared)) return ref.source === 'env' && ref.provider === 'default' ? fromEnv(ref, {}, env) : failure('its provider is not declared')
  if (declared['source'] !== ref.source) return failure('its provider is of another kind')
  if (ref.source === 'env') return fromEnv(ref, declared, env)
  return ref.source === 'file' ? fromFile(ref, declared, env) : fromProgram(ref, declared, env)
}
