import { examples } from './examples.ts'
import { commandNames, commands, optionNames, options, optionsOf, spelling } from './options.ts'
import type { CommandName, Option, OptionName } from './options.ts'

const width = 80
const indent = 26

/** The text of `plugvet --help` or `plugvet <command> --help`, for a terminal of 80 columns. */
export function help(command: CommandName | undefined): string {
  const lines = command === undefined ? overview() : ofCommand(command)
  return `${lines.join('\n')}\n`
}

function overview(): string[] {
  return [
    'plugvet: are the plugins and skills of this OpenClaw safe?', '',
    'Usage: plugvet <command> [options]', '',
    'Commands:', ...commandNames.flatMap(name => row(commands[name].usage, commands[name].help)), '',
    'Options:', ...optionRows(optionNames), '',
    ...exitCodes,
  ]
}

function ofCommand(command: CommandName): string[] {
  return [
    ...usage(`Usage: plugvet ${commands[command].usage} [options]`), '',
    ...wrap(`${commands[command].help}.`, width), '',
    'Examples:', ...examples[command].flatMap(([line, purpose]) => [`  # ${purpose}`, `  ${line}`]), '',
    'Options:', ...optionRows(optionsOf(command), command),
    ...(command === 'scan' || command === 'audit' ? ['', ...exitCodes] : []),
  ]
}

const exitCodes = [
  'Exit codes:',
  ...row('0', 'nothing at or above --fail-on'),
  ...row('1', 'findings at or above it; for audit also a config that is not valid'),
  ...row('2', 'misuse or internal failure'),
  ...row('3', 'no such finding, but something could not be analysed'),
]

/** Breaks between alternatives where a line would be too long. */
const usage = (line: string): string[] => line.length <= width ? [line] : wrap(line.replaceAll('|', ' |'), width).map((part, i) => i === 0 ? part : `    ${part}`)

const optionRows = (names: readonly OptionName[], command?: CommandName): string[] => names.flatMap(name => row(labelOf(name, command), textOf(options[name])))

function labelOf(name: OptionName, command: CommandName | undefined): string {
  const option: Option = options[name]
  const short = option.kind === 'flag' && option.short !== undefined ? `-${option.short}, ` : ''
  return short + spelling(name, command)
}

const textOf = (option: Option): string => (option.default === undefined ? option.help : `${option.help} [${option.default}]`)

function row(label: string, text: string): string[] {
  const [first = '', ...rest] = wrap(text, width - indent)
  const head = `  ${label}`
  const body = [...rest].map(line => ' '.repeat(indent) + line)
  return head.length < indent ? [head.padEnd(indent) + first, ...body] : [head, ' '.repeat(indent) + first, ...body]
}

function wrap(text: string, columns: number): string[] {
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + 1 + word.length <= columns) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines
}
