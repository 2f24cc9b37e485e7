import { closeSync, constants, fstatSync, openSync, readFileSync } from 'node:fs'

/**
 * Text of a regular file of at most `limit` bytes; undefined when it is absent, unreadable, larger, or no regular file.
 * Opened without waiting, so that a FIFO put there by somebody cannot stop the audit.
 */
export const readBounded = (path: string, limit: number): string | undefined => {
  try {
    const file = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0))
    try {
      const found = fstatSync(file)
      return found.isFile() && found.size <= limit ? readFileSync(file, 'utf8').replace(/^\uFEFF/, '') : undefined
    } finally {
      closeSync(file)
    }
  } catch {
    return undefined
  }
}

export type JsonObject = Readonly<Record<string, unknown>>

export const isObject = (value: unknown): value is JsonObject => typeof value === 'object' && value !== null && !Array.isArray(value)

/** A JSON file's object; undefined when there is none. */
export const readJsonObject = (path: string, limit = 16 * 1024 * 1024): JsonObject | undefined => {
  const text = readBounded(path, limit)
  if (text === undefined) return undefined
  try {
    const value: unknown = JSON.parse(text)
    return isObject(value) ? value : undefined
  } catch {
    return undefined
  }
}
