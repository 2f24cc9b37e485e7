import { describe, expect, test } from 'vitest'
import { factsFrom } from '../../support/facts.ts'

describe('open doors', () => {
  const channels = { defaults: { groupPolicy: 'open' }, irc: { enabled: false, dmPolicy: 'open', accounts: { a: { groupPolicy: 'open' } } }, slack: { dm: { policy: 'open' } } }
  test('groups alone, up to 2026.5.22', () => {
    expect(factsFrom({ channels }).exposure.openInbound.map(({ path }) => path)).toEqual(['channels.defaults.groupPolicy', 'channels.irc.accounts.a.groupPolicy'])
  })
  test('direct messages too, later', () => {
    expect(factsFrom({ channels }, { release: '2026.7.1' }).exposure.openInbound.map(({ path }) => path))
      .toEqual(['channels.defaults.groupPolicy', 'channels.irc.dmPolicy', 'channels.irc.accounts.a.groupPolicy', 'channels.slack.dm.policy'])
  })
  test('a newer setting hides the older one', () => {
    const config = { channels: { slack: { dmPolicy: 'pairing', dm: { policy: 'open' } } } }
    expect(factsFrom(config, { release: '2026.7.1' }).exposure.openInbound).toEqual([])
  })
  test('at whatever depth, sorted', () => {
    const config = { channels: { zalo: { groupPolicy: 'open' }, irc: { accounts: { a: { rooms: { r: { dmPolicy: 'open' } } } } } } }
    expect(factsFrom(config).exposure.openSurfaces.map(({ path }) => path)).toEqual(['channels.irc.accounts.a.rooms.r.dmPolicy', 'channels.zalo.groupPolicy'])
  })
})

test.each<[object, number]>([
  [{ signal: {} }, 0], [{ signal: { groups: { g: {} } } }, 1], [{ signal: { groups: {} } }, 0], [{ signal: { groupPolicy: 'disabled', groups: { g: {} } } }, 0],
  [{ matrix: { groups: { g: {} } } }, 0], [{ matrix: { groupPolicy: 'allowlist', rooms: { r: {} } } }, 1], [{ irc: { allowFrom: ['*'] } }, 1],
  [{ irc: { groupAllowFrom: [' * '], dmPolicy: 'open' } }, 2], [{ slack: { dm: { policy: 'open', allowFrom: ['*'] } } }, 2], [{ irc: { accounts: { a: { groupPolicy: 'open' } } } }, 1],
  [{ irc: { allowFrom: ['ann', 'bob'] } }, 0],
])('signs of several users in %j: %i', (channels, count) => {
  expect(factsFrom({ channels }).exposure.multiUserSignals).toHaveLength(count)
})

describe('commands', () => {
  test('an agent called main stands in for the whole', () => {
    const config = { tools: { exec: { security: 'full' } }, agents: { list: [{ id: 'main', tools: { exec: { security: 'deny' } } }, { id: 'ops' }] } }
    expect(factsFrom(config).exec.scopes.map(({ id, security }) => [id, security])).toEqual([['main', 'deny'], ['ops', 'full']])
  })

  test.each<[unknown, unknown, number]>([[undefined, undefined, 1], [true, undefined, 0], [true, false, 1], [undefined, true, 0]])(
    'strictInlineEval %j for all and %j for the agent leaves %i', (all, own, count) => {
      const approvals = { defaults: { autoAllowSkills: false }, agents: [{ agentId: 'ops', autoAllowSkills: false, patterns: ['/usr/bin/python3', '/bin/ls'] }] }
      const config = { tools: { exec: { strictInlineEval: all } }, agents: { list: [{ id: 'Ops', tools: { exec: { strictInlineEval: own } } }] } }
      expect(factsFrom(config, { approvals }).exec.approvedInterpreters).toHaveLength(count)
    })

  test.each<[string, boolean]>([
    ['/usr/bin/python3', true], ['PYTHON3.EXE', true], ['node*', true], ['/bin/bash', false], ['env', false], ['find', true], ['/opt/pythonic', false], ['C:\\tools\\perl.exe', true],
  ])('pattern %s is an interpreter: %s', (pattern, expected) => {
    const approvals = { defaults: { autoAllowSkills: false }, agents: [{ agentId: '*', autoAllowSkills: false, patterns: [pattern] }] }
    expect(factsFrom({}, { approvals }).exec.approvedInterpreters.length > 0).toBe(expected)
  })

  test.each<[string, boolean]>([
    ['/usr/bin', false], ['bin', true], ['./bin', true], ['/tmp', true], ['/tmpfs', false], ['/tmp/x/', true], ['/usr/local/bin', true], ['/usr/local/bin/x', false],
    ['/Users/ann/bin', true], ['/opt/homebrew/bin/', true], ['/srv/.local/bin', true], ['C:\\tools', false],
  ])('folder %s is risky: %s', (folder, expected) => {
    expect(factsFrom({ tools: { exec: { safeBinTrustedDirs: [folder] } } }).exec.safeBins[0]?.riskyFolders.length).toBe(expected ? 1 : 0)
  })

  test('profiles of the whole serve agents too', () => {
    const config = { tools: { exec: { safeBinProfiles: { node: {} } } }, agents: { list: [{ id: 'a', tools: { exec: { safeBins: ['node', 'ruby3.3', 'php8'], safeBinProfiles: { php8: {} } } } }] } }
    expect(factsFrom(config).exec.safeBins.map(({ interpreters }) => interpreters)).toEqual([[], ['ruby3.3']])
  })
})

