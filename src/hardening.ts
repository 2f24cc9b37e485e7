import { randomBytes } from 'node:crypto'
import { isDeepStrictEqual } from 'node:util'
import { audit, gather } from './audit/index.ts'
import { changeKey, keyHome } from './config-change.ts'
import type { ConfigChange } from './config-change.ts'
import { planOf, profileNames, profileSettings } from './harden/index.ts'
import type { HomeView, PlanItem, ProfileName, Setting } from './harden/index.ts'
import type { ConfigValue, KeyPath, Snapshot } from './model/index.ts'
import { UsageError } from './usage-error.ts'

export interface HardenOptions { readonly env?: Readonly<Record<string, string | undefined>> | undefined }

/** One item of the plan with what it changes in which file. */
export interface PlannedItem extends PlanItem { readonly changes: readonly ConfigChange[] }

/** A strong secret: 256 random bits as hex. */
export const newToken = (): string => randomBytes(32).toString('hex')

/** What is open in this home, what to change about it, and what that breaks. Throws ConfigProblems. */
export async function hardeningPlan(options: HardenOptions): Promise<readonly PlannedItem[]> {
  const { env = process.env } = options
  const snapshot = await snapshotOf(options)
  const report = await audit({ snapshot })
  const home: HomeView = { at: (...path) => valueAt(snapshot.config.source, path), plugins: pluginsOf(snapshot), findings: report.findings }
  return planOf(report, home).map(item => ({ ...item, changes: previews(item.settings, env) }))
}

/** Gives the gateway a token of its own, unless it has one or is told to take one from elsewhere. Says whether it did. */
export function giveToken({ env = process.env }: HardenOptions): boolean {
  const path = ['gateway', 'auth', 'token']
  if (keyHome(path, { env }).value !== undefined || env['OPENCLAW_GATEWAY_TOKEN']?.trim()) return false
  write({ keyPath: path, value: newToken() }, env, false)
  write({ keyPath: ['gateway', 'auth', 'mode'], value: 'token' }, env, false)
  return true
}

/** How the home differs from a profile, key by key; with `isWriting` the differences are closed. */
export async function applyProfile(name: string, agent: string | undefined, isWriting: boolean, options: HardenOptions): Promise<readonly ConfigChange[]> {
  const profile = profileNames.find(each => each === name)
  if (profile === undefined) throw new UsageError(`--profile of harden is one of ${profileNames.join(', ')}, not ${JSON.stringify(name)}`)
  const { env = process.env } = options
  const snapshot = await snapshotOf(options)
  const settings = profileSettings(profile, prefixOf(profile, agent, snapshot)).filter(({ keyPath, value }) => !isDeepStrictEqual(valueAt(snapshot.config.source, keyPath), value))
  return isWriting ? settings.flatMap(setting => write(setting, env, false)) : previews(settings, env)
}

async function snapshotOf({ env = process.env }: HardenOptions): Promise<Snapshot> {
  // Says what is wrong with a configuration that cannot be used.
  keyHome(['gateway'], { env })
  return gather({ env })
}

/** Where the profile of an agent goes: newer homes name agents by key, older ones list them. */
function prefixOf(profile: ProfileName, agent: string | undefined, { config: { source } }: Snapshot): KeyPath {
  if (profile === 'baseline') return []
  if (agent === undefined) return ['agents', 'defaults']
  if (valueAt(source, ['agents', 'entries', agent]) !== undefined) return ['agents', 'entries', agent]
  const list = valueAt(source, ['agents', 'list'])
  const index = Array.isArray(list) ? list.findIndex(one => (one as { id?: unknown } | null)?.id === agent) : -1
  if (index < 0) throw new UsageError(`the configuration knows no agent ${JSON.stringify(agent)}`)
  return ['agents', 'list', index]
}

const previews = (settings: readonly Setting[], env: NonNullable<HardenOptions['env']>): readonly ConfigChange[] => settings.flatMap(setting => write(setting, env, true))

/** Each change is read anew: one moves the places of the next. */
function write({ keyPath, value }: Setting, env: NonNullable<HardenOptions['env']>, isPreview: boolean): readonly ConfigChange[] {
  const changed = changeKey(keyHome(keyPath, { env }), keyPath, value, isPreview)
  return changed === undefined ? [] : [changed]
}

const valueAt = (config: ConfigValue, path: KeyPath): ConfigValue | undefined =>
  path.reduce<ConfigValue | undefined>((part, key) => typeof part === 'object' && part !== null ? (part as Record<string | number, ConfigValue>)[key] : undefined, config)

/** What is installed now; whoever reads the plan decides which of it stays. */
const pluginsOf = ({ extensions, installs }: Snapshot): readonly string[] =>
  [...new Set([...extensions.map(({ manifestId, id }) => manifestId ?? id), ...installs.filter(({ kind }) => kind === 'plugin').map(({ id }) => id)])].sort()
