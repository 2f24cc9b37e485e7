import type { ShellCommand, ShellProgram, ShellWord } from '../../kit/index.ts'
import type { Language } from '../../model/index.ts'
import { readAppleScript } from './apple-script.ts'
import { outputOf } from './evaluate.ts'
import { inlineOf } from './inline.ts'
import { draftOf } from './program.ts'
import { wordOf } from './words.ts'

const maxText = 1_000_000
const maxNesting = 30
const maxCommands = 20_000
const maxValue = 100_000

interface Dialect { readonly escape: string; readonly separators: RegExp; readonly comment: RegExp }

const dialects: Readonly<Partial<Record<Language, Dialect>>> = {
  powershell: { escape: '`', separators: /[;\n{}]/, comment: /^#[^\n]*/ },
  batch: { escape: '^', separators: /[&\n()]/, comment: /^(?:::|@?rem\s)[^\n]*/i },
}

/** PowerShell, batch and AppleScript by a reading of their words: quotes, escapes, pipes, nested calls, plain variables. */
export function parseLexically(text: string, language: Language): ShellProgram {
  const cut = text.slice(0, maxText)
  const truncated = cut.length < text.length ? `only the first ${maxText} characters were parsed` : undefined
  if (language === 'applescript') {
    const program = readAppleScript(cut)
    return { ...program, truncated: truncated ?? program.truncated }
  }
  const reader = new Reader(cut, dialects[language] ?? dialects.powershell!)
  reader.readBlock(0, [])
  const inlines = reader.commands.flatMap(command => inlineOf(command, outputOf) ?? [])
  return { text, commands: reader.commands, assignments: [], inlines, hasErrors: false, truncated: truncated ?? reader.truncated }
}

/** `value` is set for a word that is an expression rather than a program's name. */
type Valued = ShellWord & { readonly value?: string | undefined }
type Piece = { text: string; known: boolean; commands: ShellCommand[]; quoted: boolean; escaped: boolean; isValue?: boolean }

/** A cursor over the text; a class because position and found commands move together through every level of nesting. */
class Reader {
  readonly commands: ShellCommand[] = []
  readonly variables = new Map<string, ShellWord>()
  readonly text: string
  readonly dialect: Dialect
  at = 0
  /** What the last block comes to, when it was one known text. */
  value: string | undefined
  truncated: string | undefined

  constructor(text: string, dialect: Dialect) {
    this.text = text
    this.dialect = dialect
  }

  /** Statements up to the closing bracket; gives back the commands whose output is the value of the block. */
  readBlock(depth: number, stdin: readonly ShellCommand[], close?: string): ShellCommand[] {
    const made: ShellCommand[] = []
    let pipe: ShellCommand[] = [...stdin]
    let words: Valued[] = []
    const finish = (isPipe: boolean): void => {
      this.value = words.length === 1 ? words[0]!.value : undefined
      const command = this.value === undefined || this.dialect.escape === '^' ? this.finish(words, pipe) : undefined
      if (command) made.push(command)
      else if (this.value !== undefined) made.push(...words.flatMap(word => word.commands))
      pipe = isPipe ? [...pipe, ...words.flatMap(word => word.commands), ...(command ? [command] : [])] : [...stdin]
      words = []
    }
    while (this.at < this.text.length && this.commands.length < maxCommands) {
      const letter = this.text[this.at]!
      if (letter === close) { this.at++; break }
      if (letter === '|') { this.at++; finish(this.text[this.at] !== '|'); continue }
      if (this.dialect.separators.test(letter) || letter === '\r') { this.at++; finish(false); continue }
      if (/[\s,]/.test(letter) || (letter === '&' && words.length === 0)) { this.at++; continue }
      if (words.length === 0 || /\s/.test(this.text[this.at - 1] ?? ' ')) {
        const comment = this.dialect.comment.exec(this.text.slice(this.at, this.at + 2000))
        if (comment) { this.at += comment[0].length; continue }
        if (this.text.startsWith('<#', this.at)) { const end = this.text.indexOf('#>', this.at); this.at = end < 0 ? this.text.length : end + 2; continue }
      }
      words.push(this.readWord(depth, close))
    }
    if (this.commands.length >= maxCommands) this.truncated ??= `more than ${maxCommands} commands`
    finish(false)
    return made
  }

  finish(words: readonly ShellWord[], upstream: readonly ShellCommand[]): ShellCommand | undefined {
    const [first, second] = words
    if (first === undefined) return undefined
    const isPlus = second?.raw === '='
    if (isPlus && /^\$[\w:]+$/.test(first.raw)) {
      this.assign(first.raw, words.slice(2))
      return undefined
    }
    const set = /^set$/i.test(first.skeleton) && second ? /^"?(\w+)=(.*?)"?$/s.exec(second.raw) : undefined
    if (set && set[2]!.length < maxValue) this.variables.set(`%${set[1]!.toLowerCase()}%`, { ...second!, text: set[2], skeleton: set[2]! })
    const isCall = first.skeleton === '' || (words.length === 1 && first.commands.length > 0 && first.text === undefined && (first.raw.endsWith(')') || !/^[$&]/.test(first.raw)))
    if (isCall) return first.commands.at(-1)
    const command = draftOf(words, [], upstream, { start: first.start, end: words.at(-1)!.end })
    if (command) this.commands.push(command)
    return command
  }

  assign(name: string, words: readonly ShellWord[]): void {
    const value = words[0]
    if (value === undefined) return
    const command = words.length > 1 ? this.finish(words, []) : undefined
    const text = words.filter(word => word.raw !== '+').map(word => word.skeleton).join(words.some(word => word.raw === '+') ? '' : ' ')
    const known = words.every(word => word.text !== undefined) && command === undefined || words.some(word => word.raw === '+')
    const isKnown = known && text.length < maxValue
    const commands = [...words.flatMap(word => word.commands), ...(command ? [command] : [])].slice(0, 200)
    this.variables.set(name.toLowerCase(), { ...value, text: isKnown ? text : undefined, skeleton: isKnown ? text : '{}', commands })
  }

  readWord(depth: number, close: string | undefined): Valued {
    const start = this.at
    const pieces: Piece[] = []
    // `$x=1` is an assignment as much as `$x = 1`.
    const target = this.dialect.escape === '`' ? /^(?:\$[\w:]+(?=[ \t]*=[^=])|=(?=[^=]))/.exec(this.text.slice(this.at, this.at + 100))?.[0] : undefined
    if (target !== undefined) {
      this.at += target.length
      return { ...wordOf(target, { start, end: this.at }), value: undefined }
    }
    while (this.at < this.text.length) {
      const letter = this.text[this.at]!
      // `iex(iwr …)` is a call with an argument, not one word.
      if (letter === '(' && /^(?:iex|invoke-expression)$/i.test(this.text.slice(start, this.at))) break
      if (/[\s;|,]/.test(letter) || letter === close || (this.dialect.separators.test(letter) && letter !== '{')) break
      const piece = this.readPiece(letter, depth)
      // The text that a method gives back stands for the whole expression before it.
      if (piece.isValue) pieces.length = 0
      pieces.push(piece)
    }
    if (this.at === start) this.at++
    const skeleton = pieces.map(piece => piece.text).join('')
    const value = pieces.length === 1 && (pieces[0]!.isValue || pieces[0]!.quoted) && pieces[0]!.known ? skeleton : undefined
    return {
      value, raw: this.text.slice(start, this.at), skeleton, text: pieces.every(piece => piece.known) ? skeleton : undefined, start, end: this.at, variables: [],
      commands: pieces.flatMap(piece => piece.commands), isDisguised: pieces.some(piece => piece.escaped) || (pieces.filter(piece => piece.quoted).length > 0 && pieces.length > 2),
    }
  }

  readPiece(letter: string, depth: number): Piece {
    const piece = (text: string, more: Partial<Piece> = {}): Piece => ({ text, known: true, commands: [], quoted: false, escaped: false, ...more })
    if (letter === '"' || letter === "'") return piece(this.readQuoted(letter), { quoted: true })
    if (letter === this.dialect.escape) {
      this.at += 2
      return piece(this.text[this.at - 1] ?? '', { escaped: /\w/.test(this.text[this.at - 1] ?? '') })
    }
    const open = /^[$@]?([({])/.exec(this.text.slice(this.at, this.at + 2))
    if (open) {
      this.at += open[0].length
      const close = open[1] === '(' ? ')' : '}'
      if (depth >= maxNesting) {
        this.truncated ??= `nested deeper than ${maxNesting} levels`
        return piece('{}', { known: false })
      }
      const start = this.at
      const commands = this.readBlock(depth + 1, [], close)
      const inner = this.text.slice(start, this.at - 1).trim()
      const value = this.value ?? joinedLiterals(inner)
      return value === undefined ? piece('{}', { known: false, commands }) : piece(value, { commands, escaped: inner.includes('+'), isValue: true })
    }
    const method = /^(?:\.|::)(\w{2,60})\s*\(/.exec(this.text.slice(this.at, this.at + 80))
    if (method && depth < maxNesting) return this.readMethod(method, depth)
    const variable = /^(?:\$(?:env:)?\w+|%\w+%)/i.exec(this.text.slice(this.at, this.at + 80))
    if (variable) {
      this.at += variable[0].length
      const value = this.variables.get(variable[0].toLowerCase())
      if (/^(?:\$home|\$env:userprofile|%userprofile%|\$env:home)$/i.test(variable[0])) return piece('~')
      return value?.text === undefined ? piece('{}', { known: false, commands: [...value?.commands ?? []] }) : piece(value.text, { commands: [...value.commands] })
    }
    this.at++
    return piece(letter)
  }

  readMethod(method: RegExpExecArray, depth: number): Piece {
    const start = this.at
    this.at += method[0].length
    const args: ShellWord[] = []
    while (this.at < this.text.length && this.text[this.at] !== ')') {
      if (/[\s,|;]/.test(this.text[this.at]!)) this.at++
      else args.push(this.readWord(depth + 1, ')'))
    }
    this.at++
    const name = method[1]!.toLowerCase()
    const place = { start, end: this.at }
    const only = args[0]
    if (name === 'frombase64string' && only?.text !== undefined) return { text: Buffer.from(only.text, 'base64').toString(only.text.includes('AA') ? 'utf16le' : 'utf8'), known: true, commands: [this.add('frombase64string', args, place)], quoted: false, escaped: true, isValue: true }
    if (/^(?:getstring|replace|trim|tostring|create)$/.test(name) && only?.text !== undefined && args.length === 1) return { text: only.text, known: true, commands: [...only.commands], quoted: false, escaped: only.isDisguised, isValue: true }
    return { text: '{}', known: false, commands: [this.add(name, args, place)], quoted: false, escaped: false }
  }

  add(name: string, args: readonly ShellWord[], place: { start: number; end: number }): ShellCommand {
    const command: ShellCommand = { name, word: wordOf(name, place), args, prefixes: [], assignments: [], redirects: [], input: undefined, upstream: [], isBackground: false, ...place }
    this.commands.push(command)
    return command
  }

  readQuoted(quote: string): string {
    let text = ''
    this.at++
    while (this.at < this.text.length && this.text[this.at] !== quote) {
      if (quote === '"' && this.text[this.at] === this.dialect.escape) this.at++
      const variable = quote === '"' ? /^(?:\$(?:env:)?\w+|%\w+%)/i.exec(this.text.slice(this.at, this.at + 80)) : undefined
      if (variable) {
        if (text.length < maxValue) text += /home|userprofile/i.test(variable[0]) ? '~' : this.variables.get(variable[0].toLowerCase())?.text ?? '{}'
        this.at += variable[0].length
      } else text += this.text[this.at++] ?? ''
    }
    this.at++
    return text
  }
}

/** `'i'+'ex'` as one text. */
function joinedLiterals(inner: string): string | undefined {
  if (!/^(?:'[^']*'|"[^"$]*")(?:\s*\+\s*(?:'[^']*'|"[^"$]*"))+$/.test(inner)) return undefined
  return [...inner.matchAll(/'([^']*)'|"([^"]*)"/g)].map(match => match[1] ?? match[2] ?? '').join('')
}
