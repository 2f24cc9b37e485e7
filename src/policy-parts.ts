import { availableParallelism } from 'node:os'
import { posix } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { metasById } from './catalog/metas.ts'
import { isCutShort, isSteady, openScannerLater } from './code/index.ts'
import type { Scanner, ScannerOptions } from './code/index.ts'
import { reportOf } from './findings/index.ts'
import { asPart, slim } from './guard/index.ts'
import type { JudgedPart, PlacedPart } from './guard/index.ts'
import { packageParts, sealPart } from './io/index.ts'
import type { PackagePart, Store } from './io/index.ts'
import type { Capability, ScanOutcome, SourceTree } from './model/index.ts'

/** What was found out before, by content. */
export interface Kept {
  /** Judgements of whole packages. */
  readonly parts: Store
  /** What files of packages gave that were not finished. */
  readonly progress: Store
}

export interface PartsOptions {
  /** Files to read as programs even if the package does not name them. */
  readonly entries: readonly string[]
  /** Milliseconds since the epoch: what is not looked at by then is left. */
  readonly until: number
  /** What one file may take; what takes longer could not be analysed. */
  readonly fileMs: number
  readonly kept: Kept
  readonly scanner?: Pick<ScannerOptions, 'rules' | 'thread'> | undefined
}

// Threads earn their start only where there is more to read than this.
const smallTree = 300_000
// What is known already is still recognised when time is up, until reading alone would make OpenClaw give up.
const graceMs = 800
const maxManifest = 2 ** 20
const installMoments = ['preinstall', 'install', 'postinstall']

/** Judges every package of a tree by itself: what was judged once, in another question or another tree, is not looked at again. */
export async function judgeTree(tree: SourceTree, { entries, until, fileMs, kept, scanner }: PartsOptions): Promise<readonly PlacedPart[]> {
  const parts = await packageParts(tree)
  const bytes = parts.reduce((sum, part) => sum + part.bytes, 0)
  const cores = availableParallelism()
  // One package gets all threads; of many, each thread takes one after the other.
  const lanes = parts.length > 1 && bytes >= smallTree ? cores : 1
  const waiting = byRisk(tree, parts).toReversed()
  const limits = { fileMs, msPerMiB: 0, heapMiB: 1024 }
  const judged: PlacedPart[] = []
  const work = async (): Promise<void> => {
    const progress = progressIn(kept.progress)
    const own = openScannerLater(() => ({ ...scanner, limits, memory: progress, jobs: bytes < smallTree ? 0 : lanes > 1 ? 1 : cores }))
    try {
      for (let part = waiting.pop(); part !== undefined; part = waiting.pop()) {
        judged.push({ root: part.root, part: await judgePart(tree, part, { entries: part.root === '' ? entries : [], until, scanner: own, kept: kept.parts, progress }) })
      }
    } finally {
      await own.close()
    }
  }
  await Promise.all(Array.from({ length: lanes }, work))
  return judged.sort((a, b) => a.root < b.root ? -1 : 1)
}

/** What is installed itself before all, then what npm would run at once, then the rest: the small ones first, so that most are done when time runs out. */
export function byRisk(tree: SourceTree, parts: readonly PackagePart[]): readonly PackagePart[] {
  const rank = new Map(parts.map(part => [part, part.root === '' ? 0 : runsAtInstall(tree, part) ? 1 : 2]))
  return parts.toSorted((a, b) => rank.get(a)! - rank.get(b)! || a.bytes - b.bytes || (a.root < b.root ? -1 : 1))
}

function runsAtInstall(tree: SourceTree, { root, entries }: PackagePart): boolean {
  if (entries.some(({ path }) => path === `${root}/binding.gyp`)) return true
  const scripts = (manifestIn(tree, `${root}/package.json`) as { scripts?: unknown } | undefined)?.scripts
  return typeof scripts === 'object' && scripts !== null && installMoments.some(moment => Object.hasOwn(scripts, moment))
}

function manifestIn(tree: SourceTree, path: string): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(tree.read(path, maxManifest)))
  } catch {
    return undefined
  }
}

interface Progress {
  get(key: string): unknown
  put(key: string, value: unknown): void
  /** Keeps what came up since the last time, or lets it go: what is judged as a whole needs no parts. */
  settle(isWorthKeeping: boolean): void
}

export function progressIn(store: Store): Progress {
  const fresh = new Map<string, unknown>()
  return {
    get: key => fresh.get(key) ?? store.get(key),
    put: (key, value) => void fresh.set(key, value),
    settle(isWorthKeeping) {
      if (isWorthKeeping) for (const [key, value] of fresh) store.put(key, value)
      fresh.clear()
    },
  }
}

export interface PartOptions {
  readonly entries: readonly string[]
  readonly until: number
  readonly scanner: Pick<Scanner, 'scan'>
  readonly kept: Store
  readonly progress: Progress
}

/** Judges one package, unless the same bytes were judged before. */
export async function judgePart(whole: SourceTree, part: PackagePart, { entries: asked, until, scanner, kept, progress }: PartOptions): Promise<JudgedPart> {
  if (Date.now() >= until + graceMs) return { findings: [], capabilities: [], isCutShort: true }
  const { open, digest } = sealPart(whole, part)
  let tree: SourceTree | undefined
  // What is known by its digest needs no opening, and that is most of what a tree brings.
  const opened = (): SourceTree => tree ??= open()
  const entries = asked.length === 0 ? asked : undeclared(asked, opened())
  const key = JSON.stringify([digest, entries])
  const known = digest === undefined ? undefined : asPart(kept.get(key))
  if (known) return known
  const outcome = await scanner.scan(opened(), { entries, until })
  progress.settle(!isSteady(outcome))
  const { findings, capabilities } = reportOf([{ target: { kind: 'directory' }, outcome }], metasById)
  const own = outcome.packages.find(({ root }) => root === '')
  const judged: JudgedPart = {
    ...own?.name !== undefined && { name: own.name }, ...own?.version !== undefined && { version: own.version }, ...digest !== undefined && { digest },
    findings: findings.map(slim), capabilities: Object.keys(capabilities) as Capability[], isCutShort: isCutShort(outcome),
  }
  if (digest !== undefined && !judged.isCutShort) keep(kept, key, judged, outcome)
  return judged
}

/** Limits of time and memory depend on the day. What ran into the same ones twice is believed from then on, or it would take all the time each time. */
function keep(kept: Store, key: string, judged: JudgedPart, outcome: ScanOutcome): void {
  const [doubt, limits] = [`doubt ${key}`, outcome.gaps.filter(({ stage }) => stage === 'scan')]
  if (isSteady(outcome) || isDeepStrictEqual(kept.get(doubt), limits)) kept.put(key, judged)
  else kept.put(doubt, limits)
}

/** Entries that the package does not name itself: with none of them, a package is the same thing in every question. */
function undeclared(entries: readonly string[], tree: SourceTree): readonly string[] {
  if (entries.length === 0) return entries
  const { openclaw } = (manifestIn(tree, 'package.json') ?? {}) as { openclaw?: { extensions?: unknown } }
  const declared = new Set(Array.isArray(openclaw?.extensions) ? openclaw.extensions.map(entry => posix.normalize(String(entry))) : [])
  return entries.filter(entry => !declared.has(posix.normalize(entry)))
}
