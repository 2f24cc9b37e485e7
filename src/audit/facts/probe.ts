import type { GatewayProbe, KeyPath } from '../../model/index.ts'
import { refOf } from '../secrets.ts'
import { at } from './tree.ts'
import type { Resolver } from './resolver.ts'

export interface ProbeFacts {
  /** Undefined when nobody asked. */
  readonly answer: GatewayProbe | undefined
  /** The credential that the probe would have used is a reference which nobody resolved. */
  readonly unresolved: KeyPath | undefined
}

export const probe: Resolver<'probe'> = ({ probe: answer, config, override }, fact) => {
  const isRemote = at(config.value, 'gateway', 'mode') === 'remote'
  const { mode } = fact('gatewayAuth')
  const base = isRemote ? ['gateway', 'remote'] : ['gateway', 'auth']
  const names = isRemote ? ['token', 'password'] : mode === 'password' ? ['password'] : ['token']
  const isExplicit = override.token !== undefined || override.password !== undefined
  const path = names.map((name) => [...base, name]).find((keyPath) => refOf(at(config.value, ...keyPath)) !== undefined)
  return { answer, unresolved: answer === undefined || isExplicit ? undefined : path }
}
