import { writeFileSync } from 'node:fs'
import { options, valuesOf } from './options.ts'
import type { CommandName, Format, OptionValues } from './options.ts'
import { choice } from './parse-args.ts'
import { UsageError } from './usage-error.ts'

/** Where a report goes. `screen` is undefined when a file takes the place of standard output. */
export interface Outputs { readonly screen: Format | undefined; readonly files: readonly { readonly format: Format; readonly file: string }[] }

/** `--output FILE` moves the output, `--output FORMAT=FILE` adds one. */
export function outputsOf(command: CommandName, { format = 'text', output }: Pick<OptionValues, 'format' | 'output'>): Outputs {
  const files = output.map(text => parseOutput(command, text, format))
  const isMoved = files.some(file => file.isMoved)
  return { screen: isMoved ? undefined : format, files }
}

function parseOutput(command: CommandName, text: string, format: Format): { format: Format; file: string; isMoved: boolean } {
  const [name = '', ...rest] = text.split('=')
  const isFormat = rest.length > 0 && options.format.values.some(each => each === name)
  if (!isFormat) return { format, file: text, isMoved: true }
  const file = rest.join('=')
  if (file === '') throw new UsageError(`--output ${name}= needs a file name`)
  return { format: choice('--output', name, valuesOf(options.format, command)) as Format, file, isMoved: false }
}

export function writeReport(file: string, text: string): void {
  try {
    writeFileSync(file, text)
  } catch (error) {
    throw new UsageError(`cannot write ${file}: ${(error as NodeJS.ErrnoException).code ?? (error as Error).message}`)
  }
}

/** Whether to colour what goes to a terminal: the option first, then NO_COLOR, then FORCE_COLOR, then the terminal itself. */
export function wantsColor(choiceOfUser: OptionValues['color'], env: NodeJS.ProcessEnv, isTerminal: boolean): boolean {
  if (choiceOfUser === 'always' || choiceOfUser === 'never') return choiceOfUser === 'always'
  if (env['NO_COLOR']) return false
  const forced = env['FORCE_COLOR']
  if (forced !== undefined) return forced !== '0' && forced !== 'false'
  return isTerminal && env['TERM'] !== 'dumb'
}
