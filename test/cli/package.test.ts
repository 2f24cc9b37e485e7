import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { checkPackage, createPackageFromTarballData } from '@arethetypeswrong/core'
import { publint } from 'publint'
import { beforeAll, describe, expect, it } from 'vitest'
import { scratch } from '../support/plugvet.ts'
import { readText, root } from '../support/repository.ts'

const require = createRequire(import.meta.url)
const { isFresh } = require('../../src/dev/freshness.cjs') as { isFresh(folder: string): boolean }
const { build } = require('../../src/dev/build.cjs') as { build(folder: string): boolean }
const { version } = JSON.parse(readText('package.json')) as { version: string }

const run = (cwd: string, command: string, ...args: readonly string[]) => {
  const done = spawnSync(command, args, { cwd, encoding: 'utf8', shell: process.platform === 'win32' })
  return { code: done.status, stdout: done.stdout, stderr: done.stderr }
}

const mustRun = (cwd: string, command: string, ...args: readonly string[]): string => {
  const { code, stdout, stderr } = run(cwd, command, ...args)
  if (code !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${code}: ${stderr}${stdout}`)
  return stdout
}

/** What people download at install, without the grammars; the list of known sites stands in it twice, for the guard carries all rules in its own file. */
const mostBytes = 2_400_000

describe('the package, installed into an empty folder', () => {
  const folder = scratch('install')
  let tarball = ''
  const plugvet = (...args: readonly string[]) => run(folder, process.execPath, 'node_modules/plugvet/bin/plugvet.js', ...args)

  beforeAll(() => {
    if (!isFresh(root)) expect(build(root)).toBe(true)
    mustRun(root, 'npm', 'pack', '--ignore-scripts', '--pack-destination', folder)
    tarball = readdirSync(folder).find((name) => name.endsWith('.tgz')) ?? ''
    writeFileSync(join(folder, 'package.json'), '{ "type": "module" }')
    mustRun(folder, 'npm', 'install', '--prefer-offline', '--no-audit', '--no-fund', '--ignore-scripts', `./${tarball}`)
  })

  it('holds what runs and nothing of the workshop', () => {
    const files = readdirSync(join(folder, 'node_modules/plugvet'), { recursive: true, encoding: 'utf8' })
    expect(files).toContain(join('dist', 'src', 'cli.js'))
    expect(files.filter((file) => /\.cjs$|(?<!\.d)\.ts$|^(test|corpus|bench|src)\b|\bdev\b|_template|\.stamp/.test(file))).toEqual([])
  })

  it('is small', () => {
    const program = readFileSync(join(folder, 'node_modules/plugvet/dist/guard/plugvet-policy.mjs'), 'utf8')
    // The program of the guard carries them as Base64, of which packing leaves the three quarters that it stands for.
    const grammars = (program.match(/[\w+/]{50000,}/g) ?? []).reduce((sum, text) => sum + text.length * 3 / 4, 0)
    expect(grammars).toBeGreaterThan(0)
    expect(statSync(join(folder, tarball)).size - grammars).toBeLessThan(mostBytes)
  })

  it('is put together as its readers expect: publint', async () => {
    const { messages } = await publint({ pkgDir: join(folder, 'node_modules/plugvet'), pack: false, strict: true })
    expect(messages.filter(({ type }) => type !== 'suggestion')).toEqual([])
  })

  it('has types that agree with its code, for every way of resolving that knows modules', async () => {
    const result = await checkPackage(createPackageFromTarballData(readFileSync(join(folder, tarball))))
    if (result.types === false) throw new Error('no types')
    // Only Node before 22.12 cannot require a module, and plugvet needs a later one; the oldest way knows no `exports` at all.
    const known = result.problems.filter(({ kind, ...more }) => kind !== 'CJSResolvesToESM' && !('resolutionKind' in more && more.resolutionKind === 'node10'))
    expect(known).toEqual([])
  })

  it('says its version through the command that npm links', () => {
    const name = process.platform === 'win32' ? 'plugvet.cmd' : 'plugvet'
    expect(run(folder, join(folder, 'node_modules/.bin', name), '--version')).toEqual({ code: 0, stdout: `${version}\n`, stderr: '' })
  })

  it('scans files of every kind, in threads', () => {
    const files = {
      'package.json': '{ "name": "kettle", "main": "index.js" }', 'index.js': "import './more.ts'\nexport const double = (n) => n * 2\n",
      'more.ts': 'export type Cup = number\n', 'brew.sh': 'echo brewing\n', 'brew.py': 'print("brewing")\n', 'brew.ps1': 'Write-Output brewing\n',
      'page.html': '<p>tea</p><script>console.log(1)</script>\n', 'leaf.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>\n',
      'SKILL.md': '---\nname: kettle\ndescription: Boils water.\n---\n```sh\necho hot\n```\n',
    }
    mkdirSync(join(folder, 'kettle'))
    for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, 'kettle', name), text)
    const { code, stdout, stderr } = plugvet('scan', 'kettle', '--json', '--jobs', '2')
    const total = Object.keys(files).length
    expect(JSON.parse(stdout)).toMatchObject({ targets: [{ path: 'kettle', name: 'kettle' }], coverage: { files: { total, analysed: total }, gaps: [] } })
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  })

  it.skipIf(process.platform === 'win32')('sweeps with worker processes of its own', () => {
    mkdirSync(join(folder, 'cup'))
    writeFileSync(join(folder, 'cup/package.json'), '{ "name": "cup", "version": "1.0.0", "main": "index.js" }')
    writeFileSync(join(folder, 'cup/index.js'), "fetch('https://tea.example.invalid/cup')\n")
    const sweep = (...words: readonly string[]) => plugvet('sweep', ...words, '--database', join(folder, 'database'), '--json')
    const { code, stdout, stderr } = sweep('./cup', '--workers', '2', '--quiet')
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(JSON.parse(stdout)).toMatchObject({ status: { total: 1, done: 1, scanned: 1, verdicts: { allow: 1 } } })
    expect(JSON.parse(sweep('query', 'host', 'tea.example.invalid').stdout)).toMatchObject([{ name: 'cup', version: '1.0.0' }])
  })

  it('shows the page of every rule', () => {
    const { rules } = JSON.parse(plugvet('rules', '--json').stdout) as { rules: { id: string; page: string }[] }
    expect(rules.length).toBeGreaterThan(0)
    const [first] = rules
    expect(plugvet('explain', first?.id ?? '')).toMatchObject({ code: 0, stderr: '' })
    for (const { page } of rules) expect(readText(`dist/${page}`), page).not.toBe('')
  })

  it('is a library with types', () => {
    writeFileSync(join(folder, 'honest.js'), 'export const double = (n) => n * 2\n')
    writeFileSync(join(folder, 'use.mjs'), `import { scan } from 'plugvet'\nconsole.log((await scan(['honest.js'], { jobs: 0 })).verdict)\n`)
    expect(run(folder, process.execPath, 'use.mjs')).toEqual({ code: 0, stdout: 'allow\n', stderr: '' })
    writeFileSync(join(folder, 'typed.mts'), [
      `import { scan } from 'plugvet'`,
      `import type { ScanReport } from 'plugvet'`,
      'const report: ScanReport = await scan([\'honest.js\'], { jobs: 1 })',
      'export const files: number = report.coverage.files.total',
      '// @ts-expect-error the type of a verdict is known',
      'export const wrong: number = report.verdict', '',
    ].join('\n'))
    const compiler = join(root, 'node_modules/@typescript/native/bin/tsc')
    expect(run(folder, process.execPath, compiler, '--noEmit', '--strict', '--target', 'es2024', '--lib', 'es2024,dom', '--module', 'nodenext', '--types', '', 'typed.mts'))
      .toEqual({ code: 0, stdout: '', stderr: '' })
  })
}, 120_000)
