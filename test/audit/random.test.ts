import fc from 'fast-check'
import { expect, test } from 'vitest'
import { acceptedKeys } from '../../src/audit/gather/accepted-keys.ts'
import { validate } from '../../src/audit/gather/schema.ts'
import { audit, InvalidConfig, judge } from '../../src/audit/index.ts'
import { collectors } from '../../src/catalog/collectors.ts'
import type { Collector } from '../../src/kit/collector.ts'
import type { Release } from '../../src/model/index.ts'
import { snapshotFrom } from '../support/facts.ts'
import { withHome } from '../support/home.ts'

const names = ['main', 'ops', 'telegram', 'discord', 'slack', 'irc', 'signal', 'matrix', 'acme', 'a b', '*']
const texts = fc.constantFrom('', ' ', '*', 'open', 'allowlist', 'pairing', 'disabled', '/', '/etc:/x', 'host', 'ann', '42', 'exec', 'group:fs', '${X}', 'ollama/llama-8b', 'https://x.example.invalid', '~/x')

const ofCode = (path: string, code: string, depth: number): fc.Arbitrary<unknown> => {
  const kinds = [...code.matchAll(/\(([^)]*)\)|./g)].map(([kind, words]): fc.Arbitrary<unknown> => {
    if (words !== undefined) return fc.constantFrom(...words.split('|'))
    if (kind === 's') return texts
    if (kind === 'b') return fc.boolean()
    if (kind === 'n') return fc.integer({ min: -1, max: 70_000 })
    if (kind === 'l') return fc.array(texts, { maxLength: 3 })
    if (kind === 'a') return fc.array(acceptedKeys[`${path}[]`] === undefined ? fc.object({ maxDepth: 1 }) : ofPath(`${path}[]`, depth - 1), { maxLength: 2 })
    return kind === 'o' ? ofPath(path, depth - 1) : fc.jsonValue({ maxDepth: 1 })
  })
  return fc.oneof(...kinds)
}

/** Values that the table of accepted keys admits at a path. */
const ofPath = (path: string, depth: number): fc.Arbitrary<unknown> => {
  const row = acceptedKeys[path] ?? acceptedKeys[path.replace(/^agents\.(list\[\]|entries\.\*)\.(?=tools\.)/, '')] ?? acceptedKeys[path.replace(/^agents\.entries\.\*/, 'agents.list[]')]
  if (depth <= 0) return fc.constant({})
  if (row === undefined) {
    return acceptedKeys[`${path}.*`] === undefined ? fc.dictionary(fc.constantFrom(...names), fc.constant({}), { maxKeys: 1 }) : fc.dictionary(fc.constantFrom(...names), ofPath(`${path}.*`, depth - 1), { maxKeys: 3 })
  }
  const keys = row.trim().split(/\s+/).filter(key => key !== '...').map(key => [key.slice(0, key.indexOf(':')), key.slice(key.indexOf(':') + 1)] as const)
  const [first] = keys
  if (first?.[0] === '*') return fc.dictionary(fc.constantFrom(...names), ofCode(`${path}.*`, first[1], depth), { maxKeys: 2 })
  return fc.record(Object.fromEntries(keys.map(([name, code]) => [name, ofCode(path === '' ? name : `${path}.${name}`, code, depth)])), { requiredKeys: [] })
}

const configs = ofPath('', 6).map(value => (typeof value === 'object' && value !== null ? { ...value, env: undefined } : {}))
const all = collectors as readonly Collector[]

test('whatever the table admits is judged, and always in the same way', () => {
  const releases: readonly Release[] = ['2026.5.22', '2026.7.1', 'current']
  fc.assert(fc.property(configs, fc.constantFrom(...releases), (config, release) => {
    const value = JSON.parse(JSON.stringify(config)) as Record<string, unknown>
    expect(validate(value)).toEqual([])
    const judged = judge(snapshotFrom(value, { release }), all)
    expect(judged.gaps).toBeUndefined()
    expect(JSON.stringify(judge(snapshotFrom(value, { release }), all))).toBe(JSON.stringify(judged))
    for (const { checkId, detail, title } of judged.findings) {
      expect(checkId).not.toMatch(/[{}]/)
      expect([detail, title]).not.toContain('')
    }
  }), { numRuns: 1000 })
}, 120_000)

test('a broken file is refused with words, never with a crash', async () => {
  const good = JSON.stringify({ gateway: { bind: 'lan', auth: { token: 'x' } }, channels: { irc: { host: 'h' } }, tools: { allow: ['a', 'b'] } }, null, 1)
  const cut = fc.tuple(fc.nat({ max: good.length }), fc.nat({ max: 12 }), fc.string({ maxLength: 6 })).map(([at, drop, add]) => good.slice(0, at) + add + good.slice(at + drop))
  await withHome({}, async (home, env) => {
    const { writeFileSync } = await import('node:fs')
    await fc.assert(fc.asyncProperty(fc.oneof(cut, fc.string(), fc.jsonValue().map(value => JSON.stringify(value))), async text => {
      writeFileSync(`${home}/.openclaw/openclaw.json`, text)
      const outcome = await audit({ env, cwd: home }).catch((error: unknown) => error)
      if (outcome instanceof Error) expect(outcome).toBeInstanceOf(InvalidConfig)
      else expect(outcome).toHaveProperty('summary')
    }), { numRuns: 1000 })
  })
}, 120_000)

test.each([['brackets', '['.repeat(200_000)], ['closed brackets', '['.repeat(50_000) + ']'.repeat(50_000)], ['objects', '{a:'.repeat(50_000)], ['one long text', `{ x: "${'y'.repeat(5_000_000)}" }`]])(
  'a file of %s is refused', (_, text) => withHome({ config: text }, async (home, env) => {
    await expect(audit({ env, cwd: home })).rejects.toBeInstanceOf(InvalidConfig)
  }))
