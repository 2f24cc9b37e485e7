import type { Audience, Exposure, ExposureRow, Snapshot, ToolKind, ToolReach } from '../model/index.ts'
import { normalizeAgentId } from './agent-ids.ts'
import { createFacts, Unknown } from './facts/index.ts'
import type { Account, Facts, ToolContext } from './facts/index.ts'
import { isAvailable, sandboxPolicy } from './facts/tool-policy.ts'
import { toolCatalog } from './facts/tool-catalog.ts'
import { at, isObject, isOff, listAt, objectAt, textAt } from './facts/tree.ts'

const toolsOf: Readonly<Record<ToolKind, readonly string[]>> = {
  commands: ['exec', 'process'],
  write: ['write', 'edit', 'apply_patch'],
  read: ['read'],
  browser: ['browser', 'computer'],
  web: ['web_fetch', 'web_search', 'x_search'],
  messages: ['message', 'conversations_send'],
  sessions: ['sessions_list', 'sessions_history', 'sessions_search', 'sessions_send'],
  devices: ['nodes', 'mobile_ui'],
  gateway: ['gateway', 'cron', 'automations', 'plugins', 'openclaw'],
}

interface Door extends Pick<ExposureRow, 'door' | 'way' | 'audience' | 'who'> {
  readonly agents: readonly string[]
  readonly channel?: string
  /** Sessions that a sandbox of mode `non-main` confines. */
  readonly isAside: boolean
}

const people = (count: number): string => (count === 1 ? '1 person' : `${count} people`)

/** Whom a channel lets in by direct message; a closed door is none. */
const direct = ({ dm, people: known }: Account): Pick<Door, 'audience' | 'who'> | undefined => {
  if (dm === undefined || dm.policy === 'disabled') return undefined
  if (dm.policy === 'open' || dm.allowFrom.includes('*')) return { audience: 'anyone', who: 'anyone who finds the account' }
  const named: Audience = known.length === 0 ? 'nobody' : 'named'
  if (dm.policy === 'allowlist') return { audience: named, who: known.length === 0 ? 'nobody is listed' : `${people(known.length)} on the list` }
  return { audience: named, who: known.length === 0 ? 'nobody is paired yet' : `${people(known.length)}, by pairing or list` }
}

const groups = ({ groupPolicy, settings, groupAllowFrom }: Account): Pick<Door, 'audience' | 'who'> | undefined => {
  if (groupPolicy === 'disabled') return undefined
  if (groupPolicy === 'open') return { audience: 'anyone', who: 'every member of every group it is in' }
  const listed = ['groups', 'guilds', 'channels', 'rooms'].flatMap((name) => Object.keys(objectAt(settings, name)))
  const senders = groupAllowFrom.filter((entry) => entry !== '*')
  if (listed.length === 0 && senders.length === 0 && !groupAllowFrom.includes('*')) return undefined
  if (listed.includes('*')) return { audience: 'anyone', who: 'members of every group (listed as *)' }
  if (senders.length > 0 && !groupAllowFrom.includes('*')) return { audience: 'named', who: `${people(senders.length)} in groups` }
  return { audience: 'some', who: `members of ${listed.length === 1 ? '1 listed group' : `${listed.length} listed groups`}` }
}

/** The agents that bindings send the messages of an account to; the one that answers for all the rest comes last. */
const agentsFor = ({ config }: Snapshot, { agents }: Facts, { channel, id, isDefault }: Account, isDirect: boolean): readonly string[] => {
  const here = listAt(config.value, 'bindings').filter((binding) => {
    const match = objectAt(binding, 'match')
    const account = textAt(match, 'accountId')
    const isMine = account === undefined ? isDefault : account === '*' || account.toLowerCase() === id.toLowerCase()
    const kind = textAt(match, 'peer', 'kind')
    const isSide = kind === undefined || /^(direct|dm)$/.test(kind) === isDirect
    return textAt(match, 'channel')?.toLowerCase() === channel && isMine && isSide
  })
  const isWhole = here.some((binding) => Object.keys(objectAt(binding, 'match', 'peer')).length === 0 && at(binding, 'match', 'guildId') === undefined
    && at(binding, 'match', 'teamId') === undefined)
  const named = here.flatMap((binding) => textAt(binding, 'agentId') ?? []).map(normalizeAgentId)
  return [...new Set([...named, ...(isWhole ? [] : [agents.owner ?? agents.main])])]
}

const channelDoors = (snapshot: Snapshot, facts: Facts): readonly Door[] => facts.channels.accounts.flatMap((account) => {
  const door = account.hasSiblings ? `${account.channel} (${account.id})` : account.channel
  const scope = textAt(snapshot.config.value, 'session', 'dmScope') ?? 'main'
  return ([['direct messages', direct(account), scope !== 'main'], ['groups', groups(account), true]] as const).flatMap(([way, said, isAside]): readonly Door[] =>
    said === undefined ? [] : [{ door, way, ...said, isAside, channel: account.channel, agents: agentsFor(snapshot, facts, account, way === 'direct messages') }])
})

