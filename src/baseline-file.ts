import type { BaselineEntry } from './findings/index.ts'
import { isDay, isObject, parseOperatorFile, readOperatorFile } from './operator-file.ts'
import { UsageError } from './usage-error.ts'

export const baselineName = 'plugvet-baseline.json'

const keys: readonly string[] = ['ruleId', 'fingerprint', 'package', 'file', 'reason', 'expires']
const needed: readonly string[] = ['ruleId', 'fingerprint', 'reason']

/**
 * Reads `{ version: 1, findings: [...] }`. Undefined when there is none and it is not `isWanted`. Throws a UsageError of one line for the
 * first thing that is wrong: an entry that was mistyped must not look as if it held.
 */
export async function loadBaseline(file: string, isWanted: boolean): Promise<readonly BaselineEntry[] | undefined> {
  const text = readOperatorFile(file, 'baseline', isWanted)
  if (text === undefined) return undefined
  const value = await parseOperatorFile(file, text)
  if (!isObject(value) || value['version'] !== 1 || !Array.isArray(value['findings'])) throw new UsageError(`${file}: is no baseline: plugvet baseline write makes one`)
  return value['findings'].map((entry, index) => entryOf(entry, `${file}: findings[${index}]`))
}

function entryOf(entry: unknown, place: string): BaselineEntry {
  if (!isObject(entry)) throw new UsageError(`${place} has to be an object`)
  for (const [key, value] of Object.entries(entry)) {
    if (!keys.includes(key)) throw new UsageError(`${place} has the unknown key ${JSON.stringify(key)}; known are ${keys.join(', ')}`)
    if (typeof value !== 'string' || (value.trim() === '' && needed.includes(key))) throw new UsageError(`${place}.${key} has to be a text`)
  }
  for (const key of needed) if (!(key in entry)) throw new UsageError(`${place} has no ${key}`)
  const { expires } = entry
  if (expires !== undefined && !isDay(String(expires))) throw new UsageError(`${place}.expires has to be a day such as 2026-12-31`)
  return entry as unknown as BaselineEntry
}

/** The text of a baseline: one order whatever came first, so that a change of it is a change that a person can read. */
export function baselineText(entries: readonly BaselineEntry[]): string {
  const orderOf = ({ package: name = '', file = '', ruleId, fingerprint }: BaselineEntry): string => [name, file, ruleId, fingerprint].join('\u0000')
  const sorted = entries.map(entry => [orderOf(entry), entry] as const).toSorted(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
  const findings = sorted.map(([, { ruleId, fingerprint, package: name, file, reason, expires }]) => ({ ruleId, fingerprint, package: name, file, reason, expires }))
  return `${JSON.stringify({ $schema: './node_modules/plugvet/docs/schema/baseline.schema.json', version: 1, findings }, undefined, 2)}\n`
}
