import type { Rule } from '../../kit/index.ts'
import type { Hit, Pointer } from '../../model/index.ts'
import type { Analysis, Unit } from '../analyser.ts'

const maxTexts = 2_000
const maxLength = 500
/** Characters of an answer: a short text of a hostile script may grow to a long one. */
const maxAnswer = 10_000

interface Kept { readonly path: string; readonly analysis: Analysis }

/** What was said of the last short texts: documents are full of the same commands and names. */
export interface AnswersByText {
  about(unit: Unit): Analysis | undefined
  /** Only for what follows from the text alone. */
  keep(unit: Unit, analysis: Analysis): void
}

const answersOf = new WeakMap<readonly Rule[], AnswersByText>()

/** One store for each list of rules. */
export function answersByText(rules: readonly Rule[]): AnswersByText {
  const before = answersOf.get(rules)
  if (before) return before
  const made = openStore()
  answersOf.set(rules, made)
  return made
}

function openStore(): AnswersByText {
  const known = new Map<string, Kept>()
  return {
    about(unit) {
      const kept = unit.text.length > maxLength ? undefined : known.get(keyOf(unit))
      return kept && movedTo(kept, unit.path)
    },
    keep(unit, analysis) {
      // A gap is named after its file, and rare.
      if (unit.text.length > maxLength || (analysis.gaps ?? []).length > 0 || JSON.stringify(analysis).length > maxAnswer) return
      if (known.size >= maxTexts) known.clear()
      known.set(keyOf(unit), { path: unit.path, analysis })
    },
  }
}

const keyOf = ({ language, embedded, text }: Unit): string => `${language} ${embedded === undefined ? 'file' : 'piece'} ${text}`

/** The same said of the same text in another file. */
function movedTo({ path, analysis }: Kept, to: string): Analysis {
  if (path === to || analysis.hits.length === 0) return analysis
  const pointer = (at: Pointer): Pointer => at.file === path ? { ...at, file: to } : at
  const hit = (one: Hit): Hit => ({ ...one, at: pointer(one.at), ...one.trace && { trace: one.trace.map(step => ({ ...step, at: pointer(step.at) })) } })
  return { ...analysis, hits: analysis.hits.map(([id, one]) => [id, hit(one)] as const) }
}
