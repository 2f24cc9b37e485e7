import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { searchSecrets } from '../../src/secret-search.ts'
import type { SecretReport } from '../../src/secret-search.ts'
import { acceptAll, findLiterals, isAccepted, parseBaseline } from '../../src/secrets/index.ts'
import { plugvet, scratch } from '../support/plugvet.ts'

// Invented for this test; none of them opens anything.
const planted = {
  token: 'planted-gateway-9f8e7d6c5b4a39281706', hook: 'short', bot: '8123456789:AAplantedTelegramBotTokenXYZ0123456789a', openai: 'sk-planted0123456789abcdefghijklmnopqrstuvwx',
  included: 'planted-include-0a1b2c3d4e5f', refresh: 'planted-refresh-1//0gABCDEFGHIJKLMNOPQRSTUVWXYZ', variable: 'planted-variable-77665544332211', github: 'ghp_q8Zr2Tn5Wk1Lp7Vd3Xs9Bm4Hc6Jf0Gy2Ra5T',
}

let home: string
const write = (path: string, text: string | Uint8Array): void => {
  const file = join(home, path)
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
  writeFileSync(file, text, { mode: 0o600 })
}
const search = (options: object = {}): Promise<SecretReport> => searchSecrets({ env: { HOME: home }, ...options })
const told = ({ found }: SecretReport): readonly string[] => found.map(({ file, line, kind, severity, times }) => `${severity} ${file}:${line} ${kind} ${times}`)

beforeEach(() => {
  home = scratch('secrets')
  write('.openclaw/openclaw.json', `{ // mine
  gateway: { auth: { mode: 'token', token: '${planted.token}' }, remote: { token: '\${REMOTE_TOKEN}' } },
  hooks: { $include: './hooks.json5' },
  channels: { telegram: { botToken: '${planted.bot}', allowFrom: ['100'] }, discord: { token: { source: 'env', provider: 'default', id: 'DISCORD_TOKEN' } } },
  env: { OPENAI_API_KEY: '${planted.openai}', EDITOR: 'vim' }, tools: { profile: 'messaging' }, logging: { file: '/nowhere/gateway.log' },
}\n`)
  write('.openclaw/hooks.json5', `{ enabled: true,\n  token: '${planted.hook}', mappings: [{ id: 'x', agentId: 'main' }] }`)
  write('.openclaw/credentials/oauth.json', JSON.stringify({ provider: 'x', refresh: planted.refresh }))
  write('.openclaw/.env', `# mine\nexport SERVICE_TOKEN="${planted.variable}"\nPORT=80\n`)
  write('.openclaw/agents/main/sessions/s1.jsonl', `{"text":"it is ${planted.token}"}\n{"text":"again ${planted.token} and ${planted.refresh}"}\n`)
  write('.openclaw/workspace/MEMORY.md', `# Notes\n\nThe key is ${planted.github}.\n`)
  write('.openclaw/workspace/image.png', Buffer.from([0x89, 0x50, 0, 1]))
})

test('every literal is told with its place, once for each file, and none with its value', async () => {
  const report = await search()
  expect(told(report).toSorted()).toEqual([
    'info ~/.openclaw/.env:2 value of SERVICE_TOKEN 1', 'info ~/.openclaw/credentials/oauth.json:1 value of refresh 1',
    'warn ~/.openclaw/agents/main/sessions/s1.jsonl:1 the value of gateway.auth.token 2', 'warn ~/.openclaw/agents/main/sessions/s1.jsonl:2 the value of refresh 1',
    'warn ~/.openclaw/hooks.json5:2 value of token 1', 'warn ~/.openclaw/openclaw.json:2 value of gateway.auth.token 1',
    'warn ~/.openclaw/openclaw.json:4 value of channels.telegram.botToken 1', 'warn ~/.openclaw/openclaw.json:5 value of env.OPENAI_API_KEY 1',
    'warn ~/.openclaw/workspace/MEMORY.md:3 GitHub token 1',
  ])
  expect(report).toMatchObject({ accepted: 0, gaps: [] })
  for (const secret of Object.values(planted)) expect(JSON.stringify(report)).not.toContain(secret)
})

