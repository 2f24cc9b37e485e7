import { folded } from './literals.ts'
import type { Literal } from './literals.ts'

// Two trees of letters: words that stand where a word begins, and those that may stand anywhere. A node is a number; 0 is none.
const [starts, anywhere] = [1, 2]
let count = 3
let room = 1 << 12
/** The child of a node by one of the 64 letters that nearly all text is made of. */
let children = new Uint16Array(room << 6)
/** Those by other letters. */
const others = new Map<number, number>()
/** 1 for nodes at which a word ends. */
let isEnd = new Uint8Array(room)
const owners = new Map<number, number[]>()
const maxNodes = 1 << 16

const isWordLetter = new Uint8Array(128)
for (const letter of 'ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_') isWordLetter[letter.charCodeAt(0)] = 1

const childOf = (node: number, letter: number): number =>
  letter >= 32 && letter < 96 ? children[node << 6 | letter - 32]! : others.get(node << 16 | letter) ?? 0

function grow(): void {
  room *= 2
  const [more, ends] = [new Uint16Array(room << 6), new Uint8Array(room)]
  more.set(children)
  ends.set(isEnd)
  children = more
  isEnd = ends
}

/** By the first three letters of a word: whether there are some that begin a word, or that may stand anywhere. Others may share a place. */
const beginnings = new Uint8Array(1 << 15)
const placeOf = (first: number, second: number, third: number): number => (first & 31) << 10 | (second & 31) << 5 | third & 31

function noteBeginning({ text, isStart }: Literal): void {
  // Other letters than those of ASCII are so few that they are followed anyway.
  if (text.charCodeAt(0) > 127) return
  const [first, second, third] = [0, 1, 2].map(i => i < text.length ? [text.charCodeAt(i)] : Array.from({ length: 32 }, (_, code) => code))
  for (const one of first!) for (const two of second!) for (const three of third!) beginnings[placeOf(one, two, three)]! |= isStart ? starts : anywhere
}

/** Notes that an owner asks for some words, which come in folded letters. False when there is no room for them. */
export function plant(literals: readonly Literal[], owner: number): boolean {
  if (count + literals.reduce((sum, { text }) => sum + text.length, 0) >= maxNodes) return false
  for (const literal of literals) {
    noteBeginning(literal)
    plantOne(literal, owner)
  }
  return true
}

function plantOne({ text, isStart }: Literal, owner: number): void {
  let node = isStart ? starts : anywhere
  for (let i = 0; i < text.length; i += 1) {
    const letter = text.charCodeAt(i)
    let next = childOf(node, letter)
    if (next === 0) {
      if (count === room) grow()
      next = count
      count += 1
      if (letter >= 32 && letter < 96) children[node << 6 | letter - 32] = next
      else others.set(node << 16 | letter, next)
    }
    node = next
    // A shorter word says as much.
    if (owners.get(node)?.includes(owner)) return
  }
  isEnd[node] = 1
  owners.set(node, [...owners.get(node) ?? [], owner])
}

/** Letters in folded form, as far as they were met; 0 for those that were not. */
const upper = Uint16Array.from({ length: 65536 }, (_, code) => code < 128 ? folded(code) : 0)
const foldedAt = (text: string, at: number): number => {
  const code = text.charCodeAt(at)
  return upper[code] || (upper[code] = folded(code))
}

/** Marks the owner of each word that stands in the text. */
export function findWords(text: string, found: Uint32Array): void {
  const { length } = text
  const [kinds, wordLetters] = [beginnings, isWordLetter]
  let isInside = false
  let first = length > 0 ? foldedAt(text, 0) : 0
  let second = length > 1 ? foldedAt(text, 1) : 0
  for (let i = 0; i < length; i += 1) {
    const third = i + 2 < length ? foldedAt(text, i + 2) : 0
    const isWord = first < 128 && wordLetters[first] === 1
    const kind = first < 128 ? kinds[placeOf(first, second, third)]! : anywhere
    if (kind !== 0) {
      if ((kind & starts) !== 0 && isWord && !isInside) follow(starts, text, i, found)
      if ((kind & anywhere) !== 0) follow(anywhere, text, i, found)
    }
    isInside = isWord
    first = second
    second = third
  }
}

function follow(root: number, text: string, from: number, found: Uint32Array): void {
  const [nodes, ends] = [children, isEnd]
  let node = root
  for (let i = from; i < text.length; i += 1) {
    const letter = foldedAt(text, i)
    node = letter >= 32 && letter < 96 ? nodes[node << 6 | letter - 32]! : childOf(node, letter)
    if (node === 0) return
    if (ends[node] === 1) for (const owner of owners.get(node)!) found[owner >> 5]! |= 1 << (owner & 31)
  }
}
