import type { KeyPath } from '../../model/index.ts'
import { defaultAgentId, normalizeAgentId, rawAgents } from '../agent-ids.ts'
import { at, isObject, objectAt } from './tree.ts'
import type { ConfigObject } from './tree.ts'
import type { Resolver } from './resolver.ts'

/** One configured agent. */
export interface Agent {
  readonly id: string
  readonly key: string
  readonly value: ConfigObject
  readonly keyPath: KeyPath
}

export interface AgentsFacts {
  readonly defaults: ConfigObject
  /** Those with an id, in order. */
  readonly list: readonly Agent[]
  /** Normalised id of the default agent. */
  readonly main: string
}

export const agents: Resolver<'agents'> = ({ config }) => {
  const raw = rawAgents(config.value)
  const list = raw.flatMap(({ id, index, value }): readonly Agent[] => id === undefined ? [] : [{
    id: id.trim(), key: normalizeAgentId(id), value: value as ConfigObject,
    keyPath: typeof index === 'number' ? ['agents', 'list', index] : ['agents', 'entries', index],
  }])
  const defaults = at(config.value, 'agents', 'defaults')
  return { defaults: isObject(defaults) ? defaults : {}, list, main: defaultAgentId(raw) }
}

/** The section of an agent, or of all of them together. */
export const sectionOf = (value: ConfigObject | undefined, name: string): ConfigObject => objectAt(value, name)
