import type { SecretMark } from '../../model/index.ts'
import { isLiteral, isMark, isSame, literalLength } from '../secrets.ts'
import { at, isConfiguredText, isObject, isOff, isOn, listAt, objectAt, textAt, textsAt } from './tree.ts'
import type { Resolver } from './resolver.ts'

export interface HooksFacts {
  readonly isEnabled: boolean
  /** The token's length; undefined when there is none. */
  readonly tokenLength: number | undefined
  /** Which secret of the gateway opens the hooks as well. */
  readonly reusedSecret: string | undefined
  readonly path: string | undefined
  readonly hasDefaultSessionKey: boolean
  readonly restrictsAgents: boolean
  readonly allowsSessionKey: boolean
  readonly hasKeyPrefixes: boolean
  /** Hooks that run inside the gateway are on, by setting or by being there. */
  readonly hasInternal: boolean
  /** The token is written down rather than referenced. */
  readonly isTokenWritten: boolean
}

export const hooks: Resolver<'hooks'> = ({ config, release }, fact) => {
  const own = at(config.value, 'hooks')
  const written = at(own, 'token')
  const token = isMark(written) ? written : undefined
  const auth = fact('gatewayAuth')
  const same = (mark: SecretMark | undefined, name: string): string | undefined => (isSame(token, mark) ? name : undefined)
  // Up to 2026.5.22 the environment's token counted in every mode; since then the one secret that is in force.
  const isEarly = release === '2026.5.22' && !auth.isOverridden
  const reusedSecret = isEarly
    ? same(auth.mode === 'token' ? auth.token : auth.envToken, 'gateway token')
    : auth.activeSecret && same(auth.activeSecret.mark, `gateway ${auth.activeSecret.name}`)
  const internal = objectAt(own, 'internal')
  const isThere = (name: string): boolean => Object.keys(objectAt(internal, name)).length > 0
  const found = Object.values(objectAt(internal, 'entries')).some((entry) => isObject(entry) && !isOff(entry, 'enabled'))
    || textsAt(internal, 'load', 'extraDirs').length > 0 || isThere('installs') || listAt(internal, 'handlers').length > 0
  return {
    isEnabled: isOn(own, 'enabled'), tokenLength: literalLength(written), reusedSecret, path: textAt(own, 'path'),
    hasDefaultSessionKey: isConfiguredText(at(own, 'defaultSessionKey')),
    restrictsAgents: Array.isArray(at(own, 'allowedAgentIds')) && !textsAt(own, 'allowedAgentIds').includes('*'),
    allowsSessionKey: isOn(own, 'allowRequestSessionKey'), hasKeyPrefixes: textsAt(own, 'allowedSessionKeyPrefixes').length > 0,
    hasInternal: isOn(internal, 'enabled') || (!isOff(internal, 'enabled') && found),
    isTokenWritten: isLiteral(written),
  }
}
