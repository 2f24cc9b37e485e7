import { visible } from './escape.ts'
import { widthOf } from './layout.ts'

const shortMs = 2000

export interface Progress {
  readonly filesDone: number
  /** Unknown while files are still being found. */
  readonly filesTotal?: number
  /** Since the first file. Work that lasts is told its speed and what is left. */
  readonly elapsedMs?: number
}

/** One line for a terminal, without its line break, never wider than `width`. The caller overwrites it as work goes on. */
export function progressLine({ filesDone, filesTotal, elapsedMs = 0 }: Progress, width = 80): string {
  const files = filesTotal === undefined ? `${filesDone} files` : `${filesDone}/${filesTotal} files`
  const share = filesTotal ? [`${Math.floor(100 * Math.min(1, filesDone / filesTotal))} %`] : []
  const isLong = elapsedMs >= shortMs && filesDone > 0
  const speed = isLong ? [`${rate(filesDone * 1000 / elapsedMs)} files/s`] : []
  const left = isLong && filesTotal !== undefined && filesTotal > filesDone ? [`${duration((filesTotal - filesDone) * elapsedMs / filesDone)} left`] : []
  const line = visible(['Scanning', files, ...share, ...speed, ...left].join('  '))
  return widthOf(line) <= width ? line : line.slice(0, Math.max(0, width))
}

const rate = (perSecond: number): string => (perSecond < 10 ? perSecond.toFixed(1) : Math.round(perSecond).toString())

/** Rounded so that it does not flicker. */
function duration(ms: number): string {
  const seconds = Math.ceil(ms / 1000)
  return seconds < 90 ? `${seconds} s` : `${Math.round(seconds / 60)} min`
}
