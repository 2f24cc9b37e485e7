import { linkSync } from 'node:fs'
import { join } from 'node:path'
import JSON5 from 'json5'
import { describe, expect, test } from 'vitest'
import { audit, gather, InvalidConfig } from '../../../src/audit/index.ts'
import { lineStarts, placeOf, readLayout } from '../../../src/audit/gather/json5-points.ts'
import { snapshotOf, withHome } from '../../support/home.ts'
import type { HomeState } from '../../support/home.ts'

const issuesOf = async (state: HomeState): Promise<readonly string[]> => {
  try {
    await snapshotOf(state)
    return []
  } catch (error) {
    if (!(error instanceof InvalidConfig)) throw error
    return error.message.split('\n').map(line => line.replace(/^.*\/(\.openclaw\/|(?=[^/]*:))/, ''))
  }
}

describe('positions in JSON5', () => {
  const text = `// a comment with { "gateway": 1 }
{
  'gate\\u0077ay': { /* why */ bind: "lan", list: [1, { deep: 0x1F, }, 'a\\
b'], },
  "//": .5, plus: +1, n: NaN, e: -Infinity,
}`
  const { points, comments } = readLayout(text)
  const at = (...path: (string | number)[]): unknown => {
    const point = points.find(one => JSON.stringify(one.path) === JSON.stringify(path))
    return point && placeOf(lineStarts(text), point.start)
  }

  test.each<[(string | number)[], number, number]>([
    [['gateway'], 3, 3], [['gateway', 'bind'], 3, 31], [['gateway', 'list', 1], 3, 54], [['gateway', 'list', 1, 'deep'], 3, 56], [['gateway', 'list', 2], 3, 71],
    [['//'], 5, 3], [['e'], 5, 31],
  ])('%j stands at %i:%i', (path, line, column) => expect(at(...path)).toEqual({ line, column }))

  test('comments are known', () => expect(comments.map(([start, end]) => text.slice(start, end))).toEqual(['// a comment with { "gateway": 1 }', '/* why */']))

  test('every key that the parser sees has a place', () => {
    const paths: string[] = []
    const walk = (value: unknown, path: (string | number)[]): void => {
      paths.push(JSON.stringify(path))
      if (typeof value === 'object' && value !== null) for (const [key, item] of Object.entries(value)) walk(item, [...path, Array.isArray(value) ? Number(key) : key])
    }
    walk(JSON5.parse(text), [])
    expect(points.map(({ path }) => JSON.stringify(path)).sort()).toEqual(paths.sort())
  })
})

describe('what makes a configuration invalid', () => {
  test.each<[string, string | object, string[]]>([
    ['an unknown key', '{\n  gateway: {\n    bint: "lan" } }', ['openclaw.json:3:5: gateway.bint is not a key that OpenClaw knows']],
    ['an unknown key at the top', { notAKey: 1 }, ['openclaw.json:2:3: notAKey is not a key that OpenClaw knows']],
    ['a wrong type', '{ gateway: { port: "18789" } }', ['openclaw.json:1:14: gateway.port must be a number']],
    ['a wrong word', '{ gateway: { bind: "everywhere" } }', ['openclaw.json:1:14: gateway.bind must be one of auto, lan, loopback, custom, tailnet']],
    ['a list that is none', '{ plugins: { allow: "acme" } }', ['openclaw.json:1:14: plugins.allow must be a list']],
    ['two problems', '{ gateway: { port: true }, tools: { allow: [{}] } }', [
      'openclaw.json:1:14: gateway.port must be a number', 'openclaw.json:1:45: tools.allow[0] has a type that is not accepted here',
    ]],
    ['broken syntax', '{ gateway: ', ['openclaw.json:1:12: is not valid JSON5: invalid end of input']],
    ['no object', '[]', ['openclaw.json:1:1: the configuration must be an object']],
    ['an agent with a strange sandbox', { agents: { list: [{ id: 'a', sandbox: { mode: 'sometimes' } }] } }, ['openclaw.json:7:11: agents.list[0].sandbox.mode must be one of off, non-main, all']],
  ])('%s', async (_, config, expected) => expect(await issuesOf({ config })).toEqual(expected))

  test.each<[string, string | object]>([
    ['an empty file', ''], ['comments alone', '{ /* nothing */ }'], ['a channel that nobody knows', { channels: { acme: { anything: { at: 'all' } } } }],
    ['values that OpenClaw refuses', { agents: { defaults: { sandbox: { docker: { network: 'host', seccompProfile: 'unconfined', binds: ['x:/y'] } } } }, gateway: { auth: { mode: 'trusted-proxy', trustedProxy: {} } } }],
    ['keys of newer releases', { agents: { ownership: 'explicit', entries: { main: { tools: { exec: { mode: 'ask' } } } } }, gateway: { nodes: { commands: { allow: [] } } }, security: { installPolicy: { enabled: true } } }],
    ['keys of older releases', { plugins: { installs: { acme: { source: 'npm' } } } }],
    ['numbers in lists of people', { channels: { telegram: { allowFrom: [1, '2'] } }, tools: { elevated: { allowFrom: { telegram: [1] } } } }],
  ])('%s is fine', async (_, config) => expect(await issuesOf({ config })).toEqual([]))

  test('no message quotes a value', async () => {
    const issues = await issuesOf({ config: { gateway: { auth: { mode: 'hunter2-hunter2' }, port: 'hunter2-hunter2' }, hooks: { token: { a: 'hunter2-hunter2' } } } })
    expect(issues).toHaveLength(3)
    expect(issues.join('\n')).not.toContain('hunter2')
  })
})

