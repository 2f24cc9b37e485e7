import { availableParallelism } from 'node:os'
import { performance } from 'node:perf_hooks'
import { metas, metasById } from './catalog/metas.ts'
import { scanTree } from './code/index.ts'
import { reportOf } from './findings/index.ts'
import type { Scanned, SuppressionRule } from './findings/index.ts'
import type { Confidence, PackageInfo, ScanOutcome, ScanReport, ScanStats, Target } from './model/index.ts'
import { openTarget } from './target.ts'

/** Files done and files known so far. */
export interface Progress { readonly done: number; readonly total: number }

export interface ScanOptions {
  /** Scanning threads; 0 scans in this one. One per core when unsaid. */
  readonly jobs?: number
  /** Findings that are less sure are left out and counted. */
  readonly minConfidence?: Confidence
  readonly suppressions?: readonly SuppressionRule[]
  /** Adds durations and throughput to the report. */
  readonly stats?: boolean
  readonly onProgress?: (progress: Progress) => void
  readonly signal?: AbortSignal
}

/**
 * Scans directories, files and `.tgz` packages for danger; nothing of them is executed. A path that does not exist throws a
 * UsageError; what cannot be analysed inside a target is a gap of the report.
 */
export async function scan(paths: readonly string[], options: ScanOptions = {}): Promise<ScanReport> {
  const { minConfidence, suppressions } = options
  const jobs = options.jobs ?? availableParallelism()
  const stop = stopwatch()
  const targets = await Promise.all([...new Set(paths)].map(openTarget))
  const scanned: Scanned[] = []
  // One after the other: each takes all threads.
  for (const { target, tree, gaps } of targets) {
    const outcome = await scanTree(tree, { jobs, ...pick(options, 'onProgress', 'signal') })
    scanned.push({ target: named(target, outcome.packages), outcome, gaps })
  }
  return reportOf(scanned, metasById, {
    now: new Date(),
    rulesRun: metas.filter(({ lane }) => lane === 'code').map(({ id }) => id),
    ...minConfidence && { minConfidence },
    ...suppressions && { suppressions },
    ...options.stats && { stats: stop(jobs, scanned.map(({ outcome }) => outcome)) },
  })
}

/** A directory turns out to be a plugin or a skill by what its own manifest says. */
function named(target: Target, packages: readonly PackageInfo[]): Target {
  const own = packages.find(({ root }) => root === '')
  if (!own) return target
  const kind = target.kind === 'directory' && own.kind !== 'package' ? own.kind : target.kind
  return { ...target, kind, ...pick(own, 'name', 'version') }
}

/** Wall clock in milliseconds; the CPU time is that of all threads. */
function stopwatch(): (jobs: number, outcomes: readonly ScanOutcome[]) => ScanStats {
  const start = performance.now()
  const cpuStart = process.cpuUsage()
  return (jobs, outcomes) => {
    const wallMs = performance.now() - start
    const { user, system } = process.cpuUsage(cpuStart)
    const perSecond = (amount: number): number => rounded(amount / Math.max(wallMs, 1) * 1000)
    const total = (of: (outcome: ScanOutcome) => number): number => outcomes.reduce((sum, outcome) => sum + of(outcome), 0)
    return {
      wallMs: Math.round(wallMs),
      cpuMs: Math.round((user + system) / 1000),
      jobs,
      mbPerSecond: perSecond(total(({ coverage }) => coverage.bytes.analysed) / 1e6),
      filesPerSecond: perSecond(total(({ coverage }) => coverage.files.analysed)),
    }
  }
}

const rounded = (value: number): number => Math.round(value * 100) / 100

/** The named properties that are set: an absent option must stay absent. */
function pick<T extends object, K extends keyof T>(from: T, ...keys: readonly K[]): { [P in K]?: Exclude<T[P], undefined> } {
  return Object.fromEntries(keys.filter(key => from[key] !== undefined).map(key => [key, from[key]])) as { [P in K]?: Exclude<T[P], undefined> }
}
