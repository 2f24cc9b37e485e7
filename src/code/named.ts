import type { FileTask, Gap, Reference, SourceTree } from '../model/index.ts'
import { taskForNamed } from './discover.ts'
import type { Inventory } from './discover.ts'
import type { Graph } from './graph.ts'

/** A file that is analysed because something names it. */
export interface NamedTask {
  readonly task: FileTask
  /** Set where the name may mean an asset; then it is no gap when the file turns out to be no program. */
  readonly isGuess: boolean
}

const assets = new Set(['style', 'image', 'font', 'audio', 'video', 'archive', 'template', 'documentation', 'source-map', 'declaration'])
const analysedAsText = /\.(?:html?|xhtml|svg|md|mdx|markdown)$/i
const markdown = /\.(?:md|mdx|markdown)$/i

/**
 * Files that the given ones name and that nothing has read in that way: Node loads any file it is told to as JavaScript.
 * `known` holds the keys of all tasks so far and takes the new ones.
 */
export const findNamed = (
  paths: Iterable<string>, graph: Graph, inventory: Inventory, tree: SourceTree, known: Set<string>, gaps: Gap[],
): readonly NamedTask[] => {
  const found = new Map<string, NamedTask>()
  const visited = new Set<readonly string[]>()
  for (const path of paths) {
    for (const { reference, to } of graph.edges(path)) {
      // References with the same pattern share one list, which may be as long as the tree.
      if (to.length > 1 && visited.has(to)) continue
      visited.add(to)
      for (const target of to) {
        const named = consider(target, reference, inventory, tree, gaps)
        if (!named || known.has(keyOf(named.task))) continue
        const key = keyOf(named.task)
        const before = found.get(key)
        found.set(key, before ? { ...before, isGuess: before.isGuess && named.isGuess } : named)
      }
    }
  }
  for (const key of found.keys()) known.add(key)
  return [...found.values()]
}

/** Files that whoever wants the scan named himself, whatever they are called; one that turns out to be no program is no gap. */
export const askedFor = (paths: readonly string[], inventory: Inventory, tree: SourceTree, known: Set<string>): readonly NamedTask[] => {
  const asked = [...new Set(paths)].flatMap(path => consider(path, { specifier: path, kind: 'import' }, inventory, tree, []) ?? [])
  const fresh = asked.filter(({ task }) => !known.has(keyOf(task)))
  for (const { task } of fresh) known.add(keyOf(task))
  return fresh
}

export const keyOf = (task: FileTask): string => `${task.language}\0${task.path}`

const consider = (path: string, reference: Reference, inventory: Inventory, tree: SourceTree, gaps: Gap[]): NamedTask | undefined => {
  const skip = inventory.skipped.get(path)
  const entry = inventory.entries.get(path)
  if (!entry || skip === undefined && !analysedAsText.test(path)) return undefined
  const { specifier, kind } = reference
  const isPattern = specifier.includes('{}') || specifier.includes('*')
  if (kind === 'text') {
    const isProse = markdown.test(path) && skip !== undefined
    return isProse ? { task: { path, size: entry.size, language: 'markdown' }, isGuess: true } : undefined
  }
  if (isPattern && skip !== 'data' && skip !== 'binary') return undefined
  const isStarted = kind === 'spawn' || kind === 'install'
  if (isStarted && skip === 'other-language' && !reference.language) {
    const reason = 'is run as a program but written in a language that is not analysed'
    if (!gaps.some(gap => gap.subject === path && gap.reason === reason)) gaps.push({ stage: 'scan', subject: path, reason })
    return undefined
  }
  try {
    const task = taskForNamed(entry, tree, reference.language)
    const isGuess = isPattern || kind === 'import' && skip !== 'other-language' || kind === 'spawn' || skip === undefined || assets.has(skip)
    return task && { task, isGuess }
  } catch {
    // It could not be opened, which the inventory has said already.
    return undefined
  }
}
