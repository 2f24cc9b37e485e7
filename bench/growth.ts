import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { median } from '../src/bench/index.ts'
import { measure } from '../src/bench/measure.ts'
import type { Cost } from '../src/bench/measure.ts'
import { withRegion } from '../src/dev/regions.ts'
import { growthChart } from './growing/chart.ts'
import { growthTable } from './growing/figures.ts'
import type { Figure, Series } from './growing/figures.ts'
import { filesOf, packagesIn, treeOf } from './growing/samples.ts'
import type { GrowthSample } from './growing/samples.ts'

/**
 * How the cost of a cold scan grows: with the packages of a node_modules folder, with one job and two, and with the size of one file. Each scan is a process
 * of its own without stored results. Prints a table; `--write` puts it and docs/growth.svg into the documentation.
 */

const { values } = parseArgs({ options: {
  tree: { type: 'string' }, rounds: { type: 'string', default: '1' }, packages: { type: 'string', default: '1,10,100,500' },
  megabytes: { type: 'string', default: '0.1,0.5,1,2,5,10,20' }, write: { type: 'boolean', default: false }, help: { type: 'boolean', default: false },
} })
if (values.help || values.tree === undefined) {
  console.log('node bench/growth.ts --tree DIR [--rounds N] [--packages 1,10,…] [--megabytes 0.1,1,…] [--write]')
  process.exit(values.help ? 0 : 2)
}

const root = join(import.meta.dirname, '..')
const launcher = join(root, 'bin', 'plugvet.js')
const numbers = (list: string): readonly number[] => list.split(',').filter(Boolean).map(Number)
const scratch = mkdtempSync(join(tmpdir(), 'plugvet-growth-'))

interface Run { readonly cost: Cost; readonly gaps: number }

async function scan(folder: string, jobs: number, name: string): Promise<Run> {
  const report = join(scratch, 'report.json')
  const args = [launcher, 'scan', folder, '--output', `json=${report}`, '--quiet', '--allow-incomplete', '--fail-on', 'never', '--no-cache', '--jobs', String(jobs)]
  const costs: Cost[] = []
  for (let round = 1; round <= Number(values.rounds); round += 1) {
    process.stderr.write(`round ${round}: ${name}\n`)
    costs.push(await measure({ command: process.execPath, args, exitCodes: [0] }))
  }
  const { gaps = [] } = JSON.parse(readFileSync(report, 'utf8')) as { gaps?: readonly { readonly stage: string }[] }
  return { cost: median(costs), gaps: gaps.filter(({ stage }) => stage === 'scan').length }
}

try {
  const tree = resolve(values.tree) + '/'
  const empty = join(scratch, 'empty')
  mkdirSync(empty)
  writeFileSync(join(empty, 'index.js'), 'module.exports = 1\n')
  // The first one of all also compiles, which is kept.
  await scan(empty, 1, 'rehearsal')
  const start = (await scan(empty, 1, 'start')).cost.cpuSeconds ?? 0
  const all = packagesIn(tree)
  const figures: Figure[] = []
  const add = async (series: Series, sample: GrowthSample, jobs: number): Promise<void> => {
    figures.push({ series, ...await scan(sample.root, jobs, `${series}: ${sample.parts} parts, ${(sample.bytes / 1e6).toFixed(2)} MB`), ...sample })
  }
  for (const count of numbers(values.packages).filter(one => one <= all.length)) {
    const sample = treeOf(tree, all.slice(0, count), join(scratch, `tree-${count}`))
    await add('packages, 1 job', sample, 1)
    await add('packages, 2 jobs', sample, 2)
    rmSync(sample.root, { recursive: true })
  }
  for (const sample of filesOf(tree, numbers(values.megabytes), scratch)) await add('one file, 1 job', sample, 1)
  const table = growthTable(figures, start)
  console.log(table)
  if (values.write) {
    writeFileSync(join(root, 'docs', 'growth.svg'), growthChart(figures))
    const page = fileURLToPath(new URL('../docs/performance.md', import.meta.url))
    const text = withRegion(readFileSync(page, 'utf8'), 'growth', `![CPU seconds and memory over megabytes of code](growth.svg)\n\n${table}`)
    if (text === undefined) throw new Error('docs/performance.md has no region for it')
    writeFileSync(page, text)
  }
} finally {
  rmSync(scratch, { recursive: true, force: true })
}
