import { closeSync, constants, fstatSync, openSync, readFileSync } from 'node:fs'
import { UsageError } from './usage-error.ts'

const mostBytes = 16 * 1024 * 1024

/**
 * The text of a file in which the operator told plugvet something. Undefined when it is not there and nobody asked for it by name
 * (`isWanted`). Throws a UsageError of one line for what cannot be read, is no regular file, or can be changed by anybody.
 */
export function readOperatorFile(file: string, what: string, isWanted: boolean): string | undefined {
  try {
    const opened = openSync(file, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0))
    try {
      const found = fstatSync(opened)
      if (!found.isFile() || found.size > mostBytes) throw new UsageError(`${file}: is no file of at most ${mostBytes} bytes`)
      // Whoever can write here decides what the operator gets to see.
      if (process.platform !== 'win32' && (found.mode & 0o002) !== 0) throw new UsageError(`${file}: anybody can change it; run chmod o-w on it`)
      return readFileSync(opened, 'utf8').replace(/^\uFEFF/, '')
    } finally {
      closeSync(opened)
    }
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (error instanceof UsageError || code === undefined) throw error
    if (!isWanted && (code === 'ENOENT' || code === 'ENOTDIR')) return undefined
    throw new UsageError(`cannot read the ${what} ${file}: ${code}`)
  }
}

/** The value of JSON with comments. Throws a UsageError of one line that names the place of the mistake. */
export async function parseOperatorFile(file: string, text: string): Promise<unknown> {
  const { default: json5 } = await import('json5')
  try {
    return json5.parse(text)
  } catch (error) {
    throw new UsageError(`${file}: ${(error as Error).message.replace(/^JSON5: /, '')}`)
  }
}

export const isObject = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null && !Array.isArray(value)

/** `2026-12-31`, and a day that exists. */
export const isDay = (text: string): boolean => {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const day = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text)
}
