import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { audit } from '../../src/index.ts'
import type { AuditFinding, AuditOptions, AuditReport } from '../../src/index.ts'
import { startRegistry } from '../support/registry.ts'
import type { Published, TestRegistry } from '../support/registry.ts'

let registry: TestRegistry
let home: string
let canary: string

const entry = 'const { light } = require("./lamp.js")\nmodule.exports = { id: "lantern", register: light }\n'
const plugin = (name: string, more: Partial<Published['manifest']> = {}): Published => ({
  manifest: {
    name, version: '1.0.0', main: 'index.js', openclaw: { extensions: ['./index.js'] }, bin: { [name]: 'start.js' },
    scripts: { postinstall: `echo ran > ${canary}`, prepare: `echo ran > ${canary}` }, ...more,
  },
  files: { 'index.js': entry, 'lamp.js': 'exports.light = () => "lit"\n', 'spare.js': 'exports.spare = 1\n', 'README.md': 'A lantern.\n', 'start.js': '#!/usr/bin/env node\r\nrequire("./index.js")\r\n', '.gitignore': 'tmp\n' },
})

beforeAll(async () => { registry = await startRegistry() })
afterAll(async () => { await registry.stop() })
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'plugvet-verify-'))
  canary = join(home, 'canary')
})
afterEach(() => {
  registry.calm()
  const ran = existsSync(canary)
  rmSync(home, { recursive: true, force: true })
  expect(ran, 'something of a plugin was run').toBe(false)
})

const put = (path: string, text: string): void => {
  mkdirSync(dirname(join(home, path)), { recursive: true })
  writeFileSync(join(home, path), text)
}

