import { spawn } from 'node:child_process'
import { getCompileCacheDir } from 'node:module'
import { dirname } from 'node:path'
import type { FileResult, FileTask, TreeHandle } from '../model/index.ts'
import { hostProgram } from './host-program.ts'
import { packed } from './host.ts'
import type { Command, HostSettings, Message } from './host.ts'
import type { Limits } from './limits.ts'
import { planMemory } from './memory.ts'
import type { Pool } from './pool.ts'
import type { WorkerData } from './serve.ts'
import { failed, outOfTime } from './unfinished.ts'

/**
 * For threads that live for seconds. Most expressions of the rules are used on every file, so to interpret them first is work for nothing; and
 * the second optimising compiler takes a processor for longer than its code earns back, unless a function is called very often.
 */
const compilerFlags = ['--regexp-tier-up-ticks=0', '--invocation-count-for-turbofan=30000']
// A Node that was built against libraries of its own finds them by these.
const libraries = ['LD_LIBRARY_PATH', 'DYLD_LIBRARY_PATH']
const graceMs = 5000
const mostSaid = 64 * 1024

export interface SupervisorOptions {
  readonly jobs: number
  readonly workerData: WorkerData
  readonly limits: Limits
  /** See `CrewOptions` for both. */
  readonly thread: URL | undefined
  readonly onCpu: ((microseconds: number) => void) | undefined
}

/**
 * A pool whose threads are in a process of their own, the host. Node promises no more than to try when a thread runs out of memory: within one
 * large allocation, and whenever V8 itself gives up, all of the process goes with it. Then what the threads had at hand is suspect, everything
 * else goes on in another host, and in the end each suspect has one to itself; the answer for who brings that one down is a gap.
 */
export const openSupervisedPool = ({ jobs, workerData, limits, thread, onCpu = () => {} }: SupervisorOptions): Pool => {
  const { alone, remedy } = planMemory(1, limits.maxMemory, limits.heapMiB)
  let current: Host | undefined
  let isClosed = false

  const leave = async (): Promise<void> => {
    const left = current
    current = undefined
    await left?.close()
  }

  /** Gives files of a tree to a host with so many threads. Says how the host was lost and what it had at hand, if it was. */
  const attempt = async (threads: number, work: Work, indices: readonly number[]): Promise<Loss | undefined> => {
    if (current && current.jobs !== threads) await leave()
    if (isClosed) throw new Error('the scan was ended')
    current ??= startHost({ jobs: threads, workerData, limits, thread: thread?.href })
    const atHand = new Set<number>()
    const ending = await current.run(work.handle, indices.map(index => work.tasks[index]!), work.until, {
      onCpu,
      onAsked: place => void atHand.add(indices[place]!),
      onDone(place, result) {
        atHand.delete(indices[place]!)
        work.settle(indices[place]!, result)
      },
    })
    if (isClosed) throw new Error('the scan was ended')
    if (ending) await leave()
    return ending && { ...ending, atHand }
  }

  const run: Pool['run'] = async (handle, tasks, onDone, until = Infinity) => {
    const results: (FileResult | undefined)[] = tasks.map(() => undefined)
    const settle = (index: number, result: FileResult): void => {
      results[index] = result
      onDone(index, result)
    }
    const work: Work = { handle, tasks, until, settle }
    const suspects = new Set<number>()
    const isLate = (): boolean => Date.now() >= until
    let left = [...tasks.keys()]
    for (let isSecond = false; left.length > 0 && !isLate();) {
      const loss = await attempt(jobs, work, left)
      if (!loss) break
      for (const index of loss.atHand) suspects.add(index)
      const still = left.filter(index => results[index] === undefined && !suspects.has(index))
      const isIdle = still.length === left.length
      if (isIdle && isSecond) throw new Error(`the scanning process ended before it looked at anything (${loss.how})`)
      isSecond = isIdle
      left = still
    }
    for (const index of suspects) {
      const loss = isLate() ? undefined : await attempt(1, work, [index])
      if (!loss) continue
      const { path } = tasks[index]!
      const reason = loss.isOutOfMemory ? `needed more than ${alone} MiB of memory${remedy}` : `ended the process that looked at it (${loss.how})`
      settle(index, failed(path, { stage: 'scan', subject: path, reason }))
    }
    return results.map((result, index) => result ?? outOfTime(tasks[index]!.path))
  }

  const close = async (): Promise<void> => {
    isClosed = true
    await leave()
  }

  return { run, close }
}

interface Work {
  readonly handle: TreeHandle
  readonly tasks: readonly FileTask[]
  readonly until: number
  settle(index: number, result: FileResult): void
}

interface Ending {
  /** Signal or exit code. */
  readonly how: string
  readonly isOutOfMemory: boolean
}

interface Loss extends Ending { readonly atHand: ReadonlySet<number> }

interface Listener {
  onAsked(place: number): void
  onDone(place: number, result: FileResult): void
  onCpu(microseconds: number): void
}

interface Host {
  readonly jobs: number
  /** Resolves when all is done or, with its ending, when the host is gone; rejects when it cannot work. */
  run(handle: TreeHandle, tasks: readonly FileTask[], until: number, on: Listener): Promise<Ending | undefined>
  close(): Promise<void>
}

const startHost = (settings: HostSettings): Host => {
  const compiled = getCompileCacheDir()
  const env = { ...Object.fromEntries(libraries.map(name => [name, process.env[name]])), ...compiled !== undefined && { NODE_COMPILE_CACHE: dirname(compiled) } }
  const child = spawn(process.execPath, [...compilerFlags, ...hostProgram()], { env, serialization: 'advanced', stdio: ['ignore', 'ignore', 'pipe', 'ipc'], windowsHide: true })
  // A host that is gone cannot be told anything, and its end is noticed anyway.
  const order = (command: Command): void => void child.send(command, () => {})
  let said = ''
  child.stderr!.on('data', (part: Buffer) => { if (said.length < mostSaid) said += part.toString() })
  const gone = new Promise<Ending>(resolve => {
    let how = ''
    // What it told before its end is read first. "close" is not for us: it stays away when the channel was closed from here.
    let open = 3
    const ended = (): void => {
      open -= 1
      if (open === 0) resolve({ how, isOutOfMemory: /out of memory/i.test(said) })
    }
    child.on('exit', (code, signal) => {
      how = signal ?? `code ${code}`
      ended()
    })
    child.on('disconnect', ended)
    child.stderr!.on('close', ended)
    child.on('error', ({ message }: Error) => { if (child.pid === undefined) resolve({ how: message, isOutOfMemory: false }) })
  })
  let opened: TreeHandle | undefined
  order({ open: settings })
  return {
    jobs: settings.jobs,
    async run(handle, tasks, until, { onAsked, onDone, onCpu }) {
      if (handle !== opened) order({ tree: packed(handle) })
      opened = handle
      let listen = (_message: Message): void => {}
      const done = new Promise<undefined>((resolve, reject) => {
        listen = message => {
          if ('asked' in message) onAsked(message.asked)
          else if ('result' in message) onDone(message.index, message.result)
          else if ('fault' in message) reject(new Error(message.fault))
          else {
            onCpu(message.cpu)
            resolve(undefined)
          }
        }
      })
      child.on('message', listen)
      order({ tasks, until })
      try {
        return await Promise.race([done, gone])
      } finally {
        child.off('message', listen)
      }
    },
    async close() {
      const timer = setTimeout(() => child.kill('SIGKILL'), graceMs)
      if (child.connected) child.disconnect()
      await gone
      clearTimeout(timer)
    },
  }
}
