import { lstatSync, realpathSync, statSync } from 'node:fs'
import { dirname, isAbsolute, relative, resolve } from 'node:path'
import JSON5 from 'json5'
import { readBounded } from './read.ts'
import { annotate, merge } from './config-tree.ts'
import type { ConfigNode, Origin } from './config-tree.ts'
import { lineStarts, placeOf, readLayout } from './json5-points.ts'
import type { Json5Layout, Json5Point } from './json5-points.ts'

/** One file of the configuration: the main one or an include. */
export interface ConfigFile { readonly path: string; readonly text: string; readonly layout: Json5Layout; readonly starts: readonly number[] }

/** What stops a configuration from being read. Lines and columns start at 1. */
export class ConfigProblem extends Error {
  readonly file: string
  readonly place: { readonly line: number; readonly column: number } | undefined
  constructor(message: string, file: string, place?: { readonly line: number; readonly column: number }) {
    super(message)
    this.file = file
    this.place = place === undefined ? undefined : { line: place.line, column: place.column }
  }
}

const includeLimit = 2 * 1024 * 1024
const mainLimit = 16 * 1024 * 1024
const deepest = 10

const isInside = (path: string, folder: string): boolean => {
  const way = relative(folder, path)
  return way === '' || (!way.startsWith('..') && !isAbsolute(way))
}

const realOf = (path: string): string => {
  try {
    return realpathSync(path)
  } catch {
    return path
  }
}

interface SyntaxFault { readonly lineNumber?: number; readonly columnNumber?: number; readonly message: string }

const parse = (path: string, text: string, index: number): { file: ConfigFile; node: ConfigNode } => {
  try {
    const value: unknown = text.trim() === '' ? {} : JSON5.parse(text)
    const starts = lineStarts(text)
    const layout = text.trim() === '' ? { points: [], comments: [] } : readLayout(text)
    const originOf = (point: Json5Point): Origin => ({ file: index, ...placeOf(starts, point.start) })
    return { file: { path, text, layout, starts }, node: annotate(value, layout.points, originOf) }
  } catch (error) {
    if (error instanceof RangeError) throw new ConfigProblem(error.message, path)
    const fault = error as SyntaxFault
    const place = fault.lineNumber === undefined ? undefined : { line: fault.lineNumber, column: fault.columnNumber ?? 1 }
    // The parser's own words end in the position, which is said once already.
    throw new ConfigProblem(`is not valid JSON5: ${fault.message.replace(/^JSON5: /, '').replace(/ at \d+:\d+$/, '')}`, path, place)
  }
}

/** Reads a configuration with everything it includes. Throws {@link ConfigProblem}. */
export const readConfigFiles = (mainPath: string, roots: readonly string[]): { readonly files: readonly ConfigFile[]; readonly node: ConfigNode } => {
  const files: ConfigFile[] = []
  const allowed = [dirname(mainPath), ...roots]

  const load = (path: string, limit: number): ConfigNode => {
    const text = readBounded(path, limit)
    if (text === undefined) throw new ConfigProblem('cannot be read, is larger than allowed or is no regular file', path)
    const { file, node } = parse(path, text, files.length)
    files.push(file)
    return node
  }

  const confined = (written: string, from: ConfigFile, at: Origin): string => {
    const path = resolve(dirname(from.path), written)
    const refuse = (why: string): never => { throw new ConfigProblem(`$include of ${written} ${why}`, from.path, at) }
    if (!allowed.some((root) => isInside(path, root))) refuse('leaves the folder of the configuration')
    if (!statSync(path, { throwIfNoEntry: false })) refuse('names a file that does not exist')
    const real = realOf(path)
    if (!allowed.some((root) => isInside(real, realOf(root)))) refuse('leaves the folder of the configuration through a link')
    const found = lstatSync(real)
    if (!found.isFile() || found.size > includeLimit) refuse('names something that is no regular file of at most 2 MiB')
    if (found.nlink > 1) refuse('names a file with several hard links')
    return path
  }

  const include = (node: ConfigNode, chain: readonly string[], from: ConfigFile): ConfigNode => {
    const wanted = node.kind === 'list' ? node.items : [node]
    const parts = wanted.map((item) => {
      if (item.kind !== 'scalar' || typeof item.value !== 'string') throw new ConfigProblem('$include takes a path or a list of paths', from.path, item.at)
      const path = confined(item.value, from, item.at)
      if (chain.includes(path)) throw new ConfigProblem(`$include of ${item.value} goes round in a circle`, from.path, item.at)
      if (chain.length > deepest) throw new ConfigProblem(`$include goes more than ${deepest} files deep`, from.path, item.at)
      const index = files.length
      const content = load(path, includeLimit)
      return resolveIn(content, [...chain, path], files[index] as ConfigFile)
    })
    return parts.length === 0 ? { kind: 'object', at: node.at, entries: new Map() } : parts.reduce(merge)
  }

  const resolveIn = (node: ConfigNode, chain: readonly string[], file: ConfigFile): ConfigNode => {
    if (node.kind === 'list') return { ...node, items: node.items.map((item) => resolveIn(item, chain, file)) }
    if (node.kind !== 'object') return node
    const directive = node.entries.get('$include')
    const rest = [...node.entries].filter(([name]) => name !== '$include').map(([name, item]) => [name, resolveIn(item, chain, file)] as const)
    const own: ConfigNode = { ...node, entries: new Map(rest) }
    if (directive === undefined) return own
    const included = include(directive, chain, file)
    if (rest.length === 0) return included
    if (included.kind !== 'object') throw new ConfigProblem('keys beside $include need an included object', file.path, directive.at)
    return merge(included, own)
  }

  const main = load(mainPath, mainLimit)
  return { files, node: resolveIn(main, [mainPath], files[0] as ConfigFile) }
}
