import type { KeyPath } from '../../model/index.ts'
import { isLiteral } from '../secrets.ts'
import { at, objectAt, textAt, textsOf } from './tree.ts'
import type { Resolver } from './resolver.ts'

/** A list of people whose messages may run commands outside the sandbox. */
export interface ElevatedList { readonly provider: string; readonly keyPath: KeyPath; readonly entries: readonly string[] }

/** Settings that mean what they say. */
export interface SettingsFacts {
  readonly hidesNothingInLogs: boolean
  readonly elevatedLists: readonly ElevatedList[]
  readonly hasElevated: boolean
  readonly toolProfile: string | undefined
  /** Agents with a tool profile of their own, as `<id>=<profile>`. */
  readonly otherProfiles: readonly string[]
  /** The gateway's password stands in the configuration itself. */
  readonly isGatewayPasswordWritten: boolean
  readonly suppressions: number
}

export const settings: Resolver<'settings'> = ({ config }, fact) => {
  const root = config.value
  const elevated = objectAt(root, 'tools', 'elevated')
  const hasElevated = elevated['enabled'] !== false
  const toolProfile = textAt(root, 'tools', 'profile')
  const profiles = fact('agents').list.map(({ id, value }) => ({ id, profile: textAt(value, 'tools', 'profile') }))
  const suppressions = at(root, 'security', 'audit', 'suppressions')
  return {
    hidesNothingInLogs: at(root, 'logging', 'redactSensitive') === 'off', hasElevated,
    elevatedLists: hasElevated ? Object.entries(objectAt(elevated, 'allowFrom'))
      .map(([provider, entries]) => ({ provider, keyPath: ['tools', 'elevated', 'allowFrom', provider], entries: textsOf(entries) })) : [],
    toolProfile, otherProfiles: profiles.filter(({ profile }) => profile !== undefined && profile !== toolProfile).map(({ id, profile }) => `${id}=${profile}`),
    isGatewayPasswordWritten: isLiteral(at(root, 'gateway', 'auth', 'password')), suppressions: Array.isArray(suppressions) ? suppressions.length : 0,
  }
}
