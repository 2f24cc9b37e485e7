import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'

export interface Cost {
  readonly wallSeconds: number
  /** User and system time of the program and all that it started; undefined where nobody tells. */
  readonly cpuSeconds: number | undefined
  /** What the program and all that it started had resident at the same time, in MiB: a sum of the peaks of each. Undefined where nobody tells. */
  readonly peakMiB: number | undefined
}

export interface Program {
  readonly command: string
  readonly args: readonly string[]
  /** What it answers when it has done its work: linters fail when they find something. */
  readonly exitCodes: readonly number[]
  readonly cwd?: string
}

const pollMs = 20

/** Runs a program with its output thrown away. Rejects when it ends in a way that says that it has not done its work. */
export async function measure({ command, args, exitCodes, cwd }: Program): Promise<Cost> {
  const isPosix = process.platform !== 'win32'
  // The shell tells what its children used, which Node does not.
  const child = isPosix
    ? spawn('/bin/sh', ['-c', '"$@" >/dev/null 2>&1; code=$?; times; exit $code', 'sh', command, ...args], { stdio: ['ignore', 'pipe', 'ignore'], ...cwd && { cwd } })
    : spawn(command, args, { stdio: 'ignore', ...cwd && { cwd } })
  const start = performance.now()
  let peakKiB = 0
  const timer = setInterval(() => { peakKiB = Math.max(peakKiB, residentPeak(child.pid)) }, pollMs)
  let told = ''
  child.stdout?.on('data', (chunk: Buffer) => { told += chunk.toString('latin1') })
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject)
    child.on('close', resolve)
  }).finally(() => clearInterval(timer))
  if (code === null || !exitCodes.includes(code)) throw new Error(`${command} ${args.slice(0, 2).join(' ')} ended with ${code}`)
  return { wallSeconds: (performance.now() - start) / 1000, cpuSeconds: cpuOfChildren(told), peakMiB: peakKiB > 0 ? peakKiB / 1024 : undefined }
}

/** Second line of `times`: user and system time of the children, as `0m1.230s 0m0.120s`. */
function cpuOfChildren(told: string): number | undefined {
  const spans = told.trim().split('\n').at(-1)?.match(/(\d+)m(\d+(?:[.,]\d+)?)s/g)
  if (spans?.length !== 2) return undefined
  return spans.reduce((sum, span) => {
    const [minutes = '0', seconds = '0'] = span.slice(0, -1).split('m')
    return sum + Number(minutes) * 60 + Number(seconds.replace(',', '.'))
  }, 0)
}

/** The sum of VmHWM of a process and what it started, as far as they still live, in KiB; 0 where there is no /proc. */
function residentPeak(pid: number | undefined): number {
  if (pid === undefined) return 0
  try {
    const own = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'latin1'))?.[1] ?? '0'
    const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'latin1').trim().split(' ').filter(Boolean)
    return children.reduce((sum, child) => sum + residentPeak(Number(child)), Number(own))
  } catch {
    return 0
  }
}
