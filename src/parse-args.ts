import { parseArgs } from 'node:util'
import { nearest } from './nearest.ts'
import { commandNames, commands, optionNames, options, optionsOf, valuesOf } from './options.ts'
import type { CommandName, Count, Option, OptionName, OptionValues } from './options.ts'
import { UsageError } from './usage-error.ts'

export interface CommandLine {
  /** Undefined for a bare `--help` or `--version`. */
  readonly command: CommandName | undefined
  readonly operands: readonly string[]
  readonly values: OptionValues
}

interface Token { readonly kind: 'option'; readonly name: string; readonly rawName: string; readonly value: string | undefined; readonly inlineValue: boolean | undefined }
type Values = Record<string, string | number | boolean | string[] | undefined>

const takesValue = (option: Option): boolean => option.kind !== 'flag' && option.kind !== 'shorthand'

/** What `node:util` has to know to cut the line into tokens; judging them is ours. */
const grammar = Object.fromEntries(optionNames.map(name => {
  const option: Option = options[name]
  const short = 'short' in option && option.short !== undefined ? { short: option.short } : {}
  return [name, { type: takesValue(option) ? 'string' as const : 'boolean' as const, ...short }]
}))

/** `plugvet harden --token` asks for a token, where elsewhere one is given. */
const spelledOut = (args: readonly string[]): string[] => args.map(arg => args[0] === 'harden' && arg === '--token' ? '--new-token' : arg)

/** Reads what follows `plugvet` on the command line. Throws a UsageError that names the mistake and the likely intention. */
export function parseCommandLine(args: readonly string[]): CommandLine {
  const { tokens } = parseArgs({ args: spelledOut(args), options: grammar, strict: false, allowPositionals: true, tokens: true })
  const given = tokens.filter(token => token.kind === 'option')
  const words = tokens.filter(token => token.kind === 'positional').map(token => token.value)
  // `plugvet security audit` is spelled like the original, `plugvet help scan` like most programs.
  if (words[0] === 'security' && words[1] === 'audit') words.shift()
  // Users of OpenClaw know the same job under this name.
  if (words[0] === 'doctor') words[0] = 'audit'
  const asksHelp = words[0] === 'help'
  if (asksHelp) words.shift()
  const command = words.length === 0 ? undefined : commandNamed(words[0] ?? '')
  const values = read(given, command)
  const operands = words.slice(1)
  if (asksHelp || values.help || values.version) return { command, operands, values: { ...values, help: asksHelp || values.help } }
  if (command === undefined) throw new UsageError('which command? `plugvet --help` lists them')
  checkOperands(command, operands, values)
  return { command, operands, values }
}

function commandNamed(word: string): CommandName {
  const found = commandNames.find(name => name === word)
  if (found) return found
  throw new UsageError(`unknown command ${JSON.stringify(word)}${suggestion(nearest(word, commandNames))}`)
}

function checkOperands(command: CommandName, operands: readonly string[], { all }: OptionValues): void {
  // It has words of its own, and several ways to name a list.
  if (command === 'sweep') return
  const { paths, usage } = commands[command]
  if (command === 'review' && all) return
  const isOptional = usage.endsWith(']')
  if (paths && !isOptional && operands.length === 0) throw new UsageError(`nothing to ${command}: plugvet ${usage}`)
  const most = command === 'scan' || command === 'review' || command === 'baseline' ? Infinity : paths ? 1 : 0
  if (operands.length > most) throw new UsageError(`${command} does not take ${JSON.stringify(operands[most])}: plugvet ${usage}`)
}

function read(tokens: readonly Token[], command: CommandName | undefined): OptionValues {
  const values: Values = Object.fromEntries(optionNames.flatMap(name => initial(name, options[name])))
  for (const token of tokens) {
    const name = known(token, command)
    const option: Option = options[name]
    if (option.kind === 'shorthand') {
      if (token.value !== undefined) throw new UsageError(`--${name} takes no value`)
      values[option.of] = option.value
    } else {
      values[name] = valueOf(token, option, values[name], command)
    }
  }
  return values as unknown as OptionValues
}

function initial(name: string, option: Option): [string, Values[string]][] {
  if (option.kind === 'shorthand') return []
  return [[name, option.kind === 'flag' ? false : option.kind === 'list' ? [] : undefined]]
}

function known(token: Token, command: CommandName | undefined): OptionName {
  const mine = command === undefined ? optionNames : optionsOf(command)
  const name = mine.find(each => each === token.name)
  if (name) return name
  if (optionNames.some(each => each === token.name)) throw new UsageError(`${command} has no option ${token.rawName}`)
  const near = nearest(token.name, mine)
  throw new UsageError(`unknown option ${token.rawName}${suggestion(near && `--${near}`)}`)
}

function valueOf(token: Token, option: Exclude<Option, { kind: 'shorthand' }>, before: Values[string], command: CommandName | undefined): Values[string] {
  const { value, rawName } = token
  if (option.kind === 'flag') {
    if (value !== undefined) throw new UsageError(`${rawName} takes no value`)
    return true
  }
  if (value === undefined || value === '' || (!token.inlineValue && value.startsWith('-') && value !== '-')) {
    throw new UsageError(`${rawName} needs a value: ${option.kind === 'choice' ? valuesOf(option, command).join(', ') : option.label}`)
  }
  if (option.kind === 'list') return [...before as string[], value]
  if (option.kind === 'count') return count(rawName, value, option)
  if (option.kind === 'text') return value
  return choice(rawName, value, valuesOf(option, command))
}

function count(name: string, value: string, { least = 0, most }: Count): number {
  if (/^\d{1,9}$/.test(value) && Number(value) >= least && Number(value) <= most) return Number(value)
  throw new UsageError(`${name} is a whole number from ${least} to ${most}, not ${JSON.stringify(value)}`)
}

const units: Readonly<Record<string, number>> = { m: 60_000, h: 3_600_000, d: 86_400_000, w: 7 * 86_400_000 }

/** `3d`, `12h`, `90m`, `2w` in milliseconds. */
export function millisecondsOf(name: string, text: string): number {
  const [, amount, unit = ''] = /^(\d{1,5})([mhdw])$/.exec(text) ?? []
  const length = units[unit]
  if (amount === undefined || length === undefined) throw new UsageError(`${name} is an age such as 3d, 12h or 2w, not ${JSON.stringify(text)}`)
  return Number(amount) * length
}

/** Also used for the FORMAT of `--output FORMAT=FILE`. */
export function choice<V extends string>(name: string, value: string, values: readonly V[]): V {
  const found = values.find(each => each === value)
  if (found !== undefined) return found
  throw new UsageError(`${name} is one of ${values.join(', ')}, not ${JSON.stringify(value)}${suggestion(nearest(value, values))}`)
}

const suggestion = (near: string | undefined): string => (near === undefined ? '' : `; did you mean ${near}?`)
