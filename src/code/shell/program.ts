import type { ShellAssignment, ShellCommand, ShellInline, ShellProgram, ShellWord } from '../../kit/index.ts'
import { child, loadGrammar, maxGrammarText, namedChildren } from '../grammar/index.ts'
import type { Syntax } from '../grammar/index.ts'
import { outputOf } from './evaluate.ts'
import { inlineOf, nestedOf } from './inline.ts'
import { peel, programName } from './peel.ts'
import { withPlainEnds, withoutPlaceholders } from './plain-ends.ts'
import { plainTree } from './plain-lines.ts'
import { foldWord, united, wordOf } from './words.ts'
import type { WordScope } from './words.ts'

const parse = await loadGrammar('bash')
const maxCommands = 20_000
const maxNesting = 5
const maxValue = 200_000
const maxUpstream = 60
const maxRoom = 5_000_000

type Draft = { -readonly [K in keyof ShellCommand]: ShellCommand[K] }
type Stdin = readonly ShellCommand[]

/** What all levels of one script share: a body inside `bash -c` sees the variables around it and adds to the same list. */
interface Script {
  readonly commands: Draft[]
  readonly assignments: ShellAssignment[]
  readonly inlines: ShellInline[]
  readonly variables: Map<string, ShellWord>
  readonly aliases: Map<string, string>
  /** Characters that values of variables may still take up. */
  room: number
  hasErrors: boolean
  truncated: string | undefined
}

interface Level { readonly text: string; readonly depth: number; readonly place: WordScope['place'] }

/** Reads a POSIX shell or bash script. Never throws; what could not be read is told by `hasErrors` and `truncated`. */
export function parseShell(text: string): ShellProgram {
  const script: Script = { commands: [], assignments: [], inlines: [], variables: new Map(), aliases: new Map(), room: maxRoom, hasErrors: false, truncated: undefined }
  readText(script, { text, depth: 0, place: (start, end) => ({ start, end }) }, [])
  script.commands.sort((a, b) => a.start - b.start || a.end - b.end)
  return { text, commands: script.commands, assignments: script.assignments, inlines: script.inlines, hasErrors: script.hasErrors, truncated: script.truncated }
}

function readText(script: Script, level: Level, stdin: Stdin): Draft[] {
  if (level.depth > maxNesting) return []
  const cut = level.text.length > maxGrammarText ? level.text.slice(0, maxGrammarText) : level.text
  const plain = plainTree(cut)
  const { root, hasErrors, truncated } = plain ? { root: plain, hasErrors: false, truncated: undefined } : parse(withPlainEnds(withoutPlaceholders(cut)))
  script.hasErrors ||= hasErrors
  script.truncated ??= cut.length < level.text.length ? `only the first ${maxGrammarText} characters were parsed` : truncated
  return readNode(script, level, root, stdin)
}

function readNode(script: Script, level: Level, node: Syntax, stdin: Stdin): Draft[] {
  switch (node.type) {
    case 'pipeline': return readPipeline(script, level, node, stdin)
    case 'redirected_statement': return readRedirected(script, level, node, stdin)
    case 'for_statement': return readLoop(script, level, node, stdin)
    case 'command': return readCommand(script, level, node, stdin)
    case 'declaration_command': case 'variable_assignments': return namedChildren(node).flatMap(one => one.type === 'variable_assignment' ? assign(script, level, one, node.type === 'declaration_command') : [])
    case 'variable_assignment': return assign(script, level, node, false)
    case 'command_substitution': case 'process_substitution': return readAll(script, level, node, stdin)
    case 'string': case 'concatenation': case 'expansion': case 'array': case 'test_command': case 'arithmetic_expansion':
      return node.children.some(one => one.children.length > 0) ? [...substitutions(script, level, node)] : []
    default: return readAll(script, level, node, stdin)
  }
}

/** `for f in ~/.ssh/*`: inside the loop the variable stands for what it goes through. */
function readLoop(script: Script, level: Level, node: Syntax, stdin: Stdin): Draft[] {
  const name = child(node, 'variable')
  const values = node.children.filter(one => one.field === 'value').map(one => foldWord(one, scopeOf(script, level)))
  if (name && values[0]) script.variables.set(level.text.slice(name.start, name.end), { ...values[0], text: undefined })
  return readAll(script, level, node, stdin)
}

