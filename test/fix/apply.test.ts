import { chmodSync, lstatSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import JSON5 from 'json5'
import { describe, expect, it } from 'vitest'
import { gatherRepairs } from '../../src/audit/index.ts'
import { applyFixes } from '../../src/fix/index.ts'
import type { FixResult } from '../../src/model/index.ts'
import { audit } from '../../src/run.ts'
import { withHome } from '../support/home.ts'
import type { HomeState } from '../support/home.ts'

interface Fixed { readonly result: FixResult; readonly again: FixResult; readonly textOf: (path: string) => string; readonly modeOf: (path: string) => string }

/** Fixes a home twice and looks at it. */
const fixing = (state: HomeState, look: (fixed: Fixed, home: string) => void, before: (home: string) => void = () => {}): Promise<void> =>
  withHome(state, async (home, env) => {
    before(home)
    const fix = async (): Promise<FixResult> => applyFixes(await gatherRepairs({ env, cwd: home }))
    const result = await fix()
    const again = await fix()
    look({
      result, again, textOf: (path) => readFileSync(join(home, '.openclaw', path), 'utf8'),
      modeOf: (path) => (statSync(join(home, '.openclaw', path)).mode & 0o777).toString(8),
    }, home)
  })

const done = ({ actions }: FixResult): readonly string[] => actions.filter(({ ok }) => ok).map(({ path }) => path)

const silent = (result: FixResult): void => {
  expect({ ...result, actions: done(result) }).toMatchObject({ ok: true, configWritten: false, changes: [], errors: [], backups: [], actions: [] })
}

describe('a configuration', () => {
  it('keeps comments, order and formatting, and its old text beside it', async () => {
    const config = "{ // mine\n  logging: { redactSensitive: 'off', /* why */ level: 'info' },\n  channels: {\n    irc: { groupPolicy: \"open\", },\n  },\n}\n"
    await fixing({ config }, ({ result, again, textOf, modeOf }) => {
      expect(textOf('openclaw.json')).toBe(config.replace("'off'", "'tools'").replace('"open"', '"allowlist"'))
      expect(result).toMatchObject({ ok: true, configWritten: true, errors: [] })
      expect(result.changes).toEqual(['logging.redactSensitive: "off" → "tools"', 'channels.irc.groupPolicy: "open" → "allowlist"'])
      const [backup] = result.backups
      expect(readFileSync(backup as string, 'utf8')).toBe(config)
      expect(modeOf((backup as string).split('/').at(-1) as string)).toBe('600')
      silent(again)
    })
  })

  it('is closed for channels that are unknown or off, for the shared defaults and for accounts', async () => {
    const open = { groupPolicy: 'open' }
    const channels = { defaults: open, telegram: { enabled: false, accounts: { a: open, b: { groupPolicy: 'allowlist' }, c: {} } }, nostr: open }
    await fixing({ config: { channels } }, ({ result, again, textOf }) => {
      const closed = { groupPolicy: 'allowlist' }
      expect(JSON.parse(textOf('openclaw.json'))).toEqual({
        channels: { defaults: closed, telegram: { enabled: false, accounts: { a: closed, b: closed, c: {} } }, nostr: closed },
      })
      expect(result.changes).toHaveLength(3)
      silent(again)
    })
  })

  it('is edited in the included file where the key lives, once where that is included twice', async () => {
    const main = "{ channels: { irc: { $include: './sub/room.json5' }, signal: { $include: './sub/room.json5', enabled: true } }, $include: './log.json5' }"
    await fixing({
      config: main, files: { '.openclaw/sub/room.json5': "{ groupPolicy: 'open' } // shared", '.openclaw/log.json5': '\ufeff{ logging: { redactSensitive: "off" } }\r\n' },
      modes: { '.openclaw/sub/room.json5': '644', '.openclaw/log.json5': '640' },
    }, ({ result, again, textOf, modeOf }) => {
      expect(textOf('openclaw.json')).toBe(main)
      expect(textOf('sub/room.json5')).toBe("{ groupPolicy: 'allowlist' } // shared")
      expect(textOf('log.json5')).toBe('\ufeff{ logging: { redactSensitive: "tools" } }\r\n')
      expect([modeOf('sub/room.json5'), modeOf('log.json5')]).toEqual(['600', '600'])
      expect(result).toMatchObject({ ok: true, configWritten: true })
      silent(again)
    })
  })

  it('keeps references to the environment', async () => {
    const config = '{ logging: { redactSensitive: "off" }, gateway: { auth: { token: "${GW_TOKEN}" } } }'
    await fixing({ config, env: { GW_TOKEN: 'a-secret-of-some-length-0123456789' } }, ({ textOf }) => {
      expect(textOf('openclaw.json')).toBe(config.replace('"off"', '"tools"'))
    })
  })

  it('that cannot be used stays as it is, and the modes are repaired all the same', async () => {
    const config = "{ logging: { redactSensitive: 'off' }, nonsense: 1 }"
    await fixing({ config, modes: { '.openclaw/openclaw.json': '644' } }, ({ result, textOf, modeOf }) => {
      expect(result).toMatchObject({ ok: false, configWritten: false, changes: [] })
      expect(result.errors.join()).toContain('nonsense')
      expect([textOf('openclaw.json'), modeOf('openclaw.json')]).toEqual([config, '600'])
    })
  })

  it('behind a link is not written, and the link stays one', async () => {
    const config = "{ logging: { redactSensitive: 'off' } }"
    await fixing({ files: { 'elsewhere.json': config }, links: { '.openclaw/openclaw.json': 'elsewhere.json' }, modes: { 'elsewhere.json': '644' } }, ({ result, modeOf, textOf }, home) => {
      expect(result).toMatchObject({ ok: false, configWritten: false })
      expect(result.errors.join()).toContain('symbolic link')
      expect(textOf('openclaw.json')).toBe(config)
      expect(lstatSync(join(home, '.openclaw/openclaw.json')).isSymbolicLink()).toBe(true)
      expect(modeOf('openclaw.json')).toBe('644')
      expect(result.actions).toContainEqual({ kind: 'chmod', path: join(home, '.openclaw/openclaw.json'), mode: 0o600, ok: false, skipped: 'symlink' })
    })
  })
})

describe('WhatsApp', () => {
  const plugin = { '.openclaw/extensions/whatsapp/openclaw.plugin.json': { id: 'whatsapp' } }
  const store = { '.openclaw/credentials/whatsapp-allowFrom.json': { version: 1, allowFrom: ['+15550101', '+15550102', '*'] } }
  const config = (section: object): HomeState => ({ config: { channels: { whatsapp: section } }, files: { ...plugin, ...store } })
  const after = async (state: HomeState): Promise<unknown> => {
    let value: unknown
    await fixing(state, ({ again, textOf }) => {
      silent(again)
      value = JSON5.parse<{ channels: { whatsapp: unknown } }>(textOf('openclaw.json')).channels.whatsapp
    })
    return value
  }
  const seeded = ['+15550101', '+15550102']

  it('lets paired senders keep their say in groups that are closed now', async () => {
    expect(await after(config({ groupPolicy: 'open' }))).toEqual({ groupPolicy: 'allowlist', groupAllowFrom: seeded })
    expect(await after(config({ groupAllowFrom: [], groupPolicy: 'open' }))).toEqual({ groupPolicy: 'allowlist', groupAllowFrom: seeded })
    expect(await after(config({ accounts: { work: { groupPolicy: 'open' } } }))).toEqual({ accounts: { work: { groupPolicy: 'allowlist', groupAllowFrom: seeded } } })
  })

  it('lets nobody in where somebody is listed, groups were closed before, nobody paired, or the plugin is not there', async () => {
    expect(await after(config({ groupPolicy: 'open', allowFrom: ['+15550103'] }))).toEqual({ groupPolicy: 'allowlist', allowFrom: ['+15550103'] })
    expect(await after(config({ groupPolicy: 'allowlist' }))).toEqual({ groupPolicy: 'allowlist' })
    const open = { channels: { whatsapp: { groupPolicy: 'open' } } }
    expect(await after({ config: open, files: plugin })).toEqual({ groupPolicy: 'allowlist' })
    expect(await after({ config: open, files: store })).toEqual({ groupPolicy: 'allowlist' })
  })
})

describe('modes', () => {
  it('are those of the specification for state, credentials and agents, and of nothing else', async () => {
    const agent = '.openclaw/agents/main'
    const files = Object.fromEntries([
      `${agent}/agent/auth-profiles.json`, `${agent}/sessions/sessions.json`, `${agent}/sessions/t.jsonl`, `${agent}/sessions/t.txt`,
      '.openclaw/credentials/a.json', '.openclaw/credentials/whatsapp/w/creds.json', '.openclaw/logs/gateway.log', '.openclaw/extensions/p/index.js',
    ].map((path) => [path, '{}']))
    const loose = [...Object.keys(files), agent, `${agent}/agent`, `${agent}/sessions`, '.openclaw/agents', '.openclaw/credentials', '.openclaw/logs']
    await fixing({ config: {}, files, modes: Object.fromEntries(loose.map((path) => [path, '755'])) }, ({ result, again, modeOf }) => {
      expect(result).toMatchObject({ ok: true, configWritten: false })
      const mode = (path: string): string => modeOf(path.replace('.openclaw/', ''))
      expect(loose.filter((path) => mode(path) === '755').sort()).toEqual([
        '.openclaw/agents', `${agent}/sessions/t.txt`, '.openclaw/credentials/whatsapp/w/creds.json', '.openclaw/extensions/p/index.js',
        '.openclaw/logs', '.openclaw/logs/gateway.log',
      ])
      expect([mode(agent), mode(`${agent}/sessions/t.jsonl`), mode('.openclaw/credentials')]).toEqual(['700', '600', '700'])
      silent(again)
    })
  })

  it('that are stricter are set too, and wrong kinds and links are left alone', async () => {
    await fixing({
      config: {}, files: { 'target/a.json': '{}', '.openclaw/agents/main/agent': 'a file' }, folders: ['.openclaw/credentials/x.json'],
      links: { '.openclaw/credentials/y.json': 'target/a.json', '.openclaw/agents/main/sessions': 'target' }, modes: { '.openclaw/openclaw.json': '400', 'target/a.json': '644', target: '755' },
    }, ({ result, modeOf }, home) => {
      expect(modeOf('openclaw.json')).toBe('600')
      expect([modeOf('../target'), modeOf('../target/a.json')]).toEqual(['755', '644'])
      const reasons = Object.fromEntries(result.actions.map((action) => [action.path.slice(home.length + '/.openclaw/'.length), action.ok || action.skipped]))
      expect(reasons).toMatchObject({
        'openclaw.json': true, 'credentials/x.json': 'not-a-file', 'credentials/y.json': 'symlink', 'agents/main/agent': 'not-a-directory', 'agents/main/sessions': 'symlink',
      })
    })
  })
})

it('a file that changes between looking and writing is left alone', () => withHome({ config: "{ logging: { redactSensitive: 'off' } }" }, async (home, env) => {
  const repairs = await gatherRepairs({ env, cwd: home })
  const path = join(home, '.openclaw/openclaw.json')
  writeFileSync(path, "{ /* me */ logging: { redactSensitive: 'off' } }")
  const result = applyFixes(repairs)
  expect(result).toMatchObject({ ok: false, configWritten: false, errors: [`${path}: has changed since it was read`] })
  expect(readdirSync(join(home, '.openclaw'))).toEqual(['openclaw.json'])
}))

it('a link put in the place of a file between looking and writing is not followed', () => withHome({ config: '{}', files: { 'other.json': '{}' } }, async (home, env) => {
  const repairs = await gatherRepairs({ env, cwd: home })
  symlinkSync(join(home, 'other.json'), join(home, '.openclaw/link'))
  chmodSync(join(home, 'other.json'), 0o644)
  applyFixes({ ...repairs, fixes: [{ title: 'x', safety: 'safe', edits: [{ kind: 'chmod', path: join(home, '.openclaw/link'), mode: 0o600, of: 'file' }] }] })
  expect(statSync(join(home, 'other.json')).mode & 0o777).toBe(0o644)
}))

it('Windows gets commands instead of changes', async () => {
  await withHome({ config: '{}', modes: { '.openclaw/openclaw.json': '644' } }, async (home, env) => {
    const { actions } = applyFixes({ ...await gatherRepairs({ env, cwd: home }), isWindows: true })
    expect(actions.every(({ kind, ok }) => kind === 'icacls' && !ok)).toBe(true)
    expect(actions[0]).toMatchObject({ skipped: 'by-hand', command: expect.stringContaining(`icacls "${join(home, '.openclaw')}" /inheritance:r`) as string })
    expect(statSync(join(home, '.openclaw/openclaw.json')).mode & 0o777).toBe(0o644)
  })
})

type Value = null | boolean | number | string | readonly Value[] | { readonly [key: string]: Value }
type Tree = Readonly<Record<string, Value>>

/** A configuration as people write it: comments in every place, quotes or none, commas at the end or not. */
const asWritten = (value: Value, seed: number, lead = '\n'): string => {
  const quote = seed % 2 ? "'" : '"'
  if (typeof value === 'string') return quote === '"' ? JSON.stringify(value) : `'${value.replaceAll("'", "\\'")}'`
  if (value === null || typeof value !== 'object') return JSON.stringify(value)
  const inner = `${lead}${'  '.repeat(1 + (seed % 2))}`
  const nameOf = (name: string): string => (seed % 3 === 0 && /^[a-z]\w*$/i.test(name) ? `${name}: ` : `${quote}${name}${quote} /* ${name} */: `)
  const parts = Array.isArray(value) ? value.map((item: Value) => asWritten(item, seed, inner)) : Object.entries(value).map(([name, item]) => nameOf(name) + asWritten(item, seed, inner))
  const [open, close] = Array.isArray(value) ? '[]' : '{}'
  const end = parts.length > 0 && seed % 5 < 2 ? ',' : ''
  return `${open}${parts.map((part, index) => `${inner}// before ${index}${inner}${part}`).join(seed % 7 ? ',' : ' /* between */ ,')}${end} // at the end${lead}${close}`
}

/** What `--fix` leaves of a configuration. */
const repaired = (value: Value): Value => {
  if (value === null || typeof value !== 'object') return value
  if (Array.isArray(value)) return value.map(repaired)
  return Object.fromEntries(Object.entries(value).map(([name, item]) =>
    [name, name === 'groupPolicy' && item === 'open' ? 'allowlist' : name === 'redactSensitive' && item === 'off' ? 'tools' : repaired(item)]))
}

it('whatever the configuration, nothing fixable is left, nothing new is found, and all other keys and all comments stay', async () => {
  const people = fc.array(fc.constantFrom('*', '42', "o'neil"), { maxLength: 2 })
  const fields = {
    groupPolicy: fc.constantFrom('open', 'allowlist', 'disabled'), enabled: fc.boolean(), dmPolicy: fc.constantFrom('pairing', 'allowlist', 'open'), allowFrom: people, groupAllowFrom: people,
  }
  const account = fc.record(fields, { requiredKeys: [] })
  const section = fc.record({ ...fields, botToken: fc.constant('1:x'), accounts: fc.dictionary(fc.constantFrom('default', 'b', 'c d'), account, { maxKeys: 2 }) }, { requiredKeys: [] })
  const channels = fc.dictionary(fc.constantFrom('telegram', 'signal', 'irc', 'slack', 'nostr', 'whatsapp', 'defaults'), section, { maxKeys: 3 })
  const logging = fc.record({ redactSensitive: fc.constantFrom('off', 'tools'), level: fc.constant('info') }, { requiredKeys: [] })
  const config: fc.Arbitrary<Tree> = fc.record({
    channels, logging, gateway: fc.record({ bind: fc.constantFrom('lan', 'loopback'), auth: fc.constant({ mode: 'token', token: 'long-enough-to-be-a-token' }) }, { requiredKeys: [] }),
    tools: fc.record({ profile: fc.constantFrom('full', 'minimal'), elevated: fc.record({ enabled: fc.boolean() }) }, { requiredKeys: [] }), session: fc.constant({ dmScope: 'main' }),
  }, { requiredKeys: [] })
  const mode = fc.constantFrom('600', '644', '666', '640')
  await fc.assert(fc.asyncProperty(config, mode, fc.nat(210), fc.boolean(), async (value, configMode, seed, isApart) => {
    const { channels: apart = {}, ...rest } = value
    const main: Tree = isApart ? { ...rest, channels: { $include: './channels.json5' } } : value
    const state: HomeState = {
      config: asWritten(main, seed), modes: { '.openclaw/openclaw.json': configMode }, ...isApart && { files: { '.openclaw/channels.json5': asWritten(apart, seed + 1) } },
    }
    await withHome(state, async (home, env) => {
      const before = await audit({ env, profile: '2026.5.22' })
      const after = await audit({ env, profile: '2026.5.22', fix: true })
      expect(after.fix?.errors).toEqual([])
      expect(after.findings.filter(({ fixes = [] }) => fixes.some(({ safety }) => safety === 'safe'))).toEqual([])
      const known = new Set(before.findings.map(({ checkId }) => checkId))
      expect(after.findings.map(({ checkId }) => checkId).filter((id) => !known.has(id))).toEqual([])
      expect(readFileSync(join(home, '.openclaw/openclaw.json'), 'utf8')).toBe(asWritten(repaired(main), seed))
      if (isApart) expect(readFileSync(join(home, '.openclaw/channels.json5'), 'utf8')).toBe(asWritten(repaired(apart), seed + 1))
      silent(applyFixes(await gatherRepairs({ env, cwd: home })))
    })
  }), { numRuns: 500 })
}, 300_000)
