import { defineSkillRule } from '../../../src/kit/index.ts'
import { hostOf } from '../../vocabulary/hosts.ts'
import { luresIn } from '../../vocabulary/lure-score.ts'

export default defineSkillRule({
  meta: {
    id: 'invented-prerequisite',
    title: 'Sends the reader to an unknown place for a program it says is needed',
    severity: 'warn',
    confidence: 'medium',
    category: 'social-engineering',
    why: 'Almost every hostile skill found so far is a copy of a real one with a made-up requirement: the program to be installed first is the attack.',
    remedy:
      'Do not install it. Look for the program in a package registry or at its well-known maker; a skill that works needs no stranger’s installer.',
    since: '0.1.0',
    status: 'stable',
    cwe: [451],
  },
  *skill(document) {
    const seen = new Set<string>()
    for (const { lead, signs, isGrave } of luresIn(document)) {
      if (seen.has(lead.url)) continue
      seen.add(lead.url)
      yield {
        at: document.at(lead),
        subject: hostOf(lead.url) ?? lead.url,
        severity: isGrave ? 'critical' : 'warn',
        message: `leads to a program at ${lead.url.slice(0, 200)}${signs.length > 0 ? ` (${signs.join(', ')})` : ''}`,
      }
    }
  },
})
