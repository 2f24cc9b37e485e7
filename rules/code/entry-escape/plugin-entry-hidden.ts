import { defineManifestRule } from '../../../src/kit/index.ts'

const keys = ['extensions', 'runtimeExtensions', 'setupEntry', 'runtimeSetupEntry']

export default defineManifestRule({
  meta: {
    id: 'plugin-entry-hidden',
    title: 'Plugin entry in a place that scanners pass over',
    severity: 'warn',
    confidence: 'high',
    category: 'entry-escape',
    why: 'OpenClaw loads the entry wherever it lies, while many tools skip node_modules and hidden folders.',
    remedy: 'Read the entry before you load the plugin; an honest author keeps it beside the rest of the code.',
    since: '0.1.0',
    status: 'stable',
    cwe: [506],
  },
  *manifest({ kind, value, at }) {
    if (kind !== 'package') return
    const openclaw = (value as { readonly openclaw?: Readonly<Record<string, unknown>> } | undefined)?.openclaw ?? {}
    for (const key of keys) {
      const entries = [openclaw[key]].flat()
      for (const [index, entry] of entries.entries()) {
        const segment = typeof entry === 'string' ? entry.split(/[\\/]/).find(isPassedOver) : undefined
        if (segment === undefined) continue
        yield { at: at(['openclaw', key, index]), message: `The plugin entry ${String(entry)} lies below ${segment}`, subject: String(entry), keepSeverity: true }
      }
    }
  },
})

const isPassedOver = (segment: string): boolean => segment === 'node_modules' || (segment.startsWith('.') && segment !== '.' && segment !== '..')
