import { describe, expect, test } from 'vitest'
import { isAvailable, policyOf, profilePolicy, providerPolicy, sandboxPolicy } from '../../../src/audit/facts/tool-policy.ts'
import { factsFrom } from '../../support/facts.ts'

describe('one policy', () => {
  test.each<[string, object, string, boolean]>([
    ['nothing written', {}, 'exec', true],
    ['an allow list', { allow: ['read'] }, 'exec', false],
    ['an empty allow list allows all', { allow: [] }, 'exec', true],
    ['deny wins', { allow: ['exec'], deny: ['exec'] }, 'exec', false],
    ['names are lowered and trimmed', { deny: [' EXEC '] }, 'exec', false],
    ['bash is exec', { deny: ['bash'] }, 'exec', false],
    ['apply-patch is apply_patch', { deny: ['apply-patch'] }, 'apply_patch', false],
    ['a group', { deny: ['group:fs'] }, 'edit', false],
    ['a group of everything of OpenClaw leaves out exec', { allow: ['group:openclaw'] }, 'exec', false],
    ['… and holds cron', { allow: ['group:openclaw'] }, 'cron', true],
    ['an unknown group matches nothing', { allow: ['group:none'] }, 'read', false],
    ['a star at the end', { deny: ['web_*'] }, 'web_fetch', false],
    ['a star in the middle', { deny: ['s*n'] }, 'sessions_spawn', false],
    ['a star is no dot', { deny: ['e.ec'] }, 'exec', true],
    ['a pattern has to cover the whole name', { deny: ['exe'] }, 'exec', true],
    ['write brings apply_patch', { allow: ['write'] }, 'apply_patch', true],
    ['edit does not', { allow: ['edit'] }, 'apply_patch', false],
    ['alsoAllow adds to everything', { alsoAllow: ['acme'] }, 'exec', true],
    ['alsoAllow adds to a list', { allow: ['read'], alsoAllow: ['exec'] }, 'exec', true],
    ['alsoAllow opens an empty list', { allow: [], alsoAllow: ['acme'] }, 'exec', true],
  ])('%s', (_, section, tool, expected) => {
    const policy = policyOf(section as never)
    expect(isAvailable(tool, policy === undefined ? [] : [policy])).toBe(expected)
  })

  test('a section that says nothing is no policy', () => {
    expect(policyOf({ exec: {} })).toBeUndefined()
    expect(policyOf({ alsoAllow: [] })).toBeUndefined()
  })

  test.each<[string, string, boolean]>([
    ['minimal', 'session_status', true], ['minimal', 'read', false], ['messaging', 'message', true], ['messaging', 'exec', false],
    ['coding', 'exec', true], ['coding', 'browser', false], ['full', 'anything', true],
  ])('profile %s: %s is %s', (profile, tool, expected) => {
    const policy = profilePolicy(profile)
    expect(policy && isAvailable(tool, [policy])).toBe(expected)
  })

  test('an unknown profile says nothing', () => expect(profilePolicy('huge')).toBeUndefined())

  test('patterns made to be slow are not', () => {
    expect(isAvailable('a'.repeat(20_000), [{ deny: ['*a'.repeat(2000)] }])).toBe(false)
    expect(isAvailable(`${'a'.repeat(20_000)}b`, [{ deny: [`${'*a'.repeat(2000)}c`] }])).toBe(true)
  })
})

describe('a sandbox', () => {
  test.each<[string, object, object, string, boolean]>([
    ['defaults let exec through', {}, {}, 'exec', true],
    ['defaults stop the browser', {}, {}, 'browser', false],
    ['an unknown tool is stopped', {}, {}, 'acme_tool', false],
    ['an explicit list takes the default ban away', { sandbox: { tools: { allow: ['browser'] } } }, {}, 'browser', true],
    ['alsoAllow too', { sandbox: { tools: { alsoAllow: ['cron'] } } }, {}, 'cron', true],
    ['an empty list allows everything but the banned', { sandbox: { tools: { allow: [] } } }, {}, 'acme_tool', true],
    ['… and these stay banned', { sandbox: { tools: { allow: [] } } }, {}, 'cron', false],
    ['the agent speaks first', { sandbox: { tools: { allow: ['exec'] } } }, { sandbox: { tools: { allow: ['read'] } } }, 'exec', false],
    ['image is added to a list', { sandbox: { tools: { allow: ['read'] } } }, {}, 'image', true],
    ['unless it is denied', { sandbox: { tools: { allow: ['read'], deny: ['image'] } } }, {}, 'image', false],
  ])('%s', (_, global, own, tool, expected) => {
    expect(isAvailable(tool, [sandboxPolicy(global as never, own as never)])).toBe(expected)
  })
})

