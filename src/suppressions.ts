import { homedir } from 'node:os'
import { join } from 'node:path'
import type { SuppressionRule } from './findings/index.ts'
import type { AuditSuppression } from './model/index.ts'
import { isDay, isObject, parseOperatorFile, readOperatorFile } from './operator-file.ts'
import { UsageError } from './usage-error.ts'

/** What the operator has decided to live with: findings of scans by rule, of audits by check. */
export interface Suppressions { readonly scan: readonly SuppressionRule[]; readonly audit: readonly AuditSuppression[] }

type Environment = Readonly<Record<string, string | undefined>>

const name = 'suppressions.jsonc'

/** `~/.plugvet/suppressions.jsonc`: what the operator keeps for plugvet, never part of what is scanned or audited. */
export const defaultSuppressionsFile = (env: Environment): string => join(env['HOME'] || env['USERPROFILE'] || homedir(), '.plugvet', name)

/**
 * Reads `{ suppressions: [...] }`, JSON with comments. Without a name, the operator's own file is read when there is one.
 * Throws a UsageError of one line for the first thing that is wrong: a suppression that was mistyped must not look as if it held.
 */
export async function loadSuppressions(named: string | undefined, env: Environment): Promise<Suppressions> {
  const file = named ?? defaultSuppressionsFile(env)
  const text = readOperatorFile(file, 'suppressions', named !== undefined)
  if (text === undefined) return { scan: [], audit: [] }
  const value = await parseOperatorFile(file, text)
  const list = isObject(value) && Object.keys(value).every(key => key === 'suppressions' || key === '$schema') ? value['suppressions'] : undefined
  if (!Array.isArray(list)) throw new UsageError(`${file}: has to be an object with a list "suppressions" and nothing else`)
  const entries = list.map((entry, index) => entryOf(entry, `${file}: suppressions[${index}]`))
  return { scan: entries.flatMap(({ scan }) => scan ?? []), audit: entries.flatMap(({ audit }) => audit ?? []) }
}

const keysOf = {
  audit: ['checkId', 'titleIncludes', 'detailIncludes', 'reason', 'expires'],
  scan: ['ruleId', 'fingerprint', 'file', 'reason', 'expires'],
} as const

function entryOf(entry: unknown, place: string): { readonly scan?: SuppressionRule; readonly audit?: AuditSuppression } {
  if (!isObject(entry)) throw new UsageError(`${place} has to be an object`)
  const lane = 'checkId' in entry ? 'audit' : 'scan'
  const known: readonly string[] = keysOf[lane]
  for (const [key, value] of Object.entries(entry)) {
    if (!known.includes(key)) throw new UsageError(`${place} has the unknown key ${JSON.stringify(key)}; known beside ${known[0]} are ${known.slice(1).join(', ')}`)
    if (typeof value !== 'string' || value.trim() === '') throw new UsageError(`${place}.${key} has to be a text`)
  }
  const trimmed = Object.fromEntries(Object.entries(entry).map(([key, value]) => [key, String(value).trim()]))
  const { expires } = trimmed
  if (expires !== undefined && !isDay(expires)) throw new UsageError(`${place}.expires has to be a day such as 2026-12-31`)
  if (lane === 'audit') return { audit: trimmed as unknown as AuditSuppression }
  if (trimmed['ruleId'] === undefined && trimmed['fingerprint'] === undefined) throw new UsageError(`${place} names neither checkId nor ruleId nor fingerprint`)
  return { scan: trimmed }
}
