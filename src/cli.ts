import { existsSync } from 'node:fs'
import { homedir } from 'node:os'
import { help } from './help.ts'
import { outputsOf, wantsColor, writeReport } from './outputs.ts'
import type { Outputs } from './outputs.ts'
import { pageText } from './own-files.ts'
import { millisecondsOf, parseCommandLine } from './parse-args.ts'
import type { CommandLine } from './parse-args.ts'
import type { Format, OptionValues } from './options.ts'
import type { BaselineEntry } from './findings/index.ts'
import type { RenderOptions } from './report/index.ts'
import type { Progress } from './run.ts'
import type { Suppressions } from './suppressions.ts'
import { ConfigProblems, UsageError } from './usage-error.ts'

// Everything heavy is loaded by the command that needs it: `--version` and a misspelt option answer at once.

const releases = ['auto', '2026.5.22', '2026.7.1', 'current'] as const
/** What an interrupt does: most commands simply end. */
let interrupt = (): void => process.exit(exitCode.interrupted)
const exitCode = { clean: 0, findings: 1, misuse: 2, incomplete: 3, interrupted: 130 } as const

/** Does what the command line asks and answers the exit code. This file alone prints or ends the process. */
export async function main(args: readonly string[]): Promise<number> {
  // Ending the process ends its threads, whatever they are busy with.
  process.on('SIGINT', () => interrupt())
  try {
    return await obey(await withSettings(args))
  } catch (error) {
    await complain(error)
    return exitCode.misuse
  }
}

/** What the operator's own file says stands in front of the command line, which wins. */
async function withSettings(args: readonly string[]): Promise<CommandLine> {
  const line = parseCommandLine(args)
  const { command, operands, values } = line
  if (values.help || values.version || command === undefined) return line
  const { loadSettings, settingsNote } = await import('./settings.ts')
  const audited = async (): Promise<readonly string[]> => (await import('./run.ts')).auditedFolders(process.env)
  const looked = command === 'baseline' ? operands.slice(1) : operands
  const settings = await loadSettings({ command, operands: looked, named: values.config, folder: process.cwd(), audited })
  const full = settings.args.length === 0 ? line : parseCommandLine([...settings.args, ...args])
  const notes = [settings.note, settingsNote(full, process.cwd())].filter(text => text !== undefined)
  if (!values.quiet) for (const text of notes) note((await import('./report/index.ts')).visible(text))
  return full
}

async function obey({ command, operands, values }: CommandLine): Promise<number> {
  if (values.help) return print(help(command))
  if (values.version || command === undefined) return print(`${(await import('./version.ts')).version}\n`)
  if (command === 'scan') return scan(operands, values)
  if (command === 'review') return review(operands, values)
  if (command === 'audit') return audit(values)
  if (command === 'install-policy') return installPolicy(values)
  if (command === 'guard' || command === 'harden' || command === 'secrets' || command === 'incident' || command === 'baseline') return answer(command, operands, values)
  if (command === 'sweep') return sweep(operands, values)
  if (command === 'rules') return rules(values)
  if (command === 'completions') return completions(operands[0] ?? '')
  if (command === 'bench') return bench(operands[0] ?? '.', values)
  return explain(operands[0] ?? '')
}

async function scan(paths: readonly string[], values: OptionValues): Promise<number> {
  const outputs = outputsOf('scan', values)
  const [run, findings, drawing, { metasById }] =
    await Promise.all([import('./run.ts'), import('./findings/index.ts'), import('./report/draw.ts'), import('./catalog/metas.ts')])
  const { 'fail-on': failOn = 'critical', 'allow-incomplete': allowIncomplete, 'min-confidence': minConfidence, stats } = values
  const { jobs, 'max-memory': maxMemory, 'no-cache': noCache, 'cache-dir': cacheDir } = values
  const { suppressions, baseline } = await decisionsOf(values, 'scan')
  const result = await showingProgress(values, onProgress => run.scan(paths, { jobs, maxMemory, remember: !noCache, cacheDir, minConfidence, suppressions, baseline, stats, onProgress }))
  await deliver(outputs, values, (format, options) => drawing.draw(format, result, metasById, options))
  return findings.exitCodeOf(result, { failOn, allowIncomplete })
}

async function review(specs: readonly string[], values: OptionValues): Promise<number> {
  const outputs = outputsOf('review', values)
  const { against, all, deps, 'min-age': minAge, 'no-cache': noCache, 'cache-dir': cacheDir, jobs, 'max-memory': maxMemory, stats } = values
  if (all && against !== 'installed') throw new UsageError('--all goes with --against installed')
  if (all && specs.length > 0) throw new UsageError('--all stands for every installed package: name none besides')
  const [run, findings, drawing, { metasById }] =
    await Promise.all([import('./run.ts'), import('./findings/index.ts'), import('./report/draw.ts'), import('./catalog/metas.ts')])
  const { 'fail-on': failOn = 'critical', 'allow-incomplete': allowIncomplete, 'min-confidence': minConfidence } = values
  const youngest = minAge === undefined ? undefined : millisecondsOf('--min-age', minAge)
  const { suppressions, baseline } = await decisionsOf(values, 'scan')
  const result = await showingProgress(values, onProgress =>
    run.review(specs, { against, all, deps, minAge: youngest, noCache, cacheDir, jobs, maxMemory, stats, minConfidence, suppressions, baseline, onProgress }))
  await deliver(outputs, values, (format, options) => drawing.draw(format, result, metasById, options))
  return findings.exitCodeOf(result, { failOn, allowIncomplete })
}

