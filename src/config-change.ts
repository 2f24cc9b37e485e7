import { gatherKey, InvalidConfig } from './audit/index.ts'
import type { KeyHome } from './audit/index.ts'
import { editKey } from './fix/index.ts'
import { readOwnFile, replaceText, writeOwnFile } from './io/index.ts'
import type { KeyPath } from './model/index.ts'
import { ConfigProblems, UsageError } from './usage-error.ts'

/** A change of the configuration: what goes and what comes, without the text that stands around it. `value` is what the key is set to. */
export interface ConfigChange {
  readonly keyPath: KeyPath
  readonly file: string
  readonly line: number
  readonly removed: string
  readonly added: string
  readonly value?: unknown
  readonly backup?: string
}

/** Where a key is or would be written. Throws ConfigProblems when the configuration cannot be used. */
export function keyHome(keyPath: KeyPath, { env = process.env }: { readonly env?: Readonly<Record<string, string | undefined>> | undefined }): KeyHome {
  try {
    return gatherKey(keyPath, { env })
  } catch (error) {
    throw error instanceof InvalidConfig ? new ConfigProblems(error.message) : error
  }
}

/** Without a byte order mark, which counts in no offset. */
export const textOf = (file: string): string => readOwnFile(file)?.toString('utf8').replace(/^\ufeff/, '') ?? ''

/** Sets a key of the configuration, or takes it out where `value` is undefined. Throws a UsageError when that cannot be done. */
export function changeKey(home: KeyHome, keyPath: KeyPath, value: unknown, isPreview: boolean): ConfigChange | undefined {
  const { own, holder, configPath, exists } = home
  const depth = own ? keyPath.length - 1 : holder?.depth ?? 0
  const inner = keyPath.slice(depth + 1).reduceRight<unknown>((nested, name) => ({ [name]: nested }), value)
  if (!exists) {
    const text = `${JSON.stringify({ [keyPath[0]!]: inner }, undefined, 2)}\n`
    if (!isPreview) writeOwnFile(configPath, text)
    return { keyPath, file: configPath, line: 1, removed: '', added: text, value }
  }
  const file = (own ?? holder!.place).file
  const edit = (text: string): string => editKey(text, { own, parent: holder?.place, name: String(keyPath[depth]), value: inner })
  const before = textOf(file)
  try {
    const found = difference(keyPath, file, before, edit(before))
    const changed = found && { ...found, ...value !== undefined && { value } }
    return changed && (isPreview ? changed : { ...changed, backup: replaceText(file, edit).backup })
  } catch (error) {
    throw new UsageError(`${file} ${(error as Error).message}`)
  }
}

/** The one place where two texts differ, in whole words; nothing around it, where secrets may stand. */
function difference(keyPath: KeyPath, file: string, before: string, after: string): ConfigChange | undefined {
  if (before === after) return undefined
  const most = Math.min(before.length, after.length)
  let start = 0
  while (start < most && before[start] === after[start]) start += 1
  let end = 0
  while (end < most - start && before[before.length - 1 - end] === after[after.length - 1 - end]) end += 1
  // Whole words: half of one says nothing.
  const isWord = (char: string | undefined): boolean => char !== undefined && /[\w'"$.-]/.test(char)
  if (isWord(before[start]) || isWord(after[start])) while (start > 0 && isWord(before[start - 1])) start -= 1
  if (isWord(before.at(-1 - end)) || isWord(after.at(-1 - end))) while (end > 0 && isWord(before[before.length - end])) end -= 1
  return { keyPath, file, line: before.slice(0, start).split('\n').length, removed: before.slice(start, before.length - end), added: after.slice(start, after.length - end) }
}
