import { channelAccounts } from './channel-accounts.ts'
import type { ChannelAccount } from './channel-accounts.ts'
import { channelKinds } from './channel-kinds.ts'
import { nativeSettings } from './channel-settings.ts'
import { entriesAt, groupEntries } from './channel-entries.ts'
import type { NamedEntry } from './channel-entries.ts'
import { at, isObject, isOff, isOn, objectAt, textAt, textsAt } from './tree.ts'
import type { Resolver } from './resolver.ts'

/** An account with what the checks of its channel ask for. */
export interface Account extends ChannelAccount {
  readonly matchesNames: boolean
  /** Discord: entries that are names rather than ids. Telegram: entries that are no user ids. */
  readonly unstableEntries: readonly NamedEntry[]
  /** Commands of the chat service reach the agent. */
  readonly hasNativeCommands: boolean
  readonly hasOwnerList: boolean
  readonly hasUserLists: boolean
  /** Telegram: messages in groups can give commands. */
  readonly hasLiveGroups: boolean
  readonly groupAllowFrom: readonly string[]
  readonly hasGroupLists: boolean
  readonly hasDocTool: boolean
  /** Zalo: groups that are written by name. */
  readonly namedGroups: readonly string[]
}

export interface ChannelsFacts {
  /** By channel in alphabetical order, the default account of each first. */
  readonly accounts: readonly Account[]
  /** Every sender shares one session. */
  readonly sharesSession: boolean
  readonly usesAccessGroups: boolean
}

const stableDiscord = /^(\*|\d+|<@!?\d+>|(discord|user|pk):.+)$/i
const isTelegramId = (entry: string): boolean => entry === '*' || /^\d+$/.test(entry.replace(/^(telegram|tg):/i, '').trim())

const unstable = (account: ChannelAccount, hasLiveGroups: boolean): readonly NamedEntry[] => {
  const { channel, settings, store } = account
  const stored = store.map((entry) => ({ entry, path: 'pairing store' }))
  if (channel === 'discord') {
    const lists = [...entriesAt(settings, 'allowFrom'), ...entriesAt(settings, 'dm', 'allowFrom'), ...stored, ...groupEntries(settings, 'guilds', 'channels', 'users')]
    return lists.filter(({ entry }) => !stableDiscord.test(entry))
  }
  if (channel !== 'telegram') return []
  const groups = hasLiveGroups ? [...stored, ...entriesAt(settings, 'groupAllowFrom'), ...groupEntries(settings, 'groups', 'topics', 'allowFrom')] : []
  return [...entriesAt(settings, 'allowFrom'), ...groups].filter(({ entry }) => !isTelegramId(entry))
}

export const channels: Resolver<'channels'> = (snapshot) => {
  const { config, env, logins } = snapshot
  const named = Object.keys(objectAt(config.value, 'channels'))
  const known = Object.keys(channelKinds).filter((id) => named.includes(id) || (logins[id] ?? []).length > 0
    || env.names.some((name) => name.startsWith(`${id.toUpperCase().replaceAll('-', '_')}_`)))
  const hasText = !isOff(config.value, 'commands', 'text')
  const complete = (account: ChannelAccount): Account => {
    const { channel, settings, groupPolicy, store } = account
    const own = nativeSettings(snapshot, settings)
    const groups = at(settings, 'groups')
    const hasLiveGroups = channel === 'telegram' && hasText
      && (groupPolicy === 'open' || (groupPolicy === 'allowlist' && isObject(groups) && Object.keys(groups).length > 0))
    const hasGuilds = Object.keys(objectAt(settings, 'guilds')).length > 0 && groupPolicy !== 'disabled'
    const isNative = own.commands || own.skills
    const direct = textsAt(settings, 'dm', 'allowFrom')
    const owners = channel === 'discord' ? direct : Array.isArray(at(settings, 'allowFrom')) ? textsAt(settings, 'allowFrom') : direct
    const users = channel === 'slack' ? groupEntries(settings, 'channels', undefined, 'users') : groupEntries(settings, 'guilds', 'channels', 'users')
    return {
      ...account, hasLiveGroups, unstableEntries: unstable(account, hasLiveGroups),
      matchesNames: isOn(settings, 'dangerouslyAllowNameMatching'),
      hasNativeCommands: channel === 'discord' ? isNative && hasGuilds : isNative || isOn(settings, 'slashCommand', 'enabled'),
      hasOwnerList: owners.length > 0 || store.length > 0, hasUserLists: users.length > 0,
      groupAllowFrom: textsAt(settings, 'groupAllowFrom'),
      hasGroupLists: store.length > 0 || textsAt(settings, 'groupAllowFrom').length > 0 || groupEntries(settings, 'groups', 'topics', 'allowFrom').length > 0,
      hasDocTool: !isOff(settings, 'tools', 'doc'),
      namedGroups: channel === 'zalouser' ? Object.keys(objectAt(settings, 'groups')).filter((name) => !/^(\*|\d+|g-.+)$/.test(name.replace(/^(zalouser|zlu|group):/i, '').trim())) : [],
    }
  }
  return {
    accounts: known.sort().flatMap((id) => channelAccounts(snapshot, id)).map(complete),
    sharesSession: (textAt(config.value, 'session', 'dmScope') ?? 'main') === 'main',
    usesAccessGroups: !isOff(config.value, 'commands', 'useAccessGroups'),
  }
}
