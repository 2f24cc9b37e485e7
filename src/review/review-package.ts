import { fileHashes, hashOf, RegistryFault, withoutCredentials } from '../io/index.ts'
import type { RegistrySettings, Store } from '../io/index.ts'
import type { RegistryRule } from '../kit/index.ts'
import type { FileHash, Gap, Hit, PublishedPackage, ReachedHit, ReviewedPackage, ScanOutcome, SourceTree, Target } from '../model/index.ts'
import { isObject, packedManifest } from './manifest.ts'
import { obtain } from './obtain.ts'
import type { Obtained, Opened } from './obtain.ts'
import { publishedPackage, repositoryOf } from './published.ts'

export interface ReviewTools {
  readonly settings: RegistrySettings
  /** The code lane. */
  readonly scan: (tree: SourceTree, entries: readonly string[]) => Promise<ScanOutcome>
  readonly rules: readonly RegistryRule[]
  /** Milliseconds since the epoch. */
  readonly now: number
  /** The youngest that a version may be, in milliseconds. */
  readonly minAge?: number | undefined
  /** What scans found, by the hash of the archive; its `get` may answer with a promise. */
  readonly results?: Store | undefined
  /** Hashes of archives that were seen before, by name and version. */
  readonly seen?: Store | undefined
  /** Where relative paths start. */
  readonly folder: string
}

/** All that is known of one package, before judgement. */
export interface Reviewed {
  readonly target: Target
  readonly outcome: ScanOutcome
  readonly gaps: readonly Gap[]
  readonly about: Omit<ReviewedPackage, 'target'>
  readonly files: readonly FileHash[]
  /** The part of package.json that a review speaks of. */
  readonly manifest: Readonly<Record<string, unknown>>
  /** Why it could not be had. */
  readonly fault?: RegistryFault['kind']
}

/** What the files of a package give, whoever delivered them: kept by the hash of the archive. */
interface Contents { readonly outcome: ScanOutcome; readonly gaps: readonly Gap[]; readonly files: readonly FileHash[]; readonly manifest: Readonly<Record<string, unknown>> }

/**
 * Fetches one package into memory, scans it and asks what its registry says of it. Nothing of it is run, and nothing is
 * written but the user's cache. What cannot be had is a finding and a gap; only a spec that is none throws, a UsageError.
 */
export const reviewPackage = async (spec: string, tools: ReviewTools): Promise<Reviewed> => {
  let target: Target = { kind: 'npm', spec: withoutCredentials(spec) }
  try {
    const obtained = await obtain(spec, tools.settings, tools.folder)
    target = { ...obtained.target, ...obtained.target.spec !== undefined && { spec: withoutCredentials(obtained.target.spec) } }
    return await examine(obtained, target, tools)
  } catch (error) {
    if (!(error instanceof RegistryFault)) throw error
    return unavailable(target, error, tools.rules)
  }
}

const examine = async (obtained: Obtained, target: Target, tools: ReviewTools): Promise<Reviewed> => {
  const { announced, entry } = obtained
  const { contents, opened, integrity } = obtained.isAtHand ? await lookAtHand(obtained, tools) : await fetchUnlessKnown(announced, obtained.open, tools)
  const { name, version, ...packed } = packedManifest(contents.manifest)
  const trust = await obtained.trust
  const published = entry && trust && publishedPackage(entry.packument, target.version ?? '', {
    asked: obtained.asked ?? '', now: tools.now, ...trust, packed: { ...name !== undefined && { name }, version, ...packed },
    ...tools.minAge !== undefined && { minAge: tools.minAge }, ...replacedIn(tools, target, integrity),
  })
  const partly = contents.gaps.length === 0 ? [] : faultHits(tools.rules, { kind: 'partial', message: partial(contents.gaps) })
  const hits = [...partly, ...published ? tools.rules.flatMap(rule => reached(rule, rule.run(published))) : []]
  const { outcome, files } = contents
  const own = outcome.packages.find(({ root }) => root === '')
  return {
    target: { ...target, ...own && own.kind !== 'package' && target.kind === 'directory' && { kind: own.kind }, ...named(target, name, version) },
    outcome: { ...outcome, hits: [...outcome.hits, ...hits] }, gaps: contents.gaps, files, manifest: contents.manifest,
    about: {
      ...named(target, name, version), ...integrity !== undefined && { integrity }, ...opened?.commit !== undefined && { commit: opened.commit },
      ...published ? said(published) : ownWords(contents.manifest), scripts: packed.installScripts, dependencies: packed.dependencies, bins: packed.bins,
      files: files.length, unpackedSize: files.reduce((sum, { size }) => sum + size, 0),
    },
  }
}

