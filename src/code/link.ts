import type { FileResult, PackageInfo, Reach, Reference } from '../model/index.ts'
import { defaultEntries, infoOf } from './graph.ts'
import type { Graph, Package } from './graph.ts'
import { isManifest } from './manifest/index.ts'

/** Who gets each file to run, and the packages of the tree. */
export interface Links {
  readonly packages: readonly PackageInfo[]
  reachOf(path: string): Reach
  /** Nothing but a command that a person types reaches the file. */
  isCommand(path: string): boolean
}

type Starts = Record<'install' | 'entry' | 'command' | 'skill', string[]>

// Loaded or opened in ways that no reference shows: a browser, a canvas, `process.dlopen` of a computed name.
const loadedUnseen = /\.(?:html?|xhtml|svg|node|dll|so(?:\.\d+)*|dylib|exe)$/i
const asideFolders = /(?:^|\/)(?:tests?|__tests__|specs?|fixtures|examples?|samples?|benchmarks?|node_modules)\//
const gitHook = /(?:^|\/)\.git\/(?:hooks\/|config$)/
const markdown = /\.(?:md|mdx|markdown)$/i

export const link = (graph: Graph, results: readonly FileResult[]): Links => {
  const reached = spread(startsOf(graph, results), graph)
  return {
    packages: [...graph.packages.values()].map(infoOf).sort((a, b) => a.root < b.root ? -1 : a.root > b.root ? 1 : 0),
    reachOf(path) {
      const known = reached.get(path)
      if (known) return known === 'command' ? 'entry' : known
      return isDeclared(path, graph) && !loadedUnseen.test(path) ? 'unreached' : 'unknown'
    },
    isCommand: path => reached.get(path) === 'command',
  }
}

const startsOf = (graph: Graph, results: readonly FileResult[]): Starts => {
  const { packages, resolver } = graph
  const starts: Starts = { install: [], entry: [], command: [], skill: [] }
  const commands = commandFiles(graph, results)
  for (const owner of packages.values()) {
    if (runsByItself(owner, graph)) for (const path of owner.entries) starts[commands.has(path) ? 'command' : 'entry'].push(path)
    if (owner.isSkill) addAll(starts.skill, skillFiles(owner.root, graph))
  }
  if (!packages.has('')) starts.entry.push(...defaultEntries('', resolver))
  for (const { path, summary } of results) {
    if (markdown.test(path)) starts.skill.push(path)
    if (gitHook.test(path)) starts.install.push(path)
    const owner = graph.ownerOf(path)
    if (!isManifest(path) || owner && !runsByItself(owner, graph)) continue
    const installs = graph.edges(path).filter(({ reference }) => reference.kind === 'install')
    const isInstalling = installs.length > 0 || summary.package?.hasInstallScript === true
    starts[isInstalling ? 'install' : 'entry'].push(path)
    for (const { to } of installs) addAll(starts.install, to)
  }
  return starts
}

/** Files that manifests name as programs for people to start, and not also as what others load. */
const commandFiles = (graph: Graph, results: readonly FileResult[]): ReadonlySet<string> => {
  const declared = results.flatMap(({ path }) => isManifest(path) ? graph.edges(path) : [])
  const named = (kind: Reference['kind']): readonly string[] => declared.filter(({ reference }) => reference.kind === kind).flatMap(({ to }) => to)
  const loaded = new Set(named('entry'))
  return new Set(named('command').filter(path => !loaded.has(path)))
}

/**
 * Whether a package's entries and scripts are ever asked for: the target itself, what is installed, plugins and skills.
 * A package.json further down (a fixture, a `lib/esm` marker) counts only where the package around it has no entry of its own.
 */
const runsByItself = (owner: Package, graph: Graph): boolean => {
  if (owner.root === '' || owner.isPlugin || owner.isSkill) return true
  const around = graph.ownerOf(owner.root)
  return around === undefined || !isDeclaring(around)
}

/** Whether some package around a file says what its entries are, so that the file could have been among them. */
const isDeclared = (path: string, graph: Graph): boolean => {
  let owner = graph.ownerOf(path)
  while (owner && !isDeclaring(owner)) owner = graph.ownerOf(owner.root)
  return owner !== undefined
}

const isDeclaring = (owner: Package): boolean => owner.hasManifest && owner.entries.length > 0

/** All that lies beside a skill's text can be run by the agent that reads it; tests and examples only when something names them. */
const skillFiles = (root: string, { resolver }: Graph): readonly string[] => {
  const start = root === '' ? 0 : root.length + 1
  return resolver.below(root).filter(path => !asideFolders.test(path.slice(start)))
}

/** `push(...)` would put every path on the stack, and a tree may hold more than fit there. */
const addAll = (list: string[], more: readonly string[]): void => {
  for (const path of more) list.push(path)
}

const order = ['install', 'entry', 'command', 'skill'] as const

const spread = (starts: Starts, graph: Graph): ReadonlyMap<string, keyof Starts> => {
  const reached = new Map<string, keyof Starts>()
  for (const kind of order) {
    const seen = new Set<readonly string[]>()
    const waiting = [...starts[kind]]
    for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
      if (reached.has(path)) continue
      reached.set(path, kind)
      for (const { reference, to } of graph.edges(path)) {
        // Declarations are starts, not steps: that package.json is read does not run its scripts.
        if (['entry', 'command', 'install', 'script'].includes(reference.kind)) continue
        if (seen.has(to)) continue
        seen.add(to)
        addAll(waiting, to)
      }
    }
  }
  return reached
}
