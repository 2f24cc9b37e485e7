import type { KeyPath } from '../../model/index.ts'
import type { Json5Point } from './json5-points.ts'

/** Where a value was written. `file` indexes the files that were read, the main one first. */
export interface Origin { readonly file: number; readonly line: number; readonly column: number }

/** A configuration value that remembers where it came from. */
export type ConfigNode =
  | { readonly kind: 'object'; readonly at: Origin; readonly entries: ReadonlyMap<string, ConfigNode> }
  | { readonly kind: 'list'; readonly at: Origin; readonly items: readonly ConfigNode[] }
  | { readonly kind: 'scalar'; readonly at: Origin; readonly value: string | number | boolean | null }

const unsafe = new Set(['__proto__', 'constructor', 'prototype'])
export const keyOf = (path: KeyPath): string => JSON.stringify(path)

/** Joins the values of a parsed text with the places of its keys. */
export const annotate = (value: unknown, points: readonly Json5Point[], originOf: (point: Json5Point) => Origin): ConfigNode => {
  const byPath = new Map(points.map((point) => [keyOf(point.path), originOf(point)]))
  const walk = (part: unknown, path: KeyPath, inherited: Origin): ConfigNode => {
    const at = byPath.get(keyOf(path)) ?? inherited
    if (Array.isArray(part)) return { kind: 'list', at, items: part.map((item, index) => walk(item, [...path, index], at)) }
    if (typeof part === 'object' && part !== null) {
      const entries = Object.entries(part).filter(([name]) => !unsafe.has(name))
      return { kind: 'object', at, entries: new Map(entries.map(([name, item]) => [name, walk(item, [...path, name], at)])) }
    }
    return { kind: 'scalar', at, value: part as string | number | boolean | null }
  }
  return walk(value, [], { file: 0, line: 1, column: 1 })
}

/** Later wins: objects merge key by key, lists are joined, everything else is replaced. */
export const merge = (first: ConfigNode, second: ConfigNode): ConfigNode => {
  if (first.kind === 'list' && second.kind === 'list') return { ...second, items: [...first.items, ...second.items] }
  if (first.kind !== 'object' || second.kind !== 'object') return second
  const entries = new Map(first.entries)
  for (const [name, node] of second.entries) {
    const before = entries.get(name)
    entries.set(name, before === undefined ? node : merge(before, node))
  }
  return { ...second, entries }
}

/** The tree with every text passed through `change`; anything else stays. */
export const mapTexts = (node: ConfigNode, change: (text: string, path: KeyPath) => string, path: KeyPath = []): ConfigNode => {
  if (node.kind === 'list') return { ...node, items: node.items.map((item, index) => mapTexts(item, change, [...path, index])) }
  if (node.kind === 'object') {
    return { ...node, entries: new Map([...node.entries].map(([name, item]) => [name, mapTexts(item, change, [...path, name])])) }
  }
  return typeof node.value === 'string' ? { ...node, value: change(node.value, path) } : node
}

export const plain = (node: ConfigNode): unknown => {
  if (node.kind === 'list') return node.items.map(plain)
  if (node.kind === 'object') return Object.fromEntries([...node.entries].map(([name, item]) => [name, plain(item)]))
  return node.value
}

export const child = (node: ConfigNode | undefined, ...path: readonly string[]): ConfigNode | undefined => {
  let found = node
  for (const name of path) found = found?.kind === 'object' ? found.entries.get(name) : undefined
  return found
}

/** The tree with `value` put at `path` where nothing stands yet; every object on the way must exist. */
export const withDefault = (node: ConfigNode, name: string, value: string): ConfigNode =>
  node.kind !== 'object' || node.entries.has(name) ? node
    : { ...node, entries: new Map([...node.entries, [name, { kind: 'scalar', at: node.at, value }]]) }

export const mapEntries = (node: ConfigNode, change: (item: ConfigNode, name: string) => ConfigNode): ConfigNode =>
  node.kind === 'object' ? { ...node, entries: new Map([...node.entries].map(([name, item]) => [name, change(item, name)])) } : node

export const atEntry = (node: ConfigNode, name: string, change: (item: ConfigNode) => ConfigNode): ConfigNode =>
  mapEntries(node, (item, key) => (key === name ? change(item) : item))

/** Every value with its key path, parents first. */
export function* places(node: ConfigNode, path: KeyPath = []): Generator<readonly [KeyPath, ConfigNode]> {
  yield [path, node]
  if (node.kind === 'object') for (const [name, item] of node.entries) yield* places(item, [...path, name])
  if (node.kind === 'list') for (const [index, item] of node.items.entries()) yield* places(item, [...path, index])
}
