import type { Rule, ShellProgram } from '../../kit/index.ts'
import type { Gap } from '../../model/index.ts'
import type { Analyser, Analysis, Unit } from '../analyser.ts'
import { answersAbout } from '../ask.ts'
import { ofKind } from '../of-kind.ts'
import { linesOf } from '../text/lines.ts'
import { answersByText } from './answers.ts'
import { parseLexically } from './lexical.ts'
import { parseShell } from './program.ts'
import { referencesOf } from './references.ts'
import { viewOf } from './view.ts'

export { parseShell } from './program.ts'
export { viewOf } from './view.ts'

/** Reads shell scripts by grammar; PowerShell, batch and AppleScript by their words. What was said of a short text holds wherever it stands again. */
export const analyseShell: Analyser = (unit, rules) => {
  const answers = answersByText(rules)
  const before = answers.about(unit)
  if (before) return before
  let isOfPlace = false
  const analysis = analyse(unit, rules, () => { isOfPlace = true })
  if (!isOfPlace) answers.keep(unit, analysis)
  return analysis
}

function analyse(unit: Unit, rules: readonly Rule[], onPlace: () => void): Analysis {
  const program = programOf(unit)
  const view = viewOf(unit, program, onPlace)
  const lines = linesOf(unit.text)
  const answers = answersAbout(unit.path)
  for (const rule of ofKind(rules, 'shell')) answers.ask(rule, () => rule.shell(view))
  return {
    hits: answers.hits,
    gaps: [...gapsOf(unit, program), ...answers.gaps],
    references: referencesOf(program, lines),
    embeds: program.inlines.map(one => ({
      language: one.language,
      text: one.text,
      span: lines.span(one.start, one.end),
      verbatim: one.verbatim,
      note: one.note,
    })),
  }
}

const programOf = (unit: Unit): ShellProgram =>
  unit.language === 'shell' ? parseShell(unit.text) : parseLexically(unit.text, unit.language)

/** Documentation is full of half commands, so only a script file has to be whole. */
function gapsOf(unit: Unit, program: ShellProgram): Gap[] {
  const gaps: Gap[] = []
  if (program.truncated !== undefined) gaps.push({ stage: 'parse', subject: unit.path, reason: program.truncated })
  return gaps
}
