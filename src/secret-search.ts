import { homedir } from 'node:os'
import { join } from 'node:path'
import { homePlaces, textValues } from './audit/index.ts'
import type { HomePlaces } from './audit/index.ts'
import { findSecrets } from './code/secrets/index.ts'
import { homeRoots } from './home-roots.ts'
import type { HomeRoot } from './home-roots.ts'
import { readOwnFile, writeOwnFile } from './io/index.ts'
import type { TreeEntry } from './model/index.ts'
import { acceptAll, findLiterals, isAccepted, parseBaseline } from './secrets/index.ts'
import type { Keeper, Literal, SearchedText } from './secrets/index.ts'
import { UsageError } from './usage-error.ts'

export interface SecretSearchOptions {
  readonly env?: Readonly<Record<string, string | undefined>> | undefined
  /** File of what is accepted; `~/.plugvet/secrets-baseline.json` when unsaid. */
  readonly baseline?: string | undefined
  /** Writes everything that is found into the baseline. */
  readonly accept?: boolean | undefined
}

/** One secret in a file, without its value. */
export type ShownSecret = Omit<Literal, 'value'>

export interface SecretReport {
  readonly found: readonly ShownSecret[]
  /** How many more the baseline accepts. */
  readonly accepted: number
  readonly baseline: string
  /** What could not be searched, with the reason. */
  readonly gaps: readonly { readonly file: string; readonly reason: string }[]
  readonly files: number
}

const mostBytes = 64 * 2 ** 20
const environmentFile = /(?:^|\/)\.?env(?:\.[\w-]+)?$|\.env$/i
const storeFile = /^(?:credentials\/|identity\/|devices\/|agents\/[^/]+\/agent\/[^/]+\.json$|exec-approvals\.json$|oauth\.json$|secrets?\.json$)/i
const recordFile = /\.(?:jsonl|log)(?:\.[\w-]+)?$|^logs\//i
const database = /\.(?:sqlite3?|db)(?:-wal)?$/i
/** The configuration and its copies: `openclaw.json.bak`, and those that a repair leaves. */
const configFile = /^(?:openclaw|clawdbot)\.json/i

/**
 * Searches the configuration, the state folder and the workspaces for secrets that stand there as they are. Values are compared and
 * never kept. Throws a UsageError for a baseline that cannot be read or written.
 */
export async function searchSecrets(options: SecretSearchOptions): Promise<SecretReport> {
  const { env = process.env, accept = false } = options
  const home = env['HOME'] || env['USERPROFILE'] || homedir()
  const file = options.baseline ?? join(home, '.plugvet', 'secrets-baseline.json')
  const baseline = baselineOf(file, options.baseline !== undefined && !accept)
  const places = homePlaces({ env })
  const gaps: { file: string; reason: string }[] = []
  const shown = (path: string): string => path.startsWith(`${home}/`) ? `~${path.slice(home.length)}` : path
  const texts = [
    ...places.configFiles.map(({ path, text }) => searched(shown(path), text, 'config')),
    ...(await homeRoots(places)).flatMap(root => textsOf(root, places, shown, gaps)),
    ...places.logs.filter(path => !path.startsWith(`${places.stateDir}/`)).flatMap(path => textOfLog(path, shown(path), gaps)),
  ]
  const literals = findLiterals(texts, findSecrets)
  if (accept) keep(file, JSON.stringify(acceptAll(literals), undefined, 2))
  const open = accept ? [] : literals.filter(one => baseline === undefined || !isAccepted(one, baseline))
  return {
    found: open.map(({ value: _, ...rest }) => rest), accepted: literals.length - open.length, baseline: shown(file), gaps, files: texts.length,
  }
}

const searched = (file: string, text: string, keeper: Keeper, path = file): SearchedText => ({
  file, text, keeper, isEnvironment: environmentFile.test(path), values: keeper === 'config' || keeper === 'store' ? textValues(text) : [],
})

function textsOf(root: HomeRoot, { configFiles, workspaces }: HomePlaces, shown: (path: string) => string, gaps: { file: string; reason: string }[]): readonly SearchedText[] {
  const seen = new Set(configFiles.map(({ path }) => path))
  return root.entries.filter(({ kind, path }) => kind === 'file' && !seen.has(join(root.path, path))).flatMap((entry) => {
    const full = join(root.path, entry.path)
    const file = shown(full)
    if (database.test(entry.path)) return gap(gaps, file, 'is a database, and its texts are not searched')
    const text = textOf(root, entry, file, gaps)
    if (text === undefined) return []
    const isWork = root.name !== 'state' || workspaces.some(folder => full.startsWith(`${folder}/`))
    return [searched(file, text, isWork ? 'workspace' : keeperOf(entry.path))]
  })
}

const keeperOf = (path: string): Keeper =>
  configFile.test(path) ? 'config' : storeFile.test(path) ? 'store' : recordFile.test(path) ? 'record' : environmentFile.test(path) ? 'environment' : 'other'

function textOf({ tree }: HomeRoot, { path, size }: TreeEntry, file: string, gaps: { file: string; reason: string }[]): string | undefined {
  if (size > mostBytes) return void gap(gaps, file, `is larger than ${mostBytes / 2 ** 20} MiB`)
  try {
    const bytes = tree.read(path, mostBytes)
    return bytes.subarray(0, 8000).includes(0) ? undefined : new TextDecoder().decode(bytes)
  } catch (error) {
    return void gap(gaps, file, (error as NodeJS.ErrnoException).code ?? (error as Error).message)
  }
}

function textOfLog(path: string, file: string, gaps: { file: string; reason: string }[]): readonly SearchedText[] {
  try {
    const bytes = readOwnFile(path)
    if (bytes === undefined) return []
    return bytes.length > mostBytes ? gap(gaps, file, `is larger than ${mostBytes / 2 ** 20} MiB`) : [searched(file, bytes.toString('utf8'), 'record')]
  } catch (error) {
    return gap(gaps, file, (error as NodeJS.ErrnoException).code ?? (error as Error).message)
  }
}

function gap(gaps: { file: string; reason: string }[], file: string, reason: string): [] {
  gaps.push({ file, reason })
  return []
}

function baselineOf(file: string, isWanted: boolean): ReturnType<typeof parseBaseline> {
  let text: string | undefined
  try {
    text = readOwnFile(file)?.toString('utf8')
  } catch (error) {
    throw new UsageError(`cannot read the baseline ${file}: ${(error as NodeJS.ErrnoException).code}`)
  }
  if (text === undefined && isWanted) throw new UsageError(`there is no baseline ${file}; --accept makes one`)
  const baseline = text === undefined ? undefined : parseBaseline(text)
  if (text !== undefined && baseline === undefined) throw new UsageError(`${file} is no baseline of secrets`)
  return baseline
}

function keep(file: string, text: string): void {
  try {
    writeOwnFile(file, `${text}\n`)
  } catch (error) {
    throw new UsageError(`cannot write the baseline ${file}: ${(error as NodeJS.ErrnoException).code ?? (error as Error).message}`)
  }
}
