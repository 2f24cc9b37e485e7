/** Longest path that a tree may hold, in UTF-8 bytes: what Linux accepts. */
export const maxPathBytes = 4096

/** The largest file that can become one string: V8's limit of characters. */
export const maxFileBytes = 2 ** 29 - 24

/**
 * Whether `path` has the form that a tree hands out: relative, `/`-separated, no `.`, `..` or empty segment, no NUL.
 * A backslash is an ordinary character here; on Windows, where it separates, it is refused.
 */
export const isTreePath = (path: string): boolean => {
  if (path === '' || path.includes('\0')) return false
  if (process.platform === 'win32' && (path.includes('\\') || path.includes(':'))) return false
  return path.split('/').every(segment => segment !== '' && segment !== '.' && segment !== '..')
}

/**
 * A name as text. Bytes that are no UTF-8 become lone surrogates U+DC80…U+DCFF, so that every name can be told apart and
 * turned back into its bytes (the scheme of Python's PEP 383).
 */
export const nameFromBytes = (bytes: Buffer): string => {
  const text = bytes.toString('utf8')
  if (!text.includes('\ufffd')) return text
  const parts: string[] = []
  for (let index = 0; index < bytes.length;) {
    const length = sequenceLength(bytes, index)
    parts.push(length === 0 ? String.fromCharCode(0xdc00 + bytes[index]!) : bytes.toString('utf8', index, index + length))
    index += Math.max(length, 1)
  }
  return parts.join('')
}

/** The bytes of a name made by {@link nameFromBytes}. */
export const nameToBytes = (name: string): Buffer => {
  if (name.isWellFormed()) return Buffer.from(name)
  return Buffer.concat(Array.from(name, char => {
    const code = char.codePointAt(0)!
    return code >= 0xdc80 && code <= 0xdcff ? Buffer.of(code - 0xdc00) : Buffer.from(char)
  }))
}

const sequenceLength = (bytes: Buffer, index: number): number => {
  const lead = bytes[index]!
  const length = lead < 0x80 ? 1 : lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : lead >= 0xc2 ? 2 : 0
  if (length === 0 || index + length > bytes.length) return 0
  const decoded = bytes.toString('utf8', index, index + length)
  return Buffer.from(decoded).equals(bytes.subarray(index, index + length)) ? length : 0
}
