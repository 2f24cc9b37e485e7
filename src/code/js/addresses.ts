import { concatenate, constant, skeletons, value, withTaints, type Alternative, type Value } from './value.ts'

/** `new URL(x, base)`: an address of its own stands alone, a path replaces what follows the base's last slash or its host. */
export function resolveUrl(base: Value, first: Value): Value {
  const alts = skeletons(first)
  if (alts.length > 0 && alts.every(text => /^[a-z][a-z0-9+.-]*:/i.test(text))) return first
  const isRooted = alts.some(text => text.startsWith('/'))
  const cut = (text: string): string => {
    const [, origin, path = ''] = /^([a-z][a-z0-9+.-]*:\/\/[^/]*)(.*)$/is.exec(text) ?? []
    return origin === undefined ? text : origin + (isRooted ? '' : path.replace(/(?<![^/])[^/]*$/, '') || '/')
  }
  const known = base.alts.map((alt): Alternative => alt.t === 'const' || alt.t === 'text' ? { t: alt.t, v: cut(String(alt.v)) } as Alternative : alt)
  return withTaints(concatenate([{ ...base, alts: known }, first]), first.taints)
}

const members: ReadonlySet<string> = new Set(['href', 'protocol', 'host', 'hostname', 'port', 'origin', 'pathname', 'path', 'search', 'hash'])

/** What `new URL(text)` and `url.parse(text)` say of an address, holes kept; no text has such members, so it is one of theirs. */
export function partOfAddress(text: string, name: string): Value | undefined {
  if (!members.has(name)) return undefined
  if (name === 'href') return given(text)
  const [, protocol, host, pathname = '', search = '', hash = ''] = /^([a-z][a-z0-9+.-]*:)\/\/(?:[^/?#@]*@)?([^/?#]+)([^?#]*)(\?[^#]*)?(#.*)?$/is.exec(text) ?? []
  if (protocol === undefined || host === undefined) return undefined
  const colon = host.lastIndexOf(':')
  const port = /^\d*$/.test(host.slice(colon + 1)) && colon >= 0 ? host.slice(colon + 1) : ''
  const hostname = port === '' ? host.replace(/:$/, '') : host.slice(0, colon)
  const found: Readonly<Record<string, string>> = { protocol, host, hostname, port, origin: `${protocol}//${host}`, pathname: pathname || '/', path: (pathname || '/') + search, search, hash }
  return given(found[name]!)
}

const given = (text: string): Value => text.includes('{') ? value({ t: 'text', v: text }) : constant(text)