const gatewayDoors = (snapshot: Snapshot, { gateway, gatewayAuth, hooks, toolContexts, agents }: Facts): readonly Door[] => {
  const every = toolContexts.all.length > 1 ? toolContexts.all.flatMap(({ agent }) => agent?.key ?? []) : [agents.owner ?? agents.main]
  const far = gateway.isExposed ? 'the network' : 'this machine'
  const proxied = gatewayAuth.mode === 'trusted-proxy'
  const isOpen = !gatewayAuth.hasAuth && !proxied
  const who = isOpen ? `anyone on ${far}, no secret` : proxied ? 'whom the proxy lets through' : `holders of the ${gatewayAuth.mode}, from ${far}`
  const client: Door = { door: 'gateway', way: 'clients', audience: !isOpen ? 'some' : gateway.isExposed ? 'anyone' : 'some', who, agents: every, isAside: false }
  if (!hooks.isEnabled) return [client]
  const allowed = listAt(snapshot.config.value, 'hooks', 'allowedAgentIds').filter((id) => typeof id === 'string').map(normalizeAgentId)
  return [client, { door: 'webhooks', way: 'requests', audience: 'some', who: `holders of the hook token, from ${far}`, agents: hooks.restrictsAgents ? allowed : every, isAside: true }]
}

/** A channel whose every sender may run commands on the gateway's machine, past the sandbox and without being asked. */
const isElevated = ({ config }: Snapshot, channel: string | undefined): boolean => {
  const elevated = at(config.value, 'tools', 'elevated')
  const list = channel === undefined ? undefined : at(elevated, 'allowFrom', channel)
  return isObject(elevated) && !isOff(elevated, 'enabled') && Array.isArray(list) && list.includes('*')
}

const commandReach = ({ execReach }: Facts, { agent }: ToolContext, isConfined: boolean): ToolReach => {
  const scope = execReach.scopes.find(({ id }) => id === agent?.id) ?? execReach.scopes[0]
  if (scope === undefined) return isConfined ? 'sandbox' : 'host'
  if (isConfined && scope.host === 'sandbox') return 'sandbox'
  if (scope.security === 'deny') return 'none'
  if (scope.ask === 'always' || (scope.security === 'allowlist' && scope.ask !== 'off')) return 'asks'
  return scope.security === 'allowlist' ? 'listed' : 'host'
}

const reaches = (snapshot: Snapshot, facts: Facts, { agents: _, isAside, channel }: Door, context: ToolContext): ExposureRow['tools'] => {
  const catalog = toolCatalog(snapshot.release)
  const known = new Set(Object.values(catalog.groups).flat())
  const { sandbox, agent, isWorkspaceOnly } = context
  const isConfined = sandbox.mode === 'all' || (sandbox.mode === 'non-main' && isAside)
  const policies = isConfined ? [...context.policies, sandboxPolicy(at(snapshot.config.value, 'tools'), objectAt(agent?.value, 'tools'), catalog)] : context.policies
  const has = (kind: ToolKind): boolean => toolsOf[kind].some((name) => known.has(name) && isAvailable(name, policies, catalog))
  const files: ToolReach = isConfined ? 'sandbox' : isWorkspaceOnly ? 'workspace' : 'host'
  const commands = isElevated(snapshot, channel) ? 'host' : commandReach(facts, context, isConfined)
  const where: Readonly<Record<ToolKind, ToolReach>> = {
    commands, write: files, read: files, browser: isConfined ? 'sandbox' : 'yes', web: 'yes', messages: 'yes', sessions: 'yes', devices: 'yes', gateway: 'yes',
  }
  return Object.fromEntries(Object.entries(where).map(([kind, reach]) => [kind, has(kind as ToolKind) ? reach : 'none'])) as ExposureRow['tools']
}

const openness: readonly Audience[] = ['anyone', 'some', 'named', 'nobody']

/**
 * Who reaches which tools, the most open door first. Rules that a channel has for one group or sender are not in it: they
 * can only be tighter or looser than what is drawn for one conversation.
 */
export const exposureOf = (snapshot: Snapshot): Exposure => {
  try {
    const facts = createFacts(snapshot)
    const contextOf = (key: string): ToolContext | undefined => facts.toolContexts.all.find(({ agent }) => agent?.key === key) ?? facts.toolContexts.all[0]
    const rows = [...channelDoors(snapshot, facts), ...gatewayDoors(snapshot, facts)].flatMap((door) => door.agents.flatMap((agent): readonly ExposureRow[] => {
      const context = contextOf(agent)
      const { door: name, way, audience, who } = door
      return context === undefined ? [] : [{ door: name, way, audience, who, agent, tools: reaches(snapshot, facts, door, context) }]
    }))
    return { rows: rows.toSorted((a, b) => openness.indexOf(a.audience) - openness.indexOf(b.audience)) }
  } catch (error) {
    if (!(error instanceof Unknown)) throw error
    return { rows: [], problem: error.message }
  }
}
