import { availableParallelism } from 'node:os'
import { performance } from 'node:perf_hooks'
import { metas, metasById } from './catalog/metas.ts'
import { openScanner } from './code/index.ts'
import type { Scanner } from './code/index.ts'
import { isSureEnough, reportOf, summaryOf } from './findings/index.ts'
import { ConfigProblems, UsageError } from './usage-error.ts'
import type { Scanned, SuppressionRule } from './findings/index.ts'
import type { AuditReport, Confidence, PackageInfo, PackageScan, Release, ScanReport, ScanStats, Snapshot, Target } from './model/index.ts'
import { openTarget } from './target.ts'
import type { OpenTarget } from './target.ts'

/** Files done and files known so far. */
export interface Progress { readonly done: number; readonly total: number }

interface RunOptions {
  /** Scanning threads; 0 scans in this one. One per core when unsaid. */
  readonly jobs?: number | undefined
  /** Findings that are less sure are left out. */
  readonly minConfidence?: Confidence | undefined
  readonly onProgress?: ((progress: Progress) => void) | undefined
  /** Ends the threads and makes the run fail with the signal's reason. */
  readonly signal?: AbortSignal | undefined
}

export interface ScanOptions extends RunOptions {
  readonly suppressions?: readonly SuppressionRule[] | undefined
  /** Adds durations and throughput to the report. */
  readonly stats?: boolean | undefined
}

export interface AuditOptions extends RunOptions {
  /** Also scans the code of plugins and skills and asks the running gateway. */
  readonly deep?: boolean | undefined
  /** Repairs what is safe to repair first. The report then tells what is left. */
  readonly fix?: boolean | undefined
  /** Whose rules apply where releases differ. Unsaid: PLUGVET_PROFILE, else what the home shows. */
  readonly profile?: Release | 'auto' | undefined
  /** Audit as if the gateway had been started with this mode. */
  readonly auth?: 'none' | 'token' | 'password' | 'trusted-proxy' | undefined
  readonly token?: string | undefined
  readonly password?: string | undefined
  /** Also keeps what was seen in this file, without secrets. */
  readonly saveSnapshot?: string | undefined
  /** Judges what such a file holds in place of a home; only `profile` can still be chosen. */
  readonly fromSnapshot?: string | undefined
  /** Where the home is looked for; the environment of the process when unsaid. */
  readonly env?: Readonly<Record<string, string | undefined>> | undefined
}

/**
 * Scans directories, files and `.tgz` packages for danger; nothing of them is executed. A path that does not exist throws a
 * UsageError; what cannot be analysed inside a target is a gap of the report.
 */
export async function scan(paths: readonly string[], options: ScanOptions = {}): Promise<ScanReport> {
  const { jobs = availableParallelism(), minConfidence, suppressions, onProgress } = options
  const stop = stopwatch()
  const targets = await Promise.all([...new Set(paths)].map(openTarget))
  const scanned = await scanning(options, async scanner => {
    const done: Scanned[] = []
    // One after the other: each takes all threads.
    for (const open of targets) done.push(await scanTarget(scanner, open, { onProgress }))
    return done
  })
  return reportOf(scanned, metasById, {
    now: new Date(), rulesRun: codeRules(),
    ...given({ minConfidence, suppressions, stats: options.stats ? stop(jobs, scanned) : undefined }),
  })
}

const codeRules = (): string[] => metas.filter(({ lane }) => lane === 'code').map(({ id }) => id)

async function scanning<T>({ jobs, signal }: RunOptions, work: (scanner: Scanner) => Promise<T>): Promise<T> {
  const scanner = await openScanner(given({ jobs, signal }))
  try {
    return await work(scanner)
  } finally {
    await scanner.close()
  }
}

async function scanTarget(scanner: Scanner, open: OpenTarget, { onProgress, entries = [] }: {
  readonly onProgress: RunOptions['onProgress']; readonly entries?: readonly string[]
}): Promise<Scanned> {
  const { target, tree, gaps } = open
  const outcome = await scanner.scan(tree, { entries: [...open.entries ?? [], ...entries], ...given({ onProgress }) })
  return { target: named(target, outcome.packages), outcome, gaps }
}

