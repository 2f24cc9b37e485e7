import { homedir } from 'node:os'
import { join, resolve } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import JSON5 from 'json5'
import type { KeyHome } from './audit/index.ts'
import { changeKey, keyHome, textOf } from './config-change.ts'
import type { ConfigChange } from './config-change.ts'
import {
  ask, chooseNode, configChecks, decisions, digestOfBytes, fileChecks, guardPlaces, placeFiles, policyConfig, probeCheck, probeRequest, readReceipt,
  removeFiles, startedBy, writeReceipt,
} from './guard/index.ts'
import type { Check, Entry, GuardPlaces, Receipt } from './guard/index.ts'
import { UsageError } from './usage-error.ts'
import { version } from './version.ts'

export interface GuardOptions {
  /** The folder of the guard; `~/.plugvet/guard` when unsaid. */
  readonly dir?: string | undefined
  readonly env?: Readonly<Record<string, string | undefined>> | undefined
  /** Change nothing, only say what would be. */
  readonly isPreview?: boolean | undefined
  /** Take the place of another policy program. */
  readonly isForced?: boolean | undefined
}

export interface GuardOutcome { readonly change?: ConfigChange; readonly notes: readonly string[] }

const key = ['security', 'installPolicy'] as const

export const guardFolder = ({ dir, env = process.env }: GuardOptions): string => resolve(dir ?? env['PLUGVET_GUARD_DIR'] ?? join(homedir(), '.plugvet', 'guard'))

/**
 * Puts the guard in its place and has OpenClaw ask it. Can be repeated: what is right already stays. Throws a UsageError when
 * it cannot be done, ConfigProblems when the configuration cannot be used.
 */
export async function installGuard(options: GuardOptions, bundle: Uint8Array): Promise<GuardOutcome> {
  const places = guardPlaces(guardFolder(options))
  const node = chooseNode(process.execPath, places, userId())
  const wanted = policyConfig(node.path, places)
  const config = keyHome(key, options)
  const isOurs = isOwn(config.value, places)
  const other = isOurs ? undefined : startedBy(config.value)
  if (other && !options.isForced) throw new UsageError(`OpenClaw already asks another program before installs (${other.command}); --force takes its place and remembers it`)
  const notes = node.isCopy ? [`Node is copied beside the program: OpenClaw would refuse the one in use, because ${node.problems[0]!.path} ${node.problems[0]!.problem}.`] : []
  const write = (isPreview: boolean): ConfigChange | undefined => isDeepStrictEqual(config.value, wanted) ? undefined : changeKey(config, key, wanted, isPreview)
  if (options.isPreview) return withChange(write(true), notes)
  placeFiles(places, bundle, node, process.execPath)
  const before = isOurs ? readReceipt(places) : undefined
  writeReceipt(places, {
    version, configPath: config.configPath, bundleDigest: digestOfBytes(bundle), node: node.path, ...before ? memoryOf(before) : memoryOf(firstReceipt(config)),
  })
  const changed = write(false)
  const { isRight, says, mend } = probeCheck(await ask(startedBy(wanted)!, probeRequest(places.folder)))
  return withChange(changed, [...notes, isRight ? `${capital(says)}.` : `${capital(says)}; ${mend}.`])
}

/** Looks at everything that OpenClaw will look at, and asks a test question. */
export async function examineGuard(options: GuardOptions): Promise<readonly Check[]> {
  const places = guardPlaces(guardFolder(options))
  const uid = userId()
  const { value } = keyHome(key, options)
  const started = startedBy(value)
  const checks = [...configChecks(value, places), ...started ? fileChecks(started, places, uid, version) : []]
  const isSound = started !== undefined && checks.every(({ isRight }) => isRight)
  return isSound ? [...checks, probeCheck(await ask(started, probeRequest(places.folder)))] : checks
}

/** Puts the configuration back as it was and takes the program away. The policy and the log stay. */
export function uninstallGuard(options: GuardOptions): GuardOutcome {
  const places = guardPlaces(guardFolder(options))
  const config = keyHome(key, options)
  const { previous, addedSection } = readReceipt(places) ?? {}
  const isOurs = isOwn(config.value, places)
  const isEmptyWithout = previous === undefined && addedSection === true && config.holder?.place.members.length === 1
  const target = isEmptyWithout ? key.slice(0, 1) : key
  const changed = isOurs ? changeKey(target === key ? config : keyHome(target, options), target, previous, options.isPreview === true) : undefined
  if (!options.isPreview) removeFiles(places)
  return withChange(changed, [
    ...isOurs ? [] : ['OpenClaw does not ask this guard.'],
    `Your policy and the log of decisions, if there are any, stay in ${places.folder}.`,
  ])
}

/** The decisions that the guard took, oldest first. */
export const guardLog = (options: GuardOptions): { readonly entries: readonly Entry[]; readonly unreadable: number } => decisions(guardFolder(options))

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
const withChange = (changed: ConfigChange | undefined, notes: readonly string[]): GuardOutcome => ({ ...changed && { change: changed }, notes })
const isOwn = (value: unknown, places: GuardPlaces): boolean => startedBy(value)?.args.includes(places.bundle) === true

type Memory = Pick<Receipt, 'previous' | 'addedSection'>
const memoryOf = ({ previous, addedSection }: Memory): Memory => ({ ...previous !== undefined && { previous }, ...addedSection === true && { addedSection } })
// As it is written: variables in it stay variables.
const writtenIn = ({ file, valueStart, valueEnd }: NonNullable<KeyHome['own']>): unknown => JSON5.parse(textOf(file).slice(valueStart, valueEnd))
const firstReceipt = ({ own, holder }: KeyHome): Memory => ({ ...own && { previous: writtenIn(own) }, addedSection: own === undefined && (holder?.depth ?? 0) === 0 })

function userId(): number {
  if (process.getuid !== undefined) return process.getuid()
  throw new UsageError('the guard cannot be set up on Windows yet: OpenClaw checks the access lists of every folder above the program, and plugvet does not set them')
}
