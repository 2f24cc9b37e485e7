import { join } from 'node:path'

const plainId = /^[a-z0-9][a-z0-9_-]{0,63}$/i

/** How OpenClaw compares agent ids: lowered, other characters as dashes, at most 64 long, `main` when nothing is left. */
export const normalizeAgentId = (id: string): string => {
  const lowered = id.trim().toLowerCase()
  if (plainId.test(lowered)) return lowered
  const dashed = lowered.replace(/[^a-z0-9_-]+/g, '-').replace(/^-+/, '').replace(/(?<!-)-+$/, '').slice(0, 64)
  return dashed === '' ? 'main' : dashed
}

type Raw = Readonly<Record<string, unknown>>
const isObject = (value: unknown): value is Raw => typeof value === 'object' && value !== null && !Array.isArray(value)

/** One configured agent. `index` is its place in `agents.list`, or its name in `agents.entries` of newer releases. */
export interface RawAgent { readonly index: number | string; readonly id: string | undefined; readonly value: Raw }

export const rawAgents = (config: Raw): readonly RawAgent[] => {
  const agents = isObject(config['agents']) ? config['agents'] : {}
  const entries = isObject(agents['entries']) ? Object.entries(agents['entries']) : []
  const list = Array.isArray(agents['list']) ? agents['list'] : []
  const listed = list.map((value: unknown, index) => [index, value, isObject(value) ? value['id'] : undefined] as const)
  const all = [...listed, ...entries.map(([id, value]) => [id, value, id] as const)]
  return all.flatMap(([index, value, id]) => (isObject(value) ? [{ index, value, id: typeof id === 'string' ? id : undefined }] : []))
}

export const defaultAgentId = (agents: readonly RawAgent[]): string =>
  normalizeAgentId((agents.find(({ value }) => value['default'] === true) ?? agents[0])?.id ?? 'main')

const textOf = (value: unknown): string | undefined => (typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined)

export interface AgentFolders { readonly id: string; readonly workspace: string; readonly agentDir: string }

/**
 * State folders of the default agent and of every configured one. Agents are told apart by their ids as written, so one whose
 * id is written in another way than it is compared comes twice, as in the original.
 */
export const agentStateFolders = (config: Raw, stateDir: string): readonly { readonly id: string; readonly agentDir: string }[] => {
  const agents = rawAgents(config)
  // Where agents are kept as entries, files of the time before there were any still lie with "main".
  const before = isObject(config['agents']) && 'entries' in config['agents'] ? ['main'] : []
  const ids = new Set([...before, defaultAgentId(agents), ...agents.flatMap(({ id }) => (id === undefined ? [] : [id]))])
  return [...ids].map(normalizeAgentId).map((id) => ({ id, agentDir: join(stateDir, 'agents', id) }))
}

/** The folders of the default agent and of every configured one, by normalised id. `expand` makes a path absolute. */
export const agentFolders = (config: Raw, places: { readonly stateDir: string; readonly defaultWorkspace: string }, expand: (path: string) => string): readonly AgentFolders[] => {
  const agents = rawAgents(config)
  const main = defaultAgentId(agents)
  const defaults = isObject(config['agents']) && isObject(config['agents']['defaults']) ? config['agents']['defaults'] : {}
  const common = textOf(defaults['workspace'])
  const workspaceOf = (id: string, own: unknown): string => {
    const written = textOf(own)
    if (written !== undefined) return expand(written)
    if (id === main) return common === undefined ? places.defaultWorkspace : expand(common)
    return common === undefined ? join(places.stateDir, `workspace-${id}`) : join(expand(common), id)
  }
  const byId = new Map<string, AgentFolders>()
  for (const agent of [...agents.filter(({ id }) => id !== undefined), { id: main, value: {} as Raw }]) {
    const id = normalizeAgentId(agent.id as string)
    if (!byId.has(id)) byId.set(id, { id, workspace: workspaceOf(id, agent.value['workspace']), agentDir: join(places.stateDir, 'agents', id) })
  }
  return [...byId.values()]
}
