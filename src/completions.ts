import { nearest } from './nearest.ts'
import { commandNames, commands, options, optionsOf, valuesOf } from './options.ts'
import type { CommandName, Option, OptionName } from './options.ts'
import { UsageError } from './usage-error.ts'

const shells = ['bash', 'zsh', 'fish'] as const

/** A script that makes a shell complete what the table of options knows; `ids` are those of rules and checks. Throws a UsageError for another shell. */
export function completions(shell: string, ids: readonly string[]): string {
  if (shell === 'bash') return bash(ids)
  if (shell === 'zsh') return zsh(ids)
  if (shell === 'fish') return fish(ids)
  const near = nearest(shell, shells)
  throw new UsageError(`completions are for ${shells.join(', ')}, not ${JSON.stringify(shell)}${near === undefined ? '' : `; did you mean ${near}?`}`)
}

type Operands = { readonly words: readonly string[] } | 'files' | 'nothing'

/** What may follow a command: words of its usage (`<install|doctor>`), ids, files, or nothing. */
function operandsOf(command: CommandName, ids: readonly string[]): Operands {
  const { usage, paths } = commands[command]
  const words = /<([\w-]+(?:\|[\w-]+)+)>/.exec(usage)?.[1]?.split('|')
  if (words) return { words }
  return command === 'explain' ? { words: ids } : paths ? 'files' : 'nothing'
}

interface Told { readonly name: string; readonly short: string | undefined; readonly help: string; readonly value: { readonly label: string; readonly words: readonly string[] } | undefined }

const told = (command: CommandName): readonly Told[] => optionsOf(command).map((name: OptionName) => {
  const option: Option = options[name]
  const short = option.kind === 'flag' ? option.short : undefined
  if (option.kind === 'flag' || option.kind === 'shorthand') return { name, short, help: option.help, value: undefined }
  const words = option.kind === 'choice' ? valuesOf(option, command) : []
  return { name, short, help: option.help, value: { label: option.label ?? name.toUpperCase(), words } }
})

function bash(ids: readonly string[]): string {
  const values = commandNames.flatMap(command => told(command).flatMap(({ name, value }) =>
    value && value.words.length > 0 ? [`    '${command} --${name}') words='${value.words.join(' ')}' ;;`] : value ? [`    '${command} --${name}') return ;;`] : []))
  const rest = commandNames.map(command => {
    const operands = operandsOf(command, ids)
    const flags = told(command).flatMap(({ name, short }) => [`--${name}`, ...short === undefined ? [] : [`-${short}`]])
    return `    ${command}) flags='${flags.join(' ')}' operands='${typeof operands === 'object' ? operands.words.join(' ') : ''}' ;;`
  })
  return `# Completion of plugvet for bash: eval "$(plugvet completions bash)"
_plugvet() {
  local current=\${COMP_WORDS[COMP_CWORD]} previous=\${COMP_WORDS[COMP_CWORD-1]} command= word words= flags= operands=
  COMPREPLY=()
  # bash takes --format=json for three words.
  if [[ $current == '=' ]]; then current=; elif [[ $previous == '=' ]]; then previous=\${COMP_WORDS[COMP_CWORD-2]}; fi
  for word in "\${COMP_WORDS[@]:1:COMP_CWORD-1}"; do [[ $word == -* ]] || { command=$word; break; }; done
  case "$command $previous" in
${values.join('\n')}
  esac
  if [[ -n $words ]]; then COMPREPLY=($(compgen -W "$words" -- "$current")); return; fi
  case $command in
    '') operands='${commandNames.join(' ')}' flags='--help --version' ;;
${rest.join('\n')}
  esac
  if [[ $current == -* ]]; then COMPREPLY=($(compgen -W "$flags" -- "$current"))
  elif [[ -n $operands ]]; then COMPREPLY=($(compgen -W "$operands" -- "$current")); fi
}
complete -o default -F _plugvet plugvet
`
}

const quoted = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`

function zsh(ids: readonly string[]): string {
  const meaning = (text: string): string => text.replace(/[[\]:\\]/g, '\\$&')
  const spec = ({ name, short, help, value }: Told): readonly string[] => {
    const list = value === undefined ? '' : `:${meaning(value.label)}:${value.words.length > 0 ? `(${value.words.join(' ')})` : '_files'}`
    const one = `[${meaning(help)}]${list}`
    return [quoted(`--${name}${value ? '=' : ''}${one}`), ...short === undefined ? [] : [quoted(`-${short}${one}`)]]
  }
  const cases = commandNames.map(command => {
    const operands = operandsOf(command, ids)
    const last = operands === 'nothing' ? [] : [quoted(operands === 'files' ? '*:path:_files' : `1:word:(${operands.words.join(' ')})`)]
    return `    ${command})\n      _arguments -s \\\n${[...told(command).flatMap(spec), ...last, ...command === 'baseline' ? [quoted('*:path:_files')] : []].map(line => `        ${line}`).join(' \\\n')} ;;`
  })
  return `#compdef plugvet
# Completion of plugvet for zsh: a file _plugvet in a folder of fpath, or source it after compinit.
_plugvet() {
  local -a commands
  commands=(
${commandNames.map(name => `    ${quoted(`${name}:${commands[name].help}`)}`).join('\n')}
  )
  if (( CURRENT == 2 )); then _describe command commands; return; fi
  local command=$words[2]
  shift words
  (( CURRENT-- ))
  case $command in
${cases.join('\n')}
  esac
}
if [[ $funcstack[1] == _plugvet ]]; then _plugvet "$@"; else compdef _plugvet plugvet; fi
`
}

const fishQuoted = (text: string): string => `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`

function fish(ids: readonly string[]): string {
  const lines = commandNames.flatMap(command => {
    const here = `complete -c plugvet -n '__fish_seen_subcommand_from ${command}'`
    const operands = operandsOf(command, ids)
    return [
      `complete -c plugvet -n __fish_use_subcommand -a ${command} -d ${fishQuoted(commands[command].help)}`,
      ...told(command).map(({ name, short, help, value }) => {
        const what = value === undefined ? '' : value.words.length > 0 ? ` -x -a ${fishQuoted(value.words.join(' '))}` : ' -r -F'
        return `${here} -l ${name}${short === undefined ? '' : ` -s ${short}`}${what} -d ${fishQuoted(help)}`
      }),
      ...operands === 'nothing' ? [] : [operands === 'files' || command === 'baseline' ? `${here} -F` : '', typeof operands === 'object' ? `${here} -a ${fishQuoted(operands.words.join(' '))}` : ''].filter(line => line !== ''),
    ]
  })
  return `# Completion of plugvet for fish: ~/.config/fish/completions/plugvet.fish\ncomplete -c plugvet -f\n${lines.join('\n')}\n`
}
