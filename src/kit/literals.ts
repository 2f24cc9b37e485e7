/** A piece of text that a match holds, in folded letters. */
export interface Literal {
  readonly text: string
  /** It stands where a word begins. */
  readonly isStart: boolean
}

/** What one part of a pattern matches: one of a few texts, or anything that holds one of a few texts. */
interface Part { readonly exact: readonly string[] | undefined; readonly needs: readonly string[] | undefined }

/** What stands for `\b`: a private character, which no pattern of ours holds. */
const edge = '\uf8ff'
const [maxProduct, maxLength, maxUnion] = [96, 24, 600]
// The beginning of a long text tells as much.
const maxKept = 8
const nothing: Part = { exact: [''], needs: undefined }
const anything: Part = { exact: undefined, needs: undefined }

/** The letter that stands for all cases of one, as `RegExp` with `i` takes it: `ſ` is no `S`. */
export const folded = (code: number): number => {
  if (code < 128) return code >= 97 && code <= 122 ? code - 32 : code
  const upper = String.fromCharCode(code).toUpperCase()
  const made = upper.charCodeAt(0)
  return upper.length !== 1 || made < 128 ? code : made
}

const fold = (text: string): string => {
  let made = ''
  for (let i = 0; i < text.length; i += 1) made += String.fromCharCode(folded(text.charCodeAt(i)))
  return made
}

/**
 * Texts of which each match of the pattern holds at least one, worked out from its source; undefined where there are none, where they
 * are too common to tell anything, or where the pattern is of a kind that is not read.
 */
export function literalsOf({ source, flags }: Pick<RegExp, 'source' | 'flags'>): readonly Literal[] | undefined {
  if (/[uvy]/.test(flags)) return undefined
  try {
    const part = new Reader(source).read()
    const needs = best([part.exact, part.needs])
    return needs && distinct(needs.map(plain).map(({ text, isStart }) => ({ text: text.slice(0, maxKept), isStart })))
  } catch (error) {
    if (error instanceof Unread) return undefined
    throw error
  }
}

