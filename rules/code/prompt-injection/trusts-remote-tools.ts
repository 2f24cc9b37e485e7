import { defineSkillRule, isTelling } from '../../../src/kit/index.ts'
import type { DocumentView, Fence } from '../../../src/kit/index.ts'
import { classifyHost, hostOf, isForeign, isHostileClass, isPlainHttp } from '../../vocabulary/hosts.ts'
import { isOwnHost } from '../../vocabulary/lures.ts'
import { isMakersPlace } from '../../vocabulary/makers.ts'
import { toolServers } from '../../vocabulary/tool-servers.ts'

const servers = /\bmcp_?servers?\b|\bmcp\.json\b|"(?:type|transport)"\s*:\s*"(?:sse|streamable-?http|http)"/i
/** Whatever its tools want is done without a question. */
const approvesAll = /["']?(?:autoApprove|alwaysAllow|auto_approve|always_allow|allowedTools|trust)["']?\s*[:=]\s*(?:\[\s*["']\*["']|["']\*["']|true\b)/i
const place = /["'](?:url|serverUrl|endpoint)["']\s*:\s*["'](https?:\/\/[^"'\s]{4,400})["']/gi

interface Server { readonly fence: Fence; readonly url: string }

function* serversOf(document: DocumentView): Generator<Server> {
  for (const fence of document.fences) {
    if (!isTelling(fence)) continue
    const text = fence.text.slice(0, 20_000)
    if (!servers.test(text) && !/\bMCP\b|\bmcp\.json\b/.test(document.paragraphs[fence.paragraph]?.text ?? '')) continue
    for (const [, url] of text.matchAll(place)) if (isForeign(url!) && !isMakersPlace(url!)) yield { fence, url: url! }
  }
}

export default defineSkillRule({
  meta: {
    id: 'trusts-remote-tools',
    title: 'Has the agent obey the tools of a stranger’s server without asking',
    severity: 'critical',
    confidence: 'medium',
    category: 'prompt-injection',
    why: 'A server of tools decides anew at each call what its tools say and want; where everything is approved beforehand, whoever runs it commands the agent.',
    remedy: 'Take the server out of the settings. If it is needed, approve its tools one by one and never all of them.',
    since: '0.1.0',
    status: 'preview',
    cwe: [77, 829],
  },
  *skill(document) {
    const seen = new Set<string>()
    for (const { fence, url } of serversOf(document)) {
      const host = hostOf(url) ?? url
      const isTrusted = approvesAll.test(fence.text)
      const isAnonymous = isHostileClass(classifyHost(url)) || isPlainHttp(url)
      if (seen.has(host) || !(isTrusted || isAnonymous)) continue
      seen.add(host)
      yield {
        at: document.at(fence),
        subject: host,
        severity: isTrusted && (isAnonymous || !isOwnHost(document, url)) ? 'critical' : 'warn',
        message: `adds tools of ${url.slice(0, 120)}${isTrusted ? ', all approved beforehand' : ''}`,
      }
    }
    for (const { paragraph, source, signs, isWaived, isSure } of toolServers(document)) {
      const subject = hostOf(source) ?? source
      if (seen.has(subject)) continue
      seen.add(subject)
      const isGrave = isSure && (!document.isAboutSecurity || (isWaived && signs.length > 2))
      yield { at: document.at(paragraph), subject, severity: isGrave ? 'critical' : 'warn', message: `adds tools of ${source.slice(0, 120)}: ${signs.join(', ')}` }
    }
  },
})
