import type { ConfigValue, KeyPath } from '../../model/index.ts'
import { isMark } from '../secrets.ts'

export type ConfigObject = { readonly [key: string]: ConfigValue }
type MaybeValue = ConfigValue | undefined

export const isObject = (value: MaybeValue): value is ConfigObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !isMark(value)

export const at = (value: MaybeValue, ...path: KeyPath): MaybeValue =>
  path.reduce<MaybeValue>((part, key) => {
    if (Array.isArray(part)) return part[Number(key)] as MaybeValue
    return isObject(part) && Object.hasOwn(part, key) ? part[String(key)] : undefined
  }, value)

export const objectAt = (value: MaybeValue, ...path: KeyPath): ConfigObject => {
  const found = at(value, ...path)
  return isObject(found) ? found : {}
}

export const listAt = (value: MaybeValue, ...path: KeyPath): readonly ConfigValue[] => {
  const found = at(value, ...path)
  return Array.isArray(found) ? found as readonly ConfigValue[] : []
}

/** A trimmed text that is not blank. */
export const textOf = (value: MaybeValue): string | undefined => (typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined)
export const textAt = (value: MaybeValue, ...path: KeyPath): string | undefined => textOf(at(value, ...path))

/** Trimmed texts of a list; numbers count as texts, blanks are dropped. */
export const textsOf = (value: MaybeValue): readonly string[] =>
  (Array.isArray(value) ? value as readonly ConfigValue[] : []).filter((item) => typeof item === 'string' || typeof item === 'number')
    .map((item) => String(item).trim()).filter((item) => item !== '')

export const textsAt = (value: MaybeValue, ...path: KeyPath): readonly string[] => textsOf(at(value, ...path))

export const isOn = (value: MaybeValue, ...path: KeyPath): boolean => at(value, ...path) === true
export const isOff = (value: MaybeValue, ...path: KeyPath): boolean => at(value, ...path) === false

/** A text that is there, shown or marked. */
export const isConfiguredText = (value: MaybeValue): boolean => isMark(value) || textOf(value) !== undefined
