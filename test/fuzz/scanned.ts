import type { Arbitrary } from 'fast-check'
import { metasById } from '../../src/catalog/metas.ts'
import { rules } from '../../src/catalog/rules.ts'
import { scanTree } from '../../src/code/index.ts'
import { reportOf } from '../../src/findings/index.ts'
import { memoryTree } from '../../src/io/index.ts'
import type { ScanReport, Target as Scanned } from '../../src/model/index.ts'
import { must } from './target.ts'
import type { Target } from './target.ts'
import { mutatedJson } from './json.ts'

const target: Scanned = { kind: 'directory', path: '.' }

/** Scans files in this thread, with every rule, and holds what must hold of any scan. */
export async function scanFiles(files: Readonly<Record<string, string | Uint8Array>>): Promise<ScanReport> {
  const outcome = await scanTree(memoryTree(files), { jobs: 0, rules })
  for (const { reason, subject } of outcome.gaps) must(!/ failed: /.test(reason), `${subject}: ${reason}`)
  const { total, analysed, skipped } = outcome.coverage.files
  must(Object.values(skipped).reduce((sum, count) => sum + count, analysed) === total, 'the ledger does not add up')
  for (const { ruleId, hit } of outcome.hits) {
    must(metasById.has(ruleId), `a hit of ${ruleId}, which is no rule`)
    const { file } = hit.at
    const span = 'span' in hit.at ? hit.at.span : undefined
    must(file !== undefined && file in files || ruleId === 'unanalysed-file', `${ruleId} points at ${JSON.stringify(file)}, which is not there`)
    if (span) must(span.line >= 1 && span.column >= 1 && (span.endLine > span.line || span.endLine === span.line && span.endColumn >= span.column), `${ruleId} has the span ${JSON.stringify(span)}`)
  }
  const report = reportOf([{ target, outcome }], metasById)
  const texts = [...report.findings.flatMap(({ message, trace }) => [message, ...trace.map(({ note }) => note)]), ...Object.values(report.capabilities).flatMap(uses => uses.map(({ detail }) => detail))]
  for (const text of texts) must(text.length <= 1_001, `a text of ${text.length} characters: ${text.slice(0, 60)}`)
  return report
}

export interface LanguageTarget { readonly seeds: readonly string[]; readonly arbitrary?: Arbitrary<string>; readonly words?: readonly string[] }

/** One file whose name is drawn from the first byte of the input, so that several readers share what is learned. */
export function readerTarget(names: readonly [string, ...string[]], { seeds, ...rest }: LanguageTarget): Target {
  return {
    ...rest,
    // What is no JSON is left to the changes of bytes.
    mutate(input, random) {
      const changed = mutatedJson(input.subarray(2), random)
      return changed && Buffer.concat([input.subarray(0, 2), changed])
    },
    seeds: seeds.map((seed, index) => `${String.fromCharCode(48 + index % names.length)}\n${seed}`),
    async run(input) {
      const name = names[(input[0] ?? 48) % names.length] ?? names[0]
      await scanFiles({ [name]: input.subarray(2) })
    },
  }
}
