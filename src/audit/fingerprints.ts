import { createHash } from 'node:crypto'
import type { AuditFinding } from '../model/index.ts'

/**
 * Gives each finding the mark by which it is known again: check, key or file, and what it says without the numbers of lines. A finding
 * that comes to say more (another open group, another dangerous place in a plugin) is a new one.
 */
export const withFingerprints = <F extends AuditFinding>(findings: readonly F[], stateDir: string): readonly F[] => {
  const counts = new Map<string, number>()
  return findings.map((finding) => {
    const { checkId, detail, location } = finding
    const place = location?.keyPath ?? relativeTo(stateDir, location?.file ?? '')
    const identity = JSON.stringify([checkId, place, detail.replaceAll(stateDir, '').replace(/:\d+/g, ':')])
    const ordinal = counts.get(identity) ?? 0
    counts.set(identity, ordinal + 1)
    return { ...finding, fingerprint: createHash('sha256').update(`${identity} ${ordinal}`.toWellFormed()).digest('hex').slice(0, 16) }
  })
}

const relativeTo = (folder: string, file: string): string => (file.startsWith(folder) ? file.slice(folder.length) : file)
