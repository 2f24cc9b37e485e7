import { metasById } from '../../../src/catalog/metas.ts'
import { registryRules } from '../../../src/catalog/registry.ts'
import { reportOf } from '../../../src/findings/index.ts'
import { publishedPackage } from '../../../src/review/published.ts'
import { packedManifest } from '../../../src/review/manifest.ts'
import { mutatedJson } from '../json.ts'
import { isSampled, must } from '../target.ts'
import type { Target } from '../target.ts'
import { checkVoices } from '../voices.ts'

const rules = registryRules.flatMap(({ checks }) => checks)
const version = (name: string, more: object = {}): object => ({ name: 'lantern', version: name, maintainers: [{ name: 'ann', email: 'ann@example.invalid' }], _npmUser: { name: 'ann' }, dist: { integrity: 'sha512-AAAA', tarball: 'https://registry.example.invalid/lantern.tgz', unpackedSize: 1_000, fileCount: 3, signatures: [{ keyid: 'x', sig: 'y' }] }, repository: { type: 'git', url: 'git+https://github.com/ann/lantern.git' }, dependencies: { oil: '^1.0.0' }, scripts: { postinstall: 'node a.js' }, ...more })
const document = {
  _id: 'lantern', name: 'lantern', description: 'Light', 'dist-tags': { latest: '1.1.0', next: '2.0.0-rc.1' },
  versions: { '1.0.0': version('1.0.0', { scripts: {} }), '1.1.0': version('1.1.0', { _npmUser: { name: 'bob' }, deprecated: 'old' }), '2.0.0-rc.1': version('2.0.0-rc.1') },
  time: { created: '2020-01-01T00:00:00.000Z', modified: '2025-01-01T00:00:00.000Z', '0.9.0': '2019-01-01T00:00:00.000Z', '1.0.0': '2020-01-01T00:00:00.000Z', '1.1.0': '2025-01-01T00:00:00.000Z', '2.0.0-rc.1': '2025-01-02T00:00:00.000Z' },
}

/** What a registry answers about a package, and the rules that judge it. */
export const target: Target = {
  maxBytes: 32_768,
  seeds: [JSON.stringify(document), JSON.stringify({ ...document, versions: { '1.1.0': version('1.1.0', { bin: 'x.js', repository: 'ann/lantern', optionalDependencies: { a: 'git+ssh://x/y' } }) } })],
  mutate: mutatedJson,
  async run(input) {
    let value: unknown
    try {
      value = JSON.parse(Buffer.from(input).toString('utf8'))
    } catch {
      return
    }
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return
    const own = value as Record<string, unknown>
    const versions = typeof own['versions'] === 'object' && own['versions'] !== null && !Array.isArray(own['versions']) ? Object.keys(own['versions']) : []
    for (const name of ['1.1.0', ...versions.slice(0, 2)]) {
      const manifests = own['versions'] as Record<string, unknown> | undefined
      const manifest = versions.includes(name) ? manifests?.[name] : undefined
      // Without the version that was resolved nothing is judged: obtaining it has failed before.
      if (typeof manifest !== 'object' || manifest === null || Array.isArray(manifest)) continue
      const { bins, ...packed } = packedManifest(manifest as Record<string, unknown>)
      must(Array.isArray(bins), 'no list of commands')
      const published = publishedPackage(own, name, { asked: '^1.0.0', now: Date.UTC(2025, 1, 1), signature: { state: 'absent' }, provenance: { state: 'unchecked', note: typeof own['name'] === 'string' ? own['name'] : '' }, packed, minAge: 1e9 })
      const hits = rules.flatMap(rule => rule.run(published).map(hit => ({ ruleId: rule.meta.id, hit, reach: 'unknown' as const })))
      for (const { ruleId, hit } of hits) must(hit.message.length < 6_000, `${ruleId} says ${hit.message.length} characters`)
      if (!isSampled(input)) continue
      const coverage = { files: { total: 0, analysed: 0, skipped: {} }, bytes: { total: 0, analysed: 0 } }
      await checkVoices(reportOf([{ target: { kind: 'npm', spec: `lantern@${name}` }, outcome: { hits, gaps: [], coverage, packages: [] } }], metasById))
    }
  },
}
