import { chmodSync } from 'node:fs'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { describe, expect, test } from 'vitest'
import { gather, judge } from '../../../src/audit/index.ts'
import type { PackageScanner } from '../../../src/audit/index.ts'
import { collectors } from '../../../src/catalog/collectors.ts'
import type { Collector } from '../../../src/kit/collector.ts'
import { withHome } from '../../support/home.ts'
import type { HomeState } from '../../support/home.ts'

const plugin = (entries: unknown = ['./index.js']): object => ({ name: 'acme', version: '1.0.0', openclaw: { extensions: entries } })
const skill = (name: string): string => `---\nname: ${name}\ndescription: Notes for a test.\n---\n# ${name}\n`
const clean: PackageScanner = async () => ({ verdict: 'allow', findings: [], gaps: [] })

const packagesOf = (state: HomeState, scanPackage: PackageScanner = clean): Promise<string[]> => withHome(state, async (home, env) => {
  const { packages } = await gather({ env: { ...env, OPENCLAW_GATEWAY_PORT: '9' }, cwd: home, deep: true, scanPackage })
  return packages.map(({ kind, id, path, failure }) => `${kind} ${id} ${path.replace(`${home}/`, '')}${failure === undefined ? '' : ` (${failure})`}`)
})

describe('plugins are found', () => {
  test.each<[string, HomeState, string[]]>([
    ['in extensions', { folders: ['.openclaw/extensions/acme', '.openclaw/extensions/.hidden', '.openclaw/extensions/old.bak'] }, ['plugin acme .openclaw/extensions/acme']],
    ['in npm projects, with what was installed beside them', {
      files: { '.openclaw/npm/projects/p1/node_modules/@lab/acme/package.json': plugin(), '.openclaw/npm/projects/p1/node_modules/left-pad/package.json': {} },
    }, ['plugin @lab/acme .openclaw/npm/projects/p1']],
    ['in the npm folder of older releases', { files: { '.openclaw/npm/node_modules/acme/openclaw.plugin.json': {} } }, ['plugin acme .openclaw/npm']],
    ['in git checkouts', { files: { '.openclaw/git/acme/package.json': plugin(), '.openclaw/git/host/deep/package.json': plugin() } },
      ['plugin acme .openclaw/git/acme', 'plugin deep .openclaw/git/host/deep']],
    ['where the configuration points', { config: { plugins: { load: { paths: ['~/work/acme', '~/more', '~/gone'] } } }, files: { 'work/acme/package.json': plugin(), 'more/bell/.claude-plugin/plugin.json': {} } },
      ['plugin acme work/acme', 'plugin bell more/bell']],
  ])('%s', async (_, state, expected) => expect(await packagesOf(state)).toEqual(expected))

  test('an entry that cannot be looked at is a failure, one that is gone is not', async () => {
    const state = { files: { '.openclaw/extensions/acme/package.json': plugin(['./gone.js']), '.openclaw/extensions/bell/package.json': plugin(['./a.js/b.js']), '.openclaw/extensions/bell/a.js': '' } }
    expect(await packagesOf(state)).toEqual(['plugin acme .openclaw/extensions/acme', 'plugin bell .openclaw/extensions/bell (entry a.js/b.js: ENOTDIR)'])
  })

  test('a scanner that stops and a file that it could not read are failures', async () => {
    const state = { folders: ['.openclaw/extensions/acme'] }
    expect(await packagesOf(state, () => Promise.reject(new Error('out of memory')))).toEqual(['plugin acme .openclaw/extensions/acme (out of memory)'])
    const gaps = [{ stage: 'read', subject: 'file/a.js', reason: 'not to be read' }, { stage: 'read', subject: 'gone.js', reason: 'not there' }, { stage: 'parse', subject: 'file', reason: 'odd' }] as const
    const scan: PackageScanner = async () => ({ verdict: 'allow', findings: [], gaps })
    expect(await packagesOf({ files: { '.openclaw/extensions/acme/file': '' } }, scan)).toEqual(['plugin acme .openclaw/extensions/acme (file/a.js: not to be read)'])
  })

  test('their entries are handed to the scanner, those outside are named', () => withHome({
    files: { '.openclaw/extensions/acme/package.json': plugin(['./.dist/a.js', '../b.js', '/opt/c.js', 7]), '.openclaw/extensions/bell/package.json': '{ broken' },
  }, async (home, env) => {
    const asked: unknown[] = []
    const snapshot = await gather({ env: { ...env, OPENCLAW_GATEWAY_PORT: '9' }, cwd: home, deep: true, scanPackage: async (root, entries) => { asked.push(entries); return clean(root, entries) } })
    expect(asked).toEqual([['.dist/a.js'], []])
    const ids = judge(snapshot, collectors as readonly Collector[]).findings.map(({ checkId }) => checkId).filter(id => id.startsWith('plugins.code_safety'))
    expect(ids).toEqual(['plugins.code_safety.manifest_parse_error', 'plugins.code_safety.entry_path', 'plugins.code_safety.entry_escape'])
  }))

  test('a plugin with checks of its own leaves a gap, because they are not run', () => withHome({
    files: { '.openclaw/extensions/acme/package.json': plugin(), '.openclaw/extensions/acme/index.js': 'export default { securityAuditCollectors: [] }' },
  }, async (home, env) => {
    const { gaps } = await gather({ env: { ...env, OPENCLAW_GATEWAY_PORT: '9' }, cwd: home, deep: true, scanPackage: clean })
    expect(gaps).toEqual([{ stage: 'check', subject: 'plugins.acme', reason: expect.stringContaining('never runs the code of a plugin') }])
  }))

  test('without a scanner each check of code is a gap', () => withHome({}, async (home, env) => {
    const report = judge(await gather({ env: { ...env, OPENCLAW_GATEWAY_PORT: '9' }, cwd: home, deep: true }), collectors as readonly Collector[])
    expect(report.gaps?.map(({ subject }) => subject)).toContain('skills.code_safety.scan_failed')
  }))
})