function readAll(script: Script, level: Level, node: Syntax, stdin: Stdin): Draft[] {
  const commands: Draft[] = []
  for (const one of node.children) {
    if (one.type === '&') for (const command of commands.slice(-1)) command.isBackground = true
    if (one.named) commands.push(...readNode(script, level, one, stdin))
  }
  return commands
}

const substitutions = (script: Script, level: Level, node: Syntax): Draft[] => namedChildren(node).flatMap(one => readNode(script, level, one, []))

function readPipeline(script: Script, level: Level, node: Syntax, stdin: Stdin): Draft[] {
  const all: Draft[] = []
  for (const stage of namedChildren(node)) all.push(...readNode(script, level, stage, all.length > maxUpstream ? all.slice(-maxUpstream) : [...stdin, ...all]))
  return all
}

function readRedirected(script: Script, level: Level, node: Syntax, stdin: Stdin): Draft[] {
  const body = child(node, 'body')
  const commands = body === undefined ? [] : readNode(script, level, body, stdin)
  const without = commands.filter(command => command.input === undefined)
  const last = commands.at(-1)
  if (last && commands.length > 1 && body !== undefined && body.type !== 'pipeline') last.beside = commands.slice(-maxUpstream, -1)
  for (const redirect of node.children) {
    if (redirect === body || !redirect.named) continue
    const added = addRedirect(script, level, redirect, commands)
    commands.push(...added)
  }
  // Standard input may only have become known with the here-document.
  for (const command of without) if (command.input !== undefined) readNested(script, level, command)
  return commands
}

function addRedirect(script: Script, level: Level, node: Syntax, commands: readonly Draft[]): Draft[] {
  const scope = scopeOf(script, level)
  const last = commands.at(-1)
  if (node.type === 'heredoc_redirect') {
    const body = node.children.find(one => one.type === 'heredoc_body')
    if (body && last) last.input = isQuotedHeredoc(level, node) ? plainWord(level, body) : foldWord(body, scope)
    return node.children.filter(one => one.named && !one.type.startsWith('heredoc')).flatMap(one =>
      /redirect$/.test(one.type) ? addRedirect(script, level, one, commands) : readNode(script, level, one, commands))
  }
  const target = namedChildren(node).find(one => one.type !== 'file_descriptor')
  if (target === undefined || last === undefined) return []
  if (node.type === 'herestring_redirect') last.input = foldWord(target, scope)
  else {
    const from = node.children.find(one => one.type === 'file_descriptor')
    const sign = node.children.find(one => !one.named)?.type ?? '>'
    last.redirects = [...last.redirects, { operator: `${from ? level.text.slice(from.start, from.end) : ''}${sign}`, target: foldWord(target, scope) }]
  }
  return []
}

