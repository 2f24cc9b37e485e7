import { existsSync, lstatSync, readFileSync, realpathSync } from 'node:fs'
import { dirname, isAbsolute, join, relative, resolve } from 'node:path'
import { nearest } from './nearest.ts'
import { isObject, parseOperatorFile, readOperatorFile } from './operator-file.ts'
import { isSetting, options, optionsOf, settingCommands, settingNames, valuesOf } from './options.ts'
import type { CommandName, Option, OptionName } from './options.ts'
import type { CommandLine } from './parse-args.ts'
import { UsageError } from './usage-error.ts'

export const settingsName = 'plugvet.jsonc'

export interface SettingsRequest {
  readonly command: CommandName
  readonly operands: readonly string[]
  /** What `--config` names. */
  readonly named: string | undefined
  readonly folder: string
  /** Folders that an audit looks at; asked only when there is a file in `folder`. */
  readonly audited: () => Promise<readonly string[]>
}

/** `args` are the settings as options of the command line; `note` is what the operator has to know about them. */
export interface Settings { readonly args: readonly string[]; readonly note?: string }

/**
 * Reads the operator's settings: the file that `--config` names, else `plugvet.jsonc` in the current folder. A file that is part of what is
 * looked at is never read: named, it is refused; found, it is passed over with a note. Throws a UsageError of one line for a mistake in it.
 */
export async function loadSettings({ command, operands, named, folder, audited }: SettingsRequest): Promise<Settings> {
  const file = named ?? join(folder, settingsName)
  if (!(settingCommands as readonly string[]).includes(command) || (named === undefined && !existsSync(file))) return { args: [] }
  const path = resolve(folder, file)
  const looked = [...operands.map(operand => resolve(folder, operand)), ...operands.length === 0 ? await audited() : []]
  const within = looked.find(one => isWithin(path, one))
  if (within !== undefined) {
    if (named !== undefined) throw new UsageError(`${named} is part of what is looked at, and nothing in there may say how: keep it elsewhere`)
    return { args: [], note: `${settingsName} is not read: this folder is part of what is looked at` }
  }
  const mark = named === undefined ? markOfStranger(folder) : undefined
  if (mark !== undefined) return { args: [], note: `${settingsName} is not read: ${mark} makes this the folder of a package, which may not speak for you; --config ${settingsName} reads it` }
  const text = readOperatorFile(path, 'settings', true) ?? ''
  const args = argsOf(await parseOperatorFile(file, text), command, file, dirname(path))
  const said = args.map(arg => arg.replace(/^--([^=]+).*$/s, '$1'))
  return { args, ...said.length > 0 && { note: `settings from ${named ?? settingsName}: ${[...new Set(said)].join(', ')}` } }
}

/**
 * What the operator has to know of a baseline that is part of what is looked at. Throws a UsageError for suppressions that are: those can
 * silence anything, where a baseline silences no evidence of harm.
 */
export function settingsNote({ command, operands, values: { suppressions, baseline } }: CommandLine, folder: string): string | undefined {
  if (command !== 'scan' && command !== 'review') return undefined
  const isLooked = (file: string | undefined): boolean => file !== undefined && operands.some(operand => isWithin(resolve(folder, file), resolve(folder, operand)))
  if (isLooked(suppressions)) throw new UsageError(`${suppressions} is part of what is looked at, and nothing in there may silence anything: keep it elsewhere`)
  return isLooked(baseline) ? `${baseline} is part of what is looked at: whoever can change that can change it, but hides nothing critical with it` : undefined
}

/** Through links, on either side. */
function isWithin(path: string, folder: string): boolean {
  const real = (one: string): string => existsSync(one) ? realpathSync(one) : one
  const inside = (inner: string, outer: string): boolean => {
    const way = relative(outer, inner)
    return way === '' || (!way.startsWith('..') && !isAbsolute(way))
  }
  return existsSync(folder) && (inside(real(path), real(folder)) || inside(path, folder) || inside(join(real(dirname(path)), settingsName), real(folder)))
}

/** What shows that a folder belongs to a plugin, a skill or an agent rather than to the operator. A part of it may be what is looked at. */
function markOfStranger(folder: string): string | undefined {
  if (lstatSync(join(folder, settingsName)).isSymbolicLink()) return 'a link in place of the file'
  return ['openclaw.plugin.json', 'SKILL.md', 'SOUL.md'].find(name => existsSync(join(folder, name))) ?? (isPluginManifest(join(folder, 'package.json')) ? 'package.json' : undefined)
}

function isPluginManifest(file: string): boolean {
  if (!existsSync(file)) return false
  try {
    const value: unknown = JSON.parse(readFileSync(file, 'utf8'))
    return isObject(value) && 'openclaw' in value
  } catch {
    return true
  }
}

/** Keys are options; a key that is a command holds those that are for it alone, which win. */
function argsOf(value: unknown, command: CommandName, file: string, base: string): readonly string[] {
  if (!isObject(value)) throw new UsageError(`${file}: has to be an object of options`)
  const { $schema: _, ...rest } = value
  const isSection = (key: string): boolean => (settingCommands as readonly string[]).includes(key) && !isSetting(key)
  const sections = Object.entries(rest).filter(([key]) => isSection(key))
  for (const [key, section] of sections) if (!isObject(section)) throw new UsageError(`${file}: ${key} has to be an object of options`)
  const own = sections.find(([key]) => key === command)?.[1] as object | undefined
  const general = Object.entries(rest).filter(([key]) => !isSection(key))
  // Every section is read, so that a mistake does not wait for the day its command is used.
  for (const [key, section] of sections) for (const [name, setting] of Object.entries(section as object)) argOf(name, setting, key as CommandName, `${file}: ${key}`, base)
  const mine = optionsOf(command) as readonly string[]
  return [
    ...general.flatMap(([name, setting]) => {
      const args = argOf(name, setting, undefined, file, base)
      return mine.includes(name) ? args : []
    }),
    ...Object.entries(own ?? {}).flatMap(([name, setting]) => argOf(name, setting, command, `${file}: ${command}`, base)),
  ]
}

function argOf(name: string, value: unknown, command: CommandName | undefined, place: string, base: string): readonly string[] {
  if (!isSetting(name) || (command !== undefined && !optionsOf(command).includes(name as OptionName))) {
    const near = nearest(name, settingNames)
    throw new UsageError(`${place}: ${JSON.stringify(name)} is no setting${command === undefined ? '' : ' of it'}${near === undefined || near === name ? '' : `; did you mean ${near}?`}`)
  }
  const option: Option = options[name]
  const refuse = (wanted: string): never => { throw new UsageError(`${place}: ${name} has to be ${wanted}, not ${JSON.stringify(value)}`) }
  if (option.kind === 'flag') return value === true ? [`--${name}`] : value === false ? [] : refuse('true or false')
  if (option.kind === 'count') return Number.isInteger(value) && Number(value) >= (option.least ?? 0) && Number(value) <= option.most ? [`--${name}=${String(value)}`] : refuse(`a whole number from ${option.least ?? 0} to ${option.most}`)
  if (option.kind === 'choice') return valuesOf(option, command).includes(value as string) ? [`--${name}=${String(value)}`] : refuse(`one of ${valuesOf(option, command).join(', ')}`)
  if (typeof value !== 'string' || value === '') return refuse('a text')
  return [`--${name}=${option.kind === 'text' && option.label === 'FILE' ? resolve(base, value) : value}`]
}
