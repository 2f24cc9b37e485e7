import { defineManifestRule } from '../../../src/kit/index.ts'
import { imitates, isWellKnown } from '../../vocabulary/well-known-packages.ts'

const alias = /^npm:((?:@[^/@]+\/)?[^@]+)(?:@.*)?$/

export default defineManifestRule({
  meta: {
    id: 'alias-dependency',
    title: 'Installs one package under the name of another',
    severity: 'info',
    confidence: 'high',
    category: 'supply-chain',
    why: 'Code that asks for the one name gets the other package; a list of dependencies by name does not show it.',
    remedy: 'Judge the package that is really installed, not the name it goes by.',
    since: '0.1.0',
    status: 'stable',
    cwe: [829],
  },
  *manifest({ kind, value, at }) {
    if (kind !== 'package') return
    for (const section of ['dependencies', 'optionalDependencies']) {
      const list = (value as Readonly<Record<string, unknown>> | undefined)?.[section]
      for (const [name, spec] of Object.entries(typeof list === 'object' && list !== null ? list : {})) {
        const target = typeof spec === 'string' ? alias.exec(spec)?.[1] : undefined
        if (!target || target === name) continue
        const imitated = isWellKnown(target) ? undefined : imitates(target)
        const message = imitated ? `${name} is really ${target}, a name made to look like ${imitated}` : `${name} is really ${target}`
        yield { at: at([section, name]), message, subject: name, severity: imitated ? 'warn' : 'info', keepSeverity: true }
      }
    }
  },
})
