import { defineCollector, listed } from '../../src/kit/collector.ts'
import type { CheckHit } from '../../src/kit/collector.ts'

interface Entry { readonly id: string; readonly origin: string; readonly spec?: string; readonly version?: string; readonly installedVersion?: string }

const hit = (records: readonly Entry[], what: string, line: (record: Entry) => string): CheckHit | undefined => {
  const [first] = records
  if (first === undefined) return undefined
  const at = /[\\/]/.test(first.origin) ? { file: first.origin } : { keyPath: [...first.origin.split('.'), first.id] }
  return { at, message: `${what}:\n${listed(records.map(line))}` }
}

const unpinned = (records: readonly Entry[]): CheckHit | undefined => hit(records, 'Specs that can move', ({ id, spec }) => `${id} (${spec})`)
const bare = (records: readonly Entry[]): CheckHit | undefined => hit(records, 'Records without integrity', ({ id }) => id)
const drifted = (records: readonly Entry[]): CheckHit | undefined =>
  hit(records, 'Installed in another version than recorded', ({ id, version, installedVersion }) => `${id} (recorded ${version}, installed ${installedVersion})`)

interface Tampered {
  readonly record: Entry & { readonly packageName?: string }
  readonly archive: string
  readonly modified: readonly { readonly path: string }[]
  readonly added: readonly { readonly path: string }[]
  readonly missing: readonly string[]
  readonly running: readonly string[]
}

const tampered = ({ record, archive, modified, added, missing, running }: Tampered): CheckHit => {
  const mark = (kind: string) => ({ path }: { readonly path: string }): string => `${kind} ${path}${running.includes(path) ? ' (it is run)' : ''}`
  const lines = [
    ...archive === 'other' ? ['the registry serves another archive under this version than was recorded'] : [],
    ...modified.map(mark('modified')), ...added.map(mark('added')), ...missing.map(path => `missing ${path}`),
  ]
  const at = /[\\/]/.test(record.origin) ? { file: record.origin } : { keyPath: [...record.origin.split('.'), record.id] }
  const name = `${record.id} (${record.packageName}@${record.installedVersion ?? record.version})`
  return {
    at, subject: record.id, message: `${name} is not what was published:\n${listed(lines)}`,
    severity: running.length > 0 || archive === 'other' ? 'critical' : 'warn',
  }
}

export default defineCollector({
  id: 'install-records', title: 'Install records', needs: ['installs'],
  checks: [{
    id: 'plugins.installs_unpinned_npm_specs', title: 'The version of a plugin can move', severity: 'warn',
    why: 'The next install takes whatever is newest, also from an account that was taken over.',
    remedy: 'Install an exact version: openclaw plugins install <name>@<version>.',
    run: ({ installs }) => unpinned(installs.plugins.unpinned),
  }, {
    id: 'plugins.installs_missing_integrity', title: 'Nobody can tell whether a plugin was exchanged', severity: 'warn',
    why: 'The record has no checksum of what was installed.',
    remedy: 'Install the plugin again, so that its integrity is recorded.',
    run: ({ installs }) => bare(installs.plugins.withoutIntegrity),
  }, {
    id: 'plugins.installs_version_drift', title: 'A plugin is not the one that was installed', severity: 'warn',
    why: 'Something changed the files after the install.',
    remedy: 'Find out why, then install the wanted version again.',
    run: ({ installs }) => drifted(installs.plugins.drifted),
  }, {
    id: 'plugins.installs_tampered', title: 'The files of a plugin are not those that were published', severity: 'critical',
    why: 'Somebody changed the plugin on this machine, or the registry serves something else than it did.',
    remedy: 'Look at the named files. Unless you changed them yourself, treat the machine as broken into and install the plugin again.',
    run: ({ installs }) => installs.plugins.tampered.map(tampered),
  }, {
    id: 'hooks.installs_unpinned_npm_specs', title: 'The version of a hook can move', severity: 'warn',
    why: 'The next install takes whatever is newest, also from an account that was taken over.',
    remedy: 'Install an exact version: openclaw hooks install <name>@<version>.',
    run: ({ installs }) => unpinned(installs.hooks.unpinned),
  }, {
    id: 'hooks.installs_missing_integrity', title: 'Nobody can tell whether a hook was exchanged', severity: 'warn',
    why: 'The record has no checksum of what was installed.',
    remedy: 'Install the hook again, so that its integrity is recorded.',
    run: ({ installs }) => bare(installs.hooks.withoutIntegrity),
  }, {
    id: 'hooks.installs_version_drift', title: 'A hook is not the one that was installed', severity: 'warn',
    why: 'Something changed the files after the install.',
    remedy: 'Find out why, then install the wanted version again.',
    run: ({ installs }) => drifted(installs.hooks.drifted),
  }, {
    id: 'hooks.installs_tampered', title: 'The files of a hook are not those that were published', severity: 'critical',
    why: 'Somebody changed the hook on this machine, or the registry serves something else than it did.',
    remedy: 'Look at the named files. Unless you changed them yourself, treat the machine as broken into and install the hook again.',
    run: ({ installs }) => installs.hooks.tampered.map(tampered),
  }],
})
