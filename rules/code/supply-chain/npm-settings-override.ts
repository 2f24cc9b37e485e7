import { defineManifestRule } from '../../../src/kit/index.ts'
import type { Severity } from '../../../src/kit/index.ts'
import { classifyHost, isHostileClass, isPlainHttp } from '../../vocabulary/hosts.ts'

const officialRegistries = /^https:\/\/(?:registry\.npmjs\.org|registry\.yarnpkg\.com|npm\.pkg\.github\.com|registry\.npmmirror\.com|npm\.jsr\.io)\/?/
const loading = /(?:^|\s)(?:-r|--require|--import|--loader|--experimental-loader)[\s=]/

type Verdict = { readonly what: string; readonly severity: Severity } | undefined

export default defineManifestRule({
  meta: {
    id: 'npm-settings-override',
    title: 'Changes where npm gets packages from or what it loads',
    severity: 'warn',
    confidence: 'medium',
    category: 'supply-chain',
    why: 'A registry of its own can serve other code under known names, and node-options load code into every Node program that npm starts.',
    remedy: 'Delete the setting unless you know the registry or file it names.',
    since: '0.1.0',
    status: 'stable',
    cwe: [494, 829],
  },
  *manifest({ kind, value, at }) {
    if (kind !== 'npmrc' && kind !== 'yarnrc') return
    for (const [key, setting] of Object.entries(value as Readonly<Record<string, unknown>> | undefined ?? {})) {
      const verdict = judge(key, typeof setting === 'object' ? '' : String(setting))
      if (verdict) yield { at: at([key]), message: verdict.what, severity: verdict.severity, subject: key }
    }
  },
})

const judge = (key: string, setting: string): Verdict => {
  if (/(?:^|:)registry$|^npmRegistryServer$/.test(key)) return registry(key, setting)
  if (key === 'node-options') return { what: `node-options are "${setting}"`, severity: loading.test(setting) ? 'warn' : 'info' }
  if (/^(?:https?-)?proxy$|^https?Proxy$/.test(key)) return { what: `All downloads go through ${setting}`, severity: classifyHost(setting) === 'loopback' ? 'info' : 'warn' }
  if (/^strict-ssl$|^enableStrictSsl$/.test(key) && setting === 'false') return { what: 'Certificates of the registry are not checked', severity: 'warn' }
  if (/^(?:userconfig|globalconfig|prefix)$/.test(key) && /^\.{0,2}[\w-]*\//.test(setting) && !setting.startsWith('/')) return { what: `${key} leads npm to ${setting}`, severity: 'info' }
  return undefined
}

const registry = (key: string, setting: string): Verdict => {
  if (setting === '' || setting.startsWith('$') || officialRegistries.test(setting)) return undefined
  const host = classifyHost(setting)
  const what = `${key} gets packages from ${setting}`
  if (isHostileClass(host) || isPlainHttp(setting)) return { what, severity: 'critical' }
  // A scope of its own at its maker's registry is what scopes are for.
  return { what, severity: host === 'loopback' || host === 'private' || host === 'well-known' || key.startsWith('@') ? 'info' : 'warn' }
}
