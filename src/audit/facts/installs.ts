import type { InstallRecord, InstallVerification, TamperedFile } from '../../model/index.ts'
import type { Resolver } from './resolver.ts'

export interface InstallGroup {
  /** npm records whose spec lets the version move. */
  readonly unpinned: readonly InstallRecord[]
  readonly withoutIntegrity: readonly InstallRecord[]
  /** Installed in another version than recorded. */
  readonly drifted: readonly InstallRecord[]
  /** Not what was published. */
  readonly tampered: readonly TamperedInstall[]
}

export interface TamperedInstall extends InstallVerification {
  readonly record: InstallRecord
  /** Files that are not as published and that something runs or an agent reads. */
  readonly running: readonly string[]
}

export interface InstallsFacts { readonly plugins: InstallGroup; readonly hooks: InstallGroup }

const exactVersion = /^v?\d+\.\d+\.\d+(-[0-9A-Za-z.-]+)?(\+[0-9A-Za-z.-]+)?$/

/** Only one version can ever match: what follows the last `@` that does not open a scope. */
export const isPinned = (spec: string): boolean => {
  const sign = spec.lastIndexOf('@')
  return sign > 0 && exactVersion.test(spec.slice(sign + 1).trim())
}

const instruction = /(?:^|\/)(?:(?:SKILL|AGENTS|CLAUDE)\.md$|skills\/)/i

/** A README that was edited harms nobody; a program or a skill that was can. */
const isRun = ({ path, reach }: TamperedFile): boolean => reach === 'entry' || reach === 'install' || (reach === 'skill' && instruction.test(path))

const tamperedIn = (record: InstallRecord): readonly TamperedInstall[] => {
  const { verification } = record
  if (verification === undefined) return []
  const { archive, modified, added, missing } = verification
  if (archive !== 'other' && modified.length + added.length + missing.length === 0) return []
  return [{ ...verification, record, running: [...modified, ...added].filter(isRun).map(({ path }) => path) }]
}

const group = (records: readonly InstallRecord[]): InstallGroup => ({
  unpinned: records.filter(({ spec }) => spec !== undefined && !isPinned(spec.trim())),
  withoutIntegrity: records.filter(({ integrity }) => integrity === undefined),
  drifted: records.filter(({ version, installedVersion }) => version !== undefined && installedVersion !== undefined && version !== installedVersion),
  tampered: records.flatMap(tamperedIn),
})

export const installs: Resolver<'installs'> = ({ installs: records }) => {
  const npm = records.filter(({ source }) => source === 'npm')
  return { plugins: group(npm.filter(({ kind }) => kind === 'plugin')), hooks: group(npm.filter(({ kind }) => kind === 'hook')) }
}
