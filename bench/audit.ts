import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'

/**
 * Prints what a cold `plugvet audit --json` of the sample home costs in CPU seconds as a whole process, beside `openclaw security audit
 * --json`, as Markdown. `--openclaw DIR` is a folder whose node_modules holds openclaw. Exits with 1 when the ratio is below --least.
 */

const { values } = parseArgs({ options: { openclaw: { type: 'string', default: '.' }, rounds: { type: 'string', default: '5' }, least: { type: 'string', default: '5' } } })
const [rounds, least] = [Number(values.rounds), Number(values.least)]
const root = join(import.meta.dirname, '..')
const original = resolve(values.openclaw, 'node_modules/openclaw/openclaw.mjs')

// Every process of a program adds what it used, also when one starts another.
const meter = "import { appendFileSync } from 'node:fs'; process.on('exit', () => { const { user, system } = process.cpuUsage(); appendFileSync(process.env.BENCH_METER, `${(user + system) / 1e6}\\n`) })"

/** CPU seconds of one run, or why there are none. */
function measure(args: readonly string[], folder: string): number {
  const file = join(folder, 'meter')
  rmSync(file, { force: true })
  const env = { PATH: process.env['PATH'] ?? '', HOME: join(folder, 'home'), NO_COLOR: '1', BENCH_METER: file, NODE_COMPILE_CACHE: join(folder, 'compiled'), NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(meter)}` }
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { env, cwd: folder, encoding: 'utf8', maxBuffer: 2 ** 26 })
  if (status !== 0 || !stdout.includes('"findings"')) throw new Error(`${args[0]} exited with ${status}: ${stderr.slice(0, 500)}`)
  return readFileSync(file, 'utf8').trim().split('\n').reduce((sum, line) => sum + Number(line), 0)
}

const median = (numbers: readonly number[]): number => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? NaN

const folder = mkdtempSync(join(tmpdir(), 'plugvet-audit-'))
try {
  cpSync(join(root, 'corpus/homes/sample'), join(folder, 'home'), { recursive: true })
  const programs = [['plugvet audit', [join(root, 'bin/plugvet.js'), 'audit', '--json']] as const, ...existsSync(original) ? [['openclaw security audit', [original, 'security', 'audit', '--json']] as const] : []]
  console.log(`| program | CPU seconds, median of ${rounds} | all rounds |\n|---|--:|---|`)
  const [own, other] = programs.map(([name, args]) => {
    // Fills the compile cache.
    measure(args, folder)
    const taken = Array.from({ length: rounds }, () => measure(args, folder))
    console.log(`| ${name} | ${median(taken).toFixed(2)} | ${taken.map(one => one.toFixed(2)).join(', ')} |`)
    return median(taken)
  })
  if (own === undefined || other === undefined) console.log('\nskipped the comparison: openclaw is not installed there; name a folder that has it with --openclaw DIR')
  else {
    console.log(`\nplugvet takes ${(other / own).toFixed(1)} times less; ${least} times is what it has to be.`)
    if (other / own < least) process.exitCode = 1
  }
} finally {
  rmSync(folder, { recursive: true, force: true })
}
