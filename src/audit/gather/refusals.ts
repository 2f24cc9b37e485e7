import { rawAgents } from '../agent-ids.ts'
import { bindSource, isAbsoluteSource } from '../bind-mounts.ts'
import { isObject } from './read.ts'
import type { JsonObject } from './read.ts'

const section = (value: unknown, ...path: readonly string[]): JsonObject => {
  const found = path.reduce<unknown>((part, name) => (isObject(part) ? part[name] : undefined), value)
  return isObject(found) ? found : {}
}

const lowered = (value: unknown): string => (typeof value === 'string' ? value.trim().toLowerCase() : '')

const isRefusedDocker = (docker: JsonObject): boolean => {
  const network = lowered(docker['network'])
  const binds = Array.isArray(docker['binds']) ? docker['binds'].filter((bind) => typeof bind === 'string') : []
  return network === 'host' || (network.startsWith('container:') && docker['dangerouslyAllowContainerNamespaceJoin'] !== true)
    || lowered(docker['seccompProfile']) === 'unconfined' || lowered(docker['apparmorProfile']) === 'unconfined'
    || binds.some((bind) => !isAbsoluteSource(bindSource(bind)))
}

/** Whether OpenClaw itself would refuse values of a right type: sandboxes that protect nothing, a proxy without user header. */
export const isRefused = (config: unknown): boolean => {
  if (!isObject(config)) return false
  const sandboxes = [section(config, 'agents', 'defaults'), ...rawAgents(config).map(({ value }) => value)]
  const proxy = section(config, 'gateway', 'auth')['trustedProxy']
  return sandboxes.some((value) => isRefusedDocker(section(value, 'sandbox', 'docker'))) || (isObject(proxy) && lowered(proxy['userHeader']) === '')
}
