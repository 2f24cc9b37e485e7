import type { ConfigValue, KeyPath } from '../../model/index.ts'
import { isMark } from '../secrets.ts'
import { groupEntries } from './channel-entries.ts'
import { mutableNames } from './mutable-names.ts'
import { at, isObject, isOff, isOn, listAt, objectAt, textAt, textsAt } from './tree.ts'
import type { ConfigObject } from './tree.ts'
import type { Resolver } from './resolver.ts'

/** Names in one list of people who may write. */
export interface NamedPeople { readonly channel: string; readonly path: string; readonly keyPath: KeyPath; readonly names: readonly string[] }

/** What only OpenClaw 2026.9 and later know; everything is off in a home of an older release. */
export interface NewerFacts {
  readonly hasMcpApps: boolean
  readonly approvesDevices: boolean
  readonly approvedScopes: readonly string[]
  /** Where it is said that groups talk in the main session. */
  readonly mainGroupScopes: readonly { readonly text: string; readonly keyPath: KeyPath }[]
  /** The secret of the gateway's mode is blank, or the word undefined or null. */
  readonly placeholder: 'token' | 'password' | undefined
  /** Characters of the password that opens the gateway, in mode password. */
  readonly passwordLength: number | undefined
  /** Entries without effect, because names are not matched. */
  readonly inertNames: readonly NamedPeople[]
  /** Discord guilds and channels that are listed without saying whose messages count. */
  readonly broadGroups: readonly { readonly path: string; readonly keyPath: KeyPath }[]
  readonly hasLegacyRelayAuth: boolean
  /** Agents that reach the sessions of the others, because nothing says otherwise. */
  readonly sessionReachers: readonly { readonly id: string; readonly tools: readonly string[] }[]
  /** Signs that the agents are not meant to trust each other. */
  readonly trustSignals: readonly string[]
}

const nothing: NewerFacts = {
  hasMcpApps: false, approvesDevices: false, approvedScopes: [], mainGroupScopes: [], placeholder: undefined, passwordLength: undefined, inertNames: [],
  broadGroups: [], hasLegacyRelayAuth: false, sessionReachers: [], trustSignals: [],
}

const listsOf = (channel: string, settings: ConfigObject, keyPath: KeyPath): readonly { readonly keyPath: KeyPath; readonly entries: readonly string[] }[] => {
  const lists = [['allowFrom'], ['dm', 'allowFrom'], ['groupAllowFrom']].map((path) => ({ keyPath: [...keyPath, ...path], entries: textsAt(settings, ...path) }))
  const people = channel === 'discord' ? groupEntries(settings, 'guilds', 'channels', 'users') : []
  const byPath = Map.groupBy(people, ({ path }) => path)
  return [...lists, ...[...byPath].map(([path, entries]) => ({ keyPath: [...keyPath, ...path.split('.')], entries: entries.map(({ entry }) => entry) }))]
}

const isPlaceholder = (value: ConfigValue | undefined): boolean =>
  (typeof value === 'string' && value.trim() === '') || (isMark(value) && value.$secret.isPlaceholder === true)

const groupScopes = (root: ConfigObject): NewerFacts['mainGroupScopes'] => [
  ...(textAt(root, 'session', 'groupScope') === 'main' ? [{ text: 'session.groupScope is "main"', keyPath: ['session', 'groupScope'] }] : []),
  ...listAt(root, 'bindings').flatMap((binding, index) => textAt(binding, 'session', 'groupScope') === 'main'
    ? [{ text: `bindings[${index}].session.groupScope is "main" (agent ${textAt(binding, 'agentId') ?? 'unnamed'})`, keyPath: ['bindings', index, 'session', 'groupScope'] }] : []),
]

const isRestricted = (place: ConfigObject): boolean => textsAt(place, 'users').length > 0 || textsAt(place, 'roles').length > 0

/** A guild with channels is judged by these: only they are let in. */
const broadPlaces = (guild: ConfigObject, keyPath: KeyPath): readonly KeyPath[] => {
  if (isRestricted(guild) || isOff(guild, 'enabled')) return []
  const channels = Object.entries(objectAt(guild, 'channels')).filter((entry): entry is [string, ConfigObject] => isObject(entry[1]))
  if (channels.length === 0) return [keyPath]
  return channels.filter(([, place]) => !isRestricted(place) && !isOff(place, 'enabled') && !isOff(place, 'allow')).map(([name]) => [...keyPath, 'channels', name])
}

