import { chmodSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { Ajv } from 'ajv'
import { describe, expect, it, test } from 'vitest'
import { loadSettings } from '../../src/settings.ts'
import type { SettingsRequest } from '../../src/settings.ts'
import { plugvet, scratch } from '../support/plugvet.ts'
import { readText } from '../support/repository.ts'

const put = (files: Readonly<Record<string, string>>): string => {
  const folder = scratch('settings')
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  return folder
}

const silent = '{ "fail-on": "never" }'
const load = (folder: string, more: Partial<SettingsRequest> = {}) =>
  loadSettings({ command: 'scan', operands: ['tea'], named: undefined, folder, audited: async () => [], ...more })
const tea = { 'tea/index.js': "eval(Buffer.from(process.argv[2], 'base64').toString())\n" }

describe('plugvet.jsonc', () => {
  it('speaks for the command line, which wins', () => {
    const folder = put({ ...tea, 'plugvet.jsonc': '{ // ours\n "$schema": "x", "fail-on": "warn", "jobs": 0, "no-cache": true, }' })
    const run = (...args: readonly string[]) => plugvet(['scan', 'tea', ...args], { cwd: folder })
    expect(run()).toMatchObject({ code: 1, stderr: 'plugvet: settings from plugvet.jsonc: fail-on, jobs, no-cache\n' })
    expect(run('--fail-on', 'critical').code).toBe(0)
    expect(run('--quiet').stderr).toBe('')
  })

  it('holds what is for one command alone, which wins over what is for all', async () => {
    const folder = put({ 'plugvet.jsonc': '{ "fail-on": "warn", "verbose": true, "deps": true, "review": { "fail-on": "info" } }' })
    expect((await load(folder)).args).toEqual(['--fail-on=warn', '--verbose'])
    expect((await load(folder, { command: 'review' })).args).toEqual(['--fail-on=warn', '--verbose', '--deps', '--fail-on=info'])
    expect((await load(folder, { command: 'rules', operands: [] })).args).toEqual([])
  })

  it('names files from its own folder', async () => {
    const folder = put({ 'etc/own.jsonc': '{ "baseline": "known.json", "suppressions": "/abs.jsonc" }' })
    expect((await load(folder, { named: 'etc/own.jsonc' })).args).toEqual([`--baseline=${join(folder, 'etc/known.json')}`, '--suppressions=/abs.jsonc'])
  })

  test.each<[string, string, RegExp]>([
    ['no JSON', '{', /plugvet\.jsonc: /], ['a list', '[]', /has to be an object of options/],
    ['a mistyped key', '{ "fail_on": "warn" }', /"fail_on" is no setting; did you mean fail-on\?/], ['a mistyped key of a section', '{ "audit": { "depp": true } }', /plugvet\.jsonc: audit: "depp" is no setting of it; did you mean/],
    ['another command’s key', '{ "scan": { "deep": true } }', /"deep" is no setting of it/], ['a value that is none', '{ "fail-on": "often" }', /fail-on has to be one of critical, warn, info, never/],
    ['a text for a flag', '{ "deep": "yes" }', /deep has to be true or false/], ['a number that is too large', '{ "jobs": 9999 }', /jobs has to be a whole number from 0 to 256/], ['a number that is too small', '{ "max-memory": 9 }', /max-memory has to be a whole number from 512 to 1000000/],
    ...['fix', 'write', 'force', 'token', 'password', 'output', 'cache-dir', 'save-snapshot', 'config', 'generate-gateway-token'].map(key => [`what acts or is secret: ${key}`, `{ "${key}": true }`, /is no setting/] as [string, string, RegExp]),
  ])('%s is refused in one line', async (_, text, message) => {
    const error = await load(put({ 'plugvet.jsonc': text })).catch((reason: unknown) => reason)
    expect(error).toMatchObject({ name: 'UsageError', message: expect.stringMatching(message) as string })
    expect((error as Error).message).not.toContain('\n')
  })

  test.runIf(process.platform !== 'win32')('is not believed when anybody can change it', async () => {
    const folder = put({ 'plugvet.jsonc': silent })
    chmodSync(join(folder, 'plugvet.jsonc'), 0o666)
    await expect(load(folder)).rejects.toThrow(/anybody can change it/)
  })
})

describe('nothing that is looked at can set anything', () => {
  const ignored = { args: [], note: expect.stringMatching(/is not read: this folder is part of what is looked at/) as string }

  it('where the current folder is scanned, or lies in what is', async () => {
    const folder = put({ 'plugvet.jsonc': silent, 'deep/er/plugvet.jsonc': silent, ...tea })
    expect(await load(folder, { operands: ['.'] })).toEqual(ignored)
    expect(await load(join(folder, 'deep/er'), { operands: ['../..'] })).toEqual(ignored)
    expect(await load(folder, { operands: ['tea', folder] })).toEqual(ignored)
    expect(await load(folder, { command: 'review', operands: ['.'] })).toEqual(ignored)
    const { code, stdout, stderr } = plugvet(['scan', '.', '--jobs', '0', '--fail-on', 'warn', '--no-cache'], { cwd: folder })
    expect({ code, stderr }).toEqual({ code: 1, stderr: 'plugvet: plugvet.jsonc is not read: this folder is part of what is looked at\n' })
    expect(stdout).toContain('decoded-code')
  })

  it('through links neither', async () => {
    const folder = put({ 'real/plugvet.jsonc': silent, ...tea })
    symlinkSync(join(folder, 'real'), join(folder, 'link'))
    expect(await load(join(folder, 'real'), { operands: [join(folder, 'link')] })).toEqual(ignored)
    expect(await load(join(folder, 'link'), { operands: [join(folder, 'real')] })).toEqual(ignored)
    symlinkSync(join(folder, 'real/plugvet.jsonc'), join(folder, 'plugvet.jsonc'))
    expect(await load(folder)).toMatchObject({ args: [], note: expect.stringMatching(/a link in place of the file/) as string })
  })

  it('where somebody names it', async () => {
    const folder = put({ 'tea/own.jsonc': silent })
    await expect(load(folder, { named: 'tea/own.jsonc' })).rejects.toThrow(/is part of what is looked at, and nothing in there may say how/)
    symlinkSync(join(folder, 'tea/own.jsonc'), join(folder, 'outside.jsonc'))
    await expect(load(folder, { named: 'outside.jsonc' })).rejects.toThrow(/is part of what is looked at/)
    expect(plugvet(['scan', 'tea', '--quiet', '--suppressions', 'tea/own.jsonc'], { cwd: folder })).toMatchObject({ code: 2, stdout: '', stderr: expect.stringMatching(/nothing in there may silence anything/) as string })
  })

  it.each(['openclaw.plugin.json', 'SKILL.md', 'SOUL.md', 'package.json'])('where only a part of it is looked at: %s', async name => {
    const folder = put({ 'plugvet.jsonc': silent, [name]: '{ "openclaw": {} }', ...tea })
    expect(await load(folder)).toMatchObject({ args: [], note: expect.stringContaining(name) as string })
    expect((await load(folder, { named: 'plugvet.jsonc' })).args).toEqual(['--fail-on=never'])
  })

  it('in the home that is audited, or in the workspace of an agent', async () => {
    const HOME = put({ '.openclaw/openclaw.json': '{}', '.openclaw/plugvet.jsonc': silent, '.openclaw/workspace/plugvet.jsonc': silent })
    for (const folder of ['.openclaw', '.openclaw/workspace']) {
      expect(plugvet(['audit', '--json'], { env: { HOME }, cwd: join(HOME, folder) }).stderr).toContain('plugvet.jsonc is not read')
    }
  })
})

test('the schema takes what the program takes, and refuses what it refuses', async () => {
  const validate = new Ajv({ strict: false }).compile(JSON.parse(readText('docs/schema/plugvet.schema.json')) as object)
  const cases = [
    '{ "fail-on": "warn", "jobs": 2, "audit": { "deep": true } }', '{ "format": "sarif", "baseline": "b.json" }', '{ "fail-on": "often" }', '{ "fix": true }', '{ "audit": { "fix": true } }',
    '{ "jobs": 1000 }', '{ "scan": { "deep": true } }', '{ "scan": { "format": "cyclonedx" } }', '{ "verbose": "yes" }',
  ]
  for (const text of cases) {
    const isTaken = await load(put({ 'plugvet.jsonc': text })).then(() => true, () => false)
    expect(validate(JSON.parse(text)), text).toBe(isTaken)
  }
})
