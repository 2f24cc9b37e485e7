import type { Progress } from './run.ts'

const interval = 100

/** A line that is drawn over itself; `clear` takes it away before anything else is written there. */
export function progressPainter(write: (text: string) => void, now: () => number): { show: (progress: Progress) => void; clear: () => void } {
  let drawn = 0
  let isThere = false
  return {
    show({ done, total }) {
      if (now() - drawn < interval) return
      drawn = now()
      isThere = true
      write(`\r\u001b[K${done} of ${total} files`)
    },
    clear() {
      if (isThere) write('\r\u001b[K')
      isThere = false
    },
  }
}
