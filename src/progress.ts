import { progressLine } from './report/index.ts'
import type { Progress } from './run.ts'

const intervalMs = 100

/** Where a line is drawn over and over: standard error, when it is a terminal. */
export interface Terminal {
  /** 0 when the terminal does not tell. */
  readonly columns: number
  write(text: string): unknown
}

/** Draws progress over itself, a few times per second; `clear` takes it away before anything else is written there. */
export function progressPainter(terminal: Terminal, now: () => number): { show: (progress: Progress) => void; clear: () => void } {
  let drawnAt = -Infinity
  let startedAt = -Infinity
  let before = Infinity
  return {
    show({ done, total }) {
      // The next target counts from the start again, and so does its speed.
      if (done < before) startedAt = now()
      before = done
      if (now() - drawnAt < intervalMs) return
      drawnAt = now()
      terminal.write(`\r\u001b[K${progressLine({ filesDone: done, filesTotal: total, elapsedMs: now() - startedAt }, (terminal.columns || 80) - 1)}`)
    },
    clear() {
      if (drawnAt > -Infinity) terminal.write('\r\u001b[K')
      drawnAt = -Infinity
    },
  }
}

/** Draws one line over itself, as often as it is told. */
export function linePainter(terminal: Terminal): { show: (line: string) => void; clear: () => void } {
  let isDrawn = false
  return {
    show(line) {
      isDrawn = true
      terminal.write(`\r\u001b[K${line.slice(0, (terminal.columns || 80) - 1)}`)
    },
    clear() {
      if (isDrawn) terminal.write('\r\u001b[K')
      isDrawn = false
    },
  }
}

/** Tells a line to a log that keeps all of them: the first after `everyMs` milliseconds, further ones as far apart. */
export function lineTeller(tell: (line: string) => void, now: () => number, everyMs = 30_000): { show: (line: string) => void } {
  let toldAt = now()
  return {
    show(line) {
      if (now() - toldAt < everyMs) return
      toldAt = now()
      tell(line)
    },
  }
}
