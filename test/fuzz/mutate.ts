import type { Random } from '../../bench/mutate/random.ts'

/** What a change may draw from besides the input. */
export interface Larder {
  readonly words: readonly string[]
  /** Another input that is known to reach something. */
  readonly other: () => string
}

/** One change. Texts hold one character for each byte. */
type Change = (text: string, random: Random, larder: Larder) => string

const odd = ['\0', '\x1b[2J', '\r', '\n', '\t', '\x7f', '\xff\xfe', '\xef\xbb\xbf', '\xe2\x80\xae', '\xe2\x80\x8b', '\xed\xa0\x80', '\xf0\x9f\x8e\x89', '\xc3\x28', '\\', '\'', '"', '`', '${', '}', '\\u{110000}', '\\x', '&#x0;', '<!--', '-->', ']]>', '\u00a0', '__proto__', 'constructor', 'hasOwnProperty', 'toString', 'then']
const numbers = ['0', '-1', '1', '-0', '255', '256', '65535', '65536', '2147483647', '2147483648', '4294967296', '9007199254740993', '1e309', '1e21', '-1e21', '0x7fffffff', 'NaN', 'Infinity', '1n', '.5', '1e-7', '00', '08']
const pairs: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}', '<': '>', '"': '"', '\'': '\'', '`': '`' }

const place = (text: string, random: Random): number => random.below(text.length + 1)

function stretch(text: string, random: Random, most = 64): readonly [start: number, end: number] {
  const start = place(text, random)
  return [start, Math.min(text.length, start + 1 + random.below(random.chance(0.8) ? most : text.length + 1))]
}

const insert = (text: string, at: number, what: string): string => text.slice(0, at) + what + text.slice(at)
const swap = (text: string, [start, end]: readonly [number, number], what: string): string => text.slice(0, start) + what + text.slice(end)

/** Where one of the pieces that an expression finds stands; the whole text when there are none. */
function piece(text: string, random: Random, pattern: RegExp): readonly [start: number, end: number] {
  // From a place drawn by lot, so that a long text is not searched from its start each time.
  pattern.lastIndex = place(text, random)
  const found = pattern.exec(text)
  return found ? [found.index, found.index + found[0].length] : [text.length, text.length]
}

const word = (): RegExp => /[A-Za-z_$][\w$-]*/g

/** A pair of brackets or quotes and all between. */
function bracketed(text: string, random: Random): readonly [start: number, end: number] {
  const [start] = piece(text, random, /[([{<"'`]/g)
  const close = pairs[text[start] ?? '']
  if (close === undefined) return [text.length, text.length]
  for (let at = start + 1, depth = 1; at < Math.min(text.length, start + 4096); at += 1) {
    if (text[at] === close) depth -= 1
    else if (text[at] === text[start]) depth += 1
    if (depth === 0) return [start, at + 1]
  }
  return [start, Math.min(text.length, start + 16)]
}

function line(text: string, random: Random): readonly [start: number, end: number] {
  const at = place(text, random)
  const end = text.indexOf('\n', at)
  return [text.lastIndexOf('\n', at - 1) + 1, end === -1 ? text.length : end + 1]
}

const often = (random: Random): number => random.chance(0.9) ? 1 + random.below(8) : 2 ** (4 + random.below(9))

const changes: readonly Change[] = [
  (text, random) => { const at = place(text, random); return swap(text, [at, at + 1], String.fromCharCode((text.charCodeAt(at) || 0) ^ 1 << random.below(8))) },
  (text, random) => { const at = place(text, random); return swap(text, [at, at + 1], String.fromCharCode(random.below(256))) },
  (text, random) => insert(text, place(text, random), String.fromCharCode(...Array.from({ length: 1 + random.below(4) }, () => random.below(256)))),
  (text, random) => swap(text, stretch(text, random), ''),
  (text, random) => insert(text, place(text, random), text.slice(...stretch(text, random))),
  (text, random) => { const [start, end] = stretch(text, random); return insert(text, start, text.slice(start, end).repeat(often(random))) },
  (text, random) => swap(text, stretch(text, random), text.slice(...stretch(text, random))),
  (text, random, { other }) => { const there = other(); return text.slice(0, place(text, random)) + there.slice(place(there, random)) },
  (text, random, { other }) => { const there = other(); return insert(text, place(text, random), there.slice(...stretch(there, random, 400))) },
  (text, random, { words }) => insert(text, place(text, random), random.pick(words)),
  (text, random, { words }) => swap(text, piece(text, random, word()), random.pick(words)),
  (text, random) => swap(text, piece(text, random, word()), text.slice(...piece(text, random, word()))),
  (text, random) => insert(text, place(text, random), random.pick(odd)),
  (text, random) => swap(text, piece(text, random, /\d+/g), random.pick(numbers)),
  (text, random) => swap(text, line(text, random), ''),
  (text, random) => { const [start, end] = line(text, random); return insert(text, start, text.slice(start, end).repeat(often(random))) },
  (text, random) => insert(text, line(text, random)[0], text.slice(...line(text, random))),
  (text, random, { other }) => { const there = other(); return insert(text, line(text, random)[0], there.slice(...line(there, random))) },
  (text, random) => swap(text, bracketed(text, random), text.slice(...bracketed(text, random))),
  (text, random, { other }) => { const there = other(); return swap(text, bracketed(text, random), there.slice(...bracketed(there, random))) },
  (text, random) => insert(text, place(text, random), text.slice(...bracketed(text, random))),
  // Deeper and deeper: what stands between brackets is put around itself.
  (text, random) => {
    const [start, end] = bracketed(text, random)
    const [inner] = piece(text, random, word())
    if (inner <= start || inner >= end) return text
    const times = often(random)
    return swap(text, [start, end], text.slice(start, inner).repeat(times) + text.slice(start, end) + text.slice(inner, end).repeat(times))
  },
  (text, random) => { const [start, end] = bracketed(text, random); return swap(text, [start, end], text.slice(start + 1, end - 1)) },
  (text, random) => { const [start, end] = piece(text, random, word()); const open = random.pick(Object.keys(pairs)); return swap(text, [start, end], `${open}${text.slice(start, end)}${pairs[open]}`) },
]

/** The input with a few changes, and no longer than may be. */
export function mutated(input: Uint8Array, random: Random, larder: Larder, maxBytes: number): Uint8Array {
  let text = Buffer.from(input.buffer, input.byteOffset, input.length).toString('latin1')
  for (let left = 1 + (random.chance(0.5) ? 0 : random.below(8)); left > 0; left -= 1) text = random.pick(changes)(text, random, larder).slice(0, maxBytes)
  return Buffer.from(text, 'latin1')
}
