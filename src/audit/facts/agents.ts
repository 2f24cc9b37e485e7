import type { KeyPath, Snapshot } from '../../model/index.ts'
import { defaultAgentId, normalizeAgentId, rawAgents } from '../agent-ids.ts'
import type { RawAgent } from '../agent-ids.ts'
import { at, isObject, objectAt, textAt } from './tree.ts'
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
  /** The agent that answers where nothing names one; from 2026.9 on it may be undecided. */
  readonly owner: string | undefined
  /** Why the roster names no owner, or names one although it must not. */
  readonly rosterProblem: string | undefined
}

interface Roster { readonly marked: number; readonly isExplicit: boolean; readonly owner: string | undefined; readonly isWritten: boolean }

const rosterOf = ({ config }: Snapshot, raw: readonly RawAgent[]): Roster => {
  const section = objectAt(config.value, 'agents')
  const ids = raw.flatMap(({ id }) => (id === undefined ? [] : [normalizeAgentId(id)]))
  const marked = raw.filter(({ value }) => value['default'] === true)
  const isExplicit = textAt(section, 'ownership') === 'explicit'
  const isWritten = 'entries' in section || 'list' in section
  const recorded = textAt(section, 'defaults', 'systemAgent', 'agentId')
  const chosen = isExplicit ? ids.find((id) => recorded !== undefined && id === normalizeAgentId(recorded)) : marked.length === 1 ? normalizeAgentId(marked[0]?.id ?? '') : undefined
  const sole = ids.length === 1 && marked.length < 2 ? ids[0] : undefined
  return { marked: marked.length, isExplicit, isWritten, owner: chosen ?? sole ?? (isWritten ? undefined : 'main') }
}

const problemOf = ({ marked, isExplicit, isWritten, owner }: Roster, count: number): string | undefined => {
  if (!isWritten) return undefined
  if (isExplicit) return marked === 0 ? undefined : `agents.ownership is "explicit", yet ${marked} of ${count} agents say default: true`
  return owner === undefined ? `${marked} of ${count} agents say default: true` : undefined
}

export const agents: Resolver<'agents'> = (snapshot) => {
  const { config, release } = snapshot
  const raw = rawAgents(config.value)
  const roster = rosterOf(snapshot, raw)
  const list = raw.flatMap(({ id, index, value }): readonly Agent[] => id === undefined ? [] : [{
    id: id.trim(), key: normalizeAgentId(id), value: value as ConfigObject,
    keyPath: typeof index === 'number' ? ['agents', 'list', index] : ['agents', 'entries', index],
  }])
  const defaults = at(config.value, 'agents', 'defaults')
  const main = defaultAgentId(raw)
  const isCurrent = release === 'current'
  return {
    defaults: isObject(defaults) ? defaults : {}, list, main, owner: isCurrent ? roster.owner : main,
    rosterProblem: isCurrent ? problemOf(roster, raw.length) : undefined,
  }
}

/** The section of an agent, or of all of them together. */
export const sectionOf = (value: ConfigObject | undefined, name: string): ConfigObject => objectAt(value, name)
