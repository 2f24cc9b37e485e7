import type { FileResult, Gap, Hit } from '../model/index.ts'

/** How many files are looked at before what they said is cut to what there is room for. */
export const batchFiles = 20_000

/** Findings of one rule and severity, of all together, the characters of all, and what each rule and severity has in any case. */
export interface Room { readonly ofRule: number; readonly inAll: number; readonly always: number; readonly characters: number }

// Far above what honest trees hold; a report of it still fits into one text.
export const plenty: Room = { ofRule: 20_000, inAll: 200_000, always: 200, characters: 150_000_000 }

export type Found = readonly [ruleId: string, hit: Hit]

/**
 * Keeps hits of one tree, in their order, as long as there is room for them: a million files with a finding each must not
 * fill the memory. Severities are counted apart, so that a flood of small things pushes out nothing grave. What was left out is told.
 */
export function boundedHits({ ofRule, inAll, always, characters }: Room = plenty) {
  const counts = new Map<string, number>()
  const left = new Map<string, number>()
  let total = 0
  let written = 0
  const take = ([id, hit]: Found): boolean => {
    const { severity, atInstall } = hit
    const kind = `${id} ${severity} ${atInstall}`
    const count = counts.get(kind) ?? 0
    if (count >= ofRule || (total >= inAll || written >= characters) && count >= always) {
      left.set(id, (left.get(id) ?? 0) + 1)
      return false
    }
    counts.set(kind, count + 1)
    total += 1
    written += JSON.stringify(hit).length
    return true
  }
  const kept = (hits: readonly Found[]): readonly Found[] => hits.filter(take)
  return {
    kept,
    trimmed: (result: FileResult): FileResult => result.hits.length === 0 ? result : { ...result, hits: kept(result.hits) },
    gaps: (): readonly Gap[] => [...left].map(([id, count]) => ({ stage: 'scan', subject: '.', reason: `found so much that ${count} findings of the rule ${id} are left out` })),
  }
}
