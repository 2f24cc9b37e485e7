import type { Node, Taint } from '../../kit/index.ts'
import { arrayItems } from './call-shape.ts'
import { decodeBytes, decodeText, encodeText, escapeText } from './codecs.ts'
import { step, through, type Engine } from './engine.ts'
import { deepTaints } from './parts.ts'
import { bindingOf, type Loose } from './tree.ts'
import { constant, mergeTaints, tainted, textOf, texts, unknown, value, withDisguise, withTaints, type Alternative, type Env, type Value } from './value.ts'

/** Numbers of constant arguments; undefined when one is not known, or is made from what comes from elsewhere as well. */
export const numbersOf = (args: readonly Value[]): readonly number[] | undefined => {
  const out: number[] = []
  for (const arg of args) {
    const alt = arg.alts.length === 1 ? arg.alts[0]! : undefined
    if (arg.taints.some(({ kind }) => kind !== 'decoded') || alt?.t !== 'const' || (typeof alt.v !== 'number' && typeof alt.v !== 'string')) return undefined
    out.push(Number(alt.v))
  }
  return out
}

export function decoded(v: Value, from: 'base64' | 'base64url' | 'hex' | 'uri' | 'latin1', node: Loose, env: Env): Value {
  const alts: Alternative[] = []
  for (const text of texts(v)) {
    const plain = decodeText(text, from)
    const bytes = plain === undefined || from === 'uri' || from === 'latin1' ? undefined : decodeBytes(text, from, plain)
    if (plain !== undefined) alts.push(bytes ? { t: 'const', v: plain, bytes } : { t: 'const', v: plain })
  }
  const taints = from === 'uri' ? v.taints : mergeTaints(v.taints, [decodingAt(from, node, env)])
  return withDisguise({ alts, taints, disguises: v.disguises }, from === 'uri' ? 'unescaped' : alts.length > 0 ? 'decoded' : 'decoding')
}

/** Where a text was decoded, and where it stood before: what a finding about decoded code has to show. */
function decodingAt(codec: string, node: Loose, env: Env): Taint {
  const argument = node.arguments?.[0] as Loose | undefined
  const stored = argument?.type === 'Identifier' ? bindingOf(argument)?.id : undefined
  const call = step(stored ? 'through' : 'source', env.module, node, `decoded from ${codec}`)
  return { kind: 'decoded', detail: codec, steps: stored ? [step('source', env.module, stored, 'kept encoded'), call] : [call] }
}

export function encoded(v: Value, to: 'base64' | 'hex', env: Env, node: Node): Value {
  const taints = through(v.taints, env, node, `encoded as ${to}`)
  const alts: Alternative[] = texts(v).map(text => ({ t: 'const', v: encodeText(text, to) }))
  return { alts, taints, disguises: v.disguises }
}

/** Folds only what is known for certain; anything else goes through as what it was. */
export function escaped(v: Value, how: 'escape' | 'encodeURI' | 'encodeURIComponent'): Value | undefined {
  const text = v.open ? undefined : textOf(v)
  const result = text === undefined ? undefined : escapeText(text, how)
  return result === undefined ? undefined : { ...constant(result), taints: v.taints, disguises: v.disguises }
}

const codecs = new Set(['base64', 'base64url', 'hex', 'latin1', 'binary'])

export function bufferFrom(g: Engine, args: readonly Value[], env: Env, node: Node): Value {
  const first = args[0] ?? unknown
  const encoding = (textOf(args[1] ?? unknown) ?? 'utf8').toLowerCase()
  const mayBeText = first.alts.length === 0 ? /^(?:base64(?:url)?|hex)$/.test(encoding) : first.alts.some(alt => alt.t !== 'array')
  if (codecs.has(encoding) && mayBeText) return decoded(first, encoding === 'binary' ? 'latin1' : encoding as 'base64', node as Loose, env)
  const plain = textOf(first)
  if (plain !== undefined && /^(?:utf16le|utf-16le|ucs2|ucs-2)$/.test(encoding)) return withTaints(constant([...plain].map(letter => letter + '\0').join('')), first.taints)
  const bytes = arrayItems(first)
  const numbers = bytes && bytes.length > 0 ? numbersOf(bytes) : undefined
  if (numbers) {
    const packed = Buffer.from(numbers as number[])
    return withDisguise(value({ t: 'const', v: packed.toString('utf8'), bytes: packed }), 'decoded')
  }
  if (args[1] && texts(args[1]).length === 0 && args[1].alts.length > 0) return withDisguise(tainted(first.taints), 'decoding')
  return withTaints(first.alts.some(alt => alt.t === 'const') ? first : unknown, through(deepTaints(g, first, env), env, node, 'put into a Buffer'))
}
