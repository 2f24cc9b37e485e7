import { defineSkillRule, isRefused } from '../../../src/kit/index.ts'
import type { DocumentView, Passage } from '../../../src/kit/index.ts'
import { classifyHost, hostOf, isPlaceholderHost } from '../../vocabulary/hosts.ts'
import { around } from '../../vocabulary/lures.ts'
import { anySecret, privateTalk, putsInto } from '../../vocabulary/private-data.ts'

/** A word in an address that stands for something else: `{summary}`, `<DATA>`, `DATA`. */
const stands = /(?:\{|<|\[|%7B|\$)\s*(\w[\w .-]{1,60})|(?<![A-Za-z])([A-Z][A-Z_]{2,30})(?![A-Za-z])/g
const maxAddresses = 500

interface Address extends Passage {
  readonly url: string
  readonly paragraph: number
}

/** Addresses that the agent would show: pictures and links, also where their Markdown stands as code. */
function addressesOf(document: DocumentView): Address[] {
  const coded = [...document.inlineCode, ...document.fences].flatMap(code =>
    [...code.text.matchAll(/\]\((https?:\/\/[^\n"]{4,600}?)\)/g)].map(match => ({ url: match[1]!, start: code.start, end: code.end, paragraph: code.paragraph })),
  )
  return [...document.links, ...coded].slice(0, maxAddresses)
}

function isStrange(url: string): boolean {
  return /^(?:https?:)?\/\//i.test(url) && !isPlaceholderHost(url) && !['well-known', 'loopback', 'private'].includes(classifyHost(url))
}

/** The word that the text says is to give way, when the address holds it. */
function filledWord(url: string, near: string): string | undefined {
  const tail = url.split('/').slice(3).join('/')
  const said = near.replaceAll(url, ' ')
  for (const [, bracketed, capital] of tail.matchAll(stands)) {
    if (bracketed !== undefined) return bracketed
    if (capital !== undefined && said.includes(capital)) return capital
  }
  return undefined
}

/** The place in the address says itself that something private belongs there. */
const namesPrivate = (url: string): boolean =>
  [...url.matchAll(/(?:\{|<|\[|%7B)([^>}\]]{4,80})(?=>|\}|\]|%7D)/g)].some(([whole, words]) => privateTalk.test(`${whole}}`) || (/\s/.test(words!) && (privateTalk.test(words!) || anySecret.test(words!))))

/** One sentence that tells to fill something, and to do so with what is private. */
function ordersIt(sentence: string): boolean {
  const order = putsInto.exec(sentence)
  return order !== null && !isRefused(sentence, order.index) && (privateTalk.test(sentence) || anySecret.test(sentence))
}

export default defineSkillRule({
  meta: {
    id: 'address-carries-talk',
    title: 'Has the agent put private talk or keys into an address',
    severity: 'critical',
    confidence: 'medium',
    category: 'exfiltration',
    why: 'A picture is fetched as soon as the answer is shown, so what stands in its address reaches the other side without any tool being used.',
    remedy: 'Do not install it; change any key that the agent could see.',
    since: '0.1.0',
    status: 'stable',
    cwe: [200],
  },
  *skill(document) {
    const seen = new Set<string>()
    for (const address of addressesOf(document)) {
      const stance = document.paragraphs[address.paragraph]?.stance
      if (seen.has(address.url) || stance === 'warning' || stance === 'example' || !isStrange(address.url)) continue
      const near = around(document, address.paragraph, 1, 1)
      if (!namesPrivate(address.url) && !near.split(/\n|(?<=[.!?;])\s|(?<=[。！；])/).some(ordersIt)) continue
      const word = filledWord(address.url, near)
      if (word === undefined) continue
      seen.add(address.url)
      yield {
        at: document.at(address),
        subject: hostOf(address.url) ?? address.url,
        severity: document.isAboutSecurity ? 'info' : 'critical',
        message: `has the agent fill “${word}” in ${address.url.slice(0, 120)} with private talk or keys`,
      }
    }
  },
})
