import { metasById } from '../catalog/metas.ts'
import { registryRules } from '../catalog/registry.ts'
import { reportOf, stamp } from '../findings/index.ts'
import type { ReportOptions } from '../findings/index.ts'
import { bundledIn, ownCodeDigest, ownFilesOf, openDirectory, openStore, registrySettings, userCacheFolder } from '../io/index.ts'
import type { RegistrySettings } from '../io/index.ts'
import type { PackageChanges, ReviewReport, ScanReport } from '../model/index.ts'
import { UsageError } from '../usage-error.ts'
import { compareSides } from './changes.ts'
import type { Side } from './changes.ts'
import { dependenciesOf } from './dependencies.ts'
import { reviewFolder, reviewPackage } from './review-package.ts'
import type { Reviewed, ReviewTools } from './review-package.ts'

export { reviewPackage } from './review-package.ts'
export type { Reviewed, ReviewTools } from './review-package.ts'

/** A package that an OpenClaw home holds. `spec` is what a new install of it would ask the registry for. */
export interface InstalledPackage { readonly id: string; readonly path: string; readonly name?: string; readonly spec?: string }

export interface ToolOptions extends Pick<ReviewTools, 'scan' | 'minAge'> {
  readonly env?: Readonly<Record<string, string | undefined>> | undefined
  /** Where results and answers are kept; the user's cache folder when unsaid. */
  readonly cacheFolder?: string | undefined
  readonly noCache?: boolean | undefined
  /** Where relative paths start; the working directory when unsaid. */
  readonly folder?: string | undefined
  readonly now?: number | undefined
}

/** What every review needs, opened once: registry settings, rules and caches. */
export const openTools = async ({ env = process.env, noCache = false, scan, minAge, now = Date.now(), folder = process.cwd(), ...options }: ToolOptions): Promise<ReviewTools> => {
  const cacheFolder = noCache ? undefined : options.cacheFolder ?? userCacheFolder(env)
  const settings: RegistrySettings = await registrySettings({ env, cacheFolder })
  return {
    settings, scan, now, folder, rules: registryRules.flatMap(({ checks }) => checks), minAge,
    ...cacheFolder !== undefined && { results: openStore(cacheFolder, 'results', ownCodeDigest()), seen: openStore(cacheFolder, 'seen', '1') },
  }
}

export interface ReviewRequest extends ReportOptions {
  readonly specs: readonly string[]
  /** Also looks at everything that would be installed along. */
  readonly deps?: boolean | undefined
  /** A spec, or `installed`: compare with it. */
  readonly against?: string | undefined
  /** With `against: 'installed'`: every installed package that a registry can update. */
  readonly all?: boolean | undefined
  /** What the OpenClaw home holds; asked only for `installed`. */
  readonly installed: () => Promise<readonly InstalledPackage[]>
}

/** Reviews packages one after the other, each with what it is compared with and what it would bring along. */
export const review = async (request: ReviewRequest, tools: ReviewTools): Promise<ReviewReport> => {
  const { specs, deps = false, against, all = false, installed, ...options } = request
  const held = against === 'installed' ? await installed() : []
  const asked = all ? held.flatMap(one => one.spec === undefined ? [] : [{ spec: one.spec, held: one }]) : specs.map(spec => ({ spec, held: undefined }))
  if (asked.length === 0) throw new UsageError('no installed package came from a registry, so there is nothing to compare')
  const reviewed: Reviewed[] = []
  const older = new Map<number, Reviewed>()
  for (const { spec, held: own } of asked) {
    const main = await reviewPackage(spec, tools)
    if (against !== undefined) {
      const other = await olderSide(main, against, own === undefined ? held : [own], tools)
      older.set(reviewed.length, other)
    }
    reviewed.push(main)
    if (deps) reviewed.push(...await dependenciesOf(spec, main, tools))
  }
  const scanned = reviewed.map(({ target, outcome, gaps }) => ({ target, outcome, gaps }))
  const report = reportOf(scanned, metasById, options)
  const changes = [...older].map(([target, other]) => changesOf(report, reviewed[target]!, other, reviewed.length > 1 ? target : undefined, target))
  const abouts = reviewed.map(({ about }, index) => ({ target: index, ...about }))
  const { packages = [], dependencies = [] } = Object.groupBy(abouts, ({ target }) => reviewed[target]?.target.isDependency ? 'dependencies' : 'packages')
  return { ...report, packages, ...deps && { dependencies }, ...changes.length > 0 && { changes } }
}

const olderSide = async (main: Reviewed, against: string, held: readonly InstalledPackage[], tools: ReviewTools): Promise<Reviewed> => {
  if (against !== 'installed') return reviewPackage(against, tools)
  const own = held.find(({ id, name }) => main.target.name !== undefined && (name === main.target.name || id === main.target.name))
  if (own === undefined) throw new UsageError(`${main.target.name ?? 'this package'} is not installed in the OpenClaw home, so there is nothing to compare with`)
  return reviewFolder({ kind: 'directory', path: own.path }, await ownFilesOf(openDirectory(own.path), bundledIn(main.files.map(({ path }) => path))), tools)
}

const changesOf = (report: ScanReport, newer: Reviewed, older: Reviewed, only: number | undefined, target: number): PackageChanges => {
  const isOwn = (part: { readonly target?: number }): boolean => only === undefined || part.target === only
  const capabilities = Object.fromEntries(Object.entries(report.capabilities).map(([name, uses]) => [name, uses.filter(isOwn)]))
  const now: Side = { about: newer.about, files: newer.files, capabilities, findings: report.findings.filter(isOwn) }
  const { capabilities: could } = reportOf([{ target: older.target, outcome: older.outcome }], metasById)
  const before: Side = { about: older.about, files: older.files, capabilities: could, findings: stamp(older.outcome.hits, metasById) }
  const { name = older.target.path ?? older.target.spec ?? '', version } = older.target
  return compareSides(before, now, target, version === undefined ? name : `${name} ${version}`)
}
