import type { KeyPath, Release } from '../../model/index.ts'
import { at, isObject, textAt, textsAt } from './tree.ts'
import type { ConfigObject } from './tree.ts'
import type { Resolver } from './resolver.ts'

/** A setting that lets people in, by the path of its key. */
export interface OpenDoor { readonly path: string; readonly keyPath: KeyPath }

export interface ExposureFacts {
  /** Open group policies, and from 2026.7.1 on open direct messages, of channels and their accounts. */
  readonly openInbound: readonly OpenDoor[]
  /** Every `groupPolicy` and `dmPolicy` that is open, at whatever depth below a channel; sorted. */
  readonly openSurfaces: readonly OpenDoor[]
  /** Signs that more than one person talks to the agent. */
  readonly multiUserSignals: readonly { readonly text: string; readonly keyPath: KeyPath }[]
}

interface Section { readonly path: string; readonly keyPath: KeyPath; readonly value: ConfigObject }

const sections = (channels: ConfigObject): readonly Section[] => Object.entries(channels).flatMap(([id, value]): readonly Section[] => {
  if (!isObject(value)) return []
  const accounts = at(value, 'accounts')
  const own = { path: `channels.${id}`, keyPath: ['channels', id], value }
  return [own, ...Object.entries(isObject(accounts) ? accounts : {}).flatMap(([account, settings]) => isObject(settings)
    ? [{ path: `channels.${id}.accounts.${account}`, keyPath: ['channels', id, 'accounts', account], value: settings }] : [])]
})

const door = ({ path, keyPath }: Section, ...rest: readonly string[]): OpenDoor => ({ path: [path, ...rest].join('.'), keyPath: [...keyPath, ...rest] })

const openDoors = (section: Section, release: Release): readonly OpenDoor[] => {
  const groups = textAt(section.value, 'groupPolicy') === 'open' ? [door(section, 'groupPolicy')] : []
  if (release === '2026.5.22') return groups
  const direct = textAt(section.value, 'dmPolicy')
  if (direct !== undefined) return direct === 'open' ? [...groups, door(section, 'dmPolicy')] : groups
  return textAt(section.value, 'dm', 'policy') === 'open' ? [...groups, door(section, 'dm', 'policy')] : groups
}

function* deepDoors(value: ConfigObject, keyPath: KeyPath): Generator<OpenDoor> {
  for (const [name, item] of Object.entries(value)) {
    if ((name === 'groupPolicy' || name === 'dmPolicy') && item === 'open') yield { path: [...keyPath, name].join('.'), keyPath: [...keyPath, name] }
    else if (isObject(item)) yield* deepDoors(item, [...keyPath, name])
  }
}

const isFilled = (section: Section, name: string): boolean => {
  const value = at(section.value, name)
  return isObject(value) && Object.keys(value).length > 0
}

const signals = (section: Section): ExposureFacts['multiUserSignals'] => {
  const { path, value } = section
  const says = (isTrue: boolean, text: string, ...key: readonly string[]): ExposureFacts['multiUserSignals'] =>
    isTrue ? [{ text: `${path}.${text}`, keyPath: [...section.keyPath, ...key] }] : []
  const group = textAt(value, 'groupPolicy')
  const listed = ['groups', 'guilds', 'channels', 'rooms'].filter((name) => group === 'allowlist' && isFilled(section, name))
  return [
    ...says(group === 'open', 'groupPolicy="open"', 'groupPolicy'),
    ...listed.flatMap((name) => says(true, `groupPolicy="allowlist" with entries under ${name}`, name)),
    ...says(textAt(value, 'dmPolicy') === 'open', 'dmPolicy="open"', 'dmPolicy'),
    ...says(textsAt(value, 'allowFrom').includes('*'), 'allowFrom includes "*"', 'allowFrom'),
    ...says(textsAt(value, 'groupAllowFrom').includes('*'), 'groupAllowFrom includes "*"', 'groupAllowFrom'),
    ...says(textAt(value, 'dm', 'policy') === 'open', 'dm.policy="open"', 'dm', 'policy'),
    ...says(textsAt(value, 'dm', 'allowFrom').includes('*'), 'dm.allowFrom includes "*"', 'dm', 'allowFrom'),
  ]
}

export const exposure: Resolver<'exposure'> = ({ config, release }) => {
  const channels = at(config.value, 'channels')
  const own = isObject(channels) ? channels : {}
  const all = sections(own)
  const surfaces = [...deepDoors(own, ['channels'])].sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0))
  return { openInbound: all.flatMap((section) => openDoors(section, release)), openSurfaces: surfaces, multiUserSignals: all.flatMap(signals) }
}
