import type { ShellCommand, ShellWord } from '../../kit/index.ts'
import { child, namedChildren } from '../grammar/index.ts'
import type { Syntax } from '../grammar/index.ts'

/** What the words of a script may lean on while they are folded. */
export interface WordScope {
  readonly text: string
  readonly variables: Map<string, ShellWord>
  /** Reads the commands inside a substitution and says what they print, when that is known. */
  substitute(node: Syntax): { commands: readonly ShellCommand[]; output: string | undefined }
  place(start: number, end: number): { start: number; end: number }
}

interface Part {
  skeleton: string
  known: boolean
  variables: readonly string[]
  commands: readonly ShellCommand[]
  disguised: boolean
}

const maxWord = 200_000
const literal = (text: string, disguised = false): Part => ({ skeleton: text, known: true, variables: [], commands: [], disguised })
const unknown = (variables: readonly string[] = [], commands: readonly ShellCommand[] = []): Part => ({
  skeleton: '{}',
  known: false,
  variables,
  commands,
  disguised: false,
})

export function foldWord(node: Syntax, scope: WordScope): ShellWord {
  const part = foldPart(node, scope)
  const raw = scope.text.slice(node.start, node.end)
  return {
    raw,
    text: part.known ? part.skeleton : undefined,
    skeleton: part.skeleton,
    ...scope.place(node.start, node.end),
    variables: part.variables,
    commands: part.commands,
    isDisguised: part.disguised || splitsLetters(node, raw),
  }
}

export const wordOf = (text: string, at: { start: number; end: number }): ShellWord => ({
  raw: text,
  text,
  skeleton: text,
  start: at.start,
  end: at.end,
  variables: [],
  commands: [],
  isDisguised: false,
})

/** `c""url`, `c\url`: quoting that has no purpose but to break the word up. */
const splitsLetters = (node: Syntax, raw: string): boolean =>
  /[a-z](?:""|'')[a-z]|^[a-z]+\\[a-z]/i.test(raw) || (node.type === 'concatenation' && /^[a-z]+(?:"[a-z]+"|'[a-z]+')[a-z]*$/i.test(raw))

/** Each thing once, and a bounded number: `a=$a$a` doubles whatever is not held down. */
export const united = <T>(lists: readonly (readonly T[])[]): readonly T[] => [...new Set(lists.flat())].slice(0, 200)

function join(parts: readonly Part[]): Part {
  let skeleton = ''
  for (const part of parts) if (skeleton.length < maxWord) skeleton += part.skeleton
  return {
    skeleton,
    known: parts.every(part => part.known) && skeleton.length < maxWord,
    variables: united(parts.map(part => part.variables)),
    commands: united(parts.map(part => part.commands)),
    disguised: parts.some(part => part.disguised),
  }
}

function foldPart(node: Syntax, scope: WordScope): Part {
  const source = scope.text.slice(node.start, node.end)
  switch (node.type) {
    case 'word':
    case 'variable_name':
    case 'special_variable_name':
    case 'number':
    case 'file_descriptor':
    case 'extglob_pattern':
    case 'regex':
      return literal(
        node.children.some(one => one.named) ? join(namedChildren(node).map(one => foldPart(one, scope))).skeleton : unescapeWord(source),
      )
    case 'raw_string':
      return literal(source.slice(1, -1))
    case 'ansi_c_string':
      return literal(unescapeAnsi(source.slice(2, -1)), /\\(?:x|u|U|[0-7]{3})/.test(source))
    case 'string':
    case 'translated_string':
      return foldString(node, scope)
    case 'heredoc_body':
      return foldPieces(node, scope, node.start, node.end)
    case 'command_name':
    case 'concatenation':
      return join(namedChildren(node).map(one => foldPart(one, scope)))
    case 'simple_expansion':
    case 'expansion':
      return foldExpansion(node, scope)
    case 'command_substitution': {
      const { commands, output } = scope.substitute(node)
      return output === undefined ? unknown([], commands) : { ...literal(output, true), commands }
    }
    case 'array': {
      const items = namedChildren(node).map(one => foldPart(one, scope))
      return join(items.flatMap((one, i) => (i > 0 ? [literal(' '), one] : [one])))
    }
    case 'process_substitution':
      return unknown([], scope.substitute(node).commands)
    case 'brace_expression':
    case 'arithmetic_expansion':
      return unknown()
    default:
      return node.children.length === 0 ? literal(source) : join(namedChildren(node).map(one => foldPart(one, scope)))
  }
}

const foldString = (node: Syntax, scope: WordScope): Part => {
  const opening = scope.text.startsWith('$', node.start) ? 2 : 1
  return foldPieces(node, scope, node.start + opening, node.end - 1)
}

