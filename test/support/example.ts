import type { Hit, Meta, Pointer, ScanOutcome } from '../../src/model/index.ts'
import type { Example, Mark } from './page.ts'

const standsOn = (at: Pointer | undefined, mark: Mark): boolean => at?.file === mark.file && at.span?.line === mark.line

// A hit without a trace has its own place as its only end.
const ends = ({ at, trace }: Hit): Readonly<Record<Mark['role'], Pointer | undefined>> => {
  const steps = trace ?? []
  return { source: steps.at(0)?.at, sink: steps.at(-1)?.at ?? at }
}

const isOnMarks = (hit: Hit, marks: readonly Mark[]): boolean =>
  (['source', 'sink'] as const).every(role => {
    const ofRole = marks.filter(mark => mark.role === role)
    return ofRole.length === 0 || ofRole.some(mark => standsOn(ends(hit)[role], mark))
  })

const place = (at: Pointer | undefined): string => (at?.file === undefined ? 'nowhere' : `${at.file}:${at.span?.line ?? '?'}`)

const markProblems = (hits: readonly Hit[], marks: readonly Mark[]): readonly string[] => {
  const fitting = hits.filter(hit => isOnMarks(hit, marks))
  const seen = hits.map(hit => `${place(ends(hit).source)} → ${place(ends(hit).sink)}`).join(', ')
  return marks
    .filter(mark => !fitting.some(hit => standsOn(ends(hit)[mark.role], mark)))
    .map(mark => `no hit has its ${mark.role} at ${mark.file}:${mark.line}; seen: ${seen}`)
}

const hitProblems = (example: Example, meta: Meta, found: ScanOutcome['hits']): readonly string[] => {
  if (found.length === 0) return [`${meta.id} finds nothing where the page promises a hit`]
  const problems = [...markProblems(found.map(({ hit }) => hit), example.marks)]
  const severities = found.map(({ hit }) => hit.severity ?? meta.severity)
  if (example.severity !== undefined && !severities.includes(example.severity)) problems.push(`judged ${severities.join(', ')}, not ${example.severity}`)
  const reaches = found.map(({ reach }) => reach)
  if (example.reach !== undefined && !reaches.includes(example.reach)) problems.push(`reached as ${reaches.join(', ')}, not ${example.reach}`)
  return problems
}

/** What a scan of the example says against the page; empty when it keeps its word. */
export const exampleProblems = (example: Example, meta: Meta, outcome: ScanOutcome): readonly string[] => {
  const found = outcome.hits.filter(({ ruleId }) => ruleId === meta.id)
  // A hit may be about what cannot be parsed; silence over a gap, or about something never looked at, proves nothing.
  const counting = outcome.gaps.filter(({ stage }) => example.verdict !== 'hit' || stage === 'scan')
  const gaps = counting.map(({ subject, reason }) => `gap at ${subject}: ${reason}`)
  if (example.verdict === 'hit') return [...gaps, ...hitProblems(example, meta, found)]
  const unseen = outcome.coverage.files.analysed === 0 ? ['no file of the example was analysed'] : []
  const hits = found.map(({ hit }) => `${meta.id} finds ${place(hit.at)} where the page says ${example.verdict}: ${hit.message}`)
  return [...unseen, ...gaps, ...hits]
}
