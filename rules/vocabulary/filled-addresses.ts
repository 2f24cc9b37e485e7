import type { DocumentView, Passage } from '../../src/kit/index.ts'
import { anySecret, privateTalk } from './private-data.ts'
import { unsaidIn } from './sendings.ts'

/** A word in an address that stands for something else: `{summary}`, `<DATA>`, `DATA`. */
const stands = /(?:\{|<|\[|%7B|\$)\s*(\w[\w .-]{1,60})|(?<![A-Za-z])([A-Z][A-Z_]{2,30})(?![A-Za-z])/g
const [maxAddresses, maxSource] = [500, 8_000]

export interface Address extends Passage {
  readonly url: string
  readonly paragraph: number
}

/** Addresses that the agent would show or open: pictures and links, also where they stand as code or hold words in brackets. */
export function addressesOf(document: DocumentView): Address[] {
  const coded = [...document.inlineCode, ...document.fences].flatMap(code =>
    [...code.text.matchAll(/\]\((https?:\/\/[^\n"]{4,600}?)\)/g)].map(match => ({ url: match[1]!, start: code.start, end: code.end, paragraph: code.paragraph })),
  )
  // Words in brackets end the link for a parser, or are a tag to it, but not for the agent that fills them.
  const worded = !/[?&]\w+=[<{[]/.test(document.text) ? [] : document.paragraphs.flatMap(one => {
    const source = document.text.slice(one.start, Math.min(one.end, one.start + maxSource))
    return [...source.matchAll(/https?:\/\/[^\s<{[]{4,300}[<{[][^>}\]\n]{2,80}[>}\]][^\s)]{0,200}/g)].map(([url]) => ({ url, start: one.start, end: one.end, paragraph: one.index }))
  })
  return [...worded, ...document.links, ...coded].slice(0, maxAddresses)
}

/** The word that the text says is to give way, when the address holds it. */
export function filledWord(url: string, near: string): string | undefined {
  const tail = url.split('/').slice(3).join('/')
  const said = near.replaceAll(url, ' ')
  for (const [, bracketed, capital] of tail.matchAll(stands)) {
    if (bracketed !== undefined) return bracketed
    if (capital !== undefined && said.includes(capital)) return capital
  }
  return undefined
}

/** A password has a place in the address, next to nothing but words in brackets. */
const asksPassword = /[?&](?:pass(?:word|phrase|wd)?|pwd|seed|mnemonic|phrase|private_?key|pk)=(?:\{|<|\[|%7B)/i

/** The place in the address says itself that something private belongs there. */
export const namesPrivate = (url: string): boolean =>
  asksPassword.test(url) ||
  [...url.matchAll(/(?:\{|<|\[|%7B)([^>}\]]{4,80})(?=>|\}|\]|%7D)/g)].some(([whole, words]) => privateTalk.test(`${whole}}`) || (/\s/.test(words!) && (privateTalk.test(words!) || anySecret.test(words!))))

/** Where everybody may write, under an owner that the address names. */
const inbox = /^https?:\/\/(?:github\.com\/[\w.-]+\/[\w.-]+\/(?:issues|discussions)\/new|docs\.google\.com\/forms\/|forms\.gle\/|[\w-]+\.typeform\.com\/|airtable\.com\/shr)/i

/** A form of somebody, filled by the agent where nobody looks. */
export const isUnseenForm = (url: string, near: string): boolean =>
  inbox.test(url) && /[?&](?:body|title|text|entry[.\d]*|q)=(?:\{|<|\[|%7B)/i.test(url) && unsaidIn(near) !== undefined
