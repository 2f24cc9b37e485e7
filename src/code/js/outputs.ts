import type { Node, Taint } from '../../kit/index.ts'
import { arrayItems } from './call-shape.ts'
import { isSpent, step, through, type Engine } from './engine.ts'
import { evaluate } from './evaluate.ts'
import { deepTaints } from './parts.ts'
import type { Loose } from './tree.ts'
import { skeletons, unknown, type Env, type Value } from './value.ts'

/** Calls that give the content of a file, or take it elsewhere. */
export const fileReaders = /^fs\.(promises\.)?(readFile|readFileSync|createReadStream|open|openSync|readSync|readJson|readJsonSync|readdir|readdirSync|copyFile|copyFileSync|cp|cpSync)$|^(better-sqlite3|sqlite3\.Database|(?:node:)?sqlite\.DatabaseSync|Bun\.file|Deno\.readTextFile|Deno\.readFile|Deno\.readTextFileSync|Deno\.readFileSync)$/

/** What reading a file brings in: a secret by its path, else the file. */
export function fileTaints(g: Engine, name: string, args: readonly Value[], node: Loose, env: Env): Value['taints'] {
  const path = args[0] ?? unknown
  const taints: Taint[] = []
  for (const skeleton of skeletons(path)) {
    const secret = g.secretPath(skeleton)
    if (secret) taints.push({ kind: secret.kind, detail: secret.label, steps: [step('source', env.module, node, `reads ${secret.label}`)] })
  }
  if (taints.length === 0 && /read(?:File|Json|Stream)/i.test(name)) taints.push(...storedTaints(g, path, env))
  if (taints.length === 0 && !/readdir/.test(name)) taints.push({ kind: 'file', detail: skeletons(path)[0] ?? '', steps: [step('source', env.module, node, 'reads a file')] })
  return taints
}

const writers = ['writeFileSync', 'writeFile', 'appendFileSync', 'appendFile', 'outputFileSync', 'outputFile', 'writeJsonSync', 'outputJsonSync']
/** Taints that matter wherever they turn up again. */
const lasting = /^(?:env-all|env-secret|credential-file|key-material|response|decrypted|screen|clipboard|browser-secret|personal-files)$/

/** What the same file wrote to the path it reads now. */
function storedTaints(g: Engine, path: Value, env: Env): readonly Taint[] {
  const wanted = namesOfFile(path)
  if (wanted.length === 0 || isSpent(g)) return []
  g.depth++
  const found = calls(env, writers)
    .filter(call => isAmong(evaluate(g, call.arguments[0], env.module.env), wanted))
    .flatMap(call => through(deepTaints(g, evaluate(g, call.arguments[1], env.module.env), env), env, call, 'written to a file'))
  found.push(...packedTaints(g, wanted, env), ...copiedTaints(g, wanted, env))
  g.depth--
  return found.filter(({ kind }) => lasting.test(kind))
}

const namesOfFile = (path: Value): readonly string[] => skeletons(path).filter(text => text.replace(/\{[^{}]*\}/g, '').length > 3)
const calls = (env: Env, methods: readonly string[]): readonly Loose[] => methods.flatMap(method => (env.module.index.methodCalls.get(method) ?? []).slice(0, 8) as readonly Loose[])
const isAmong = (path: Value, wanted: readonly string[]): boolean => skeletons(path).some(text => wanted.includes(text))

const copiers = ['copyFileSync', 'copyFile', 'cpSync', 'cp', 'copySync', 'copy', 'renameSync', 'rename']

/** A copy of a secret is as secret: thieves copy what a running program keeps locked. */
export function copiedTaints(g: Engine, wanted: readonly string[], env: Env): readonly Taint[] {
  return calls(env, copiers).filter(call => call.arguments.length > 1 && isAmong(evaluate(g, call.arguments[1], env.module.env), wanted)).flatMap(call =>
    skeletons(evaluate(g, call.arguments[0], env.module.env)).map(text => g.secretPath(text)).filter(secret => secret !== undefined).slice(0, 1)
      .map(({ kind, label }) => ({ kind, detail: label, steps: [step('source', env.module, call, `copies ${label}`)] })))
}

/** What was packed into an archive: `archive.pipe(createWriteStream(path))`, `zip.writeZip(path)`. */
function packedTaints(g: Engine, wanted: readonly string[], env: Env): readonly Taint[] {
  const leads = (call: Loose): boolean => {
    const to = evaluate(g, call.arguments[0], env.module.env)
    return isAmong(to, wanted) || to.alts.some(alt => alt.t === 'api' && alt.v === 'fs.createWriteStream()' && isAmong(alt.from?.args[0] ?? unknown, wanted))
  }
  return calls(env, ['pipe', 'writeZip', 'writeZipPromise', 'toFile']).filter(call => call.callee.object && leads(call))
    .flatMap(call => through(evaluate(g, call.callee.object, env.module.env).taints, env, call, 'written to a file'))
}

const starters = /^(child_process\.(exec|execSync|execFile|execFileSync|spawn|spawnSync)|execa(\.\w+)?|shelljs\.exec|zx\.\$|cross-spawn(\.sync)?|bun\.\$|Bun\.\$)$/

/** What a command prints is as secret as what it reads: `security dump-keychain`, `printenv`, `pbpaste`. */
export function commandTaints(g: Engine, name: string, args: readonly Value[], node: Loose, env: Env): readonly Taint[] {
  if (!starters.test(name)) return []
  const words = arrayItems(args[1] ?? unknown) ?? []
  const line = [...skeletons(args[0] ?? unknown), ...words.flatMap(word => skeletons(word))].join(' ')
  const found = g.commandOutput(line)
  return found ? [{ kind: found.taint, detail: found.label, steps: [step('source', env.module, node, `prints ${found.label}`)] }] : []
}

/** Taints of what an asynchronous call hands to its callback: the content of the file, the output of the command. */
export const callbackTaints = (g: Engine, name: string, args: readonly Value[], node: Node, env: Env): readonly Taint[] =>
  fileReaders.test(name) ? fileTaints(g, name, args, node, env) : commandTaints(g, name, args, node, env)
