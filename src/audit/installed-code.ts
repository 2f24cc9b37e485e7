import { capabilityNames } from '../model/index.ts'
import type { AuditReport, Snapshot } from '../model/index.ts'

/** What the code of everything installed can do, package by package. Undefined where no code was looked at. */
export const installedCode = ({ packages }: Snapshot): AuditReport['installed'] => {
  const seen = packages.flatMap(({ kind, id, path, scan }) => scan?.capabilities === undefined ? [] : [{ target: { kind, name: id, path }, uses: scan.capabilities }])
  if (seen.length === 0) return undefined
  const capabilities = capabilityNames.map(name => [name, seen.flatMap(({ uses }, target) => (uses[name] ?? []).map(use => ({ ...use, target })))] as const)
  return { targets: seen.map(({ target }) => target), capabilities: Object.fromEntries(capabilities.filter(([, uses]) => uses.length > 0)) }
}
