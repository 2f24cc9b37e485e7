import { createHash } from 'node:crypto'
import { metasById } from '../catalog/metas.ts'
import { isSteady } from '../code/index.ts'
import { reportOf } from '../findings/index.ts'
import { fileHashes } from '../io/index.ts'
import type { FileHash, Gap, ReachedHit, ReviewedPackage, ScanOutcome, ScanReport, SourceTree, Target } from '../model/index.ts'
import { reviewPackage } from '../review/index.ts'
import type { ReviewTools } from '../review/index.ts'
import type { Session } from './database.ts'

/** What a scan says of bytes, whoever published them: kept once for each content and tool. */
export interface Contents { readonly outcome: ScanOutcome; readonly gaps: readonly Gap[]; readonly manifest: Readonly<Record<string, unknown>> }

export interface Fresh { readonly contents: Contents; readonly report: ScanReport; readonly isSteady: boolean; readonly unpackedSize: number }

/** One package of a sweep, looked at. */
export interface Examined {
  readonly target: Target
  readonly about: Omit<ReviewedPackage, 'target'>
  /** What the bytes are called: the hash of the archive, or one over the files of a folder. Absent when they could not be had. */
  readonly content?: string
  /** The result that was there already. */
  readonly known?: number
  readonly fresh?: Fresh
  /** What the registry's words gave. */
  readonly hits: readonly ReachedHit[]
  readonly fault?: string
}

/** Nothing is wrong with the package: the way to it was barred, and a later try may go well. */
export class NotNow extends Error {
  /** The registry asked for rest. */
  readonly isOverloaded: boolean

  constructor(message: string) {
    super(message)
    this.name = 'NotNow'
    this.isOverloaded = /\bE?429\b|too many requests/i.test(message)
  }
}

export interface ExamineTools {
  readonly review: ReviewTools
  readonly session: Session
  readonly toolId: number
}

interface Known { readonly id: number; readonly contents: Contents }

/**
 * Looks at one package: what its bytes are comes from the database where this tool has seen them, else from a scan. Throws
 * {@link NotNow} when it should be tried again, a UsageError for a spec that is none or leads nowhere.
 */
export const examine = async (spec: string, { review, session, toolId }: ExamineTools): Promise<Examined> => {
  let known: Known | undefined
  const look = async (content: string): Promise<Contents | undefined> => (known = await knownResult(session, toolId, content))?.contents
  const isLocal = /^(?:[./~]|[a-z]:[\\/])/i.test(spec)
  const tools: ReviewTools = {
    ...review,
    results: { get: async content => { const found = await look(content); return found && { ...found, files: [] } }, put: () => {} },
    scan: async (tree, entries) => (isLocal ? (await look(contentOf(await fileHashes(tree), entries)))?.outcome : undefined) ?? review.scan(tree, entries),
  }
  let asked: readonly string[] = []
  const remembering = { ...tools, scan: (tree: SourceTree, entries: readonly string[]) => { asked = entries; return tools.scan(tree, entries) } }
  const reviewed = await reviewPackage(spec, remembering)
  if (reviewed.fault === 'unreachable') throw new NotNow(reviewed.gaps[0]?.reason ?? 'it could not be reached')
  const { about, outcome, gaps, files, manifest } = reviewed
  const target = named(reviewed.target, outcome)
  const [own, others] = [outcome.hits.filter(isOfContent), outcome.hits.filter(hit => !isOfContent(hit))]
  const common = { target, about, hits: others }
  if (reviewed.fault !== undefined) return { ...common, fault: gaps[0]?.reason ?? reviewed.fault }
  if (known !== undefined) return { ...common, content: about.integrity ?? contentOf(files, asked), known: known.id }
  const contents: Contents = { outcome: { ...outcome, hits: own }, gaps, manifest }
  const report = reportOf([{ target, outcome: contents.outcome, gaps }], metasById, { now: new Date() })
  return { ...common, content: about.integrity ?? contentOf(files, asked), fresh: { contents, report, isSteady: isSteady({ gaps: report.gaps }), unpackedSize: about.unpackedSize } }
}

/** A skill has its name in its own text. */
const named = (target: Target, { packages }: ScanOutcome): Target => {
  const name = target.name ?? packages.find(({ root }) => root === '')?.name
  return name === undefined ? target : { ...target, name }
}

const isOfContent = ({ ruleId }: ReachedHit): boolean => metasById.get(ruleId)?.lane !== 'registry'

const knownResult = async (session: Session, toolId: number, content: string): Promise<Known | undefined> => {
  const [found] = await session.query<Known>(
    'SELECT r.id::float8 AS id, r.contents FROM plugvet.holds h JOIN plugvet.results r ON r.id = h.result_id WHERE h.content = $1 AND h.tool_id = $2', [content, toolId])
  return found
}

/** A name for the files of a folder or repository, for which nobody announces one. */
const contentOf = (files: readonly FileHash[], entries: readonly string[]): string =>
  `files-sha256-${createHash('sha256').update(JSON.stringify([files.map(({ path, size, hash }) => [path, size, hash]), entries])).digest('base64')}`