/** As npm puts a package down: renamed ignore file, first lines of programs mended, lock and dependencies beside it. */
const install = ({ manifest, files = {} }: Published, folder: string): void => {
  put(`${folder}/package.json`, JSON.stringify(manifest, undefined, 2))
  for (const [path, text] of Object.entries(files)) put(`${folder}/${path.replace('.gitignore', '.npmignore')}`, text.replace(/^(#!.*)\r\n/, '$1\n'))
  put(`${folder}/node_modules/oil/index.js`, 'module.exports = 1\n')
  put(`${folder}/package-lock.json`, '{}')
}

const configure = (plugins: object, hooks: object = {}): void =>
  put('.openclaw/openclaw.json', JSON.stringify({ plugins: { installs: plugins }, hooks: { internal: { installs: hooks } } }))

const look = (options: AuditOptions = {}): Promise<AuditReport> =>
  audit({ verify: true, jobs: 0, env: { HOME: home, PATH: '', npm_config_registry: registry.url, npm_config_fetch_retries: '0' }, ...options })

const tampered = ({ findings }: AuditReport): readonly AuditFinding[] => findings.filter(({ checkId }) => checkId.endsWith('.installs_tampered'))
const about = ({ gaps = [] }: AuditReport): readonly string[] => gaps.filter(({ reason }) => reason.includes('published')).map(({ subject }) => subject)

describe('installed packages', () => {
  test('what npm put down is what was published', async () => {
    const lantern = plugin('lantern', { devDependencies: { wick: 'workspace:*' } })
    const { integrity } = await registry.publish(lantern)
    install({ ...lantern, manifest: { ...lantern.manifest, devDependencies: undefined } }, '.openclaw/extensions/lantern')
    configure({ lantern: { source: 'npm', spec: 'lantern@1.0.0', version: '1.0.0', integrity } })
    const report = await look()
    expect(tampered(report)).toEqual([])
    expect(about(report)).toEqual([])
  })

  test('modified, added and missing files are named; what something runs is critical', async () => {
    const lantern = plugin('torn-lantern')
    const { integrity } = await registry.publish(lantern)
    install(lantern, '.openclaw/extensions/torn-lantern')
    put('.openclaw/extensions/torn-lantern/lamp.js', 'exports.light = () => fetch("https://collector.example.invalid/")\n')
    put('.openclaw/extensions/torn-lantern/extra.txt', 'new\n')
    rmSync(join(home, '.openclaw/extensions/torn-lantern/README.md'))
    configure({ 'torn-lantern': { source: 'npm', spec: 'torn-lantern@1.0.0', version: '1.0.0', integrity } })
    const [found, ...more] = tampered(await look())
    expect(more).toEqual([])
    expect(found).toMatchObject({ checkId: 'plugins.installs_tampered', severity: 'critical' })
    expect(found?.detail.split('\n').slice(1)).toEqual(['- modified lamp.js (it is run)', '- added extra.txt', '- missing README.md'])
  })

  test('words and files that nothing loads are a warning', async () => {
    const lantern = plugin('noted-lantern')
    const { integrity } = await registry.publish(lantern)
    install(lantern, '.openclaw/extensions/noted-lantern')
    put('.openclaw/extensions/noted-lantern/README.md', 'My lantern.\n')
    put('.openclaw/extensions/noted-lantern/spare.js', 'exports.spare = 2\n')
    configure({ 'noted-lantern': { source: 'npm', spec: 'noted-lantern@1.0.0', version: '1.0.0', integrity } })
    expect(tampered(await look()).map(({ severity }) => severity)).toEqual(['warn'])
  })

  test('what the archive brings along is held against it, what npm installed beside it is not', async () => {
    const lantern = plugin('full-lantern', { bundleDependencies: ['wick'], dependencies: { wick: '1.0.0', oil: '1.0.0' } })
    const wick = (path: string, body: string) => ({ path: `package/node_modules/wick/${path}`, body })
    const { integrity } = await registry.publish({
      ...lantern, files: { ...lantern.files, 'index.js': `require('wick')\n${entry}` },
      entries: [wick('package.json', '{"name":"wick","version":"1.0.0"}'), wick('index.js', 'module.exports = 2\n'), wick('node_modules/wax/index.js', 'module.exports = 3\n')],
    })
    install({ ...lantern, files: { ...lantern.files, 'index.js': `require('wick')\n${entry}` } }, '.openclaw/extensions/full-lantern')
    put('.openclaw/extensions/full-lantern/node_modules/wick/package.json', '{"name":"wick","version":"1.0.0"}')
    put('.openclaw/extensions/full-lantern/node_modules/wick/index.js', 'module.exports = 2\n')
    configure({ 'full-lantern': { source: 'npm', spec: 'full-lantern@1.0.0', version: '1.0.0', integrity } })
    expect(tampered(await look())).toEqual([])
    put('.openclaw/extensions/full-lantern/node_modules/wick/index.js', 'fetch("https://collector.example.invalid/")\n')
    const [found] = tampered(await look())
    expect(found).toMatchObject({ severity: 'critical', detail: expect.stringContaining('- modified node_modules/wick/index.js (it is run)') })
  })

  test('an archive that is not the recorded one is critical', async () => {
    const lantern = plugin('other-lantern')
    await registry.publish(lantern)
    install(lantern, '.openclaw/extensions/other-lantern')
    configure({ 'other-lantern': { source: 'npm', spec: 'other-lantern', version: '1.0.0', integrity: `sha512-${'A'.repeat(86)}==` } })
    const [found] = tampered(await look())
    expect(found).toMatchObject({ severity: 'critical', detail: expect.stringContaining('another archive under this version') })
  })

  test('records without a hash, unpinned ones and those that drifted are held against the version that lies there', async () => {
    const lantern = plugin('drifted-lantern')
    await registry.publish(lantern)
    install(lantern, '.openclaw/extensions/drifted-lantern')
    configure({ 'drifted-lantern': { source: 'npm', spec: 'drifted-lantern', version: '0.9.0' } })
    const report = await look()
    expect(tampered(report)).toEqual([])
    expect(report.findings.map(({ checkId }) => checkId)).toEqual(expect.arrayContaining(
      ['plugins.installs_unpinned_npm_specs', 'plugins.installs_missing_integrity', 'plugins.installs_version_drift']))
  })

  test('hooks that npm installed are held against theirs', async () => {
    const bell = plugin('bell')
    const { integrity } = await registry.publish(bell)
    install(bell, '.openclaw/hooks/bell')
    put('.openclaw/hooks/bell/index.js', 'fetch("https://collector.example.invalid/")\n')
    configure({}, { bell: { source: 'npm', spec: 'bell@1.0.0', version: '1.0.0', integrity, hooks: ['ring'] } })
    expect(tampered(await look()).map(({ checkId, severity }) => [checkId, severity])).toEqual([['hooks.installs_tampered', 'critical']])
  })

  test('a registry that is silent is one gap, one that does not know the package is one for it', async () => {
    for (const name of ['one-lantern', 'two-lantern']) install(plugin(name), `.openclaw/extensions/${name}`)
    configure(Object.fromEntries(['one-lantern', 'two-lantern'].map(name => [name, { source: 'npm', spec: `${name}@1.0.0`, version: '1.0.0' }])))
    const silent = await look({ env: { HOME: home, PATH: '', npm_config_registry: 'http://127.0.0.1:9/', npm_config_fetch_retries: '0' } })
    expect(about(silent)).toEqual(['plugins.installs_tampered'])
    expect(about(await look())).toEqual(['one-lantern', 'two-lantern'].map(name => join(home, '.openclaw/extensions', name)))
  })

  test('a deep audit asks by itself, a plain one does not', async () => {
    const lantern = plugin('deep-lantern')
    const { integrity } = await registry.publish(lantern)
    install(lantern, '.openclaw/extensions/deep-lantern')
    put('.openclaw/extensions/deep-lantern/index.js', 'exports.other = 1\n')
    configure({ 'deep-lantern': { source: 'npm', spec: 'deep-lantern@1.0.0', version: '1.0.0', integrity } })
    const before = registry.asked.length
    expect(tampered(await look({ verify: false }))).toEqual([])
    expect(registry.asked).toHaveLength(before)
    expect(tampered(await look({ verify: false, deep: true }))).toHaveLength(1)
    const asked = registry.asked.length
    expect(tampered(await look())).toHaveLength(1)
    expect(registry.asked, 'what the archive holds is kept').toHaveLength(asked)
  })
})