/** Like the original, an audit fails only for a configuration that it cannot use, unless `--fail-on` asks for more. */
async function audit(values: OptionValues): Promise<number> {
  const outputs = outputsOf('audit', values)
  const [run, { isBadEnough }, report, drawing] =
    await Promise.all([import('./run.ts'), import('./findings/index.ts'), import('./report/index.ts'), import('./report/draw.ts')])
  const { deep, verify, fix, 'dry-run': dryRun, profile, auth, token, password, 'min-confidence': minConfidence, 'fail-on': failOn } = values
  const { jobs, 'max-memory': maxMemory, 'save-snapshot': saveSnapshot, 'from-snapshot': fromSnapshot } = values
  const release = releases.find(each => each === profile)
  if (profile !== undefined && release === undefined) throw new UsageError(`--profile of audit is one of ${releases.join(', ')}, not ${JSON.stringify(profile)}`)
  if (dryRun && !fix) throw new UsageError('--dry-run goes with --fix')
  if (dryRun && values['generate-gateway-token']) throw new UsageError('--generate-gateway-token writes a token: it does not go with --dry-run')
  if (values['generate-gateway-token']) {
    const { giveToken } = await import('./hardening.ts')
    note(giveToken({}) ? 'the gateway has a new token; clients have to be told it' : 'the gateway has a token already')
  }
  if (fromSnapshot !== undefined) refuseBeside('--from-snapshot', { deep, verify, fix, auth, token, password, 'save-snapshot': saveSnapshot })
  const start = performance.now()
  const { suppressions, baseline } = await decisionsOf(values, 'audit')
  try {
    const result = await showingProgress(values, onProgress =>
      run.audit({ deep, verify, fix, dryRun, profile: release, auth, token, password, jobs, maxMemory, minConfidence, suppressions, baseline, saveSnapshot, fromSnapshot, onProgress }))
    if (values.stats) note(`took ${Math.round(performance.now() - start)} ms`)
    await deliver(outputs, values, (format, options) => drawing.drawAudit(format, result, options))
    if (failOn === undefined) return exitCode.clean
    if (result.findings.some(finding => isBadEnough(finding, failOn))) return exitCode.findings
    return result.gaps?.length && !values['allow-incomplete'] ? exitCode.incomplete : exitCode.clean
  } catch (error) {
    if (!(error instanceof ConfigProblems)) throw error
    for (const line of error.message.split('\n')) note(report.visible(line))
    return exitCode.findings
  }
}

/** What the operator has decided about findings, for one lane. */
async function decisionsOf<Lane extends keyof Suppressions>({ suppressions, baseline }: OptionValues, lane: Lane):
Promise<{ readonly suppressions: Suppressions[Lane]; readonly baseline: readonly BaselineEntry[] | undefined }> {
  const [{ loadSuppressions }, { loadBaseline }] = await Promise.all([import('./suppressions.ts'), import('./baseline-file.ts')])
  return { suppressions: (await loadSuppressions(suppressions, process.env))[lane], baseline: baseline === undefined ? undefined : await loadBaseline(baseline, true) }
}

/** A snapshot was taken with these or without; asking for them now would change nothing and look as if it did. */
function refuseBeside(option: string, others: Readonly<Record<string, unknown>>): void {
  const given = Object.keys(others).find(name => others[name] !== undefined && others[name] !== false)
  if (given !== undefined) throw new UsageError(`${option} and --${given} cannot be combined: a snapshot holds what was seen when it was saved`)
}

async function answer(command: 'guard' | 'harden' | 'secrets' | 'incident' | 'baseline', operands: readonly string[], values: OptionValues): Promise<number> {
  const answers = await import('./answers.ts')
  const { text, code } = command === 'harden' || command === 'secrets' ? await answers[command](values) : await answers[command](operands, values, columns())
  await print(text)
  return code
}

