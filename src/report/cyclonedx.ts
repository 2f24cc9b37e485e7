import { Enums, Models, Serialize, Spec, Types } from '@cyclonedx/cyclonedx-library'
import { PackageURL } from 'packageurl-js'
import semver from 'semver'
import { capabilityNames, severities } from '../model/index.ts'
import type { Finding, Meta, ReviewedPackage, ReviewReport, ScanReport, Severity, Target } from '../model/index.ts'
import { visible } from './escape.ts'
import type { RenderOptions } from './options.ts'
import { nameOf } from './verdict-lines.ts'

/**
 * A review as a bill of materials, CycloneDX 1.6: every package that was looked at with its hash, who depends on whom, and findings from
 * `warn` on as vulnerabilities of the packages they are in. It holds no time and no serial number, so the same review gives the same bytes.
 */
export function renderCycloneDx(report: ScanReport | ReviewReport, catalog: ReadonlyMap<string, Meta>, { version }: Pick<RenderOptions, 'version'>): string {
  const { targets, findings } = report
  const about = new Map('packages' in report ? [...report.packages, ...report.dependencies ?? []].map(one => [one.target, one] as const) : [])
  const components = targets.map((target, index) => component(target, index, about.get(index), report))
  for (const [index, one] of components.entries()) {
    for (const other of neededBy(about.get(index), targets)) if (other !== index) one.dependencies.add(components[other]!.bomRef)
  }
  const asked = components.filter((_, index) => !targets[index]?.isDependency)
  const [root] = asked.length === 1 ? asked : []
  const bom = new Models.Bom({
    metadata: new Models.Metadata({
      tools: new Models.Tools({ components: new Models.ComponentRepository([new Models.Component(Enums.ComponentType.Application, 'plugvet', { version })]) }),
      ...root && { component: root },
    }),
    components: new Models.ComponentRepository(components.filter(one => one !== root)),
    vulnerabilities: new Models.Vulnerability.VulnerabilityRepository(vulnerabilities(findings, catalog, components)),
  })
  const serializer = new Serialize.JsonSerializer(new Serialize.JSON.Normalize.Factory(Spec.Spec1dot6))
  return `${serializer.serialize(bom, { sortLists: true, space: 2 })}\n`
}

function component(target: Target, index: number, about: ReviewedPackage | undefined, { findings, capabilities, targets }: ScanReport): Models.Component {
  const { name = nameOf(target), version } = target
  const [scope, bare] = partsOf(name)
  const purl = purlOf(target)
  const own = <T extends { readonly target?: number }>(list: readonly T[]): readonly T[] => list.filter(one => (one.target ?? 0) === index)
  const can = capabilityNames.filter(capability => own(capabilities[capability] ?? []).length > 0)
  const counts = severities.map(severity => [severity, own(findings).filter(finding => finding.severity === severity).length] as const)
  const properties: readonly (readonly [string, string])[] = [
    ...counts.map(([severity, number]) => [`plugvet:findings:${severity}`, String(number)] as const),
    ...can.map(capability => ['plugvet:capability', capability] as const),
    ...Object.entries(about?.scripts ?? {}).map(([event, command]) => [`plugvet:install-script:${event}`, visible(command)] as const),
  ]
  const isTwin = targets.some((other, at) => at < index && purlOf(other) === purl)
  return new Models.Component(Enums.ComponentType.Library, visible(bare), {
    bomRef: `${purl ?? `package-${index}`}${purl !== undefined && isTwin ? `#${index}` : ''}`,
    ...scope !== undefined && { group: visible(scope) }, ...version !== undefined && { version: visible(version).slice(0, maxVersion).toWellFormed() }, ...purl !== undefined && { purl },
    hashes: new Models.HashDictionary(hashesOf(about?.integrity)), ...about?.publisher !== undefined && { publisher: visible(about.publisher) },
    properties: new Models.PropertyRepository(properties.map(([key, value]) => new Models.Property(key, value))),
  })
}

