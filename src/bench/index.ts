import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { contestants } from './contestants.ts'
import type { Absent, Contestant } from './contestants.ts'
import { measure } from './measure.ts'
import type { Cost } from './measure.ts'
import { takeSample } from './sample.ts'

export { benchTable } from './table.ts'

export interface BenchOptions {
  /** The tree to take files from. */
  readonly tree: string
  /** How much of it, in MiB. */
  readonly mebibytes: number
  readonly rounds: number
  /** A folder whose node_modules holds the programs to compare with. */
  readonly peers?: string | undefined
  readonly onRun?: ((name: string, round: number) => void) | undefined
}

export interface Measured { readonly name: string; readonly role: Contestant['role']; readonly cost: Cost }

export interface BenchReport {
  readonly files: number
  readonly bytes: number
  readonly rounds: number
  /** Medians over the rounds. */
  readonly measured: readonly Measured[]
  readonly absent: readonly Absent[]
}

/** Runs everyone on the same files, in turns, so that what else the machine does falls on all alike. */
export async function bench({ tree, mebibytes, rounds, peers, onRun }: BenchOptions): Promise<BenchReport> {
  const scratch = mkdtempSync(join(tmpdir(), 'plugvet-bench-'))
  try {
    const sample = takeSample(tree, join(scratch, 'files'), mebibytes)
    const { present, absent } = contestants(sample, { peers, scratch })
    const costs = new Map<string, Cost[]>(present.map(({ name }) => [name, []]))
    const failed = new Map<string, string>()
    for (const { name, program } of present.filter(({ isRehearsed }) => isRehearsed)) {
      onRun?.(name, 0)
      await measure(program).catch((error: Error) => failed.set(name, error.message))
    }
    for (let round = 1; round <= rounds; round += 1) {
      for (const { name, program } of present) {
        if (failed.has(name)) continue
        onRun?.(name, round)
        await measure(program).then(cost => costs.get(name)!.push(cost), (error: Error) => failed.set(name, error.message))
      }
    }
    const measured = present.filter(({ name }) => !failed.has(name)).map(({ name, role }) => ({ name, role, cost: median(costs.get(name)!) }))
    return { files: sample.files.length, bytes: sample.bytes, rounds, measured, absent: [...absent, ...[...failed].map(([name, reason]) => ({ name, reason }))] }
  } finally {
    rmSync(scratch, { recursive: true, force: true })
  }
}

/** The middle of several measurements, each figure by itself. */
export function median(costs: readonly Cost[]): Cost {
  const middle = (values: readonly (number | undefined)[]): number | undefined => {
    const known = values.filter(one => one !== undefined).toSorted((a, b) => a - b)
    return known[Math.floor((known.length - 1) / 2)]
  }
  return {
    wallSeconds: middle(costs.map(({ wallSeconds }) => wallSeconds)) ?? 0,
    cpuSeconds: middle(costs.map(({ cpuSeconds }) => cpuSeconds)),
    peakMiB: middle(costs.map(({ peakMiB }) => peakMiB)),
  }
}
