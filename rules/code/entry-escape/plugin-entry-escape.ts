import { defineManifestRule } from '../../../src/kit/index.ts'
import type { KeyPath, Severity } from '../../../src/kit/index.ts'

const keys: readonly (readonly [keyPath: KeyPath, severity: Severity])[] = [
  ...['extensions', 'runtimeExtensions', 'setupEntry', 'runtimeSetupEntry'].map(key => [['openclaw', key], 'critical'] as const),
  ...['main', 'module', 'bin', 'exports'].map(key => [[key], 'warn'] as const),
]

export default defineManifestRule({
  meta: {
    id: 'plugin-entry-escape',
    title: 'Entry outside of the package',
    severity: 'critical',
    confidence: 'high',
    category: 'entry-escape',
    why: 'The manifest makes the host load a file that does not belong to the package, which nobody reviewed with it.',
    remedy: 'Do not load the plugin; find out what lies at the path it names.',
    since: '0.1.0',
    status: 'stable',
    cwe: [22, 73],
  },
  *manifest({ kind, value, at }) {
    if (kind !== 'package') return
    for (const [keyPath, severity] of keys) {
      const found = keyPath.reduce<unknown>((inner, key) => (inner as Readonly<Record<string, unknown>> | undefined)?.[key], value)
      const outside = strings(found).filter(leaves)
      if (outside.length === 0) continue
      yield { at: at(keyPath), message: `${keyPath.join('.')} leads out of the package: ${outside.slice(0, 5).join(', ')}`, severity, subject: keyPath.join('.'), keepSeverity: true }
    }
  },
})

const strings = (value: unknown, depth = 0): readonly string[] => {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null && depth < 10 ? Object.values(value).flatMap(inner => strings(inner, depth + 1)) : []
}

const leaves = (path: string): boolean => {
  if (/^(?:[/\\]|[A-Za-z]:[\\/]|~|file:)/.test(path)) return true
  let depth = 0
  for (const segment of path.split(/[\\/]/)) {
    depth += segment === '..' ? -1 : segment === '' || segment === '.' ? 0 : 1
    if (depth < 0) return true
  }
  return false
}
