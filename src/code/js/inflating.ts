import { brotliDecompressSync, gunzipSync, inflateRawSync, inflateSync, unzipSync } from 'node:zlib'
import { maxText, unknown, withDisguise, type Alternative, type Value } from './value.ts'

const decompressors: Readonly<Record<string, (bytes: Buffer, options: { readonly maxOutputLength: number }) => Buffer>> = {
  gunzip: gunzipSync, inflate: inflateSync, inflateRaw: inflateRawSync, unzip: unzipSync, brotliDecompress: brotliDecompressSync,
}
const aliases: Readonly<Record<string, string>> = { 'pako.ungzip': 'gunzip', 'pako.inflate': 'unzip', 'pako.inflateRaw': 'inflateRaw', 'fflate.gunzipSync': 'gunzip', 'fflate.unzlibSync': 'inflate', 'fflate.inflateSync': 'inflateRaw', 'fflate.decompressSync': 'unzip' }

/** The name of the decompressor that a canonical API is, waiting or not; undefined when it is none. */
function decompressorOf(api: string): string | undefined {
  const name = api.startsWith('zlib.') ? api.slice('zlib.'.length).replace(/^promises\./, '').replace(/Sync$/, '') : aliases[api]
  return name !== undefined && Object.hasOwn(decompressors, name) ? name : undefined
}

/** What a decompressor gives for packed bytes that are a constant; undefined when the API is none or the bytes are not known. */
export function inflated(api: string, packed: Value = unknown): Value | undefined {
  const name = decompressorOf(api)
  if (name === undefined) return undefined
  const alts: Alternative[] = []
  for (const alt of packed.alts) {
    if (alt.t !== 'const' || typeof alt.v !== 'string') continue
    const text = unpack(name, alt.bytes ?? Buffer.from(alt.v, 'latin1'))
    if (text !== undefined) alts.push({ t: 'const', v: text })
  }
  return alts.length === 0 ? undefined : withDisguise({ alts, taints: packed.taints, disguises: packed.disguises }, 'decoded')
}

/** Bounded: what unpacks to more than a text may hold is left packed. */
function unpack(name: string, bytes: Buffer): string | undefined {
  try { return decompressors[name]!(bytes, { maxOutputLength: maxText }).toString('utf8') } catch { return undefined }
}