describe('commands of nodes', () => {
  test.each<[string, 'pattern' | 'unknown' | 'known']>([
    ['camera.snap', 'known'], ['Camera.snap', 'unknown'], ['camera.*', 'pattern'], ['/camera/', 'pattern'], ['^camera', 'pattern'], ['camera$', 'pattern'], ['group:nodes', 'pattern'],
    ['camera snap', 'pattern'], ['canvas.eval', 'unknown'], ['system.run', 'known'], ['a|b', 'pattern'],
  ])('%s is %s', (entry, expected) => {
    const { patterns, unknown } = factsFrom({ gateway: { nodes: { denyCommands: [entry] } } }).nodes
    expect(patterns.length > 0 ? 'pattern' : unknown.length > 0 ? 'unknown' : 'known').toBe(expected)
  })

  test('helps with misspelt names', () => {
    const { unknown } = factsFrom({ gateway: { nodes: { denyCommands: ['camera.snapp', 'sms.sned', 'nothing.like.it'] } } }).nodes
    expect(unknown).toEqual([{ name: 'camera.snapp', suggestions: ['camera.snap'] }, { name: 'sms.sned', suggestions: ['sms.send'] }, { name: 'nothing.like.it', suggestions: [] }])
  })
})

test.each<[string, boolean]>([
  ['acme@1.0.0', true], ['acme@v1.0.0', true], ['acme@1.0.0-beta.1', true], ['acme@1.0.0+b5', true], ['@lab/acme@1.0.0', true],
  ['acme', false], ['@lab/acme', false], ['acme@latest', false], ['acme@^1.0.0', false], ['acme@1.0', false], ['acme@1.x', false], ['acme@', false], ['@1.0.0', false],
])('%s is pinned: %s', (spec, expected) => {
  const installs = [{ kind: 'plugin', id: 'acme', source: 'npm', spec, installPath: '/x', origin: 'plugins.installs' }] as const
  expect(factsFrom({}, { installs }).installs.plugins.unpinned).toHaveLength(expected ? 0 : 1)
})

test.each<[string, object, boolean]>([
  ['in both', { allow: ['acme'] }, true], ['by its manifest', { allow: ['acme-id'] }, true], ['not listed', { allow: ['other'] }, false], ['denied', { deny: ['ACME'] }, false],
  ['entry off', { entries: { acme: { enabled: false } } }, false], ['all off', { enabled: false }, false],
])('an extension is enabled %s', (_, plugins, expected) => {
  const extensions = [{ id: 'acme', path: '/x/acme', manifestId: 'acme-id', dangerousFlags: [] }]
  expect(factsFrom({ plugins }, { extensions }).plugins.enabled).toEqual(expected ? ['acme'] : [])
})

test('what one asks for is worked out once and cannot be changed', () => {
  const facts = factsFrom({ gateway: { trustedProxies: ['127.0.0.1'] } })
  expect(facts.gateway).toBe(facts.gateway)
  expect(() => { (facts.gateway as { bind: string }).bind = 'lan' }).toThrow(TypeError)
  expect(() => { (facts.gateway.trustedProxies as string[]).push('x') }).toThrow(TypeError)
})
