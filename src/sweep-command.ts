import type { OptionValues } from './options.ts'
import type { ScanReport } from './model/index.ts'
import { diffText, inventoryText, queryListText, queryText, startedText, statusText, summaryText } from './sweep-text.ts'
import * as sweeping from './sweeping.ts'
import type { SweepOptions } from './sweeping.ts'
import { queries } from './sweep/index.ts'
import { UsageError } from './usage-error.ts'

/** What a command of the sweep says: a text, or a report for whoever draws it, which stands in for the text in every other format. */
export interface SweepAnswer { readonly text: string; readonly code: 0 | 1 | 3; readonly report?: ScanReport }

export interface Surroundings extends SweepOptions { readonly folder: string; readonly columns: number }

type Job = (words: readonly string[], values: OptionValues, around: Surroundings) => Promise<SweepAnswer>

const told = (text: string, code: SweepAnswer['code'] = 0): SweepAnswer => ({ text, code })
const json = (data: unknown): string => `${JSON.stringify(data, undefined, 2)}\n`

const runNumber = (text: string | undefined): number | undefined => {
  if (text === undefined) return undefined
  if (/^\d{1,9}$/.test(text)) return Number(text)
  throw new UsageError(`${JSON.stringify(text)} is no number of a run: plugvet sweep status shows the newest`)
}

const atMost = (words: readonly string[], most: number, usage: string): void => {
  if (words.length > most) throw new UsageError(`sweep does not take ${JSON.stringify(words[most])} here: plugvet sweep ${usage}`)
}

const start: Job = async (specs, values, around) => {
  const { from, dependents, rescan, workers, rate, format } = values
  const ways = [specs.length > 0 || from !== undefined, dependents !== undefined, rescan !== undefined].filter(Boolean).length
  if (ways === 0) throw new UsageError('nothing to sweep: name packages, tarballs or folders, or give --from FILE, --dependents NAME or --rescan RUN')
  if (ways > 1) throw new UsageError('a sweep is over a list, the dependents of a package or an earlier run: one at a time')
  if (rate === 0) throw new UsageError('--rate is at least 1')
  const swept = await sweeping.sweep({ specs, from, dependents, rescan: runNumber(rescan), folder: around.folder, workers, rate }, around)
  const { status } = swept
  const text = workers === 0 ? startedText(swept) : summaryText(swept, around.columns)
  return told(format === 'json' ? json({ schemaVersion: 1, ...swept }) : text, status.failed > 0 || status.unavailable > 0 || (workers !== 0 && status.waiting > 0) ? 3 : 0)
}

const jobs: Readonly<Record<string, Job>> = {
  async worker(words, { workers, drain }, around) {
    atMost(words, 0, 'worker')
    await sweeping.workOn({ workers, isDraining: drain }, around)
    return told('')
  },
  async resume(words, { workers }, around) {
    atMost(words, 0, 'resume')
    if (workers === 0) throw new UsageError('resume works here: --workers is at least 1')
    await sweeping.sweepResume(workers, around)
    return told('')
  },
  async retry(words, { format }, around) {
    atMost(words, 1, 'retry [run]')
    const outcome = await sweeping.sweepRetry(runNumber(words[0]), around)
    return told(format === 'json' ? json(outcome) : `Queued ${outcome.queued} items of run ${outcome.run} again; plugvet sweep resume works on them.\n`)
  },
  async status(words, { format, watch }, around) {
    atMost(words, 1, 'status [run]')
    const outcome = await (watch ? sweeping.watchSweep : sweeping.sweepStatus)(runNumber(words[0]), around)
    return told(format === 'json' ? json({ schemaVersion: 1, ...outcome }) : statusText(outcome))
  },
  async report(words, { severity = 'warn' }, around) {
    atMost(words, 1, 'report [run]')
    const { report, ...outcome } = await sweeping.sweepReport(runNumber(words[0]), severity, around)
    return { text: summaryText(outcome, around.columns), code: 0, report }
  },
  async diff(words, { format }, around) {
    atMost(words, 2, 'diff <run> <run>')
    const [before, now] = [runNumber(words[0]), runNumber(words[1])]
    if (before === undefined || now === undefined) throw new UsageError('two runs are compared: plugvet sweep diff <run> <run>')
    const packages = await sweeping.sweepDiff(before, now, around)
    return told(format === 'json' ? json({ schemaVersion: 1, before, now, packages }) : diffText(before, now, packages, around.columns))
  },
  async query([name, given, ...rest], { format, print }, around) {
    atMost(rest, 0, 'query [name] [value]')
    if (name === undefined) return told(format === 'json' ? json(queries) : queryListText(queries))
    const query = Object.hasOwn(queries, name) ? queries[name] : undefined
    if (print && query) return told(`${query.sql};\n`)
    const rows = await sweeping.sweepQuery(name, given, around)
    return told(format === 'json' ? json(rows) : queryText(rows))
  },
  async inventory(words, { from, machine, format, print }, around) {
    atMost(words, 0, 'inventory')
    if (from !== undefined && machine !== undefined) throw new UsageError('an inventory file says which machine it is of: --machine does not go with --from')
    const inventory = from === undefined ? await sweeping.ownInventory(machine, around.env ?? process.env) : sweeping.inventoryIn(from)
    if (print || (from === undefined && format === 'json')) return told(json(inventory))
    await sweeping.sweepInventory([inventory], around)
    return told(inventoryText(inventory))
  },
}

/** The jobs that go by a name; everything else is a package. A package of such a name is written `npm:worker`. */
export const sweepJobs: readonly string[] = Object.keys(jobs)

/** Does what `plugvet sweep …` asks. Throws a UsageError for what cannot be meant. */
export const sweepCommand = (operands: readonly string[], values: OptionValues, around: Surroundings): Promise<SweepAnswer> => {
  const [word = '', ...rest] = operands
  const job = Object.hasOwn(jobs, word) ? jobs[word] : undefined
  return job ? job(rest, values, around) : start(operands, values, around)
}
