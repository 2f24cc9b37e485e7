import { parseArgs } from 'node:util'
import { scan } from '../src/index.ts'
import type { Category, Finding, ScanReport } from '../src/index.ts'
import { candidates, categoriesOf, differences, hasEvidence, isAtLeast, readCases } from './cases.ts'
import type { Case, ExpectedFinding } from './cases.ts'
import { filesOf, hasPrograms, isStillFound, judge, mutantOf } from './mutants.ts'
import { mutations } from './mutate/index.ts'

/**
 * Prints how well the scanner judges the corpus, as Markdown. `--list` adds every case that differs from what is expected,
 * `--mutants` how many of the hostile programs are still found once they are written in other ways (`--every 3`: of each third one).
 */

interface Judged { readonly example: Case; readonly report: ScanReport }
interface Share { readonly hits: number; readonly of: number }

/** Wilson score interval of a share at 95 %; the whole range when there is nothing to count. */
function wilson({ hits, of }: Share): readonly [low: number, high: number] {
  if (of === 0) return [0, 1]
  const z = 1.96
  const p = hits / of
  const centre = p + z * z / (2 * of)
  const spread = z * Math.sqrt(p * (1 - p) / of + z * z / (4 * of * of))
  const scale = 1 + z * z / of
  return [Math.max(0, (centre - spread) / scale), Math.min(1, (centre + spread) / scale)]
}

const percent = (value: number): string => (100 * value).toFixed(1)

function told(share: Share): string {
  if (share.of === 0) return '–'
  const [low, high] = wilson(share)
  return `${percent(share.hits / share.of)} % (${percent(low)}–${percent(high)}) ${share.hits}/${share.of}`
}

function share<T>(all: readonly T[], isHit: (one: T) => boolean): Share {
  return { hits: all.filter(isHit).length, of: all.length }
}

const isLoud = ({ severity }: Finding): boolean => isAtLeast(severity, 'warn')
/** Loud where it should not be silent: a benign case may allow a warning. */
const counts = ({ expect, isHostile }: Case, finding: Finding): boolean =>
  isLoud(finding) && (isHostile || !('maxSeverity' in expect) || !isAtLeast(expect.maxSeverity, finding.severity))
const expectedOf = ({ expect }: Case): readonly ExpectedFinding[] => 'findings' in expect ? expect.findings : []

/** An expectation that leaves the choice between categories counts for the first of them. */
function categoryRow(category: Category, judged: readonly Judged[]): string {
  const wanted = judged.flatMap(({ example, report }) =>
    expectedOf(example).filter(one => categoriesOf(one)[0] === category).map(one => ({ one, found: candidates(one, report.findings) })))
  const loud = judged.filter(({ example, report }) =>
    report.findings.some(finding => finding.category === category && counts(example, finding)))
  const withEvidence = share(wanted, ({ one, found }) => found.some(finding => hasEvidence(one, finding)))
  const cells = [share(loud, ({ example }) => example.isHostile), share(wanted, ({ found }) => found.length > 0), withEvidence]
  return `| ${[category, ...cells.map(told)].join(' | ')} |`
}

function overall(judged: readonly Judged[]): readonly (readonly [string, Share])[] {
  const hostile = judged.filter(({ example }) => example.isHostile)
  const benign = judged.filter(({ example }) => !example.isHostile)
  const judgedAs = (verdict: ScanReport['verdict']): readonly Judged[] => judged.filter(({ report }) => report.verdict === verdict)
  return [
    ['hostile cases that get `block`', share(hostile, ({ report }) => report.verdict === 'block')],
    ['hostile cases that get `warn` or `block`', share(hostile, ({ report }) => report.verdict !== 'allow')],
    ['benign cases that get `block`', share(benign, ({ report }) => report.verdict === 'block')],
    ['benign cases that get `warn`', share(benign, ({ report }) => report.verdict === 'warn')],
    ['block precision: of what is blocked, hostile', share(judgedAs('block'), ({ example }) => example.isHostile)],
    ['allow leak: of what is allowed, hostile', share(judgedAs('allow'), ({ example }) => example.isHostile)],
    ['cases exactly as expected', share(judged, ({ example, report }) => differences(example, report).length === 0)],
  ]
}

async function judgeAll(): Promise<readonly Judged[]> {
  const judged: Judged[] = []
  for (const example of readCases()) judged.push({ example, report: await scan([example.root], { jobs: 0 }) })
  return judged
}

function table(judged: readonly Judged[]): string {
  const named = judged.flatMap(({ example, report }) => [
    ...expectedOf(example).map(one => categoriesOf(one)[0]),
    ...report.findings.filter(isLoud).map(({ category }) => category),
  ])
  const categories = [...new Set(named)].filter((one): one is Category => one !== undefined).toSorted()
  return [
    '| measure | share (95 % interval) |', '|---|---|',
    ...overall(judged).map(([name, value]) => `| ${name} | ${told(value)} |`),
    '',
    '| category | precision, by case | recall | recall with the right evidence |', '|---|---|---|---|',
    ...categories.map(category => categoryRow(category, judged)),
  ].join('\n')
}

const listed = (judged: readonly Judged[]): string => judged.flatMap(({ example, report }) => {
  const lines = differences(example, report)
  if (lines.length === 0) return []
  return [`- ${example.id}${example.known ? ` (known: ${example.known})` : ''}`, ...lines.map(line => `  - ${line}`)]
}).join('\n')

/** Mutants of what is found that are judged as strictly as before, by mutation. */
async function mutantTable(judged: readonly Judged[], isListing: boolean, every: number): Promise<string> {
  const found = judged.filter(({ example, report }) => example.isHostile && report.verdict !== 'allow')
    .map(({ example, report }) => ({ id: example.id, files: filesOf(example), verdict: report.verdict }))
    .filter(({ files }) => hasPrograms(files))
    .filter((_, index) => index % every === 0)
  const rows: string[] = []
  const total = { hits: 0, of: 0 }
  for (const mutation of Object.keys(mutations)) {
    const lost: string[] = []
    let of = 0
    for (const { id, files, verdict } of found) {
      const mutant = await mutantOf(files, mutation, id)
      if (!mutant) continue
      of += 1
      if (!isStillFound(verdict, (await judge(mutant)).verdict)) lost.push(id)
    }
    total.hits += of - lost.length
    total.of += of
    rows.push(`| ${mutation} | ${told({ hits: of - lost.length, of })} |`, ...isListing ? lost.map(id => `|   ${id} | lost |`) : [])
  }
  return ['', '| hostile programs, written otherwise | still found |', '|---|---|', ...rows, `| all | ${told(total)} |`].join('\n')
}

const { values } = parseArgs({ options: { list: { type: 'boolean', default: false }, mutants: { type: 'boolean', default: false }, every: { type: 'string', default: '1' } } })
const judged = await judgeAll()
console.log(table(judged))
if (values.mutants) console.log(await mutantTable(judged, values.list, Math.max(1, Number(values.every))))
if (values.list) console.log(`\n${listed(judged)}`)
