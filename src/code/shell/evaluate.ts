import type { ShellCommand } from '../../kit/index.ts'
import { unescapeAnsi } from './words.ts'

const maxOutput = 400_000

/** What a command prints, for the few that only turn text into text. Nothing is run. */
export function outputOf(command: ShellCommand, depth = 0): string | undefined {
  if (depth > 12) return undefined
  const args = command.args.map(arg => arg.text)
  if (args.some(arg => arg === undefined)) return undefined
  const words = args as string[]
  const text = printed(command, words) ?? transformed(command, words, () => inputOf(command, depth))
  return text === undefined || text.length > maxOutput ? undefined : text
}

function inputOf(command: ShellCommand, depth: number): string | undefined {
  if (command.input !== undefined) return command.input.text
  const previous = command.upstream.at(-1)
  return previous && outputOf(previous, depth + 1)
}

function printed(command: ShellCommand, args: readonly string[]): string | undefined {
  if (command.name === 'echo') {
    const flags = args.findIndex(arg => !/^-[neE]+$/.test(arg))
    const words = flags < 0 ? [] : args.slice(flags)
    const text = words.join(' ')
    return args.slice(0, flags < 0 ? args.length : flags).some(flag => flag.includes('e')) ? unescapeAnsi(text) : text
  }
  return command.name === 'printf' && args.length > 0 ? formatted(args[0] === '--' ? args.slice(1) : args) : undefined
}

function formatted([format = '', ...values]: readonly string[]): string {
  let next = 0
  const once = (): string =>
    unescapeAnsi(format).replace(/%(?:%|-?\d*([sbdcx]))/g, (_all, kind?: string) => {
      if (kind === undefined) return '%'
      const value = values[next++] ?? ''
      return kind === 'b' ? unescapeAnsi(value) : value
    })
  let text = once()
  for (let rounds = 0; next > 0 && next < values.length && rounds < 1000; rounds++) text += once()
  return text
}

function transformed(command: ShellCommand, args: readonly string[], input: () => string | undefined): string | undefined {
  if (command.name === 'cat' || command.name === 'tee') return args.every(arg => arg.startsWith('-')) ? input() : undefined
  const scheme = decodingOf(command)
  if (scheme === undefined || scheme === 'opaque') return undefined
  const text = input()
  return text === undefined ? undefined : decode(scheme, text, args)
}

type Scheme = 'base64' | 'base32' | 'hex' | 'reverse' | 'translate' | 'substitute' | 'opaque'

