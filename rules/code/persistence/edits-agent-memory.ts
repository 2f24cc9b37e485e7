import { defineSkillRule, sayings } from '../../../src/kit/index.ts'
import type { DocumentView, Paragraph, Severity } from '../../../src/kit/index.ts'
import { scriptAddress } from '../../vocabulary/lures.ts'
import { plantedHarm, textsAfter } from '../../vocabulary/orders.ts'

/** The names count in capitals only: `user.md` is anybody's document. */
const file = /\b(?:SOUL|AGENTS|USER|MEMORY|IDENTITY|HEARTBEAT|CLAUDE|GEMINI|BOOTSTRAP|TOOLS)\.md\b|(?:\.cursorrules|\.windsurfrules|\.clinerules|copilot-instructions\.md|\.cursor\/rules\b)/
const writes =
  /\b(?:append|add|write|insert|update|modify|edit|put|copy|save|inject|prepend|overwrite|replace|store|record|paste|place|extend|keep)(?:s|ed|ing|d)?\b|写入|添加|追加|修改|复制到|\b(?:añad|agreg|escrib|guard|adicion|acrescent|salv|füge|schreib|ergänz|trage|ajout|écri|enregistr|aggiung|scriv|dopisz|ekle)|добав|впиши|запиши|допиши|書き(?:込|加|足)|追記|保存し|추가|기록|저장/i

/** What stands there already, whoever wrote it, is looked at. */
const written = /\b(?:(?:did|do|has|have) ?(?:not|n['’]t)|who|which \w+|what|that) (?:\w+ )?(?:wr[io]te|written|add(?:ed)?|put|insert(?:ed)?)\b/gi

interface Planting { readonly text: string; readonly paragraph: Paragraph; readonly name: string }

/** What is to be written: the words that say so, and the blocks that follow them. */
function* plantings(document: DocumentView): Generator<Planting> {
  for (const { paragraph, match, sentence } of sayings(document, file)) {
    if (!writes.test(sentence.replace(written, ' '))) continue
    yield { text: paragraph.text, paragraph, name: match[0] }
    for (const { text } of textsAfter(document, paragraph.index)) yield { text, paragraph, name: match[0] }
  }
}

const curls = /\bcurl\b|\bbase64\b/i

export default defineSkillRule({
  meta: {
    id: 'edits-agent-memory',
    title: 'Has the agent rewrite its own memory or identity',
    severity: 'info',
    confidence: 'medium',
    category: 'persistence',
    why: 'What stands in SOUL.md, AGENTS.md or MEMORY.md is read in every session; a text planted there outlives the skill.',
    remedy: 'Read what is to be written; take it out again when the skill goes.',
    since: '0.1.0',
    status: 'stable',
    cwe: [912],
  },
  *skill(document) {
    const worst = new Map<string, Planting & { severity: Severity; why: string | undefined }>()
    for (const planting of plantings(document)) {
      const harm = plantedHarm(document, planting.text)
      const isCommand = curls.test(planting.text) && scriptAddress(planting.text) !== undefined
      const given: Severity = harm === undefined ? (isCommand ? 'warn' : 'info') : harm.isGrave ? 'critical' : 'warn'
      const severity = document.isAboutSecurity && given === 'critical' ? 'warn' : given
      const known = worst.get(planting.name)
      if (known && rank(known.severity) >= rank(severity)) continue
      worst.set(planting.name, { ...planting, severity, why: harm?.why })
    }
    for (const { paragraph, name, severity, why } of worst.values())
      yield { at: document.at(paragraph), subject: name, severity, message: `has the agent write to ${name}${why ? `: ${why}` : ''}` }
  },
})

const rank = (severity: Severity): number => ['info', 'warn', 'critical'].indexOf(severity)
