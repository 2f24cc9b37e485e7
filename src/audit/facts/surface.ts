import { browserIsOn } from './browser.ts'
import { at, isObject, isOff, textAt } from './tree.ts'
import type { Resolver } from './resolver.ts'

/** The attack surface in figures. */
export interface SurfaceFacts {
  readonly openGroups: number
  readonly listedGroups: number
  readonly hasElevated: boolean
  readonly hasWebhooks: boolean
  readonly hasInternalHooks: boolean
  readonly hasBrowser: boolean
}

export const surface: Resolver<'surface'> = (snapshot, fact) => {
  const { config } = snapshot
  const channels = at(config.value, 'channels')
  const policies = Object.values(isObject(channels) ? channels : {}).map((section) => textAt(section, 'groupPolicy'))
  const hooks = fact('hooks')
  return {
    openGroups: policies.filter((policy) => policy === 'open').length, listedGroups: policies.filter((policy) => policy === 'allowlist').length,
    hasElevated: !isOff(config.value, 'tools', 'elevated', 'enabled'), hasWebhooks: hooks.isEnabled, hasInternalHooks: hooks.hasInternal,
    hasBrowser: browserIsOn(snapshot),
  }
}
