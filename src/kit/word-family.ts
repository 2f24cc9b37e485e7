import { keepingLooks } from './asked-before.ts'

/** Words that stand for one thing a text may say. Answers as one long `RegExp` with `iu` would, but all families look through a text at once. */
export interface Family {
  test(text: string): boolean
  exec(text: string): { readonly index: number } | null
  /** Where its words begin, in order; they do not overlap. */
  places(text: string): readonly number[]
}

/** A word of a family. Where several begin at one place the first of the list is the one that stands there. */
interface Word { readonly family: number; readonly order: number; readonly goesOn: boolean }

/**
 * One part of what a text says, as a family of words in many languages. Lures are told in ever new sentences, but of the same parts: a
 * thing, that it is needed, where it is to be had, what to do with it.
 *
 * Words with letters of their own alphabet are stems: `install*` goes on, `get` does not, `_` is a blank. What has no blanks between
 * words (Chinese, Japanese, Korean, Arabic, Hindi) is found wherever it stands.
 */
export function family(stems: string, anywhere = ''): Family {
  const number = count
  count += 1
  const list = (words: string): string[] => words.split(/\s+/).filter(one => one !== '')
  const [whole, loose] = [list(stems), list(anywhere)]
  for (const [order, word] of whole.entries()) plant(starts, word.replace(/\*$/, ''), { family: number, order, goesOn: word.endsWith('*') })
  for (const [i, word] of loose.entries()) plant(loosely, word, { family: number, order: whole.length + i, goesOn: false })
  looks.forget()
  const places = (text: string): readonly number[] => looks.of(text)[number] ?? none
  return {
    test: text => places(text).length > 0,
    exec(text) {
      const index = places(text)[0]
      return index === undefined ? null : { index }
    },
    places,
  }
}

const none: readonly number[] = []
let count = 0

/** A letter of the tree that any blank will do for. */
const blank = 1
const isBlank = (code: number): boolean => code < 128 ? code === 32 || code === 95 || code === 45 || (code >= 9 && code <= 13) : /\s/.test(String.fromCharCode(code))

// Two trees of letters: words that begin where no other word goes on, and those that stand anywhere. A node is a number; 0 is none.
const [starts, loosely] = [1, 2] as const
/** Of each node its letter, its first child, the next child of its parent, and the words that end there. */
const letters = [0, 0, 0]
const firstChild = [0, 0, 0]
const nextChild = [0, 0, 0]
const words: (Word[] | undefined)[] = [undefined, undefined, undefined]
/** The nodes after the first letter, where nearly every look ends. */
const firstOf = { [starts]: new Uint16Array(65536), [loosely]: new Uint16Array(65536) }

function childOf(parent: number, wanted: number): number {
  let node = firstChild[parent]!
  while (node !== 0 && letters[node] !== wanted) node = nextChild[node]!
  return node
}

function plant(root: typeof starts | typeof loosely, text: string, word: Word): void {
  let node: number = root
  for (let i = 0; i < text.length; i += 1) {
    const code = text[i] === '_' ? blank : folded(text.charCodeAt(i))
    let next = childOf(node, code)
    if (next === 0) {
      next = letters.push(code) - 1
      firstChild.push(0)
      nextChild.push(firstChild[node]!)
      words.push(undefined)
      firstChild[node] = next
      if (i === 0) firstOf[root][code] = next
    }
    node = next
  }
  ;(words[node] ??= []).push(word)
}

/** Letters as they are compared, as far as they were met; 0 for those that were not. */
const folds = new Uint16Array(65536)
/** The letter that stands for all cases of one, as `RegExp` with `iu` takes it: `ſ` is an `s`, but the dotless `ı` no `i`. */
function folded(code: number): number {
  const before = folds[code]!
  if (before !== 0) return before
  const upper = String.fromCharCode(code).toUpperCase()
  const lower = (upper.length === 1 ? upper : String.fromCharCode(code)).toLowerCase()
  const made = lower.length === 1 && code !== 0x131 ? lower.charCodeAt(0) : code
  folds[code] = made
  return made
}

