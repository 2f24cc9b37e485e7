import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import JSON5 from 'json5'
import { beforeEach, describe, expect, it, test } from 'vitest'
import { audit, gather } from '../../src/audit/index.ts'
import { measuresFor } from '../../src/harden/measures.ts'
import { applyProfile, giveToken, hardeningPlan, newToken } from '../../src/hardening.ts'
import type { PlannedItem } from '../../src/hardening.ts'
import { metas } from '../../src/catalog/metas.ts'
import { changeKey, keyHome } from '../../src/config-change.ts'
import { scratch } from '../support/plugvet.ts'

const open = `{
  // the house
  gateway: { mode: 'local', bind: 'lan', controlUi: { allowInsecureAuth: true } },
  channels: { telegram: { enabled: true, botToken: 'x', dmPolicy: 'open', allowFrom: ['*'], groupPolicy: 'open' } }, // everybody
  tools: { elevated: { enabled: true, allowFrom: { telegram: ['*', '100'] } } },
  agents: { list: [{ id: 'main' }, { id: 'family', tools: { profile: 'coding' } }] },
}\n`

let home: string
let config: string
beforeEach(() => {
  home = scratch('harden')
  mkdirSync(join(home, '.openclaw'), { mode: 0o700 })
  config = join(home, '.openclaw/openclaw.json')
  writeFileSync(config, open, { mode: 0o600 })
})
const options = () => ({ env: { HOME: home } })
const settingsOf = (plan: readonly PlannedItem[]): Record<string, unknown> =>
  Object.fromEntries(plan.flatMap(({ settings }) => settings.map(({ keyPath, value }) => [keyPath.join('.'), value])))
const written = (): Record<string, never> => JSON5.parse(readFileSync(config, 'utf8'))

describe('a plan', () => {
  it('goes from who may write to the network, and names each key once', async () => {
    const plan = await hardeningPlan(options())
    expect(plan.map(({ step }) => step)).toEqual(plan.map(({ step }) => step).sort())
    expect(settingsOf(plan)).toMatchObject({
      'channels.telegram.dmPolicy': 'pairing', 'channels.telegram.groupPolicy': 'allowlist', 'tools.elevated.allowFrom.telegram': ['100'],
      'gateway.bind': 'loopback', 'gateway.auth.mode': 'token', 'gateway.controlUi.allowInsecureAuth': false, 'session.dmScope': 'per-channel-peer',
    })
    const keys = plan.flatMap(({ settings }) => settings.map(({ keyPath }) => keyPath.join('.')))
    expect(keys.length).toBe(new Set(keys).size)
  })

  it('shows the change as it would be written, and writes nothing', async () => {
    const item = (await hardeningPlan(options())).find(({ settings }) => settings.some(({ keyPath }) => keyPath.join('.') === 'channels.telegram.dmPolicy'))
    expect(item?.changes.map(({ removed, added, line }) => [removed, added, line])).toContainEqual(["'open'", "'pairing'", 4])
    expect(item?.breaks).toContain('pairing')
    expect(readFileSync(config, 'utf8')).toBe(open)
  })

  it('closes what it says: with all its settings made, their findings are gone', async () => {
    const plan = await hardeningPlan(options())
    for (const { keyPath, value } of plan.flatMap(({ settings }) => settings)) changeKey(keyHome(keyPath, options()), keyPath, value, false)
    const left = (await audit({ snapshot: await gather(options()) })).findings.map(({ checkId }) => checkId)
    for (const id of ['channels.telegram.dm.open', 'security.exposure.open_groups_with_elevated', 'gateway.bind_no_auth', 'gateway.control_ui.insecure_auth', 'tools.elevated.allowFrom.telegram.wildcard']) expect(left).not.toContain(id)
    expect(readFileSync(config, 'utf8')).toContain('// everybody')
  })

  it('lets nobody in by a wildcard that the policy leaves behind, and takes every doubtful program out at once', async () => {
    writeFileSync(config, `{
  channels: { telegram: { botToken: 'x', dmPolicy: 'open', allowFrom: ['*', '100'], groupPolicy: 'open', groupAllowFrom: ['*'], groups: { '-1': {} } } },
  tools: { exec: { safeBins: ['python3', 'jq', 'cut'] } },
}`, { mode: 0o600 })
    const plan = await hardeningPlan(options())
    expect(settingsOf(plan)).toMatchObject({ 'channels.telegram.allowFrom': ['100'], 'channels.telegram.groupAllowFrom': [], 'tools.exec.safeBins': ['cut'] })
    for (const { keyPath, value } of plan.flatMap(({ settings }) => settings)) changeKey(keyHome(keyPath, options()), keyPath, value, false)
    const left = (await audit({ snapshot: await gather(options()) })).findings.map(({ checkId }) => checkId)
    for (const id of ['tools.exec.safe_bins_interpreter_unprofiled', 'tools.exec.safe_bins_broad_behavior', 'channels.telegram.groups.allowFrom.wildcard', 'channels.telegram.dm.open']) expect(left).not.toContain(id)
  })

  it('has something to say about each finding, and names every key that it sets', async () => {
    for (const item of await hardeningPlan(options())) {
      expect([item.checkId, item.settings.length > 0 || item.byHand !== undefined || item.isCovered || item.isFixable]).toEqual([item.checkId, true])
      expect(item.changes.map(({ keyPath }) => keyPath)).toEqual(item.settings.map(({ keyPath }) => keyPath))
    }
  })

  it('is empty for a home in order', async () => {
    writeFileSync(config, `{ gateway: { mode: 'local', auth: { mode: 'token', token: '${newToken()}' }, trustedProxies: ['127.0.0.1'] } }`, { mode: 0o600 })
    expect(await hardeningPlan(options())).toEqual([])
  })
})