/** The same for files that are at hand. */
export const reviewFolder = (target: Target, tree: SourceTree, tools: ReviewTools): Promise<Reviewed> =>
  examine({ target, isAtHand: true, open: async () => ({ tree, gaps: [] }) }, target, tools)

/** The same for an archive of a registry that somebody else resolved, such as a dependency; what the registry says of it is not asked. */
export const reviewArchive = async (target: Target, { open, announced }: Pick<Obtained, 'open' | 'announced'>, tools: ReviewTools): Promise<Reviewed> => {
  try {
    return await examine({ target, open, ...announced !== undefined && { announced } }, target, tools)
  } catch (error) {
    if (!(error instanceof RegistryFault)) throw error
    return unavailable(target, error, tools.rules)
  }
}

interface Looked { readonly contents: Contents; readonly opened?: Opened | undefined; readonly integrity?: string | undefined }

const fetchUnlessKnown = async (announced: string | undefined, open: () => Promise<Opened>, tools: ReviewTools): Promise<Looked> => {
  const known = announced === undefined ? undefined : asContents(await tools.results?.get(announced))
  if (known) return { contents: known, integrity: announced }
  const opened = await open()
  const contents = await contentsOf(opened, tools)
  if (opened.integrity !== undefined && isSteady(contents.outcome)) tools.results?.put(opened.integrity, contents)
  return { contents, opened, integrity: opened.integrity }
}

/** What is on this disk has no hash that somebody announced: it is known by that of an archive, and by all that it holds. */
const lookAtHand = async ({ announced, open }: Pick<Obtained, 'announced' | 'open'>, tools: ReviewTools): Promise<Looked> => {
  const sameArchive = announced === undefined ? undefined : asContents(await tools.results?.get(announced))
  if (sameArchive) return { contents: sameArchive, integrity: announced }
  const opened = await open()
  const key = tools.results && await keyOf(opened)
  const known = key === undefined ? undefined : asContents(await tools.results?.get(key))
  const contents = known ?? await contentsOf(opened, tools)
  const isWhole = opened.integrity !== undefined && opened.integrity === announced
  if (isSteady(contents.outcome)) for (const name of [...known || key === undefined ? [] : [key], ...isWhole ? [announced] : []]) tools.results?.put(name, contents)
  return { contents, opened, integrity: opened.integrity }
}

/** Undefined where something cannot be read: that may be otherwise the next time. */
const keyOf = async ({ tree, gaps, entries = [] }: Opened): Promise<string | undefined> => {
  const files = await fileHashes(tree)
  const others: unknown[] = []
  for await (const { path, kind, note } of tree.list()) {
    if (kind === 'unreadable') return undefined
    if (kind !== 'file') others.push([path, kind, note])
  }
  return files.some(({ hash }) => hash === '') ? undefined : `files ${hashOf(new TextEncoder().encode(JSON.stringify([files, others.sort(), gaps, entries])))}`
}

const contentsOf = async ({ tree, gaps, entries = [] }: Opened, tools: ReviewTools): Promise<Contents> => {
  const [outcome, files] = [await tools.scan(tree, entries), await fileHashes(tree)]
  return { outcome, gaps, files, manifest: manifestIn(tree) }
}

