import type { TextView, Rule } from '../../kit/index.ts'
import type { Analysis, Unit } from '../analyser.ts'
import { answersAbout } from '../ask.ts'
import { ofKind } from '../of-kind.ts'
import { linesOf } from './lines.ts'
import { tokensOf } from './tokens.ts'

export { linesOf, type Lines } from './lines.ts'

/** Asks the rules that look at raw text, whatever the language. */
export const applyTextRules = (unit: Unit, rules: readonly Rule[]): Pick<Analysis, 'hits' | 'gaps'> => {
  const textRules = ofKind(rules, 'text')
  if (textRules.length === 0 || unit.text === '') return { hits: [] }
  const view = viewOf(unit)
  const answers = answersAbout(unit.path)
  for (const rule of textRules) answers.ask(rule, () => rule.text(view))
  return answers
}

const viewOf = ({ path, language, text }: Unit): TextView => {
  const lines = linesOf(text)
  return {
    path, language, text,
    at: (start, end) => lines.pointer(path, start, end),
    tokens: () => tokensOf(path, language, text),
  }
}