describe('skills are found', () => {
  test.each<[string, HomeState, string[]]>([
    ['in workspaces, managed, personal and extra folders', {
      config: { skills: { load: { extraDirs: ['~/extra'] } }, agents: { list: [{ id: 'main' }, { id: 'two' }] } },
      files: Object.fromEntries([
        '.openclaw/workspace/skills/a', '.openclaw/workspace/.agents/skills/b', '.agents/skills/c', '.openclaw/skills/d', 'extra/e', '.openclaw/workspace-two/skills/f',
        '.openclaw/agents/main/workshop-skills/g',
      ].map(path => [`${path}/SKILL.md`, skill(path.slice(-1))])),
    }, ['e extra/e', 'g .openclaw/agents/main/workshop-skills/g', 'd .openclaw/skills/d', 'c .agents/skills/c', 'b .openclaw/workspace/.agents/skills/b', 'a .openclaw/workspace/skills/a', 'f .openclaw/workspace-two/skills/f']],
    ['the stronger of one name', { files: { '.openclaw/skills/one/SKILL.md': skill('notes'), '.openclaw/workspace/skills/two/SKILL.md': skill('notes') } }, ['notes .openclaw/workspace/skills/two']],
    ['six levels deep and no deeper', { files: { '.openclaw/workspace/skills/1/2/3/4/5/6/SKILL.md': skill('six'), '.openclaw/workspace/skills/x/2/3/4/5/6/7/SKILL.md': skill('seven') } },
      ['six .openclaw/workspace/skills/1/2/3/4/5/6']],
    ['a root that is a skill', { files: { '.openclaw/skills/SKILL.md': skill('all'), '.openclaw/skills/sub/SKILL.md': skill('sub') } }, ['all .openclaw/skills']],
    ['not without a description', { files: { '.openclaw/skills/a/SKILL.md': '---\nname: a\n---\n', '.openclaw/skills/b/SKILL.md': '# b' } }, []],
    ['with a folded description', { files: { '.openclaw/skills/a/SKILL.md': '---\ndescription: >\n  Long words.\n---\n' } }, ['a .openclaw/skills/a']],
    ['not in hidden folders', { files: { '.openclaw/skills/.x/SKILL.md': skill('x'), '.openclaw/skills/node_modules/y/SKILL.md': skill('y') } }, []],
    ['links out of a workspace are not followed', { files: { 'out/SKILL.md': skill('out') }, folders: ['.openclaw/workspace/skills'], links: { '.openclaw/workspace/skills/l': 'out' } }, []],
    ['links out of the managed folder are', { files: { 'out/SKILL.md': skill('out') }, folders: ['.openclaw/skills'], links: { '.openclaw/skills/l': 'out' } }, ['out .openclaw/skills/l']],
  ])('%s', async (_, state, expected) => expect(await packagesOf(state)).toEqual(expected.map(text => `skill ${text}`)))

  test('a folder that contains itself ends', async () => {
    const state = { files: { '.openclaw/skills/a/b/note.md': '' }, links: { '.openclaw/skills/a/b/again': '.openclaw/skills' } }
    expect(await packagesOf(state)).toEqual([])
  })
})