/**
 * Audits an OpenClaw home. Throws ConfigProblems when its configuration cannot be used, a UsageError when a snapshot file
 * cannot be.
 */
export async function audit(options: AuditOptions = {}): Promise<AuditReport> {
  const lane = await import('./audit/index.ts')
  const { fix: isFixing, env, fromSnapshot, minConfidence = 'low' } = options
  const fix = isFixing && fromSnapshot === undefined ? (await import('./fix/index.ts')).applyFixes(await lane.gatherRepairs(given({ env }))) : undefined
  const report = await look(lane, options).then(async snapshot => ({ ...await lane.audit({ snapshot }), ...given({ fix }) })).catch((error: unknown) => {
    if (error instanceof lane.SnapshotFault) throw new UsageError(error.message)
    throw error instanceof lane.InvalidConfig ? new ConfigProblems(error.message) : error
  })
  if (minConfidence === 'low') return report
  const findings = report.findings.filter(({ confidence = 'high' }) => isSureEnough({ confidence }, minConfidence))
  return { ...report, findings, summary: summaryOf(findings) }
}

async function look(lane: typeof import('./audit/index.ts'), options: AuditOptions): Promise<Snapshot> {
  const { deep, profile, auth, token, password, env, saveSnapshot, fromSnapshot } = options
  if (fromSnapshot !== undefined) {
    const saved = lane.loadSnapshot(fromSnapshot)
    return profile === undefined || profile === 'auto' ? saved : { ...saved, release: profile }
  }
  const asked = given({ deep, release: profile, auth, token, password, env })
  const snapshot = deep
    ? await scanning(options, scanner => lane.gather({ ...asked, scanPackage: packageScanner(scanner, options) }))
    : await lane.gather(asked)
  if (saveSnapshot !== undefined) lane.saveSnapshot(saveSnapshot, snapshot)
  return snapshot
}

/** The code lane as the audit lane sees it. */
const packageScanner = (scanner: Scanner, { onProgress }: RunOptions) => async (root: string, entries: readonly string[]): Promise<PackageScan> => {
  const scanned = await scanTarget(scanner, await openTarget(root), { onProgress, entries })
  const { verdict, findings, gaps } = reportOf([scanned], metasById, { now: new Date(), rulesRun: codeRules() })
  return {
    verdict, gaps,
    findings: findings.map(({ ruleId, severity, message, at }) => ({ ruleId, severity, message, file: at.file, ...at.span && { line: at.span.line } })),
  }
}

/** A directory turns out to be a plugin or a skill by what its own manifest says. */
function named(target: Target, packages: readonly PackageInfo[]): Target {
  const own = packages.find(({ root }) => root === '')
  if (!own) return target
  const kind = target.kind === 'directory' && own.kind !== 'package' ? own.kind : target.kind
  return { ...target, kind, ...given({ name: own.name, version: own.version }) }
}

/** Wall clock in milliseconds; the CPU time is that of all threads. */
function stopwatch(): (jobs: number, scanned: readonly Scanned[]) => ScanStats {
  const start = performance.now()
  const cpuStart = process.cpuUsage()
  return (jobs, scanned) => {
    const wallMs = performance.now() - start
    const { user, system } = process.cpuUsage(cpuStart)
    const perSecond = (amounts: readonly number[]): number =>
      Math.round(amounts.reduce((sum, amount) => sum + amount, 0) / Math.max(wallMs, 1) * 100_000) / 100
    return {
      wallMs: Math.round(wallMs), cpuMs: Math.round((user + system) / 1000), jobs,
      mbPerSecond: perSecond(scanned.map(({ outcome }) => outcome.coverage.bytes.analysed / 1e6)),
      filesPerSecond: perSecond(scanned.map(({ outcome }) => outcome.coverage.files.analysed)),
    }
  }
}

type Given<T> = { [K in keyof T]?: Exclude<T[K], undefined> }

/** Without the properties that are undefined: an absent option has to stay absent. */
const given = <T extends object>(options: T): Given<T> =>
  Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined)) as Given<T>
