import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { bench, benchTable } from '../src/bench/index.ts'
import type { BenchReport } from '../src/bench/index.ts'

/**
 * Measures plugvet beside its peers and beside what is possible at all. `--check` fails when a ratio to a limit is worse than in
 * baseline.json by more than a seventh, `--write` keeps today's. `--peers` (or PLUGVET_BENCH_PEERS) names a folder in which
 * openclaw (2026.5.22 still has its scanner), oxc-parser, @nodesecure/js-x-ray, oxlint, @ast-grep/cli, eslint and eslint-plugin-security may be installed.
 */

const tolerance = 1.15
const baselineFile = new URL('./baseline.json', import.meta.url)
const ownModules = fileURLToPath(new URL('../node_modules', import.meta.url))

type Ratios = Record<string, number>

/** CPU and wall of each way to run plugvet over the CPU and wall of a limit: both suffer alike when the machine is busy. */
function ratiosOf({ measured }: BenchReport): Ratios {
  const limit = measured.find(({ name }) => name === 'parse with @babel/parser')?.cost
  if (!limit) throw new Error('the parser could not be measured')
  return Object.fromEntries(measured.filter(({ role }) => role === 'plugvet').flatMap(({ name, cost }) => [
    ...cost.cpuSeconds && limit.cpuSeconds ? [[`CPU of ${name} / CPU of parsing`, rounded(cost.cpuSeconds / limit.cpuSeconds)]] : [],
    [`wall time of ${name} / wall time of parsing`, rounded(cost.wallSeconds / limit.wallSeconds)],
  ]))
}

const rounded = (value: number): number => Math.round(value * 1000) / 1000

function worsened(now: Ratios, before: Ratios): readonly string[] {
  return Object.entries(before).filter(([name, ratio]) => (now[name] ?? Infinity) > ratio * tolerance)
    .map(([name, ratio]) => `${name}: ${now[name] ?? 'not measured'}, was ${ratio}`)
}

const { values: { help, tree, mb, rounds, peers, check, write, json } } = parseArgs({ options: {
  tree: { type: 'string', default: process.env['PLUGVET_BENCH_TREE'] ?? ownModules },
  mb: { type: 'string', default: '8' },
  rounds: { type: 'string', default: '3' },
  peers: { type: 'string', default: process.env['PLUGVET_BENCH_PEERS'] },
  check: { type: 'boolean', default: false },
  write: { type: 'boolean', default: false },
  json: { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
} })
if (help) {
  console.log('node bench/speed.ts [--tree DIR] [--mb N] [--rounds N] [--peers DIR] [--json] [--check | --write]')
  process.exit()
}

const report = await bench({
  tree, mebibytes: Number(mb), rounds: Number(rounds), peers: check ? undefined : peers,
  onRun: (name, round) => process.stderr.write(`round ${round}: ${name}\n`),
})
const ratios = ratiosOf(report)
console.log(json ? JSON.stringify({ ...report, ratios }, undefined, 2) : benchTable(report))
if (write) writeFileSync(baselineFile, JSON.stringify(ratios, undefined, 2) + '\n')
if (check) {
  const worse = existsSync(baselineFile) ? worsened(ratios, JSON.parse(readFileSync(baselineFile, 'utf8')) as Ratios) : ['there is no baseline: --write makes one']
  for (const line of worse) console.error(`worse than before: ${line}`)
  process.exitCode = worse.length > 0 ? 1 : 0
}
