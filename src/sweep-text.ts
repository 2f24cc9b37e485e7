import type { DiffFinding, DiffPackage, Inventory, Query, RateStatus, RunStatus, RunSummary } from './sweep/index.ts'
import { count, paragraph, visible } from './report/index.ts'

const shown = (text: string): string => visible(text, ' ')

const bytesText = (bytes: number): string => bytes < 1e6 ? `${(bytes / 1e3).toFixed(1)} kB` : bytes < 1e9 ? `${(bytes / 1e6).toFixed(1)} MB` : `${(bytes / 1e9).toFixed(1)} GB`
const paceText = (perSecond: number): string => perSecond >= 1 ? `${perSecond.toFixed(1)} a second` : `${Math.round(perSecond * 60)} a minute`
const leftText = (seconds: number): string => seconds < 90 ? `${seconds} s` : seconds < 5400 ? `${Math.round(seconds / 60)} min` : `${(seconds / 3600).toFixed(1)} h`

/** One line, drawn over and over while a sweep goes on. */
export const progressText = ({ run, done, failed, total, active, perSecond, secondsLeft, verdicts }: RunStatus): string => [
  `Sweep ${run}`, `${done + failed}/${total}`, `${active} at hand`, paceText(perSecond), ...secondsLeft === undefined ? [] : [`${leftText(secondsLeft)} left`],
  `${verdicts.block} block, ${verdicts.warn} warn`,
].join('  ')

export const startedText = ({ run, held, status }: { readonly run: number; readonly held: number; readonly status: RunStatus }): string =>
  `Run ${run} has ${count(status.total, 'item')}${held > 0 ? `, ${held} of them done because nothing that changed can touch them` : ''}; plugvet sweep worker works on the rest.\n`

const stateLines = ({ run, source, startedAt, total, done, failed, waiting, active, scanned, unavailable, bytes, verdicts }: RunStatus): readonly string[] => [
  `Run ${run} of ${startedAt} (${shown(source)})`,
  `  ${done} of ${total} done, ${waiting} waiting, ${active} at hand, ${failed} failed`,
  `  ${scanned} scanned (${bytesText(bytes)}), ${done - scanned - unavailable} known before, ${unavailable} not to be had`,
  `  ${verdicts.block} block, ${verdicts.warn} warn, ${verdicts.allow} allow`,
]

/** Where a run stands. */
export function statusText({ status, rates }: { readonly status: RunStatus; readonly rates: readonly RateStatus[] }): string {
  const pace = status.waiting > 0 ? [`  ${paceText(status.perSecond)}${status.secondsLeft === undefined ? '' : `, ${leftText(status.secondsLeft)} left`}`] : []
  const asked = rates.map(({ registry, asked: requests, perSecond }) => `  ${shown(registry)}: ${count(requests, 'request')}, at most ${perSecond} a second`)
  return `${[...stateLines(status), ...pace, ...asked].join('\n')}\n`
}

/** What a run found, for a person. */
export function summaryText({ status, summary }: { readonly status: RunStatus; readonly summary: RunSummary }, width: number): string {
  const { critical, rules, hosts, capabilities, faults } = summary
  const section = (title: string, lines: readonly string[]): readonly string[] => lines.length === 0 ? [] : ['', title, ...lines]
  const list = (names: readonly string[]): readonly string[] => names.length === 0 ? [] : paragraph(names.join(', '), width, '  ')
  return `${[
    ...stateLines(status),
    ...section('Evidence of harm', critical.flatMap(one => paragraph(`${shown(one.name)} ${shown(one.version)}: ${shown(one.message)} (${one.rules})`, width, '  '))),
    ...section('What a person should decide about', list(rules.filter(({ severity }) => severity === 'warn').map(({ ruleId, packages }) => `${ruleId} ${packages}`))),
    ...section('What packages can do', list(capabilities.map(({ capability, packages }) => `${capability} ${packages}`))),
    ...section('Whom they talk to most', list(hosts.map(({ host, packages }) => `${shown(host)} ${packages}`))),
    ...section('Could not look', faults.flatMap(({ spec, fault }) => paragraph(`${shown(spec)}: ${shown(fault)}`, width, '  '))),
  ].join('\n')}\n`
}

/** What changed between two runs, package by package. */
export function diffText(before: number, now: number, packages: readonly DiffPackage[], width: number): string {
  const line = (sign: string, { severity, ruleId, message, file, line: at }: DiffFinding): readonly string[] =>
    paragraph(`${severity} ${ruleId}: ${shown(message)} (${shown(file)}:${at})`, width, `    ${sign} `)
  const lines = packages.flatMap(one => {
    const versions = one.before === undefined ? `new, ${one.now}` : one.now === undefined ? `gone, was ${one.before}` : one.before === one.now ? one.now : `${one.before} → ${one.now}`
    const verdict = one.verdictBefore !== undefined && one.verdict !== undefined && one.verdictBefore !== one.verdict ? `, ${one.verdictBefore} → ${one.verdict}` : one.verdict === undefined ? '' : `, ${one.verdict}`
    return [
      ...paragraph(`${shown(one.name)} (${shown(versions)}${verdict})`, width, '  '), ...one.added.flatMap(finding => line('+', finding)), ...one.removed.flatMap(finding => line('-', finding)),
      ...one.hosts.length === 0 ? [] : paragraph(`names ${shown(one.hosts.join(', '))}`, width, '    + '),
    ]
  })
  return `${[lines.length === 0 ? `Nothing changed from run ${before} to run ${now}.` : `From run ${before} to run ${now}, ${count(packages.length, 'package')} changed:`, ...lines].join('\n')}\n`
}

export const queryListText = (queries: Readonly<Record<string, Query>>): string =>
  `${Object.entries(queries).map(([name, { title, parameter = '' }]) => `${`${name} ${parameter}`.padEnd(24)} ${title}`).join('\n')}\n`

/** Rows as a table with as much room as they need: it is made to be read by grep and awk as well. */
export function queryText(rows: readonly Readonly<Record<string, unknown>>[]): string {
  const [first] = rows
  if (first === undefined) return 'Nothing.\n'
  const names = Object.keys(first)
  const cells = [names, ...rows.map(row => names.map(name => row[name] === null || row[name] === undefined ? '-' : shown(String(row[name]))))]
  const widths = names.map((_, column) => Math.min(60, Math.max(...cells.map(row => row[column]!.length))))
  return `${cells.map(row => row.map((cell, column) => cell.padEnd(widths[column]!)).join('  ').trimEnd()).join('\n')}\n`
}

export const inventoryText = ({ machine, packages }: Inventory): string => `${shown(machine)} has ${count(packages.length, 'package')} installed.\n`