export const newer: Resolver<'newer'> = ({ config, release }, fact) => {
  if (release !== 'current') return nothing
  const root = config.value
  const { mode, token, password, isOverridden } = fact('gatewayAuth')
  const secret = mode === 'token' ? token : mode === 'password' ? password : undefined
  const written = mode === 'token' || mode === 'password' ? at(root, 'gateway', 'auth', mode) : undefined
  const approval = objectAt(root, 'gateway', 'auth', 'trustedProxy', 'deviceAutoApprove')
  const { accounts } = fact('channels')
  const inert = accounts.filter(({ matchesNames }) => !matchesNames).flatMap(({ channel, settings, keyPath }) =>
    listsOf(channel, settings, keyPath).map((list) => ({ channel, path: list.keyPath.join('.'), keyPath: list.keyPath, names: mutableNames(channel, list.entries) })))
  const broad = accounts.filter(({ channel, groupPolicy }) => channel === 'discord' && groupPolicy === 'allowlist').flatMap(({ settings, keyPath }) =>
    Object.keys(objectAt(settings, 'guilds')).flatMap((name) => broadPlaces(objectAt(settings, 'guilds', name), [...keyPath, 'guilds', name])))
  return {
    hasMcpApps: isOn(root, 'mcp', 'apps', 'enabled'),
    approvesDevices: mode === 'trusted-proxy' && isOn(approval, 'enabled'), approvedScopes: textsAt(approval, 'scopes'),
    mainGroupScopes: groupScopes(root),
    placeholder: isPlaceholder(secret ?? (isOverridden ? undefined : written)) ? mode as 'token' | 'password' : undefined,
    passwordLength: mode === 'password' && !isPlaceholder(password) ? password?.$secret.length : undefined,
    inertNames: inert.filter(({ names }) => names.length > 0),
    broadGroups: [...new Map(broad.map((keyPath) => [keyPath.join('.'), { path: keyPath.join('.'), keyPath }])).values()],
    hasLegacyRelayAuth: fact('browser').isAudited && !isOff(root, 'browser', 'extensionRelay', 'allowLegacyAuth'),
    ...sessionReach(root, fact),
  }
}

const nobody = { sessionReachers: [], trustSignals: [] }

/** Unless it is limited, every agent reads and addresses the sessions of all; a full sandbox keeps it to those that it started. */
const sessionReach = (root: ConfigObject, fact: Parameters<Resolver<'newer'>>[1]): Pick<NewerFacts, 'sessionReachers' | 'trustSignals'> => {
  const contexts = fact('toolContexts').all.filter(({ agent }) => agent !== undefined)
  const visibility = textAt(root, 'tools', 'sessions', 'visibility') ?? 'all'
  const isLimited = isOff(root, 'tools', 'agentToAgent', 'enabled') || listAt(root, 'tools', 'agentToAgent', 'allow').length > 0
  if (contexts.length < 2 || visibility !== 'all' || isLimited) return nobody
  const isUnclamped = textAt(root, 'agents', 'defaults', 'sandbox', 'sessionToolsVisibility') === 'all'
  const reachers = contexts.filter(({ sandbox, sessions }) => sessions.length > 0 && (sandbox.mode !== 'all' || isUnclamped))
  if (reachers.length === 0) return nobody
  const signals = contexts.flatMap(({ agent, sandbox }) => [
    ...(sandbox.mode === 'off' ? [] : [`${agent?.id}: sandbox mode "${sandbox.mode}"`]),
    ...['profile', 'allow', 'deny'].filter((name) => at(agent?.value, 'tools', name) !== undefined).map((name) => `${agent?.id}: tools.${name} of its own`),
  ])
  return {
    sessionReachers: reachers.map(({ agent, sessions }) => ({ id: agent?.id ?? '', tools: sessions })),
    trustSignals: [...signals, ...fact('exposure').multiUserSignals.map(({ text }) => text)],
  }
}
