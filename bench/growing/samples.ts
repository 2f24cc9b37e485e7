import { createHash } from 'node:crypto'
import { copyFileSync, linkSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { parse } from '@babel/parser'
import { isCode } from '../../src/bench/sample.ts'

export interface GrowthSample { readonly root: string; readonly parts: number; readonly files: number; readonly bytes: number }

const hashOf = (text: string): string => createHash('sha256').update(text.replaceAll('\\', '/')).digest('hex')
const byHash = (names: readonly string[]): readonly string[] => names.map(name => [hashOf(name), name] as const).sort(([a], [b]) => a < b ? -1 : 1).map(([, name]) => name)

/** Names of the packages of a node_modules folder, in the order of their hashes: the first n are a part of the first m. Nested ones come with theirs. */
export function packagesIn(tree: string): readonly string[] {
  const folders = (path: string): string[] => readdirSync(path, { withFileTypes: true }).filter(entry => entry.isDirectory() && !entry.name.startsWith('.')).map(({ name }) => name)
  return byHash(folders(tree).flatMap(name => name.startsWith('@') ? folders(join(tree, name)).map(inner => `${name}/${inner}`) : [name]))
}

/** A folder with these packages and nothing else: links to their files, copies where that is another disk. */
export function treeOf(tree: string, names: readonly string[], into: string): GrowthSample {
  let [files, bytes] = [0, 0]
  for (const name of names) {
    for (const entry of readdirSync(join(tree, name), { recursive: true, withFileTypes: true })) {
      if (!entry.isFile()) continue
      const from = join(entry.parentPath, entry.name)
      const to = join(into, 'node_modules', from.slice(tree.length))
      mkdirSync(dirname(to), { recursive: true })
      try { linkSync(from, to) } catch { copyFileSync(from, to) }
      if (!isCode(entry.name)) continue
      files += 1
      bytes += statSync(from).size
    }
  }
  return { root: into, parts: names.length, files, bytes }
}

const [leastModule, mostModule] = [200, 100_000]

/** CommonJS modules of the tree in the order of the hashes of their paths, each text once. */
function* modulesIn(tree: string): Generator<string> {
  const paths = readdirSync(tree, { recursive: true, withFileTypes: true }).filter(entry => entry.isFile() && /\.c?js$/.test(entry.name))
    .map(entry => join(entry.parentPath, entry.name).slice(tree.length))
  const seen = new Set<string>()
  for (const path of byHash(paths)) {
    const { size } = statSync(join(tree, path))
    if (size < leastModule || size > mostModule) continue
    const text = readFileSync(join(tree, path), 'utf8').replace(/^#!.*/, '')
    const digest = hashOf(text)
    if (seen.has(digest) || !isFunctionBody(text)) continue
    seen.add(digest)
    yield text
  }
}

/** Whether it may stand in a function: modules with `import` and `export` may not. */
function isFunctionBody(text: string): boolean {
  try {
    parse(`(function (module, exports, __webpack_require__) {\n${text}\n})`, { sourceType: 'script' })
    return true
  } catch {
    return false
  }
}

const head = '(() => {\nvar modules = {\n'
const tail = '};\nvar cache = {};\nfunction __webpack_require__(id) {\n  if (cache[id] !== undefined) return cache[id].exports;\n'
  + '  var module = cache[id] = { exports: {} };\n  modules[id](module, module.exports, __webpack_require__);\n  return module.exports;\n}\n__webpack_require__(0);\n})();\n'

/**
 * Files of these sizes: real modules, each in a function of its own under a number, as webpack writes them, but with their own `require`. The
 * smaller ones are the beginning of the larger; where the tree has too few modules, the largest are missing.
 */
export function filesOf(tree: string, megabytes: readonly number[], into: string): readonly GrowthSample[] {
  const samples: GrowthSample[] = []
  const sizes = megabytes.toSorted((a, b) => a - b)
  const pieces: string[] = []
  let bytes = 0
  for (const text of modulesIn(tree)) {
    const wanted = sizes[samples.length]
    if (wanted === undefined) break
    const piece = `${pieces.length}: function (module, exports, __webpack_require__) {\n${text}\n},\n`
    pieces.push(piece)
    bytes += Buffer.byteLength(piece)
    if (bytes < wanted * 1e6) continue
    const root = join(into, `file-${wanted}`)
    mkdirSync(root, { recursive: true })
    const whole = head + pieces.join('') + tail
    writeFileSync(join(root, 'bundle.js'), whole)
    samples.push({ root, parts: pieces.length, files: 1, bytes: Buffer.byteLength(whole) })
  }
  return samples
}
