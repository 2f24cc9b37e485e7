import { dirname, join as joinPath } from 'node:path/posix'
import type { Neighbours } from '../analyser.ts'
import { fromJson } from './builtins.ts'
import { parseSource } from './parse.ts'
import { indexSyntax } from './scope.ts'
import type { Node } from '../../kit/index.ts'
import type { Module, Value } from './value.ts'

const extensions = ['', '.js', '.cjs', '.mjs', '.ts', '.cts', '.mts', '.tsx', '.jsx', '.json', '/index.js', '/index.ts', '/index.mjs', '/index.cjs']
const maxForeignBytes = 1 << 20
const maxForeign = 40

export function moduleOf(path: string, text: string, program: Node): Module {
  const index = indexSyntax(program, text)
  const module = { path, index } as { path: string; index: typeof index; env: Module['env'] }
  module.env = { module: module as Module, depth: 0, memo: new Map() }
  return module as Module
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
  const parsed = parseSource(text, path, /\.[cm]?tsx?$/.test(path) ? 'typescript' : 'javascript')
  return 'ast' in parsed ? moduleOf(path, text, parsed.ast.program) : undefined
}
