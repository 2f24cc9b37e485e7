import type { Coverage, FileResult, Gap, ReachedHit, ScanOutcome, SourceTree } from '../model/index.ts'
import type { Rule } from '../kit/index.ts'
import { batchFiles, boundedHits } from './bounds.ts'
import type { Room } from './bounds.ts'
import { openCrew } from './crew.ts'
import type { Crew, CrewOptions } from './crew.ts'
import { digestsIn } from './digest.ts'
import { discover } from './discover.ts'
import type { Inventory } from './discover.ts'
import { buildGraph } from './graph.ts'
import type { Graph } from './graph.ts'
import { installedRule, judgeInstalled } from './installed/index.ts'
import { link } from './link.ts'
import { askedFor, findNamed, keyOf } from './named.ts'
import { compareHits, dropTwins, unanalysedHits } from './outcome.ts'
import { remembering } from './remember.ts'
import type { Memory, Remembering } from './remember.ts'
import { joinSeen } from './seen.ts'
import { scanOnce } from './twins.ts'
import { isOutOfTime } from './unfinished.ts'

export { needsOf } from './needs.ts'
export type { Needs } from './needs.ts'
export type { Limits } from './limits.ts'
export { threadsWithin } from './memory.ts'
export { serve } from './serve.ts'
export type { WorkerData } from './serve.ts'

export interface ScannerOptions extends CrewOptions {
  /** The rules to ask; default: all of the catalogue. With threads they have to be rules of the catalogue. */
  readonly rules?: readonly Rule[]
  /** URL of a module that exports `rules`; for tests that bring rules of their own. */
  readonly catalog?: string
  /** How many findings of one tree are kept. */
  readonly room?: Room
  /** Where results are kept for the next time. */
  readonly memory?: Memory
}

export interface TreeOptions {
  /** Files to read as programs even if their names give no reason to: what the user or a plugin's manifest points at. */
  readonly entries?: readonly string[]
  readonly onProgress?: (progress: { readonly done: number; readonly total: number }) => void
  /** Milliseconds since the epoch. What was not looked at by then is a gap each, see {@link isCutShort}. */
  readonly until?: number
  /** Paths whose reach the outcome shall say. */
  readonly reachOf?: readonly string[]
}

export interface ScanOptions extends ScannerOptions, TreeOptions {}

/** Threads that look at one tree after the other: starting them takes longer than many a tree. */
export interface Scanner {
  /**
   * Looks at every file of a tree that something could run. Rejects only when the scan was aborted or cannot work at all;
   * what goes wrong with a file is a gap. The same tree and rules give the same outcome for any number of jobs.
   */
  scan(tree: SourceTree, options?: TreeOptions): Promise<ScanOutcome>
  close(): Promise<void>
}

const maxRounds = 100
const extension = import.meta.url.endsWith('.ts') ? 'ts' : 'js'
const ownCatalog = new URL(`../catalog/rules.${extension}`, import.meta.url).href

/** Has to be closed. Threads start with the first file. */
export const openScanner = async (options: ScannerOptions = {}): Promise<Scanner> => {
  const { signal, catalog = ownCatalog } = options
  signal?.throwIfAborted()
  const rules = options.rules ?? (await import(catalog) as { rules: readonly Rule[] }).rules
  const crew = openCrew(rules, catalog, options)
  const stop = (): void => void crew.close()
  signal?.addEventListener('abort', stop, { once: true })
  return {
    async scan(tree, treeOptions = {}) {
      const inventory = await discover(tree)
      const digestOf = digestsIn(tree)
      const once = withoutTwins(crew, inventory, digestOf)
      const remembered = options.memory && remembering(options.memory, tree, inventory.entries, rules.map(rule => rule.meta.id).toSorted().join(' '), digestOf)
      const own = remembered ? knowing(once, remembered) : once
      try {
        const hits = boundedHits(options.room)
        const outcome = outcomeOf(tree, inventory, await scanInRounds(tree, inventory, bounded(own, hits), treeOptions), { rules, hits, asked: treeOptions.reachOf })
        remembered?.close()
        return outcome
      } catch (error) {
        signal?.throwIfAborted()
        throw error
      }
    },
    async close() {
      signal?.removeEventListener('abort', stop)
      await crew.close()
    },
  }
}

/** A scanner that is opened by the first tree: what is known already needs no rules and no threads. */
export const openScannerLater = (options: () => ScannerOptions): Scanner => {
  let opened: Promise<Scanner> | undefined
  return {
    scan: async (...asked) => (await (opened ??= openScanner(options()))).scan(...asked),
    close: async () => (await opened)?.close(),
  }
}

/** One tree with threads of its own. */
export const scanTree = async (tree: SourceTree, options: ScanOptions = {}): Promise<ScanOutcome> => {
  const scanner = await openScanner(options)
  try {
    return await scanner.scan(tree, options)
  } finally {
    await scanner.close()
  }
}

/** Whether time ran out before everything was looked at. */
export const isCutShort = ({ gaps }: Pick<ScanOutcome, 'gaps'>): boolean => gaps.some(isOutOfTime)

/** Whether another scan of the same bytes would say the same; limits of time and memory depend on the day. */
export const isSteady = ({ gaps }: Pick<ScanOutcome, 'gaps'>): boolean => gaps.every(({ stage }) => stage !== 'scan')

/** The crew as it works on one tree with several copies of a package. */
const withoutTwins = (crew: Pick<Crew, 'run'>, { entries }: Inventory, digestOf: (path: string) => string | undefined): Pick<Crew, 'run'> => ({
  run: (tree, tasks, onDone, until) => scanOnce({ entries, digestOf }, tasks, some => crew.run(tree, some, onDone, until), onDone),
})

