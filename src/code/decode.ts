/** A file's text, and what was odd about its bytes. */
export interface Decoded { readonly text: string; readonly problem?: string }

const utf8 = new TextDecoder('utf-8', { fatal: true })
const lenientUtf8 = new TextDecoder('utf-8')
const utf16le = new TextDecoder('utf-16le')
const utf16be = new TextDecoder('utf-16be')

/**
 * Text of source bytes; a byte order mark decides and is dropped. Bytes that are no UTF-8 become U+FFFD, which is what
 * Node runs; any other guess would let the file read differently here than there.
 */
export const decode = (bytes: Uint8Array): Decoded => {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { text: utf16le.decode(bytes) }
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { text: utf16be.decode(bytes) }
  try {
    return { text: utf8.decode(bytes) }
  } catch {
    return { text: lenientUtf8.decode(bytes), problem: 'not valid UTF-8; the invalid bytes were read as U+FFFD, as Node does' }
  }
}
