import { defineSkillRule, isRefused } from '../../../src/kit/index.ts'
import type { DocumentView, Severity } from '../../../src/kit/index.ts'
import { demonstrates } from '../../vocabulary/betrayals.ts'
import { classifyHost, hostOf, isHostileClass, isPlainHttp } from '../../vocabulary/hosts.ts'
import { gravest } from '../../vocabulary/private-data.ts'
import { behindBack, leftOut, withoutAsking } from '../../vocabulary/secrecy.ts'
import { givings, sendings } from '../../vocabulary/sendings.ts'
import type { Sending } from '../../vocabulary/sendings.ts'

const slot = /[?&=/][^)\s]{0,80}(?:\{[\w .-]{2,60}\}|%7B\w|<[\w .-]{2,60}>|\$\{?\w{2,}|\[[A-Z_ ]{3,}\]|[A-Z][A-Z_]{5,})/
const talks = /\b(?:secret|token|key|env|conversation|history|message|memory|user|data|content|context)\b/i

function severityOf(document: DocumentView, { paragraph, to, near, what }: Sending): Severity {
  const isHidden = behindBack.test(paragraph.text) || leftOut.test(paragraph.text) || withoutAsking.test(paragraph.text)
  const isFar = (!/^https?:/i.test(to) && what !== 'mails') || isHostileClass(classifyHost(to)) || isPlainHttp(to) || classifyHost(to) === 'webhook'
  const given = gravest.test(near) || isHidden || isFar || paragraph.kind === 'comment' || paragraph.kind === 'front-matter' ? 'critical' : 'warn'
  // What guards secrets speaks of them, but sends none to a stranger behind the user's back.
  return document.isAboutSecurity && given === 'critical' && !(isHidden && gravest.test(near)) ? 'warn' : given
}

export default defineSkillRule({
  meta: {
    id: 'agent-sends-secrets',
    title: 'Has the agent give secrets or private talk away',
    severity: 'critical',
    confidence: 'medium',
    category: 'exfiltration',
    why: 'The agent can read everything the user can, and its own tools are enough to send it out.',
    remedy: 'Do not install it; change any secret that was shown.',
    since: '0.1.0',
    status: 'stable',
    cwe: [200, 522],
  },
  *skill(document) {
    for (const sending of sendings(document)) {
      const { paragraph, sentence, to } = sending
      if (document.isAboutSecurity && demonstrates.test(to)) continue
      yield {
        at: document.at(paragraph),
        subject: hostOf(to) ?? to,
        severity: severityOf(document, sending),
        message: `has the agent give private data to ${to.slice(0, 80)}: “${sentence.trim().slice(0, 120)}”`,
      }
    }
    for (const { section, what, to, how, isGrave } of givings(document)) {
      yield {
        at: document.at(section.paragraphs[0]!),
        subject: hostOf(to) ?? to,
        severity: document.isAboutSecurity && !isGrave ? 'warn' : 'critical',
        message: `has the agent hand ${what.trim().slice(0, 60)} to ${to.slice(0, 80)} unnoticed: “${how.slice(0, 80)}”`,
      }
    }
    for (const link of document.links) {
      const near = document.paragraphs[link.paragraph]?.text ?? ''
      if (link.kind !== 'image' || /^data:/i.test(link.url) || classifyHost(link.url) === 'well-known' || !slot.test(link.url) || !talks.test(`${link.url} ${near}`) || isRefused(near, near.length)) continue
      yield {
        at: document.at(link),
        subject: hostOf(link.url) ?? link.url,
        severity: document.isAboutSecurity ? 'info' : 'warn',
        message: `an image address carries data away: ${link.url.slice(0, 120)}`,
      }
    }
  },
})
