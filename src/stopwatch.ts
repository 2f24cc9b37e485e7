import { performance } from 'node:perf_hooks'
import type { Coverage, ScanStats } from './model/index.ts'

export interface Stopwatch {
  stop(jobs: number, coverages: readonly Coverage[]): ScanStats
  /** Takes processor time of other processes of ours into account, in microseconds. */
  readonly addCpu: (microseconds: number) => void
}

/** Wall clock in milliseconds; the CPU time is that of all threads. */
export function stopwatch(): Stopwatch {
  const start = performance.now()
  const cpuStart = process.cpuUsage()
  let others = 0
  const stop: Stopwatch['stop'] = (jobs, coverages) => {
    const wallMs = performance.now() - start
    const { user, system } = process.cpuUsage(cpuStart)
    const perSecond = (amounts: readonly number[]): number =>
      Math.round(amounts.reduce((sum, amount) => sum + amount, 0) / Math.max(wallMs, 1) * 100_000) / 100
    return {
      wallMs: Math.round(wallMs), cpuMs: Math.round((user + system + others) / 1000), jobs,
      mbPerSecond: perSecond(coverages.map(({ bytes }) => bytes.analysed / 1e6)),
      filesPerSecond: perSecond(coverages.map(({ files }) => files.analysed)),
    }
  }
  return { stop, addCpu: microseconds => { others += microseconds } }
}
