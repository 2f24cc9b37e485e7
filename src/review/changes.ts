import { capabilityNames } from '../model/index.ts'
import type { CapabilityUse, Changed, FileHash, Finding, PackageChanges, ReviewedPackage, ScanReport } from '../model/index.ts'

/** One side of a comparison. */
export interface Side {
  readonly about: Omit<ReviewedPackage, 'target'>
  readonly files: readonly FileHash[]
  readonly capabilities: ScanReport['capabilities']
  readonly findings: readonly Finding[]
}

type Names = PackageChanges['scripts']

/** What the newer side does that the older did not, and the other way round. `against` is the older side as people call it. */
export const compareSides = (older: Side, newer: Side, target: number, against: string): PackageChanges => {
  const [before, now] = [usesOf(older), usesOf(newer)]
  return {
    target, against,
    capabilities: { added: without(now, before, useKey), removed: without(before, now, useKey) },
    newKinds: capabilityNames.filter(name => (newer.capabilities[name] ?? []).length > 0 && (older.capabilities[name] ?? []).length === 0),
    files: filesOf(older.files, newer.files),
    dependencies: namesOf(older.about.dependencies, newer.about.dependencies),
    scripts: namesOf(older.about.scripts, newer.about.scripts),
    findings: { added: withoutFindings(newer.findings, older.findings), removed: withoutFindings(older.findings, newer.findings) },
  }
}

const usesOf = ({ capabilities }: Side): readonly CapabilityUse[] => capabilityNames.flatMap(name => capabilities[name] ?? [])

// Lines move with every edit, and bundlers rename files; what is done, and to whom, is what counts.
const useKey = ({ capability, detail }: CapabilityUse): string => JSON.stringify([capability, detail])

/** Of `list` what `other` has no like of; of several that are alike, the first. */
const without = <Item>(list: readonly Item[], other: readonly Item[], keyOf: (item: Item) => string): readonly Item[] => {
  const seen = new Set(other.map(keyOf))
  return list.filter(item => !seen.has(keyOf(item)) && seen.add(keyOf(item)))
}

const withoutFindings = (list: readonly Finding[], other: readonly Finding[]): readonly Finding[] => {
  const fingerprints = new Set(other.map(({ fingerprint }) => fingerprint))
  const said = new Set(other.map(({ ruleId, message }) => JSON.stringify([ruleId, message])))
  return list.filter(({ fingerprint, ruleId, message }) => !fingerprints.has(fingerprint) && !said.has(JSON.stringify([ruleId, message])))
}

const filesOf = (older: readonly FileHash[], newer: readonly FileHash[]): PackageChanges['files'] => {
  const [before, now] = [new Map(older.map(file => [file.path, file.hash])), new Map(newer.map(file => [file.path, file.hash]))]
  const paths = [...now.keys()]
  return {
    added: paths.filter(path => !before.has(path)), removed: [...before.keys()].filter(path => !now.has(path)),
    changed: paths.filter(path => before.has(path) && before.get(path) !== now.get(path)),
  }
}

const namesOf = (older: Readonly<Record<string, string>>, newer: Readonly<Record<string, string>>): Names => {
  const pick = (from: Readonly<Record<string, string>>, other: Readonly<Record<string, string>>): Record<string, string> =>
    Object.fromEntries(Object.entries(from).filter(([name]) => !Object.hasOwn(other, name)).sort(([a], [b]) => a < b ? -1 : 1))
  const both = Object.keys(newer).filter(name => Object.hasOwn(older, name) && older[name] !== newer[name]).sort()
  const changed = both.map((name): Changed => ({ name, from: older[name]!, to: newer[name]! }))
  return { added: pick(newer, older), removed: pick(older, newer), changed }
}
