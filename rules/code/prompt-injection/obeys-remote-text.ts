import { defineSkillRule, sayings } from '../../../src/kit/index.ts'
import { classifyHost, hostOf, isHostileClass, isPlaceholderHost, isPlainHttp } from '../../vocabulary/hosts.ts'
import { isOwnHost } from '../../vocabulary/lures.ts'

const obey =
  /\b(?:re-?)?(?:fetch|download|load|retrieve|curl|pull|get|read|check|import)\b[^.\n]{0,60}(?:https?:\/\/[^\s]{4,300}|\b(?:url|link|address|endpoint|page|server|gist)\b)[\s\S]{0,120}?\b(?:follow|obey|execute|apply|carry out|comply with|act on|do what|adopt|use them as)\b(?! the (?:\w+ )?(?:instructions|steps|directions) (?:to|for) (?:install|download|set|create|sign|get|log|register|your|the))[^.\n]{0,40}\b(?:instructions?|steps?|rules?|commands?|directions?|orders?|it|them|there|says?|content|tasks?)\b|(?:获取|下载|访问).{0,20}https?:\/\/\S{4,200}.{0,40}(?:按照|遵循|执行)/i
const insist =
  /\boverrides?\b|\btakes? precedence\b|\b(?:every|each) \d*\s*(?:minutes?|hours?|days?|session|message|time)\b|\bre-?fetch\b|\bwithout (?:asking|telling|question)|\balways\b.{0,40}\bobey\b|\bbefore (?:doing )?anything\b/i

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
    for (const { paragraph, match } of sayings(document, obey)) {
      const url =
        /https?:\/\/[^\s`"'<>)\]]+/i.exec(match[0])?.[0] ??
        document.links.find(link => link.paragraph === paragraph.index && /^https?:/.test(link.url))?.url
      if (url === undefined || seen.has(url)) continue
      seen.add(url)
      const kind = classifyHost(url)
      if (kind === 'loopback' || kind === 'private' || kind === 'well-known' || isPlaceholderHost(url)) continue
      const isDriven = insist.test(paragraph.text)
      const severity = isHostileClass(kind) || isPlainHttp(url) || isDriven ? 'critical' : isOwnHost(document, url) ? 'info' : 'warn'
      yield { at: document.at(paragraph), subject: hostOf(url) ?? url, severity, message: `has the agent follow what ${url} says` }
    }
  },
})
