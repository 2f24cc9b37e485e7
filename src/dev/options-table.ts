import { optionNames, options, spelling } from '../options.ts'
import type { Option } from '../options.ts'
import { table } from './regions.ts'

/** The table of options in README.md. */
export const optionsTable = (): string => table(['option', 'commands', 'meaning'], optionNames.map((name) => {
  const option: Option = options[name]
  const fallback = option.default === undefined ? '' : ` Default: ${option.default}.`
  return [`\`${spelling(name)}\``, option.on.join(', '), `${option.help}.${fallback}`]
}))
