import type { BenchReport } from './index.ts'

const number = (value: number | undefined, digits: number): string => value === undefined ? '–' : value.toFixed(digits)

/** The report as a Markdown table; the last two columns say how many times plugvet's cost, cold with two jobs, the row is. */
export function benchTable({ files, bytes, rounds, measured, absent }: BenchReport): string {
  const own = measured.find(({ name }) => name === 'plugvet, cold, 2 jobs')?.cost
  const rows = measured.map(({ name, cost: { wallSeconds, cpuSeconds, peakMiB } }) => [
    name, number(wallSeconds, 2), number(cpuSeconds, 2), number(peakMiB, 0), number(bytes / 1e6 / wallSeconds, 1), number(files / wallSeconds, 0),
    number(own && wallSeconds / own.wallSeconds, 2), number(own?.cpuSeconds && cpuSeconds && cpuSeconds / own.cpuSeconds, 2),
  ])
  return [
    `${files} files, ${number(bytes / 1e6, 1)} MB; medians of ${rounds} rounds in turns; wall and CPU seconds with start-up, peak memory of a process`,
    '',
    '| program | wall s | CPU s | MiB | MB/s | files/s | × wall | × CPU |',
    '|---|--:|--:|--:|--:|--:|--:|--:|',
    ...rows.map(cells => `| ${cells.join(' | ')} |`),
    ...absent.length > 0 ? ['', ...absent.map(({ name, reason }) => `${name}: not measured, ${reason}`)] : [],
  ].join('\n')
}
