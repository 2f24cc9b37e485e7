import { visible } from './escape.ts'
import { bytes, widthOf } from './layout.ts'

export interface Progress {
  readonly filesDone: number
  /** Unknown while files are still being found. */
  readonly filesTotal?: number
  readonly bytesDone: number
  readonly elapsedMs: number
}

/** One line for a terminal, without its line break, never wider than `width`. The caller overwrites it as work goes on. */
export function progressLine({ filesDone, filesTotal, bytesDone, elapsedMs }: Progress, width = 80): string {
  const files = filesTotal === undefined ? `${filesDone} files` : `${filesDone}/${filesTotal} files`
  const share = filesTotal ? `  ${Math.floor(100 * Math.min(1, filesDone / filesTotal))} %` : ''
  const speed = elapsedMs >= 500 ? `  ${(bytesDone / 1e3 / elapsedMs).toFixed(1)} MB/s` : ''
  const line = visible(`Scanning  ${files}${share}  ${bytes(bytesDone)}${speed}`)
  return widthOf(line) <= width ? line : line.slice(0, Math.max(0, width))
}