/** Text between the expansions of a string counts whether or not the grammar gave it a node. */
function foldPieces(node: Syntax, scope: WordScope, start: number, end: number): Part {
  const parts: Part[] = []
  let from = start
  for (const one of node.children) {
    if (!/expansion$|^command_substitution$/.test(one.type)) continue
    if (one.start > from) parts.push(literal(unescapeQuoted(scope.text.slice(from, one.start))))
    parts.push(foldPart(one, scope))
    from = one.end
  }
  if (end > from) parts.push(literal(unescapeQuoted(scope.text.slice(from, end))))
  return join(parts)
}

function foldExpansion(node: Syntax, scope: WordScope): Part {
  const member = namedChildren(node).find(one => one.type === 'subscript')
  const name = namedChildren(member ?? node).find(one => /variable_name$/.test(one.type))
  if (name === undefined) return unknown()
  const label = scope.text.slice(name.start, name.end)
  if (label === 'HOME') return literal('~')
  if (label === 'IFS') return literal(' ')
  const value = scope.variables.get(label)
  const change = scope.text.slice((member ?? name).end, node.type === 'expansion' ? node.end - 1 : node.end)
  const at = member && /^\[(\d+)\]$/.exec(scope.text.slice(name.end, member.end))?.[1]
  if (at !== undefined && value?.text !== undefined) return literal(value.text.split(' ')[Number(at)] ?? '')
  if (value === undefined) {
    const fallback = /^:?[-=]/.test(change)
      ? namedChildren(node)
          .filter(one => one !== name)
          .map(one => foldPart(one, scope))
      : []
    return fallback.length > 0 ? { ...join(fallback), variables: [label] } : unknown([label])
  }
  const changed = value.text === undefined ? undefined : changedValue(value.text, change)
  return changed === undefined
    ? {
        skeleton: change === '' ? value.skeleton : '{}',
        known: false,
        variables: value.variables.length > 0 ? value.variables : [label],
        commands: value.commands,
        disguised: false,
      }
    : { ...literal(changed), commands: value.commands, variables: value.variables }
}

/** `${v:0:3}`, `${v/a/b}`, `${v//a/b}`, `${v#a}`, `${v%a}` on known text and plain patterns; undefined when it is more than that. */
function changedValue(value: string, change: string): string | undefined {
  if (change === '' || /^:?[-=?+]/.test(change)) return value
  const letters = /^(,,?|\^\^?)$/.exec(change)?.[1]
  if (letters) return letters.length === 2 ? (letters === ',,' ? value.toLowerCase() : value.toUpperCase()) : (letters === ',' ? value.charAt(0).toLowerCase() : value.charAt(0).toUpperCase()) + value.slice(1)
  const slice = /^:\s*(-?\d+)(?::\s*(\d+))?$/.exec(change)
  if (slice) return value.slice(Number(slice[1]), slice[2] === undefined ? undefined : Number(slice[1]) + Number(slice[2]))
  const swap = /^(\/\/?)([^/*?[\\]+)\/?([^/$]*)$/.exec(change)
  if (swap) return swap[1] === '//' ? value.replaceAll(swap[2]!, swap[3]!) : value.replace(swap[2]!, () => swap[3]!)
  const trim = /^(##?|%%?)([^*?[\\$]+)$/.exec(change)
  if (trim?.[1]!.startsWith('#')) return value.startsWith(trim[2]!) ? value.slice(trim[2]!.length) : value
  if (trim) return value.endsWith(trim[2]!) ? value.slice(0, -trim[2]!.length) : value
  return undefined
}

const unescapeWord = (text: string): string => text.replace(/\\\n/g, '').replace(/\\(.)/g, '$1')
const unescapeQuoted = (text: string): string => text.replace(/\\\n/g, '').replace(/\\(["$`\\])/g, '$1')

const named: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', a: '\x07', b: '\b', f: '\f', v: '\v', e: '\x1b', E: '\x1b' }

/** Escapes of `$'…'`, `echo -e` and `printf`. */
export const unescapeAnsi = (text: string): string =>
  text.replace(
    /\\(?:x([0-9a-fA-F]{1,2})|u([0-9a-fA-F]{1,4})|U([0-9a-fA-F]{1,8})|0?([0-7]{1,3})|(.))/g,
    (_all, hex?: string, short?: string, long?: string, octal?: string, other?: string) => {
      const code = hex ?? short ?? long
      if (code !== undefined) return codePoint(parseInt(code, 16))
      if (octal !== undefined) return codePoint(parseInt(octal, 8))
      return named[other!] ?? other!
    },
  )

const codePoint = (code: number): string => (code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd')

/** The value part of `A=…`; undefined for an empty one. */
export const assignedNode = (node: Syntax): Syntax | undefined => child(node, 'value')
