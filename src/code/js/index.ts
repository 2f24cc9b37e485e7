import type { Rule } from '../../kit/index.ts'
import type { Gap, Hit } from '../../model/index.ts'
import type { Analyser, Analysis, Embed, Unit } from '../analyser.ts'
import { headsOfAll, joinSeen } from '../seen.ts'
import { agentTexts } from './agent-texts.ts'
import { apiMatcher } from './api-matcher.ts'
import { dispatch } from './dispatch.ts'
import { embedsOf, maxEmbeds } from './embedded.ts'
import type { Engine, SourceWord } from './engine.ts'
import { moduleLoader, moduleOf, readSyntax } from './loader.ts'
import { noCircles } from './memo.ts'
import { openQuestions } from './questions.ts'
import { referencesOf } from './references.ts'
import { ownPackage } from './own-package.ts'
import { fillPlaceholders } from './placeholders.ts'
import { parseIslands } from './rescue.ts'
import { indexSyntax } from './scope.ts'
import { classifySecretPath, commandOutput, sources } from './vocabulary.ts'
import type { SyntaxIndex } from './tree.ts'
import type { Module } from './value.ts'

const sourceWords = apiMatcher<SourceWord>(sources.map(source => [source.api, source] as const))

/** Steps after which a file gets only short answers: counted, so that findings are the same on every machine. */
const baseSteps = 500_000
const stepsPerNode = 2
const stepsForQuestions = 50_000
/** Documents are full of fragments that no parser takes; few of their lines are worth many attempts. */
const charactersForFragments = 10_000

function engine(load: Engine['load'], nodeCount: number, unit: Unit): Engine {
  return {
    steps: 0, fuse: Infinity, knots: 0, circles: noCircles(), stepLimit: baseSteps + nodeCount * stepsPerNode, depth: 0, met: new Set(), sources: sourceWords, secretPath: classifySecretPath, commandOutput, load, isPlugin: () => unit.ownPackage?.().isPlugin ?? false,
    exportsMemo: new Map(), momentMemo: new Map(), keptCalls: new Map(), entered: new Map(),
  }
}

/** Reads JavaScript and TypeScript: parse, bindings, values, rules. A text that no parser takes is read in pieces, and said to be a gap. */
export const analyseJavaScript: Analyser = (given, rules, neighbours) => {
  let own: ReturnType<typeof ownPackage> | undefined
  const unit: Unit = { ...given, has: path => neighbours.has(path), ownPackage: () => own ??= ownPackage(given.path, neighbours) }
  const load = moduleLoader(neighbours)
  const read = readSyntax(unit.path, unit.text, unit.language)
  if ('program' in read) return analyseTwice(read, unit, rules, load)
  // A placeholder sentence where a program is to be put later is no program that could not be read.
  if (isExtensionless(unit.path) && isProse(unit.text)) return { hits: [] }
  const script = asShell(unit)
  if (script) return { hits: [], embeds: [script] }
  const template = asTemplate(unit)
  if (template) return merge([analyseModule(moduleOf(unit.path, template), unit, rules, load)], { stage: 'read', subject: unit.path, reason: 'read as a template: what fills its placeholders is not known' })
  const where = read.line === undefined ? '' : ` (line ${read.line})`
  const gap: Gap = { stage: 'parse', subject: unit.path, reason: `cannot be parsed: ${read.error}${where}` }
  const pieces = parseIslands(unit.text, unit.path, unit.language, unit.embedded && charactersForFragments)
    .map(island => analyseModule(moduleOf(unit.path, indexSyntax(island.program, island.text)), unit, rules, load))
  return merge(pieces, gap)
}

/** Generators ship files that are no programs until their gaps are filled. */
function asTemplate({ path, text, language }: Unit): SyntaxIndex | undefined {
  const filled = fillPlaceholders(text)
  const read = filled === undefined ? undefined : readSyntax(path, filled, language)
  return read && 'program' in read ? read : undefined
}

const commandFirst = /^\s*(#|:|(?:set|export|exec|curl|wget|cd|mkdir|chmod|echo|if|for|while|sh|bash|sudo|node|npm|npx|python3?|cat|rm|cp|mv|test|\[|\w+=\S*)\s)/

/** A program without extension and `#!` that no JavaScript parser takes is given to the shell by whoever starts it. */
function asShell({ path, text, embedded }: Unit): Embed | undefined {
  if (embedded || !isExtensionless(path) || !commandFirst.test(text)) return undefined
  const lines = text.split('\n')
  const span = { line: 1, column: 1, endLine: lines.length, endColumn: lines[lines.length - 1]!.length + 1 }
  return { language: 'shell', text, span, verbatim: true, note: 'read as a shell script' }
}

const isExtensionless = (path: string): boolean => !/\.[^/]*$/.test(path)
const isProse = (text: string): boolean => text.length < 2_000 && !/[(){}=;`$<>\\]|=>/.test(text)

/** Reads a file a second time, with the answers, when names that decide what it loads were left open and Babel can tell them. */
function analyseTwice(index: SyntaxIndex, unit: Unit, rules: readonly Rule[], load: Engine['load']): Analysis | Promise<Analysis> {
  const module = moduleOf(unit.path, index)
  const g = engine(load, index.nodeCount, unit)
  const first = analyseWith(g, module, unit, rules)
  g.fuse = g.steps + stepsForQuestions
  const questions = openQuestions(g, module)
  if (questions.size === 0) return first
  return import('./second-opinion.ts').then(({ secondOpinion }) => {
    const answers = secondOpinion(index.program, questions)
    return answers.size === 0 ? first : analyseModule(moduleOf(unit.path, index, answers), unit, rules, load)
  })
}

const analyseModule = (module: Module, unit: Unit, rules: readonly Rule[], load: Engine['load']): Analysis =>
  analyseWith(engine(load, module.index.nodeCount, unit), module, unit, rules)

function analyseWith(g: Engine, module: Module, unit: Unit, rules: readonly Rule[]): Analysis {
  const { hits, gaps, calls } = dispatch(g, module, unit, rules)
  const embeds = embedsOf(module, calls)
  const excess: readonly Gap[] = embeds.length < maxEmbeds ? [] : [{ stage: 'scan', subject: unit.path, reason: `runs more than ${maxEmbeds} texts as programs; the others were not looked at` }]
  return { hits, gaps: [...gaps, ...excess], embeds: [...embeds, ...toldTexts(g, module)], references: referencesOf(module, calls), seen: { languages: [], apis: headsOfAll(g.met) } }
}

function toldTexts(g: Engine, module: Module): readonly Embed[] {
  g.fuse = g.steps + stepsForQuestions
  return agentTexts(g, module)
}

function merge(pieces: readonly Analysis[], gap: Gap): Analysis {
  const hits: (readonly [string, Hit])[] = []
  for (const piece of pieces) hits.push(...piece.hits)
  return {
    hits, gaps: [gap, ...pieces.flatMap(piece => piece.gaps ?? [])],
    embeds: pieces.flatMap(piece => piece.embeds ?? []), references: pieces.flatMap(piece => piece.references ?? []),
    seen: joinSeen(pieces.map(piece => piece.seen)),
  }
}
