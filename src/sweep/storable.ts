const tidy = (text: string): string => text.replaceAll('\0', '\u{FFFD}').toWellFormed()

/** The same data with texts that a database takes: PostgreSQL keeps neither NUL nor half a character. */
const storable = (value: unknown): unknown => {
  if (typeof value === 'string') return tidy(value)
  if (Array.isArray(value)) return value.map(storable)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [tidy(key), storable(part)]))
}

/** Data as JSON for a `jsonb` parameter. */
export const jsonFor = (value: unknown): string => JSON.stringify(storable(value))

/** Text for a `text` parameter. */
export const textFor = <T extends string | undefined>(text: T): T | null => (text === undefined ? null : tidy(text) as T)