describe('includes', () => {
  const included = async (files: Record<string, unknown>, config: unknown, more: Partial<HomeState> = {}): Promise<unknown> =>
    (await snapshotOf({ config, files, ...more })).config.value

  test.each<[string, Record<string, unknown>, unknown, unknown]>([
    ['at the root', { '.openclaw/a.json': { logging: { level: 'info' } } }, { $include: './a.json' }, { logging: { level: 'info' } }],
    ['below a key', { '.openclaw/a.json': { level: 'info' } }, { logging: { $include: 'a.json' } }, { logging: { level: 'info' } }],
    ['siblings win', { '.openclaw/a.json': { logging: { level: 'info', file: '/x' } } }, { $include: './a.json', logging: { level: 'debug' } }, { logging: { level: 'debug', file: '/x' } }],
    ['later files win, lists are joined', { '.openclaw/a.json': { plugins: { allow: ['a'], enabled: true } }, '.openclaw/b.json': { plugins: { allow: ['b'], enabled: false } } },
      { $include: ['a.json', 'b.json'] }, { plugins: { allow: ['a', 'b'], enabled: false } }],
    ['relative to the file', { '.openclaw/sub/a.json': { $include: './b.json' }, '.openclaw/sub/b.json': { logging: { level: 'info' } } }, { $include: 'sub/a.json' }, { logging: { level: 'info' } }],
  ])('%s', async (_, files, config, expected) => expect(await included(files, config)).toEqual(expected))

  test.each<[string, HomeState, RegExp]>([
    ['leaves the folder', { config: { $include: '../out.json' }, files: { 'out.json': {} } }, /openclaw\.json:2:3: \$include of \.\.\/out\.json leaves the folder/],
    ['leaves the folder through a link', { config: { $include: 'in.json' }, files: { 'out.json': {} }, links: { '.openclaw/in.json': 'out.json' } }, /through a link/],
    ['does not exist', { config: { $include: 'gone.json' } }, /does not exist/],
    ['is a folder', { config: { $include: 'sub' }, folders: ['.openclaw/sub'] }, /no regular file/],
    ['is too large', { config: { $include: 'a.json' }, files: { '.openclaw/a.json': `{}${' '.repeat(2 * 1024 * 1024)}` } }, /at most 2 MiB/],
    ['includes itself', { config: { $include: 'a.json' }, files: { '.openclaw/a.json': { $include: './a.json' } } }, /a\.json:2:3: .*circle/],
    ['is no path', { config: { $include: 7 } }, /takes a path/],
    ['is a list beside keys', { config: { plugins: { allow: { $include: 'a.json', x: 1 } } }, files: { '.openclaw/a.json': '[]' } }, /need an included object/],
    ['is broken', { config: { $include: 'a.json' }, files: { '.openclaw/a.json': '{\n x' } }, /a\.json:2:3: is not valid JSON5/],
    ['goes too deep', {
      config: { $include: '0.json' }, files: Object.fromEntries(Array.from({ length: 12 }, (_, index) => [`.openclaw/${index}.json`, { $include: `./${index + 1}.json` }])),
    }, /more than 10 files deep/],
  ])('one that %s makes it invalid', async (_, state, expected) => expect((await issuesOf(state)).join('\n')).toMatch(expected))

  test('a root outside may be allowed', async () => {
    const state = { config: { $include: '{{HOME}}/shared/a.json' }, files: { 'shared/a.json': { logging: { level: 'info' } } } }
    expect(await issuesOf(state)).toHaveLength(1)
    expect(await issuesOf({ ...state, env: { OPENCLAW_INCLUDE_ROOTS: '{{HOME}}/shared' } })).toEqual([])
  })

  test('a file with several names is refused', () => withHome({ config: { $include: 'a.json' }, files: { '.openclaw/a.json': {} } }, async (home, env) => {
    linkSync(join(home, '.openclaw/a.json'), join(home, 'b.json'))
    await expect(gather({ env, cwd: home })).rejects.toThrow('several hard links')
  }))

  test('findings point into the included file', () => withHome(
    { config: { $include: './a.json5' }, files: { '.openclaw/a.json5': '// own\n{\n  logging: { redactSensitive: "off" },\n}' } }, async (home, env) => {
      const { findings } = await audit({ env, cwd: home })
      expect(findings.find(({ checkId }) => checkId === 'logging.redact_off')?.location)
        .toEqual({ file: join(home, '.openclaw/a.json5'), line: 3, column: 14, keyPath: ['logging', 'redactSensitive'], excerpt: '  logging: { redactSensitive: "off" },' })
    }))
})

