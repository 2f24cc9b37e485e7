import { folded } from './literals.ts'
import type { Literal } from './literals.ts'

// Two trees of letters: words that stand where a word begins, and those that may stand anywhere. A node is a number; 0 is none.
const [starts, anywhere] = [1, 2]
let nodes = 3
let room = 1 << 14
let parents = new Int32Array(room)
let letters = new Uint16Array(room)
let children = new Int32Array(room)
const owners: (number[] | undefined)[] = []

const isWordLetter = new Uint8Array(128)
for (const letter of 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_') isWordLetter[letter.charCodeAt(0)] = 1

/** Where the child of a node stands in the table, or would stand. */
function slotOf(node: number, letter: number): number {
  let slot = Math.imul(Math.imul(node, 0x85ebca6b) + letter | 0, 0x9e3779b1) >>> 12 & room - 1
  while (parents[slot] !== 0 && (parents[slot] !== node || letters[slot] !== letter)) slot = slot + 1 & room - 1
  return slot
}

function grow(): void {
  const [oldParents, oldLetters, oldChildren] = [parents, letters, children]
  room *= 2
  parents = new Int32Array(room)
  letters = new Uint16Array(room)
  children = new Int32Array(room)
  for (const [i, parent] of oldParents.entries()) if (parent !== 0) place(parent, oldLetters[i]!, oldChildren[i]!)
}

function place(node: number, letter: number, child: number): void {
  const slot = slotOf(node, letter)
  parents[slot] = node
  letters[slot] = letter
  children[slot] = child
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

/** Notes that an owner asks for a word, which comes in folded letters. */
export function plant(literal: Literal, owner: number): void {
  const { text, isStart } = literal
  noteBeginning(literal)
  let node = isStart ? starts : anywhere
  for (let i = 0; i < text.length; i += 1) {
    const letter = text.charCodeAt(i)
    let next = children[slotOf(node, letter)]!
    if (next === 0) {
      if (nodes * 2 > room) grow()
      next = nodes
      nodes += 1
      place(node, letter, next)
    }
    node = next
    // A shorter word says as much.
    if (owners[node]?.includes(owner)) return
  }
  const those = owners[node] ??= []
  those.push(owner)
}

let plain = new Uint16Array(4096)
/** Letters in folded form, as far as they were met; 0 for those that were not. */
const upper = Uint16Array.from({ length: 65536 }, (_, code) => code < 128 ? folded(code) : 0)

/** Marks the owner of each word that stands in the text. */
export function findWords(text: string, found: Uint32Array): void {
  const { length } = text
  if (plain.length < length + 2) plain = new Uint16Array(length * 2 + 2)
  const [letters, known] = [plain, upper]
  for (let i = 0; i < length; i += 1) {
    const code = text.charCodeAt(i)
    letters[i] = known[code] || (known[code] = folded(code))
  }
  // What ends the text is no letter of any word.
  letters[length] = 0
  letters[length + 1] = 0
  const [kinds, wordLetters] = [beginnings, isWordLetter]
  let isInside = false
  for (let i = 0; i < length; i += 1) {
    const code = letters[i]!
    const isWord = code < 128 && wordLetters[code] === 1
    const kind = code < 128 ? kinds[placeOf(code, letters[i + 1]!, letters[i + 2]!)]! : anywhere
    if (kind !== 0) {
      if ((kind & starts) !== 0 && isWord && !isInside) follow(starts, i, length, found)
      if ((kind & anywhere) !== 0) follow(anywhere, i, length, found)
    }
    isInside = isWord
  }
}

function follow(root: number, from: number, length: number, found: Uint32Array): void {
  const all = plain
  let node = root
  for (let i = from; i < length; i += 1) {
    node = children[slotOf(node, all[i]!)]!
    if (node === 0) return
    const those = owners[node]
    if (those !== undefined) for (const owner of those) found[owner >> 5]! |= 1 << (owner & 31)
  }
}
