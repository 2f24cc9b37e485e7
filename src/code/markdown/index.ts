import { posix } from 'node:path'
import type { Rule, SkillRule } from '../../kit/index.ts'
import type { Gap, Hit, Reference } from '../../model/index.ts'
import type { Analyser, Neighbours } from '../analyser.ts'
import { linesOf } from '../text/lines.ts'
import { embedsOf } from './code.ts'
import { readDocument } from './view.ts'

const maxReferences = 2_000

const isSkillRule = (rule: Rule): rule is SkillRule => rule.kind === 'skill'

/** Reads what a skill or another instruction file tells the agent: prose for the rules, code blocks and commands as embedded code. */
export const analyseMarkdown: Analyser = (unit, rules, neighbours) => {
  const { view, html, reason } = readDocument(unit)
  const hits: [string, Hit][] = []
  for (const rule of rules) {
    if (!isSkillRule(rule)) continue
    const answer = rule.skill(view)
    for (const hit of answer === undefined || answer === null ? [] : 'message' in answer ? [answer] : answer) hits.push([rule.meta.id, hit])
  }
  const gaps: Gap[] = reason === undefined ? [] : [{ stage: 'parse', subject: unit.path, reason }]
  return {
    hits,
    gaps,
    embeds: embedsOf(view, html),
    references: referencesOf(unit.path, unit.text, neighbours),
    ...(view.role === 'skill' && { skill: view.name === undefined ? {} : { name: view.name } }),
  }
}

/** Files of the tree that the text names, whether as a link, in code or in plain words. */
function referencesOf(path: string, text: string, neighbours: Neighbours): Reference[] {
  const folder = posix.dirname(path)
  const lines = linesOf(text)
  const references: Reference[] = []
  const seen = new Set<string>()
  for (const match of text.matchAll(/(?:[\w@.-]+\/){0,12}[\w@.-]{1,100}\.[A-Za-z][A-Za-z0-9]{0,9}\b/g)) {
    if (seen.size >= maxReferences) break
    const specifier = match[0].replace(/^(?:\.\/)+/, '')
    if (seen.has(specifier) || match[0].startsWith('..')) continue
    seen.add(specifier)
    const target = posix.normalize(posix.join(folder === '.' ? '' : folder, specifier))
    if (target !== path && neighbours.has(target))
      references.push({ specifier, kind: 'text', span: lines.span(match.index, match.index + match[0].length) })
  }
  return references
}
