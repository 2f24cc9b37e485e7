import { defineSkillRule, isRefused, isTelling } from '../../../src/kit/index.ts'
import { addressesOf, filledWord, isUnseenForm, namesPrivate } from '../../vocabulary/filled-addresses.ts'
import { classifyHost, hostOf, isPlaceholderHost } from '../../vocabulary/hosts.ts'
import { around } from '../../vocabulary/lures.ts'
import { anySecret, privateTalk, putsInto } from '../../vocabulary/private-data.ts'

function isStrange(url: string): boolean {
  return /^(?:https?:)?\/\//i.test(url) && !isPlaceholderHost(url) && !['well-known', 'loopback', 'private'].includes(classifyHost(url))
}

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
      const paragraph = document.paragraphs[address.paragraph]
      if (seen.has(address.url) || (paragraph && !isTelling(paragraph))) continue
      const near = around(document, address.paragraph, 1, 1)
      if (!isStrange(address.url) && !isUnseenForm(address.url, near)) continue
      if (!namesPrivate(address.url) && !isUnseenForm(address.url, near) && !near.split(/\n|(?<=[.!?;])\s|(?<=[。！；])/).some(ordersIt)) continue
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
