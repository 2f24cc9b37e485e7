import { join } from 'node:path'
import { appendLine, readLines } from '../io/index.ts'
import type { Answer } from './answer.ts'
import type { PartName } from './parts.ts'
import type { PolicyRequest } from './request.ts'

/** One decision, as the log keeps it. */
export interface Entry {
  /** ISO 8601. */
  readonly time: string
  readonly decision: Answer['decision']
  readonly reason?: string
  readonly target?: string
  readonly name?: string
  readonly version?: string
  readonly source?: string
  /** Which of the questions that OpenClaw asks about one install. */
  readonly step?: string
  readonly mode?: string
  readonly specifier?: string
  /** Content digest, for the allow list of the policy. */
  readonly integrity?: string
  /** The packages whose findings decided, at most five: what the allow list would have to name. */
  readonly deciding?: readonly PartName[]
  readonly rules?: readonly string[]
  /** From the start of the process to the answer. */
  readonly tookMs: number
  /** Of plugvet. */
  readonly tool: string
}

const limits = { maxBytes: 4 * 2 ** 20, kept: 3 }
const fileIn = (folder: string): string => join(folder, 'log', 'decisions.jsonl')

export interface Decided {
  readonly answer: Answer
  readonly request?: PolicyRequest
  readonly name?: string
  readonly version?: string
  readonly integrity?: string
  readonly deciding?: readonly PartName[]
  readonly tookMs: number
  readonly tool: string
}

/** Writes a decision down. Answers why it could not be: a full disk is no reason to let anything in or to keep it out. */
export function record(folder: string, now: Date, { answer, request, name, version, integrity, deciding = [], tookMs, tool }: Decided): string | undefined {
  const { decision, reason, findings = [] } = answer
  const entry: Entry = {
    time: now.toISOString(), decision, ...reason !== undefined && { reason },
    ...request && {
      target: `${request.targetType} ${request.targetName}`, source: `${request.sourceKind}/${request.authority}`, step: request.origin, mode: request.mode,
      ...request.specifier !== undefined && { specifier: request.specifier },
    },
    ...name !== undefined && { name }, ...version !== undefined && { version }, ...integrity !== undefined && { integrity },
    ...deciding.length > 0 && { deciding: deciding.slice(0, 5) },
    ...findings.length > 0 && { rules: [...new Set(findings.map(({ ruleId }) => ruleId))] },
    tookMs, tool,
  }
  try {
    appendLine(fileIn(folder), JSON.stringify(entry), limits)
    return undefined
  } catch (error) {
    return (error as NodeJS.ErrnoException).code ?? (error as Error).message
  }
}

/** The decisions that were kept, oldest first; lines that are no decision are left out and counted. */
export function decisions(folder: string): { readonly entries: readonly Entry[]; readonly unreadable: number } {
  const parsed = readLines(fileIn(folder), limits.kept).map(line => {
    try {
      const value = JSON.parse(line) as Entry
      return typeof value.time === 'string' && typeof value.decision === 'string' ? value : undefined
    } catch {
      return undefined
    }
  })
  const entries = parsed.filter(entry => entry !== undefined)
  return { entries, unreadable: parsed.length - entries.length }
}
