import { defineSkillRule, isRefused, isTelling } from '../../../src/kit/index.ts'
import type { DocumentView, Paragraph, Severity } from '../../../src/kit/index.ts'
import { classifyHost, hostOf, isHostileClass, isPlainHttp } from '../../vocabulary/hosts.ts'
import { codeAt, isOwnHost } from '../../vocabulary/lures.ts'
import { insists, obeyedAddress } from '../../vocabulary/orders.ts'
import { isOnlyQuoted, ordersAbove, remoteOrdersIn } from '../../vocabulary/remote-orders.ts'
import { behindBack, leftOut, withoutAsking } from '../../vocabulary/secrecy.ts'

/** Steps that a person follows to install something are a page to be read, not orders. */
const isManual =
  /\b(?:follow|see|read|check|use)\b[^.\n]{0,40}\b(?:instructions?|steps?|directions?|guide|docs?|documentation)\b[^.\n]{0,20}\b(?:to|for|on how|at|in|on|from)\b|\b(?:installation|setup|set-up|install|migration|upgrade|contribut\w+|login|sign-?up) (?:instructions?|steps?|guide)\b/i
const text = /\.(?:md|txt|mdx|prompt|ya?ml)\b|\/raw\/|instruct|prompt|rules|heartbeat|skill|task|order|command/i

function obeyedIn(document: DocumentView, paragraph: Paragraph): string | undefined {
  if (!isTelling(paragraph) || paragraph.kind === 'heading' || isOnlyQuoted(paragraph)) return undefined
  const links = document.links.filter(one => one.paragraph === paragraph.index && one.kind !== 'image').map(one => one.url)
  const coded = codeAt(document, paragraph.index, 0).flatMap(code => /\b(?:curl|wget|iwr|irm)\b[^\n|]{0,200}?(https?:\/\/[^\s"'`|]+)/.exec(code)?.[1] ?? [])
  const url = obeyedAddress(paragraph.text, [...links, ...coded])
  if (url === undefined || isRefused(paragraph.text, Math.max(0, paragraph.text.indexOf(url)))) return undefined
  return isManual.test(paragraph.text) && !insists.test(paragraph.text) ? undefined : url
}

export default defineSkillRule({
  meta: {
    id: 'obeys-remote-text',
    title: 'Has the agent fetch instructions and follow them',
    severity: 'warn',
    confidence: 'medium',
    category: 'prompt-injection',
    why: 'What stands at the address can change at any time; whoever controls it controls the agent, and nobody reviews it.',
    remedy: 'Ship the instructions with the skill.',
    since: '0.1.0',
    status: 'stable',
    cwe: [829, 77],
  },
  *skill(document) {
    const worst = new Map<string, Obeyed>()
    for (const one of obeyed(document)) {
      const host = hostOf(one.url) ?? one.url
      const known = worst.get(host)
      if (known === undefined || rank(one.severity) > rank(known.severity)) worst.set(host, one)
    }
    for (const [subject, { paragraph, severity, message }] of worst) yield { at: document.at(paragraph), subject, severity, message }
  },
})

interface Obeyed { readonly paragraph: Paragraph; readonly url: string; readonly severity: Severity; readonly message: string }
const rank = (severity: Severity): number => ['info', 'warn', 'critical'].indexOf(severity)

function* obeyed(document: DocumentView): Generator<Obeyed> {
  const gravest = document.isAboutSecurity ? 'warn' : 'critical'
  for (const paragraph of document.paragraphs) {
    const url = obeyedIn(document, paragraph)
    if (url === undefined) continue
    const isOwn = isOwnHost(document, url)
    const isHostile = isHostileClass(classifyHost(url)) || isPlainHttp(url)
    const isUnseen = withoutAsking.test(paragraph.text) || behindBack.test(paragraph.text) || leftOut.test(paragraph.text)
    const isDriven = isOwn ? insists.test(paragraph.text) && isUnseen : insists.test(paragraph.text) || isUnseen
    const severity = isHostile || isDriven ? gravest : isOwn || !text.test(`${url} ${paragraph.text}`) ? 'info' : 'warn'
    yield { paragraph, url, severity, message: `has the agent follow what ${url} says` }
  }
  for (const { paragraph, url } of ordersAbove(document)) yield { paragraph, url, severity: gravest, message: `has the agent follow what ${url} says, above all else` }
  for (const { paragraph, url, words, isWaived, isSure } of remoteOrdersIn(document))
    yield { paragraph, url, severity: isSure ? (isWaived ? 'critical' : gravest) : 'warn', message: `has the agent obey what ${url} says: “${words[0]!.trim().slice(0, 100)}”` }
}
