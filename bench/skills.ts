import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { createRequire, enableCompileCache } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { makeSkills } from './skill-maker.ts'

/**
 * Prints how many small skills are scanned in a second, beside what it takes to read their bytes, as Markdown. The built program is
 * measured where there is one of these sources (`npm run build`), as users have it; each scan starts threads of its own.
 */

const root = fileURLToPath(new URL('..', import.meta.url))
const isBuilt = (createRequire(import.meta.url)('../src/dev/freshness.cjs') as { isFresh(root: string): boolean }).isFresh(root)
if (isBuilt) enableCompileCache(join(root, '.cache', 'compiled'))
const { scan } = await import(new URL(isBuilt ? '../dist/src/index.js' : '../src/index.ts', import.meta.url).href) as typeof import('../src/index.ts')

const { values } = parseArgs({ options: { count: { type: 'string', default: '2000' }, rounds: { type: 'string', default: '3' }, jobs: { type: 'string', default: '2' } } })
const [count, rounds, jobs] = [Number(values.count), Number(values.rounds), Number(values.jobs)]

interface Measure { readonly wall: number; readonly cpu: number }

async function measure(work: () => unknown): Promise<Measure> {
  const [start, used] = [performance.now(), process.cpuUsage()]
  await work()
  const { user, system } = process.cpuUsage(used)
  return { wall: (performance.now() - start) / 1000, cpu: (user + system) / 1e6 }
}

function readAll(folder: string): void {
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) if (entry.isFile()) readFileSync(join(entry.parentPath, entry.name))
}

const folder = mkdtempSync(join(tmpdir(), 'plugvet-skills-'))
try {
  const { files, bytes } = makeSkills(folder, count)
  console.log(`${count} skills, ${files} files, ${(bytes / 1e6).toFixed(1)} MB, ${jobs} threads, ${isBuilt ? 'built' : 'from its sources'}\n`)
  console.log('| round | reading, s | scanning, s wall | s CPU | skills a second | skills a CPU second | times reading |\n|--:|--:|--:|--:|--:|--:|--:|')
  for (let round = 1; round <= rounds; round += 1) {
    const reading = await measure(() => readAll(folder))
    const { stats } = await scan([folder], { jobs, stats: true })
    const scanning = { wall: stats!.wallMs / 1000, cpu: stats!.cpuMs / 1000 }
    const cells = [round, reading.cpu.toFixed(2), scanning.wall.toFixed(1), scanning.cpu.toFixed(1), (count / scanning.wall).toFixed(0), (count / scanning.cpu).toFixed(0), (scanning.cpu / reading.cpu).toFixed(0)]
    console.log(`| ${cells.join(' | ')} |`)
  }
} finally {
  rmSync(folder, { recursive: true, force: true })
}
