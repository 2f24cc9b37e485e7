import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { ExtensionSnapshot } from '../../model/index.ts'
import { isObject, readJsonObject } from './read.ts'
import { redact } from './redact.ts'
import type { Marker } from './redact.ts'

const isIgnored = (name: string): boolean =>
  name === 'node_modules' || name === '.openclaw-install-backups' || name.startsWith('.') || name.endsWith('.bak') || /\.backup-|\.disabled/.test(name)

/** Sorted names of the plugin folders right below `extensions`; throws when the folder is there and cannot be listed. */
export const extensionNames = (extensionsDir: string): readonly string[] => {
  try {
    const entries = readdirSync(extensionsDir, { withFileTypes: true })
    return entries.filter((entry) => entry.isDirectory() && !isIgnored(entry.name)).map(({ name }) => name).sort()
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return []
    throw error
  }
}

const extensionOf = (path: string, id: string, mark: Marker): ExtensionSnapshot => {
  const manifest = readJsonObject(join(path, 'openclaw.plugin.json')) ?? {}
  const contracts = isObject(manifest['configContracts']) ? manifest['configContracts'] : {}
  const flags = Array.isArray(contracts['dangerousFlags']) ? contracts['dangerousFlags'].filter(isObject) : []
  return {
    id, path, ...(typeof manifest['id'] === 'string' ? { manifestId: manifest['id'] } : {}),
    dangerousFlags: flags.filter((flag) => typeof flag['path'] === 'string')
      .map((flag) => ({ path: flag['path'] as string, equals: redact(flag['equals'], mark) })),
  }
}

/** Plugins right below `extensions`, with what their manifests declare; none when the folder cannot be listed. */
export const gatherExtensions = (extensionsDir: string, mark: Marker): readonly ExtensionSnapshot[] => {
  try {
    return extensionNames(extensionsDir).map((id) => extensionOf(join(extensionsDir, id), id, mark))
  } catch {
    return []
  }
}
