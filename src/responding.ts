import { platform, release } from 'node:os'
import { join } from 'node:path'
import { audit, gather, homePlaces, InvalidConfig, isHarmless } from './audit/index.ts'
import type { HomePlaces } from './audit/index.ts'
import { collect, homeSecrets, redactor, search } from './incident/index.ts'
import type { Flag, Root } from './incident/index.ts'
import { homeRoots } from './home-roots.ts'
import { changeTimes, fileHashes, openDirectory, ownFilesOf, readOwnFile, writeArchive } from './io/index.ts'
import type { FileHash, Snapshot } from './model/index.ts'
import { ConfigProblems, UsageError } from './usage-error.ts'
import { version } from './version.ts'

export interface IncidentOptions {
  readonly env?: Readonly<Record<string, string | undefined>> | undefined
  /** Sessions whose transcripts are wanted whole. */
  readonly sessions?: readonly string[] | undefined
  /** The `.tgz` to write. */
  readonly output?: string | undefined
  /** How far back changes are told, in milliseconds. */
  readonly since?: number | undefined
  readonly now?: number | undefined
}

export interface CollectedIncident { readonly file: string; readonly files: number; readonly redactions: number }

const week = 7 * 86_400_000
const mostLog = 16 * 2 ** 20

/** Puts a report together and writes it. Throws a UsageError when that cannot be done, ConfigProblems for a configuration that cannot be used. */
export async function collectIncident(options: IncidentOptions): Promise<CollectedIncident> {
  const { env = process.env, sessions = [], now = Date.now() } = options
  const places = homePlaces({ env })
  const snapshot = await snapshotOf(env)
  const roots = await homeRoots(places)
  const stamp = new Date(now).toISOString().replace(/[-:]|\.\d+/g, '')
  const folder = `plugvet-incident-${stamp}`
  const file = options.output ?? `${folder}.tgz`
  const collected = collect({
    snapshot, report: await audit({ snapshot }), roots, configFiles: places.configFiles, logs: logsOf(places), sessions, secrets: secretsOf(places, roots),
    hashes: await hashesOf(snapshot, roots),
    about: {
      collectedAt: new Date(now).toISOString(), plugvet: version, node: process.version, system: `${platform()} ${release()}`, rules: snapshot.release,
      stateDir: places.stateDir, config: places.configPath,
    },
  })
  if (collected.missing.length > 0) throw new UsageError(`there is no session ${collected.missing.join(', ')}; the transcripts lie in ${join(places.stateDir, 'agents', '*', 'sessions')}`)
  try {
    writeArchive(file, folder, collected.files)
  } catch (error) {
    throw new UsageError(`cannot write ${file}: ${(error as NodeJS.ErrnoException).code ?? (error as Error).message}`)
  }
  return { file, files: collected.files.length, redactions: collected.redactions }
}

/** Red flags in transcripts, logs, memory and identity files; excerpts hold no secret. */
export async function scanIncident(options: IncidentOptions): Promise<readonly Flag[]> {
  const { env = process.env, now = Date.now(), since = week } = options
  const places = homePlaces({ env })
  const roots = await homeRoots(places)
  const snapshot = await snapshotOf(env).catch((error: unknown) => {
    if (error instanceof ConfigProblems) return undefined
    throw error
  })
  const redact = redactor(secretsOf(places, roots))
  const changed = Object.fromEntries(roots.flatMap(({ name, tree, entries }) => changeTimes(tree, entries).map(([path, time]) => [`${name}/${path}`, time] as const)))
  const flags = search({ roots, logs: logsOf(places), pairing: snapshot?.pairing ?? {}, named: namedIn(snapshot), changed, since: now - since })
  return flags.map(flag => flag.excerpt === undefined ? flag : { ...flag, excerpt: redact(flag.excerpt).text })
}

async function snapshotOf(env: NonNullable<IncidentOptions['env']>): Promise<Snapshot> {
  try {
    return await gather({ env })
  } catch (error) {
    throw error instanceof InvalidConfig ? new ConfigProblems(error.message) : error
  }
}

const secretsOf = ({ configFiles, env }: HomePlaces, roots: readonly Root[]) => homeSecrets(roots, configFiles, env, isHarmless)

const logsOf = ({ logs }: HomePlaces): readonly { readonly path: string; readonly text: string }[] =>
  logs.slice(0, 3).flatMap(path => {
    const bytes = readOwnFile(path)
    return bytes === undefined || bytes.length > mostLog ? [] : [{ path, text: bytes.toString('utf8') }]
  })

async function hashesOf({ installs, extensions }: Snapshot, roots: readonly Root[]): Promise<Readonly<Record<string, readonly FileHash[]>>> {
  const folders = [...new Set([...installs.map(({ installPath }) => installPath), ...extensions.map(({ path }) => path)])].filter(path => path !== '')
  const hashes: Record<string, readonly FileHash[]> = {}
  for (const folder of folders.sort()) hashes[folder] = await fileHashes(await ownFilesOf(openDirectory(folder))).catch(() => [])
  for (const { name, tree, entries } of roots) {
    const skills = entries.filter(({ path }) => /(?:^|\/)skills\//.test(path))
    if (skills.length > 0) hashes[`${name}: skills`] = await fileHashes({ ...tree, async *list() { yield* skills } })
  }
  return hashes
}

/** Everybody whom some allow list of the configuration names. */
function namedIn(snapshot: Snapshot | undefined): readonly string[] {
  const names: string[] = []
  const open: unknown[] = [snapshot?.config.value['channels']]
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (typeof next === 'object' && next !== null) open.push(...Object.values(next).filter(one => one !== null && one !== undefined))
    else if (typeof next === 'string' || typeof next === 'number') names.push(String(next))
  }
  return names
}
