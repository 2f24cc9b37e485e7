import { joined, maxString, nothing, ofText } from './values.ts'
import type { Value } from './values.ts'

const named: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', a: '\x07', b: '\b', f: '\f', v: '\v', '\n': '' }

/** Escapes of a Python string that is not raw. */
export const unescapePython = (text: string): string =>
  text.replace(
    /\\(?:x([0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|N\{[^}]{1,80}\}|([0-7]{1,3})|([\s\S]))/g,
    (_all, hex?: string, short?: string, long?: string, octal?: string, other?: string) => {
      const digits = hex ?? short ?? long
      if (digits !== undefined) return fromCode(parseInt(digits, 16))
      if (octal !== undefined) return fromCode(parseInt(octal, 8))
      return other === undefined ? '?' : (named[other] ?? (/['"\\]/.test(other) ? other : `\\${other}`))
    },
  )

export const fromCode = (code: number): string => (code >= 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd')

const decoded = (text: string | undefined, from: Value): Value =>
  text === undefined
    ? nothing
    : ofText(text, { taints: from.taints, disguises: [...new Set([...from.disguises, 'decoded'])], isBytes: true })

/** Readable text out of bytes; compressed or binary data is not text. */
const readable = (bytes: Buffer): string => bytes.toString(bytes.includes(0) ? 'latin1' : 'utf8')

/** Decoders of the standard library, by canonical name. */
export function decodeCall(api: string, args: readonly Value[], keywordOrSecond: Value | undefined): Value | undefined {
  const input = args[0]
  if (input?.text === undefined) return undefined
  switch (api) {
    case 'base64.b64decode':
    case 'base64.standard_b64decode':
    case 'base64.urlsafe_b64decode':
    case 'base64.decodebytes':
    case 'base64.decodestring':
    case 'binascii.a2b_base64':
      return decoded(readable(Buffer.from(input.text, 'base64')), input)
    case 'base64.b16decode':
    case 'bytes.fromhex':
    case 'bytearray.fromhex':
    case 'binascii.unhexlify':
    case 'binascii.a2b_hex':
      return decoded(readable(Buffer.from(input.text.replace(/\s/g, ''), 'hex')), input)
    case 'base64.b64encode':
    case 'base64.urlsafe_b64encode':
    case 'base64.encodebytes':
      return ofText(Buffer.from(input.text).toString('base64'), { taints: input.taints, isBytes: true })
    case 'codecs.decode':
      return codec(keywordOrSecond?.text ?? 'utf8', input)
    case 'urllib.parse.unquote':
    case 'urllib.unquote':
    case 'urllib.parse.unquote_plus':
      return decoded(percent(input.text), input)
    default:
      return undefined
  }
}

function codec(name: string, input: Value): Value | undefined {
  const key = name.toLowerCase().replace(/[_-]/g, '')
  if (key === 'rot13')
    return decoded(
      input.text!.replace(/[a-z]/gi, letter =>
        fromCode((letter <= 'Z' ? 90 : 122) >= letter.charCodeAt(0) + 13 ? letter.charCodeAt(0) + 13 : letter.charCodeAt(0) - 13),
      ),
      input,
    )
  if (key === 'hex' || key === 'hexcodec') return decoded(readable(Buffer.from(input.text!, 'hex')), input)
  if (key.startsWith('base64')) return decoded(readable(Buffer.from(input.text!, 'base64')), input)
  return key === 'unicodeescape' ? decoded(unescapePython(input.text!), input) : input
}

const percent = (text: string): string | undefined => {
  try {
    return decodeURIComponent(text)
  } catch {
    return undefined
  }
}

/** Methods of str and bytes on text that is known, or known but for holes. */
export function stringMethod(value: Value, name: string, args: readonly Value[], keywords: ReadonlyMap<string, Value>): Value | undefined {
  if (name === 'join')
    return args[0]
      ? joined(args[0].items.length > 0 ? args[0].items : [args[0]], value.text ?? '', args[0].items.length > 2 ? 'joined' : undefined)
      : undefined
  if (name === 'format' || name === 'format_map') return formatted(value, args, keywords)
  if (/^(?:encode|decode|strip|rstrip|lstrip|expandtabs|tobytes)$/.test(name) && value.skeleton !== undefined)
    return {
      ...value,
      items: [],
      ...(value.text !== undefined && name.endsWith('strip') && args.length === 0
        ? { text: value.text.trim(), skeleton: value.text.trim() }
        : {}),
    }
  if (value.text === undefined) return undefined
  const keep = (text: string): Value => ofText(text, { taints: value.taints, disguises: value.disguises, isBytes: value.isBytes })
  switch (name) {
    case 'replace':
      return args[0]?.text !== undefined && args[1]?.text !== undefined && args[0].text !== ''
        ? { ...keep(value.text.split(args[0].text).join(args[1].text)), disguises: [...value.disguises, 'joined'] }
        : undefined
    case 'upper':
      return keep(value.text.toUpperCase())
    case 'lower':
      return keep(value.text.toLowerCase())
    case 'title':
    case 'capitalize':
      return keep(value.text)
    case 'split':
      return {
        ...nothing,
        items: value.text
          .split(args[0]?.text ?? /\s+/)
          .slice(0, 2000)
          .map(keep),
        taints: value.taints,
      }
    case 'removeprefix':
    case 'removesuffix':
      return keep(value.text.replace(args[0]?.text ?? '', ''))
    default:
      return undefined
  }
}

function formatted(value: Value, args: readonly Value[], keywords: ReadonlyMap<string, Value>): Value | undefined {
  if (value.text === undefined) return undefined
  let next = 0
  const parts: Value[] = []
  let from = 0
  for (const match of value.text.matchAll(/\{([\w.[\]]{0,60})(?:![rsa])?(?::[^{}]{0,40})?\}/g)) {
    parts.push(ofText(value.text.slice(from, match.index)))
    const key = match[1]!
    parts.push((/^\d+$/.test(key) ? args[Number(key)] : key === '' ? args[next++] : keywords.get(key.split(/[.[]/)[0]!)) ?? nothing)
    from = match.index + match[0].length
  }
  parts.push(ofText(value.text.slice(from)))
  return joined(parts)
}

/** `'%s/%s' % (a, b)` */
export function percentFormat(template: Value, right: Value): Value {
  if (template.text === undefined) return joined([template, right])
  const given = right.items.length > 0 ? right.items : [right]
  let next = 0
  const parts: Value[] = []
  let from = 0
  for (const match of template.text.matchAll(/%(?:\((\w{1,60})\))?[-+ #0]*\d*(?:\.\d+)?([sdrxif%])/g)) {
    parts.push(ofText(template.text.slice(from, match.index)))
    parts.push(match[2] === '%' ? ofText('%') : ((match[1] ? right.fields?.get(match[1]) : given[next++]) ?? nothing))
    from = match.index + match[0].length
  }
  parts.push(ofText(template.text.slice(from)))
  return joined(parts)
}

export function sliced(value: Value, from: number | undefined, to: number | undefined, step: number | undefined): Value | undefined {
  if (value.text === undefined || value.text.length > maxString) return undefined
  const letters = [...value.text]
  const part = step === undefined || step > 0 ? letters.slice(from ?? 0, to) : letters.reverse()
  const every = Math.abs(step ?? 1)
  const text = every > 1 ? part.filter((_, i) => i % every === 0).join('') : part.join('')
  return ofText(text, {
    taints: value.taints,
    disguises: step !== undefined && step < 0 ? [...value.disguises, 'reversed'] : value.disguises,
    isBytes: value.isBytes,
  })
}