describe('install records', () => {
  const records = { acme: { source: 'npm', spec: 'acme@latest' } }
  const found = (state: HomeState, prepare: (home: string) => void = () => undefined): Promise<unknown[]> => withHome(state, async (home, env) => {
    prepare(home)
    const { installs, gaps, release } = await gather({ env, cwd: home })
    return [...installs.map(({ kind, id, spec, version, installedVersion, integrity }) => ({ kind, id, ...(spec && { spec }), ...(version && { version }), ...(installedVersion && { installedVersion }), ...(integrity && { integrity }) })), ...gaps.map(({ stage }) => stage), release]
  })
  const database = (statements: readonly string[], keepOpen = false) => (home: string): void => {
    mkdirSync(join(home, '.openclaw/state'), { recursive: true })
    const file = new DatabaseSync(join(home, '.openclaw/state/openclaw.sqlite'))
    for (const statement of statements) file.exec(statement)
    if (!keepOpen) file.close()
  }

  test('of the index file, its older form, and nothing strange', async () => {
    expect(await found({ files: { '.openclaw/plugins/installs.json': { installRecords: { ...records, ['constructor']: { source: 'npm' }, bad: { spec: 'x' }, worse: 7 } } } }))
      .toEqual([{ kind: 'plugin', id: 'acme', spec: 'acme@latest' }, '2026.5.22'])
    expect(await found({ files: { '.openclaw/plugins/installs.json': { plugins: [{ pluginId: 'acme', installRecord: records.acme }] } } })).toHaveLength(2)
  })

  test('recovered from the managed npm folder', async () => {
    const npm = { '.openclaw/npm/package.json': { dependencies: { acme: '^1.0.0', other: '1' } }, '.openclaw/npm/node_modules/acme/package.json': plugin() }
    expect(await found({ files: npm })).toEqual([{ kind: 'plugin', id: 'acme', spec: 'acme@^1.0.0', version: '1.0.0', installedVersion: '1.0.0' }, '2026.5.22'])
    const kept = { acme: { source: 'npm', spec: 'acme@0.9.0', version: '0.9.0', integrity: 'sha512-x', installPath: '{{HOME}}/.openclaw/npm/node_modules/acme' } }
    expect((await found({ files: { ...npm, '.openclaw/plugins/installs.json': { installRecords: kept } } }))[0])
      .toEqual({ kind: 'plugin', id: 'acme', spec: 'acme@0.9.0', version: '1.0.0', installedVersion: '1.0.0' })
  })

  test('of the state database of today', async () => {
    const value = JSON.stringify({ index: { installRecords: records } })
    const make = database(['create table config_machine_state (key text primary key, value_json text)', `insert into config_machine_state values ('plugins.installedIndex', '${value}')`])
    expect(await found({}, make)).toEqual([{ kind: 'plugin', id: 'acme', spec: 'acme@latest' }, 'current'])
  })

  test('of the table of 2026.7, while a gateway still writes', async () => {
    const make = database(['pragma journal_mode = wal', 'create table installed_plugin_index (install_records_json text)', `insert into installed_plugin_index values ('${JSON.stringify(records)}')`], true)
    expect(await found({}, make)).toEqual([{ kind: 'plugin', id: 'acme', spec: 'acme@latest' }, 'current'])
  })

  test('a database that is none is a gap', async () => {
    expect(await found({ files: { '.openclaw/state/openclaw.sqlite': 'no database at all, but long enough to look like one'.repeat(20) } })).toEqual(['gather', '2026.5.22'])
  })

  test('a folder that cannot be listed does not stop the audit', () => withHome({ folders: ['.openclaw/extensions/acme'] }, async (home, env) => {
    chmodSync(join(home, '.openclaw/extensions'), 0o000)
    await expect(gather({ env, cwd: home })).resolves.toBeDefined()
    chmodSync(join(home, '.openclaw/extensions'), 0o700)
  }))
})
