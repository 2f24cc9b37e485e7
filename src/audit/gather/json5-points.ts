import type { KeyPath } from '../../model/index.ts'

/** Where the key (or the array element) of a path stands. Offsets count UTF-16 units; `valueEnd` is exclusive. */
export interface Json5Point { readonly path: KeyPath; readonly start: number; readonly valueStart: number; readonly valueEnd: number; readonly isText: boolean }

export interface Json5Layout { readonly points: readonly Json5Point[]; readonly comments: readonly (readonly [start: number, end: number])[] }

const deepest = 256
const space = /[\s\uFEFF\u00A0\u2028\u2029]/

class Reader {
  readonly points: Json5Point[] = []
  readonly comments: (readonly [number, number])[] = []
  private offset = 0
  private readonly text: string
  constructor(text: string) { this.text = text }

  skip(): void {
    for (;;) {
      const char = this.text[this.offset]
      if (char !== undefined && space.test(char)) this.offset += 1
      else if (this.text.startsWith('//', this.offset)) this.to(/[\n\r\u2028\u2029]/g, 0)
      else if (this.text.startsWith('/*', this.offset)) this.to(/\*\//g, 2)
      else return
    }
  }

  private to(end: RegExp, width: number): void {
    const start = this.offset
    end.lastIndex = start + 2
    const found = end.exec(this.text)
    this.offset = found === null ? this.text.length : found.index + width
    this.comments.push([start, this.offset])
  }

  private quoted(): string {
    const start = this.offset
    const quote = this.text[this.offset++]
    while (this.offset < this.text.length && this.text[this.offset] !== quote) this.offset += this.text[this.offset] === '\\' ? 2 : 1
    this.offset += 1
    return this.text.slice(start + 1, this.offset - 1)
  }

  private bare(): string {
    const start = this.offset
    while (this.offset < this.text.length && !/[\s:,\]}[{/]/.test(this.text[this.offset] as string)) this.offset += 1
    if (this.offset === start) this.offset += 1
    return this.text.slice(start, this.offset)
  }

  private key(): string {
    const char = this.text[this.offset]
    const raw = char === '"' || char === "'" ? this.quoted() : this.bare()
    return unescape(raw)
  }

  value(path: KeyPath, start: number): void {
    if (path.length > deepest) throw new RangeError(`nested more than ${deepest} levels deep`)
    this.skip()
    const valueStart = this.offset
    const char = this.text[this.offset]
    if (char === '{') this.members(path)
    else if (char === '[') this.elements(path)
    else if (char === '"' || char === "'") this.quoted()
    else this.bare()
    this.points.push({ path, start, valueStart, valueEnd: this.offset, isText: char === '"' || char === "'" })
  }

  private members(path: KeyPath): void {
    this.offset += 1
    for (;;) {
      this.skip()
      if (this.offset >= this.text.length || this.text[this.offset] === '}') break
      if (this.text[this.offset] === ',') { this.offset += 1; continue }
      const start = this.offset
      const name = this.key()
      this.skip()
      this.offset += 1
      this.value([...path, name], start)
    }
    this.offset += 1
  }

  private elements(path: KeyPath): void {
    this.offset += 1
    for (let index = 0; ;) {
      this.skip()
      if (this.offset >= this.text.length || this.text[this.offset] === ']') break
      if (this.text[this.offset] === ',') { this.offset += 1; continue }
      this.value([...path, index], this.offset)
      index += 1
    }
    this.offset += 1
  }
}

const escapes: Readonly<Record<string, string>> = { b: '\b', f: '\f', n: '\n', r: '\r', t: '\t', v: '\v', 0: '\0' }

const unescape = (raw: string): string => raw.replace(/\\(?:u([0-9a-fA-F]{4})|x([0-9a-fA-F]{2})|(\r\n|[^]))/g,
  (_, unicode?: string, hex?: string, plain?: string) => {
    if (plain === undefined) return String.fromCharCode(parseInt(unicode ?? hex ?? '0', 16))
    return /[\r\n\u2028\u2029]/.test(plain) ? '' : escapes[plain] ?? plain
  })

/**
 * Positions of every key path in a JSON5 text that the `json5` package has already accepted; it does not judge.
 * Throws RangeError when the text is nested too deeply.
 */
export const readLayout = (text: string): Json5Layout => {
  const reader = new Reader(text)
  reader.value([], 0)
  return reader
}

/** Offsets at which lines start. */
export const lineStarts = (text: string): readonly number[] => {
  const starts = [0]
  for (const match of text.matchAll(/\r\n|[\n\r\u2028\u2029]/g)) starts.push(match.index + match[0].length)
  return starts
}

/** The 1-based line and column of an offset. */
export const placeOf = (starts: readonly number[], offset: number): { readonly line: number; readonly column: number } => {
  let low = 0
  let high = starts.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((starts[middle] as number) <= offset) low = middle
    else high = middle - 1
  }
  return { line: low + 1, column: offset - (starts[low] as number) + 1 }
}
