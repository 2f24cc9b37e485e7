import type { ConfigValue, KeyPath } from '../../model/index.ts'
import { mutableNames } from './mutable-names.ts'
import { isOn, objectAt, textAt, textsAt } from './tree.ts'
import type { Resolver } from './resolver.ts'

/** Names in one list of people who may write. */
export interface NamedPeople { readonly channel: string; readonly path: string; readonly keyPath: KeyPath; readonly names: readonly string[] }

/** What only OpenClaw 2026.9 and later know; everything is off in a home of an older release. */
export interface NewerFacts {
  readonly hasMcpApps: boolean
  readonly approvesDevices: boolean
  readonly approvedScopes: readonly string[]
  readonly sharesGroupSession: boolean
  /** Characters of the password that opens the gateway, in mode password. */
  readonly passwordLength: number | undefined
  /** Entries without effect, because names are not matched. */
  readonly inertNames: readonly NamedPeople[]
}

const nothing: NewerFacts = {
  hasMcpApps: false, approvesDevices: false, approvedScopes: [], sharesGroupSession: false, passwordLength: undefined, inertNames: [],
}

const listsOf = (settings: ConfigValue, keyPath: KeyPath): readonly { readonly keyPath: KeyPath; readonly entries: readonly string[] }[] =>
  [['allowFrom'], ['dm', 'allowFrom'], ['groupAllowFrom']].map((path) => ({ keyPath: [...keyPath, ...path], entries: textsAt(settings, ...path) }))

export const newer: Resolver<'newer'> = ({ config, release }, fact) => {
  if (release !== 'current') return nothing
  const { mode, password } = fact('gatewayAuth')
  const approval = objectAt(config.value, 'gateway', 'auth', 'trustedProxy', 'deviceAutoApprove')
  const inert = fact('channels').accounts.filter(({ matchesNames }) => !matchesNames).flatMap(({ channel, settings, keyPath }) =>
    listsOf(settings, keyPath).map((list) => ({ channel, path: list.keyPath.join('.'), keyPath: list.keyPath, names: mutableNames(channel, list.entries) })))
  return {
    hasMcpApps: isOn(config.value, 'mcp', 'apps', 'enabled'),
    approvesDevices: isOn(approval, 'enabled'), approvedScopes: textsAt(approval, 'scopes'),
    sharesGroupSession: textAt(config.value, 'session', 'groupScope') === 'main',
    passwordLength: mode === 'password' ? password?.$secret.length : undefined,
    inertNames: inert.filter(({ names }) => names.length > 0),
  }
}
