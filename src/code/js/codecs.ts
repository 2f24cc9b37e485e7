/** Decodes a constant the way the named codec would; undefined when it is no such text. Pure, bounded by the caller. */
export function decodeText(text: string, from: 'base64' | 'base64url' | 'hex' | 'uri' | 'latin1'): string | undefined {
  switch (from) {
    case 'uri': try { return decodeURIComponent(text) } catch { return undefined }
    case 'latin1': return text
    default: {
      const bytes = Buffer.from(text, from)
      return bytes.length === 0 && text.length > 0 ? undefined : bytes.toString('utf8')
    }
  }
}

export const encodeText = (text: string, to: 'base64' | 'hex'): string => Buffer.from(text, 'utf8').toString(to)

/** The bytes that a constant decodes to, where `decodeText` loses them because they are no UTF-8. */
export const decodeBytes = (text: string, from: 'base64' | 'base64url' | 'hex', plain: string): Buffer | undefined =>
  plain.includes('\ufffd') ? Buffer.from(text, from) : undefined

/** `escape` is written like `encodeURIComponent`: what both are read back by, `decodeURIComponent`, gives the same text. */
export const escapeText = (text: string, how: 'escape' | 'encodeURI' | 'encodeURIComponent'): string | undefined => {
  try { return how === 'encodeURI' ? encodeURI(text) : encodeURIComponent(text) } catch { return undefined }
}
