import { defineManifestRule } from '../../../src/kit/index.ts'
import type { Hit, Severity } from '../../../src/kit/index.ts'
import { isNamesake } from '../../vocabulary/destinations.ts'
import { classifyHost, hostOf, isHostileClass, isPlainHttp } from '../../vocabulary/hosts.ts'

const sections = ['dependencies', 'optionalDependencies', 'peerDependencies', 'overrides', 'resolutions', 'devDependencies']
const forges = /^(?:github|gitlab|bitbucket|gist):|^[\w.-]+\/[\w.-]+(?:#.*)?$/
const codeHosts = /^(?:www\.|codeload\.|api\.)?(?:github\.com|gitlab\.com|bitbucket\.org|codeberg\.org)$|^(?:registry|npm)\.[\w.-]+$|^pkg\.pr\.new$/

export default defineManifestRule({
  meta: {
    id: 'url-dependency',
    title: 'Depends on code from outside the registry',
    severity: 'warn',
    confidence: 'high',
    category: 'supply-chain',
    why: 'What an address serves can differ from one install to the next, and no registry keeps, signs or takes down what was served.',
    remedy: 'Ask for a published version; until then read what the address serves and pin it with a lock file.',
    since: '0.1.0',
    status: 'stable',
    cwe: [494, 829],
  },
  *manifest({ kind, value, at }) {
    if (kind !== 'package') return
    const own = (value as { readonly name?: unknown } | undefined)?.name
    for (const section of sections) {
      const list = (value as Readonly<Record<string, unknown>> | undefined)?.[section]
      if (typeof list !== 'object' || list === null) continue
      for (const [name, spec] of Object.entries(list)) {
        const verdict = typeof spec === 'string' ? judge(spec.trim(), typeof own === 'string' ? [own] : []) : undefined
        if (!verdict) continue
        // Nobody who installs the package gets these, only who works on it.
        const severity = section !== 'devDependencies' ? verdict.severity : verdict.severity === 'critical' ? 'warn' : 'info'
        yield { at: at([section, name]), message: `${name} comes ${verdict.from}`, severity, subject: name, keepSeverity: true } satisfies Hit
      }
    }
  },
})

const judge = (spec: string, ownNames: readonly string[]): { severity: Severity; from: string } | undefined => {
  if (forges.test(spec) && !spec.startsWith('@')) return { severity: 'info', from: `from a repository (${spec}), not from the registry` }
  const url = /^(?:git\+)?((?:https?|ssh|git|ftp):\/\/.+)$/i.exec(spec)?.[1]
  if (!url) return /^git@/.test(spec) ? { severity: 'info', from: `from a repository (${spec}), not from the registry` } : undefined
  const where = `from ${url.split(/[?#]/)[0]!}`
  const host = classifyHost(url)
  if (isHostileClass(host)) return { severity: 'critical', from: `${where}, a host of the kind that is thrown away after use` }
  if (isPlainHttp(url)) return { severity: 'critical', from: `${where} without encryption: whoever sits on the line decides what is installed` }
  if (host === 'loopback' || host === 'private') return { severity: 'info', from: `${where}, a machine of your own network` }
  if (codeHosts.test(hostOf(url) ?? '') || host === 'well-known') return { severity: 'info', from: where }
  if (isNamesake(url, ownNames)) return { severity: 'info', from: `${where}; not worse, because the host carries the name of the package` }
  return { severity: 'warn', from: `${where}, which is no registry and no known code host` }
}