test('every check that can be critical has a measure', () => {
  const without = metas.filter(({ lane, severity }) => lane === 'config' && severity === 'critical')
    .filter(({ id }) => measuresFor({ checkId: id.replaceAll(/\{\w+\}/g, 'x'), severity: 'critical', title: '', detail: '' }).length === 0)
  expect(without.map(({ id }) => id)).toEqual([])
})

describe('a profile', () => {
  it('is compared, then written for one agent, and then there is nothing left', async () => {
    expect((await applyProfile('read-only', 'family', false, options())).length).toBeGreaterThan(3)
    expect(readFileSync(config, 'utf8')).toBe(open)
    await applyProfile('read-only', 'family', true, options())
    expect(written()).toMatchObject({ agents: { list: [{ id: 'main' }, { id: 'family', sandbox: { mode: 'all', workspaceAccess: 'ro' }, tools: { profile: 'coding', allow: ['read'] } }] } })
    expect(await applyProfile('read-only', 'family', false, options())).toEqual([])
    expect(readFileSync(config, 'utf8')).toContain('// the house')
  })

  it('of an agent that does not exist is a mistake', async () => {
    await expect(applyProfile('public', 'nobody', true, options())).rejects.toThrow('nobody')
    await expect(applyProfile('auto', undefined, false, options())).rejects.toThrow('baseline')
  })

  it('closes the gateway as a baseline', async () => {
    await applyProfile('baseline', undefined, true, options())
    expect(written()).toMatchObject({ gateway: { bind: 'loopback', auth: { mode: 'token' } }, tools: { elevated: { enabled: false } }, session: { dmScope: 'per-channel-peer' } })
  })
})

test('tokens are long and never the same', () => {
  expect(newToken()).toMatch(/^[0-9a-f]{64}$/)
  expect(newToken()).not.toBe(newToken())
})

test('a gateway gets a token when it has none, and keeps the one it has', () => {
  expect(giveToken(options())).toBe(true)
  const { gateway } = written() as unknown as { gateway: { auth: { mode: string; token: string } } }
  expect([gateway.auth.mode, gateway.auth.token.length]).toEqual(['token', 64])
  expect(giveToken(options())).toBe(false)
  expect((written() as unknown as typeof gateway & { gateway: typeof gateway }).gateway.auth.token).toBe(gateway.auth.token)
})
