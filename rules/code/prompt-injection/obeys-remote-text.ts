import { defineSkillRule, isRefused, isTelling } from '../../../src/kit/index.ts'
import type { DocumentView, Paragraph } from '../../../src/kit/index.ts'
import { classifyHost, hostOf, isHostileClass, isPlainHttp } from '../../vocabulary/hosts.ts'
import { codeAt, isOwnHost } from '../../vocabulary/lures.ts'
import { insists, obeyedAddress } from '../../vocabulary/orders.ts'
import { behindBack, leftOut, withoutAsking } from '../../vocabulary/secrecy.ts'
import { saying, sectionsOf } from '../../vocabulary/sections.ts'
import { unsaidIn } from '../../vocabulary/sendings.ts'

/** Steps that a person follows to install something are a page to be read, not orders. */
const isManual =
  /\b(?:follow|see|read|check|use)\b[^.\n]{0,40}\b(?:instructions?|steps?|directions?|guide|docs?|documentation)\b[^.\n]{0,20}\b(?:to|for|on how|at|in|on|from)\b|\b(?:installation|setup|set-up|install|migration|upgrade|contribut\w+|login|sign-?up) (?:instructions?|steps?|guide)\b/i
const text = /\.(?:md|txt|mdx|prompt|ya?ml)\b|\/raw\/|instruct|prompt|rules|heartbeat|skill|task|order|command/i

function obeyedIn(document: DocumentView, paragraph: Paragraph): string | undefined {
  if (!isTelling(paragraph) || paragraph.kind === 'heading') return undefined
  const links = document.links.filter(one => one.paragraph === paragraph.index && one.kind !== 'image').map(one => one.url)
  const coded = codeAt(document, paragraph.index, 0).flatMap(code => /\b(?:curl|wget|iwr|irm)\b[^\n|]{0,200}?(https?:\/\/[^\s"'`|]+)/.exec(code)?.[1] ?? [])
  const url = obeyedAddress(paragraph.text, [...links, ...coded])
  if (url === undefined || isRefused(paragraph.text, Math.max(0, paragraph.text.indexOf(url)))) return undefined
  return isManual.test(paragraph.text) && !insists.test(paragraph.text) ? undefined : url
}

const above = /\bprecedence\b|\bhighest priority\b|\boverrides?\b|优先于|приоритет|vorrang|prioridad/i
const [maxWhole, reach] = [1_500, 3]

/** The order is spread over a few lines: to load, to obey, above all else. Long sections are looked at a few lines at a time. */
function* spread(document: DocumentView): Generator<{ paragraph: Paragraph; url: string }> {
  for (const section of sectionsOf(document)) {
    if (section.paragraphs.length < 2 || !/https?:/i.test(section.text) || !insists.test(section.text)) continue
    const windows = section.text.length <= maxWhole ? [section.paragraphs] : section.paragraphs.slice(0, 1 - reach).map((_, i) => section.paragraphs.slice(i, i + reach))
    for (const paragraphs of windows) {
      const text = paragraphs.map(one => one.text).join('\n')
      const url = text.length <= maxWhole && insists.test(text) ? obeyedAddress(text) : undefined
      if (url === undefined || isOwnHost(document, url)) continue
      if (saying(text, above) === undefined && unsaidIn(text) === undefined && saying(text, withoutAsking) === undefined) continue
      yield { paragraph: paragraphs[0]!, url }
    }
  }
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
    const seen = new Set<string>()
    for (const paragraph of document.paragraphs) {
      const url = obeyedIn(document, paragraph)
      if (url === undefined || seen.has(url)) continue
      seen.add(url)
      const isOwn = isOwnHost(document, url)
      const isHostile = isHostileClass(classifyHost(url)) || isPlainHttp(url)
      const isUnseen = withoutAsking.test(paragraph.text) || behindBack.test(paragraph.text) || leftOut.test(paragraph.text)
      const isDriven = isOwn ? insists.test(paragraph.text) && isUnseen : insists.test(paragraph.text) || isUnseen
      const severity = isHostile || isDriven ? 'critical' : isOwn || !text.test(`${url} ${paragraph.text}`) ? 'info' : 'warn'
      yield {
        at: document.at(paragraph),
        subject: hostOf(url) ?? url,
        severity: document.isAboutSecurity && severity === 'critical' ? 'warn' : severity,
        message: `has the agent follow what ${url} says`,
      }
    }
    for (const { paragraph, url } of spread(document)) {
      if (seen.has(url)) continue
      seen.add(url)
      yield { at: document.at(paragraph), subject: hostOf(url) ?? url, severity: document.isAboutSecurity ? 'warn' : 'critical', message: `has the agent follow what ${url} says, above all else` }
    }
  },
})
