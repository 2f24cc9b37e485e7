import { defineSkillRule, isTelling } from '../../../src/kit/index.ts'
import type { DocumentView, Paragraph, Severity } from '../../../src/kit/index.ts'
import { scriptAddress } from '../../vocabulary/lures.ts'
import { memoryMentions } from '../../vocabulary/memory-files.ts'
import { plantedHarm, textsAfter } from '../../vocabulary/orders.ts'
import { withoutAsking } from '../../vocabulary/secrecy.ts'

const writes =
  /\b(?:append|add|write|insert|update|modify|edit|put|copy|save|inject|prepend|overwrite|replace|store|record|paste|place|extend|keep)(?:s|ed|ing|d)?\b|写入|添加|追加|修改|复制到|\b(?:añad|agreg|escrib|guard|adicion|acrescent|salv|grav[ae]|anot[ae]|registr|inscri|füge|schreib|ergänz|trage|ajout|écri|enregistr|aggiung|scriv|dopisz|ekle)|добав|впиши|запиши|допиши|書き(?:込|加|足)|追記|保存し|추가|기록|저장/i

/** What stands there already, whoever wrote it, is looked at. */
const written = /\b(?:(?:did|do|has|have) ?(?:not|n['’]t)|who|which \w+|what|that) (?:\w+ )?(?:wr[io]te|written|add(?:ed)?|put|insert(?:ed)?)\b|\b(?:it|they|he|she) (?:then |also )?(?:wrote|added|appended|inserted|placed|planted)\b/gi

interface Planting { readonly text: string; readonly paragraph: Paragraph; readonly name: string }

const opens = /\b(?:open|edit|go to|find|locate|bearbeit\w*|öffne\w*|abr[ae]|edita\w*|ouvr\w+|apri)\b|打开|開い|열고|откро/i
const piece = /["“„«「]|\b(?:lines?|entry|text|following|rules?|sentence|block|paragraph|section|this)\b|[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/i
const otherFile = /\b[\w-]+\.(?:md|txt|json|ya?ml|toml)\b/i
const mostSteps = 3

/** "Open SOUL.md", "Append the line …": a list goes on with what it has opened. */
function* stepsAfter({ paragraphs }: DocumentView, { kind, index }: Paragraph): Generator<Paragraph> {
  for (const next of kind === 'item' ? paragraphs.slice(index + 1, index + 1 + mostSteps) : []) {
    if (next.kind !== 'item' || otherFile.test(next.text)) return
    if (isTelling(next) && writes.test(next.text) && piece.test(next.text)) yield next
  }
}

/** What is to be written: the words that say so, the steps and the blocks that follow them. */
function* plantings(document: DocumentView): Generator<Planting> {
  for (const { paragraph, match, sentence } of memoryMentions(document)) {
    const isWritten = writes.test(sentence.replace(written, ' '))
    if (isWritten || opens.test(sentence)) for (const step of stepsAfter(document, paragraph)) yield { text: step.text, paragraph: step, name: match[0] }
    if (!isWritten) continue
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
      // A text about attacks shows such lines; what is ordered to be put there, to be obeyed unasked, is no lesson.
      const isOrdered = planting.text !== planting.paragraph.text && withoutAsking.test(planting.text)
      const severity = document.isAboutSecurity && given === 'critical' && !isOrdered ? 'warn' : given
      const known = worst.get(planting.name)
      if (known && rank(known.severity) >= rank(severity)) continue
      worst.set(planting.name, { ...planting, severity, why: harm?.why })
    }
    for (const { paragraph, name, severity, why } of worst.values())
      yield { at: document.at(paragraph), subject: name, severity, message: `has the agent write to ${name}${why ? `: ${why}` : ''}` }
  },
})

const rank = (severity: Severity): number => ['info', 'warn', 'critical'].indexOf(severity)
