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
  *manifest({ kind, value, at, has }) {
    if (kind !== 'package') return
    for (const [keyPath, severity] of keys) {
      const found = keyPath.reduce<unknown>((inner, key) => (inner as Readonly<Record<string, unknown>> | undefined)?.[key], value)
      // A folder of a package may hold a manifest of its own that leads back into the package; OpenClaw's entries have no such use.
      const outside = strings(found).filter(path => climb(path) > (severity === 'critical' ? 0 : enclosing(has)))
      if (outside.length === 0) continue
      yield { at: at(keyPath), message: `${keyPath.join('.')} leads out of the package: ${outside.slice(0, 5).join(', ')}`, severity, subject: keyPath.join('.'), keepSeverity: true }
    }
  },
})

const strings = (value: unknown, depth = 0): readonly string[] => {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null && depth < 10 ? Object.values(value).flatMap(inner => strings(inner, depth + 1)) : []
}

/** How many folders above its own a path leads; endless for a path that does not start from here. */
const climb = (path: string): number => {
  if (/^(?:[/\\]|[A-Za-z]:[\\/]|~|file:)/.test(path)) return Infinity
  let depth = 0
  let lowest = 0
  for (const segment of path.split(/[\\/]/)) {
    depth += segment === '..' ? -1 : segment === '' || segment === '.' ? 0 : 1
    lowest = Math.min(lowest, depth)
  }
  return -lowest
}

/** How many folders above the manifest the outermost package lies that holds it. */
const enclosing = (has: (path: string) => boolean): number =>
  [6, 5, 4, 3, 2, 1].find(up => has(`${'../'.repeat(up)}package.json`)) ?? 0
