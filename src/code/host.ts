import type { FileResult, FileTask, TreeHandle } from '../model/index.ts'
import type { Limits } from './limits.ts'
import { openPool } from './pool.ts'
import type { Pool } from './pool.ts'
import type { WorkerData } from './serve.ts'

/** What a host is told: first what to open, then a tree, then files of it, and so on. */
export type Command =
  | { readonly open: HostSettings }
  | { readonly tree: TreeHandle | PackedTree }
  | { readonly tasks: readonly FileTask[]; readonly until: number }

export interface HostSettings {
  readonly jobs: number
  readonly workerData: WorkerData
  readonly limits: Limits
  /** URL of the module that threads start with. */
  readonly thread: string | undefined
}

/**
 * What it tells: a file is given to a thread, a file is done (by their places among the tasks), all are done and took so many microseconds of
 * processor time, it cannot work.
 */
export type Message = { readonly asked: number } | { readonly index: number; readonly result: FileResult } | { readonly cpu: number } | { readonly fault: string }

type MemoryHandle = Extract<TreeHandle, { kind: 'memory' }>
/** Shared memory as it travels to another process. */
type PackedTree = Omit<MemoryHandle, 'bytes'> & { readonly bytes: Uint8Array }

export const packed = (handle: TreeHandle): TreeHandle | PackedTree =>
  handle.kind === 'memory' ? { ...handle, bytes: new Uint8Array(handle.bytes) } : handle

const unpacked = (tree: TreeHandle | PackedTree): TreeHandle => {
  if (tree.kind !== 'memory' || tree.bytes instanceof SharedArrayBuffer) return tree as TreeHandle
  const bytes = new SharedArrayBuffer(tree.bytes.length)
  new Uint8Array(bytes).set(tree.bytes)
  return { ...tree, bytes }
}

/** Makes this process hold threads for the one that started it, and end with it. */
export const host = (): void => {
  let pool: Pool | undefined
  let handle: TreeHandle | undefined
  let told = 0
  // Whoever does not listen any more is gone, and "disconnect" says so.
  const tell = (message: Message): void => void process.send?.(message, () => {})
  const run = async ({ tasks, until }: Extract<Command, { tasks: unknown }>): Promise<Message> => {
    try {
      await pool!.run(handle!, tasks, (index, result) => tell({ index, result }), until, asked => tell({ asked }))
      const { user, system } = process.cpuUsage()
      const cpu = user + system - told
      told += cpu
      return { cpu }
    } catch (error) {
      return { fault: error instanceof Error ? error.message : String(error) }
    }
  }
  process.on('message', (command: Command) => {
    if ('open' in command) {
      const { jobs, workerData, limits, thread } = command.open
      pool = openPool(jobs, workerData, limits, thread === undefined ? undefined : new URL(thread))
    } else if ('tree' in command) handle = unpacked(command.tree)
    else void run(command).then(tell)
  })
  // Without threads and owner nothing is left to wait for.
  process.on('disconnect', () => void pool?.close())
  // An interrupt at the terminal reaches the whole group; what it means is up to the owner.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => {})
}
