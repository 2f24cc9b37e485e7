import { posix } from 'node:path'
import type { Gap, Reference } from '../../model/index.ts'
import type { Analyser, Neighbours } from '../analyser.ts'
import { answersAbout } from '../ask.ts'
import { ofKind } from '../of-kind.ts'
import { linesOf } from '../text/lines.ts'
import { embedsOf } from './code.ts'
import { readDocument } from './view.ts'

const [maxNames, maxReferences] = [50_000, 5_000]

/** Reads what a skill or another instruction file tells the agent: prose for the rules, code blocks and commands as embedded code. */
export const analyseMarkdown: Analyser = (unit, rules, neighbours) => {
  const { view, html, reason } = readDocument(unit)
  const answers = answersAbout(unit.path)
  for (const rule of ofKind(rules, 'skill')) answers.ask(rule, () => rule.skill(view))
  const { references, excess } = referencesOf(unit.path, unit.text, neighbours)
  const gaps = [reason, excess].flatMap((said): readonly Gap[] => said === undefined ? [] : [{ stage: 'parse', subject: unit.path, reason: said }])
  return {
    hits: answers.hits,
    gaps: [...gaps, ...answers.gaps],
    embeds: embedsOf(view, html),
    references,
    ...(view.role === 'skill' && { skill: view.name === undefined ? {} : { name: view.name } }),
  }
}

const wordPart = new Uint8Array(128)
for (const letter of 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_@./-') wordPart[letter.charCodeAt(0)] = 1
const isPart = (code: number): boolean => wordPart[code] === 1

/** Runs of what a path is made of with a dot inside: few words have one, and only those are worth a closer look. */
function* dottedWords(text: string): Generator<{ readonly text: string; readonly start: number }> {
  let last = 0
  for (let dot = text.indexOf('.'); dot >= 0; dot = text.indexOf('.', last)) {
    let start = dot
    while (start > last && isPart(text.charCodeAt(start - 1))) start -= 1
    last = dot + 1
    while (last < text.length && isPart(text.charCodeAt(last))) last += 1
    yield { text: text.slice(start, last), start }
  }
}

const fileName = /(?:[\w@.-]+\/){0,12}[\w@.-]{1,100}\.[A-Za-z][A-Za-z0-9]{0,9}\b/g

/** Files of the tree that the text names, whether as a link, in code or in plain words. */
function referencesOf(path: string, text: string, neighbours: Neighbours): { readonly references: readonly Reference[]; readonly excess?: string } {
  const folder = posix.dirname(path)
  const lines = linesOf(text)
  const references: Reference[] = []
  const seen = new Set<string>()
  for (const word of dottedWords(text)) {
    for (const match of word.text.matchAll(fileName)) {
      if (seen.size >= maxNames || references.length >= maxReferences) return { references, excess: `names more than ${maxReferences} files of the tree, or ${maxNames} in all; the others were not followed` }
      const specifier = match[0].replace(/^(?:\.\/)+/, '')
      if (seen.has(specifier) || match[0].startsWith('..')) continue
      seen.add(specifier)
      const target = posix.normalize(posix.join(folder === '.' ? '' : folder, specifier))
      const start = word.start + match.index
      if (target !== path && neighbours.has(target)) references.push({ specifier, kind: 'text', span: lines.span(start, start + match[0].length) })
    }
  }
  return { references }
}
