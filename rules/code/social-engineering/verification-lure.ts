import { defineSkillRule, sayings } from '../../../src/kit/index.ts'
import { around, toTerminal } from '../../vocabulary/lures.ts'

const lure =
  /\b(?:verify|prove|confirm)\b.{0,40}\b(?:you(?:['’]re| are)?|that you are|user is)\b.{0,20}\b(?:human|not a (?:ro)?bot|real person)\b|\b(?:human|captcha|cloudflare|robot|bot) (?:verification|check|challenge)\b|\b(?:fix|repair|resolve) (?:this|the) (?:error|issue|problem)\b.{0,60}\b(?:win(?:dows)? ?\+ ?r|paste)\b|\b(?:press|hit|use)\b.{0,20}\bwin(?:dows)?(?: key)? ?\+ ?[rx]\b[\s\S]{0,80}\b(?:paste|ctrl ?\+ ?v)\b|人机验证|я не робот|no soy un robot/i

export default defineSkillRule({
  meta: {
    id: 'verification-lure',
    title: 'Makes a person run a command to prove something',
    severity: 'critical',
    confidence: 'medium',
    category: 'social-engineering',
    why: 'The “verify that you are human” trick has the victim paste an attacker’s command with their own hands, past every filter.',
    remedy: 'Do not run it; no check of a person needs a terminal.',
    since: '0.1.0',
    status: 'stable',
    cwe: [451],
  },
  *skill(document) {
    for (const { paragraph, match } of sayings(document, lure)) {
      const near = around(document, paragraph.index, 2, 3)
      const hasKeys = /\b(?:win(?:dows)?(?: key)?\s*\+\s*[rx]|⌘\s*\+?\s*space|cmd\s*\+\s*space|ctrl\s*\+\s*v)\b/i.test(near)
      if (!hasKeys && !toTerminal.test(near)) continue
      if (document.isAboutSecurity && !hasKeys) continue
      yield {
        at: document.at(paragraph),
        severity: document.isAboutSecurity ? 'warn' : 'critical',
        message: `asks for a command to be run under the name of a check: “${match[0].slice(0, 80)}”`,
      }
      return
    }
  },
})
