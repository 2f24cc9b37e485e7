import { defineManifestRule } from '../../../src/kit/index.ts'
import { imitates } from '../../vocabulary/well-known-packages.ts'

export default defineManifestRule({
  meta: {
    id: 'lookalike-dependency',
    title: 'Depends on a name one letter away from a well-known package',
    severity: 'warn',
    confidence: 'low',
    category: 'supply-chain',
    why: 'Names one slip away from a well-known package are registered to be installed by mistake.',
    remedy: 'Compare the name with the one you meant, and look at who publishes it.',
    since: '0.1.0',
    status: 'stable',
    cwe: [1357],
  },
  *manifest({ kind, value, at }) {
    if (kind !== 'package') return
    for (const section of ['dependencies', 'optionalDependencies']) {
      const list = (value as Readonly<Record<string, unknown>> | undefined)?.[section]
      for (const name of Object.keys(typeof list === 'object' && list !== null ? list : {})) {
        const model = imitates(name)
        if (model) yield { at: at([section, name]), message: `${name} is one letter away from ${model}`, subject: name, keepSeverity: true }
      }
    }
  },
})
