import { Spec, Validation } from '@cyclonedx/cyclonedx-library'
import { describe, expect, it } from 'vitest'
import { draw } from '../../src/report/draw.ts'
import type { Finding, ReviewReport, Target } from '../../src/model/index.ts'
import { canonical, catalog, hostile, hostileReport } from './canonical.ts'

const about = (target: number, name: string, version: string, dependencies: Record<string, string> = {}) =>
  ({ target, name, version, integrity: `sha512-${Buffer.alloc(64, target).toString('base64')}`, scripts: {}, dependencies, bins: [], files: 1, unpackedSize: 1 })
const npm = (name: string, version: string, more: Partial<Target> = {}): Target => ({ kind: 'npm', spec: name, name, version, ...more })
const at = (finding: Finding, target: number): Finding => ({ ...finding, target })

const review: ReviewReport = {
  ...canonical,
  targets: [npm('@tea/timer', '1.0.0'), npm('cup', '1.2.0', { isDependency: true }), npm('cup', '2.0.0', { isDependency: true })],
  findings: [at(canonical.findings[0]!, 1), at(canonical.findings.find(({ severity }) => severity === 'info')!, 0)],
  packages: [about(0, '@tea/timer', '1.0.0', { cup: '^1.0.0' })],
  dependencies: [about(1, 'cup', '1.2.0', { cup: '^2.0.0' }), about(2, 'cup', '2.0.0')],
}
const draft = (report: ReviewReport): Promise<string> => draw('cyclonedx', report, catalog, { version: '0.0.0' })

describe('cyclonedx', () => {
  it.each<[string, ReviewReport]>([['review', review], ['hostile', { ...hostileReport, packages: [{ ...about(0, hostile, hostile), scripts: { postinstall: hostile } }] }]])('holds to the schema of CycloneDX 1.6: %s', async (_, report) => {
    expect(await new Validation.JsonStrictValidator(Spec.Spec1dot6.version).validate(await draft(report))).toBeNull()
  })

  it.each(['', '@x/', '\ud800', '%', '@'])('has no address for a package that calls itself %j', async name => {
    const text = await draft({ ...canonical, targets: [npm(name, '1.0.0'), npm(name, '1.0.0')], packages: [] })
    expect(await new Validation.JsonStrictValidator(Spec.Spec1dot6.version).validate(text)).toBeNull()
  })

  it('names every package with its hash and who needs it', async () => {
    const bom = JSON.parse(await draft(review)) as Record<string, unknown>
    expect(bom).toMatchObject({
      specVersion: '1.6',
      metadata: { component: { 'bom-ref': 'pkg:npm/%40tea/timer@1.0.0', group: '@tea', name: 'timer', version: '1.0.0', purl: 'pkg:npm/%40tea/timer@1.0.0', hashes: [{ alg: 'SHA-512', content: '00'.repeat(64) }] } },
      components: [{ name: 'cup', version: '1.2.0' }, { name: 'cup', version: '2.0.0' }],
    })
    expect(bom['dependencies']).toEqual([
      { ref: 'pkg:npm/%40tea/timer@1.0.0', dependsOn: ['pkg:npm/cup@1.2.0'] }, { ref: 'pkg:npm/cup@1.2.0', dependsOn: ['pkg:npm/cup@2.0.0'] }, { ref: 'pkg:npm/cup@2.0.0' },
    ])
  })

  it('tells dangers as vulnerabilities of the package they are in, and no mere capability', async () => {
    const { vulnerabilities } = JSON.parse(await draft(review)) as { vulnerabilities: object[] }
    expect(vulnerabilities).toMatchObject([{ id: 'env-exfiltration', ratings: [{ severity: 'critical' }], affects: [{ ref: 'pkg:npm/cup@1.2.0' }] }])
  })

  it('gives the same bytes twice, without time or serial number', async () => {
    expect(await draft(review)).toBe(await draft(structuredClone(review)))
    expect(await draft(review)).not.toMatch(/timestamp|serialNumber/)
  })
})