// What the schema admits.
const maxVersion = 1024

const partsOf = (name: string): readonly [scope: string | undefined, bare: string] => {
  const [, scope, bare = name] = /^(@[^/]+)\/(.+)$/.exec(name) ?? []
  return [scope, bare]
}

/** Undefined for what npm has no address for: packages from elsewhere, and names that are none. */
function purlOf({ kind, name, version }: Target): string | undefined {
  if (kind !== 'npm' || name === undefined) return undefined
  const [scope, bare] = partsOf(name)
  try {
    return new PackageURL('npm', scope, bare.toLowerCase(), version, undefined, undefined).toString()
  } catch {
    return undefined
  }
}

const algorithms: Readonly<Record<string, Enums.HashAlgorithm>> = {
  sha1: Enums.HashAlgorithm['SHA-1'], sha256: Enums.HashAlgorithm['SHA-256'], sha384: Enums.HashAlgorithm['SHA-384'], sha512: Enums.HashAlgorithm['SHA-512'],
}

/** From `sha512-…` as registries write it, perhaps several. */
const hashesOf = (integrity = ''): [Enums.HashAlgorithm, string][] => integrity.split(/\s+/).flatMap(one => {
  const [, name = '', digest = ''] = /^(\w+)-([\w+/]+={0,2})/.exec(one) ?? []
  const algorithm = algorithms[name]
  return algorithm === undefined ? [] : [[algorithm, Buffer.from(digest, 'base64').toString('hex')]]
})

/** Which targets are meant by the dependencies of a package: those of the name, and of several versions the ones that fit. */
const neededBy = (about: ReviewedPackage | undefined, targets: readonly Target[]): readonly number[] =>
  Object.entries(about?.dependencies ?? {}).flatMap(([name, range]) => {
    const named = targets.flatMap((target, index) => (target.name === name && target.isDependency ? [index] : []))
    const fitting = named.filter(index => semver.satisfies(targets[index]?.version ?? '', range, { includePrerelease: true }))
    return fitting.length > 0 ? fitting : named
  })

const ratings: Readonly<Record<Severity, Enums.Vulnerability.Severity>> = {
  critical: Enums.Vulnerability.Severity.Critical, warn: Enums.Vulnerability.Severity.Medium, info: Enums.Vulnerability.Severity.Info,
}

/** One for each rule and severity; the places are in its details. */
function vulnerabilities(findings: readonly Finding[], catalog: ReadonlyMap<string, Meta>, components: readonly Models.Component[]): Models.Vulnerability.Vulnerability[] {
  const weighty = findings.filter(({ severity }) => severity !== 'info')
  return [...Map.groupBy(weighty, ({ ruleId, severity }) => `${ruleId}/${severity}`)].map(([key, group]) => {
    const { ruleId, severity } = group[0]!
    const meta = catalog.get(ruleId)
    const touched = [...new Set(group.map(({ target = 0 }) => target))]
    const source = new Models.Vulnerability.Source({ name: 'plugvet' })
    return new Models.Vulnerability.Vulnerability({
      bomRef: `plugvet:${key}`, id: ruleId, source,
      ratings: new Models.Vulnerability.RatingRepository([
        new Models.Vulnerability.Rating({ source, severity: ratings[severity], method: Enums.Vulnerability.RatingMethod.Other }),
      ]),
      cwes: new Types.CweRepository(meta?.cwe ?? []), description: meta?.why ?? ruleId, ...meta?.remedy && { recommendation: meta.remedy },
      detail: group.map(({ at, message, target = 0 }) => `${components[target]?.name ?? ''} ${visible(at.file)}:${at.span?.line ?? 1}: ${visible(message)}`).join('\n'),
      affects: new Models.Vulnerability.AffectRepository(touched.map(target => new Models.Vulnerability.Affect(components[target]!.bomRef))),
    })
  })
}
