import type { ShellCommand, ShellWord } from '../../kit/index.ts'

/** Everything behind some commands: what feeds them and what their words run. */
export function originsOf(commands: readonly ShellCommand[], seen = new Set<ShellCommand>()): ShellCommand[] {
  for (const command of commands) {
    if (seen.has(command) || seen.size > 500) continue
    seen.add(command)
    originsOf([...command.upstream, ...wordsOf(command).flatMap(word => word.commands)], seen)
  }
  return [...seen]
}

const wordsOf = (command: ShellCommand): ShellWord[] =>
  [command.word, ...command.args, ...command.redirects.map(one => one.target), ...(command.input ? [command.input] : [])]
