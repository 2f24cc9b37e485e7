import type { Gap, Hit, Pointer, Span, TraceStep } from '../model/index.ts'
import { joinSeen } from './seen.ts'
import { onlyNew, sequelOf } from './sequels.ts'
import type { Analysis, Embed, Embedding, Unit } from './analyser.ts'

const maxDepth = 4
const maxEmbeds = 2000
// A decoded string may be longer than what it came from; this bounds what one file can make us read.
const maxCharacters = 16 * 2 ** 20

/** Analyses one unit. */
export type Analyse = (unit: Unit) => Promise<Analysis>

/** What stays the same while the code inside one file is followed down. */
interface Descent { readonly analyse: Analyse; readonly budget: { embeds: number; characters: number }; readonly gaps: Gap[] }

/**
 * Analyses a unit and the code inside it, depth first. All positions come back in terms of the outermost text; what was
 * found inside carries a `through` step for each layer.
 */
export const analyseDeep = async (unit: Unit, analyse: Analyse): Promise<Analysis> => {
  const descent: Descent = { analyse, budget: { embeds: maxEmbeds, characters: maxCharacters }, gaps: [] }
  const analysis = await descend(unit, descent)
  return { ...analysis, gaps: [...analysis.gaps ?? [], ...descent.gaps] }
}

const descend = async (unit: Unit, descent: Descent): Promise<Analysis> => {
  const analysis = await descent.analyse(unit)
  const parts = [analysis]
  for (const embed of analysis.embeds ?? []) {
    const embedding = enter(unit, embed, descent)
    if (!embedding) break
    const inner = await descend({ path: unit.path, language: embed.language, text: embed.text, embedded: embedding }, descent)
    parts.push(outward(inner, unit, embed))
  }
  const sequel = unit.language === 'markdown' ? sequelOf(analysis.embeds ?? []) : undefined
  const embedding = sequel && enter(unit, sequel, descent)
  if (sequel && embedding) {
    const inner = await descend({ path: unit.path, language: sequel.language, text: sequel.text, embedded: embedding }, descent)
    parts.push({ hits: onlyNew(outward(inner, unit, sequel).hits, parts.flatMap(part => part.hits)) })
  }
  return {
    ...analysis,
    hits: parts.flatMap(part => part.hits),
    gaps: parts.flatMap(part => part.gaps ?? []),
    references: parts.flatMap(part => part.references ?? []),
    seen: joinSeen(parts.map(part => part.seen)),
  }
}

const enter = (unit: Unit, embed: Embed, descent: Descent): Embedding | undefined => {
  const depth = (unit.embedded?.depth ?? 0) + 1
  const { budget, gaps } = descent
  budget.embeds -= 1
  budget.characters -= embed.text.length
  const reason = depth > maxDepth ? `code inside code is followed ${maxDepth} levels deep; there is more`
    : budget.embeds < 0 ? `holds more than ${maxEmbeds} pieces of embedded code; the rest was not analysed`
      : budget.characters < 0 ? `holds more than ${maxCharacters / 2 ** 20} million characters of embedded code; the rest was not analysed`
        : undefined
  const homepage = embed.homepage ?? unit.embedded?.homepage
  if (reason === undefined) return { span: within(embed.span, unit.embedded), verbatim: embed.verbatim, note: embed.note, depth, ...homepage !== undefined && { homepage } }
  if (!gaps.some(gap => gap.reason === reason)) gaps.push({ stage: 'scan', subject: unit.path, reason })
  return undefined
}

/** What an embedded unit said, in terms of the text around it. */
const outward = (inner: Analysis, outer: Unit, embed: Embed): Analysis => {
  const span = (at: Span): Span => within(at, embed)
  const pointer = (at: Pointer): Pointer => at.file === outer.path && at.span ? { ...at, span: span(at.span) } : at
  const layer: TraceStep<Pointer> = { role: 'through', at: { file: outer.path, span: embed.span }, note: embed.note }
  const hit = (one: Hit): Hit => ({
    ...one,
    at: one.at.file === outer.path && !one.at.span ? { ...one.at, span: embed.span } : pointer(one.at),
    // What needs no steps of its own needs one once there are layers around it: evidence ends where the danger is.
    trace: [layer, ...(one.trace ?? [{ role: 'sink', at: one.at, note: 'here' }]).map(step => ({ ...step, at: pointer(step.at) }))],
  })
  return {
    hits: inner.hits.map(([id, one]) => [id, hit(one)] as const),
    gaps: (inner.gaps ?? []).filter(gap => gap.stage !== 'parse' || runsAsWritten(outer)),
    references: (inner.references ?? []).map(({ specifier, kind, span: at }) => ({ specifier, kind, span: at ? span(at) : embed.span })),
    ...inner.seen && { seen: inner.seen },
  }
}

// A fence in prose or a decoded string is often a fragment; only a script element has to be a whole program.
const runsAsWritten = (outer: Unit): boolean => outer.language === 'html' || outer.language === 'svg'

const within = (span: Span, around: Pick<Embedding, 'span' | 'verbatim'> | undefined): Span =>
  around === undefined ? span : around.verbatim ? shift(span, around.span) : around.span

const shift = (inner: Span, outer: Span): Span => ({
  line: outer.line + inner.line - 1,
  column: inner.line === 1 ? outer.column + inner.column - 1 : inner.column,
  endLine: outer.line + inner.endLine - 1,
  endColumn: inner.endLine === 1 ? outer.column + inner.endColumn - 1 : inner.endColumn,
})