/** How a command turns an encoding back; `opaque` for those that cannot be followed here (ciphers, compression). */
export function decodingOf(command: ShellCommand): Scheme | undefined {
  const args = command.args.map(arg => arg.skeleton)
  const has = (pattern: RegExp): boolean => args.some(arg => pattern.test(arg))
  switch (command.name) {
    case 'printf':
    case 'echo':
      return has(/(?:\\x[0-9a-f]{2}|\\0?[0-7]{3}|\\u00[0-9a-f]{2}){6}/i) ? 'opaque' : undefined
    case 'base64':
    case 'gbase64':
      return has(/^(?:-[a-z]*[dD][a-z]*|--decode|--dec)$/) ? 'base64' : undefined
    case 'base32':
      return has(/^(?:-[a-z]*[dD]|--decode)$/) ? 'base32' : undefined
    case 'openssl':
      return !has(/^-d$/) ? undefined : has(/^-?(?:base64|a)$/) && !has(/^-(?:aes|des|k|pass|pbkdf2|chacha)/) ? 'base64' : 'opaque'
    case 'xxd':
      return has(/^-[a-z]*r/) ? 'hex' : undefined
    case 'perl': case 'ruby': case 'php': case 'node': case 'python': case 'python3': case 'awk':
      return has(/unpack|decode|fromhex|atob\(|Buffer\.from|pack\(|chr\(/i) ? 'opaque' : undefined
    case 'perl':
    case 'ruby':
    case 'php':
    case 'python':
    case 'python3':
      return has(/unpack|decode|fromhex|pack\(|chr\(/i) ? 'opaque' : undefined
    case 'frombase64string':
      return 'opaque'
    case 'rev':
      return 'reverse'
    case 'tr':
      return args.length >= 2 ? 'translate' : undefined
    case 'sed':
    case 'gsed':
      return args.length === 1 && substitution.test(args[0]!) ? 'substitute' : undefined
    case 'uudecode':
    case 'basenc':
    case 'gpg':
      return has(/^(?:-d|--decrypt|--decode)$/) || command.name === 'uudecode' ? 'opaque' : undefined
    default:
      return undefined
  }
}

/** Decoding proper, as against reversing or swapping letters, which honest scripts do to plain words too. */
export const isDecoder = (command: ShellCommand): boolean => {
  const scheme = decodingOf(command)
  return scheme !== undefined && scheme !== 'translate' && scheme !== 'substitute'
}

/** Letters swapped or filler taken out of a text that stands in the script: nothing but a disguise when the outcome is run. */
export const isDisguise = (command: ShellCommand): boolean => {
  const scheme = decodingOf(command)
  if (scheme !== 'translate' && scheme !== 'substitute') return false
  const [given, made] = [inputOf(command, 0), outputOf(command)]
  return given !== undefined && made !== undefined && lettersOf(given) !== lettersOf(made)
}

const lettersOf = (text: string): string => text.toLowerCase().replace(/[^a-z]/g, '')

function decode(scheme: Scheme, text: string, args: readonly string[]): string | undefined {
  switch (scheme) {
    case 'base64':
      return latinOrUtf8(Buffer.from(text, 'base64'))
    case 'base32':
      return latinOrUtf8(fromBase32(text))
    case 'hex':
      return latinOrUtf8(Buffer.from(text.replace(/\s+/g, ''), 'hex'))
    case 'reverse':
      return text
        .split('\n')
        .map(line => [...line].reverse().join(''))
        .join('\n')
    case 'translate':
      return translated(text, args)
    case 'substitute':
      return substituted(text, args[0] ?? '')
    default:
      return undefined
  }
}

function fromBase32(text: string): Buffer {
  const bits = [...text.toUpperCase().replace(/[^A-Z2-7]/g, '')].map(letter => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(letter).toString(2).padStart(5, '0')).join('')
  return Buffer.from((bits.match(/.{8}/g) ?? []).map(byte => Number.parseInt(byte, 2)))
}

/** `s/filler//g`, with a plain word to be replaced. */
const substitution = /^s([/#|,])([\w@%^~.:+-]{1,40})\1([^/#|,&\\]{0,40})\1(g?)$/

function substituted(text: string, program: string): string | undefined {
  const [, , from, to, all] = substitution.exec(program) ?? []
  if (from === undefined || to === undefined || /[.+^]/.test(from)) return undefined
  return all === 'g' ? text.replaceAll(from, () => to) : text.replace(from, () => to)
}

const latinOrUtf8 = (bytes: Buffer): string | undefined => (bytes.length > 0 ? bytes.toString('utf8') : undefined)

function translated(text: string, args: readonly string[]): string | undefined {
  if (args[0] === '-d' && args[1] !== undefined) {
    const gone = new Set(expandSet(args[1]))
    return [...text].filter(letter => !gone.has(letter)).join('')
  }
  if (args.length !== 2 || args[0]!.startsWith('-')) return undefined
  const from = expandSet(args[0]!)
  const to = expandSet(args[1]!)
  if (to.length === 0) return undefined
  const table = new Map(from.map((letter, i) => [letter, to[Math.min(i, to.length - 1)]!]))
  return [...text].map(letter => table.get(letter) ?? letter).join('')
}

/** `A-Za-z` and escapes as single letters; `[:class:]` stays as it is written. */
function expandSet(set: string): string[] {
  const letters = [...unescapeAnsi(set)]
  const all: string[] = []
  for (let i = 0; i < letters.length && all.length < 1000; i++) {
    const [low, dash, high] = [letters[i]!.charCodeAt(0), letters[i + 1], letters[i + 2]?.charCodeAt(0)]
    if (dash !== '-' || high === undefined || high < low) {
      all.push(letters[i]!)
      continue
    }
    for (let code = low; code <= high && all.length < 1000; code++) all.push(String.fromCharCode(code))
    i += 2
  }
  return all
}
