import type { Reference } from '../../model/index.ts'
import type { Node } from '../../kit/index.ts'
import { isLoader } from './builtins.ts'
import { spanOf } from './engine.ts'
import { skeletons, texts, type Module } from './value.ts'
import type { RawCall } from './view.ts'
import type { Loose } from './tree.ts'

const starters = /^(child_process\.(fork|spawn|spawnSync|execFile|execFileSync)|worker_threads\.Worker|Worker|cluster\.setup(Primary|Master)|execa(\.\w+)?|cross-spawn(\.\w+)?|fs\.readFileSync)$/

/** The files and packages that a module names: what it imports, loads, or starts as a program. */
export function referencesOf(module: Module, calls: readonly RawCall[]): readonly Reference[] {
  const out = new Map<string, Reference>()
  const add = (specifier: string, kind: Reference['kind'], node: Node): void => {
    if (specifier.length > 0 && specifier.length < 1024 && !specifier.includes('\0')) out.set(`${kind} ${specifier}`, { specifier, kind, span: spanOf(module, node) })
  }
  for (const type of ['ImportDeclaration', 'ExportNamedDeclaration', 'ExportAllDeclaration']) {
    for (const node of (module.index.byType.get(type) ?? []) as Loose[]) if (node.source && node.importKind !== 'type' && node.exportKind !== 'type') add(node.source.value, 'import', node)
  }
  for (const node of (module.index.byType.get('TSExternalModuleReference') ?? []) as Loose[]) add(String(node.expression.value), 'import', node)
  for (const call of calls) {
    if (call.module !== module) continue
    if (isLoader(call.api) || call.api === 'require.resolve' || call.api === 'import.meta.resolve') {
      const wanted = call.args[0]
      if (!wanted) continue
      for (const text of texts(wanted)) add(text, 'import', call.node)
      for (const skeleton of skeletons(wanted)) if (skeleton.includes('{')) addComputed(skeleton, call.node, add)
    } else if (starters.test(call.api)) {
      for (const arg of call.args.slice(0, 2)) {
        for (const alt of arg.alts) if (alt.t === 'array') for (const item of alt.items.slice(0, 8)) for (const path of skeletons(item)) addPath(path, call.node, add)
        for (const path of skeletons(arg)) addPath(path, call.node, add)
      }
    }
  }
  return [...out.values()]
}

/** `./plugins/{}` may be any file of that folder: the folder itself is named, the linker takes all of it. */
function addComputed(skeleton: string, node: Node, add: (s: string, k: Reference['kind'], n: Node) => void): void {
  const path = localPath(skeleton)
  const cut = path?.indexOf('{') ?? -1
  if (path === undefined || cut < 0) { if (path !== undefined) add(path, 'import', node); return }
  const folder = path.slice(0, path.lastIndexOf('/', cut) + 1)
  if (folder.startsWith('./') || folder.startsWith('../')) add(`${folder}*`, 'import', node)
}

function addPath(skeleton: string, node: Node, add: (s: string, k: Reference['kind'], n: Node) => void): void {
  const path = localPath(skeleton)
  if (path !== undefined && !path.includes('{') && !/\s/.test(path)) add(path, 'spawn', node)
}

/** The path relative to the file, when it starts beside it: `./x`, `{__dirname}/x`, `{import.meta.dirname}/x`. */
function localPath(skeleton: string): string | undefined {
  const beside = skeleton.replace(/^(file:\/\/)?\{(__dirname|import\.meta\.dirname|process\.cwd\(\))\}\/?/, './').replace(/^\{import\.meta\.url\}/, './')
  return beside.startsWith('./') || beside.startsWith('../') ? beside : undefined
}