const letters = /[^\\^$.*+?()[\]{}|]+(?![*+?{])/y

const distinct = (all: readonly Literal[]): readonly Literal[] => [...new Map(all.map(one => [`${one.isStart} ${one.text}`, one])).values()]

class Unread extends Error {}

/** Reads the source of a pattern without `u`; a class because it goes through the text once. */
class Reader {
  readonly source: string
  at = 0

  constructor(source: string) {
    this.source = source
  }

  read(): Part {
    const part = this.choice()
    if (this.at < this.source.length) throw new Unread()
    return part
  }

  choice(): Part {
    const parts = [this.row()]
    while (this.takes('|')) parts.push(this.row())
    if (parts.length === 1) return parts[0]!
    const exact = parts.flatMap(part => part.exact ?? [])
    const needs = parts.map(part => best([part.exact, part.needs]))
    return {
      exact: parts.every(part => part.exact) && exact.length <= maxUnion ? exact : undefined,
      needs: needs.includes(undefined) ? undefined : needs.flatMap(one => one ?? []),
    }
  }

  row(): Part {
    let exact: readonly string[] = ['']
    let isWhole = true
    const all: (readonly string[] | undefined)[] = []
    while (this.at < this.source.length && this.source[this.at] !== '|' && this.source[this.at] !== ')') {
      const part = this.repeated(this.atom())
      const made = part.exact && part.exact.length * exact.length <= maxProduct ? joined(exact, part.exact) : undefined
      if (made) exact = made
      else {
        isWhole = false
        all.push(exact, part.needs)
        exact = part.exact ?? ['']
      }
    }
    return isWhole ? { exact, needs: undefined } : { exact: undefined, needs: best([...all, exact]) }
  }

  repeated(part: Part): Part {
    if (!'*+?{'.includes(this.source[this.at] ?? ' ')) return part
    const [all, least, comma, most] = /^(?:[*+?]|\{(\d+)(,?)(\d*)\})/.exec(this.source.slice(this.at, this.at + 24)) ?? []
    if (all === undefined) return part
    this.at += all.length
    this.takes('?')
    if (all === '?' || (least === '0' && most === '1')) return { exact: part.exact && [...new Set([...part.exact, ''])], needs: undefined }
    if (all === '*' || Number(least) === 0) return most === '0' || (least === '0' && comma === '') ? nothing : anything
    return least === '1' && (comma === '' || most === '1') ? part : { exact: undefined, needs: best([part.exact, part.needs]) }
  }

  atom(): Part {
    // Letters up to the last that is not repeated, in one step.
    letters.lastIndex = this.at
    const run = letters.exec(this.source)?.[0]
    if (run !== undefined) {
      this.at += run.length
      return { exact: [fold(run)], needs: undefined }
    }
    const letter = this.source[this.at]!
    this.at += 1
    switch (letter) {
      case '(': return this.group()
      case '[': return this.oneOf()
      case '\\': return this.escaped()
      case '.': return anything
      case '^': case '$': return nothing
      default: return { exact: [fold(letter)], needs: undefined }
    }
  }

  group(): Part {
    const kind = /^\?(?:[:=!]|<[=!]|<[^>]*>)/.exec(this.source.slice(this.at, this.at + 80))?.[0] ?? ''
    if (kind === '' && this.source[this.at] === '?') throw new Unread()
    this.at += kind.length
    const part = this.choice()
    if (!this.takes(')')) throw new Unread()
    // What only looks takes up no room, so that what stands before it and after it touch each other.
    return /[=!]$/.test(kind) ? nothing : part
  }

  /** A class of a few letters is one of them; others may be anything. */
  oneOf(): Part {
    const letters: string[] = []
    let isPlain = this.source[this.at] !== '^'
    for (; this.source[this.at] !== ']'; this.at += 1) {
      const letter = this.source[this.at]
      if (letter === undefined) throw new Unread()
      if (letter === '\\') {
        this.at += 1
        isPlain &&= !/[\da-zA-Z]/.test(this.source[this.at] ?? 'a')
      }
      if (letter === '-' && letters.length > 0 && this.source[this.at + 1] !== ']') isPlain = false
      letters.push(this.source[this.at] ?? '')
    }
    this.at += 1
    return isPlain && letters.length > 0 && letters.length <= 6 ? { exact: [...new Set(letters.map(fold))], needs: undefined } : anything
  }

  escaped(): Part {
    const letter = this.source[this.at]
    this.at += 1
    if (letter === undefined) throw new Unread()
    if (letter === 'b') return { exact: [edge], needs: undefined }
    if (letter === 'B') return nothing
    if (letter === 'n') return { exact: ['\n'], needs: undefined }
    const code = /^(?:u([\da-fA-F]{4})|x([\da-fA-F]{2}))/.exec(this.source.slice(this.at - 1, this.at + 5))
    if (code !== null) {
      this.at += code[0].length - 1
      return { exact: [fold(String.fromCharCode(parseInt(code[1] ?? code[2]!, 16)))], needs: undefined }
    }
    if (/[dDsSwWtrfv]/.test(letter)) return anything
    if (/[\da-zA-Z]/.test(letter)) throw new Unread()
    return { exact: [fold(letter)], needs: undefined }
  }

  takes(letter: string): boolean {
    if (this.source[this.at] !== letter) return false
    this.at += 1
    return true
  }
}

/** What is longer than anybody needs is cut at its end, and then no more is added to it. */
const joined = (first: readonly string[], second: readonly string[]): readonly string[] | undefined => {
  const made = new Set(first.flatMap(one => second.map(other => one + other)))
  return [...made].some(one => one.length > maxLength) && first.some(one => one !== '') ? undefined : [...made]
}

function plain(text: string): Literal {
  const bare = text.replaceAll(edge, '')
  return { text: bare, isStart: text.startsWith(edge) && /^\w/.test(bare) }
}

/** How often such a text may stand in prose, roughly: letters are many, words begin less often. */
function commonness(text: string): number {
  let share = text.startsWith(edge) && /^.\w/.test(text) ? 0.25 : 1
  let isEmpty = true
  for (const letter of text) {
    if (letter === edge) continue
    isEmpty = false
    share *= letter > '\x7f' ? 0.004 : letter === ' ' ? 0.4 : 0.09
  }
  return isEmpty ? 1 : share
}

const tooCommon = 0.05

/** The rarest of several sets of texts. */
function best(sets: readonly (readonly string[] | undefined)[]): readonly string[] | undefined {
  let least = tooCommon
  let found: readonly string[] | undefined
  for (const set of sets) {
    let common = set ? 0 : 1
    for (const text of set ?? []) {
      common += commonness(text)
      if (common >= least) break
    }
    if (common < least) [least, found] = [common, set]
  }
  return found
}
