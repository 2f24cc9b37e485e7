import { baselineName, baselineText, loadBaseline } from './baseline-file.ts'
import { isBadEnough, isHarm, isOver, keyOf, knownAuditFinding, knownFinding, packageName } from './findings/index.ts'
import type { BaselineEntry, FailOn, Known } from './findings/index.ts'
import { writeOwnFile } from './io/index.ts'
import { isDay } from './operator-file.ts'
import { audit, scan } from './run.ts'
import type { AuditOptions, ScanOptions } from './run.ts'
import { UsageError } from './usage-error.ts'

export interface BaselineRequest {
  /** What to look at; nothing stands for the OpenClaw home. */
  readonly paths: readonly string[]
  readonly file?: string | undefined
  readonly reason?: string | undefined
  /** A day, `never`, or unsaid for half a year. */
  readonly expires?: string | undefined
  /** The least severity that is written; `warn` when unsaid. */
  readonly level?: FailOn | undefined
  readonly scan: ScanOptions
  readonly audit: AuditOptions
}

export interface BaselineOutcome {
  readonly file: string
  readonly added: number
  readonly kept: number
  readonly removed: number
  /** Evidence of harm, which is never written. */
  readonly refused: number
  readonly expires?: string
}

interface Look {
  readonly known: readonly (Known & { readonly file: string })[]
  /** Whether an entry is about what was looked at, and could have been seen there. */
  readonly isSeen: (entry: BaselineEntry) => boolean
}

const defaultReason = 'Was there when the baseline was written; nobody has said why it may stay.'
const defaultDays = 180

/** Adds what is there now; entries that are there already keep their reason and their day, those past their day are renewed. */
export async function writeBaseline(request: BaselineRequest, now = new Date()): Promise<BaselineOutcome> {
  const { file = baselineName, reason = defaultReason, level = 'warn' } = request
  const expires = lastDay(request.expires, now)
  const before = await loadBaseline(file, false) ?? []
  const { known } = await look(request)
  const valid = before.filter(entry => !isOver(entry, dayOf(now)))
  const left = Map.groupBy(valid, keyOf)
  const wanted = known.filter(one => isBadEnough(one, level))
  const harmful = wanted.filter(isHarm)
  const fresh = wanted.filter(one => !isHarm(one) && left.get(keyOf(one))?.shift() === undefined)
  const added = fresh.map(({ ruleId, fingerprint, package: name, file: at }): BaselineEntry =>
    ({ ruleId, fingerprint, ...name !== undefined && { package: name }, file: at, reason, ...expires !== undefined && { expires } }))
  writeOwnFile(file, baselineText([...valid, ...added]), 0o644)
  return { file, added: added.length, kept: valid.length, removed: 0, refused: harmful.length, ...expires !== undefined && { expires } }
}

/** Takes out what is past its day, and what was not found again where somebody looked and could look. */
export async function pruneBaseline(request: BaselineRequest, now = new Date()): Promise<BaselineOutcome> {
  const { file = baselineName } = request
  const before = await loadBaseline(file, true) ?? []
  const { known, isSeen } = await look(request)
  const found = Map.groupBy(known.filter(one => !isHarm(one)), keyOf)
  const kept = before.filter(entry => !isOver(entry, dayOf(now)) && (!isSeen(entry) || found.get(keyOf(entry))?.shift() !== undefined))
  writeOwnFile(file, baselineText(kept), 0o644)
  return { file, added: 0, kept: kept.length, removed: before.length - kept.length, refused: 0 }
}

async function look({ paths, scan: scanOptions, audit: auditOptions }: BaselineRequest): Promise<Look> {
  if (paths.length === 0) {
    const { findings, gaps = [] } = await audit(auditOptions)
    const known = findings.flatMap(finding => {
      const one = knownAuditFinding(finding)
      return one === undefined ? [] : [{ ...one, file: finding.location?.keyPath?.join('.') ?? finding.location?.file ?? '' }]
    })
    const unseen = new Set(gaps.map(({ subject }) => subject))
    return { known, isSeen: ({ package: name, ruleId }) => name === undefined && !unseen.has(ruleId) }
  }
  const { findings, targets, gaps } = await scan(paths, scanOptions)
  const names = new Set(targets.map(packageName))
  const unseen = new Set(gaps.map(({ target = 0, subject }) => JSON.stringify([packageName(targets[target]), subject])))
  return {
    known: findings.map(finding => ({ ...knownFinding(finding, targets), file: finding.at.file })),
    isSeen: ({ package: name, file }) => name !== undefined && names.has(name) && !unseen.has(JSON.stringify([name, file])),
  }
}

const dayOf = (date: Date): string => date.toISOString().slice(0, 10)

function lastDay(wanted: string | undefined, now: Date): string | undefined {
  if (wanted === 'never') return undefined
  if (wanted === undefined) return dayOf(new Date(now.getTime() + defaultDays * 86_400_000))
  if (!isDay(wanted)) throw new UsageError(`--expires is a day such as 2026-12-31, or never, not ${JSON.stringify(wanted)}`)
  if (wanted < dayOf(now)) throw new UsageError(`--expires ${wanted} is over`)
  return wanted
}
