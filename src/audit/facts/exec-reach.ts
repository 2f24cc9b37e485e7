import type { KeyPath } from '../../model/index.ts'
import { execModes } from './exec-modes.ts'
import type { ExecPolicy } from './exec-modes.ts'
import { at, isObject, isOff, objectAt, textAt } from './tree.ts'
import type { ConfigObject } from './tree.ts'
import type { Resolver } from './resolver.ts'

/** What one agent may really run: the configuration and the approvals file together, the stricter of the two. */
export interface ExecReach {
  readonly id: string
  readonly keyPath: KeyPath
  /** Where commands end up: `auto` is the sandbox where there is one, else the gateway. */
  readonly host: string
  readonly security: string
  readonly ask: string
  /** Commands that start outside a sandbox run without a question. */
  readonly isUnguarded: boolean
  /** A list of skills limits the agent. */
  readonly hasSkillList: boolean
}

export interface ExecReachFacts {
  readonly scopes: readonly ExecReach[]
  /** MCP servers by where they are registered. */
  readonly registries: readonly { readonly name: string; readonly servers: readonly string[] }[]
  /** Why one of the registries could not be looked at. */
  readonly registryProblem: string | undefined
}

const securities = ['deny', 'allowlist', 'full']
const asks = ['always', 'on-miss', 'off']

const stricter = (order: readonly string[], a: string, b: string | undefined): string => (b === undefined || order.indexOf(a) < order.indexOf(b) ? a : b)

/** A mode stands for both settings; without one each setting counts by itself. */
const layered = (base: ExecPolicy, layer: ConfigObject): ExecPolicy =>
  execModes[textAt(layer, 'mode') ?? ''] ?? { security: textAt(layer, 'security') ?? base.security, ask: textAt(layer, 'ask') ?? base.ask }

const effectiveHost = (host: string, hasSandbox: boolean): string => (host !== 'auto' ? host : hasSandbox ? 'sandbox' : 'gateway')

export const execReach: Resolver<'execReach'> = ({ config, approvals, mcporterServers, mcporterProblem }, fact) => {
  const { defaults, list } = fact('agents')
  const sandboxes = fact('sandbox')
  const root = config.value
  const global = objectAt(root, 'tools', 'exec')
  const scopes = fact('exec').scopes.map((scope): ExecReach => {
    const agent = list.find(({ id }) => id === scope.id)
    const own = objectAt(agent?.value, 'tools', 'exec')
    const approved = approvals?.agents.find(({ agentId }) => agentId === (agent?.key ?? 'main'))
    const wild = approvals?.agents.find(({ agentId }) => agentId === '*')
    const approval = (name: 'security' | 'ask'): string | undefined => approved?.[name] ?? wild?.[name] ?? approvals?.defaults[name]
    const policyOn = (host: string): ExecPolicy => {
      const isConfined = host === 'sandbox'
      const [security, ask] = isConfined ? [undefined, undefined] : [approval('security'), approval('ask')]
      const written = layered(layered({ security: security ?? (isConfined ? 'deny' : 'full'), ask: ask ?? 'off' }, global), own)
      return { security: stricter(securities, written.security, security), ask: stricter(asks, written.ask, ask) }
    }
    const wanted = scope.host ?? 'auto'
    const host = effectiveHost(wanted, ((agent && sandboxes.byAgent.get(agent)) ?? sandboxes.defaults).mode !== 'off')
    const outside = policyOn(effectiveHost(wanted, false))
    return {
      id: scope.id, keyPath: scope.keyPath, host, ...policyOn(host),
      isUnguarded: stricter(securities, outside.security, approval('security')) === 'full' && stricter(asks, outside.ask, approval('ask')) === 'off',
      hasSkillList: Array.isArray(at(agent?.value, 'skills')) || (at(agent?.value, 'skills') === undefined && Array.isArray(at(defaults, 'skills'))),
    }
  })
  const servers = Object.entries(objectAt(root, 'mcp', 'servers')).filter(([, server]) => isObject(server) && !isOff(server, 'enabled')).map(([name]) => name)
  const registries = [{ name: 'mcp.servers', servers }, { name: 'skills/config/mcporter.json', servers: mcporterServers }]
  return { scopes, registries: registries.filter((registry) => registry.servers.length > 0), registryProblem: mcporterProblem }
}
