/** What a clock runs for: a thread and the files it holds. */
export interface Watched {
  readonly worker: object | undefined
  readonly held: readonly number[]
  timer: NodeJS.Timeout | undefined
}

// How often a file gets more time because others kept the processor busy; a thread that waits for nothing ends then too.
const maxPatience = 12

/** The share of processor time that a thread at work had since then, in milliseconds: on a crowded machine far less than went by. */
const shareSince = (start: NodeJS.CpuUsage, all: readonly Watched[]): number => {
  const { user, system } = process.cpuUsage(start)
  return (user + system) / 1000 / Math.max(1, all.filter(({ held }) => held.length > 0).length)
}

/** Calls when the time is over in which this one of all threads had the processor, unless its timer is cleared or set anew before. */
export function watch(seat: Watched, all: readonly Watched[], ms: number, onLate: () => void, patience = maxPatience): void {
  const worker = seat.worker
  const start = process.cpuUsage()
  clearTimeout(seat.timer)
  const timer = setTimeout(() => {
    // Answers that came while we were busy ourselves are read before anybody is blamed.
    setImmediate(() => {
      if (seat.timer !== timer || seat.worker !== worker) return
      const missing = ms - shareSince(start, all)
      if (patience > 0 && missing > ms / 4) watch(seat, all, missing, onLate, patience - 1)
      else onLate()
    })
  }, ms)
  seat.timer = timer
}
