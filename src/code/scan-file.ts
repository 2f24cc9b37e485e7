import type { FileResult, FileTask, Gap, SourceTree } from '../model/index.ts'
import type { Rule } from '../kit/index.ts'
import { isTextRule, loadAnalyser, loadTextRules } from './analysers.ts'
import type { Analysis, Neighbours, Unit } from './analyser.ts'
import { isStackOverflow, messageOf } from './ask.ts'
import { decode } from './decode.ts'
import { sha256 } from './digest.ts'
import { analyseDeep } from './embeds.ts'
import { withSource } from './excerpts.ts'
import { joinSeen } from './seen.ts'
import { neighboursIn } from './neighbours.ts'
import { secretRule, secretsIn } from './secrets/index.ts'
import { failed } from './unfinished.ts'

const nativeRule = 'native-binary'
const nothing: Analysis = { hits: [] }

/**
 * What one file says: hits, references, gaps. Depends on tree and rules alone, so it runs in any thread; a file that
 * cannot be read or analysed is a gap, never a throw.
 */
export const scanFile = async (task: FileTask, tree: SourceTree, rules: readonly Rule[]): Promise<FileResult> => {
  const { path, language } = task
  let bytes: Uint8Array
  try {
    bytes = tree.read(path)
  } catch (error) {
    return failed(path, { stage: 'read', subject: path, reason: messageOf(error) })
  }
  const digest = sha256(bytes)
  if (language === 'native') return { ...nativeResult(path, bytes, rules), seen: { languages: [language], apis: [] }, basis: { digest, neighbours: [] } }
  const { text, problem } = decode(bytes)
  const unit: Unit = { path, language, text }
  const asked = new Map<string, string | null>()
  const neighbours = neighboursIn(tree, asked)
  const analysis = await analyseDeep(unit, one => analyseUnit(one, rules, neighbours))
  const textHits = await applyText(unit, rules)
  const secrets = secretsIn(path, language, text)
  const secretHits = rules.some(({ meta }) => meta.id === secretRule) ? secrets.hits : []
  const odd: readonly Gap[] = problem === undefined ? [] : [{ stage: 'read', subject: path, reason: problem }]
  return {
    path,
    hits: secrets.hide(withSource([...analysis.hits, ...textHits.hits, ...secretHits], path, language, text)),
    summary: summaryOf(analysis),
    gaps: [...odd, ...analysis.gaps ?? [], ...textHits.gaps ?? []],
    bytes: bytes.length,
    ...analysis.seen && { seen: analysis.seen },
    basis: { digest, neighbours: [...asked] },
  }
}

const analyseUnit = (unit: Unit, rules: readonly Rule[], neighbours: Neighbours): Promise<Analysis> => guarded(unit, async () => {
  const analyse = await loadAnalyser(unit.language)
  const analysis = analyse ? await analyse(unit, rules, neighbours) : nothing
  return { ...analysis, seen: joinSeen([{ languages: [unit.language], apis: [] }, analysis.seen]) }
})

const applyText = (unit: Unit, rules: readonly Rule[]): Promise<Analysis> => guarded(unit, async () => {
  if (!rules.some(isTextRule)) return nothing
  const applyTextRules = await loadTextRules()
  return applyTextRules(unit, rules)
})

/** Keeps a failure of ours to the file that brought it about. */
const guarded = async (unit: Unit, work: () => Promise<Analysis>): Promise<Analysis> => {
  try {
    return await work()
  } catch (error) {
    const reason = isStackOverflow(error) ? 'nested too deeply to be analysed' : `the analysis failed: ${messageOf(error)}`
    return { hits: [], gaps: [{ stage: 'scan', subject: unit.path, reason }] }
  }
}

const summaryOf = (analysis: Analysis): FileResult['summary'] => ({
  references: analysis.references ?? [],
  ...analysis.package && { package: analysis.package },
  ...analysis.skill && { skill: analysis.skill },
})

const nativeResult = (path: string, bytes: Uint8Array, rules: readonly Rule[]): FileResult => {
  const isJudged = rules.some(rule => rule.meta.id === nativeRule)
  const message = `native code of ${bytes.length} bytes; what it does cannot be read from here`
  return {
    path,
    hits: isJudged ? [[nativeRule, { at: { file: path }, message, subject: path }]] : [],
    summary: { references: [] },
    gaps: [],
    bytes: bytes.length,
  }
}
