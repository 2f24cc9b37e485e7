import * as z from 'zod'
import type { KeyPath } from '../../model/index.ts'
import { acceptedKeys } from './accepted-keys.ts'

/** One thing that is wrong with a configuration. */
export interface SchemaProblem { readonly keyPath: KeyPath; readonly message: string }

const words: Readonly<Record<string, z.ZodType>> = {
  s: z.string(), b: z.boolean(), n: z.number(), l: z.array(z.union([z.string(), z.number()])), '?': z.unknown(),
}

// An agent's tools and sandbox repeat those of the whole, and newer releases keep agents under `entries`.
const rowOf = (path: string): string | undefined =>
  acceptedKeys[path] ?? acceptedKeys[path.replace(/^agents\.(list\[\]|entries\.\*)\.(?=tools\.)/, '')]
  ?? acceptedKeys[path.replace(/^agents\.entries\.\*/, 'agents.list[]')] ?? acceptedKeys[path.replace(/^agents\.(list\[\]|entries\.\*)/, 'agents.defaults')]

const objectAt = (path: string): z.ZodType => {
  const row = rowOf(path)
  if (row !== undefined) return fromRow(path, row)
  const each = `${path}.*`
  return z.record(z.string(), rowOf(each) === undefined ? z.unknown() : objectAt(each))
}

const listAt = (path: string): z.ZodType => z.array(rowOf(`${path}[]`) === undefined ? z.unknown() : objectAt(`${path}[]`))

const typeOf = (path: string, code: string): z.ZodType => {
  const options = [...code.matchAll(/\(([^)]*)\)|./g)].map(([word, choices]) => {
    if (choices !== undefined) return z.enum(choices.split('|'))
    return word === 'o' ? objectAt(path) : word === 'a' ? listAt(path) : words[word] ?? z.unknown()
  })
  return (options.length === 1 ? options[0] as z.ZodType : z.union(options)).optional()
}

const fromRow = (path: string, row: string): z.ZodType => {
  const keys = row.trim().split(/\s+/)
  const below = path === '' ? '' : `${path}.`
  const pairs = keys.filter((key) => key !== '...').map((key) => {
    const colon = key.indexOf(':')
    return [key.slice(0, colon), key.slice(colon + 1)] as const
  })
  const any = pairs.find(([name]) => name === '*')
  if (any) return z.record(z.string(), typeOf(`${below}*`, any[1]))
  const shape = Object.fromEntries(pairs.map(([name, code]) => [name, typeOf(below + name, code)]))
  return keys.includes('...') ? z.looseObject(shape) : z.strictObject(shape)
}

let schema: z.ZodType | undefined

const wording = (issue: z.core.$ZodIssue): string => {
  if (issue.code === 'invalid_type') return `must be ${issue.expected === 'array' ? 'a list' : issue.expected === 'object' || issue.expected === 'record' ? 'an object' : `a ${issue.expected}`}`
  if (issue.code === 'invalid_value') return `must be one of ${issue.values.map(String).join(', ')}`
  if (issue.code === 'invalid_union') return 'has a type that is not accepted here'
  return issue.message
}

const problemsOf = (issue: z.core.$ZodIssue): SchemaProblem[] => {
  const keyPath = issue.path.map((part) => (typeof part === 'symbol' ? String(part) : part))
  if (issue.code !== 'unrecognized_keys') return [{ keyPath, message: wording(issue) }]
  return issue.keys.map((key) => ({ keyPath: [...keyPath, key], message: 'is not a key that OpenClaw knows' }))
}

/** Structure and types only: values that OpenClaw refuses although their type is right are left to the checks. */
export const validate = (config: unknown): readonly SchemaProblem[] => {
  schema ??= objectAt('')
  const result = schema.safeParse(config)
  return result.success ? [] : result.error.issues.flatMap(problemsOf)
}
