import type { ShellCommand, ShellInline, ShellWord } from '../../kit/index.ts'
import type { Language } from '../../model/index.ts'

type Output = (command: ShellCommand) => string | undefined

/** Shell text that a command carries within itself. */
export interface NestedScript {
  readonly text: string
  readonly start: number
  readonly end: number
  readonly verbatim: boolean
  readonly inheritsInput: boolean
}

const shells = new Set(['sh', 'bash', 'zsh', 'dash', 'ksh', 'fish', 'ash', 'su'])
const languages: Readonly<Record<string, Language>> = {
  node: 'javascript',
  nodejs: 'javascript',
  bun: 'javascript',
  deno: 'javascript',
  python: 'python',
  python3: 'python',
  python2: 'python',
  py: 'python',
  osascript: 'applescript',
  powershell: 'powershell',
  pwsh: 'powershell',
  cmd: 'batch',
}
const bodyFlags: Readonly<Record<string, RegExp>> = {
  javascript: /^(?:-e|--eval|-p|--print|-pe|eval)$/,
  python: /^-[a-zA-Z]*c$/,
  applescript: /^-e$/,
  powershell: /^[-/](?:c|command|e|ec|enc|encodedcommand)$/i,
  batch: /^\/[ck]$/i,
}

export const isShell = (name: string): boolean => shells.has(name)
export const interpreterLanguage = (name: string): Language | undefined =>
  (Object.hasOwn(languages, name) ? languages[name] : undefined) ?? (/^python3?\.\d+$/.test(name) ? 'python' : undefined)

/** The word's text stands in the source as it is, apart from one quote on either side. */
function bodyOf(word: ShellWord): { text: string; start: number; end: number; verbatim: boolean } | undefined {
  const text = word.text ?? (word.skeleton.length > 2 ? word.skeleton.replaceAll('{}', '_') : undefined)
  if (text === undefined) return undefined
  const quoted = word.raw === `'${text}'` || word.raw === `"${text}"`
  const bare = word.raw === text
  const verbatim = (quoted && word.end - word.start === word.raw.length) || (bare && word.end - word.start === text.length)
  return { text, start: word.start + (quoted && verbatim ? 1 : 0), end: word.end, verbatim }
}

/** A program that reads its code from standard input: no script named, or `-`, or `-s`. */
export function readsCodeFromInput(command: ShellCommand): boolean {
  const args = command.args.map(arg => arg.skeleton)
  if (args.some(arg => arg === '-' || arg === '/dev/stdin' || (isShell(command.name) && /^-[a-z]*s[a-z]*$/.test(arg)))) return true
  if (interpreterLanguage(command.name) !== undefined && args.some(arg => arg === '-m' || arg === '-V' || arg === '--version')) return false
  if (args.some(arg => (bodyFlags[interpreterLanguage(command.name) ?? ''] ?? /^-[a-z]*c$/).test(arg))) return false
  return args.every(arg => arg.startsWith('-'))
}

export function nestedOf(command: ShellCommand, output: Output): NestedScript[] {
  const { name, args } = command
  if (name === 'eval' || name === 'iex') return joined(args)
  if (name === 'trap' && args[0]) return scripts(args[0], false)
  // Whoever brings the password along runs it on a machine that is not theirs to ask.
  if (name === 'ssh' && command.prefixes.includes('sshpass') && args.length > 1) return scripts(args.at(-1)!, false)
  if (name === 'watch' || (name === 'ssh' && args.length > 1)) return []
  if (name === 'find') return findActions(command)
  if (/^(?:g?awk|mawk|perl|ruby|php|lua)$/.test(name)) return systemCalls(args)
  if (!isShell(name)) return []
  const flag = args.findIndex(arg => /^-[a-z]*c$/.test(arg.skeleton))
  if (flag >= 0 && args[flag + 1]) return scripts(args[flag + 1]!, true)
  if (!readsCodeFromInput(command)) return []
  if (command.input) return scripts(command.input, false)
  const previous = command.upstream.at(-1)
  const text = previous && output(previous)
  return text === undefined ? [] : [{ text, start: command.start, end: command.end, verbatim: false, inheritsInput: false }]
}

const scripts = (word: ShellWord, inheritsInput: boolean): NestedScript[] => {
  const body = bodyOf(word)
  return body ? [{ ...body, inheritsInput }] : []
}

function joined(args: readonly ShellWord[]): NestedScript[] {
  const [first, last] = [args[0], args.at(-1)]
  if (first === undefined || last === undefined) return []
  if (args.length === 1) return scripts(first, false)
  const text = args.map(arg => arg.skeleton.replaceAll('{}', '_')).join(' ')
  return [{ text, start: first.start, end: last.end, verbatim: false, inheritsInput: false }]
}

