import type { ConfigValue, SecretMark, SecretRef } from '../model/index.ts'

const variable = '[A-Z][A-Z0-9_]{0,127}'
const template = new RegExp(`^(?:\\$\\{(${variable})\\}|\\$(${variable})|secretref-env:(${variable})|__env__:(${variable}))$`)

/** The reference that a whole text stands for, such as `${NAME}` that substitution left alone. */
export const refOfText = (text: string): SecretRef | undefined => {
  const match = template.exec(text.trim())
  const id = match?.slice(1).find((name) => name !== undefined)
  return id === undefined ? undefined : { source: 'env', provider: 'default', id }
}

const sources: readonly unknown[] = ['env', 'file', 'exec']

/** The reference that an object is; `provider` may be missing in old files and is then the source's default. */
export const refOfObject = (value: unknown, defaults: Readonly<Record<string, unknown>> = {}): SecretRef | undefined => {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined
  const { source, provider, id, ...rest } = value as Record<string, unknown>
  if (!sources.includes(source) || typeof id !== 'string' || id === '' || Object.keys(rest).length > 0) return undefined
  if (provider !== undefined && typeof provider !== 'string') return undefined
  const fallback = defaults[source as string]
  return { source: source as SecretRef['source'], id, provider: provider ?? (typeof fallback === 'string' ? fallback : 'default') }
}

export const refOf = (value: unknown): SecretRef | undefined => (typeof value === 'string' ? refOfText(value) : refOfObject(value))

export const isMark = (value: ConfigValue | undefined): value is SecretMark =>
  typeof value === 'object' && value !== null && '$secret' in value && typeof (value['$secret'] as { digest?: unknown } | null)?.digest === 'string'

/** A secret text that is there and holds no unresolved reference. */
export const usableSecret = (value: ConfigValue | undefined): SecretMark | undefined =>
  isMark(value) && value.$secret.hasReference === undefined ? value : undefined

/** The length of a text in a place where nothing resolves references: what looks like one is the secret itself. */
export const literalLength = (value: ConfigValue | undefined): number | undefined => {
  if (isMark(value)) return value.$secret.length
  return typeof value === 'string' && value.trim() !== '' ? value.trim().length : undefined
}

/** A text that is written down rather than fetched from the environment while the configuration loads. */
export const isLiteral = (value: ConfigValue | undefined): boolean =>
  literalLength(value) !== undefined && !(typeof value === 'string' && /^\$\{.*\}$/s.test(value.trim()))

/** "Configured": a text that is not blank, or a reference. */
export const isConfigured = (value: ConfigValue | undefined): boolean =>
  isMark(value) || (typeof value === 'string' && value.trim() !== '') || refOf(value) !== undefined

export const isSame = (a: SecretMark | undefined, b: SecretMark | undefined): boolean =>
  a !== undefined && b !== undefined && a.$secret.digest === b.$secret.digest
