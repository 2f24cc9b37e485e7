import { parentPort, workerData } from 'node:worker_threads'
import type { FileResult, FileTask, TreeHandle } from '../model/index.ts'
import type { Rule } from '../kit/index.ts'
import { openTree } from '../io/index.ts'
import { scanFile } from './scan-file.ts'

/** What a thread is told at its start; rules hold functions, so they travel as a module to load and ids to keep. */
export interface WorkerData { readonly handle: TreeHandle; readonly catalog: string; readonly ruleIds: readonly string[] }
/** `index` of the task it answers; undefined says that the thread is ready. */
export type Answer = { readonly index: number; readonly result: FileResult } | undefined

const { handle, catalog, ruleIds } = workerData as WorkerData
const tree = openTree(handle)
const { rules } = await import(catalog) as { rules: readonly Rule[] }
const wanted = new Set(ruleIds)
const chosen = rules.filter(rule => wanted.has(rule.meta.id))

const port = parentPort!
// One file at a time, in the order they came: the clock of the pool runs for the file that it sent first.
let turn: Promise<void> = Promise.resolve()
port.on('message', ({ index, task }: { index: number; task: FileTask }) => {
  turn = turn.then(async () => {
    const result = await scanFile(task, tree, chosen)
    port.postMessage({ index, result } satisfies Answer)
  })
})
port.postMessage(undefined satisfies Answer)
