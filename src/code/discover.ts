import { posix } from 'node:path'
import type { FileTask, Gap, Language, SourceTree, TreeEntry } from '../model/index.ts'
import { extensionOf, isDeclaration, isTransportStream, kindByContent, kindByName } from './languages.ts'
import type { Kind } from './languages.ts'
import { isManifest } from './manifest/index.ts'

const peekBytes = 512

/** Everything that was met in a tree, and what to do with it. */
export interface Inventory {
  readonly entries: ReadonlyMap<string, TreeEntry>
  readonly tasks: readonly FileTask[]
  /** Reason by path, for all that is not analysed. */
  readonly skipped: ReadonlyMap<string, string>
  readonly gaps: readonly Gap[]
}

/** Sorts a tree into files to analyse and files to pass over. Every entry lands in exactly one of the two. */
export const discover = async (tree: SourceTree): Promise<Inventory> => {
  const entries = await listSorted(tree)
  const isInstruction = instructionTest(entries)
  const tasks: FileTask[] = []
  const skipped = new Map<string, string>()
  const gaps: Gap[] = []
  for (const entry of entries.values()) {
    const { path, size } = entry
    const kind = entry.kind === 'file' ? kindOfFile(entry, tree, isInstruction, gaps) : kindOfOther(entry, gaps)
    if ('language' in kind) tasks.push({ path, language: kind.language, size })
    else skipped.set(path, kind.skip)
  }
  return { entries, tasks, skipped, gaps }
}

/** How to read a file that something names although its own name gave no reason to: as the reference says, else by its contents. */
export const taskForNamed = (entry: TreeEntry, tree: SourceTree, said: Language | undefined): FileTask | undefined => {
  const { path, size } = entry
  const extension = extensionOf(path)
  // Node reads these by their own loaders whatever the caller wants.
  if (extension === 'json' || extension === 'node' || extension === 'wasm') return undefined
  if (said) return { path, size, language: said }
  if (isDeclaration(path)) return { path, size, language: 'typescript' }
  const kind = kindByContent(tree.read(path, peekBytes))
  if (kind && !('language' in kind)) return undefined
  return { path, size, language: kind?.language ?? 'javascript' }
}

const listSorted = async (tree: SourceTree): Promise<ReadonlyMap<string, TreeEntry>> => {
  const all: TreeEntry[] = []
  for await (const entry of tree.list()) all.push(entry)
  all.sort((a, b) => a.path < b.path ? -1 : a.path > b.path ? 1 : 0)
  return new Map(all.map(entry => [entry.path, entry]))
}

const kindOfFile = (entry: TreeEntry, tree: SourceTree, isInstruction: (path: string) => boolean, gaps: Gap[]): Kind => {
  const { path, size } = entry
  if (isGitInternal(path)) return { skip: 'git-internals' }
  const byName = kindByName(path)
  const peek = (length: number) => (): Uint8Array => {
    try {
      return tree.read(path, length)
    } catch (error) {
      // What will be analysed says so itself when it is read.
      if (!byName || 'skip' in byName) gaps.push({ stage: 'read', subject: path, reason: (error as Error).message })
      return new Uint8Array()
    }
  }
  // Steps that a skill keeps in plain text are followed as those in Markdown.
  if (stepsFile.test(path) && isInstruction(path)) return kindByContent(peek(peekBytes)()) ?? { language: 'markdown' }
  if (byName && 'language' in byName) {
    if (byName.language === 'markdown' && !isInstruction(path)) return kindByContent(peek(peekBytes)()) ?? { skip: 'documentation' }
    return isTransportStream(path, size, peek(188 * 5)) ? { skip: 'video' } : byName
  }
  if (size === 0) return byName ?? { skip: 'empty' }
  if (byName?.skip === 'declaration' || byName?.skip === 'source-map') return byName
  const before = gaps.length
  const bytes = peek(peekBytes)()
  if (gaps.length > before) return { skip: 'unreadable' }
  return kindByContent(bytes) ?? byName ?? { skip: bytes.includes(0) ? 'binary' : 'data' }
}

const stepsFile = /(?:^|\/)[^/]*(?:guide|instruct|prompt|set-?up|steps?|rules|install|persona|system|bootstrap|workflow|how-?to|onboard|init|tasks?|memory|soul|playbook|procedure)[^/]*\.txt$/i

const isGitInternal = (path: string): boolean => {
  const inside = /(?:^|\/)\.git\/(.+)$/.exec(path)?.[1]
  if (inside === undefined || isManifest(path)) return false
  return !inside.startsWith('hooks/') || inside.endsWith('.sample')
}

const kindOfOther = (entry: TreeEntry, gaps: Gap[]): Kind => {
  const { path, note = '' } = entry
  const gap = (reason: string): void => void gaps.push({ stage: 'read', subject: path, reason })
  if (entry.kind === 'unreadable') {
    gap(note)
    return { skip: 'unreadable' }
  }
  if (entry.kind === 'other') {
    gap(`${note || 'special file'}; it was not opened`)
    return { skip: 'special-file' }
  }
  const goal = linkGoal(path, note)
  if (goal === undefined) gap('a symbolic link out of the target; it was not followed')
  else if (goal === '' || `${path}/`.startsWith(`${goal}/`)) gap('a symbolic link to a folder that holds it; it was not followed')
  return { skip: 'symlink' }
}

/** Where a link points, as a path of the tree; undefined outside of it. Links within that path are not looked at. */
export const linkGoal = (path: string, goal: string): string | undefined => {
  if (goal.startsWith('/') || /^[a-z]:|\\/i.test(goal)) return undefined
  const joined = posix.normalize(posix.join(posix.dirname(path), goal)).replace(/(?<!\/)\/+$/, '')
  if (joined === '.') return ''
  return joined === '..' || joined.startsWith('../') ? undefined : joined
}

const skillFile = /(?:^|\/)skill\.md$/i
const agentFiles =
  /(?:^|\/)(?:AGENTS|CLAUDE|GEMINI|SOUL|TOOLS|MEMORY|IDENTITY|HEARTBEAT|BOOTSTRAP|BOOT|USER|copilot-instructions)\.md$/
const bundleFolders = /(?:^|\/)(?:commands|agents|rules|prompts)\/[^/]+\.(?:md|mdx|mdc|markdown)$/i

/**
 * Whether a Markdown file speaks to an agent rather than to people: a skill's text and all Markdown below it, the files
 * agents read by their name, the commands of a plugin bundle, and a file that is the whole target.
 */
const instructionTest = (entries: ReadonlyMap<string, TreeEntry>): (path: string) => boolean => {
  const skills = new Set<string>()
  const bundles = new Set<string>()
  for (const path of entries.keys()) {
    if (skillFile.test(path)) skills.add(posix.dirname(path))
    const bundle = /^(?:(.*)\/)?\.(?:claude|codex|cursor)-plugin\/plugin\.json$/.exec(path)
    if (bundle) bundles.add(bundle[1] ?? '.')
  }
  return path => {
    if (skillFile.test(path) || agentFiles.test(path) || entries.size === 1) return true
    const folders = parentsOf(path)
    return folders.some(folder => skills.has(folder)) || bundleFolders.test(path) && folders.some(folder => bundles.has(folder))
  }
}

/** The folders above a path up to the nearest node_modules, the root as `.`. */
const parentsOf = (path: string): readonly string[] => {
  const folders: string[] = []
  for (let folder = posix.dirname(path); ; folder = posix.dirname(folder)) {
    if (posix.basename(folder) === 'node_modules') return folders
    folders.push(folder)
    if (folder === '.') return folders
  }
}
