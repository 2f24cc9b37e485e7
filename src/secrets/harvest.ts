import type { KeyPath } from '../model/index.ts'

/** A text that must not leave the machine, and where it was found, in words fit to be shown. */
export interface KnownSecret {
  readonly value: string
  readonly label: string
  /** Offset of the value in the text that it was read from, in UTF-16 units. */
  readonly at?: number
}

const secretName = /token|secret|passw|passphrase|pwd|(?:api|access|private|signing|encryption|client|session|app)[_-]?key|credential|cookie|auth(?!or)|bearer|webhook|dsn|refresh|signature|seed|mnemonic/i
const minLength = 6
const minUnnamed = 16

/** Long, without a blank, and mixed as only machines write; addresses and paths are for reading. */
const looksMade = (text: string): boolean =>
  text.length >= minUnnamed && !/\s/.test(text) && /\d/.test(text) && /[A-Za-z]/.test(text) && !/^[a-z]+:\/\/[^@]*$/i.test(text) && !/^[~./]/.test(text)

export const isReference = (text: string): boolean => /^\$\{?[A-Z_][A-Z0-9_]*\}?$/.test(text)

export const isSecret = (name: string, text: string): boolean =>
  text.length >= minLength && !isReference(text) && (secretName.test(name) ? !/^[a-z]+(?:[-_ ][a-z]+)*$/.test(text) || text.length >= minUnnamed : looksMade(text))

/** Every secret text in a plain value. `isHarmless` knows the paths whose texts are no secrets whatever they look like. */
export const secretsIn = (value: unknown, origin: string, isHarmless: (path: KeyPath) => boolean = () => false): readonly KnownSecret[] => {
  const found: KnownSecret[] = []
  const open: (readonly [path: KeyPath, value: unknown])[] = [[[], value]]
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const [path, one] = next
    if (typeof one === 'string') {
      const name = path.findLast(part => typeof part === 'string') ?? ''
      if (!isHarmless(path) && isSecret(String(name), one.trim())) found.push({ value: one.trim(), label: `${origin} ${path.join('.')}` })
    } else if (typeof one === 'object' && one !== null) {
      for (const [name, inner] of Object.entries(one)) open.push([[...path, Array.isArray(one) ? Number(name) : name], inner])
    }
  }
  return found
}

const line = /^[ \t]*(?:export[ \t]+)?([A-Za-z_]\w*)[ \t]*=[ \t]*(["']?)([^\n\r]*?)\2[ \t]*$/gm

/** The values of an environment file whose names or looks are those of secrets. */
export const secretsInEnvironment = (text: string, origin: string): readonly KnownSecret[] =>
  [...text.matchAll(line)].flatMap(({ 0: whole, 1: name = '', 3: value = '', index }) =>
    isSecret(name, value) ? [{ value, label: `${origin} ${name}`, at: index + whole.lastIndexOf(value) }] : [])
