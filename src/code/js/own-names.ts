import { dirname } from 'node:path/posix'
import type { Neighbours } from '../analyser.ts'

const maxLength = 1_000_000

/** What the nearest manifests above a file call the package or plugin that it belongs to, in lower case and without scope. */
export function ownNames(path: string, { read }: Pick<Neighbours, 'read'>): readonly string[] {
  for (let folder = dirname(path); ; folder = dirname(folder)) {
    const beside = (name: string): unknown => parsed(read(folder === '.' ? name : `${folder}/${name}`))
    const plugin = beside('openclaw.plugin.json') as Manifest | undefined
    const own = beside('package.json') as Manifest | undefined
    if (plugin ?? own) return [plugin?.id, ...listed(plugin?.channels), own?.name, own?.openclaw?.channel?.id].flatMap(plain)
    if (folder === '.' || folder === '/') return []
  }
}

interface Manifest { readonly id?: unknown; readonly name?: unknown; readonly channels?: unknown; readonly openclaw?: { readonly channel?: { readonly id?: unknown } } }

const listed = (value: unknown): readonly unknown[] => Array.isArray(value) ? value.slice(0, 20) : []
const plain = (name: unknown): readonly string[] => typeof name === 'string' && name.length < 200 ? [name.replace(/^@[^/]*\//, '').toLowerCase()] : []

function parsed(text: string | undefined): unknown {
  if (text === undefined || text.length > maxLength) return undefined
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null ? value : undefined
  } catch {
    return undefined
  }
}
