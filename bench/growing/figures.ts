import type { Cost } from '../../src/bench/measure.ts'

/** What one scan of one sample cost. */
export interface Figure {
  readonly series: Series
  /** Packages or, for a single file, modules. */
  readonly parts: number
  readonly files: number
  readonly bytes: number
  readonly cost: Cost
  /** What could not be looked at: a scan that gave up is cheap. */
  readonly gaps: number
}

export type Series = 'packages, 1 job' | 'packages, 2 jobs' | 'one file, 1 job'
export const allSeries: readonly Series[] = ['packages, 1 job', 'packages, 2 jobs', 'one file, 1 job']

/** Where a scan takes no longer than a few starts, the start is what was measured. */
const leastOfStart = 2
const isBeyond = ({ cpuSeconds }: Cost, startSeconds: number): boolean => cpuSeconds !== undefined && cpuSeconds > leastOfStart * startSeconds

/**
 * How the processor time beyond the start grows with the bytes: 1 is linear, 2 quadratic. The slope of the line through the logarithms with the least
 * squares; undefined with fewer than three sizes that take more than twice as long as the start itself.
 */
export function exponentOf(figures: readonly Figure[], startSeconds: number): number | undefined {
  const points = figures.filter(({ cost, bytes }) => bytes > 0 && isBeyond(cost, startSeconds))
    .map(({ cost, bytes }) => [Math.log(bytes), Math.log(cost.cpuSeconds! - startSeconds)] as const)
  const mean = (pick: 0 | 1): number => points.reduce((sum, point) => sum + point[pick], 0) / points.length
  const [x, y] = [mean(0), mean(1)]
  const spread = points.reduce((sum, point) => sum + (point[0] - x) ** 2, 0)
  return points.length < 3 || spread === 0 ? undefined : points.reduce((sum, point) => sum + (point[0] - x) * (point[1] - y), 0) / spread
}

const number = (value: number | undefined, digits: number): string => value === undefined ? '–' : value.toFixed(digits)

/** The figures as Markdown, with what they say about growth. */
export function growthTable(figures: readonly Figure[], startSeconds: number): string {
  const rows = allSeries.flatMap(series => figures.filter(figure => figure.series === series)).map(({ series, parts, files, bytes, cost, gaps }) => {
    const beyond = isBeyond(cost, startSeconds) ? (cost.cpuSeconds! - startSeconds) / (bytes / 1e6) : undefined
    return [series, parts, files, number(bytes / 1e6, 2), number(cost.wallSeconds, 1), number(cost.cpuSeconds, 1), number(beyond, 2), number(cost.peakMiB, 0), gaps]
  })
  const slopes = allSeries.map(series => [series, exponentOf(figures.filter(figure => figure.series === series), startSeconds)] as const)
    .filter(([, slope]) => slope !== undefined).map(([series, slope]) => `${series}: ${number(slope, 2)}`)
  return [
    '| sample | packages or modules | files | MB of code | wall s | CPU s | CPU s beyond the start, per MB | MiB | gaps |',
    '|---|--:|--:|--:|--:|--:|--:|--:|--:|',
    ...rows.map(cells => `| ${cells.join(' | ')} |`),
    '',
    `A start without anything to read takes ${number(startSeconds, 1)} CPU s.${slopes.length > 0 ? ` CPU seconds beyond it grow with the bytes to the power of (1 is linear) ${slopes.join('; ')}.` : ''}`,
  ].join('\n')
}
