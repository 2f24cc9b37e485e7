import type { Gap, Hit, PackageInfo, Pointer, ReachedHit, ScanOutcome } from './model/index.ts'

/** What was found in one of several targets. Its files are called `<prefix>/<path in the target>`; with no prefix, as they are. */
export interface Part { readonly prefix: string | undefined; readonly outcome: ScanOutcome }

/** How a target is called in front of its files: as the user wrote it, `/`-separated, without `./` before or `/` behind. */
export function prefixOf(path: string): string {
  const slashed = process.platform === 'win32' ? path.replaceAll('\\', '/') : path
  return slashed.replace(/^(?:\.\/+)+(?=.)/, '').replace(/\/+$/, '')
}

/** One outcome out of several, in the order of the targets; the ledgers are added up. */
export function combine(parts: readonly Part[]): ScanOutcome {
  const outcomes = parts.map(({ prefix, outcome }) => (prefix === undefined ? outcome : prefixed(outcome, prefix)))
  return {
    hits: outcomes.flatMap(({ hits }) => hits),
    gaps: outcomes.flatMap(({ gaps }) => gaps),
    packages: outcomes.flatMap(({ packages }) => packages),
    coverage: {
      files: {
        total: sum(outcomes, ({ coverage }) => coverage.files.total),
        analysed: sum(outcomes, ({ coverage }) => coverage.files.analysed),
        skipped: addedUp(outcomes.map(({ coverage }) => coverage.files.skipped)),
      },
      bytes: {
        total: sum(outcomes, ({ coverage }) => coverage.bytes.total),
        analysed: sum(outcomes, ({ coverage }) => coverage.bytes.analysed),
      },
    },
  }
}

function prefixed(outcome: ScanOutcome, prefix: string): ScanOutcome {
  const under = (path: string): string => (path === '' ? prefix : `${prefix}/${path}`)
  const pointer = (at: Pointer): Pointer => (at.file === undefined ? at : { ...at, file: under(at.file) })
  const hit = (one: Hit): Hit =>
    ({ ...one, at: pointer(one.at), ...(one.trace && { trace: one.trace.map(step => ({ ...step, at: pointer(step.at) })) }) })
  return {
    ...outcome,
    hits: outcome.hits.map((reached): ReachedHit => ({ ...reached, hit: hit(reached.hit) })),
    gaps: outcome.gaps.map((gap): Gap => (gap.stage === 'check' ? gap : { ...gap, subject: under(gap.subject) })),
    packages: outcome.packages.map((info): PackageInfo => ({ ...info, root: under(info.root) })),
  }
}

const sum = (outcomes: readonly ScanOutcome[], of: (outcome: ScanOutcome) => number): number =>
  outcomes.reduce((total, outcome) => total + of(outcome), 0)

function addedUp(counts: readonly Readonly<Record<string, number>>[]): Record<string, number> {
  const total = new Map<string, number>()
  for (const [reason, count] of counts.flatMap(Object.entries<number>)) total.set(reason, (total.get(reason) ?? 0) + count)
  return Object.fromEntries([...total].sort(([a], [b]) => (a < b ? -1 : 1)))
}
