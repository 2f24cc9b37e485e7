import type { ConfigValue, KeyPath } from '../../model/index.ts'
import { normalizeAgentId } from '../agent-ids.ts'
import type { Account } from './channels.ts'
import { at, isObject, listAt, objectAt, textAt, textsAt } from './tree.ts'
import type { ConfigObject } from './tree.ts'
import type { Resolver } from './resolver.ts'

/** People who are kept apart nowhere: what one of them says, the agent remembers when it answers another. */
export interface SharedSession {
  /** `<channel>-<account>` of those who share it; sorted. */
  readonly accounts: readonly string[]
  readonly agentId: string
  /** How many are known by name; a wildcard stands for two. */
  readonly people: number
  readonly keyPath: KeyPath
}

export interface DmRoutesFacts {
  readonly shared: readonly SharedSession[]
  /** Accounts whose messages no agent is responsible for. */
  readonly ownerless: readonly { readonly channel: string; readonly account: string; readonly keyPath: KeyPath }[]
}

interface Route { readonly agentId: string; readonly scope: string; readonly isBound: boolean }
interface Seat { readonly bucket: string; readonly person: string; readonly account: string; readonly agentId: string; readonly keyPath: KeyPath }

/** `direct:42` and `dm:42` name one person, `direct:*` everybody. */
const concerns = (match: ConfigObject, { channel, id, isDefault }: Account, person: string | undefined): boolean => {
  const account = textAt(match, 'accountId')
  const isHere = account === undefined ? isDefault : account === '*' || account.toLowerCase() === id.toLowerCase()
  if (textAt(match, 'channel')?.toLowerCase() !== channel || !isHere) return false
  const peer = objectAt(match, 'peer')
  if (Object.keys(peer).length === 0) return at(match, 'guildId') === undefined && at(match, 'teamId') === undefined
  if (!/^(direct|dm)$/.test(textAt(peer, 'kind') ?? '')) return false
  const wanted = textAt(peer, 'id')
  return wanted === '*' || (person !== undefined && wanted?.toLowerCase() === person.toLowerCase())
}

// The most particular binding wins: a person, everybody by direct message, an account, a channel.
const weight = (match: ConfigObject): number => {
  const peer = textAt(match, 'peer', 'id')
  if (peer !== undefined) return peer === '*' ? 2 : 3
  return textAt(match, 'accountId') === '*' ? 0 : 1
}

const routeOf = (bindings: readonly ConfigValue[], account: Account, person: string | undefined, fallback: Omit<Route, 'agentId' | 'isBound'> & { readonly agentId: string | undefined }): Route | undefined => {
  const found = bindings.filter((binding) => concerns(objectAt(binding, 'match'), account, person))
    .sort((a, b) => weight(objectAt(b, 'match')) - weight(objectAt(a, 'match')))[0]
  const agentId = textAt(found, 'agentId') ?? fallback.agentId
  if (agentId === undefined) return undefined
  return { agentId: normalizeAgentId(agentId), scope: textAt(found, 'session', 'dmScope') ?? fallback.scope, isBound: found !== undefined }
}

/** The name under which several senders are declared to be one person. */
const linked = (links: ConfigObject, channel: string, person: string): string | undefined =>
  Object.keys(links).find((name) => textsAt(links, name).some((entry) => entry.toLowerCase() === `${channel}:${person}`.toLowerCase() || entry.toLowerCase() === person.toLowerCase()))

const everybody = ['someone', 'somebody else']

const seatsOf = (account: Account, person: string | undefined, { agentId, scope, isBound }: Route, links: ConfigObject): readonly Seat[] => {
  const { channel, id, isDefault, keyPath } = account
  const key = `${channel}-${id.toLowerCase()}`
  // Telegram gives each further account sessions of its own unless a binding says otherwise.
  const own = channel === 'telegram' && !isDefault && !isBound ? 'per-account-channel-peer' : scope
  const seat = (bucket: string, name: string): Seat => ({ bucket: `${agentId} ${bucket}`, person: name, account: key, agentId, keyPath })
  if (person === undefined) {
    if (own === 'main') return everybody.map((name) => seat('main', `${key} ${name}`))
    if (own === 'per-peer') return [seat('any', `${key} any`)]
    return own === 'per-channel-peer' ? [seat(`any ${channel}`, `${key} any`), seat('any', `${key} any of a channel`)] : []
  }
  const link = linked(links, channel, person)
  const name = link === undefined ? `${key} ${person.toLowerCase()}` : `linked ${link.toLowerCase()}`
  if (own === 'main') return [seat('main', name)]
  const peer = (link ?? person).toLowerCase()
  const bucket = own === 'per-peer' ? `peer ${peer}` : own === 'per-channel-peer' ? `${channel} ${peer}` : `${key} ${peer}`
  return [seat(bucket, name), seat('any', name), ...(own === 'per-peer' ? [] : [seat(`any ${channel}`, name)])]
}

// "Any" buckets hold everybody whom a wildcard might be; they say something only where there is a wildcard.
const collides = (bucket: string, seats: readonly Seat[], broad: ReadonlySet<string>): boolean => {
  if (new Set(seats.map(({ person }) => person)).size < 2) return false
  const [agentId = '', first = '', channel] = bucket.split(' ')
  if (first !== 'any') return true
  const wild = seats.some(({ person }) => person.endsWith(' any'))
  return channel === undefined ? wild : wild && !broad.has(agentId)
}

export const dmRoutes: Resolver<'dmRoutes'> = ({ config, release }, fact) => {
  if (release !== 'current') return { shared: [], ownerless: [] }
  const { accounts } = fact('channels')
  const bindings = listAt(config.value, 'bindings').filter((binding) => isObject(binding))
  const links = objectAt(config.value, 'session', 'identityLinks')
  const fallback = { agentId: fact('agents').owner, scope: textAt(config.value, 'session', 'dmScope') ?? 'main' }
  const open = accounts.filter(({ dm }) => dm !== undefined && dm.policy !== 'disabled')
  const people = open.flatMap((account) => [...account.people, ...(account.dm?.allowFrom.includes('*') ? [undefined] : [])].map((person) => ({ account, person, route: routeOf(bindings, account, person, fallback) })))
  const seats = people.flatMap(({ account, person, route }) => (route === undefined ? [] : seatsOf(account, person, route, links)))
  const buckets = Map.groupBy(seats, ({ bucket }) => bucket)
  const broad = new Set([...buckets].filter(([bucket, all]) => bucket.endsWith(' any') && collides(bucket, all, new Set())).map(([bucket]) => bucket.split(' ')[0] ?? ''))
  const shared = [...buckets].filter(([bucket, all]) => collides(bucket, all, broad)).sort(([a], [b]) => (a < b ? -1 : 1)).map(([, all]) => ({
    accounts: [...new Set(all.map(({ account }) => account))].sort(), agentId: all[0]?.agentId ?? '', people: new Set(all.map(({ person }) => person)).size,
    keyPath: all[0]?.keyPath ?? [],
  }))
  const lost = people.filter(({ route }) => route === undefined).map(({ account: { channel, id, keyPath } }) => ({ channel, account: id, keyPath }))
  return { shared, ownerless: [...new Map(lost.map((one) => [`${one.channel} ${one.account}`, one])).values()] }
}
