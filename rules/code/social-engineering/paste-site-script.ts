import { defineSkillRule, isRefused } from '../../../src/kit/index.ts'
import { classifyHost, hostOf, isHostileClass } from '../../vocabulary/hosts.ts'
import { around, mustHave, namesTerminal, toTerminal } from '../../vocabulary/lures.ts'

export default defineSkillRule({
  meta: {
    id: 'paste-site-script',
    title: 'Has a script copied from a paste site',
    severity: 'critical',
    confidence: 'high',
    category: 'social-engineering',
    why: 'Anybody can put anything on a paste site and change it later; no honest project hands out its installer there.',
    remedy: 'Do not run it.',
    since: '0.1.0',
    status: 'stable',
    cwe: [494],
  },
  *skill(document) {
    const seen = new Set<string>()
    for (const link of document.links) {
      const kind = classifyHost(link.url)
      const paragraph = document.paragraphs[link.paragraph]
      if ((!isHostileClass(kind) && kind !== 'shortener') || link.kind === 'image' || paragraph === undefined || seen.has(link.url))
        continue
      if (
        paragraph.stance === 'warning' ||
        paragraph.stance === 'example' ||
        !/^https?:\/\/[^/]+\/./.test(link.url) ||
        isRefused(paragraph.text, paragraph.text.length)
      )
        continue
      const near = around(document, link.paragraph, 1, 2)
      const isOrdered = toTerminal.test(near)
      if (!isOrdered && !(namesTerminal.test(near) && isHostileClass(kind))) continue
      seen.add(link.url)
      const isWeak =
        kind === 'shortener' || (!isOrdered && !mustHave.test(near) && !namesTerminal.test(paragraph.text)) || /^gist\.github/.test(hostOf(link.url) ?? '') || (document.isAboutSecurity && !mustHave.test(near) && !namesTerminal.test(paragraph.text))
      yield {
        at: document.at(link),
        subject: link.url,
        severity: isWeak ? 'warn' : 'critical',
        message: `has a script or command copied from ${link.url} and run`,
      }
    }
  },
})