/** `awk 'BEGIN { system("…") }'`, `perl -e 'exec "…"'`: one line of another language that starts a shell. */
const systemCalls = (args: readonly ShellWord[]): NestedScript[] =>
  args.flatMap(word =>
    [...(word.text ?? word.skeleton).slice(0, 5_000).matchAll(/\b(?:system|exec|popen|shell_exec|passthru|execute)\b\s*\(?\s*(["'`])((?:\\.|(?!\1).){3,2000})\1/g)]
      .slice(0, 20)
      .map(match => ({ text: match[2]!.replace(/\\(.)/g, '$1'), start: word.start, end: word.end, verbatim: false, inheritsInput: false })),
  )

/** What `{}` stands for: the files that are looked for, below where they are looked for. */
function soughtBy(args: readonly ShellWord[]): string {
  const name = args.find((_arg, i) => /^-i?(?:name|path)$/.test(args[i - 1]?.skeleton ?? ''))?.skeleton
  const root = args[0]?.skeleton ?? '.'
  return name === undefined ? '_' : `${/^[~/.]/.test(root) ? root.replace(/\/$/, '') : '.'}/${name.replace(/^[*/]+(?=.)/, '')}`
}

function findActions({ args }: ShellCommand): NestedScript[] {
  const from = args.findIndex(arg => /^-(?:exec|execdir|ok)$/.test(arg.skeleton))
  if (from < 0) return []
  const rest = args.slice(from + 1)
  const to = rest.findIndex(arg => arg.skeleton === ';' || arg.skeleton === '+')
  const sought = soughtBy(args)
  return joined((to < 0 ? rest : rest.slice(0, to)).map(word => ({ ...word, skeleton: word.skeleton.replaceAll('{}', sought), text: word.text?.replaceAll('{}', sought) })))
}

/** Code of another language that the command hands to its interpreter, as an argument, a here-document or piped text. */
export function inlineOf(command: ShellCommand, output: Output): ShellInline | undefined {
  const language = interpreterLanguage(command.name)
  if (language === undefined) return writtenScript(command)
  const flag = command.args.findIndex(arg => bodyFlags[language]?.test(arg.skeleton))
  const word = command.args[flag + 1]
  if (flag >= 0 && word) return argumentCode(command, language, word, /^[-/]e/i.test(command.args[flag]!.skeleton))
  if (!readsCodeFromInput(command)) return undefined
  if (command.input) return withNote(language, command.input, `here-document for ${command.name}`)
  const previous = command.upstream.at(-1)
  const text = previous && output(previous)
  return text === undefined
    ? undefined
    : { language, text, start: command.start, end: command.end, verbatim: false, note: `text piped into ${command.name}` }
}

function argumentCode(command: ShellCommand, language: Language, word: ShellWord, isEncoded: boolean): ShellInline | undefined {
  if (language === 'batch') {
    const text = command.args
      .slice(1)
      .map(arg => arg.skeleton)
      .join(' ')
    return { language, text, start: command.start, end: command.end, verbatim: false, note: 'argument of cmd' }
  }
  // Its own variables are none of the shell's around it, whatever quotes they stand in.
  if (language === 'powershell' && !isEncoded && word.text === undefined && /^"[^"]*"$/.test(word.raw))
    return { language, text: word.raw.slice(1, -1), start: word.start + 1, end: word.end, verbatim: true, note: `argument of ${command.name}` }
  if (language !== 'powershell' || !isEncoded) return withNote(language, word, `argument of ${command.name}`)
  const text = word.text === undefined || !/^[A-Za-z0-9+/=\s]{8,}$/.test(word.text) ? '' : Buffer.from(word.text, 'base64').toString('utf16le')
  // `-enc <blob>` is how people write about it: commands of PowerShell are words.
  return !/[a-z]{2}/i.test(text)
    ? undefined
    : { language, text, start: word.start, end: word.end, verbatim: false, note: 'decoded from -EncodedCommand' }
}

const withNote = (language: Language, word: ShellWord, note: string): ShellInline | undefined => {
  const body = bodyOf(word)
  return body && { language, ...body, note }
}

const byExtension: Readonly<Record<string, Language>> = {
  js: 'javascript',
  mjs: 'javascript',
  cjs: 'javascript',
  ts: 'typescript',
  py: 'python',
  sh: 'shell',
  bash: 'shell',
  zsh: 'shell',
  ps1: 'powershell',
  bat: 'batch',
  cmd: 'batch',
  scpt: 'applescript',
  applescript: 'applescript',
}

/** `cat > run.py <<EOF`: the text of a program that the script writes. */
function writtenScript(command: ShellCommand): ShellInline | undefined {
  if (command.input === undefined || !/^(?:cat|tee)$/.test(command.name)) return undefined
  const target =
    command.redirects.find(one => /^>/.test(one.operator))?.target ?? (command.name === 'tee' ? command.args.at(-1) : undefined)
  const extension = target?.skeleton.slice(target.skeleton.lastIndexOf('.') + 1).toLowerCase() ?? ''
  const language = Object.hasOwn(byExtension, extension) ? byExtension[extension] : undefined
  return language && withNote(language, command.input, `here-document for ${target!.skeleton}`)
}