const isQuotedHeredoc = (level: Level, node: Syntax): boolean => {
  const start = node.children.find(one => one.type === 'heredoc_start')
  return start !== undefined && /['"\\]/.test(level.text.slice(start.start, start.end))
}

const plainWord = (level: Level, node: Syntax): ShellWord => wordOf(level.text.slice(node.start, node.end), level.place(node.start, node.end))

function assign(script: Script, level: Level, node: Syntax, isExported: boolean): Draft[] {
  const name = child(node, 'name')
  const value = child(node, 'value')
  if (name === undefined) return []
  const label = level.text.slice(name.start, name.end)
  const folded = value && foldWord(value, scopeOf(script, level))
  const before = script.variables.get(label)
  const word = folded && level.text[name.end] === '+' && before ? appended(before, folded) : folded
  script.room -= word?.skeleton.length ?? 0
  if (script.room < 0) {
    script.truncated ??= 'its variables grow without end'
    script.variables.delete(label)
    return []
  }
  script.assignments.push({ name: label, value: word, isExported })
  if (word) script.variables.set(label, word)
  return []
}

const appended = (before: ShellWord, added: ShellWord): ShellWord => ({
  ...added, skeleton: (before.skeleton + added.skeleton).slice(0, maxValue), commands: united([before.commands, added.commands]),
  text: before.text === undefined || added.text === undefined || before.text.length > maxValue ? undefined : before.text + added.text,
})

function readCommand(script: Script, level: Level, node: Syntax, stdin: Stdin): Draft[] {
  if (script.commands.length >= maxCommands) {
    script.truncated ??= `more than ${maxCommands} commands`
    return []
  }
  const scope = scopeOf(script, level)
  const assignments: ShellAssignment[] = []
  const words: ShellWord[] = []
  const redirects: Syntax[] = []
  for (const one of node.children) {
    if (!one.named) continue
    if (one.type === 'variable_assignment') assignments.push(prefixAssignment(level, one, scope))
    else if (/redirect$/.test(one.type)) redirects.push(one)
    else words.push(...splitWord(foldWord(one, scope), one.type === 'command_name'))
  }
  const alias = words[0]?.text === undefined ? undefined : script.aliases.get(words[0].text)
  if (alias !== undefined) words.splice(0, 1, ...alias.split(/\s+/).slice(0, 50).map(text => ({ ...words[0]!, text, skeleton: text })))
  const draft = draftOf(words, assignments, stdin, level.place(node.start, node.end))
  if (draft === undefined) return []
  if (draft.name === 'alias') for (const { text } of draft.args) rememberAlias(script, text)
  script.commands.push(draft)
  for (const one of redirects) addRedirect(script, level, one, [draft])
  readNested(script, level, draft)
  return [draft]
}

function rememberAlias(script: Script, text: string | undefined): void {
  const [, name, body] = /^([\w-]{1,40})=\s*(\S.{0,2000})$/s.exec(text ?? '') ?? []
  if (name !== undefined && body !== undefined && script.aliases.size < 200) script.aliases.set(name, body.trim())
}

/** `$CMD` with "curl -s" in it is two words where it stands unquoted in front, and so is `curl${IFS}-s`. */
const splitWord = (word: ShellWord, isName: boolean): ShellWord[] =>
  isName && /^"?\$\{\w+\[@\]|^\$|\$\{?IFS\b/.test(word.raw) && word.text !== undefined && word.text.includes(' ')
    ? word.text.trim().split(/\s+/).slice(0, 200).map(text => ({ ...word, text, skeleton: text }))
    : [word]

const prefixAssignment = (level: Level, node: Syntax, scope: WordScope): ShellAssignment => {
  const [name, value] = [child(node, 'name'), child(node, 'value')]
  return { name: name ? level.text.slice(name.start, name.end) : '', value: value && foldWord(value, scope), isExported: true }
}

export function draftOf(
  words: readonly ShellWord[], assignments: readonly ShellAssignment[], upstream: Stdin, place: { start: number; end: number },
): Draft | undefined {
  const peeled = peel(words)
  const [word, ...args] = peeled.words
  if (word === undefined) return undefined
  const given = peeled.assignments.map(one => ({ name: one.skeleton.split('=')[0]!, value: one, isExported: true }))
  return {
    name: programName(word.skeleton), word, args, prefixes: peeled.prefixes, assignments: [...assignments, ...given],
    redirects: [], input: undefined, upstream, isBackground: false, ...place,
  }
}

/** Follows code that the command carries: `bash -c body`, `eval words`, text piped into a shell, `node -e body`. */
function readNested(script: Script, level: Level, command: Draft): void {
  if (script.commands.length >= maxCommands) return
  const inline = inlineOf(command, outputOf)
  if (inline) script.inlines.push(inline)
  for (const body of nestedOf(command, outputOf)) {
    const offset = body.verbatim ? body.start : undefined
    const place: Level['place'] = (start, end) => offset === undefined ? { start: body.start, end: body.end } : { start: offset + start, end: offset + end }
    readText(script, { text: body.text, depth: level.depth + 1, place }, body.inheritsInput ? command.upstream : [])
  }
}

const scopeOf = (script: Script, level: Level): WordScope => ({
  text: level.text, variables: script.variables, place: level.place,
  substitute(node) {
    const commands = readAll(script, level, node, [])
    const last = commands.at(-1)
    const single = last !== undefined && commands.every(one => one === last || last.upstream.includes(one))
    return { commands, output: single ? outputOf(last)?.replace(/(?<!\n)\n+$/, '') : undefined }
  },
})
