import { dirname, join as joinPath } from 'node:path/posix'
import type { Neighbours } from '../analyser.ts'
import { fromJson } from './builtins.ts'
import { numberedMemo } from './memo.ts'
import type { Language } from '../../model/index.ts'
import { parseSource, type ParseFailure } from './parse.ts'
import { indexSyntax } from './scope.ts'
import type { SyntaxIndex } from './tree.ts'
import { type Module, type Value } from './value.ts'

const extensions = ['', '.js', '.cjs', '.mjs', '.ts', '.cts', '.mts', '.tsx', '.jsx', '.json', '/index.js', '/index.ts', '/index.mjs', '/index.cjs']
const maxForeignBytes = 1 << 20
const maxForeign = 40

/** A file ready for evaluation. Its environment is new each time: what one analysis learns does not colour the next. */
export function moduleOf(path: string, index: SyntaxIndex, answers?: Module['answers']): Module {
  const module = { path, index, ...(answers && { answers }) } as { path: string; index: SyntaxIndex; env: Module['env'] }
  module.env = { module: module as Module, depth: 0, memo: numberedMemo(index.firstNumber, index.nodeCount) }
  return module as Module
}

interface Read { readonly text: string; readonly result: SyntaxIndex | ParseFailure }

/** Characters. What stands for a text in memory is some thirty times its size, in each thread. */
const recent = { read: new Map<string, Read>(), size: 0, room: 1_200_000 }
/** Large texts have a place of their own: one of them would drive out all the others, which are asked for more often. */
const recentLarge = { read: new Map<string, Read>(), size: 0, room: 3_000_000 }
const large = 300_000

/** Parses and indexes a text, or takes it from the last few: files import each other, and each would be read many times. */
export function readSyntax(path: string, text: string, language: Language): SyntaxIndex | ParseFailure {
  const kept = text.length < large ? recent : recentLarge
  const known = kept.read.get(path)
  kept.read.delete(path)
  if (known?.text === text) {
    kept.read.set(path, known)
    return known.result
  }
  const parsed = parseSource(text, path, language)
  const result = 'ast' in parsed ? indexSyntax(parsed.ast.program, text) : parsed
  kept.size += text.length - (known?.text.length ?? 0)
  kept.read.set(path, { text, result })
  for (const [oldest, entry] of kept.read) {
    if (kept.size <= kept.room || oldest === path) break
    kept.read.delete(oldest)
    kept.size -= entry.text.length
  }
  return result
}

/** Opens other files of the same tree for the evaluator: never outside it, bounded in size and number. */
export function moduleLoader(neighbours: Neighbours): (from: Module, specifier: string) => Module | Value | undefined {
  const opened = new Map<string, Module | Value | undefined>()
  return (from, specifier) => {
    const base = joinPath(dirname(from.path), specifier)
    if (base.startsWith('..') || base.startsWith('/')) return undefined
    const path = candidates(base).find(candidate => neighbours.has(candidate))
    if (path === undefined) return undefined
    if (opened.has(path)) return opened.get(path)
    if (opened.size >= maxForeign) return undefined
    opened.set(path, undefined)
    const text = neighbours.read(path)
    if (text === undefined || text.length > maxForeignBytes) return undefined
    const result = open(path, text)
    opened.set(path, result)
    return result
  }
}

/** TypeScript writes `./x.js` for what is `x.ts` on disk. */
const candidates = (base: string): readonly string[] =>
  [...extensions.map(extension => base + extension), base.replace(/\.js$/, '.ts'), base.replace(/\.js$/, '.tsx'), base.replace(/\.mjs$/, '.mts')]

function open(path: string, text: string): Module | Value | undefined {
  if (path.endsWith('.json')) {
    try { return fromJson(JSON.parse(text)) } catch { return undefined }
  }
  const read = readSyntax(path, text, /\.[cm]?tsx?$/.test(path) ? 'typescript' : 'javascript')
  return 'program' in read ? moduleOf(path, read) : undefined
}
