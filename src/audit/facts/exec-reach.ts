import type { KeyPath } from '../../model/index.ts'
import { at, isObject, isOff, objectAt } from './tree.ts'
import type { Resolver } from './resolver.ts'

/** What one agent may really run on the host: the configuration and the approvals file together, the stricter of the two. */
export interface ExecReach {
  readonly id: string
  readonly keyPath: KeyPath
  readonly host: string
  readonly security: string
  readonly ask: string
  /** A list of skills limits the agent. */
  readonly hasSkillList: boolean
}

export interface ExecReachFacts {
  readonly scopes: readonly ExecReach[]
  /** MCP servers by where they are registered. */
  readonly registries: readonly { readonly name: string; readonly servers: readonly string[] }[]
}

const securities = ['deny', 'allowlist', 'full']
const asks = ['always', 'on-miss', 'off']

const stricter = (order: readonly string[], ...values: readonly (string | undefined)[]): string | undefined =>
  values.filter((value) => value !== undefined).sort((a, b) => order.indexOf(a) - order.indexOf(b))[0]

export const execReach: Resolver<'execReach'> = ({ config, approvals, mcporterServers }, fact) => {
  const { defaults, list } = fact('agents')
  const root = config.value
  const written = fact('exec').scopes
  const hasSecurity = (keyPath: KeyPath): boolean => at(root, ...keyPath) !== undefined || at(root, 'tools', 'exec', 'security') !== undefined
  const scopes = written.map((scope): ExecReach => {
    const agent = list.find(({ id }) => id === scope.id)
    const own = approvals?.agents.find(({ agentId }) => agentId === (agent?.key ?? 'main'))
    const wild = approvals?.agents.find(({ agentId }) => agentId === '*')
    const approval = (name: 'security' | 'ask'): string | undefined => own?.[name] ?? wild?.[name] ?? approvals?.defaults[name]
    return {
      id: scope.id, keyPath: scope.keyPath, host: scope.host ?? 'auto',
      security: stricter(securities, hasSecurity(scope.keyPath) ? scope.security : 'full', approval('security')) ?? 'full',
      ask: stricter(asks, scope.ask ?? 'off', approval('ask')) ?? 'off',
      hasSkillList: Array.isArray(at(agent?.value, 'skills')) || (at(agent?.value, 'skills') === undefined && Array.isArray(at(defaults, 'skills'))),
    }
  })
  const servers = Object.entries(objectAt(root, 'mcp', 'servers')).filter(([, server]) => isObject(server) && !isOff(server, 'enabled')).map(([name]) => name)
  const registries = [{ name: 'mcp.servers', servers }, { name: 'skills/config/mcporter.json', servers: mcporterServers }]
  return { scopes, registries: registries.filter((registry) => registry.servers.length > 0) }
}
