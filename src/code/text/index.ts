import type { TextView, Rule } from '../../kit/index.ts'
import type { Hit } from '../../model/index.ts'
import type { Analysis, Unit } from '../analyser.ts'
import { ofKind } from '../of-kind.ts'
import { answersOf } from './answers.ts'
import { linesOf } from './lines.ts'
import { tokensOf } from './tokens.ts'

export { answersOf } from './answers.ts'
export { linesOf, type Lines } from './lines.ts'

/** Asks the rules that look at raw text, whatever the language. */
export const applyTextRules = (unit: Unit, rules: readonly Rule[]): Analysis['hits'] => {
  const textRules = ofKind(rules, 'text')
  if (textRules.length === 0 || unit.text === '') return []
  const view = viewOf(unit)
  return textRules.flatMap(rule => answersOf(rule.text(view)).map((hit: Hit) => [rule.meta.id, hit] as const))
}

const viewOf = ({ path, language, text }: Unit): TextView => {
  const lines = linesOf(text)
  return {
    path, language, text,
    at: (start, end) => lines.pointer(path, start, end),
    tokens: () => tokensOf(path, language, text),
  }
}
