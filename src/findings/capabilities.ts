import { capabilityNames } from '../model/index.ts'
import type { Capability, CapabilityUse, Meta, ReachedHit } from '../model/index.ts'
import { worded } from './locate.ts'
import { compareText } from './order.ts'

/** What the code can do, from the hits whose rule stands for a capability; whatever was suppressed or left out counts here. */
export function capabilityUses(hits: readonly ReachedHit[], catalog: ReadonlyMap<string, Meta>, target?: number): readonly CapabilityUse[] {
  return hits.flatMap(({ ruleId, hit }) => {
    const capability = catalog.get(ruleId)?.capability
    if (capability === undefined || hit.at.file === undefined) return []
    const detail = worded(hit.message || (hit.at.excerpt ?? ''))
    return [{ capability, file: hit.at.file, line: hit.at.span?.line ?? 1, detail, ...target !== undefined && { target } }]
  })
}

/** The list of a report: in the order of the contract, each use once. */
export function groupCapabilities(uses: readonly CapabilityUse[]): Partial<Record<Capability, readonly CapabilityUse[]>> {
  const unique = [...new Map(uses.map(use => [JSON.stringify([use.target, use.capability, use.file, use.line, use.detail]), use])).values()]
  const sorted = unique.toSorted((a, b) =>
    (a.target ?? 0) - (b.target ?? 0) || compareText(a.file, b.file) || a.line - b.line || compareText(a.detail, b.detail))
  const groups = capabilityNames.map(name => [name, sorted.filter(use => use.capability === name)] as const)
  return Object.fromEntries(groups.filter(([, list]) => list.length > 0))
}
