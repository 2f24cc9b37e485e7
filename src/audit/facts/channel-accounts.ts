import type { ConfigValue, KeyPath, Snapshot } from '../../model/index.ts'
import { isConfigured, refOf } from '../secrets.ts'
import { channelKinds } from './channel-kinds.ts'
import type { ChannelKind } from './channel-kinds.ts'
import { at, isObject, isOff, isOn, objectAt, textAt, textsOf } from './tree.ts'
import type { ConfigObject } from './tree.ts'

/** One account of one channel, ready to be judged. */
export interface ChannelAccount {
  readonly channel: string
  readonly kind: ChannelKind
  readonly id: string
  readonly isDefault: boolean
  /** More than one account of this channel is in use or configured. */
  readonly hasSiblings: boolean
  /** The channel's settings overlaid by the account's own. */
  readonly settings: ConfigObject
  /** Key path of the account's own entry, or of the channel. */
  readonly keyPath: KeyPath
  readonly dm: { readonly policy: string; readonly policyPath: string; readonly keyPath: KeyPath; readonly allowFrom: readonly string[]; readonly allowFromPath: string } | undefined
  readonly groupPolicy: string
  /** Senders that pairing let in. */
  readonly store: readonly string[]
  /** Senders who are let in by name, in the way they are counted. */
  readonly people: readonly string[]
  /** More than one person reaches the agent by direct message. */
  readonly isMultiUser: boolean
  /** A credential is a reference that nobody could resolve. */
  readonly isUnresolved: boolean
}

type Raw = Readonly<Record<string, ConfigObject>>

interface Section { readonly channel: string; readonly kind: ChannelKind; readonly value: ConfigObject; readonly source: ConfigObject; readonly accounts: Raw }

const has = (value: ConfigValue | undefined): boolean =>
  isConfigured(value) || value === true || typeof value === 'number' || isObject(value) || Array.isArray(value)

const isMet = (needs: ChannelKind['needs'], isThere: (key: string) => boolean): boolean =>
  needs.some((set) => set.every((need) => (typeof need === 'string' ? isThere(need) : need.some(isThere))))

const meets = (kind: ChannelKind, settings: ConfigObject, isThere: (key: string) => boolean): boolean =>
  isMet(kind.label === 'Slack' && textAt(settings, 'mode') === 'http' ? [['botToken', 'signingSecret']] : kind.needs, isThere)

const accountsOf = (section: ConfigObject): Raw =>
  Object.fromEntries(Object.entries(objectAt(section, 'accounts')).filter((entry): entry is [string, ConfigObject] => isObject(entry[1])))

const settingsOf = (section: ConfigObject, id: string): ConfigObject => {
  const { accounts: _, ...top } = section
  const own = Object.entries(accountsOf(section)).find(([name]) => name.toLowerCase() === id.toLowerCase())?.[1]
  return { ...top, ...own }
}

const isAudited = ({ config, env, logins }: Snapshot, channel: string): boolean => {
  const plugins = at(config.value, 'plugins')
  const section = at(config.value, 'channels', channel)
  if (isOff(plugins, 'enabled') || isOff(plugins, 'entries', channel, 'enabled') || isOff(section, 'enabled')) return false
  if (textsOf(at(plugins, 'deny')).some((name) => name.toLowerCase() === channel)) return false
  if (isObject(section) && (isOn(section, 'enabled') || Object.keys(section).some((key) => key !== 'enabled'))) return true
  const prefix = `${channel.toUpperCase().replaceAll('-', '_')}_`
  // A token in the environment alone starts no channel: its section, or its plugin's entry, has to be there.
  const isNamed = isObject(section) || isOn(plugins, 'entries', channel, 'enabled')
  return (isNamed && env.names.some((name) => name.startsWith(prefix))) || (logins[channel] ?? []).length > 0
}

const hasTopCredential = ({ kind, value, source, channel }: Section, { env, logins }: Snapshot): boolean => {
  if (kind.usesLogin) return (logins[channel] ?? []).includes('default')
  const written = kind.acceptsRefs ? source : value
  return isMet(kind.implicit ?? kind.needs, (key) => has(written[key]) || env.names.includes(kind.variables?.[key] ?? ''))
}

const accountIds = (section: Section, snapshot: Snapshot): readonly string[] => {
  const named = Object.keys(section.accounts)
  const all = new Set([...named.map((id) => id.trim()), ...(hasTopCredential(section, snapshot) && !named.some((id) => id.toLowerCase() === 'default') ? ['default'] : [])])
  return all.size === 0 ? ['default'] : [...all].sort()
}

const isConfiguredAccount = (section: Section, id: string, { env, logins }: Snapshot): boolean => {
  const { kind, channel } = section
  const settings = settingsOf(section.value, id)
  if (kind.usesLogin) return (logins[channel] ?? []).includes(id) || textAt(settings, 'authDir') !== undefined
  const judged = kind.acceptsRefs ? settingsOf(section.source, id) : settings
  const variable = (key: string): string | undefined => (id.toLowerCase() === 'default' ? kind.variables?.[key] : undefined)
  return meets(kind, settings, (key) => has(judged[key]) || env.names.includes(variable(key) ?? ''))
}

