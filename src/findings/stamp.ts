import { createHash } from 'node:crypto'
import { severities } from '../model/index.ts'
import type { Finding, Meta, ReachedHit, Severity } from '../model/index.ts'
import { locate, locateSteps, worded } from './locate.ts'
import type { FindKey } from './locate.ts'
import { compareFindings, comparePlaces, compareText, dedupe } from './order.ts'
import type { Judged } from './order.ts'

export interface StampOptions {
  /** Index of the target, when the report has several. */
  readonly target?: number
  readonly findKey?: FindKey
}

/**
 * Judges hits: what a hit leaves unsaid comes from its rule's metadata, code that nothing reaches counts one step less,
 * twins become one. Sorted as a report shows them. Throws when a rule has no metadata: that is a bug of ours.
 */
export function stamp(hits: readonly ReachedHit[], catalog: ReadonlyMap<string, Meta>, options: StampOptions = {}): readonly Finding[] {
  const judged = hits.map(({ ruleId, ...reached }) => {
    const meta = catalog.get(ruleId)
    if (meta === undefined) throw new Error(`no metadata for the rule ${ruleId}`)
    return judge(reached, meta, options)
  })
  return withFingerprints(dedupe(judged)).toSorted(compareFindings)
}

/** A finding that still knows what its fingerprint is made of. */
interface Marked extends Judged { readonly subject: string | undefined }

function judge({ hit, reach, isCommand = false }: Omit<ReachedHit, 'ruleId'>, meta: Meta, { target, findKey }: StampOptions): Marked {
  const special = reach === 'install' ? hit.atInstall : isCommand ? hit.onCommand : undefined
  const severity = special ?? hit.severity ?? meta.severity
  return {
    ruleId: meta.id,
    ...target !== undefined && { target },
    category: meta.category,
    severity: reach === 'unreached' && !hit.keepSeverity ? oneLower(severity) : severity,
    confidence: hit.confidence ?? meta.confidence,
    reach,
    at: locate(hit.at, findKey),
    message: worded(hit.message),
    trace: locateSteps(hit.trace ?? [], findKey),
    fixes: hit.fixes ?? [],
    cwe: meta.cwe ?? [],
    subject: hit.subject,
  }
}

const oneLower = (severity: Severity): Severity => severities[severities.indexOf(severity) + 1] ?? 'info'

/**
 * Fingerprints survive edits elsewhere in the file: they hold no line numbers, and of equals the order in the file decides.
 */
function withFingerprints(findings: readonly Marked[]): readonly Finding[] {
  const counts = new Map<string, number>()
  const inFileOrder = findings.toSorted((a, b) => comparePlaces(a.at, b.at) || compareText(a.message, b.message))
  return inFileOrder.map(({ subject, ...finding }) => {
    const about = subject ?? finding.at.keyPath ?? normalised(finding.at.excerpt ?? '')
    const identity = JSON.stringify([finding.ruleId, finding.at.file, about])
    const counted = `${finding.target ?? 0} ${identity}`
    const ordinal = counts.get(counted) ?? 0
    counts.set(counted, ordinal + 1)
    return { ...finding, fingerprint: shortHash(`${identity} ${ordinal}`) }
  })
}

const normalised = (excerpt: string): string => excerpt.replace(/\s+/g, ' ').trim()

const shortHash = (text: string): string => createHash('sha256').update(text.toWellFormed()).digest('hex').slice(0, 16)
