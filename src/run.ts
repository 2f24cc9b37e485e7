import { availableParallelism } from 'node:os'
import { metas, metasById } from './catalog/metas.ts'
import type { InstallVerifier } from './audit/index.ts'
import { openScannerLater, threadsWithin } from './code/index.ts'
import type { Scanner, ScannerOptions } from './code/index.ts'
import { openStore, ownCodeDigest, userCacheFolder } from './io/index.ts'
import { acceptInAudit, isSureEnough, reportOf, summaryOf } from './findings/index.ts'
import { ConfigProblems, UsageError } from './usage-error.ts'
import type { Scanned } from './findings/index.ts'
import type { AuditReport, FixResult, PackageInfo, PackageScan, ReviewReport, ScanReport, Snapshot, SourceTree, SuppressedAuditFinding, Target } from './model/index.ts'
import type { AuditOptions, ReviewOptions, RunOptions, ScanOptions } from './run-options.ts'
import { stopwatch } from './stopwatch.ts'
import { openTarget } from './target.ts'
import type { OpenTarget } from './target.ts'

export type { AuditOptions, BaselineEntry, Progress, ReviewOptions, RunOptions, ScanOptions, SuppressionRule } from './run-options.ts'

/**
 * Scans directories, files and `.tgz` packages for danger; nothing of them is executed. A path that does not exist throws a
 * UsageError; what cannot be analysed inside a target is a gap of the report.
 */
export async function scan(paths: readonly string[], options: ScanOptions = {}): Promise<ScanReport> {
  const { minConfidence, suppressions, baseline, onProgress } = options
  const { stop, addCpu } = stopwatch()
  const targets = await Promise.all([...new Set(paths)].map(openTarget))
  const scanned = await scanning({ ...options, onCpu: addCpu }, async scanner => {
    const done: Scanned[] = []
    // One after the other: each takes all threads.
    for (const open of targets) done.push(await scanTarget(scanner, open, { onProgress }))
    return done
  })
  return reportOf(scanned, metasById, {
    now: new Date(), rulesRun: codeRules(),
    ...given({ minConfidence, suppressions, baseline, stats: options.stats ? stop(threadsOf(options), scanned.map(({ outcome }) => outcome.coverage)) : undefined }),
  })
}

const codeRules = (): string[] => metas.filter(({ lane }) => lane === 'code').map(({ id }) => id)

const threadsOf = ({ jobs = availableParallelism(), maxMemory }: RunOptions): number => threadsWithin(jobs, maxMemory)

/** With a scanner that ends with the work. */
async function scanning<T>({ jobs, maxMemory, signal, remember = false, cacheDir, onCpu }: RunOptions & Pick<ScannerOptions, 'onCpu'>, work: (scanner: Pick<Scanner, 'scan'>) => Promise<T>): Promise<T> {
  const scanner = openScannerLater(() => {
    const memory = remember ? openStore(cacheDir ?? userCacheFolder(process.env), 'files', ownCodeDigest()) : undefined
    return given({ jobs, signal, memory, onCpu, limits: { maxMemory } })
  })
  try {
    return await work(scanner)
  } finally {
    await scanner.close()
  }
}

async function scanTarget(scanner: Pick<Scanner, 'scan'>, open: OpenTarget, { onProgress, entries = [] }: {
  readonly onProgress: RunOptions['onProgress']; readonly entries?: readonly string[]
}): Promise<Scanned> {
  const { target, tree, gaps } = open
  const outcome = await scanner.scan(tree, { entries: [...open.entries ?? [], ...entries], ...given({ onProgress }) })
  return { target: named(target, outcome.packages), outcome, gaps }
}

/**
 * Reviews packages before they are installed: npm specs, addresses, repositories, archives and folders. Nothing of them is run,
 * and nothing is written but the user's cache. A spec that is none throws a UsageError; what cannot be had is a finding.
 */
export async function review(specs: readonly string[], options: ReviewOptions = {}): Promise<ReviewReport> {
  const lane = await import('./review/index.ts')
  const { minConfidence, suppressions, baseline, minAge, noCache, cacheDir, cwd, deps, against, all, onProgress } = options
  const env = options.env ?? process.env
  const { stop, addCpu } = stopwatch()
  const installed = async () => (await import('./audit/index.ts')).installedPackages(env)
  const report = await scanning({ ...options, onCpu: addCpu }, async scanner => {
    const scanTree = (tree: SourceTree, entries: readonly string[]) => scanner.scan(tree, { entries, ...given({ onProgress }) })
    const tools = await lane.openTools({ scan: scanTree, env, noCache, cacheFolder: cacheDir, minAge, folder: cwd })
    return lane.review({ specs: [...new Set(specs)], deps, against, all, installed, now: new Date(), rulesRun: packageRules(), ...given({ minConfidence, suppressions, baseline }) }, tools)
  })
  return options.stats ? { ...report, stats: stop(threadsOf(options), [report.coverage]) } : report
}

const packageRules = (): string[] => metas.filter(({ lane }) => lane !== 'config').map(({ id }) => id)

