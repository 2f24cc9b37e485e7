import jsonc from 'jsonc-parser'
import type { ParseError } from 'jsonc-parser'
import { capabilityNames, severities } from '../model/index.ts'
import type { Capability, Severity } from '../model/index.ts'

export type Threshold = Severity | 'never'
export type Decision = 'allow' | 'warn' | 'block'

/** From which severity on an install is refused, and from which on a person is asked. */
export interface Thresholds { readonly block: Threshold; readonly warn: Threshold }

/** Where something comes from and who answers for it, in OpenClaw's words. */
export const sourceKinds = ['clawhub', 'git', 'local-path', 'upload', 'bundled', 'managed', 'workspace', 'archive', 'file', 'npm', 'unknown'] as const
export const authorities = ['openclaw', 'official', 'third-party', 'user', 'unknown'] as const

/** Other thresholds for some requests. What is unsaid matches everything; of several that match, the last one counts. */
export interface Exception extends Partial<Thresholds> {
  readonly target?: 'skill' | 'plugin'
  readonly source?: typeof sourceKinds[number]
  readonly authority?: typeof authorities[number]
}

/** Lets in exactly these bytes, whatever is found in them; name and version, where given, have to fit too. */
export interface Allowed {
  readonly name?: string
  readonly version?: string
  /** The content digest that `plugvet guard log` shows for a decision. */
  readonly integrity: string
  readonly reason?: string
}

/** What the operator wants of the guard. */
export interface Policy extends Thresholds {
  /** What happens when the time did not suffice to look at everything. */
  readonly incomplete: Decision
  /** Milliseconds for one answer, the start of the process included. */
  readonly budgetMs: number
  readonly exceptions: readonly Exception[]
  readonly allow: readonly Allowed[]
  /** Capabilities that a person decides about every time. */
  readonly ask: readonly Capability[]
  /** Versions from npm that are younger than this many milliseconds need a person; 0 asks nobody, and nothing of the network is used. */
  readonly cooldownMs: number
  /** What happens when the age of a version cannot be learnt. */
  readonly offline: Decision
  /** Where ages are asked for. */
  readonly registry: string
}

export const defaultPolicy: Policy = {
  block: 'critical', warn: 'warn', incomplete: 'warn', budgetMs: 8000, exceptions: [], allow: [], ask: [], cooldownMs: 0, offline: 'warn',
  registry: 'https://registry.npmjs.org',
}

/** The policy file cannot be used; the message says where and why. */
export class PolicyProblem extends Error {}

type Fields = Readonly<Record<string, unknown>>
type Reader<T> = (value: unknown, path: string) => T

const complain = (path: string, wanted: string): never => {
  throw new PolicyProblem(`${path === '' ? 'the policy' : path} has to be ${wanted}`)
}

const oneOf = <T extends string>(...values: readonly T[]): Reader<T> => (value, path) =>
  values.includes(value as T) ? value as T : complain(path, `one of ${values.join(', ')}`)
const text: Reader<string> = (value, path) => typeof value === 'string' && value !== '' ? value : complain(path, 'a text')
const list = <T>(item: Reader<T>): Reader<readonly T[]> => (value, path) =>
  Array.isArray(value) ? value.map((one, index) => item(one, `${path}[${index}]`)) : complain(path, 'a list')

const units: Readonly<Record<string, number>> = { ms: 1, s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 }
const duration: Reader<number> = (value, path) => {
  const [, count, unit] = /^(\d{1,6})(ms|s|m|h|d)$/.exec(typeof value === 'string' ? value : '') ?? []
  return count === undefined ? complain(path, 'a duration such as "8s" or "3d"') : Number(count) * units[unit!]!
}
// The hash of npm's archive looks alike and would never fit.
const digest: Reader<string> = (value, path) =>
  typeof value === 'string' && /^sha256-[\w+/]{43}=$/.test(value) ? value : complain(path, 'a content digest (sha256-…) as `plugvet guard log` shows it')
const url: Reader<string> = (value, path) => {
  const address = text(value, path)
  return /^https?:$/.test(URL.parse(address)?.protocol ?? '') ? address.replace(/(?<!\/)\/+$/, '') : complain(path, 'an http or https address')
}

/** An object with these keys and no other: a misspelt key of a policy must not be a hole in it. */
const object = <T>(readers: { readonly [K in keyof T]-?: Reader<Exclude<T[K], undefined>> }, required: readonly (keyof T & string)[] = []) =>
  (value: unknown, path: string): T => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return complain(path, 'an object')
    const fields = value as Fields
    const at = (key: string): string => path === '' ? key : `${path}.${key}`
    const unknown = Object.keys(fields).find(key => !Object.hasOwn(readers, key))
    if (unknown !== undefined) return complain(at(unknown), `left out: there is no such key (known are ${Object.keys(readers).join(', ')})`)
    for (const key of required) if (!Object.hasOwn(fields, key)) complain(at(key), 'given')
    return Object.fromEntries(Object.entries(fields).map(([key, one]) => [key, readers[key as keyof T]!(one, at(key))])) as T
  }

const threshold = oneOf<Threshold>(...severities, 'never')
const decision = oneOf<Decision>('allow', 'warn', 'block')
const thresholds = { block: threshold, warn: threshold }

const written = object<Partial<Omit<Policy, 'budgetMs' | 'cooldownMs'>> & { budget?: number; cooldown?: number; $schema?: string }>({
  ...thresholds,
  incomplete: decision, offline: decision, budget: duration, cooldown: duration, registry: url, $schema: text,
  exceptions: list(object<Exception>({ ...thresholds, target: oneOf('skill', 'plugin'), source: oneOf(...sourceKinds), authority: oneOf(...authorities) })),
  allow: list(object<Allowed>({ name: text, version: text, integrity: digest, reason: text }, ['integrity'])),
  ask: list(oneOf<Capability>(...capabilityNames)),
})

/** Reads the operator's policy, JSON with comments. Throws a PolicyProblem: a policy that is not understood must not be guessed at. */
export function readPolicy(source: string): Policy {
  const errors: ParseError[] = []
  const value: unknown = jsonc.parse(source, errors, { allowTrailingComma: true })
  const [first] = errors
  if (first) {
    const before = source.slice(0, first.offset).split('\n')
    throw new PolicyProblem(`line ${before.length}, column ${before.at(-1)!.length + 1}: ${jsonc.printParseErrorCode(first.error)}`)
  }
  const { budget, cooldown, $schema: _, ...rest } = written(value, '')
  return { ...defaultPolicy, ...rest, ...budget !== undefined && { budgetMs: budget }, ...cooldown !== undefined && { cooldownMs: cooldown } }
}

/** Whether the operator has let in exactly these bytes. */
export const isWelcome = ({ name, version, digest: own }: { readonly name?: string; readonly version?: string; readonly digest?: string }, { allow }: Policy): boolean =>
  own !== undefined && allow.some(entry => entry.integrity === own && (entry.name ?? name) === name && (entry.version ?? version) === version)

/** The thresholds for one request. */
export function thresholdsFor(policy: Policy, about: { readonly targetType: string; readonly sourceKind: string; readonly authority: string }): Thresholds {
  const fits = ({ target, source, authority }: Exception): boolean =>
    (target ?? about.targetType) === about.targetType && (source ?? about.sourceKind) === about.sourceKind && (authority ?? about.authority) === about.authority
  return policy.exceptions.filter(fits).reduce<Thresholds>((before, { block = before.block, warn = before.warn }) => ({ block, warn }), { block: policy.block, warn: policy.warn })
}