describe('variables', () => {
  const file = async (text: string, { config = {}, ...more }: Partial<HomeState>): Promise<unknown> => {
    const snapshot = await snapshotOf({ ...more, config: { logging: { file: text }, ...config as object } })
    return (snapshot.config.value['logging'] as { readonly file: unknown }).file
  }
  test.each<[string, string, Partial<HomeState>, string]>([
    ['set', '/x/${NAME}', { env: { NAME: 'a' } }, '/x/a'], ['not set', '/x/${NAME}', {}, '/x/${NAME}'], ['blank', '/x/${NAME}', { env: { NAME: '  ' } }, '/x/  '], ['empty', '/x/${NAME}', { env: { NAME: '' } }, '/x/${NAME}'],
    ['escaped', '/x/$${NAME}', { env: { NAME: 'a' } }, '/x/${NAME}'], ['lower case is none', '/x/${name}', { env: { name: 'a' } }, '/x/${name}'],
    ['from the config', '/x/${NAME}', { config: { env: { vars: { NAME: 'b' } } } }, '/x/b'], ['… which does not override', '/x/${NAME}', { env: { NAME: 'a' }, config: { env: { NAME: 'b' } } }, '/x/a'],
    ['… nor set dangerous ones', '/x/${LD_PRELOAD}', { config: { env: { vars: { LD_PRELOAD: 'b' } } } }, '/x/${LD_PRELOAD}'],
    ['from .env of the state folder', '/x/${NAME}', { files: { '.openclaw/.env': 'NAME="c"\n' } }, '/x/c'], ['… after the one at hand', '/x/${NAME}', { files: { '.openclaw/.env': 'NAME=c', '.env': 'export NAME=d' } }, '/x/d'],
  ])('%s', async (_, text, more, expected) => expect(await file(text, more)).toBe(expected))
})

describe('places', () => {
  test.each<[string, HomeState, string]>([
    ['the usual one', { config: {} }, '.openclaw/openclaw.json'],
    ['the old name', { files: { '.openclaw/clawdbot.json': {} } }, '.openclaw/clawdbot.json'],
    ['another state folder', { env: { OPENCLAW_STATE_DIR: '~/other' }, files: { 'other/openclaw.json': {} } }, 'other/openclaw.json'],
    ['another file', { env: { OPENCLAW_CONFIG_PATH: '{{HOME}}/x.json' }, files: { 'x.json': {} } }, 'x.json'],
    ['another home', { env: { OPENCLAW_HOME: '~/inner' } }, 'inner/.openclaw/openclaw.json'],
    ['careless scripts', { env: { OPENCLAW_HOME: 'undefined' } }, '.openclaw/openclaw.json'],
  ])('%s', (_, state, expected) => withHome(state, async (home, env) => {
    expect((await gather({ env, cwd: home })).locations.configPath).toBe(join(home, expected))
  }))

  test('a named instance lives beside the usual one', () => withHome({ files: { '.openclaw-lab/openclaw.json': {} } }, async (home, env) => {
    const { locations, config } = await gather({ env, cwd: home, instance: 'lab' })
    expect([locations.stateDir, config.exists]).toEqual([join(home, '.openclaw-lab'), true])
  }))
})
