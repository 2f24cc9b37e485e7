import { visible } from './escape.ts'
import { bytes, widthOf } from './layout.ts'

export interface Progress {
  readonly filesDone: number
  /** Unknown while files are still being found. */
  readonly filesTotal?: number
  /** With the time that it took: shown as an amount and a speed. */
  readonly bytesDone?: number
  readonly elapsedMs?: number
}

/** One line for a terminal, without its line break, never wider than `width`. The caller overwrites it as work goes on. */
export function progressLine({ filesDone, filesTotal, bytesDone, elapsedMs = 0 }: Progress, width = 80): string {
  const files = filesTotal === undefined ? `${filesDone} files` : `${filesDone}/${filesTotal} files`
  const share = filesTotal ? `  ${Math.floor(100 * Math.min(1, filesDone / filesTotal))} %` : ''
  const amount = bytesDone === undefined ? '' : `  ${bytes(bytesDone)}`
  const speed = bytesDone !== undefined && elapsedMs >= 500 ? `  ${(bytesDone / 1e3 / elapsedMs).toFixed(1)} MB/s` : ''
  const line = visible(`Scanning  ${files}${share}${amount}${speed}`)
  return widthOf(line) <= width ? line : line.slice(0, Math.max(0, width))
}