/** The crew as it works on one tree of which some may be known. */
const knowing = (crew: Pick<Crew, 'run'>, known: Remembering): Pick<Crew, 'run'> => ({
  run: (tree, tasks, onDone, until) => known.run(tasks, missing => crew.run(tree, missing, onDone, until), onDone),
})

type Hits = ReturnType<typeof boundedHits>

/** Cuts what was found as soon as some files are done. Always after the same files, whoever scans them. */
const bounded = (crew: Pick<Crew, 'run'>, hits: Hits): Pick<Crew, 'run'> => ({
  async run(tree, tasks, onDone, until) {
    const results: FileResult[] = []
    for (let at = 0; at < tasks.length; at += batchFiles) {
      for (const result of await crew.run(tree, tasks.slice(at, at + batchFiles), onDone, until)) results.push(hits.trimmed(result))
    }
    return results
  },
})

interface Scan { readonly results: readonly FileResult[]; readonly graph: Graph; readonly gaps: readonly Gap[] }

/** What a file names may be a file that nothing pointed to before, so scanning goes on until no new one turns up. */
const scanInRounds = async (tree: SourceTree, inventory: Inventory, crew: Pick<Crew, 'run'>, options: TreeOptions): Promise<Scan> => {
  const { entries = [], onProgress, until } = options
  const known = new Set(inventory.tasks.map(keyOf))
  let asked = askedFor(entries, inventory, tree, known)
  const gaps: Gap[] = []
  let done = 0
  let total = inventory.tasks.length
  const onDone = (): void => onProgress?.({ done: done += 1, total })
  let fresh = await crew.run(tree, inventory.tasks, onDone, until)
  let results = fresh
  for (let round = 1; ; round += 1) {
    const graph = buildGraph(results, inventory.entries)
    const named = [...asked, ...findNamed(fresh.map(result => result.path), graph, inventory, tree, known, gaps)]
    asked = []
    if (named.length === 0) return { results, graph, gaps }
    if (round > maxRounds) {
      const subject = named[0]!.task.path
      const reason = `files name each other over more than ${maxRounds} steps; what follows was not analysed`
      return { results, graph, gaps: [...gaps, { stage: 'scan', subject, reason }] }
    }
    total += named.length
    const answers = await crew.run(tree, named.map(({ task }) => task), onDone, until)
    fresh = answers.filter((result, index) => !(named[index]!.isGuess && isNoProgram(result)))
    results = [...results, ...fresh]
  }
}

const isNoProgram = (result: FileResult): boolean => result.gaps.some(gap => gap.stage === 'parse')

interface Asked { readonly rules: readonly Rule[]; readonly hits: Hits; readonly asked?: readonly string[] | undefined }

const outcomeOf = (tree: SourceTree, inventory: Inventory, { results, graph, gaps }: Scan, { rules, hits: room, asked }: Asked): ScanOutcome => {
  const links = link(graph, results)
  const installed = rules.some(({ meta }) => meta.id === installedRule) ? judgeInstalled(tree, inventory.entries) : { hits: [], gaps: [] }
  const found = [...results.flatMap(result => result.hits), ...room.kept([...unanalysedHits(results, inventory, rules), ...installed.hits])]
  const hits = found.map(([ruleId, hit]): ReachedHit => {
    const path = hit.at.file ?? ''
    return { ruleId, hit, reach: links.reachOf(path), ...links.isCommand(path) && { isCommand: true } }
  })
  return {
    hits: dropTwins(hits.sort(compareHits)),
    gaps: orderGaps([...inventory.gaps, ...results.flatMap(result => result.gaps), ...gaps, ...installed.gaps, ...room.gaps()]),
    coverage: coverageOf(inventory, results),
    packages: links.packages,
    seen: joinSeen(results.map(result => result.seen)),
    ...asked && { reach: Object.fromEntries(asked.map(path => [path, links.reachOf(path)])) },
  }
}

const orderGaps = (gaps: readonly Gap[]): readonly Gap[] => {
  const byKey = new Map(gaps.map(gap => [JSON.stringify([gap.subject, gap.stage, gap.reason]), gap]))
  return [...byKey].sort(([a], [b]) => a < b ? -1 : a > b ? 1 : 0).map(([, gap]) => gap)
}

const coverageOf = ({ entries, tasks, skipped }: Inventory, results: readonly FileResult[]): Coverage => {
  const reasons = new Map(skipped)
  for (const { path } of tasks) reasons.set(path, 'unreadable')
  const bytes = new Map<string, number>()
  for (const result of results) {
    if (result.gaps.some(gap => gap.stage === 'scan') && result.bytes === 0) reasons.set(result.path, 'unfinished')
    const isRead = result.bytes > 0 || result.gaps.every(gap => gap.stage !== 'read' && gap.stage !== 'scan')
    if (isRead) bytes.set(result.path, result.bytes)
  }
  const counts = new Map<string, number>()
  for (const [path, reason] of reasons) if (!bytes.has(path)) counts.set(reason, (counts.get(reason) ?? 0) + 1)
  return {
    files: { total: entries.size, analysed: bytes.size, skipped: Object.fromEntries([...counts].sort(([a], [b]) => a < b ? -1 : 1)) },
    bytes: {
      total: entries.values().reduce((sum, entry) => sum + entry.size, 0),
      analysed: bytes.values().reduce((sum, size) => sum + size, 0),
    },
  }
}
