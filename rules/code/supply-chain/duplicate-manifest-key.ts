import { defineManifestRule } from '../../../src/kit/index.ts'
import { shortened } from '../../vocabulary/commands.ts'

const decisive = /^(?:scripts|bin|main|exports|openclaw|dependencies|optionalDependencies|name|version)$/

export default defineManifestRule({
  meta: {
    id: 'duplicate-manifest-key',
    title: 'Says the same key twice, so that one value hides the other',
    severity: 'warn',
    confidence: 'medium',
    category: 'supply-chain',
    why: 'npm keeps the last of two equal keys; a reader, or another tool, may see the first and judge a script that never runs.',
    remedy: 'Look at both values, and judge the last one.',
    since: '0.1.0',
    status: 'stable',
    cwe: [436],
  },
  *manifest({ kind, duplicates, at }) {
    if (kind !== 'package' && kind !== 'plugin') return
    for (const { keyPath, values } of duplicates) {
      const texts = values.map(value => JSON.stringify(value) ?? '')
      const last = texts.at(-1) ?? ''
      if (texts.every(text => text === last) || !decisive.test(String(keyPath[0]))) continue
      const key = keyPath.join('.')
      const runs = /^scripts$/.test(String(keyPath[0]))
      const message = `${key} stands there ${values.length} times; ${shortened(last)} counts and hides ${shortened(texts[0] ?? '')}`
      yield { at: at(keyPath), message, subject: key, severity: runs ? 'warn' : 'info', keepSeverity: true }
    }
  },
})