const [other, letter, digit] = [1, 2, 3]
/** What the code units are, as far as they were met; 0 for those that were not. */
const kinds = new Uint8Array(65536)
function kindOf(code: number): number {
  const before = kinds[code]!
  if (before !== 0) return before
  const made = code >= 48 && code <= 57 ? digit : /\p{L}/u.test(String.fromCharCode(code)) ? letter : other
  kinds[code] = made
  return made
}

const isHigh = (code: number): boolean => code >= 0xd800 && code < 0xdc00
const isLow = (code: number): boolean => code >= 0xdc00 && code < 0xe000
/** Units that the letter at a place takes, 0 where none stands. */
function letterAt(text: string, at: number): number {
  if (at >= text.length) return 0
  const code = text.charCodeAt(at)
  if (!isHigh(code)) return kindOf(code) === letter ? 1 : 0
  return /\p{L}/u.test(String.fromCodePoint(text.codePointAt(at)!)) ? 2 : 0
}
/** Whether a word may begin: no letter and no digit goes before. */
function isFree(text: string, at: number): boolean {
  if (at === 0) return true
  const code = text.charCodeAt(at - 1)
  return isLow(code) && at > 1 && isHigh(text.charCodeAt(at - 2)) ? letterAt(text, at - 2) === 0 : kindOf(code) === other
}
/** Whether a word may end: no letter follows, and no `-` with the rest of a longer one. */
function isDone(text: string, at: number): boolean {
  if (letterAt(text, at) > 0) return false
  if (text.charCodeAt(at) !== 45) return true
  let end = at + 1
  for (let i = 0; i < 3; i += 1) {
    const size = letterAt(text, end)
    if (size === 0) return true
    end += size
  }
  return false
}

const maxEnding = 14
/** The end of the word that goes on at a place, -1 where it is too long or none. */
function endOf(text: string, at: number): number {
  let end = at
  for (let i = 0; i < maxEnding; i += 1) {
    const size = letterAt(text, end)
    if (size === 0) break
    end += size
  }
  return isDone(text, end) ? end : -1
}

/** By family, where its words begin in a text. */
type Found = readonly (readonly number[] | undefined)[]
function lookThrough(text: string): Found {
  const search = new Search(text)
  const [whole, loose] = [firstOf[starts], firstOf[loosely]]
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    const first = folds[code] || folded(code)
    const [node, other] = [whole[first]!, loose[first]!]
    if (node === 0 && other === 0) continue
    if (node !== 0 && isFree(text, at)) search.follow(node, at + 1, false)
    if (other !== 0) search.follow(other, at + 1, true)
    search.settle(at)
  }
  return search.found
}
/** Holds until another family comes. */
const looks = keepingLooks(lookThrough)

/** One look through a text; a class because words that begin at one place compete. */
class Search {
  readonly found: number[][] = []
  readonly text: string
  /** By family: where its last word ends. */
  readonly ends: number[] = []
  readonly met: { readonly word: Word; readonly end: number }[] = []

  constructor(text: string) {
    this.text = text
  }

  /** What goes on from a node, with the letter at a place to come. */
  follow(from: number, at: number, isLoose: boolean): void {
    const { text } = this
    let node = from
    for (let i = at; node !== 0; i += 1) {
      const ending = words[node]
      if (ending !== undefined) this.end(ending, i, isLoose)
      if (i >= text.length || firstChild[node] === 0) return
      const code = text.charCodeAt(i)
      const afterBlank = isBlank(code) ? childOf(node, blank) : 0
      if (afterBlank !== 0) this.follow(afterBlank, i + 1, isLoose)
      node = childOf(node, folds[code] || folded(code))
    }
  }

  end(ending: readonly Word[], at: number, isLoose: boolean): void {
    for (const word of ending) {
      const end = isLoose ? at : word.goesOn ? endOf(this.text, at) : isDone(this.text, at) ? at : -1
      if (end >= 0) this.met.push({ word, end })
    }
  }

  /** Keeps what begins at a place, unless it is part of the family's last word. */
  settle(at: number): void {
    if (this.met.length === 0) return
    for (const { word, end } of this.met) {
      const { family, order } = word
      if ((this.ends[family] ?? 0) > at || this.met.some(one => one.word.family === family && one.word.order < order)) continue
      this.ends[family] = end
      ;(this.found[family] ??= []).push(at)
    }
    this.met.length = 0
  }
}
