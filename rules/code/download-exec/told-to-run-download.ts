import { defineSkillRule } from '../../../src/kit/index.ts'
import { hostOf } from '../../vocabulary/hosts.ts'
import { isMakersPlace } from '../../vocabulary/makers.ts'
import { saying, sectionsOf } from '../../vocabulary/sections.ts'
import type { Section } from '../../vocabulary/sections.ts'
import { isStranger, unsaidIn } from '../../vocabulary/sendings.ts'

/** One breath: an address, and what it gives is started. */
const order =
  /\b(?:download|fetch|save|get|grab|retrieve|pull|curl|wget)\b[^\n]{0,60}?(https?:\/\/[^\s`"'<>)]+)[^\n]{0,200}?\b(?:make (?:it|that|this) executable|chmod\b|mark(?:ed)? (?:it )?(?:as )?executable|(?:run|start|execute|launch|open) (?:it|that|this|the (?:file|binary|program|script|result|download))\b)/i
/** The moment or the place is chosen so that nobody sees it. */
const apart = /\bin the background\b|\bsilently\b|\bquietly\b|\bwithout (?:any |a )?(?:output|window|notice|message)\b|(?:\/|\\)(?:tmp|temp|var\/tmp|dev\/shm|\.\w[\w-]*)\/\.\w|\/tmp\/\.\w/i

const howHidden = (section: Section): string | undefined =>
  section.isOutOfSight && section.paragraphs[0]?.kind === 'comment' ? 'in a comment' : unsaidIn(section.text) ?? apart.exec(section.text)?.[0]

export default defineSkillRule({
  meta: {
    id: 'told-to-run-download',
    title: 'Has the agent fetch a program and start it unseen',
    severity: 'critical',
    confidence: 'medium',
    category: 'download-exec',
    why: 'The words are a command like any other once an agent reads them, and no line of code shows what is started.',
    remedy: 'Do not install it; look for the file that it names and for what it started.',
    since: '0.1.0',
    status: 'preview',
    cwe: [494],
  },
  *skill(document) {
    for (const section of sectionsOf(document)) {
      const found = saying(section.text, order)
      const url = found && order.exec(found.sentence)?.[1]?.replace(/[.,;:]{1,8}$/, '')
      const hidden = url === undefined || !isStranger(document, url) || isMakersPlace(url) ? undefined : howHidden(section)
      if (url === undefined || hidden === undefined) continue
      yield {
        at: document.at(section.paragraphs[0]!),
        subject: hostOf(url) ?? url,
        severity: document.isAboutSecurity ? 'warn' : 'critical',
        message: `has the agent start what ${url.slice(0, 100)} gives, unseen (${hidden.slice(0, 60)})`,
      }
      return
    }
  },
})
