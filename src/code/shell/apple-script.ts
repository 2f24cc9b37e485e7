import type { ShellCommand, ShellInline, ShellProgram } from '../../kit/index.ts'
import { parseShell } from './program.ts'

// A script may make texts longer and longer out of one another.
const [mostLines, mostPrograms, mostBuilt, mostValue] = [50_000, 500, 20_000_000, 100_000]
const appleText = '"(?:[^"\\\\]|\\\\[^]){0,20000}"'
const appleName = '[A-Za-z]\\w{0,58}'
const applePart = `(?:${appleText}|quoted form of ${appleName}|${appleName})`
const appleLine = new RegExp(`\\bset\\s+(${appleName})\\s+to\\s+(${applePart}(?:\\s*&\\s*${applePart})*)|do shell script\\s*(?:\\(\\s*)?(${applePart}(?:\\s*&\\s*${applePart})*)`, 'gi')
const applePieces = new RegExp(`"((?:[^"\\\\]|\\\\[^])*)"|&|(?:quoted form of )?(${appleName})`, 'gi')

/** `do shell script "…"` is where AppleScript leaves for the shell; the text may have been put together in variables before. */
export function readAppleScript(text: string): ShellProgram {
  const values = new Map<string, string>()
  const valueOf = (expression: string): string =>
    [...expression.matchAll(applePieces)].map(([, said, name]) => said?.replace(/\\(.)/g, '$1') ?? (name === undefined ? '' : values.get(name.toLowerCase()) ?? '')).join('')
  const programs: { commands: readonly ShellCommand[]; inlines: readonly ShellInline[] }[] = []
  let truncated: string | undefined
  let left = mostLines
  let room = mostBuilt
  for (const match of text.matchAll(appleLine)) {
    const [, name, value, run] = match
    if (left-- === 0 || programs.length === mostPrograms || room < 0) {
      truncated = `only the first ${mostPrograms} programs and ${mostLines} variables, and texts of ${mostBuilt} characters in all, were followed`
      break
    }
    const built = valueOf(value ?? run!)
    room -= built.length
    if (name !== undefined) { values.set(name.toLowerCase(), built.slice(0, mostValue)); continue }
    const place = { start: match.index, end: match.index + match[0].length }
    const program = parseShell(built)
    programs.push({ commands: program.commands.map(command => ({ ...command, ...place })), inlines: program.inlines.map(one => ({ ...one, ...place, verbatim: false })) })
  }
  return { text, commands: programs.flatMap(one => one.commands), assignments: [], inlines: programs.flatMap(one => one.inlines), hasErrors: false, truncated }
}
