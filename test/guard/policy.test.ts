import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { defaultPolicy, PolicyProblem, readPolicy } from '../../src/guard/index.ts'
import { thresholdsFor } from '../../src/guard/policy.ts'

test('an empty policy is the default', () => {
  expect(readPolicy('{ /* nothing yet */ }')).toEqual(defaultPolicy)
})

test('reads every key, with comments and a comma too many', () => {
  const text = `{
    // strict
    "block": "warn", "warn": "info", "incomplete": "block", "offline": "allow", "budget": "5s", "cooldown": "3d", "registry": "https://npm.example.invalid/",
    "exceptions": [{ "source": "clawhub", "authority": "openclaw", "block": "critical", "warn": "never" }],
    "allow": [{ "name": "a", "version": "1.0.0", "integrity": "sha256-AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=", "reason": "read it" }],
    "ask": ["exec", "native"],
  }`
  expect(readPolicy(text)).toEqual({
    block: 'warn', warn: 'info', incomplete: 'block', offline: 'allow', budgetMs: 5000, cooldownMs: 259_200_000, registry: 'https://npm.example.invalid',
    exceptions: [{ source: 'clawhub', authority: 'openclaw', block: 'critical', warn: 'never' }],
    allow: [{ name: 'a', version: '1.0.0', integrity: 'sha256-AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=', reason: 'read it' }], ask: ['exec', 'native'],
  })
})

const page = readFileSync(new URL('../../docs/guard.md', import.meta.url), 'utf8')
const examples = [...page.matchAll(/```jsonc\n(.*?)```/gs)].map(([, text]) => text!.replaceAll('sha256-…', `sha256-${'A'.repeat(43)}=`))

test('every policy on the page can be used', () => {
  expect(examples.length).toBeGreaterThan(3)
  for (const example of examples) expect(() => readPolicy(example)).not.toThrow()
})

test.each([
  ['{ "block": }', 'line 1, column 12'],
  ['[]', 'the policy has to be an object'],
  ['{ "blok": "critical" }', 'blok has to be left out: there is no such key'],
  ['{ "block": "high" }', 'block has to be one of critical, warn, info, never'],
  ['{ "budget": 8 }', 'budget has to be a duration'],
  ['{ "registry": "file:///etc" }', 'registry has to be an http or https address'],
  ['{ "allow": [{ "name": "a", "version": "1" }] }', 'allow[0].integrity has to be given'],
  ['{ "allow": [{ "integrity": "sha512-abc" }] }', 'allow[0].integrity has to be a content digest'],
  ['{ "exceptions": [{ "source": "clawhubb" }] }', 'exceptions[0].source has to be one of clawhub'],
  ['{ "ask": ["fly"] }', 'ask[0] has to be one of'],
  ['{ "exceptions": [{ "target": "theme" }] }', 'exceptions[0].target has to be one of skill, plugin'],
])('%s: says what is wrong', (text, message) => {
  expect(() => readPolicy(text)).toThrow(PolicyProblem)
  expect(() => readPolicy(text)).toThrow(message)
})

test('the last exception that fits counts, key by key', () => {
  const policy = readPolicy(`{ "exceptions": [
    { "target": "skill", "warn": "never" }, { "source": "git", "block": "warn" }, { "target": "skill", "source": "git", "authority": "user", "warn": "critical" } ] }`)
  const about = (targetType: string, sourceKind: string, authority: string) => thresholdsFor(policy, { targetType, sourceKind, authority })
  expect(about('plugin', 'npm', 'third-party')).toEqual({ block: 'critical', warn: 'warn' })
  expect(about('skill', 'clawhub', 'openclaw')).toEqual({ block: 'critical', warn: 'never' })
  expect(about('skill', 'git', 'third-party')).toEqual({ block: 'warn', warn: 'never' })
  expect(about('skill', 'git', 'user')).toEqual({ block: 'warn', warn: 'critical' })
})
