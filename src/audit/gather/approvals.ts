import type { ExecApproval, Snapshot } from '../../model/index.ts'
import { isObject, readJsonObject } from './read.ts'
import type { JsonObject } from './read.ts'

const textOf = (value: unknown): string | undefined => (typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined)

const wordOf = (value: unknown, known: RegExp): string | undefined => {
  const word = textOf(value)
  return word !== undefined && known.test(word) ? word : undefined
}

const settingsOf = (raw: JsonObject): Omit<ExecApproval, 'agentId' | 'patterns'> => {
  const security = wordOf(raw['security'], /^(deny|allowlist|full)$/)
  const ask = wordOf(raw['ask'], /^(off|on-miss|always)$/)
  return { autoAllowSkills: raw['autoAllowSkills'] === true, ...(security === undefined ? {} : { security }), ...(ask === undefined ? {} : { ask }) }
}

const patternsOf = (raw: JsonObject): readonly string[] => {
  const list = Array.isArray(raw['allowlist']) ? raw['allowlist'] : []
  return list.map((entry) => textOf(isObject(entry) ? entry['pattern'] : entry)).filter((pattern) => pattern !== undefined)
}

/** What the exec approvals file allows; undefined when there is none or it is of another version. Its socket token is not read. */
export const gatherApprovals = (path: string): Snapshot['approvals'] => {
  const file = readJsonObject(path)
  if (file === undefined || file['version'] !== 1) return undefined
  const agents = isObject(file['agents']) ? { ...file['agents'] } : {}
  const { default: legacy, ...named } = agents
  // The agent was called "default" once; what stands there still counts for main. Patterns without a record get lost on the way.
  if (isObject(legacy)) {
    const listOf = (raw: JsonObject): readonly unknown[] => (Array.isArray(raw['allowlist']) ? raw['allowlist'].filter(isObject) : [])
    const main = named['main']
    named['main'] = isObject(main) ? { ...legacy, ...main, allowlist: [...listOf(main), ...listOf(legacy)] } : legacy
  }
  return {
    defaults: settingsOf(isObject(file['defaults']) ? file['defaults'] : {}),
    agents: Object.entries(named).filter((entry): entry is [string, JsonObject] => isObject(entry[1]))
      .map(([agentId, raw]) => ({ agentId, ...settingsOf(raw), patterns: patternsOf(raw) })),
  }
}
