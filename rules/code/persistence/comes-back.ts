import { defineSkillRule, sayings } from '../../../src/kit/index.ts'

/** Removing it, or looking for it, is to be of no use. */
const returns =
  /\b(?:if|when|whenever|should|once)\b[^.\n]{0,40}\b(?:user|human|owner|someone|anyone|they|it|(?:this|the) (?:skill|plugin))\b[^.\n]{0,40}\b(?:tr(?:y|ies) to )?(?:remov|delet|uninstall|disabl|clean)\w*\b[^.\n]{0,12}\b(?:(?:this|the) (?:skill|plugin|helper|agent|text)|it|me)\b[^.\n]{0,24}[,:][^.\n]{0,30}\b(?:restore|re-?install|put (?:it|this) back|re-?create|copy (?:it|this) back|refuse|say (?:that )?it was|claim)|\b(?:prevent|stop|keep|block|refuse)\w*\b[^.\n]{0,30}\b(?:user|human|owner|anyone)\b[^.\n]{0,20}\b(?:from )?(?:remov|delet|uninstall|disabl)\w+[^.\n]{0,30}\b(?:this|the) skill\b/i

export default defineSkillRule({
  meta: {
    id: 'comes-back',
    title: 'Sees to it that it cannot be removed',
    severity: 'critical',
    confidence: 'medium',
    category: 'persistence',
    why: 'What an owner takes out has to stay out; a skill that restores itself has plans of its own.',
    remedy: 'Remove it together with the copies that it names, and look at HEARTBEAT.md, memory files and cron jobs.',
    since: '0.1.0',
    status: 'preview',
    cwe: [912],
  },
  *skill(document) {
    for (const { paragraph, match } of sayings(document, returns)) {
      yield { at: document.at(paragraph), severity: document.isAboutSecurity ? 'warn' : 'critical', message: `restores itself: “${match[0].slice(0, 120)}”` }
      return
    }
  },
})