/**
 * Audits an OpenClaw home. Throws ConfigProblems when its configuration cannot be used, a UsageError when a snapshot file
 * cannot be.
 */
export async function audit(options: AuditOptions = {}): Promise<AuditReport> {
  const lane = await import('./audit/index.ts')
  const { fix: isFixing, fromSnapshot, suppressions, minConfidence = 'low' } = options
  const repaired = isFixing && fromSnapshot === undefined ? await repair(lane, options) : {}
  const report = await look(lane, options).then(async snapshot =>
    ({ ...await lane.audit({ snapshot, ...given({ suppressions, suppressedBefore: repaired.suppressedBefore }) }), exposure: lane.exposureOf(snapshot), ...given({ installed: lane.installedCode(snapshot), fix: repaired.fix }) })).catch((error: unknown) => {
    if (error instanceof lane.SnapshotFault) throw new UsageError(error.message)
    throw error instanceof lane.InvalidConfig ? new ConfigProblems(error.message) : error
  })
  const findings = report.findings.filter(({ confidence = 'high' }) => isSureEnough({ confidence }, minConfidence))
  const sure = minConfidence === 'low' ? report : { ...report, findings, summary: summaryOf(findings) }
  return options.baseline ? acceptInAudit(sure, options.baseline) : sure
}

/** The folders that an audit of this home looks at. */
export const auditedFolders = async (env: Readonly<Record<string, string | undefined>>): Promise<readonly string[]> => {
  const { stateDir, workspaces } = (await import('./audit/index.ts')).homePlaces({ env })
  return [stateDir, ...workspaces]
}

interface Repaired { readonly fix?: FixResult; readonly suppressedBefore?: readonly SuppressedAuditFinding[] }

/** Looks at what is suppressed before it repairs: afterwards nobody could tell what was changed although it had been accepted. */
async function repair(lane: typeof import('./audit/index.ts'), { env, profile, auth, token, password, suppressions, dryRun }: AuditOptions): Promise<Repaired> {
  const before = await lane.audit(given({ env, release: profile, auth, token, password, suppressions })).catch((error: unknown) => {
    if (error instanceof lane.InvalidConfig) return undefined
    throw error
  })
  const fix = (await import('./fix/index.ts')).applyFixes(await lane.gatherRepairs(given({ env })), given({ isPreview: dryRun }))
  return { fix, ...given({ suppressedBefore: dryRun ? undefined : before?.suppressedFindings }) }
}

async function look(lane: typeof import('./audit/index.ts'), options: AuditOptions): Promise<Snapshot> {
  const { deep = false, verify = false, profile, auth, token, password, env, saveSnapshot, fromSnapshot } = options
  if (fromSnapshot !== undefined) {
    const saved = lane.loadSnapshot(fromSnapshot)
    return profile === undefined || profile === 'auto' ? saved : { ...saved, release: profile }
  }
  const asked = given({ deep, release: profile, auth, token, password, env })
  const snapshot = deep || verify
    ? await scanning(options, async scanner => lane.gather({
      ...asked, verifyInstall: await installVerifier(scanner, options), ...given({ scanPackage: deep ? packageScanner(scanner, options) : undefined }),
    }))
    : await lane.gather(asked)
  if (saveSnapshot !== undefined) lane.saveSnapshot(saveSnapshot, snapshot)
  return snapshot
}

/** The code lane as the audit lane sees it. */
const packageScanner = (scanner: Pick<Scanner, 'scan'>, { onProgress }: RunOptions) => async (root: string, entries: readonly string[]): Promise<PackageScan> => {
  const scanned = await scanTarget(scanner, await openTarget(root), { onProgress, entries })
  const { verdict, findings, gaps, capabilities } = reportOf([scanned], metasById, { now: new Date(), rulesRun: codeRules() })
  return {
    verdict, gaps, capabilities,
    findings: findings.map(({ ruleId, severity, message, at }) => ({ ruleId, severity, message, file: at.file, ...at.span && { line: at.span.line } })),
  }
}

/** Nobody asked for the registry in a deep audit, so there it has to answer at once. */
async function installVerifier(scanner: Pick<Scanner, 'scan'>, { verify, env = process.env }: AuditOptions): Promise<InstallVerifier> {
  const lane = await import('./verify/index.ts')
  const reachOf = async (tree: SourceTree, paths: readonly string[]) => (await scanner.scan(tree, { reachOf: paths })).reach ?? {}
  return lane.installVerifier({ env, isHasty: !verify, reachOf })
}

/** A directory turns out to be a plugin or a skill by what its own manifest says. */
function named(target: Target, packages: readonly PackageInfo[]): Target {
  const own = packages.find(({ root }) => root === '')
  if (!own) return target
  const kind = target.kind === 'directory' && own.kind !== 'package' ? own.kind : target.kind
  return { ...target, kind, ...given({ name: own.name, version: own.version }) }
}

type Given<T> = { [K in keyof T]?: Exclude<T[K], undefined> }

/** Without the properties that are undefined: an absent option has to stay absent. */
const given = <T extends object>(options: T): Given<T> =>
  Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined)) as Given<T>
