import { decodeNamedCharacterReference } from 'decode-named-character-reference'

const escapable = /\\([!-/:-@[-`{-~])|&(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|([\da-zA-Z]{1,31}));/g

/** Text in which backslashes and character references stand for what they mean. */
export const literalOf = (text: string): string =>
  text.replace(escapable, (all: string, escaped?: string, decimal?: string, hex?: string, name?: string) => {
    if (escaped !== undefined) return escaped
    if (name !== undefined) return decodeNamedCharacterReference(name) || all
    return letterOf(decimal === undefined ? parseInt(hex!, 16) : Number(decimal))
  })

const letterOf = (code: number): string =>
  code === 0 || code > 0x10ffff || code >= 0xd800 && code <= 0xdfff ? '\ufffd' : String.fromCodePoint(code)

/** The address of a link as it is followed, without the brackets that may stand around it. */
export const addressOf = (source: string): string => literalOf(source.startsWith('<') && source.endsWith('>') ? source.slice(1, -1) : source)

/** Labels are the same whatever their case and blanks. */
export const labelOf = (source: string): string => source.trim().replace(/\s+/g, ' ').toLowerCase().toUpperCase()
