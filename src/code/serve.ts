import { parentPort } from 'node:worker_threads'
import type { FileResult, FileTask, SourceTree, TreeHandle } from '../model/index.ts'
import type { Rule } from '../kit/index.ts'
import { openTree } from '../io/index.ts'
import { scanFile } from './scan-file.ts'

/** What a thread is told at its start; rules hold functions, so they travel as a module to load and ids to keep. */
export interface WorkerData { readonly catalog: string; readonly ruleIds: readonly string[] }
/** A tree to open in place of the last one, or a file of it to look at. */
export type Order = { readonly handle: TreeHandle } | { readonly index: number; readonly task: FileTask }
/** `index` of the task it answers; undefined says that the thread is ready. */
export type Answer = { readonly index: number; readonly result: FileResult } | undefined

/** Makes this thread scan what its owner sends, with those of the rules whose ids are given. */
export const serve = (rules: readonly Rule[], ruleIds: readonly string[]): void => {
  const wanted = new Set(ruleIds)
  const chosen = rules.filter(rule => wanted.has(rule.meta.id))
  const port = parentPort!
  let tree: SourceTree | undefined
  const obey = async (order: Order): Promise<void> => {
    if ('handle' in order) tree = openTree(order.handle)
    else port.postMessage({ index: order.index, result: await scanFile(order.task, tree!, chosen) } satisfies Answer)
  }
  // Files wait in line: the owner's clock runs for the first of them alone.
  let line = Promise.resolve()
  port.on('message', (order: Order) => {
    line = line.then(() => obey(order))
  })
  port.postMessage(undefined satisfies Answer)
}
