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
// Files wait in line: the owner's clock runs for the first of them alone.
let line = Promise.resolve()
port.on('message', ({ index, task }: { index: number; task: FileTask }) => {
  line = line.then(async () => port.postMessage({ index, result: await scanFile(task, tree, chosen) } satisfies Answer))
})
port.postMessage(undefined satisfies Answer)