// Limits of time and memory depend on the day: what ran into one is scanned again.
const isSteady = ({ gaps }: ScanOutcome): boolean => gaps.every(({ stage }) => stage !== 'scan')

const asContents = (kept: unknown): Contents | undefined =>
  isObject(kept) && isObject(kept['outcome']) && Array.isArray(kept['files']) && Array.isArray(kept['gaps']) ? kept as unknown as Contents : undefined

/** The part of package.json that a review speaks of; a package without one has nothing to say. */
const manifestIn = (tree: SourceTree): Readonly<Record<string, unknown>> => {
  try {
    const value: unknown = JSON.parse(new TextDecoder().decode(tree.read('package.json', 2 ** 20)))
    if (!isObject(value)) return {}
    const { name, version, scripts, dependencies, optionalDependencies, bin, repository } = value
    return { name, version, scripts, dependencies, optionalDependencies, bin, repository }
  } catch {
    return {}
  }
}

const named = (target: Target, name: string | undefined, version: string): Pick<Target, 'name' | 'version'> => {
  const [said, at] = [target.name ?? name, target.version ?? (version === '' ? undefined : version)]
  return { ...said !== undefined && { name: said }, ...at !== undefined && { version: at } }
}

const isoOf = (ms: number | undefined): string | undefined => ms === undefined ? undefined : new Date(ms).toISOString()

const said = (published: PublishedPackage): Partial<ReviewedPackage> => {
  const { current, createdAt, distTags, signature, provenance } = published
  const { publisher, maintainers, repository, deprecated } = current
  const all = { publishedAt: isoOf(current.publishedAt), createdAt: isoOf(createdAt), publisher, maintainers, repository, deprecated, distTags, signature, provenance }
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined))
}

const ownWords = (manifest: Readonly<Record<string, unknown>>): Partial<ReviewedPackage> => {
  const repository = repositoryOf(manifest['repository'])
  return repository === undefined ? {} : { repository }
}

/** Remembers the hash of a version, and tells when it is not the one that was remembered. */
const replacedIn = ({ seen, settings }: ReviewTools, { name, version }: Target, integrity: string | undefined): Pick<PublishedPackage, 'replaced'> => {
  if (seen === undefined || integrity === undefined) return {}
  const key = JSON.stringify([settings.options['registry'], name, version])
  const before = seen.get(key)
  if (before === undefined) seen.put(key, integrity)
  return typeof before === 'string' && before !== integrity ? { replaced: { before, now: integrity, by: 'earlier look' } } : {}
}

const reached = ({ meta }: RegistryRule, hits: readonly Hit[]): readonly ReachedHit[] => hits.map(hit => ({ ruleId: meta.id, hit, reach: 'unknown' }))

const faultHits = (rules: readonly RegistryRule[], fault: Parameters<RegistryRule['onFault']>[0]): readonly ReachedHit[] =>
  rules.flatMap(rule => reached(rule, rule.onFault(fault)))

const partial = ([first, ...more]: readonly Gap[]): string =>
  `${first?.subject === '.' ? 'the archive' : first?.subject}: ${first?.reason}${more.length > 0 ? `, and ${more.length} more` : ''}`

const nothing: ScanOutcome = { hits: [], gaps: [], packages: [], coverage: { files: { total: 0, analysed: 0, skipped: {} }, bytes: { total: 0, analysed: 0 } } }

const unavailable = (target: Target, fault: RegistryFault, rules: readonly RegistryRule[]): Reviewed => ({
  target, outcome: { ...nothing, hits: faultHits(rules, fault) }, files: [], manifest: {}, fault: fault.kind,
  gaps: [{ stage: 'read', subject: 'package.json', reason: fault.message }],
  about: { ...named(target, undefined, ''), scripts: {}, dependencies: {}, bins: [], files: 0, unpackedSize: 0 },
})