describe('rules for a provider', () => {
  const same = (name: string): string => (name === 'z.ai' ? 'zai' : name)
  test.each<[string, object, string, string, boolean]>([
    ['by provider', { ollama: { deny: ['exec'] } }, 'ollama', 'ollama/llama', false],
    ['by model', { 'ollama/llama': { deny: ['exec'] } }, 'ollama', 'ollama/llama', false],
    ['the model wins', { ollama: { deny: ['exec'] }, 'Ollama/Llama': { deny: ['read'] } }, 'ollama', 'ollama/llama', true],
    ['other spellings', { 'z.ai': { deny: ['exec'] } }, 'zai', 'zai/glm', false],
    ['somebody else', { openai: { deny: ['exec'] } }, 'ollama', 'ollama/llama', true],
  ])('%s', (_, byProvider, provider, model, expected) => {
    const policy = providerPolicy({ byProvider } as never, provider, model, same)
    expect(isAvailable('exec', policy === undefined ? [] : [policy])).toBe(expected)
  })
})

describe('contexts', () => {
  test.each<[string, object, object]>([
    ['nothing written', {}, { hasUnguardedRuntime: true, hasUnguardedFs: true }],
    ['messaging only', { tools: { profile: 'messaging' } }, { runtime: [], fs: [], hasUnguardedRuntime: false, hasUnguardedFs: false }],
    ['confined files', { tools: { fs: { workspaceOnly: true } } }, { hasUnguardedRuntime: true, hasUnguardedFs: false }],
    ['only the literal true confines', { tools: { fs: { workspaceOnly: 'yes' } } }, { isWorkspaceOnly: false }],
    ['a sandbox for all', { agents: { defaults: { sandbox: { mode: 'all' } } } }, { hasUnguardedRuntime: false, hasUnguardedFs: false, runtime: ['exec', 'process'] }],
    ['a sandbox for some is none', { agents: { defaults: { sandbox: { mode: 'non-main' } } } }, { hasUnguardedRuntime: true }],
  ])('%s', (_, config, expected) => {
    expect(factsFrom(config).toolContexts.all[0]).toMatchObject(expected)
  })

  test('an agent is judged by its own rules and those of all', () => {
    const config = { tools: { deny: ['process'] }, agents: { list: [{ id: 'ops', tools: { profile: 'coding', deny: ['exec'] } }, { name: 'no id' }] } }
    const { all, hasRuntimeRisk } = factsFrom(config).toolContexts
    expect(all.map(({ label, runtime }) => [label, runtime])).toEqual([['agents.defaults', ['exec']], ['agents.list.ops', []]])
    expect(hasRuntimeRisk).toBe(true)
  })
})

describe('sandboxes', () => {
  test.each<[string, object, object, object]>([
    ['nothing', {}, {}, { mode: 'off', scope: 'agent', workspaceAccess: 'none' }],
    ['the agent first', { mode: 'all' }, { mode: 'off' }, { mode: 'off' }],
    ['the old switch', { perSession: true }, {}, { scope: 'session' }],
    ['the old switch off', { perSession: false }, {}, { scope: 'shared' }],
    ['the browser of an agent', { browser: { network: 'bridge' } }, { browser: { enabled: true } }, { browser: { isEnabled: true, network: 'bridge', cdpSourceRange: undefined } }],
    ['… not in a shared sandbox', { scope: 'shared' }, { browser: { enabled: true } }, { browser: { isEnabled: false, network: 'openclaw-sandbox-browser', cdpSourceRange: undefined } }],
  ])('%s', (_, defaults, own, expected) => {
    const { byAgent } = factsFrom({ agents: { defaults: { sandbox: defaults }, list: [{ id: 'a', sandbox: own }] } }).sandbox
    expect([...byAgent.values()][0]).toMatchObject(expected)
  })

  test.each<[string, string | undefined]>([
    ['/etc:/x', '/etc'], ['/etc/ssh:/x:ro', '/etc'], ['/:/x', '/'], ['//:/x', '/'], ['/srv/../etc:/x', '/etc'], ['/etcetera:/x', undefined], ['/ETC:/x', undefined],
    ['/var/run/docker.sock:/s', '/var/run'], ['/home/ann/.ssh:/k', '/home/ann/.ssh'], ['/home/ann/.ssh-keys:/k', undefined], ['/home/ann/work:/w', undefined],
    ['/home/bob/.ssh:/k', undefined], ['/proc/:/p', '/proc'], ['/root/.npm:/r', '/root'], ['/link:/l', '/dev'], ['data:/d', undefined],
  ])('bind %s is blocked at %s', (bind, expected) => {
    const { sections } = factsFrom({ agents: { defaults: { sandbox: { docker: { binds: [bind] } } } } }, { realPaths: { '/link': '/dev/shm' } }).sandbox
    expect(sections[0]?.binds[0]?.blocked).toBe(expected)
  })
})
