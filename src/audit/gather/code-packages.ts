import { accessSync, constants, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Gap, PackageScan, ScannedPackage } from '../../model/index.ts'
import { readBounded } from './read.ts'
import { otherPluginPlaces, pluginPlaces } from './plugin-places.ts'
import type { PluginPlace } from './plugin-places.ts'
import { winningSkills } from './skill-places.ts'
import type { SkillRoot } from './skill-places.ts'

/**
 * Scans the code below a folder; `entries` (relative, `/`-separated) are looked at whatever hides them. The audit may not
 * import the code lane, so whoever runs it hands this in.
 */
export type PackageScanner = (root: string, entries: readonly string[]) => Promise<PackageScan>

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))

// An entry that does not exist harms nobody; one that cannot be looked at does.
const entryFault = (root: string, entries: readonly string[]): string | undefined => {
  for (const entry of entries) {
    try {
      statSync(join(root, entry))
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') return `entry ${entry}: ${(error as NodeJS.ErrnoException).code ?? reasonOf(error)}`
    }
  }
  return undefined
}

/** What the scanner could not read because this account may not; something that is merely missing or odd stays a gap. */
const isShut = (root: string, { stage, subject }: Gap): boolean => {
  if (stage !== 'read') return false
  try {
    accessSync(join(root, subject), constants.R_OK)
    return false
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ENOENT'
  }
}

type Outcome = Pick<ScannedPackage, 'scan' | 'failure'>

const scanned = async (scanner: PackageScanner, root: string, entries: readonly string[]): Promise<Outcome> => {
  const fault = entryFault(root, entries)
  if (fault !== undefined) return { failure: fault }
  try {
    const scan = await scanner(root, entries)
    const unread = scan.gaps.filter((gap) => isShut(root, gap))
    const [first] = unread
    if (first === undefined) return { scan }
    const more = unread.length > 1 ? ` and ${unread.length - 1} more` : ''
    return { scan, failure: `${first.subject}: ${first.reason}${more}` }
  } catch (error) {
    return { failure: reasonOf(error) }
  }
}

const places = (stateDir: string, extensionsDir: string, loadPaths: readonly string[]): readonly (PluginPlace & { readonly failure?: string })[] => {
  try {
    return pluginPlaces(stateDir, loadPaths)
  } catch (error) {
    const unlisted = { id: 'extensions', path: extensionsDir, hiddenEntries: [], escapingEntries: [], entries: [], failure: reasonOf(error) }
    return [unlisted, ...otherPluginPlaces(stateDir, loadPaths)]
  }
}

const bringsCollector = ({ path, entries }: PluginPlace): boolean =>
  entries.some((entry) => /\b(securityAuditCollectors|registerSecurityAuditCollector)\b/.test(readBounded(join(path, entry), 4 * 1024 * 1024) ?? ''))

/** What is installed and what its code is like, one after the other: each scan uses all workers by itself. */
export const gatherPackages = async (scanner: PackageScanner, { stateDir, extensionsDir, loadPaths, skillRoots }: {
  readonly stateDir: string; readonly extensionsDir: string; readonly loadPaths: readonly string[]; readonly skillRoots: readonly SkillRoot[]
}): Promise<{ readonly packages: readonly ScannedPackage[]; readonly gaps: readonly Gap[] }> => {
  const packages: ScannedPackage[] = []
  const gaps: Gap[] = []
  for (const place of places(stateDir, extensionsDir, loadPaths)) {
    const { entries, ...plugin } = place
    const outcome = place.failure === undefined ? await scanned(scanner, place.path, entries) : {}
    packages.push({ kind: 'plugin', ...plugin, ...outcome })
    gaps.push(...(outcome.scan?.gaps ?? []).map((gap) => ({ ...gap, subject: `${place.path}/${gap.subject}` })))
    if (bringsCollector(place)) {
      gaps.push({ stage: 'check', subject: `plugins.${place.id}`, reason: 'this plugin brings audit checks of its own; plugvet never runs the code of a plugin, so they were not asked' })
    }
  }
  for (const skill of winningSkills(skillRoots)) {
    const outcome = await scanned(scanner, skill.path, [])
    packages.push({ kind: 'skill', id: skill.name, path: skill.path, hiddenEntries: [], escapingEntries: [], ...outcome })
    gaps.push(...(outcome.scan?.gaps ?? []).map((gap) => ({ ...gap, subject: `${skill.path}/${gap.subject}` })))
  }
  return { packages, gaps }
}