/** The first signal lets a sweep finish what it has in hand, the second ends it. */
async function sweep(operands: readonly string[], values: OptionValues): Promise<number> {
  const outputs = outputsOf('sweep', values)
  const [{ sweepCommand }, { progressText }, { draw }, { metasById }, { visible }] =
    await Promise.all([import('./sweep-command.ts'), import('./sweep-text.ts'), import('./report/draw.ts'), import('./catalog/metas.ts'), import('./report/index.ts')])
  const stopping = new AbortController()
  interrupt = () => {
    if (stopping.signal.aborted) process.exit(exitCode.interrupted)
    if (!values.quiet) note('ends when what is at hand is done; once more ends it at once')
    stopping.abort()
  }
  process.on('SIGTERM', () => interrupt())
  // A worker that was started by another process ends with it.
  process.on('disconnect', () => stopping.abort())
  process.channel?.unref()
  const { linePainter, lineTeller } = await import('./progress.ts')
  const painter = process.stderr.isTTY ? linePainter(process.stderr) : { ...lineTeller(note, () => performance.now()), clear: () => {} }
  const { report, text, code } = await sweepCommand(operands, values, {
    database: values.database, folder: process.cwd(), columns: columns(), stop: stopping.signal,
    ...!values.quiet && { onStatus: status => painter.show(progressText(status)), onTrouble: message => note(visible(message)) },
  }).finally(painter.clear)
  if (report) await deliver(outputs, values, (format, options) => format === 'text' ? Promise.resolve(text) : draw(format, report, metasById, options))
  else await print(text)
  return stopping.signal.aborted ? exitCode.interrupted : code
}

async function installPolicy({ dir }: OptionValues): Promise<number> {
  const [{ answerInstallPolicy, readQuestion }, { guardFolder }] = await Promise.all([import('./install-policy.ts'), import('./guarding.ts')])
  return print(await answerInstallPolicy({ bytes: await readQuestion(process.stdin), folder: guardFolder({ dir }), startedAt: performance.timeOrigin }))
}

const note = (text: string): void => void process.stderr.write(`plugvet: ${text}\n`)

async function rules({ format, category, severity }: OptionValues): Promise<number> {
  const [{ listRules }, { metas }] = await Promise.all([import('./report/index.ts'), import('./catalog/metas.ts')])
  return print(listRules(metas, { format: format === 'json' ? 'json' : 'text', width: columns(), ...category && { category }, ...severity && { severity } }))
}

async function completions(shell: string): Promise<number> {
  const [{ completions: script }, { metas }] = await Promise.all([import('./completions.ts'), import('./catalog/metas.ts')])
  return print(script(shell, metas.map(({ id }) => id)))
}

async function bench(tree: string, { rounds = 3, mebibytes = 20, peers, quiet }: OptionValues): Promise<number> {
  if (!existsSync(tree)) throw new UsageError(`there is no ${tree}`)
  const { bench: run, benchTable } = await import('./bench/index.ts')
  const onRun = (name: string, round: number): void => quiet ? undefined : note(`round ${round}: ${name}`)
  return print(`${benchTable(await run({ tree, mebibytes, rounds, peers, onRun }))}\n`)
}

async function explain(id: string): Promise<number> {
  const [{ loadExplainer }, { metas }] = await Promise.all([import('./report/index.ts'), import('./catalog/metas.ts')])
  const explainer = await loadExplainer()
  const entry = explainer.findEntry(metas, id)
  if (!entry) throw new UsageError(explainer.unknownId(metas, id))
  return print(explainer.explain(entry, { page: pageText(entry.page), width: columns() }))
}

const columns = (): number => process.stdout.columns || 80

/** Writes the files first: a report that cannot be written must not look delivered. */
async function deliver({ screen, files }: Outputs, values: OptionValues, render: (format: Format, options: RenderOptions) => Promise<string>): Promise<void> {
  const { version } = await import('./version.ts')
  const { verbose, stats } = values
  const common = { version, verbose, stats, folder: process.cwd(), home: homedir(), pageText }
  for (const { format, file } of files) writeReport(file, await render(format, common))
  if (!screen) return
  const color = wantsColor(values.color, process.env, process.stdout.isTTY)
  await print(await render(screen, { ...common, color, width: columns() }))
}

/** Only to a terminal, and gone before the report is drawn. */
async function showingProgress<T>({ quiet }: OptionValues, work: (onProgress: (progress: Progress) => void) => Promise<T>): Promise<T> {
  if (quiet || !process.stderr.isTTY) return work(() => {})
  const { progressPainter } = await import('./progress.ts')
  const painter = progressPainter(process.stderr, () => performance.now())
  try {
    return await work(painter.show)
  } finally {
    painter.clear()
  }
}

/** Writes to standard output and waits until it is out. A reader that went away (`| head`) is no failure. */
async function print(text: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const settle = (error?: Error | null): void => {
      if (error && (error as NodeJS.ErrnoException).code !== 'EPIPE') reject(error)
      else resolve(exitCode.clean)
    }
    process.stdout.once('error', settle)
    process.stdout.write(text, settle)
  })
}

/** One line, in which nothing that came from outside can drive the terminal. */
async function complain(error: unknown): Promise<void> {
  const { visible } = await import('./report/index.ts')
  const isMistake = error instanceof UsageError
  const message = error instanceof Error ? error.message : String(error)
  note(`${isMistake ? '' : 'internal failure: '}${visible(message)}`)
  if (!isMistake && process.env['PLUGVET_DEBUG'] && error instanceof Error) process.stderr.write(`${error.stack}\n`)
}
