// VS Code reads its own settings with this parser, so what it accepts is what runs.
import jsonc from 'jsonc-parser'
import type { Node, ParseError } from 'jsonc-parser'
import type { DuplicateKey } from '../../kit/index.ts'
import type { KeyPath } from '../../model/index.ts'
import { emptyDocument } from './document.ts'
import type { Document } from './document.ts'

const [maxValues, maxDuplicates] = [10, 2_000]

/** Strict JSON as npm and Node read it, or (`comments`) JSON with comments and trailing commas as editors do. */
export const readJson = (source: string, { comments }: { readonly comments: boolean }): Document => {
  const text = source.replace(/^\uFEFF/, ' ')
  const strict = comments ? undefined : strictValue(text)
  const errors: ParseError[] = []
  let root: Node | undefined
  try {
    root = jsonc.parseTree(text, errors, { allowTrailingComma: true, disallowComments: false, allowEmptyContent: false })
  } catch (error) {
    // The reader descends by recursion; nothing else of it throws.
    return emptyDocument(error instanceof RangeError ? 'nested too deeply to be read' : String(error))
  }
  if (!root) return emptyDocument('is no JSON')
  const first = errors[0]
  const lenient = first && `is no JSON: ${jsonc.printParseErrorCode(first.error)} at offset ${first.offset}`
  return {
    value: strict && 'value' in strict ? strict.value : jsonc.getNodeValue(root),
    problem: comments ? lenient : strict?.problem,
    duplicates: duplicatesIn(root),
    computed: [],
    locate: keyPath => locate(root, keyPath),
  }
}

const strictValue = (text: string): { readonly value: unknown; readonly problem?: undefined } | { readonly problem: string } => {
  try {
    return { value: JSON.parse(text) as unknown }
  } catch (error) {
    return { problem: `is no JSON: ${error instanceof Error ? error.message.split('\n')[0]!.slice(0, 120) : ''}` }
  }
}

const duplicatesIn = (root: Node): readonly DuplicateKey[] => {
  const found: DuplicateKey[] = []
  const open: (readonly [node: Node, path: KeyPath])[] = [[root, []]]
  for (let next = open.pop(); next !== undefined && found.length < maxDuplicates; next = open.pop()) {
    const [node, path] = next
    const values = new Map<string, Node[]>()
    node.children?.forEach((child, index) => {
      const [key, value] = node.type === 'object' ? child.children ?? [] : []
      if (node.type === 'array') open.push([child, [...path, index]])
      if (!key || !value) return
      const name = String(key.value)
      const seen = values.get(name)
      if (seen) seen.push(value)
      else values.set(name, [value])
      open.push([value, [...path, name]])
    })
    for (const [name, seen] of values) {
      if (seen.length > 1) found.push({ keyPath: [...path, name], values: [...seen.slice(0, -1).slice(0, maxValues), ...seen.slice(-1)].map(value => jsonc.getNodeValue(value) as unknown) })
    }
  }
  return found
}

const locate = (root: Node, keyPath: KeyPath): readonly [number, number] => {
  let node = root
  for (const key of keyPath) {
    const next = typeof key === 'number' && node.type === 'array' ? node.children?.[key] : property(node, String(key))
    if (!next) break
    node = next
  }
  return [node.offset, node.offset + node.length]
}

// The last of equal keys is the one that counts.
const property = (node: Node, name: string): Node | undefined =>
  node.type === 'object' ? node.children?.findLast(child => child.children?.[0]?.value === name)?.children?.[1] : undefined