test('a file that cannot be searched is a gap', async () => {
  write('.openclaw/state/openclaw.sqlite', 'SQLite format 3\0')
  expect((await search()).gaps).toEqual([{ file: '~/.openclaw/state/openclaw.sqlite', reason: 'is a database, and its texts are not searched' }])
})

test('a baseline hides what was accepted, tells what is new, and holds no secret', async () => {
  expect((await search({ accept: true })).accepted).toBe(9)
  const file = join(home, '.plugvet/secrets-baseline.json')
  const kept = readFileSync(file, 'utf8')
  for (const secret of Object.values(planted)) expect(kept).not.toContain(secret)
  if (process.platform !== 'win32') expect(statSync(file).mode & 0o777).toBe(0o600)
  expect(await search()).toMatchObject({ found: [], accepted: 9 })
  write('.openclaw/hooks.json5', `{ enabled: true,\n\n  token: '${planted.included}' }`)
  expect(told(await search())).toEqual(['warn ~/.openclaw/hooks.json5:3 value of token 1'])
  write('.openclaw/workspace/TOOLS.md', planted.github)
  expect(await search()).toMatchObject({ found: { length: 2 }, accepted: 8 })
})

test('a baseline that is none is refused', async () => {
  await expect(search({ baseline: join(home, 'none.json') })).rejects.toThrow('there is no baseline')
  write('.plugvet/secrets-baseline.json', '{ "version": 2 }')
  await expect(search()).rejects.toThrow('is no baseline of secrets')
})

test('the command exits with 1 while something stands where it should not', () => {
  const env = { HOME: home }
  expect(plugvet(['secrets'], { env })).toMatchObject({ code: 1, stderr: '', stdout: expect.stringContaining('9 secrets in plain text, 7 of them where they should not be; 6 files searched.') as string })
  expect(plugvet(['secrets', '--accept'], { env })).toMatchObject({ code: 0 })
  const { code, stdout } = plugvet(['secrets', '--json'], { env })
  expect(code).toBe(0)
  expect(JSON.parse(stdout)).toEqual({ schemaVersion: 1, found: [], accepted: 9, baseline: '~/.plugvet/secrets-baseline.json', gaps: [], files: 6 })
  write('.openclaw/state/openclaw.sqlite', '')
  expect(plugvet(['secrets'], { env }).code).toBe(3)
  expect(plugvet(['secrets', '--allow-incomplete'], { env }).code).toBe(0)
})

describe('literals', () => {
  const plain = { file: 'x', keeper: 'other', isEnvironment: false, values: [] } as const
  test('texts of millions of characters are searched to the end, and lines are never cut', () => {
    const line = `${'a'.repeat(99)}\n`
    const text = `${line.repeat(25_000)}KEY-1\n${line.repeat(2)}`
    const seen: number[] = []
    const found = findLiterals([{ ...plain, text }], part => {
      seen.push(part.length)
      return [...part.matchAll(/KEY-\d/g)].map(({ index, 0: value }) => ({ start: index, end: index + value.length, kind: 'key', severity: 'warn' }))
    })
    expect(found).toMatchObject([{ line: 25_001, column: 1, kind: 'key', severity: 'warn', times: 1 }])
    expect(seen.reduce((a, b) => a + b)).toBe(text.length)
  })

  test('acceptance holds for the file, the kind and the value', () => {
    const [one] = findLiterals([{ ...plain, text: 'KEY-1' }], () => [{ start: 0, end: 5, kind: 'key', severity: 'warn' }])
    const baseline = parseBaseline(JSON.stringify(acceptAll([one!])))!
    expect(isAccepted(one!, baseline)).toBe(true)
    expect(isAccepted({ ...one!, file: 'y' }, baseline)).toBe(false)
    expect(isAccepted({ ...one!, kind: 'token' }, baseline)).toBe(false)
    // Twelve bits: all of sixty other values can only agree by a chance of one in 4096 to the sixtieth power.
    expect(Array.from({ length: 60 }, (_, index) => isAccepted({ ...one!, value: `KEY-${index + 2}` }, baseline)).every(Boolean)).toBe(false)
  })
})
