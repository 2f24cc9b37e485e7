import { createHmac, randomBytes } from 'node:crypto'
import type { Literal } from './literals.ts'

/**
 * What somebody has decided to live with, without any secret: the file, what it is, and twelve bits of a salted digest. Those notice
 * another secret in the place of the accepted one 4095 times in 4096, and are too few to tell a guess that is right from one that is not.
 */
export interface Baseline { readonly version: 1; readonly salt: string; readonly accepted: readonly Accepted[] }
interface Accepted { readonly file: string; readonly kind: string; readonly check: string }

const checkOf = (salt: string, value: string): string => createHmac('sha256', Buffer.from(salt, 'hex')).update(value).digest('hex').slice(0, 3)

/** Accepts all of these and nothing else. */
export const acceptAll = (literals: readonly Literal[]): Baseline => {
  const salt = randomBytes(16).toString('hex')
  return { version: 1, salt, accepted: literals.map(({ file, kind, value }) => ({ file, kind, check: checkOf(salt, value) })) }
}

export const isAccepted = ({ file, kind, value }: Literal, { salt, accepted }: Baseline): boolean =>
  accepted.some(one => one.file === file && one.kind === kind && one.check === checkOf(salt, value))

const isAcceptance = (value: unknown): value is Accepted => typeof value === 'object' && value !== null && ['file', 'kind', 'check'].every(name => typeof (value as Record<string, unknown>)[name] === 'string')

/** Reads what {@link acceptAll} made; undefined when it is something else. */
export const parseBaseline = (text: string): Baseline | undefined => {
  try {
    const value = JSON.parse(text) as Partial<Baseline> | null
    const { version, salt, accepted } = value ?? {}
    return version === 1 && typeof salt === 'string' && /^[0-9a-f]{32}$/.test(salt) && Array.isArray(accepted) && accepted.every(isAcceptance) ? { version, salt, accepted } : undefined
  } catch {
    return undefined
  }
}
