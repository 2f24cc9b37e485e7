import { dirname } from 'node:path/posix'
import type { Neighbours } from '../analyser.ts'

/** What the package or plugin around a file says of itself. */
export interface OwnPackage {
  /** Its names and those of its plugin and channels: lower case, without scope. */
  readonly names: readonly string[]
  /** OpenClaw loads it, and hands it its API. */
  readonly isPlugin: boolean
  /** What a person can read about it before it runs: manifests and README, lower case. */
  readonly description: string
}

const maxLength = 1_000_000
const nothing: OwnPackage = { names: [], isPlugin: false, description: '' }

/** The nearest manifests above a file, and the README beside them. */
export function ownPackage(path: string, { read }: Pick<Neighbours, 'read'>): OwnPackage {
  for (let folder = dirname(path); ; folder = dirname(folder)) {
    const beside = (name: string): string | undefined => read(folder === '.' ? name : `${folder}/${name}`)
    const [pluginText, ownText] = [beside('openclaw.plugin.json'), beside('package.json')]
    const [plugin, own] = [parsed(pluginText), parsed(ownText)]
    if (plugin ?? own) {
      const names = [plugin?.id, ...listed(plugin?.channels), own?.name, own?.openclaw?.channel?.id].flatMap(plain)
      const described = (): string => {
        const readme = beside('README.md') ?? beside('readme.md') ?? beside('Readme.md')
        return [pluginText, ownText, readme].map(text => (text ?? '').slice(0, maxLength)).join('\n').toLowerCase()
      }
      let description: string | undefined
      return {
        names, isPlugin: plugin !== undefined || own?.openclaw?.extensions !== undefined,
        get description() { return description ??= described() },
      }
    }
    if (folder === '.' || folder === '/') return nothing
  }
}

interface Manifest {
  readonly id?: unknown
  readonly name?: unknown
  readonly channels?: unknown
  readonly openclaw?: { readonly channel?: { readonly id?: unknown }; readonly extensions?: unknown }
}

const listed = (value: unknown): readonly unknown[] => Array.isArray(value) ? value.slice(0, 20) : []
const plain = (name: unknown): readonly string[] => typeof name === 'string' && name.length < 200 ? [name.replace(/^@[^/]*\//, '').toLowerCase()] : []

function parsed(text: string | undefined): Manifest | undefined {
  if (text === undefined || text.length > maxLength) return undefined
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null ? value : undefined
  } catch {
    return undefined
  }
}