/** How a channel or account id is written in the name of a pairing store. */
const storeName = (part: string): string => part.trim().toLowerCase().replace(/[\\/:*?"<>|]/g, '_').replaceAll('..', '_')

const storeOf = ({ pairing }: Snapshot, channel: string, id: string): readonly string[] => {
  const own = pairing[`${storeName(channel)}-${storeName(id)}`] ?? []
  return id.toLowerCase() === 'default' ? [...new Set([...(pairing[storeName(channel)] ?? []), ...own])] : own
}

interface Level { readonly value: ConfigObject; readonly path: string; readonly keyPath: KeyPath }

const dmOf = (kind: ChannelKind, channel: Level, account: Level | undefined): ChannelAccount['dm'] => {
  if (kind.directMessages === 'none') return undefined
  const isNested = kind.directMessages === 'nested'
  const places = kind.directMessages === 'flat' ? [['dmPolicy', 'allowFrom', false]] as const
    : kind.directMessages === 'nested' ? [['policy', 'allowFrom', true]] as const : [['dmPolicy', 'allowFrom', false], ['policy', 'allowFrom', true]] as const
  const first = (index: 0 | 1): ConfigValue | undefined => [account, channel].flatMap((level) => level === undefined ? []
    : places.map((place) => (place[2] ? at(level.value, 'dm', place[index]) : at(level.value, place[index])))).find((value) => value !== undefined)
  const isOwn = (level: Level): boolean => places.some((place) => [place[0], place[1]].some((name) => (place[2] ? at(level.value, 'dm', name) : at(level.value, name)) !== undefined))
  const owner = account !== undefined && (isOwn(account) || !isOwn(channel)) ? account : channel
  const name = isNested ? ['dm', 'policy'] : ['dmPolicy']
  const written = first(0)
  const wildcardless = restricted(textsOf(at(channel.value, 'allowFrom')), account && textsOf(at(account.value, 'allowFrom')))
  return {
    policy: typeof written === 'string' ? written : 'pairing',
    policyPath: [owner.path, ...name].join('.'), keyPath: [...owner.keyPath, ...name],
    allowFrom: channel.path === 'channels.telegram' && account !== undefined && wildcardless !== undefined ? wildcardless : textsOf(first(1)),
    allowFromPath: [owner.path, ...(isNested ? ['dm', 'allowFrom'] : ['allowFrom'])].join('.'),
  }
}

// Telegram: an account cannot open to everybody what its channel restricts.
const restricted = (channel: readonly string[], account: readonly string[] | undefined): readonly string[] | undefined => {
  if (account === undefined || channel.length === 0 || channel.includes('*') || !account.includes('*')) return undefined
  const others = account.filter((entry) => entry !== '*')
  return others.length > 0 ? others : channel
}

// Telegram: groups of the channel belong to nobody in particular once there are several accounts.
const telegramGroups = (channel: ConfigObject, own: ConfigObject | undefined, hasSeveral: boolean): ConfigObject => {
  const groups = objectAt(own, 'groups')
  return hasSeveral || Object.keys(groups).length > 0 ? groups : objectAt(channel, 'groups')
}

/** Everybody who is let in by name, in the configuration or by pairing. */
const peopleOf = (dm: ChannelAccount['dm'], kind: ChannelKind, store: readonly string[]): readonly string[] => {
  if (dm === undefined) return []
  const paired = dm.policy === 'open' || dm.policy === 'allowlist' ? [] : store
  const written = dm.allowFrom.filter((entry) => entry !== '*')
  return [...new Set([...written, ...paired].map(kind.sender).filter((sender) => sender !== ''))]
}

const resolveAccount = (section: Section, id: string, ids: readonly string[], first: string, snapshot: Snapshot): ChannelAccount => {
  const { channel, kind, value } = section
  const literal = Object.keys(section.accounts).find((name) => name.toLowerCase() === id.toLowerCase())
  const own = literal === undefined ? undefined : section.accounts[literal]
  const level: Level = { value, path: `channels.${channel}`, keyPath: ['channels', channel] }
  const accountLevel = own && literal !== undefined ? { value: own, path: `${level.path}.accounts.${literal}`, keyPath: [...level.keyPath, 'accounts', literal] } : undefined
  const merged = settingsOf(value, id)
  const settings = channel === 'telegram' ? { ...merged, groups: telegramGroups(value, own, Object.keys(section.accounts).length > 1) } : merged
  const dm = dmOf(kind, level, accountLevel)
  const store = storeOf(snapshot, channel, id)
  const people = peopleOf(dm, kind, store)
  const allowed = dm !== undefined && channel === 'telegram' ? { ...settings, allowFrom: dm.allowFrom } : settings
  const credentials = kind.needs.flat(2)
  return {
    channel, kind, id, isDefault: id === first, hasSiblings: ids.length > 1, settings: allowed, keyPath: accountLevel?.keyPath ?? level.keyPath, dm, store,
    groupPolicy: textAt(settings, 'groupPolicy') ?? textAt(snapshot.config.value, 'channels', 'defaults', 'groupPolicy') ?? 'allowlist',
    people, isMultiUser: dm?.allowFrom.includes('*') === true || people.length > 1,
    isUnresolved: !kind.acceptsRefs && credentials.some((key) => refOf(settings[key]) !== undefined),
  }
}

/** The accounts of a channel that are in use, the default one first; none when the channel is off, kept out or unknown. */
export const channelAccounts = (snapshot: Snapshot, channel: string): readonly ChannelAccount[] => {
  const kind = channelKinds[channel]
  if (kind === undefined || !isAudited(snapshot, channel)) return []
  const value = objectAt(snapshot.config.value, 'channels', channel)
  const section = { channel, kind, value, source: objectAt(snapshot.config.source, 'channels', channel), accounts: accountsOf(value) }
  const ids = accountIds(section, snapshot)
  const wanted = textAt(value, 'defaultAccount')?.toLowerCase()
  const first = ids.find((id) => id.toLowerCase() === wanted) ?? ids.find((id) => id.toLowerCase() === 'default') ?? ids[0] ?? 'default'
  return [first, ...ids.filter((id) => id !== first)]
    .filter((id) => !isOff(settingsOf(value, id), 'enabled') && isConfiguredAccount(section, id, snapshot))
    .map((id) => resolveAccount(section, id, ids, first, snapshot))
}
