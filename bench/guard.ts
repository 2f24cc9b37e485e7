import { spawn, execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/**
 * How long the guard takes from start to answer, as OpenClaw starts it: a whole process in an empty environment. Beside it, round by
 * round, a program that allows at once; the ratio is what counts on a busy machine. `node bench/guard.ts [rounds] [folder of a tree]`.
 */
const root = fileURLToPath(new URL('../', import.meta.url))
const [rounds = '7', tree] = process.argv.slice(2)

const work = mkdtempSync(join(tmpdir(), 'plugvet-bench-guard-'))
const bundle = join(work, 'plugvet-policy.mjs')
const trivial = join(work, 'allow.mjs')
const plugin = join(work, 'plugin')

const prepare = (): void => {
  execFileSync(process.execPath, [join(root, 'src/dev/bundle.cjs'), bundle], { cwd: root })
  writeFileSync(trivial, "process.stdin.resume().on('end', () => process.stdout.write('{\"protocolVersion\":1,\"decision\":\"allow\"}\\n'))\n")
  mkdirSync(plugin)
  writeFileSync(join(plugin, 'package.json'), JSON.stringify({ name: 'small', version: '1.0.0', type: 'module', main: 'index.js', openclaw: { extensions: ['./index.js'] } }))
  writeFileSync(join(plugin, 'index.js'), "import { execFile } from 'node:child_process'\nexport default { register(api) { api.registerTool({ name: 'log', execute: () => execFile('git', ['log']) }) } }\n")
}

interface Timing { readonly ms: number; readonly decision: string }

const request = (sourcePath: string, origin: string): string => JSON.stringify({
  protocolVersion: 1, targetType: 'plugin', targetName: 'bench', sourcePath, sourcePathKind: 'directory', origin: { type: origin }, request: { kind: 'plugin-npm', mode: 'install' },
})

const time = (program: string, asked: string): Promise<Timing> => new Promise((resolve, reject) => {
  const start = performance.now()
  const child = spawn(process.execPath, [program], { env: { NODE_COMPILE_CACHE: join(work, 'compiled') }, cwd: work, stdio: ['pipe', 'pipe', 'inherit'] })
  let output = ''
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => { output += chunk })
  child.on('error', reject)
  child.on('close', () => resolve({ ms: performance.now() - start, decision: (JSON.parse(output) as { decision: string }).decision }))
  child.stdin.end(asked)
})

const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN
const best = (values: readonly number[]): number => Math.min(...values)

const compare = async (name: string, asked: string, count: number): Promise<void> => {
  const own: Timing[] = []
  const other: Timing[] = []
  for (let round = 0; round < count; round += 1) {
    other.push(await time(trivial, asked))
    own.push(await time(bundle, asked))
  }
  const [first, ...later] = own.map(({ ms }) => ms)
  const [mine, theirs] = [median(later.length > 0 ? later : [first!]), median(other.map(({ ms }) => ms))]
  console.log(`${name}: ${own.at(-1)!.decision}; first ${Math.round(first!)} ms, then ${Math.round(mine)} ms (best ${Math.round(best(own.map(({ ms }) => ms)))})`
    + `, allowing at once ${Math.round(theirs)} ms, ratio ${(mine / theirs).toFixed(1)}`)
}

try {
  prepare()
  await compare('small plugin', request(plugin, 'plugin-package'), Number(rounds))
  if (tree !== undefined) await compare(`tree ${tree}`, request(tree, 'plugin-dependency-tree'), 3)
} finally {
  rmSync(work, { recursive: true, force: true })
}
