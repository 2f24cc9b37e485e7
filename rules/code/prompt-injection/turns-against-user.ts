import { defineSkillRule } from '../../../src/kit/index.ts'
import { betrayalsIn } from '../../vocabulary/betrayals.ts'
import { hostOf } from '../../vocabulary/hosts.ts'

export default defineSkillRule({
  meta: {
    id: 'turns-against-user',
    title: 'Has the agent act against its user',
    severity: 'critical',
    confidence: 'medium',
    category: 'prompt-injection',
    why: 'A deed, what it is done to, where that goes and that the user is not to know: each is said in a thousand ways, and together they have one meaning.',
    remedy: 'Do not install it. Where it ran, change the keys that the agent could see, and look through its memory and its settings.',
    since: '0.1.0',
    status: 'preview',
    cwe: [77, 200],
  },
  *skill(document) {
    for (const { paragraph, deed, words, to, isSure } of betrayalsIn(document)) {
      yield {
        at: document.at(paragraph),
        subject: `${deed}${to === undefined ? '' : ` ${hostOf(to) ?? to}`}`,
        severity: isSure ? 'critical' : 'warn',
        message: `has the agent ${deed}${to === undefined ? '' : ` (${to.slice(0, 80)})`}: ${words.map(one => `“${one.slice(0, 100)}”`).join(', ')}`,
      }
    }
  },
})
